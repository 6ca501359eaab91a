"""Taking a note down: people, the encounter, promises; and taking it down again after a correction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from rapidfuzz import fuzz

from bot.domain.contact import Contact
from bot.domain.encounter import Choice, Correction, Encounter, Note
from bot.domain.fold import fold
from bot.domain.follow_up import By, FollowUp, FollowUpKind
from bot.domain.step import Record, Step, StepKind
from bot.errors import OutOfDate
from bot.ports import Network
from bot.reading.model import FollowUpRead, PersonRead, Reading
from bot.services.amend import amended
from bot.services.calendar import today_of
from bot.services.journal import take_back
from bot.services.names import entries_like
from bot.services.observers import observe
from bot.services.outcomes import GRAVE, Captured, Concern, Met, NobodyNamed, Said, WhichContact
from bot.services.people import Resolution, merge, name_words, new_contact, resolve
from bot.services.presence import was_there
from bot.services.reader import Reader, read_for
from bot.services.reminders import moment_asked_for
from bot.services.tending import real_contact, tend

SOMEBODY_NEW = 0
"""Chosen in place of a contact's number: it is nobody known yet."""

SAME_DEED = 60
"""Likeness (0 to 100) from which a follow-up read again is the one read before."""


async def capture(
    network: Network,
    reading: Reading,
    text: str,
    *,
    now: datetime,
    message_id: int | None,
    misheard: tuple[str, ...] = (),
    corrections: tuple[Correction, ...] = (),
) -> Captured | NobodyNamed:
    """Take a note down as one step. A note that names nobody and promises nothing is kept as it is.

    Who is meant by `misheard` words is left to the user; `corrections` are what is known beside the text.
    """
    note = Note(text=text, noted_at=now, message_id=message_id, misheard=misheard, corrections=corrections)
    reading = amended(reading, note) if corrections else reading
    async with network.step(StepKind.CAPTURE, message_id=message_id):
        note = await network.add(note)
        written = await _write_down(network, reading, note, _Before())
    return await _outcome(network, written, reading)


async def recapture(network: Network, note: Note, reader: Reader) -> Captured | NobodyNamed:
    """Read a note again, with its text, corrections and choices as they now are, in place of what it led to.

    Read as of the moment it was first written; what the user did about its follow-ups since is kept.
    """
    async with network.step(StepKind.CORRECT, message_id=note.message_id):
        before = await _clear_away(network, note)
        reading = amended(await read_for(network, reader, note.text, note.noted_at), note)
        await network.put(note)
        written = await _write_down(network, reading, note, before)
    outcome = await _outcome(network, written, reading)
    return replace(outcome, corrected=True) if isinstance(outcome, Captured) else outcome


async def choose(
    network: Network, step_id: int, position: int, contact_id: int, reader: Reader
) -> Captured | NobodyNamed:
    """Settle which contact a note means. Raises OutOfDate where the note is gone."""
    note = await note_of_step(network, step_id)
    others = tuple(each for each in note.choices if each.position != position)
    return await recapture(network, replace(note, choices=(*others, Choice(position, contact_id))), reader)


async def note_of_step(network: Network, step_id: int) -> Note:
    """Return the note behind a step, or behind the message that led to it. Raises OutOfDate."""
    step = await network.get_step(step_id)
    if step is None:
        raise OutOfDate
    steps = [step, *(await network.steps_of_message(step.message_id) if step.message_id else ())]
    for each in steps:
        for written in each.touched(Note):
            note = await network.get(Note, written.id)
            if note:
                return note
    raise OutOfDate


