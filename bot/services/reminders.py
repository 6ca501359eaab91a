"""A moment the user asks for outright: «erinnere mich morgen um 15 Uhr an den Anruf bei Jens»."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.domain.profile import Profile
from bot.reading.dates import find_dates

_ASKS_FOR_REMINDER = re.compile(r"\b(erinner\w*|weck\w*|meld\w* dich|remind|ping|wake)\b", re.IGNORECASE)


def moment_asked_for(text: str, at: datetime, language: str, profile: Profile) -> datetime | None:
    """Return the moment (UTC) of a reminder with a clock time, or None; kept to the minute, whenever it is."""
    return moment_in(text, at, profile, language) if _ASKS_FOR_REMINDER.search(text) else None


def moment_in(text: str, at: datetime, profile: Profile, language: str | None = None) -> datetime | None:
    """Return the moment (UTC) of the first date in a text that has a clock time and is yet to come, or None."""
    zone = ZoneInfo(profile.zone)
    for mention in find_dates(text, at.astimezone(zone), language or profile.language, region=profile.region):
        if mention.time is not None:
            moment = datetime.combine(mention.due, mention.time, tzinfo=zone).astimezone(UTC)
            return moment if moment > at else None
    return None
