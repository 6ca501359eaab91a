"""Follow-ups in messages: the nudge of the day, the list of what is open, what became of one, drafts."""

import html
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from urllib.parse import quote
from zoneinfo import ZoneInfo

from bot.domain.contact import AddressForm
from bot.domain.follow_up import By, FollowUp, FollowUpKind, FollowUpState
from bot.domain.message import Button, Message
from bot.domain.step import StepKind
from bot.etiquette.drafts import Doubt, doubts
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
from bot.text.drafts import DRAFTED, draft
from bot.text.events import briefing
from bot.text.keyboard import (
    LONGEST_LABEL,
    Row,
    button,
    introduction_row,
    item_row,
    review_row,
    undo_button,
    whom_met_row,
)
from bot.text.people import deed, due, item, pick_up, spoken_name, tip_lines
from bot.text.phrases import Html, Phrases, escape
from bot.text.press import Action
from bot.text.review import review_message
from bot.text.touch import after_try

MOST_LISTED = 15
LONGEST_COPY = 256
LONGEST_LINK = 2048
"""What clients open without fail."""

SECTIONS_FROM = 3
"""A daily message with fewer items needs no headings."""

NOON = 12
EVENING = 18


def nudge(say: Phrases, outcome: NudgeDue) -> Message:
    """Return the message of the day, a reminder, a review or a briefing: each item with done, later, drop and draft."""
    if outcome.review:
        return review_message(say, outcome.review)
    if outcome.briefing:
        return briefing(say, outcome.briefing, outcome.today)
    lines = [_opening(say, outcome), Html()]
    several = len(outcome.concerns) > 1
    rows: list[Row] = []
    headings = _headings(outcome.concerns) if len(outcome.concerns) >= SECTIONS_FROM else {}
    for number, concern in enumerate(outcome.concerns, start=1):
        lines += _heading(say, headings, number - 1)
        line = _as_it_stands(say, concern, outcome.today)
        lines.append(say("item-numbered", number=number, text=line) if several else line)
        if _waits_for_answer(concern, outcome.today):
            lines += pick_up(say, concern)
            rows.append(_row(say, concern, outcome.nudge_id, number if several else 0))
    lines += tip_lines(say, outcome.tip)
    return Message(text=Html("\n".join(lines)), buttons=tuple(rows))


def due_list(say: Phrases, outcome: DueList) -> Message:
    """Return what is open, a line each, with a button for each."""
    if not outcome.concerns:
        return Message(text=_nothing_due(say, outcome))
    shown = outcome.concerns[:MOST_LISTED]
    lines = [_due_title(say, outcome), Html()]
    headings = _headings(shown)
    for number, concern in enumerate(shown, start=1):
        lines += _heading(say, headings, number - 1)
        lines.append(say("item-numbered", number=number, text=item(say, concern, outcome.today)))
    if len(outcome.concerns) > MOST_LISTED:
        lines.append(say("and-more", count=len(outcome.concerns) - MOST_LISTED))
    buttons = [button(str(number), Action.ITEM, concern.follow_up.id) for number, concern in enumerate(shown, start=1)]
    rows = tuple(tuple(buttons[start : start + 5]) for start in range(0, len(buttons), 5))
    return Message(text=Html("\n".join(lines)), buttons=rows)


def _nothing_due(say: Phrases, outcome: DueList) -> Html:
    """Return that nothing is open, or nothing in the days asked about."""
    if not outcome.days or not outcome.all_open:
        return say("due-nothing")
    last, today = outcome.days.last, outcome.today
    when = "today" if last == today else "overdue" if last < today else "other"
    return say("due-nothing-then", when=when, count=outcome.all_open)


def _due_title(say: Phrases, outcome: DueList) -> Html:
    """Return how many things are open, or due in the days asked about."""
    days, today, count = outcome.days, outcome.today, len(outcome.concerns)
    if days is None:
        return say("due-title", count=count)
    if days.last < today:
        return say("due-title-overdue", count=count)
    if days.last == today:
        return say("due-title-today", count=count)
    last = say.day(days.last, today)
    if days.first is None:
        return say("due-title-until", count=count, day=last)
    if days.first == days.last:
        return say("due-title-on", count=count, day=say.on_day(days.last, today))
    return say("due-title-between", count=count, first=say.day(days.first, today), last=last)


