"""The journal: what each step of the user changed, so that it can be taken back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from tinydb import where

from bot.clock import Clock
from bot.domain.contact import Contact
from bot.domain.encounter import Encounter, Note
from bot.domain.event import Event
from bot.domain.fact import Relation
from bot.domain.favour import Referral
from bot.domain.introduction import Introduction
from bot.domain.profile import Profile
from bot.domain.step import Change, Record, Step, StepKind
from storage.records import TABLES, step_from_document, step_to_document
from storage.tables import Tables

KEPT = 50
"""Steps kept for each user."""

_STEPS = TABLES[Step]


class Journal:
    """The latest steps of a user; while a step is open it collects the changes, several of one record as one."""

    def __init__(self, tables: Tables, clock: Clock) -> None:
        self._tables = tables
        self._clock = clock
        self._open: dict[tuple[type[Record], int], Change] | None = None

    def note(self, before: Record | None, after: Record | None) -> None:
        """Note a change of a record while a step is open."""
        if self._open is None:
            return
        change = Change(before=before, after=after)
        key = (type(change.record), change.record.id)
        first = self._open.get(key)
        self._open[key] = replace(change, before=first.before) if first else change

    @contextmanager
    def step(self, kind: StepKind, message_id: int | None) -> Iterator[None]:
        """Collect the changes made inside; a step within a step is part of the outer one. An error records nothing."""
        if self._open is not None:
            yield
            return
        self._open = {}
        try:
            yield
            changes = tuple(change for change in self._open.values() if change.before != change.after)
        finally:
            self._open = None
        if changes:
            self._append(Step(kind=kind, at=self._clock.now(), message_id=message_id, changes=changes))

    def _append(self, step: Step) -> None:
        number = self._tables.next_id(_STEPS)
        self._tables.set(_STEPS, number, step_to_document(replace(step, id=number)))
        for oldest in self._tables.numbers(_STEPS)[:-KEPT]:
            self._tables.set(_STEPS, oldest, None)

    def last(self) -> Step | None:
        """Return the latest step."""
        numbers = self._tables.numbers(_STEPS)
        return self.get(numbers[-1]) if numbers else None

    def get(self, step_id: int) -> Step | None:
        """Return a step by its number."""
        document = self._tables.get(_STEPS, step_id)
        return step_from_document(document) if document else None

    def of_message(self, message_id: int) -> list[Step]:
        """Return the steps that a message led to, latest first."""
        found = self._tables.table(_STEPS).search(where("message_id") == message_id)
        return sorted(map(step_from_document, found), key=lambda step: step.id, reverse=True)

    def forget(self, step_id: int) -> None:
        """Take a step out."""
        if self._tables.get(_STEPS, step_id) is not None:
            self._tables.set(_STEPS, step_id, None)

    def forget_about(self, contact_id: int) -> None:
        """Take out every step that changed a contact or anything about him."""
        for number in self._tables.numbers(_STEPS):
            step = self.get(number)
            if step and any(_is_about(side, contact_id) for each in step.changes for side in (each.before, each.after)):
                self.forget(number)


def _is_about(record: Record | None, contact_id: int) -> bool:
    match record:
        case None | Profile():
            return False
        case Contact():
            return record.id == contact_id
        case Encounter() | Note():
            return contact_id in record.contact_ids
        case Referral():
            return contact_id in (record.recommender_id, record.receiver_id, record.beneficiary_id)
        case Introduction():
            return contact_id in (record.seeker_id, record.helper_id)
        case Relation():
            return contact_id in (record.contact_id, record.other_id)
        case Event():
            return False
        case _:
            return record.contact_id == contact_id
