"""The journal: what one step of the user changed, so that it can be taken back."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from bot.domain.contact import Contact
from bot.domain.encounter import Encounter, Note
from bot.domain.event import Event
from bot.domain.fact import Fact, Relation
from bot.domain.favour import Favour, Referral
from bot.domain.follow_up import FollowUp
from bot.domain.introduction import Introduction
from bot.domain.profile import Profile

Record = Contact | Encounter | Note | FollowUp | Favour | Referral | Fact | Relation | Event | Introduction | Profile
"""What the user's network is made of; a step may change any of these."""

R = TypeVar("R", bound=Record)


class StepKind(StrEnum):
    """What the user did."""

    CAPTURE = "capture"
    CORRECT = "correct"
    DONE = "done"
    SNOOZE = "snooze"
    DROP = "drop"
    FAVOUR = "favour"
    CONTACT = "contact"
    SETTING = "setting"
    INTRODUCTION = "introduction"
    REFERRAL = "referral"
    EVENT = "event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One record before and after a step; None where it did not exist."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record that changed, in whichever version there is."""
        record = self.after or self.before
        assert record is not None, "a change has at least one side"  # noqa: S101
        return record


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """All changes of one step, at a moment in UTC; `message_id` is the user's message that led to it."""

    id: int = 0
    kind: StepKind
    at: datetime
    message_id: int | None = None
    changes: tuple[Change, ...] = ()

    def touched(self, kind: type[R]) -> Iterable[R]:
        """Yield the records of one kind as the step left them."""
        for change in self.changes:
            if isinstance(change.after, kind):
                yield change.after


def revert(before: R, after: R, now: R) -> R:
    """Take a change back field by field, keeping whatever has been changed since."""
    back = {
        field.name: getattr(before, field.name)
        for field in fields(after)
        if getattr(now, field.name) == getattr(after, field.name)
    }
    return replace(now, **back)
