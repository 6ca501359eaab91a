"""How far a relationship has grown: from acquaintance through shared experience to trust and then to business (K10)."""

from dataclasses import dataclass

from bot.domain.contact import Stage

ORDER = (Stage.MET, Stage.IN_TOUCH, Stage.TRUSTED, Stage.BUSINESS)

KEPT_FOR_TRUST = 3
"""Promises kept to somebody from which there is trust: reliability is what it grows from (K12)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happenings:
    """What has happened with a contact: days of real contact, favours either way, promises kept, orders."""

    days_in_contact: int = 0
    given: int = 0
    received: int = 0
    kept: int = 0
    orders: int = 0


def grown(stage: Stage, happenings: Happenings) -> Stage:
    """Return the stage that what happened speaks for; a relationship never falls back by itself."""
    return max(stage, _spoken_for(happenings), key=ORDER.index)


def _spoken_for(happenings: Happenings) -> Stage:
    if happenings.orders:
        return Stage.BUSINESS
    if (happenings.given and happenings.received) or happenings.kept >= KEPT_FOR_TRUST:
        return Stage.TRUSTED
    if happenings.days_in_contact >= 2:
        return Stage.IN_TOUCH
    return Stage.MET
