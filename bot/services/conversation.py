"""A message of the user finds its use case: an answer, a correction, a question, a report, or a note."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.contact import Contact
from bot.domain.follow_up import By
from bot.domain.profile import Question, QuestionKind
from bot.domain.step import Step, StepKind
from bot.errors import BadDate, NotFound, OutOfDate, UserError
from bot.etiquette.asking import plans_to_ask
from bot.etiquette.tips import Occasion
from bot.ports import Network
from bot.reading.model import Intent, Reading
from bot.services import contacts, favours, find, follow_ups, settings
from bot.services.capture import capture, note_of_step, recapture
from bot.services.correct import (
    LONGEST_CORRECTION,
    correct,
    correct_field,
    correct_note,
    corrects_last_note,
    day_only,
    reword,
)
from bot.services.deleting import deletion_asked
from bot.services.giving import balance_with
from bot.services.heard import Heard
from bot.services.journal import chain_from, take_back, undo_last
from bot.services.outcomes import (
    GRAVE,
    AdvertisingPlanned,
    BeforeAsking,
    Captured,
    FavourNoted,
    NobodyNamed,
    NothingOpen,
    Outcome,
    Said,
    Settled,
    WhichFollowUp,
)
from bot.services.people import matching
from bot.services.plain_words import command_in
from bot.services.reader import Reader, read_for
from bot.services.reminders import moment_in
from bot.services.requests import ANSWERS, Answer, requested
from bot.services.tips import fitting_tip
from bot.services.wishes import ideas_for

QUESTION_LIFE = timedelta(hours=1)
"""An open question that nobody answered for this long is forgotten."""

LONGER_LIVES = {QuestionKind.WHOM_MET: timedelta(hours=14)}
"""What is asked in the morning may be answered in the evening."""

LONGEST_NAME = 5
"""Words up to which an answer to «Um wen geht es?» is taken for names."""

LONGEST_VALUE = 4
"""Words up to which an answer to a question about a setting is taken for its value."""


async def hear(network: Network, heard: Heard, reader: Reader) -> Outcome:
    """Do what a message asks for. Raises UserError where it can't be done."""
    question = _take_question(network, heard.at)
    if _wants_undo(heard.text):
        return await undo_last(network)
    reading = await read_for(network, reader, heard.text, heard.said)
    answered = await _answered(network, question, heard, reading, reader) if question else None
    return (
        answered
        or await _about_nudge(network, heard, reading)
        or await _about_note(network, heard, reading, reader)
        or await requested(network, heard, reading, reader)
        or await _by_intent(network, reading, heard)
    )


async def hear_again(network: Network, heard: Heard, reader: Reader) -> Outcome:
    """Take an edited message in place of its first version; what the first led to and is no note is taken back."""
    forget_question(network)
    steps = list(await network.steps_of_message(heard.message_id))
    with suppress(OutOfDate):
        if corrected := await reword(network, steps, heard.text, reader):
            return corrected
    await _take_all_back(network, steps)
    return await hear(network, heard, reader)


def ask(
    network: Network, kind: QuestionKind, now: datetime, subject: int | None = None, detail: str | None = None
) -> None:
    """Keep the one open question; a new one takes the place of the last."""
    network.profile = replace(
        network.profile, question=Question(kind=kind, subject=subject, detail=detail, asked_at=now)
    )


def forget_question(network: Network) -> bool:
    """Drop the open question; say whether there was one."""
    had_one = network.profile.question is not None
    if had_one:
        network.profile = replace(network.profile, question=None)
    return had_one


def _take_question(network: Network, now: datetime) -> Question | None:
    question = network.profile.question
    forget_question(network)
    life = LONGER_LIVES.get(question.kind, QUESTION_LIFE) if question else QUESTION_LIFE
    return question if question and now - question.asked_at <= life else None


async def _take_all_back(network: Network, steps: Sequence[Step]) -> None:
    for step in await chain_from(network, steps[-1]) if steps else ():
        await take_back(network, step)
        await network.forget_step(step.id)


async def _answered(
    network: Network, question: Question, heard: Heard, reading: Reading, reader: Reader
) -> Outcome | None:
    """Return what an answer to the open question leads to, or None where the text is no answer to it.

    A question about something that is gone meanwhile is forgotten; where an answer can't be read, the error ends the
    unit of work, so the question stays open.
    """
    answer = _ANSWERS.get(question.kind) or ANSWERS.get(question.kind)
    try:
        return await answer(network, question, heard, reading, reader) if answer else None
    except (OutOfDate, NotFound):
        return None