async def as_it_stands(network: Network, note: Note, step_id: int) -> Captured:
    """Return what a note has led to by now."""
    contacts = [await network.get(Contact, contact_id) for contact_id in note.contact_ids]
    encounters = await network.encounters_of(note.contact_ids[0]) if note.contact_ids else ()
    by_id = {contact.id: contact for contact in contacts if contact}
    return Captured(
        step_id=step_id,
        people=tuple(Met(contact=contact, new=False) for contact in by_id.values()),
        encounter=next((each for each in encounters if each.note_id == note.id), None),
        follow_ups=tuple(
            Concern(follow_up=each, contact=by_id.get(each.contact_id or 0))
            for each in await network.open_follow_ups()
            if each.note_id == note.id and each.kind is FollowUpKind.PROMISE
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Before:
    """What a note had led to before it is read again."""

    follow_ups: tuple[FollowUp, ...] = ()
    first_days: Mapping[int, date | None] = field(default_factory=dict)
    """The days of those follow-ups as they were first read, by number: a day moved since is kept."""
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    people: tuple[Met, ...]
    encounter: Encounter | None
    follow_ups: tuple[FollowUp, ...]
    open_question: tuple[int, str, tuple[int, ...]] | None
    remarks: tuple[Said, ...]


async def _clear_away(network: Network, note: Note) -> _Before:
    """Take back what a note led to, and return its follow-ups and its own contacts, whose numbers are used again."""
    steps = await network.steps_of_message(note.message_id) if note.message_id else ()
    made = [record for step in steps for record in _made(step)]
    contacts = [await network.get(Contact, each.id) for each in made if isinstance(each, Contact)]
    promises = [each for each in made if isinstance(each, FollowUp) and each.kind is FollowUpKind.PROMISE]
    follow_ups = [await network.get(FollowUp, each.id) for each in promises]
    # The steps come latest first, so the first reading of a day has the last word.
    first_days = {each.id: each.due for each in promises}
    for step in steps:
        await take_back(network, step)
    return _Before(
        follow_ups=tuple({each.id: each for each in follow_ups if each}.values()),
        first_days=first_days,
        contacts=tuple(
            {each.id: each for each in contacts if each and not await network.get(Contact, each.id)}.values()
        ),
    )


def _made(step: Step) -> list[Record]:
    return [change.after for change in step.changes if change.before is None and change.after]


async def _write_down(network: Network, reading: Reading, note: Note, before: _Before) -> _Written:
    today = today_of(network.profile, note.noted_at)
    resolutions = await _resolve_all(network, reading, note)
    spare = list(before.contacts)
    people = [
        await _meet(network, person, resolution, reading.met_on, note.noted_at, spare)
        for person, resolution in zip(reading.people, resolutions, strict=True)
    ]
    people = list({met.contact.id: met for met in people}.values())
    note = replace(note, contact_ids=tuple(met.contact.id for met in people))
    await network.put(note)
    encounter = await _note_encounter(network, reading, note)
    follow_ups = await _note_follow_ups(network, reading, people, note, before)
    for met in people:
        just_met = met.new and reading.met_on is not None and was_there(note.text, met.contact.name)
        await tend(network, met.contact, today, note.noted_at, just_met=just_met, reset=reading.met_on is not None)
    remarks = await observe(network, reading, note, people, encounter)
    people = [await _as_observed(network, met) for met in people]
    return _Written(
        people=tuple(people),
        encounter=encounter,
        follow_ups=tuple(follow_ups),
        open_question=_question(reading.people, resolutions),
        remarks=remarks,
    )


async def _as_observed(network: Network, met: Met) -> Met:
    return replace(met, contact=await network.get(Contact, met.contact.id) or met.contact)


async def _resolve_all(network: Network, reading: Reading, note: Note) -> list[Resolution]:
    chosen = {choice.position: choice.contact_id for choice in note.choices}
    return [
        Resolution(chosen[position] or None)
        if position in chosen
        else _unless_misheard(
            person, resolve(person, await entries_like(network, person.name, person.contact_id)), note
        )
        for position, person in enumerate(reading.people)
    ]


def _unless_misheard(person: PersonRead, resolution: Resolution, note: Note) -> Resolution:
    """Make a question of it where the name may be another one that sounds alike."""
    if resolution.contact_id and not set(note.misheard).isdisjoint(name_words(person.name)):
        return Resolution(candidates=(resolution.contact_id,))
    return resolution


async def _meet(
    network: Network,
    person: PersonRead,
    resolution: Resolution,
    met_on: date | None,
    at: datetime,
    spare: list[Contact],
) -> Met:
    known = await network.get(Contact, resolution.contact_id) if resolution.contact_id else None
    contact = merge(known, person) if known else new_contact(person, at)
    if known:
        await network.put(contact)
    elif spare:
        # The number of the contact that this note had made: buttons and links to him hold on.
        contact = replace(contact, id=spare.pop(0).id)
        await network.put(contact)
    else:
        contact = await network.add(contact)
    if met_on:
        contact = await real_contact(network, contact, met_on)
    return Met(contact=contact, new=known is None, said=person)


async def _note_encounter(network: Network, reading: Reading, note: Note) -> Encounter | None:
    if reading.met_on is None or not note.contact_ids:
        return None
    return await network.add(
        Encounter(
            contact_ids=note.contact_ids,
            event=reading.event,
            place=reading.place,
            met_on=reading.met_on,
            note_id=note.id,
        )
    )


async def _note_follow_ups(
    network: Network, reading: Reading, people: Sequence[Met], note: Note, before: _Before
) -> list[FollowUp]:
    remind_at = moment_asked_for(note.text, note.noted_at, reading.language, network.profile)
    spare = list(before.follow_ups)
    follow_ups = []
    for number, read in enumerate(reading.follow_ups):
        follow_up = FollowUp(
            contact_id=_whom(read, reading, people),
            by=By(read.by.value),
            action=read.action,
            due=read.due,
            remind_at=remind_at if number == 0 else None,
            created_at=note.noted_at,
            note_id=note.id,
        )
        old = _same_deed(follow_up, spare, alone=len(reading.follow_ups) == 1)
        if old:
            spare.remove(old)
            follow_up = _carried_over(follow_up, old, before.first_days.get(old.id))
            await network.put(follow_up)
        else:
            follow_up = await network.add(follow_up)
        follow_ups.append(follow_up)
    return follow_ups


def _same_deed(follow_up: FollowUp, before: Sequence[FollowUp], *, alone: bool) -> FollowUp | None:
    """Return which of the follow-ups read before this one is, now that the note is read again."""
    if alone and len(before) == 1:
        return before[0]
    said = fold(follow_up.action)
    alike = [each for each in before if each.by is follow_up.by and fuzz.ratio(fold(each.action), said) >= SAME_DEED]
    return max(alike, key=lambda each: fuzz.ratio(fold(each.action), said), default=None)


def _carried_over(follow_up: FollowUp, old: FollowUp, first_day: date | None) -> FollowUp:
    """Return a follow-up read again with all that happened to it since it was first read."""
    moved = old.due != first_day and follow_up.due == first_day
    return replace(
        old,
        contact_id=follow_up.contact_id,
        by=follow_up.by,
        action=follow_up.action,
        due=old.due if moved else follow_up.due,
        remind_at=old.remind_at or follow_up.remind_at,
        note_id=follow_up.note_id,
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
    grave = any(remark.key in GRAVE for remark in written.remarks)
    return Captured(
        step_id=step.id,
        people=written.people,
        encounter=written.encounter,
        follow_ups=tuple(
            Concern(follow_up=each, contact=by_id.get(each.contact_id or 0)) for each in written.follow_ups
        ),
        # Where somebody has died is no time for the name of a company.
        unsure=() if grave else reading.unsure,
        question=await _which_contact(network, step.id, written),
        remarks=written.remarks,
    )


async def _which_contact(network: Network, step_id: int, written: _Written) -> WhichContact | None:
    if written.open_question is None:
        return None
    position, name, candidate_ids = written.open_question
    found = [await network.get(Contact, contact_id) for contact_id in candidate_ids]
    return WhichContact(
        step_id=step_id, position=position, name=name, candidates=tuple(contact for contact in found if contact)
    )
