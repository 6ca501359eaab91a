"""Give and take, noted in passing out of plain sentences."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.contact import Contact
from bot.domain.encounter import Encounter, Note
from bot.domain.favour import Direction, FavourKind, Referral
from bot.domain.follow_up import By, FollowUpState
from bot.domain.money import money_in
from bot.domain.step import StepKind
from bot.etiquette.balance import overall_word_due, word_due
from bot.ports import Network
from bot.reading.model import Intent, Reading
from bot.services import introductions, referrals
from bot.services.balances import all_favours
from bot.services.calendar import today_of
from bot.services.favour_words import FavourTold, favour_told, givers, kind_of
from bot.services.giving import balance_with, let_thanks_fall_due, meet_all, note_favour_with
from bot.services.heard import Heard
from bot.services.journal import last_step_id
from bot.services.outcomes import FavourNoted, Met, Outcome, Said
from bot.services.people import matching
from bot.services.reader import Reader
from bot.services.referral_words import ME, referral_told
from bot.services.stages import grow
from bot.services.tending import tend

_DIRECTIONS = {Intent.GIVEN: Direction.GIVEN, Intent.RECEIVED: Direction.RECEIVED}
_OF_ONE_HAND = (FavourKind.RECOMMENDATION, FavourKind.INTRODUCTION, FavourKind.ORDER)
"""Of these the first one named is the giver, and who else is named has another part in it."""


async def note_favour(
    network: Network, reading: Reading, text: str, *, now: datetime, message_id: int | None
) -> FavourNoted | Said:
    """Note help given or received. What was received puts a thank-you on the list for the next day (K24)."""
    if not reading.people:
        return Said(key="favour-nobody")
    return await _note(network, reading, text, _DIRECTIONS[reading.intent], kind_of(text), now, message_id)


async def requested(network: Network, heard: Heard, reading: Reading, _reader: Reader) -> Outcome | None:
    """Note a favour or a recommendation that reads like a note or a report, where the message tells nothing else.

    Where something is open with the contact, a report («Jens hat mir Feedback gegeben») is left to tick that off.
    """
    if reading.intent not in (Intent.DONE, Intent.CAPTURE) or _tells_more(reading):
        return None
    names = [person.name for person in reading.people]
    if referral := referral_told(heard.text, names):
        direction = Direction.GIVEN if referral.recommender == ME else Direction.RECEIVED
        kind = FavourKind.RECOMMENDATION
    elif (favour := favour_told(heard.text, names)) and not await _something_is_open(network, reading, favour):
        direction, kind = favour.direction, favour.kind
    else:
        return None
    return await _note(network, reading, heard.text, direction, kind, heard.at, heard.message_id)


async def told_in_note(
    network: Network, _reading: Reading, note: Note, people: Sequence[Met], _encounter: Encounter | None
) -> Sequence[Said]:
    """Take down a favour that a note tells of beside other things."""
    names = [met.called for met in people]
    told = None if referral_told(note.text, names) else favour_told(note.text, names)
    if told is None:
        return ()
    contact = people[told.name].contact
    await note_favour_with(network, contact, told.direction, told.kind, note, note.noted_at, worth=told.worth)
    if told.direction is Direction.RECEIVED:
        await let_thanks_fall_due(network, contact.id, note.id, note.noted_at)
    return (Said(key=f"favour-in-note-{told.direction.value}", fields=(("name", contact.name),)),)


async def _note(
    network: Network,
    reading: Reading,
    text: str,
    direction: Direction,
    kind: FavourKind,
    now: datetime,
    message_id: int | None,
) -> FavourNoted:
    today = today_of(network.profile, now)
    told = referral_told(text, [person.name for person in reading.people])
    referral: Referral | None = None
    async with network.step(StepKind.FAVOUR, message_id=message_id):
        everybody = await meet_all(network, reading.people, now)
        ids = tuple(dict.fromkeys(contact.id for contact in everybody))
        note = await network.add(Note(text=text, contact_ids=ids, noted_at=now, message_id=message_id))
        if told:
            referral = await referrals.take_down(network, told, everybody, note, now)
        concerned = _concerned(referral, everybody) or _takers_or_givers(direction, kind, text, reading, everybody)
        if referral is None:
            worth = money_in(text)
            for contact in concerned:
                await note_favour_with(network, contact, direction, kind, note, now, worth=worth)
        if direction is Direction.GIVEN and kind is FavourKind.INTRODUCTION:
            await introductions.note_made(network, ids, now)
        thanks = (
            await let_thanks_fall_due(network, concerned[0].id, note.id, now)
            if direction is Direction.RECEIVED
            else None
        )
        for contact in {contact.id: contact for contact in everybody}.values():
            await tend(network, contact, today, now, reset=True)
            await grow(network, contact.id)
    return FavourNoted(
        step_id=await last_step_id(network),
        contacts=concerned,
        direction=direction,
        kind=kind,
        worth=money_in(text),
        referral=await referrals.view_of(network, referral) if referral else None,
        balance=await balance_with(network, concerned[0].id),
        thanks_due=thanks.due if thanks else None,
        lean=word_due(await network.favours_of(concerned[0].id), today),
        overall_lean=overall_word_due(await all_favours(network), today),
    )


def _concerned(referral: Referral | None, everybody: Sequence[Contact]) -> tuple[Contact, ...]:
    """Return with whom a recommendation is give or take: its two others, or the one who recommends the user."""
    if referral is None:
        return ()
    ids = (
        (referral.beneficiary_id, referral.receiver_id)
        if referral.recommender_id is None
        else (referral.recommender_id,)
    )
    by_id = {contact.id: contact for contact in everybody}
    return tuple(by_id[each] for each in ids if each in by_id)


def _takers_or_givers(
    direction: Direction, kind: FavourKind, text: str, reading: Reading, everybody: Sequence[Contact]
) -> tuple[Contact, ...]:
    positions: Sequence[int] = range(len(everybody))
    if direction is Direction.RECEIVED and kind in _OF_ONE_HAND:
        positions = givers(text, [person.name for person in reading.people]) or positions
    return tuple({everybody[each].id: everybody[each] for each in positions}.values())


def _tells_more(reading: Reading) -> bool:
    """Say whether a message tells of a meeting, of something to do, or more of the people than their names."""
    details = any(
        person.org
        or person.role
        or person.phone
        or person.email
        or person.birthday
        or person.looks_for
        or person.offers
        for person in reading.people
    )
    return bool(details or reading.follow_ups or reading.event or reading.met_on)


async def _something_is_open(network: Network, reading: Reading, told: FavourTold) -> bool:
    by = By.ME if told.direction is Direction.GIVEN else By.THEM
    for entry in matching(reading.people[told.name].name, await network.directory()):
        for follow_up in await network.follow_ups_of(entry.contact_id):
            if follow_up.state is FollowUpState.OPEN and follow_up.action and follow_up.by is by:
                return True
    return False
