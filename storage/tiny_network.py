"""One user's network on TinyDB tables, open in a unit of work."""

from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any, cast

from tinydb import where

from bot.clock import Clock
from bot.domain.calendar import NudgeCalendar
from bot.domain.contact import Contact, ContactState
from bot.domain.encounter import Encounter, Note
from bot.domain.favour import Favour, Referral
from bot.domain.follow_up import FollowUp
from bot.domain.message import Message
from bot.domain.nudge import Nudge, NudgeState
from bot.domain.profile import Profile
from bot.domain.step import R, Record, Step, StepKind
from bot.ports import Entry
from storage.allotment import UNLIMITED, Allotment
from storage.journal import Journal
from storage.records import TABLES, Document, S, from_document, in_utc, moment_from_text, moment_to_text, to_document
from storage.replies import Replies
from storage.search import fits_event
from storage.tables import Tables
from storage.threads import finish_in_thread

NUDGES_KEPT = timedelta(days=90)

MANY = 500
"""Follow-ups from which their days are worked out beside the event loop."""


class TinyNetwork:
    """A network in a unit of work: changes hold in memory at once and are committed, or taken back, by the store."""

    def __init__(
        self, user_id: int, tables: Tables, clock: Clock, allotment: Allotment = UNLIMITED, size: int = 0
    ) -> None:
        self._user_id = user_id
        self._tables = tables
        self._allotment = allotment
        self._size = size
        self._journal = Journal(tables, clock)
        self._replies = Replies(tables)
        self._read_profile: tuple[Document, Profile] | None = None
        self.is_to_be_scrubbed = False
        """Whether something was deleted of which no older version may stay on disk."""

    @property
    def user_id(self) -> int:
        """The Telegram id of the user this network belongs to."""
        return self._user_id

    @property
    def kept(self) -> dict[type, Any]:
        """What services keep with the network, for as long as it stays in memory."""
        return self._tables.kept

    @property
    def profile(self) -> Profile:
        """Settings and conversation."""
        document = self._tables.meta["profile"]
        if self._read_profile is None or self._read_profile[0] is not document:
            self._read_profile = (document, from_document(Profile, document))
        return self._read_profile[1]

    @profile.setter
    def profile(self, profile: Profile) -> None:
        self._journal.note(self.profile, in_utc(profile))
        self._tables.set_meta(profile=to_document(profile))

    @property
    def wake_at(self) -> datetime | None:
        """When the planner wants to look again, in UTC."""
        text = self._tables.meta["wake_at"]
        return moment_from_text(text) if text else None

    @wake_at.setter
    def wake_at(self, moment: datetime | None) -> None:
        self._tables.set_meta(wake_at=moment_to_text(moment) if moment else None)

    async def get(self, kind: type[R], record_id: int) -> R | None:
        """Return one record, or None."""
        if kind is Profile:
            return cast("R", self.profile)
        return self._tables.record(kind, record_id)

    async def add(self, record: R) -> R:
        """Store a new record and return it with its number. Raises TooMuch where the user has no room left."""
        self._allotment.check(record, contacts=self._tables.count(TABLES[Contact]), size=self._size)
        numbered = replace(record, id=self._tables.next_id(TABLES[type(record)]))
        self._store(numbered)
        return numbered

    async def put(self, record: Record) -> None:
        """Store a changed record under its number."""
        if isinstance(record, Profile):
            self.profile = record
            return
        self._tables.reserve(TABLES[type(record)], record.id)
        self._store(record)

    def _store(self, record: Record) -> None:
        after = in_utc(record)
        self._journal.note(self._tables.record(type(record), record.id), after)
        self._tables.set(TABLES[type(record)], record.id, to_document(after))

    async def remove(self, record: Record) -> None:
        """Remove a record; removing what is not there does nothing."""
        before = self._tables.record(type(record), record.id)
        if before is not None:
            self._journal.note(before, None)
            self._tables.set(TABLES[type(record)], record.id, None)

    def _about(self, kind: type[S], contact_id: int) -> list[S]:
        """Return the records of a kind that are about a contact."""
        name = TABLES[kind]
        return self._tables.some(kind, self._tables.index.about[name].get(contact_id, ()))

    async def records(self, kind: type[R]) -> Sequence[R]:
        """Return all records of a kind in the order in which they were made."""
        return self._tables.some(kind, self._tables.numbers(TABLES[kind]))

    async def about(self, kind: type[R], contact_id: int) -> Sequence[R]:
        """Return the records of a kind that name a contact, in the order in which they were made."""
        return sorted(self._about(kind, contact_id), key=lambda record: record.id)

    async def directory(self) -> Sequence[Entry]:
        """Return every contact that is not archived, by name."""
        return self._tables.index.directory.entries()

    async def events(self) -> Sequence[str]:
        """Return the names of all events, each once."""
        return sorted(self._tables.index.events)

    async def contacts(self, *, archived: bool = False, offset: int = 0, limit: int = 20) -> Sequence[Contact]:
        """Return a page of contacts, those with the latest real contact first."""
        keys = self._tables.index.pages[ContactState.ARCHIVED if archived else ContactState.ACTIVE]
        return self._tables.some(Contact, [contact_id for _, contact_id in keys.from_last(offset, limit)])

    async def count_contacts(self) -> int:
        """Return the number of contacts that are not archived."""
        return len(self._tables.index.directory)

    async def contacts_like(self, words: Sequence[str], *, limit: int = 50) -> Sequence[Contact]:
        """Return contacts with any of the words, those with more of them first."""
        if not self._tables.words.ready:
            await finish_in_thread(self._tables.words.make)
        return self._tables.some(Contact, self._tables.words.contacts_like(words, limit))

    async def encounters_of(self, contact_id: int) -> Sequence[Encounter]:
        """Return the encounters with a contact, latest first."""
        return _latest(self._about(Encounter, contact_id), "met_on")

    async def encounters_at(self, event: str) -> Sequence[Encounter]:
        """Return the encounters at an event, latest first."""
        events = self._tables.index.events
        numbers = [number for name in events if fits_event(name, event) for number in events[name]]
        return _latest(self._tables.some(Encounter, numbers), "met_on")

    async def notes_of(self, contact_id: int) -> Sequence[Note]:
        """Return the notes about a contact, latest first."""
        return _latest(self._about(Note, contact_id), "noted_at")

    async def latest_note(self) -> Note | None:
        """Return the note taken down last."""
        numbers = self._tables.numbers(TABLES[Note])
        return await self.get(Note, numbers[-1]) if numbers else None

    async def favours_of(self, contact_id: int) -> Sequence[Favour]:
        """Return favours given to and received from a contact, latest first."""
        return _latest(self._about(Favour, contact_id), "on")

    async def referrals(self) -> Sequence[Referral]:
        """Return all recommendations, latest first."""
        return _latest(self._tables.some(Referral, self._tables.numbers("referrals")), "on")

    async def follow_ups_of(self, contact_id: int) -> Sequence[FollowUp]:
        """Return the follow-ups with a contact, open and closed, latest first."""
        return _latest(self._about(FollowUp, contact_id), "created_at")

    async def open_follow_ups(self) -> Sequence[FollowUp]:
        """Return all open follow-ups in the order in which they were made."""
        return self._tables.some(FollowUp, sorted(self._tables.index.open_follow_ups))

    async def coming_up(self, calendar: NudgeCalendar, day: date) -> Sequence[FollowUp]:
        """Return the follow-ups that may be nudged by a day, and the one that comes up next."""
        if not self._tables.coming_up.fits(calendar):
            follow_ups = await self.open_follow_ups()
            make = partial(self._tables.coming_up.make, calendar, follow_ups)
            if len(follow_ups) >= MANY:
                await finish_in_thread(make)
            else:
                make()
        return self._tables.some(FollowUp, self._tables.coming_up.by(day))

    async def closed_since(self, day: date) -> Sequence[FollowUp]:
        """Return the follow-ups closed on a day or later."""
        closed = self._tables.index.closed
        numbers = [number for closed_on in closed if closed_on >= day.isoformat() for number in closed[closed_on]]
        return self._tables.some(FollowUp, sorted(numbers))

    async def silent(self, tries: int) -> Collection[int]:
        """Return the numbers of the contacts who have left at least so many tries unanswered, or behave badly."""
        index = self._tables.index
        return frozenset(number for number, count in index.unanswered.items() if count >= tries) | index.badly_behaved

    async def nudges_since(self, day: date) -> Sequence[Nudge]:
        """Return the nudges counted on a day or later, in the order in which they were planned."""
        return _planned(self._tables.table("nudges").search(where("day") >= day.isoformat()))

    async def nudges_on(self, day: date) -> Sequence[Nudge]:
        """Return the nudges counted on a day, in the order in which they were planned."""
        documents = self._tables.table("nudges").search(where("day") == day.isoformat())
        return _planned(documents)

    async def unsent_nudges(self) -> Sequence[Nudge]:
        """Return nudges noted as sending that were never noted as sent."""
        return _planned(self._tables.table("nudges").search(where("state") == NudgeState.SENDING.value))

    async def get_nudge(self, nudge_id: int) -> Nudge | None:
        """Return a nudge by its number."""
        return self._tables.record(Nudge, nudge_id)

    async def save_nudge(self, nudge: Nudge) -> Nudge:
        """Store a nudge and return it with its number; those of more than ninety days before it are let go."""
        numbered = nudge if nudge.id else replace(nudge, id=self._tables.next_id("nudges"))
        self._tables.set("nudges", numbered.id, to_document(numbered))
        old = where("day") < (nudge.day - NUDGES_KEPT).isoformat()
        for document in self._tables.table("nudges").search(old):
            self._tables.set("nudges", document.doc_id, None)
        return numbered

    @asynccontextmanager
    async def step(self, kind: StepKind, *, message_id: int | None = None) -> AsyncIterator[None]:
        """Record everything changed inside as one step of the journal."""
        with self._journal.step(kind, message_id):
            yield

    async def last_step(self) -> Step | None:
        """Return the latest step of the journal."""
        return self._journal.last()

    async def get_step(self, step_id: int) -> Step | None:
        """Return a step by its number."""
        return self._journal.get(step_id)

    async def steps_of_message(self, message_id: int) -> Sequence[Step]:
        """Return the steps that a message of the user led to, latest first."""
        return self._journal.of_message(message_id)

    async def forget_step(self, step_id: int) -> None:
        """Take a step out of the journal."""
        self._journal.forget(step_id)

    async def forget_steps_about(self, contact_id: int) -> None:
        """Take out of the journal every step that changed a contact or anything about him, and every kept reply."""
        self._journal.forget_about(contact_id)
        self._replies.forget()
        self.is_to_be_scrubbed = True

    async def reply_to(self, update_id: int) -> Sequence[Message] | None:
        """Return what was answered when this update was handled before, or None if it never was."""
        return self._replies.to(update_id)

    async def remember_reply(self, update_id: int, messages: Sequence[Message]) -> None:
        """Note an update as handled, with its answer."""
        self._replies.remember(update_id, messages)


def _latest(records: list[S], moment: str) -> list[S]:
    return sorted(records, key=lambda record: (getattr(record, moment), getattr(record, "id", 0)), reverse=True)


def _planned(documents: Sequence[dict[str, object]]) -> list[Nudge]:
    nudges = [from_document(Nudge, document) for document in documents]
    return sorted(nudges, key=lambda nudge: (nudge.planned_at, nudge.id))
