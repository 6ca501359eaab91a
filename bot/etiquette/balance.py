"""K20, K23, K30: months of giving or taking only are worth a kind word, now and then, never a bill."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.favour import Direction, Favour


class Lean(StrEnum):
    """Which way give and take have been leaning for months."""

    GIVING = "giving"
    RECEIVING = "receiving"


MONTHS = timedelta(days=60)
"""One-sidedness is pointed out after about two months, not after a busy week."""

ENOUGH = 3
"""Favours in one direction, without any in return, from which a tie leans."""

PERIOD = timedelta(days=365)
"""What lies further back is not held against anybody."""

OVERALL_PERIOD = timedelta(days=180)
OVERALL_ENOUGH = 6
OVERALL_TIMES = 4
"""Overall the network leans where six or more went one way in half a year, and a quarter as many at most came back."""

_LEANS = {Direction.GIVEN: Lean.GIVING, Direction.RECEIVED: Lean.RECEIVING}


def lean(favours: Sequence[Favour], today: date) -> Lean | None:
    """Return which way give and take with one contact lean: several times in a row over months without return."""
    run = _run(favours, today)
    if len(run) < ENOUGH or today - run[0].on < MONTHS:
        return None
    return _LEANS[run[0].direction]


def overall_lean(favours: Sequence[Favour], today: date) -> Lean | None:
    """Return which way give and take with everybody lean."""
    recent = [favour for favour in favours if today - favour.on <= OVERALL_PERIOD]
    for direction, way in _LEANS.items():
        there = [favour for favour in recent if favour.direction is direction]
        back = len(recent) - len(there)
        if len(there) < OVERALL_ENOUGH or back * OVERALL_TIMES > len(there):
            continue
        if today - min(favour.on for favour in there) >= MONTHS:
            return way
    return None


def word_due(favours: Sequence[Favour], today: date) -> Lean | None:
    """Return which way it leans with one contact if the latest favour is the occasion to say so.

    It is when the favour made it lean, and from then on each time that the row has become twice as long.
    """
    now = lean(favours, today)
    if now is None:
        return None
    latest = max(favours, key=lambda favour: (favour.on, favour.id))
    before = [favour for favour in favours if favour is not latest]
    length = len(_run(favours, today))
    first_time = not before or lean(before, max(favour.on for favour in before)) is None
    return now if first_time or _is_doubled(length) else None


def overall_word_due(favours: Sequence[Favour], today: date) -> Lean | None:
    """Return which way it leans overall if the latest favour is the first with which it does."""
    now = overall_lean(favours, today)
    if now is None:
        return None
    latest = max(favours, key=lambda favour: (favour.on, favour.id))
    before = [favour for favour in favours if favour is not latest]
    return now if overall_lean(before, max(favour.on for favour in before)) is None else None


def _run(favours: Sequence[Favour], today: date) -> list[Favour]:
    """Return the latest favours that went one way without any the other way since, oldest first."""
    recent = [favour for favour in favours if today - favour.on <= PERIOD]
    run: list[Favour] = []
    for favour in sorted(recent, key=lambda each: (each.on, each.id), reverse=True):
        if run and favour.direction is not run[0].direction:
            break
        run.append(favour)
    return run[::-1]


def _is_doubled(length: int) -> bool:
    times = length // ENOUGH
    return length % ENOUGH == 0 and times & (times - 1) == 0
