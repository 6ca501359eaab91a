"""How often to be in touch, and adding to dates as people do."""

import calendar
from datetime import date, timedelta

from bot.domain.contact import Closeness

FIRST_FOLLOW_UP_AFTER = timedelta(days=2)
"""A new contact hears from the user within two days, while the meeting is fresh (K12)."""

CADENCE = {
    Closeness.CLOSE: timedelta(days=30),
    Closeness.LOOSE: timedelta(days=90),
    Closeness.ACQUAINTANCE: timedelta(days=180),
}
"""The time after the last real contact at which a tie wants tending, by closeness (K9)."""


def add_months(day: date, months: int) -> date:
    """Return the same day some months on, or the last of that month: 31 January plus one is 28 February."""
    year, month = divmod(day.month - 1 + months, 12)
    year += day.year
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def birthday_in(year: int, month: int, day: int) -> date:
    """Return the day on which a birthday is kept in a year; 29 February is kept on the 28th in common years."""
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))