async def _correction(
    network: Network, question: Question, heard: Heard, reading: Reading, reader: Reader
) -> Outcome | None:
    step_id = question.subject or 0
    if question.detail:
        return await correct_field(network, step_id, question.detail, heard.text, reader, heard.at)
    if reading.intent is Intent.QUERY or await _speaks_of_others(network, step_id, heard, reading):
        return None
    return await correct(network, step_id, heard.text, reader, heard.at)


async def _speaks_of_others(network: Network, step_id: int, heard: Heard, reading: Reading) -> bool:
    """Say whether a text is a note of its own: longer than a correction, and about people the note does not name."""
    if len(heard.text.split()) <= LONGEST_CORRECTION or reading.intent is not Intent.CAPTURE:
        return False
    note = await note_of_step(network, step_id)
    return bool(reading.people) and not any(person.name in note.text for person in reading.people)


async def _new_date(
    network: Network, question: Question, heard: Heard, reading: Reading, _reader: Reader
) -> Outcome | None:
    day = day_only(heard.text, heard.at, network)
    if day is None:
        _refuse_unless_meant_otherwise(reading, BadDate())
        return None
    at = moment_in(heard.text, heard.at, network.profile)
    change = follow_ups.snooze if question.kind is QuestionKind.SNOOZE_DATE else follow_ups.move
    return await change(network, question.subject or 0, day, heard.at, at=at, message_id=heard.message_id)


async def _setting(
    network: Network, question: Question, heard: Heard, reading: Reading, _reader: Reader
) -> Outcome | None:
    try:
        return await settings.change(network, question.detail or "", heard.text, heard.at)
    except UserError as error:
        if len(heard.text.split()) > LONGEST_VALUE or reading.intent is Intent.QUERY:
            _refuse_unless_meant_otherwise(reading, error)
            return None
        raise


def _refuse_unless_meant_otherwise(reading: Reading, error: UserError) -> None:
    """Raise where a text can only be meant as the answer that was asked for."""
    says_something = reading.people or reading.follow_ups or reading.intent is Intent.QUERY
    if reading.intent is Intent.OTHER or not says_something:
        raise error


async def _who(network: Network, question: Question, heard: Heard, reading: Reading, reader: Reader) -> Outcome | None:
    if len(heard.text.split()) > LONGEST_NAME or reading.intent not in (Intent.CAPTURE, Intent.OTHER):
        return None
    if _thanks(heard.text) or command_in(heard.text) or deletion_asked(heard.text):
        return None
    note = await note_of_step(network, question.subject or 0)
    return await recapture(network, replace(note, text=f"{heard.text.strip()}: {note.text}"), reader)


_ANSWERS: dict[QuestionKind, Answer] = {
    QuestionKind.CORRECTION: _correction,
    QuestionKind.NEW_DATE: _new_date,
    QuestionKind.SNOOZE_DATE: _new_date,
    QuestionKind.SETTING: _setting,
    QuestionKind.WHO: _who,
}


async def _about_nudge(network: Network, heard: Heard, reading: Reading) -> Outcome | None:
    """Take an answer to a nudge: a day puts its items off, a report ticks them off."""
    ids = heard.about_follow_ups
    if not ids:
        return None
    day = day_only(heard.text, heard.at, network)
    if reading.intent is not Intent.DONE and day and len(ids) == 1:
        at = moment_in(heard.text, heard.at, network.profile)
        return await follow_ups.snooze(network, ids[0], day, heard.at, at=at, message_id=heard.message_id)
    if reading.intent is not Intent.DONE or reading.people:
        return None
    if len(ids) == 1:
        return await follow_ups.done(network, ids[0], heard.at, message_id=heard.message_id)
    listed = [each for each in await network.open_follow_ups() if each.id in ids]
    return WhichFollowUp(concerns=await follow_ups.concerns_of(network, listed), kind=StepKind.DONE)


async def _about_note(network: Network, heard: Heard, reading: Reading, reader: Reader) -> Outcome | None:
    """Take an answer to the reply to a note, or what can only be meant for the last one, as a correction."""
    if heard.about_step is not None and reading.intent is not Intent.QUERY:
        with suppress(OutOfDate):
            if not await _speaks_of_others(network, heard.about_step, heard, reading):
                return await correct(network, heard.about_step, heard.text, reader, heard.at)
    last = await corrects_last_note(network, heard.text, heard.at)
    return await correct_note(network, last, heard.text, reader, heard.at) if last else None