def single_item(say: Phrases, concern: Concern, today: date) -> Message:
    """Return one follow-up with all that can be done about it."""
    lines = [item(say, concern, today), *pick_up(say, concern)]
    return Message(text=Html("\n".join(lines)), buttons=(_row(say, concern),))


def settled(say: Phrases, outcome: Settled, today: date) -> Message:
    """Return that a follow-up was done or dropped, and what else is open with that contact."""
    key = "done" if outcome.kind is StepKind.DONE else "dropped"
    lines = [say(key, text=deed(say, outcome.concern))]
    silence, answered = after_try(say, outcome)
    lines += silence
    lines += [say("still-open", text=item(say, concern, today)) for concern in outcome.rest[:3]]
    lines += tip_lines(say, outcome.tip)
    return Message(text=Html("\n".join(lines)), buttons=((*answered, undo_button(say, outcome.step_id)),))


def with_silence(say: Phrases, message: Message, outcome: Settled) -> Message:
    """Return a daily message with what is to be said after a try to be in touch that it suggested."""
    silence, answered = after_try(say, outcome)
    text = Html("\n".join([message.text, "", *silence])) if silence else message.text
    return replace(message, text=text, buttons=(*message.buttons, answered) if answered else message.buttons)


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
    lines = [body]
    if Doubt.ADVERTISING in doubts(text):
        lines.append(say("draft-doubt", name=spoken_name(say, contact) if contact else ""))
    if contact and contact.emails:
        lines.append(_mail_link(say, contact.emails[0], text))
    first: list[Button] = []
    if len(text) <= LONGEST_COPY:
        first.append(Button(label=say.plain("button-copy"), copy=text))
    link = share_link(text)
    if len(link) <= LONGEST_LINK:
        first.append(Button(label=say.plain("button-share"), url=link))
    another = button(say.plain("button-another"), Action.DRAFT, follow_up.id, outcome.variant + 1)
    rows: list[Row] = [tuple(first), (another,)]
    if contact and say.language == "de":
        other = AddressForm.SIE if address is AddressForm.DU else AddressForm.DU
        label = say.plain("button-address", which=other.value)
        rows.append((button(label, Action.DRAFT, follow_up.id, outcome.variant, other.value),))
    rows.append((button(say.plain("button-done"), Action.DONE, follow_up.id),))
    return Message(text=Html("\n".join(lines)), buttons=tuple(row for row in rows if row))


def share_link(text: str) -> str:
    """Return the link that lets the user choose a chat and puts the text there, unsent."""
    return f"https://t.me/share/url?url={quote(text, safe='')}"


def _mail_link(say: Phrases, address: str, text: str) -> Html:
    """Return a link that opens a mail; where a messenger takes no such link, the address can be tapped all the same."""
    target = f"mailto:{quote(address, safe='@')}?body={quote(text, safe='')}"
    link = Html(f'<a href="{escape(target)}">{escape(address)}</a>')
    return say("draft-by-mail", address=link)


def _headings(concerns: Sequence[Concern]) -> dict[int, str]:
    """Return where a new section begins: my promises, theirs, and the rest; none where all are of one kind."""
    sections = [_section(concern.follow_up) for concern in concerns]
    starts = {at: name for at, name in enumerate(sections) if at == 0 or sections[at - 1] != name}
    return starts if len(starts) > 1 else {}


def _section(follow_up: FollowUp) -> str:
    if follow_up.kind is not FollowUpKind.PROMISE:
        return "section-else"
    return "section-mine" if follow_up.by is By.ME else "section-theirs"


def _heading(say: Phrases, headings: dict[int, str], at: int) -> list[Html]:
    return [say(headings[at])] if at in headings else []


def _row(say: Phrases, concern: Concern, nudge_id: int = 0, number: int = 0) -> Row:
    if concern.introduction:
        return introduction_row(say, concern, nudge_id, number)
    if concern.follow_up.kind is FollowUpKind.REVIEW:
        return review_row(say, concern.follow_up.id, nudge_id)
    if concern.follow_up.kind is FollowUpKind.AFTER_EVENT:
        return whom_met_row(say, concern.follow_up.id, nudge_id, number)
    return item_row(say, concern.follow_up.id, nudge_id, number, draft=concern.follow_up.kind in DRAFTED)


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
