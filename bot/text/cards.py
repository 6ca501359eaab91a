"""What is known: one contact's card with its history, lists of contacts, answers to questions."""

from collections.abc import Iterable
from datetime import date
from zoneinfo import ZoneInfo

from bot.domain.balance import balance
from bot.domain.contact import AddressForm, Closeness, Contact, ContactState, Stage
from bot.domain.follow_up import FollowUpState
from bot.domain.message import Button, Message
from bot.domain.stage import ORDER
from bot.etiquette.verifying import is_verified
from bot.services.deleting import WhomToDelete
from bot.services.find import PAGE
from bot.services.outcomes import Card, Concern, ContactList, Found, Hit
from bot.text.keyboard import Row, button
from bot.text.known import known_lines
from bot.text.notes import contact_label
from bot.text.people import birthday, headline, item, occasion
from bot.text.phrases import Html, Phrases
from bot.text.press import Action
from bot.text.touch import silence_row
from bot.text.view import View

MOST_ENCOUNTERS = 5
MOST_FOLLOW_UPS = 5
MOST_NOTES = 4
LONGEST_NOTE = 280
LONGEST_REASON = 80


def card(say: Phrases, outcome: Card, today: date, zone: ZoneInfo) -> Message:
    """Return everything about a contact: who, how to reach, wishes, what is open, history, give and take."""
    contact = outcome.contact
    sections = [
        [headline(say, contact), *_facts(say, contact, known_lines(say, outcome, today))],
        _open(say, outcome, today),
        _history(say, outcome, today, zone),
    ]
    text = Html("\n\n".join("\n".join(lines) for lines in sections if lines))
    return Message(text=text, buttons=card_rows(say, outcome))


def card_rows(say: Phrases, outcome: Card) -> tuple[Row, ...]:
    """Return the buttons of a card: open follow-ups, and what can be changed about the contact."""
    contact_id = outcome.contact.id
    open_ones = [each for each in outcome.follow_ups if each.state is FollowUpState.OPEN]
    rows: list[Row] = []
    if open_ones:
        rows.append((button(say.plain("button-open-items", count=len(open_ones)), Action.ITEM, open_ones[0].id),))
    if not is_verified(outcome.contact):
        rows.append((button(say.plain("button-verify"), Action.VERIFY, contact_id),))
    rows.append((button(say.plain("button-change"), Action.CARD_MENU, contact_id),))
    return tuple(rows)


def card_menu(say: Phrases, contact: Contact) -> tuple[Row, ...]:
    """Return the buttons that change a contact in one tap."""
    closeness = tuple(
        _choice(say, f"closeness-{level.value}", contact.closeness is level, contact.id, "close", level.value)
        for level in (Closeness.CLOSE, Closeness.LOOSE, Closeness.ACQUAINTANCE)
    )
    stages = tuple(
        _choice(say, f"stage-{stage.value.replace('_', '-')}", contact.stage is stage, contact.id, "stage", stage.value)
        for stage in ORDER
    )
    address = tuple(
        _choice(say, f"address-{form.value}", contact.address is form, contact.id, "addr", form.value)
        for form in (AddressForm.DU, AddressForm.SIE)
    )
    archived = contact.state is ContactState.ARCHIVED
    keep = button(
        say.plain("button-restore" if archived else "button-archive"),
        Action.CONTACT,
        contact.id,
        "state",
        ContactState.ACTIVE.value if archived else ContactState.ARCHIVED.value,
    )
    last = (keep, button(say.plain("button-delete"), Action.DELETE, contact.id))
    back = (
        button(say.plain("button-not-so"), Action.KNOWN, contact.id),
        button(say.plain("button-back"), Action.CARD, contact.id, 1),
    )
    rows = [closeness, stages[:2], stages[2:]]
    rows += [address] if say.language == "de" else []
    return (*silence_row(say, contact), *rows, last, back)


def delete_question(say: Phrases, contact: Contact) -> Message:
    """Return the question before a contact is deleted."""
    rows = (
        (button(say.plain("button-delete-really"), Action.DELETE, contact.id, "yes"),),
        (button(say.plain("button-back"), Action.CARD, contact.id, 1),),
    )
    return Message(text=say("delete-sure", name=contact.name), buttons=rows)


def whom_to_delete(view: View, outcome: WhomToDelete) -> Message:
    """Return the question before a contact is deleted, or first which one is meant."""
    say, contacts = view.say, outcome.contacts
    if not contacts:
        return Message(text=say("delete-nobody", name=outcome.name))
    if len(contacts) == 1:
        return delete_question(say, contacts[0])
    rows = tuple((button(contact_label(say, each.name, each.org), Action.DELETE, each.id),) for each in contacts)
    return Message(text=say("delete-whom"), buttons=rows)


