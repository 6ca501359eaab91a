"""The balance of give and take (K20, K23, K30): always visible, never a bill."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.favour import Direction, Favour, FavourKind
from bot.domain.money import Money, total


@dataclass(frozen=True, slots=True)
class Balance:
    """How many favours went which way, of which kinds, and what those were worth of which that was said."""

    given: int = 0
    received: int = 0
    kinds_given: tuple[tuple[FavourKind, int], ...] = ()
    kinds_received: tuple[tuple[FavourKind, int], ...] = ()
    worth_given: tuple[Money, ...] = ()
    worth_received: tuple[Money, ...] = ()


def balance(favours: Iterable[Favour]) -> Balance:
    """Count favours given and received."""
    known = list(favours)
    given = [favour for favour in known if favour.direction is Direction.GIVEN]
    received = [favour for favour in known if favour.direction is Direction.RECEIVED]
    return Balance(len(given), len(received), _kinds(given), _kinds(received), _worth(given), _worth(received))


def _kinds(favours: Iterable[Favour]) -> tuple[tuple[FavourKind, int], ...]:
    return tuple(Counter(favour.kind for favour in favours).most_common())


def _worth(favours: Iterable[Favour]) -> tuple[Money, ...]:
    return total(favour.worth for favour in favours if favour.worth)
