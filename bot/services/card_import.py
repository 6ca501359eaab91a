"""Taking a contact file in: who is new is added, who is known is added to, nobody twice."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.contact import Contact
from bot.domain.encounter import Note
from bot.domain.fold import fold
from bot.domain.step import StepKind
from bot.ports import Network
from bot.reading.model import Intent, PersonRead, Reading
from bot.services.capture import capture
from bot.services.journal import last_step_id
from bot.services.names import entries_like
from bot.services.outcomes import Captured, Outcome, SubjectOutcome
from bot.services.people import Resolution, merge, new_contact, resolve
from bot.services.vcards import ContactFile, PersonOnCard

SHOWN = 5
"""Names that are listed; of the others the number is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsTaken(SubjectOutcome):
    """A contact file was taken in; `names` are the first of those who are new."""

    step_id: int
    new: int
    names: tuple[str, ...]
    changed: int
    unchanged: int
    unreadable: int


async def take_cards(
    network: Network, file: ContactFile, caption: str, *, now: datetime, message_id: int | None
) -> Outcome:
    """Take the people of a contact file into the network, as one step; one person alone like a note about him.

    Follow-ups are made for nobody out of many: the user says with whom he wants to be in touch by writing of him. What
    he wrote below the file is a note about all of them. Raises TooMuch where they are more than he may have.
    """
    if len(file.people) == 1 and not file.unreadable:
        person = file.people[0]
        text = ", ".join(filter(None, (person.name, *person.phones[:1], *person.emails[:1], caption)))
        reading = Reading(language=network.profile.language, intent=Intent.CAPTURE, people=(_read(person),))
        outcome = await capture(network, reading, text, now=now, message_id=message_id)
        if isinstance(outcome, Captured):
            contact = outcome.people[0].contact
            await network.put(_with_all(contact, person))
        return outcome
    new: list[Contact] = []
    known: list[Contact] = []
    changed = 0
    async with network.step(StepKind.CONTACT, message_id=message_id):
        for person in file.people:
            # Others get their turn between two of thousands.
            await asyncio.sleep(0)
            before = await _known(network, person)
            after = _with_all(before or new_contact(_read(person), now), person)
            if before is None:
                new.append(await network.add(after))
                continue
            known.append(before)
            if after != before:
                changed += 1
                await network.put(after)
        if caption and (new or known):
            numbers = tuple(dict.fromkeys(each.id for each in (*new, *known)))
            await network.add(Note(text=caption, contact_ids=numbers, noted_at=now, message_id=message_id))
    return CardsTaken(
        step_id=await last_step_id(network) if new or changed else 0,
        new=len(new),
        names=tuple(each.name for each in new[:SHOWN]),
        changed=changed,
        unchanged=len(known) - changed,
        unreadable=file.unreadable,
    )


def _read(person: PersonOnCard) -> PersonRead:
    return PersonRead(
        name=person.name,
        org=person.org,
        role=person.role,
        phone=next(iter(person.phones), None),
        email=next(iter(person.emails), None),
        birthday=person.birthday,
    )


async def _known(network: Network, person: PersonOnCard) -> Contact | None:
    """Return the contact a card is about: one of that name who shares a number or an address, or that name alone."""
    entries = await entries_like(network, person.name)
    resolution: Resolution = resolve(_read(person), entries)
    if resolution.contact_id:
        found = await network.get(Contact, resolution.contact_id)
        return found if found and _same_whole_name(found, person) else None
    for contact_id in resolution.candidates:
        contact = await network.get(Contact, contact_id)
        if contact and _share_something(contact, person):
            return contact
    return None


def _same_whole_name(contact: Contact, person: PersonOnCard) -> bool:
    names = {fold(each) for each in (contact.name, *contact.aliases)}
    return fold(person.name) in names or _share_something(contact, person)


def _share_something(contact: Contact, person: PersonOnCard) -> bool:
    return bool(_reached_at(contact.phones, contact.emails) & _reached_at(person.phones, person.emails))


def _reached_at(phones: Sequence[str], emails: Sequence[str]) -> set[str]:
    # A number is the same with and without its country's.
    return {re.sub(r"\D", "", phone)[-8:] for phone in phones} | {email.casefold() for email in emails}


def _with_all(contact: Contact, person: PersonOnCard) -> Contact:
    """Add what a card says; what is known already stays, as a card may be years old."""
    first = _read(person)
    kept = replace(
        first,
        org=None if contact.org else first.org,
        role=None if contact.role else first.role,
        birthday=None if contact.birthday else first.birthday,
    )
    contact = merge(contact, kept)
    for phone in person.phones[1:]:
        contact = merge(contact, PersonRead(name=person.name, phone=phone))
    for email in person.emails[1:]:
        contact = merge(contact, PersonRead(name=person.name, email=email))
    others = {fold(each) for each in (contact.name, *contact.aliases)}
    return replace(contact, aliases=(*contact.aliases, *(each for each in person.aliases if fold(each) not in others)))
