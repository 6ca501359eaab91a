"""Dates in German and English notes, read from a moment of reference: no clock, no state, linear time."""

from bot.reading.dates.arithmetic import last_weekday, next_weekday
from bot.reading.dates.find import find_dates
from bot.reading.dates.model import DateMention, Grain
from bot.reading.dates.named import named_day, past_reading, tells_of_past, weekday_of

__all__ = [
    "DateMention",
    "Grain",
    "find_dates",
    "last_weekday",
    "named_day",
    "next_weekday",
    "past_reading",
    "tells_of_past",
    "weekday_of",
]
