"""The user's calendar for nudges: zone, hour, days and the public holidays of the region."""

from collections.abc import Container
from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

from bot.domain.calendar import NudgeCalendar
from bot.domain.profile import Profile


def calendar_of(profile: Profile) -> NudgeCalendar:
    """Return when a user wants to be nudged."""
    return _calendar(profile.zone, profile.nudge_time, profile.nudge_days, profile.region)


@lru_cache(maxsize=256)
def _calendar(zone: str, at: time, days: tuple[int, ...], region: str) -> NudgeCalendar:
    return NudgeCalendar(zone=ZoneInfo(zone), at=at, days=days, holidays=public_holidays(region))


def today_of(profile: Profile, now: datetime) -> date:
    """Return the day of the user's calendar at a moment."""
    return now.astimezone(ZoneInfo(profile.zone)).date()


@lru_cache(maxsize=64)
def public_holidays(region: str) -> Container[date]:
    """Return the public holidays of `DE`, `DE-NW`, `AT` …; none for a region that is not known."""
    country, _, subdivision = region.partition("-")
    try:
        return holidays.country_holidays(country, subdiv=subdivision or None)
    except NotImplementedError:
        return frozenset()


def region_exists(region: str) -> bool:
    """Say whether the holidays of a region are known."""
    country, _, subdivision = region.partition("-")
    supported = holidays.list_supported_countries()
    return country in supported and (not subdivision or subdivision in supported[country])
