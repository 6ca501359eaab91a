"""What a date expression says: the mention handed to callers, and the span that the rules work with."""

from dataclasses import dataclass
from datetime import date
from datetime import time as clock_time
from enum import StrEnum


class Grain(StrEnum):
    """How wide the thing named is: «am Freitag» is a day, «Ende März» a part of a month."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    PART = "part"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    RANGE = "range"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date expression in a text, read from a moment of reference.

    `start` and `end` are character offsets of the whole expression with the preposition that belongs to it
    («bis Freitag», "by the 20th") and the clock time beside it. `first` and `last` are the days that the
    text names (equal for a single day); `due` is the one day by which: the Friday of a week, the Sunday of a
    weekend, the last day of a month, the day before in «vor Freitag», the first day after in «nach Ostern».
    """

    start: int
    end: int
    first: date
    last: date
    due: date
    grain: Grain
    deadline: bool = False
    """Introduced by «bis», «spätestens», "by", "before" or the like."""
    onward: bool = False
    """The beginning of something: «ab März», «seit 2019», "from October"; seldom a day to do something by."""
    past: bool = False
    """It lies before the day of reference, or on it and points back («heute Morgen» in the evening)."""
    weekday_only: bool = False
    """A bare weekday («am Freitag»), which in a past tense means the one before: see `past_reading`."""
    earlier: date | None = None
    """The latest such day not after the reference where the words leave that open («am 3.7.», «im März»)."""
    time: clock_time | None = None
    """The clock time beside the date, local wall clock, if one is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The days that a run of words stands for, before prepositions are looked at.

    `due` is None where it is the last day. `earlier` is the reading that looks back, where the words allow
    both. `full` says that nothing was left to choose (a year was given).
    """

    first: date
    last: date
    grain: Grain
    due: date | None = None
    earlier: "Span | None" = None
    weekday: int | None = None
    full: bool = False
    back: bool = False
    deadline: bool = False
    time: clock_time | None = None

    @property
    def due_day(self) -> date:
        """The day by which, if nothing else is said."""
        return self.due or self.last


def day_span(day: date, *, earlier: date | None = None, weekday: int | None = None, full: bool = False) -> Span:
    """Return a single day as a span."""
    behind = day_span(earlier) if earlier else None
    return Span(first=day, last=day, grain=Grain.DAY, earlier=behind, weekday=weekday, full=full)
