"""Arithmetic on the calendar: months of unlike length, weeks from Monday to Sunday, quarters, workdays.

Every function may raise `OverflowError` or `ValueError` beyond the years 1 to 9999; the pass over the text
takes that for «no date».
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

FRIDAY, SATURDAY, SUNDAY = 4, 5, 6
_TWO_DIGIT_YEARS_AHEAD = 30


def add_days(day: date, days: int) -> date:
    """Return the day so many days later (earlier if negative)."""
    return day + timedelta(days=days)


def add_months(day: date, months: int) -> date:
    """Return the same day of another month, or its last where it is shorter (31 January + 1: 28 February)."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def monday_of(day: date) -> date:
    """Return the Monday of the week that the day lies in."""
    return add_days(day, -day.weekday())


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def next_weekday(after: date, weekday: int) -> date:
    """Return the first such weekday (Monday 0) strictly after a day."""
    return add_days(after, (weekday - after.weekday() - 1) % 7 + 1)


def last_weekday(before: date, weekday: int) -> date:
    """Return the latest such weekday strictly before a day."""
    return add_days(before, -((before.weekday() - weekday - 1) % 7 + 1))


def nth_weekday(first: date, last: date, weekday: int, n: int) -> date | None:
    """Return the n-th such weekday from `first` to `last`, counted from the end if n is negative."""
    if n > 0:
        day = add_days(next_weekday(add_days(first, -1), weekday), 7 * (n - 1))
    else:
        day = add_days(last_weekday(add_days(last, 1), weekday), 7 * (n + 1))
    return day if first <= day <= last else None


def nth_week(first: date, last: date, n: int) -> date | None:
    """Return the Monday of the n-th week of a month or year; a week belongs where its Thursday lies."""
    thursday = nth_weekday(first, last, 3, n)
    return monday_of(thursday) if thursday else None


def iso_week(year: int, week: int) -> date | None:
    """Return the Monday of a calendar week (ISO 8601), None if the year has no such week."""
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def quarter_of(day: date) -> int:
    """Return the quarter, 1 to 4, that a day lies in."""
    return (day.month + 2) // 3


def full_year(two_digits: int, ref: date) -> int:
    """Return the year that two digits mean: at most thirty years ahead, otherwise in the past."""
    year = ref.year - ref.year % 100 + two_digits
    if year > ref.year + _TWO_DIGIT_YEARS_AHEAD:
        return year - 100
    return year + 100 if year <= ref.year + _TWO_DIGIT_YEARS_AHEAD - 100 else year


def add_workdays(day: date, count: int, is_holiday: Callable[[date], bool]) -> date:
    """Return the day so many workdays (Monday to Friday, no public holiday) later, earlier if negative."""
    step = 1 if count >= 0 else -1
    left = abs(count)
    while left:
        day = add_days(day, step)
        left -= day.weekday() < SATURDAY and not is_holiday(day)
    return day


def easter(year: int) -> date:
    """Return Easter Sunday of a year: the Gregorian computus as published by Meeus, Jones and Butcher."""
    golden = year % 19
    century, rest = divmod(year, 100)
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)
