"""The user: language, zone, when and how to be nudged, and what was shown so far."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from bot.domain.circle import Circle
from bot.domain.contact import AddressForm

MONDAY_TO_SATURDAY = (0, 1, 2, 3, 4, 5)
"""The days on which the bot speaks up unless set: never on Sundays (the bot's own manners)."""

DEFAULT_NUDGE_TIME = time(8, 30)


class QuestionKind(StrEnum):
    """What the bot has asked and waits to hear."""

    CORRECTION = "correction"
    NEW_DATE = "new_date"
    SNOOZE_DATE = "snooze_date"
    SETTING = "setting"
    WHO = "who"
    START_WALK = "start_walk"
    REFERRAL_VALUE = "referral_value"
    WHOM_MET = "whom_met"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The one open question; `subject` is the record it is about, `detail` what else is needed to go on."""

    kind: QuestionKind
    subject: int | None = None
    detail: str | None = None
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class TipShown:
    """A tip and the day on which it was shown."""

    key: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class StartWalk:
    """The guided start while it is under way: the circle asked for, those asked for before, and how many were named."""

    circle: Circle
    seen: tuple[Circle, ...] = ()
    named: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The user's settings and what the bot must remember about the conversation.

    `nudge_time` and `nudge_days` (0 is Monday) hold in `zone`, an IANA name; `region` is a country with an optional
    subdivision (`DE-NW`), for public holidays. `reachable` is False while the user has the bot blocked.
    `weekly_minutes` is the time the user means to spend (K19), `most_contacts` how many he can tend (K27).
    `reviews` says whether a review comes every month, `next_review` is the follow-up that the next one is (K29).
    `deleted_after` is the latest step there was when a contact was last deleted, 0 where there was none; None once the
    user was told that this can't be taken back.
    `leap_day_in_march` says that birthdays of 29 February are kept on 1 March in other years, not the day before.
    """

    id: int = 1
    """There is one profile in a network; as a record it has a number all the same."""
    user_id: int
    language: str = "de"
    zone: str = "Europe/Berlin"
    region: str = "DE"
    nudge_time: time = DEFAULT_NUDGE_TIME
    nudge_days: tuple[int, ...] = MONDAY_TO_SATURDAY
    address: AddressForm = AddressForm.DU
    tips: bool = True
    reviews: bool = True
    paused: bool = False
    reachable: bool = True
    goal: str | None = None
    weekly_minutes: int | None = None
    most_contacts: int = 150
    clean_up_offered_on: date | None = None
    next_review: int | None = None
    leap_day_in_march: bool = False
    start_walk: StartWalk | None = None
    deleted_after: int | None = None
    created_at: datetime
    question: Question | None = None
    tips_shown: tuple[TipShown, ...] = ()
