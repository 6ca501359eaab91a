"""Weeks, months, quarters, seasons and years as spans of days, and their beginning, middle and end."""

from collections.abc import Callable, Iterator
from datetime import date

from bot.reading.dates.arithmetic import (
    FRIDAY,
    SATURDAY,
    SUNDAY,
    add_days,
    add_months,
    iso_week,
    monday_of,
    month_end,
    quarter_of,
)
from bot.reading.dates.lexicon import Part, Unit
from bot.reading.dates.model import Grain, Span, day_span
from bot.reading.dates.patterns import open_span, whole


def week(monday: date) -> Span:
    """Return the week from Monday to Sunday; by the end of the working week, Friday, things are due."""
    return whole(monday, add_days(monday, SUNDAY), Grain.WEEK, add_days(monday, FRIDAY))


def weekend(monday: date) -> Span:
    """Return Saturday and Sunday of the week that begins on this Monday; due on Sunday."""
    return whole(add_days(monday, SATURDAY), add_days(monday, SUNDAY), Grain.WEEKEND)


def month(year: int, number: int) -> Span:
    """Return a month, due on its last day."""
    return whole(date(year, number, 1), month_end(year, number), Grain.MONTH)


def quarter(year: int, number: int) -> Span:
    """Return a quarter (1 to 4), due on its last day."""
    return whole(date(year, 3 * number - 2, 1), month_end(year, 3 * number), Grain.QUARTER)


def half_year(year: int, number: int) -> Span:
    """Return a half (1 or 2) of a year, due on its last day."""
    return whole(date(year, 6 * number - 5, 1), month_end(year, 6 * number), Grain.SEASON)


def year(number: int) -> Span:
    """Return a year, due on its last day."""
    return whole(date(number, 1, 1), date(number, 12, 31), Grain.YEAR)


def season(first_year: int, first_month: int) -> Span:
    """Return the three months of a meteorological season; the winter ends in February of the year after."""
    first = date(first_year, first_month, 1)
    last = add_months(first, 2)
    return whole(first, month_end(last.year, last.month), Grain.SEASON)


def shifted(unit: Unit, ref: date, steps: int) -> Span | None:
    """Return the day, week, month … so many steps from the one that the reference lies in."""
    if unit is Unit.DAY:
        return day_span(add_days(ref, steps), full=True)
    if unit in _WEEKS:
        make, weeks = _WEEKS[unit]
        return make(add_days(monday_of(ref), 7 * weeks * steps))
    if unit in _MONTHS:
        make_from, months = _MONTHS[unit]
        return make_from(add_months(ref.replace(day=1), months * steps))
    return None


_WEEKS: dict[Unit, tuple[Callable[[date], Span], int]] = {
    Unit.WEEK: (week, 1),
    Unit.FORTNIGHT: (week, 2),
    Unit.WEEKEND: (weekend, 1),
}
_MONTHS: dict[Unit, tuple[Callable[[date], Span], int]] = {
    Unit.MONTH: (lambda day: month(day.year, day.month), 1),
    Unit.QUARTER: (lambda day: quarter(day.year, quarter_of(day)), 3),
    Unit.HALF_YEAR: (lambda day: half_year(day.year, (day.month + 5) // 6), 6),
    Unit.YEAR: (lambda day: year(day.year), 12),
}


def every_month(ref: date, number: int) -> Iterator[Span]:
    """Yield such a month of the years around the reference."""
    yield from (month(ref.year + n, number) for n in (-1, 0, 1))


def next_week_number(ref: date, number: int) -> Span | None:
    """Return the calendar week of that number that is not over yet."""
    mondays = (iso_week(ref.year + n, number) for n in (-1, 0, 1, 2, 3, 4, 5, 6, 7))
    return open_span((week(monday) for monday in mondays if monday), ref)


def part_of(span: Span, part: Part) -> Span | None:
    """Return a part of a span: of a month its thirds, due on the 5th, 15th and last day."""
    match span.grain:
        case Grain.DAY:
            return span
        case Grain.WEEK | Grain.WEEKEND:
            return _part_of_week(monday_of(span.first), part)
        case Grain.MONTH:
            return _part_of_month(span.first, part)
        case Grain.QUARTER | Grain.SEASON:
            return _part_of_quarter(span, part)
        case Grain.YEAR:
            return _part_of_year(span.first.year, part)
        case _:
            return None


def _part(first: date, last: date, due: date | None = None) -> Span:
    return whole(first, last, Grain.PART, due)


def _part_of_week(monday: date, part: Part) -> Span:
    first, last, due = {Part.BEGIN: (0, 2, 1), Part.MIDDLE: (1, 3, 2), Part.END: (3, 6, 4)}[part]
    return _part(add_days(monday, first), add_days(monday, last), add_days(monday, due))


def _part_of_month(first: date, part: Part) -> Span:
    match part:
        case Part.BEGIN:
            return _part(first, first.replace(day=10), first.replace(day=5))
        case Part.MIDDLE:
            return _part(first.replace(day=11), first.replace(day=20), first.replace(day=15))
        case Part.END:
            return _part(first.replace(day=21), month_end(first.year, first.month))


def _part_of_quarter(span: Span, part: Part) -> Span:
    middle = add_months(span.first, (12 * (span.last.year - span.first.year) + span.last.month - span.first.month) // 2)
    match part:
        case Part.BEGIN:
            return _part(span.first, month_end(span.first.year, span.first.month), span.first.replace(day=15))
        case Part.MIDDLE:
            return _part(middle, month_end(middle.year, middle.month), middle.replace(day=15))
        case Part.END:
            return _part(span.last.replace(day=1), span.last)


def _part_of_year(number: int, part: Part) -> Span:
    match part:
        case Part.BEGIN:
            return _part(date(number, 1, 1), date(number, 1, 31))
        case Part.MIDDLE:
            return _part(date(number, 6, 1), date(number, 7, 31), date(number, 6, 30))
        case Part.END:
            return _part(date(number, 12, 1), date(number, 12, 31))