def contact_list(say: Phrases, outcome: ContactList) -> Message:
    """Return a page of contacts, with a button for each and for the pages around."""
    if not outcome.total:
        return Message(text=say("contacts-none"))
    lines = [say("contacts-title", count=outcome.total), ""]
    lines += [headline(say, contact) for contact in outcome.contacts]
    rows = _contact_rows(say, outcome.contacts)
    return Message(text=Html("\n".join(lines)), buttons=(*rows, *_pages(say, outcome)))


def found(say: Phrases, outcome: Found) -> Message:
    """Return who answers a question, and why."""
    if not outcome.hits:
        return Message(text=say("found-nobody"))
    lines = [say("found-title", count=len(outcome.hits)), ""]
    lines += [_hit(say, hit) for hit in outcome.hits]
    return Message(text=Html("\n".join(lines)), buttons=_contact_rows(say, [hit.contact for hit in outcome.hits]))


def _facts(say: Phrases, contact: Contact, known: Iterable[Html]) -> list[Html]:
    """Return what is known of a contact in the order of use (K7); what is not known has no line (K8)."""
    wishes = [("card-looks-for", contact.looks_for), ("card-offers", contact.offers)]
    lines = [say(key, what=say.listed(what)) for key, what in wishes if what]
    lines += known
    facts = [
        ("card-phones", ", ".join(contact.phones)),
        ("card-emails", ", ".join(contact.emails)),
        ("card-birthday", birthday(say, contact.birthday) if contact.birthday else ""),
        ("card-goal", contact.goal or ""),
    ]
    lines += [say(key, what=what) for key, what in facts if what]
    closeness = say("card-closeness", level=contact.closeness.value)
    stage = "" if contact.stage is Stage.MET else say("stage-line", stage=contact.stage.value)
    lines.append(say("card-tie", closeness=closeness, stage=stage) if stage else closeness)
    if not is_verified(contact):
        lines.append(say("card-unverified"))
    return lines


def _open(say: Phrases, outcome: Card, today: date) -> list[Html]:
    open_ones = [each for each in outcome.follow_ups if each.state is FollowUpState.OPEN]
    concerns = [Concern(follow_up=each, contact=outcome.contact) for each in open_ones[:MOST_FOLLOW_UPS]]
    return (
        [say("card-open"), *(say("bullet", text=item(say, concern, today)) for concern in concerns)] if concerns else []
    )


def _history(say: Phrases, outcome: Card, today: date, zone: ZoneInfo) -> list[Html]:
    lines = [say("bullet", text=occasion(say, each, today)) for each in outcome.encounters[:MOST_ENCOUNTERS]]
    for follow_up in [each for each in outcome.follow_ups if each.closed_on][:MOST_FOLLOW_UPS]:
        text = item(say, Concern(follow_up=follow_up, contact=outcome.contact), today)
        key = "card-done" if follow_up.state is FollowUpState.DONE else "card-dropped"
        lines.append(say(key, text=text))
    for note in outcome.notes[:MOST_NOTES]:
        day = say.day(note.noted_at.astimezone(zone).date(), today)
        lines.append(say("card-note", day=day, text=_shortened(note.text, LONGEST_NOTE)))
    if outcome.favours:
        sums = balance(outcome.favours)
        lines.append(say("balance", given=sums.given, received=sums.received))
    return [say("card-history"), *lines] if lines else []


def _hit(say: Phrases, hit: Hit) -> Html:
    line = headline(say, hit.contact)
    return say("found-because", who=line, why=_shortened(hit.because, LONGEST_REASON)) if hit.because else line


def _contact_rows(say: Phrases, contacts: Iterable[Contact]) -> tuple[Row, ...]:
    buttons = [button(contact_label(say, contact.name, None), Action.CARD, contact.id) for contact in contacts]
    return tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))


def _pages(say: Phrases, outcome: ContactList) -> tuple[Row, ...]:
    around: list[Button] = []
    if outcome.offset:
        around.append(button(say.plain("button-previous"), Action.PAGE, max(outcome.offset - PAGE, 0)))
    if outcome.offset + PAGE < outcome.total:
        around.append(button(say.plain("button-more"), Action.PAGE, outcome.offset + PAGE))
    return (tuple(around),) if around else ()


def _choice(say: Phrases, key: str, chosen: bool, contact_id: int, field: str, value: str) -> Button:
    label = say.plain(key)
    return button(say.plain("chosen", label=label) if chosen else label, Action.CONTACT, contact_id, field, value)


def _shortened(text: str, length: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"
