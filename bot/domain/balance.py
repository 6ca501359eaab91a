"""The balance of give and take (K20, K23, K30): always visible, never a bill."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.favour import Direction, Favour


@dataclass(frozen=True, slots=True)
class Balance:
    """How many favours went which way."""

    given: int = 0
    received: int = 0


def balance(favours: Iterable[Favour]) -> Balance:
    """Count favours given and received."""
    directions = [favour.direction for favour in favours]
    return Balance(directions.count(Direction.GIVEN), directions.count(Direction.RECEIVED))
