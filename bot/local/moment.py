"""The points in time that `:clock` understands."""

import re
from datetime import UTC, datetime, time, timedelta, tzinfo

from bot.local.mistake import ChatMistake

_SPAN = re.compile(r"\+(?:\s*\d+\s*[smhdw])+", re.IGNORECASE)
_PART = re.compile(r"(\d+)\s*([smhdw])", re.IGNORECASE)
_CLOCK_SPANS = {"s": timedelta(seconds=1), "m": timedelta(minutes=1), "h": timedelta(hours=1)}
_CALENDAR_SPANS = {"d": timedelta(days=1), "w": timedelta(weeks=1)}


def moment_of(text: str, now: datetime, zone: tzinfo) -> datetime:
    """Return the moment meant, in UTC: a span ("+1d", "+1h30m"), an ISO moment or date, or the next "08:30".

    Days and weeks keep the time of day in the zone, also over a change of the clocks; hours and less are elapsed time.
    What has no offset of its own is a time on the wall in the zone. Raises `ChatMistake` for anything else, and for a
    moment that is past.
    """
    local = now.astimezone(zone)
    try:
        moment = _read(text.strip(), local).astimezone(UTC)
    except (ValueError, OverflowError):
        raise ChatMistake("bad-moment", moment=text) from None
    if moment < now:
        raise ChatMistake("clock-backwards", now=f"{local:%Y-%m-%d %H:%M}")
    return moment


def _read(text: str, now: datetime) -> datetime:
    if _SPAN.fullmatch(text):
        return _after(text, now)
    if re.fullmatch(r"\d{1,2}:\d{2}", text):
        today = datetime.combine(now.date(), time.fromisoformat(text.zfill(5)), now.tzinfo)
        return today if today > now else today + timedelta(days=1)
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)


def _after(text: str, now: datetime) -> datetime:
    parts = [(int(count), unit.lower()) for count, unit in _PART.findall(text)]
    days = sum((count * _CALENDAR_SPANS[unit] for count, unit in parts if unit in _CALENDAR_SPANS), timedelta())
    rest = sum((count * _CLOCK_SPANS[unit] for count, unit in parts if unit in _CLOCK_SPANS), timedelta())
    return (now + days).astimezone(UTC) + rest
