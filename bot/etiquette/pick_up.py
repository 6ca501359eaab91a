"""K13: a point to pick up before a follow-up, out of what is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.contact import Contact
from bot.domain.encounter import Note
from bot.domain.fact import Fact, FactKind

LONGEST = 90


class Point(StrEnum):
    """What there is to pick up."""

    WISH = "wish"
    FACT = "fact"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class PickUp:
    """A point to pick up, in the user's own words."""

    point: Point
    text: str


_STALE = frozenset({FactKind.CAREER, FactKind.EDUCATION})
"""What happened long ago is no news to ask after."""


def point_to_pick_up(contact: Contact, facts: Sequence[Fact], notes: Sequence[Note]) -> PickUp | None:
    """Return what to begin with: what he looks for, else the latest fact, else the first of the notes (the latest).

    A wish comes first, as help with it is of use to him (K25).
    """
    if contact.looks_for:
        return PickUp(Point.WISH, _short(contact.looks_for[-1]))
    fresh = [fact for fact in facts if fact.kind not in _STALE]
    if fresh:
        return PickUp(Point.FACT, _short(max(fresh, key=lambda fact: (fact.on, fact.id)).text))
    return PickUp(Point.NOTE, _short(notes[0].text)) if notes else None


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
