"""Give and take: favours in either direction, and recommendations with their three roles."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Direction(StrEnum):
    """Whether the user gave or received."""

    GIVEN = "given"
    RECEIVED = "received"


class FavourKind(StrEnum):
    """What was given or received (K15, K20 to K23)."""

    INTRODUCTION = "introduction"
    RECOMMENDATION = "recommendation"
    KNOW_HOW = "know_how"
    HELP = "help"
    FEEDBACK = "feedback"
    ORDER = "order"


@dataclass(frozen=True, slots=True, kw_only=True)
class Favour:
    """A favour given to or received from a contact on a day of the user's calendar; `value` in whole euros."""

    id: int = 0
    contact_id: int
    direction: Direction
    kind: FavourKind = FavourKind.HELP
    what: str
    on: date
    value: int | None = None
    note_id: int | None = None


class ReferralState(StrEnum):
    """What became of a recommendation (K22)."""

    MADE = "made"
    CONTACTED = "contacted"
    ORDER = "order"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """A recommendation: who recommends, who receives it, who benefits; None stands for the user (K22)."""

    id: int = 0
    recommender_id: int | None
    receiver_id: int | None
    beneficiary_id: int | None
    state: ReferralState = ReferralState.MADE
    on: date
    value: int | None = None
    note_id: int | None = None
