"""The reply to a note: what was understood, in two or three lines."""

from datetime import date

from bot.domain.message import Button, Message
from bot.services.capture import SOMEBODY_NEW
from bot.services.outcomes import (
    AdvertisingPlanned,
    AskCorrection,
    BeforeAsking,
    Captured,
    FavourNoted,
    InTouch,
    Met,
    NobodyNamed,
    Undone,
    WhichContact,
)
from bot.services.people import read_birthday
from bot.text.give_take import before_asking_lines, favour_line, lean_lines
from bot.text.keyboard import LONGEST_LABEL, Row, button, undo_button
from bot.text.people import birthday, headline, item, occasion, spoken_name, tip_lines, wishes
from bot.text.phrases import Html, Phrases
from bot.text.press import Action

MOST_PEOPLE_SHOWN = 8
MOST_FOLLOW_UPS_SHOWN = 8


def captured(say: Phrases, outcome: Captured, today: date) -> Message:
    """Return the reading of a note, with buttons to correct it, to move the date and to undo it."""
    lines = [say("corrected")] if outcome.corrected else []
    lines += [_person(say, met) for met in outcome.people[:MOST_PEOPLE_SHOWN]]
    if len(outcome.people) > MOST_PEOPLE_SHOWN:
        lines.append(say("and-more-people", count=len(outcome.people) - MOST_PEOPLE_SHOWN))
    if outcome.encounter:
        lines.append(occasion(say, outcome.encounter, today))
    lines += [say("promise", text=item(say, each, today)) for each in outcome.follow_ups[:MOST_FOLLOW_UPS_SHOWN]]
    if len(outcome.follow_ups) > MOST_FOLLOW_UPS_SHOWN:
        lines.append(say("and-more-promises", count=len(outcome.follow_ups) - MOST_FOLLOW_UPS_SHOWN))
    lines += _afterthoughts(say, outcome, today)
    rows = _question_rows(say, outcome, today)
    return Message(text=Html("\n".join(lines)), buttons=(*rows, _note_row(say, outcome)))


def nobody_named(say: Phrases, outcome: NobodyNamed) -> Message:
    """Return that a note was kept, and ask whom it is about."""
    return Message(text=say("nobody-named"), buttons=((undo_button(say, outcome.step_id),),))


def undone(say: Phrases, outcome: Undone) -> Message:
    """Return what was taken back."""
    return Message(text=say("undone", kind=outcome.kind.value), replaces=True)


def ask_correction(say: Phrases, outcome: AskCorrection) -> Message:
    """Ask what was wrong, or what is right in one field."""
    return Message(text=say("ask-field", field=outcome.field) if outcome.field else say("ask-correction"))


def in_touch(say: Phrases, outcome: InTouch) -> Message:
    """Return that a contact was noted though nothing was open."""
    text = say("in-touch", name=spoken_name(say, outcome.contact))
    return Message(text=text, buttons=((undo_button(say, outcome.step_id),),))


def favour_noted(say: Phrases, outcome: FavourNoted, today: date) -> Message:
    """Return the favour and the balance it leads to."""
    lines = [favour_line(say, outcome)]
    if len(outcome.contacts) == 1:
        lines.append(say("balance", given=outcome.balance.given, received=outcome.balance.received))
    if outcome.thanks_due:
        lines.append(say("thanks-due", day=say.on_day(outcome.thanks_due, today)))
    # A word about the balance stands in for the tip: one of the two is enough.
    lines += lean_lines(say, outcome) or tip_lines(say, outcome.tip)
    return Message(text=Html("\n".join(lines)), buttons=((undo_button(say, outcome.step_id),),))


def advertising_planned(say: Phrases, outcome: AdvertisingPlanned) -> Message:
    """Return the rule about advertising and the better way (K16)."""
    lines = [say("advertising-rule"), "", say("advertising-better-way")]
    lines += [
        say("advertising-seeker", name=spoken_name(say, contact), what=say.listed(contact.looks_for))
        for contact in outcome.seekers
    ]
    buttons = tuple(
        (button(spoken_name(say, contact)[:LONGEST_LABEL], Action.CARD, contact.id),) for contact in outcome.seekers
    )
    return Message(text=Html("\n".join(lines)), buttons=buttons)


