"""Events in messages: the plan, the briefing on the evening before, the question on the morning after."""

from datetime import date

from bot.domain.follow_up import By
from bot.domain.message import Button, Message
from bot.etiquette.briefing import Acquaintance, Briefing
from bot.services.after_event import NobodyMet, WhomMet
from bot.services.events import BriefingShown, EventDropped, EventPlanned
from bot.text.keyboard import LONGEST_LABEL, Row, button, undo_button
from bot.text.people import headline
from bot.text.phrases import Html, Phrases
from bot.text.press import Action
from bot.text.view import View

MOST_CARDS = 6


def event_planned(view: View, outcome: EventPlanned) -> Message:
    """Return that an event is on the list, and what will come of it."""
    say, event = view.say, outcome.event
    known = "event-planned" if outcome.step_id else "event-known"
    lines = [say(known, event=event.name, day=say.on_day(event.on, view.today))]
    if outcome.times:
        lines.append(say("event-repeats", times=outcome.times))
    rows: list[Row] = []
    if outcome.briefing_at:
        lines.append(say("briefing-will-come", when=say.moment(outcome.briefing_at, view.zone, view.today)))
        rows.append((button(say.plain("button-no-briefing"), Action.NO_BRIEFING, event.id),))
    if outcome.step_id:
        rows.append((undo_button(say, outcome.step_id),))
    if outcome.briefing and outcome.briefing.known:
        lines += [Html(), *briefing_lines(say, outcome.briefing, view.today)]
        rows = [*card_rows(outcome.briefing), *rows]
    return Message(text=Html("\n".join(lines)), buttons=tuple(rows))


def briefing_shown(view: View, outcome: BriefingShown) -> Message:
    """Return a briefing that was asked for."""
    return briefing(view.say, outcome.briefing, view.today)


def briefing(say: Phrases, outcome: Briefing, today: date) -> Message:
    """Return the briefing for an event, with a button for each who is known from there."""
    title = say("briefing-title", event=outcome.event.name, day=say.day(outcome.event.on, today))
    lines = [title, Html(), *briefing_lines(say, outcome, today)]
    return Message(text=Html("\n".join(lines)), buttons=card_rows(outcome))


def briefing_lines(say: Phrases, outcome: Briefing, today: date) -> list[Html]:
    """Return whom the user knows from there, what they look for, what was promised, and one tip."""
    lines = [say("briefing-known", count=len(outcome.known))]
    for each in outcome.known:
        lines += _acquaintance(say, each, today)
    tip = say(outcome.tip.key, name=outcome.tip.name, what=outcome.tip.what)
    return [*lines, Html(), say("tip", text=tip)]


def card_rows(outcome: Briefing) -> tuple[Row, ...]:
    """Return the buttons that show who is who."""
    buttons: list[Button] = [
        button(each.contact.name[:LONGEST_LABEL], Action.CARD, each.contact.id) for each in outcome.known[:MOST_CARDS]
    ]
    return tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))


def event_dropped(view: View, outcome: EventDropped) -> Message:
    """Return that there will be no briefing, or that an event is off the list."""
    key = "event-called-off" if outcome.called_off else "briefing-dropped"
    rows = ((undo_button(view.say, outcome.step_id),),)
    return Message(text=view.say(key, event=outcome.event.name), buttons=rows)


def whom_met(view: View, outcome: WhomMet) -> Message:
    """Ask whom the user met."""
    return Message(text=view.say("whom-met", event=outcome.event.name))


def nobody_met(view: View, outcome: NobodyMet) -> Message:
    """Return that there is nobody to note."""
    text = view.say("nobody-met", event=outcome.event.name)
    return Message(text=text, buttons=((undo_button(view.say, outcome.step_id),),))


def _acquaintance(say: Phrases, known: Acquaintance, today: date) -> list[Html]:
    contact = known.contact
    parts = [headline(say, contact)]
    if known.last_met:
        parts.append(say("briefing-last-met", day=say.day(known.last_met.met_on, today)))
    if contact.looks_for:
        parts.append(say("person-looks-for", what=say.listed(contact.looks_for)))
    lines = [say("bullet", text=Html(" · ".join(parts)))]
    for promise in known.promises[:2]:
        key = "briefing-mine" if promise.by is By.ME else "briefing-theirs"
        lines.append(say(key, action=promise.action))
    return lines
