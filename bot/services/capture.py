"""Taking a note down: people, the encounter, promises; and taking it down again after a correction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.contact import Contact
from bot.domain.encounter import Encounter, Note
from bot.domain.follow_up import By, FollowUp
from bot.domain.step import StepKind
from bot.errors import OutOfDate
from bot.ports import Network
from bot.reading.model import FollowUpRead, PersonRead, Reading
from bot.services.calendar import calendar_of
from bot.services.follow_ups import concerns_of
from bot.services.journal import take_back
from bot.services.outcomes import Captured, Concern, Met, NobodyNamed, WhichContact
from bot.services.people import Resolution, merge, name_words, new_contact, resolve
from bot.services.reader import Reader, read_for
from bot.services.reminders import moment_asked_for
from bot.services.tending import real_contact, tend

SOMEBODY_NEW = 0
"""Chosen in place of a contact's number: it is nobody known yet."""

Choices = Mapping[int, int]
"""By the position of a person in the reading: the contact the user chose, or `SOMEBODY_NEW`."""


async def capture(
    network: Network, reading: Reading, text: str, *, now: datetime, message_id: int | None
) -> Captured | NobodyNamed:
    """Take a note down as one step. A note that names nobody and promises nothing is kept as it is."""
    async with network.step(StepKind.CAPTURE, message_id=message_id):
        written = await _write_down(network, reading, Note(text=text, noted_at=now, message_id=message_id), {})
    return await _outcome(network, written, reading)


async def recapture(
    network: Network, note: Note, text: str, reader: Reader, *, choices: Choices | None = None
) -> Captured | NobodyNamed:
    """Read a note again, with another text or with the user's choice of contacts, in place of what it led to.

    Read as of the moment it was first written; what the user did about it since is kept.
    """
    reading = await read_for(network, reader, text, note.noted_at)
    async with network.step(StepKind.CORRECT, message_id=note.message_id):
        for step in await network.steps_of_message(note.message_id) if note.message_id else ():
            await take_back(network, step)
        again = replace(note, id=0, text=text, contact_ids=())
        written = await _write_down(network, reading, again, choices or {})
    outcome = await _outcome(network, written, reading)
    return replace(outcome, corrected=True) if isinstance(outcome, Captured) else outcome


async def choose(
    network: Network, step_id: int, position: int, contact_id: int, reader: Reader
) -> Captured | NobodyNamed:
    """Settle which contact a note means. Raises OutOfDate where the note is gone."""
    note = await note_of_step(network, step_id)
    return await recapture(network, note, note.text, reader, choices={position: contact_id})


async def note_of_step(network: Network, step_id: int | None) -> Note:
    """Return the note that a step took down, the latest step unless one is named. Raises OutOfDate."""
    step = await network.last_step() if step_id is None else await network.get_step(step_id)
    written = next(iter(step.touched(Note)), None) if step else None
    note = await network.get(Note, written.id) if written else None
    if note is None:
        raise OutOfDate
    return note


