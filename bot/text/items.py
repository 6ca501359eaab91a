"""Follow-ups in messages: the nudge of the day, the list of what is open, what became of one, drafts."""

import html
from datetime import date
from zoneinfo import ZoneInfo

from bot.domain.contact import AddressForm
from bot.domain.follow_up import FollowUpKind, FollowUpState
from bot.domain.message import Button, Message
from bot.domain.step import StepKind
from bot.services.outcomes import (
    AskDate,
    Concern,
    DateMoved,
    Drafted,
    DueList,
    NothingOpen,
    NudgeDue,
    Settled,
    WhichFollowUp,
)
from bot.text.drafts import draft
from bot.text.keyboard import LONGEST_LABEL, Row, button, introduction_row, item_row, review_row, undo_button
from bot.text.people import deed, due, item, spoken_name, tip_lines
from bot.text.phrases import Html, Phrases, escape
from bot.text.press import Action
from bot.text.review import review_message

MOST_LISTED = 15
LONGEST_COPY = 256
NOON = 12
EVENING = 18


def nudge(say: Phrases, outcome: NudgeDue) -> Message:
    """Return the message of the day, or a reminder: each item with done, later, drop and draft."""
    if outcome.review:
        return review_message(say, outcome.review)
    lines = [_opening(say, outcome), Html()]
    several = len(outcome.concerns) > 1
    rows: list[Row] = []
    for number, concern in enumerate(outcome.concerns, start=1):
        line = _as_it_stands(say, concern, outcome.today)
        lines.append(say("item-numbered", number=number, text=line) if several else line)
        if _waits_for_answer(concern, outcome.today):
            rows.append(_row(say, concern, outcome.nudge_id, number if several else 0))
    lines += tip_lines(say, outcome.tip)
    return Message(text=Html("\n".join(lines)), buttons=tuple(rows))


def due_list(say: Phrases, outcome: DueList) -> Message:
    """Return what is open, a line each, with a button for each."""
    if not outcome.concerns:
        return Message(text=say("due-nothing"))
    shown = outcome.concerns[:MOST_LISTED]
    lines = [say("due-title", count=len(outcome.concerns)), Html()]
    lines += [
        say("item-numbered", number=number, text=item(say, concern, outcome.today))
        for number, concern in enumerate(shown, start=1)
    ]
    if len(outcome.concerns) > MOST_LISTED:
        lines.append(say("and-more", count=len(outcome.concerns) - MOST_LISTED))
    buttons = [button(str(number), Action.ITEM, concern.follow_up.id) for number, concern in enumerate(shown, start=1)]
    rows = tuple(tuple(buttons[start : start + 5]) for start in range(0, len(buttons), 5))
    return Message(text=Html("\n".join(lines)), buttons=rows)


def single_item(say: Phrases, concern: Concern, today: date) -> Message:
    """Return one follow-up with all that can be done about it."""
    return Message(text=item(say, concern, today), buttons=(_row(say, concern),))


def settled(say: Phrases, outcome: Settled, today: date) -> Message:
    """Return that a follow-up was done or dropped, and what else is open with that contact."""
    key = "done" if outcome.kind is StepKind.DONE else "dropped"
    lines = [say(key, text=deed(say, outcome.concern))]
    lines += [say("still-open", text=item(say, concern, today)) for concern in outcome.rest[:3]]
    lines += tip_lines(say, outcome.tip)
    return Message(text=Html("\n".join(lines)), buttons=((undo_button(say, outcome.step_id),),))


def date_moved(say: Phrases, outcome: DateMoved, today: date, zone: ZoneInfo) -> Message:
    """Return the new day of a follow-up."""
    day = say.moment(outcome.at, zone, today) if outcome.at else say.on_day(outcome.day, today)
    text = say("moved", text=deed(say, outcome.concern), day=day)
    return Message(text=text, buttons=((undo_button(say, outcome.step_id),),))