def _wants_undo(text: str) -> bool:
    plain = text.strip().strip("!.").casefold()
    return plain in {"rückgängig", "rueckgaengig", "mach das rückgängig", "undo", "undo that", "take that back"}


async def _by_intent(network: Network, reading: Reading, heard: Heard) -> Outcome:
    text, at, message_id = heard.text, heard.at, heard.message_id
    match reading.intent:
        case Intent.BULK_AD:
            return await _advertising(network)
        case Intent.QUERY:
            return await find.answer(network, reading, text)
        case Intent.DONE:
            return await _with_tip(network, await follow_ups.report_done(network, reading, text, at, message_id), at)
        case Intent.SNOOZE:
            return await _snooze(network, reading, heard)
        case Intent.GIVEN | Intent.RECEIVED:
            by = By.ME if reading.intent is Intent.GIVEN else By.THEM
            if kept := await follow_ups.kept_by(network, reading, text, by):
                return await _with_tip(network, await follow_ups.done(network, kept.id, at, message_id=message_id), at)
            noted = await favours.note_favour(network, reading, text, now=at, message_id=message_id)
            return await _with_tip(network, noted, at)
        case Intent.CAPTURE:
            return await _note(network, reading, heard)
        case _:
            return await _other(network, reading, heard)


async def _snooze(network: Network, reading: Reading, heard: Heard) -> Outcome:
    outcome = await follow_ups.report_snooze(network, reading, heard.text, heard.at, heard.message_id)
    if isinstance(outcome, NothingOpen) and reading.follow_ups:
        # «Erinnere mich am Montag an Jens» with nothing open yet is a note like any other.
        return await _note(network, reading, heard)
    return outcome


async def _note(network: Network, reading: Reading, heard: Heard) -> Outcome:
    outcome = await capture(
        network, reading, heard.text, now=heard.said, message_id=heard.message_id, misheard=heard.misheard
    )
    if isinstance(outcome, NobodyNamed):
        ask(network, QuestionKind.WHO, heard.at, outcome.step_id)
        return outcome
    if plans_to_ask(heard.text) and outcome.people:
        return replace(outcome, before_asking=await _before_asking(network, outcome.people[0].contact))
    return await _with_tip(network, outcome, heard.at)


async def _other(network: Network, reading: Reading, heard: Heard) -> Outcome:
    if plans_to_ask(heard.text):
        found = await _somebody_known(network, heard.text, reading)
        if found:
            return found
    if _thanks(heard.text):
        return Said(key="welcome-back-thanks")
    return Said(key="not-understood")


async def _somebody_known(network: Network, text: str, reading: Reading) -> BeforeAsking | None:
    names = [person.name for person in reading.people] or [word for word in text.split() if word[:1].isupper()]
    entries = await network.directory()
    for name in names:
        known = matching(name, entries)
        if len(known) == 1:
            return await _before_asking(network, await contacts.get(network, known[0].contact_id))
    return None


async def _before_asking(network: Network, contact: Contact) -> BeforeAsking:
    balance = await balance_with(network, contact.id)
    return BeforeAsking(contact=contact, balance=balance, ideas=await ideas_for(network, contact))


def _thanks(text: str) -> bool:
    return text.strip().casefold().startswith(("danke", "merci", "thanks", "thank you", "cheers", "thx"))


async def _advertising(network: Network) -> AdvertisingPlanned:
    known = await network.contacts(limit=200)
    return AdvertisingPlanned(seekers=tuple(contact for contact in known if contact.looks_for)[:3])


async def _with_tip(network: Network, outcome: Outcome, now: datetime) -> Outcome:
    occasion = _occasion(outcome)
    tip = await fitting_tip(network, occasion, now) if occasion else None
    if tip and isinstance(outcome, Captured | Settled | FavourNoted):
        return replace(outcome, tip=tip)
    return outcome


def _occasion(outcome: Outcome) -> Occasion | None:
    match outcome:
        case Captured(remarks=remarks) if any(remark.key in GRAVE for remark in remarks):
            return None
        case Captured(question=None, unsure=()):
            return Occasion.PROMISED if outcome.follow_ups else Occasion.MET_SOMEBODY
        case Settled(kind=StepKind.DONE):
            return Occasion.KEPT_PROMISE
        case FavourNoted():
            return Occasion.GAVE if outcome.direction == "given" else Occasion.RECEIVED
        case _:
            return None
