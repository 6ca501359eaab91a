"""A sentence becomes a reading: language, intent, people, dates, promises."""

from bot.reading.reader import read

__all__ = ["read"]
