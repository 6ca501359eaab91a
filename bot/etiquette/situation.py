"""The user's situation in a few figures, and conditions on it: what a tip needs to be the right one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

NEW_FOR_DAYS, SEASONED_AFTER_DAYS = 14, 60
FEW, SOME = 10, 20
FULL_SHARE = 0.8
"""A network is nearly as large as can be tended from this share of the limit (K27)."""

ONE_SIDED_FROM = 3
SILENT_AFTER = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What tips depend on; `days` since the user began, `most_contacts` how many he can tend."""

    days: int = 0
    contacts: int = 0
    most_contacts: int = 150
    has_goal: bool = False
    circles: int = 0
    late_promises: int = 0
    awaited_promises: int = 0
    event_soon: bool = False
    met_online: int = 0
    unanswered: int = 0
    seekers: int = 0
    helpers: int = 0
    birthdays: int = 0
    given: int = 0
    received: int = 0
    orders: int = 0


class Condition(StrEnum):
    """What must hold for a tip to fit."""

    ALWAYS = "always"
    NEW_USER = "new_user"
    SEASONED = "seasoned"
    NO_GOAL = "no_goal"
    FEW_CONTACTS = "few_contacts"
    SOME_CONTACTS = "some_contacts"
    MANY_CONTACTS = "many_contacts"
    ONE_CIRCLE = "one_circle"
    PROMISE_LATE = "promise_late"
    WAITING = "waiting"
    EVENT_SOON = "event_soon"
    MET_ONLINE = "met_online"
    UNANSWERED = "unanswered"
    SOMEBODY_SEEKS = "somebody_seeks"
    SEEK_AND_OFFER = "seek_and_offer"
    BIRTHDAYS = "birthdays"
    ONLY_GIVEN = "only_given"
    ONLY_RECEIVED = "only_received"
    ORDERS = "orders"
    NO_ORDERS_YET = "no_orders_yet"


_HOLDS: Mapping[Condition, Callable[[Situation], bool]] = {
    Condition.ALWAYS: lambda _: True,
    Condition.NEW_USER: lambda now: now.days <= NEW_FOR_DAYS,
    Condition.SEASONED: lambda now: now.days >= SEASONED_AFTER_DAYS,
    Condition.NO_GOAL: lambda now: not now.has_goal,
    Condition.FEW_CONTACTS: lambda now: now.contacts < FEW,
    Condition.SOME_CONTACTS: lambda now: now.contacts >= SOME,
    Condition.MANY_CONTACTS: lambda now: now.contacts >= now.most_contacts * FULL_SHARE,
    Condition.ONE_CIRCLE: lambda now: now.circles == 1 and now.contacts >= FEW,
    Condition.PROMISE_LATE: lambda now: now.late_promises > 0,
    Condition.WAITING: lambda now: now.awaited_promises > 0,
    Condition.EVENT_SOON: lambda now: now.event_soon,
    Condition.MET_ONLINE: lambda now: now.met_online > 0,
    Condition.UNANSWERED: lambda now: now.unanswered >= SILENT_AFTER,
    Condition.SOMEBODY_SEEKS: lambda now: now.seekers > 0,
    Condition.SEEK_AND_OFFER: lambda now: now.seekers > 0 and now.helpers > 0,
    Condition.BIRTHDAYS: lambda now: now.birthdays > 0,
    Condition.ONLY_GIVEN: lambda now: now.given >= ONE_SIDED_FROM and now.received == 0,
    Condition.ONLY_RECEIVED: lambda now: now.received >= ONE_SIDED_FROM and now.given == 0,
    Condition.ORDERS: lambda now: now.orders > 0,
    Condition.NO_ORDERS_YET: lambda now: now.days >= NEW_FOR_DAYS and now.orders == 0,
}


ACUTE = frozenset(
    {
        Condition.PROMISE_LATE,
        Condition.WAITING,
        Condition.EVENT_SOON,
        Condition.UNANSWERED,
        Condition.ONLY_GIVEN,
        Condition.ONLY_RECEIVED,
        Condition.ONE_CIRCLE,
    }
)
"""What calls for its tip now, whatever the occasion; other conditions hold for weeks."""


def holds(condition: Condition, situation: Situation) -> bool:
    """Say whether a condition holds."""
    return _HOLDS[condition](situation)