def before_asking(say: Phrases, outcome: BeforeAsking) -> Message:
    """Return the balance with somebody whom the user plans to ask, and what he could give first (K20)."""
    contact = outcome.contact
    lines = before_asking_lines(say, outcome)
    label = say.plain("button-card", name=spoken_name(say, contact)[:LONGEST_LABEL])
    return Message(text=Html("\n".join(lines)), buttons=((button(label, Action.CARD, contact.id),),))


def contact_label(say: Phrases, name: str, org: str | None) -> str:
    """Return a label for a contact that tells it from others of the name."""
    return (say.plain("label-with-org", name=name, org=org) if org else name)[:LONGEST_LABEL]


def _person(say: Phrases, met: Met) -> Html:
    line = headline(say, met.contact)
    first = say("person-new", person=line) if met.new else line
    return Html(" · ".join([first, *_said(say, met)]))


def _said(say: Phrases, met: Met) -> list[Html]:
    """Return what the note says about somebody, beside name, company and role."""
    said = met.said
    if said is None:
        return wishes(say, met.contact.looks_for, met.contact.offers)
    parts = wishes(say, said.looks_for, said.offers)
    parts += [say("plain", text=value) for value in (said.dialled, said.typed) if value]
    born = read_birthday(said.birthday)
    return [*parts, say("person-birthday", day=birthday(say, born))] if born else parts


def _value(say: Phrases, outcome: Captured, field: str, today: date) -> Html:
    """Return what was read for a field the reader is not sure about; empty where nothing was read."""
    contacts = [met.contact for met in outcome.people]
    encounter = outcome.encounter
    values: dict[str, list[str | None]] = {
        "name": [contact.name for contact in contacts],
        "org": [contact.org for contact in contacts],
        "role": [contact.role for contact in contacts],
        "event": [encounter.event] if encounter else [],
        "place": [encounter.place] if encounter else [],
        "met_on": [say.day(encounter.met_on, today)] if encounter else [],
        "follow_ups": [each.follow_up.action for each in outcome.follow_ups],
        "due": [say.day(each.follow_up.due, today) for each in outcome.follow_ups if each.follow_up.due],
    }
    known = [value for value in values.get(field, []) if value]
    return say.listed(known[:MOST_PEOPLE_SHOWN]) if known else Html()


def _question_rows(say: Phrases, outcome: Captured, today: date) -> tuple[Row, ...]:
    if outcome.question:
        return _which_rows(say, outcome.question)
    if outcome.unsure:
        # «Gab es einen Anlass?» is answered by yes or no, «Habe ich den Anlass richtig: …?» by whether it fits.
        missing = "" if _value(say, outcome, outcome.unsure[0], today) else "-missing"
        right = button(say.plain(f"button-right{missing}"), Action.RIGHT, outcome.step_id)
        wrong = button(say.plain(f"button-wrong{missing}"), Action.WRONG, outcome.step_id, outcome.unsure[0])
        return ((right, wrong),)
    return ()


def _afterthoughts(say: Phrases, outcome: Captured, today: date) -> list[Html]:
    lines = [say(remark.key, **dict(remark.fields)) for remark in outcome.remarks]
    if outcome.before_asking:
        lines += before_asking_lines(say, outcome.before_asking)
    if outcome.question:
        lines.append(say("which-contact", name=outcome.question.name))
    elif outcome.unsure:
        value = _value(say, outcome, outcome.unsure[0], today)
        key = "unsure" if value else "unsure-missing"
        lines.append(say(key, field=outcome.unsure[0], value=value))
    return lines + tip_lines(say, outcome.tip)


def _note_row(say: Phrases, outcome: Captured) -> Row:
    buttons: list[Button] = [button(say.plain("button-fix"), Action.FIX, outcome.step_id)]
    if outcome.follow_ups:
        follow_up_id = outcome.follow_ups[0].follow_up.id
        buttons.append(button(say.plain("button-move"), Action.MOVE, follow_up_id, outcome.step_id))
    return (*buttons, undo_button(say, outcome.step_id))


def _which_rows(say: Phrases, question: WhichContact) -> tuple[Row, ...]:
    known = [
        (
            button(
                contact_label(say, contact.name, contact.org or contact.role),
                Action.WHO,
                question.step_id,
                question.position,
                contact.id,
            ),
        )
        for contact in question.candidates
    ]
    new = button(say.plain("button-somebody-new"), Action.WHO, question.step_id, question.position, SOMEBODY_NEW)
    return (*known, (new,))
