"""Events the user means to go to."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event on a day of the user's calendar, told beforehand; whom he met there are encounters of that name."""

    id: int = 0
    name: str
    on: date
    place: str | None = None
    note_id: int | None = None