def ask_date(say: Phrases, outcome: AskDate) -> Message:
    """Ask for a day by words."""
    return Message(text=say("ask-date", text=deed(say, outcome.concern)))


def which_follow_up(say: Phrases, outcome: WhichFollowUp, today: date) -> Message:
    """Ask which of several open follow-ups is meant."""
    rows = tuple((_choice(say, concern, outcome, today),) for concern in outcome.concerns[:8])
    return Message(text=say("which-follow-up", kind=outcome.kind.value), buttons=rows)


def nothing_open(say: Phrases, outcome: NothingOpen) -> Message:
    """Return that nothing open fits."""
    if outcome.name:
        return Message(text=say("nothing-open-with", name=outcome.name))
    return Message(text=say("nothing-open"))


def drafted(say: Phrases, outcome: Drafted, address: AddressForm) -> Message:
    """Return a draft, ready to copy; the bot itself never sends it."""
    follow_up, contact = outcome.concern.follow_up, outcome.concern.contact
    text = draft(say, outcome, address)
    quoted = Html(f"<blockquote>{escape(text)}</blockquote>")
    body = say("draft", name=spoken_name(say, contact), text=quoted) if contact else say("draft-plain", text=quoted)
    first: list[Button] = []
    if len(text) <= LONGEST_COPY:
        first.append(Button(label=say.plain("button-copy"), copy=text))
    first.append(button(say.plain("button-another"), Action.DRAFT, follow_up.id, outcome.variant + 1))
    rows: list[Row] = [tuple(first)]
    if contact and say.language == "de":
        other = AddressForm.SIE if address is AddressForm.DU else AddressForm.DU
        label = say.plain("button-address", which=other.value)
        rows.append((button(label, Action.DRAFT, follow_up.id, outcome.variant, other.value),))
    rows.append((button(say.plain("button-done"), Action.DONE, follow_up.id),))
    return Message(text=body, buttons=tuple(rows))


def _row(say: Phrases, concern: Concern, nudge_id: int = 0, number: int = 0) -> Row:
    if concern.introduction:
        return introduction_row(say, concern, nudge_id, number)
    if concern.follow_up.kind is FollowUpKind.REVIEW:
        return review_row(say, concern.follow_up.id, nudge_id)
    return item_row(say, concern.follow_up.id, nudge_id, number)


def _as_it_stands(say: Phrases, concern: Concern, today: date) -> Html:
    if concern.follow_up.state is FollowUpState.DONE:
        return say("item-done", text=deed(say, concern))
    if concern.follow_up.state is FollowUpState.DROPPED:
        return say("item-dropped", text=deed(say, concern))
    if concern.follow_up.snoozed_to and concern.follow_up.snoozed_to > today:
        return say("item-later", text=deed(say, concern), day=say.day(concern.follow_up.snoozed_to, today))
    return item(say, concern, today)


def _waits_for_answer(concern: Concern, today: date) -> bool:
    follow_up = concern.follow_up
    put_off = follow_up.snoozed_to is not None and follow_up.snoozed_to > today
    return follow_up.state is FollowUpState.OPEN and not put_off


def _opening(say: Phrases, outcome: NudgeDue) -> Html:
    if outcome.reminder:
        return say("nudge-reminder")
    if outcome.late:
        return say("nudge-late")
    return say("nudge-daily", part=_part_of_day(outcome.hour), count=len(outcome.concerns))


def _part_of_day(hour: int) -> str:
    if 4 <= hour < NOON:
        return "morning"
    return "evening" if hour >= EVENING else "day"


def _choice(say: Phrases, concern: Concern, outcome: WhichFollowUp, today: date) -> Button:
    when = due(say, concern.follow_up, today)
    label = html.unescape(f"{deed(say, concern)} {when}").strip()[:LONGEST_LABEL]
    if outcome.kind is StepKind.SNOOZE and outcome.day:
        return button(label, Action.SNOOZE, concern.follow_up.id, outcome.day.isoformat())
    return button(label, Action.DONE, concern.follow_up.id)
