"""Things to be done later: promises made by the user, promises made to him, and keeping in touch."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class By(StrEnum):
    """Who is to act: the user, or the contact who promised it."""

    ME = "me"
    THEM = "them"


class FollowUpKind(StrEnum):
    """Where a follow-up comes from; promises go before everything else (K12)."""

    PROMISE = "promise"
    THANKS = "thanks"
    FIRST_CONTACT = "first_contact"
    KEEP_IN_TOUCH = "keep_in_touch"
    BIRTHDAY = "birthday"
    CONGRATULATE = "congratulate"
    CONDOLENCE = "condolence"
    BRIEFING = "briefing"
    AFTER_EVENT = "after_event"
    INTRODUCTION = "introduction"
    VERIFY = "verify"
    CLEAN_UP = "clean_up"
    REVIEW = "review"


class FollowUpState(StrEnum):
    """Open until it is done or dropped; nothing is ever deleted for having been ignored."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """Something to be done later.

    `due` is a day of the user's calendar. `remind_at` is a moment the user asked for outright and is kept to the
    minute. `snoozed_to` is the day from which it may come up again. `decided_at` is when the user last decided
    something about it (made it, moved it, put it off); `nudged` counts the nudges since, `last_nudged_on` is the day
    of the last one. `about` is the number of the event or the introduction it belongs to. `action` is what was
    promised, or the occasion («neue Stelle») of a congratulation; empty where the kind says all.
    """

    id: int = 0
    contact_id: int | None = None
    by: By = By.ME
    kind: FollowUpKind = FollowUpKind.PROMISE
    action: str
    due: date | None = None
    remind_at: datetime | None = None
    snoozed_to: date | None = None
    state: FollowUpState = FollowUpState.OPEN
    created_at: datetime
    decided_at: datetime | None = None
    closed_on: date | None = None
    nudged: int = 0
    last_nudged_on: date | None = None
    note_id: int | None = None
    about: int | None = None
