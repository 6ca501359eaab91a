"""Give and take, noted in passing out of plain sentences."""

import re
from datetime import date, datetime

from bot.domain.balance import Balance, balance
from bot.domain.calendar import ONE_DAY
from bot.domain.contact import Contact
from bot.domain.encounter import Note
from bot.domain.favour import Direction, Favour, FavourKind, Referral
from bot.domain.follow_up import FollowUp, FollowUpKind
from bot.domain.step import StepKind
from bot.ports import Network
from bot.reading.model import Intent, Reading
from bot.services.calendar import calendar_of, today_of
from bot.services.journal import last_step_id
from bot.services.outcomes import FavourNoted, Said
from bot.services.people import Resolution, new_contact, resolve
from bot.services.tending import real_contact, tend

_KINDS = (
    (FavourKind.RECOMMENDATION, re.compile(r"empfohl|empfehl|recommend|refer", re.IGNORECASE)),
    (
        FavourKind.INTRODUCTION,
        re.compile(
            r"vermittel|vorgestellt|bekannt gemacht|verkuppel|introduc|in touch with|put .* onto", re.IGNORECASE
        ),
    ),
    (
        FavourKind.ORDER,
        re.compile(r"auftrag|bestell|gekauft|beauftrag|\border\b|\bjob\b|\bgig\b|contract", re.IGNORECASE),
    ),
    (FavourKind.FEEDBACK, re.compile(r"feedback|rückmeldung|gegengelesen|korrektur|proofread", re.IGNORECASE)),
    (FavourKind.KNOW_HOW, re.compile(r"erklärt|gezeigt|beraten|tipps?\b|explain|showed|advice|taught", re.IGNORECASE)),
)

_DIRECTIONS = {Intent.GIVEN: Direction.GIVEN, Intent.RECEIVED: Direction.RECEIVED}


def kind_of(text: str) -> FavourKind:
    """Return what kind of favour a sentence tells of; help where nothing else is said."""
    return next((kind for kind, words in _KINDS if words.search(text)), FavourKind.HELP)


async def note_favour(
    network: Network, reading: Reading, text: str, *, now: datetime, message_id: int | None
) -> FavourNoted | Said:
    """Note help given or received. What was received puts a thank-you on the list for the next day (K24)."""
    if not reading.people:
        return Said(key="favour-nobody")
    direction = _DIRECTIONS[reading.intent]
    async with network.step(StepKind.FAVOUR, message_id=message_id):
        contacts = await _contacts(network, reading, now)
        ids = tuple(contact.id for contact in contacts)
        note = await network.add(Note(text=text, contact_ids=ids, noted_at=now, message_id=message_id))
        for contact in contacts:
            await network.add(_favour(contact, direction, text, note, network, now))
        if len(contacts) == 2 and direction is Direction.GIVEN and kind_of(text) is FavourKind.RECOMMENDATION:
            await network.add(_referral(contacts[0], contacts[1], network, now))
        thanks = await _thanks(network, contacts[0], note, now) if direction is Direction.RECEIVED else None
        for contact in contacts:
            await tend(network, contact, today_of(network.profile, now), now, reset=True)
    return FavourNoted(
        step_id=await last_step_id(network),
        contacts=contacts,
        direction=direction,
        balance=await balance_with(network, contacts[0].id),
        thanks_due=thanks.due if thanks else None,
    )


async def balance_with(network: Network, contact_id: int) -> Balance:
    """Return the balance of give and take with one contact."""
    return balance(await network.favours_of(contact_id))


async def _contacts(network: Network, reading: Reading, now: datetime) -> tuple[Contact, ...]:
    entries = await network.directory()
    today = today_of(network.profile, now)
    contacts: dict[int, Contact] = {}
    for person in reading.people:
        resolution = resolve(person, entries)
        known = await _best_known(network, resolution)
        contact = known or await network.add(new_contact(person, now))
        contact = await real_contact(network, contact, today)
        contacts[contact.id] = contact
    return tuple(contacts.values())


async def _best_known(network: Network, resolution: Resolution) -> Contact | None:
    """Return the contact that is meant; among several of the name, the one of the latest real contact."""
    ids = (resolution.contact_id,) if resolution.contact_id else resolution.candidates
    known = [contact for contact_id in ids if (contact := await network.get(Contact, contact_id))]
    return max(known, key=lambda contact: contact.last_contact_on or date.min, default=None)


def _favour(contact: Contact, direction: Direction, text: str, note: Note, network: Network, now: datetime) -> Favour:
    return Favour(
        contact_id=contact.id,
        direction=direction,
        kind=kind_of(text),
        what=text,
        on=today_of(network.profile, now),
        note_id=note.id,
    )


def _referral(beneficiary: Contact, receiver: Contact, network: Network, now: datetime) -> Referral:
    return Referral(
        recommender_id=None,
        receiver_id=receiver.id,
        beneficiary_id=beneficiary.id,
        on=today_of(network.profile, now),
    )


async def _thanks(network: Network, contact: Contact, note: Note, now: datetime) -> FollowUp:
    calendar = calendar_of(network.profile)
    return await network.add(
        FollowUp(
            contact_id=contact.id,
            kind=FollowUpKind.THANKS,
            action="",
            due=calendar.at_or_after(calendar.today(now) + ONE_DAY),
            created_at=now,
            note_id=note.id,
        )
    )
