"""Give and take: favours in either direction, and recommendations with their three roles."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.money import EURO, Money


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
    """A favour given to or received from a contact on a day of the user's calendar.

    `value` is in whole units of `currency` (ISO 4217).
    """

    id: int = 0
    contact_id: int
    direction: Direction
    kind: FavourKind = FavourKind.HELP
    what: str
    on: date
    value: int | None = None
    currency: str = EURO
    note_id: int | None = None

    @property
    def worth(self) -> Money | None:
        """What it was worth, where that was said."""
        return Money(self.value, self.currency) if self.value is not None else None


class ReferralState(StrEnum):
    """What became of a recommendation (K22)."""

    MADE = "made"
    CONTACTED = "contacted"
    ORDER = "order"
    DECLINED = "declined"


class Role(StrEnum):
    """The three roles in a recommendation (K22)."""

    RECOMMENDER = "recommender"
    RECEIVER = "receiver"
    BENEFICIARY = "beneficiary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """A recommendation: who recommends, to whom, and who benefits (K22).

    None stands for the user in one role (`role_of_user`), in another for somebody who was not named. `value` is that
    of the order in whole units of `currency`; `changed_on` is the day of the last change of state.
    """

    id: int = 0
    recommender_id: int | None
    receiver_id: int | None
    beneficiary_id: int | None
    state: ReferralState = ReferralState.MADE
    on: date
    changed_on: date | None = None
    value: int | None = None
    currency: str = EURO
    note_id: int | None = None

    @property
    def role_of_user(self) -> Role:
        """Which role is the user's own; a receiver who was not named is not taken for him."""
        if self.recommender_id is None:
            return Role.RECOMMENDER
        return Role.BENEFICIARY if self.beneficiary_id is None else Role.RECEIVER

    @property
    def worth(self) -> Money | None:
        """What the order was worth, where that was said."""
        return Money(self.value, self.currency) if self.value is not None else None

    @property
    def is_open(self) -> bool:
        """Whether it may still come to something."""
        return self.state in (ReferralState.MADE, ReferralState.CONTACTED)