async def captured_as_it_stands(network: Network, note: Note) -> Captured:
    """Return what a note led to, as it stands after a correction of a single field."""
    contacts = [await network.get(Contact, contact_id) for contact_id in note.contact_ids]
    encounters = await network.encounters_of(note.contact_ids[0]) if note.contact_ids else ()
    follow_ups = [each for each in await network.open_follow_ups() if each.note_id == note.id]
    step = await network.last_step()
    return Captured(
        step_id=step.id if step else 0,
        people=tuple(Met(contact=contact, new=False) for contact in contacts if contact),
        encounter=next((each for each in encounters if each.note_id == note.id), None),
        follow_ups=await concerns_of(network, follow_ups),
        corrected=True,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    note: Note
    people: tuple[Met, ...]
    encounter: Encounter | None
    follow_ups: tuple[FollowUp, ...]
    open_question: tuple[int, str, tuple[int, ...]] | None


async def _write_down(network: Network, reading: Reading, note: Note, choices: Choices) -> _Written:
    today = calendar_of(network.profile).today(note.noted_at)
    resolutions = await _resolve_all(network, reading, choices)
    people = [
        await _meet(network, person, resolution, reading.met_on, note.noted_at)
        for person, resolution in zip(reading.people, resolutions, strict=True)
    ]
    people = _each_once(people)
    ids = tuple(met.contact.id for met in people)
    note = await network.add(replace(note, contact_ids=ids))
    encounter = await _note_encounter(network, reading, note, ids)
    follow_ups = [await network.add(_follow_up(network, read, reading, people, note)) for read in reading.follow_ups]
    for met in people:
        await tend(network, met.contact, today, note.noted_at, new=met.new)
    return _Written(
        note=note,
        people=tuple(people),
        encounter=encounter,
        follow_ups=tuple(follow_ups),
        open_question=_question(reading.people, resolutions),
    )


async def _resolve_all(network: Network, reading: Reading, choices: Choices) -> list[Resolution]:
    entries = await network.directory()
    return [
        Resolution(choices[position] or None) if position in choices else resolve(person, entries)
        for position, person in enumerate(reading.people)
    ]


async def _meet(network: Network, person: PersonRead, resolution: Resolution, met_on: date | None, at: datetime) -> Met:
    known = await network.get(Contact, resolution.contact_id) if resolution.contact_id else None
    contact = merge(known, person) if known else await network.add(new_contact(person, at))
    if known:
        await network.put(contact)
    if met_on:
        contact = await real_contact(network, contact, met_on)
    return Met(contact=contact, new=known is None, said=person)


def _each_once(people: Sequence[Met]) -> list[Met]:
    return list({met.contact.id: met for met in people}.values())


async def _note_encounter(
    network: Network, reading: Reading, note: Note, contact_ids: tuple[int, ...]
) -> Encounter | None:
    if reading.met_on is None or not contact_ids:
        return None
    return await network.add(
        Encounter(
            contact_ids=contact_ids, event=reading.event, place=reading.place, met_on=reading.met_on, note_id=note.id
        )
    )


def _follow_up(network: Network, read: FollowUpRead, reading: Reading, people: Sequence[Met], note: Note) -> FollowUp:
    return FollowUp(
        contact_id=_whom(read, reading, people),
        by=By(read.by.value),
        action=read.action,
        due=read.due,
        remind_at=moment_asked_for(note.text, note.noted_at, reading.language, network.profile),
        created_at=note.noted_at,
        note_id=note.id,
    )


def _whom(read: FollowUpRead, reading: Reading, people: Sequence[Met]) -> int | None:
    wanted = name_words(read.person or "")
    for met in people:
        known = name_words(met.contact.name)
        if wanted and (wanted == known or set(wanted) <= set(known) or set(known) <= set(wanted)):
            return met.contact.id
    return people[0].contact.id if len(people) == 1 and len(reading.people) == 1 else None


def _question(
    people: Sequence[PersonRead], resolutions: Sequence[Resolution]
) -> tuple[int, str, tuple[int, ...]] | None:
    for position, (person, resolution) in enumerate(zip(people, resolutions, strict=True)):
        if resolution.candidates:
            return position, person.name, resolution.candidates
    return None


async def _outcome(network: Network, written: _Written, reading: Reading) -> Captured | NobodyNamed:
    step = await network.last_step()
    assert step is not None, "a note is always a step"  # noqa: S101
    if not written.people and not written.follow_ups:
        return NobodyNamed(step_id=step.id)
    by_id = {met.contact.id: met.contact for met in written.people}
    return Captured(
        step_id=step.id,
        people=written.people,
        encounter=written.encounter,
        follow_ups=tuple(
            Concern(follow_up=each, contact=by_id.get(each.contact_id or 0)) for each in written.follow_ups
        ),
        unsure=reading.unsure,
        question=await _which_contact(network, step.id, written),
    )


async def _which_contact(network: Network, step_id: int, written: _Written) -> WhichContact | None:
    if written.open_question is None:
        return None
    position, name, candidate_ids = written.open_question
    found = [await network.get(Contact, contact_id) for contact_id in candidate_ids]
    return WhichContact(
        step_id=step_id, position=position, name=name, candidates=tuple(contact for contact in found if contact)
    )
