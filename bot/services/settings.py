"""The user's settings, each changed by one function; `Said` or the settings as they stand come back."""

import re
from dataclasses import replace
from datetime import datetime, time
from functools import lru_cache
from zoneinfo import available_timezones

from babel.dates import get_timezone_location

from bot.domain.contact import AddressForm
from bot.domain.fold import fold
from bot.domain.profile import MONDAY_TO_SATURDAY, Profile
from bot.domain.step import StepKind
from bot.errors import OutOfDate, UserError
from bot.etiquette.time_budgets import minutes_in
from bot.ports import Network
from bot.services.birthdays import keep_all
from bot.services.calendar import region_exists, today_of
from bot.services.limits import minutes_this_week
from bot.services.outcomes import SettingsShown

LANGUAGES = ("de", "en")
WEEKDAYS_ONLY = (0, 1, 2, 3, 4)
EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
DAY_CHOICES = {"weekdays": WEEKDAYS_ONLY, "mosat": MONDAY_TO_SATURDAY, "daily": EVERY_DAY}

LEAP_DAYS = ("february", "march")
"""When birthdays of 29 February are kept in other years: on the last of February, or on 1 March."""

_NO_BUDGET = frozenset({"0", "kein", "keins", "keine", "keines", "egal", "unbegrenzt", "none", "no", "unlimited"})

MOST_CONTACTS = 10_000
"""No more contacts than this can be meant to be tended."""


async def show(network: Network, now: datetime) -> SettingsShown:
    """Return the settings as they stand."""
    spent = await minutes_this_week(network, today_of(network.profile, now))
    return SettingsShown(profile=network.profile, minutes_spent=spent)


async def change(network: Network, setting: str, value: str, now: datetime) -> SettingsShown:
    """Change one setting to a value as typed or tapped, as one step. Raises UserError with the reason."""
    if setting not in _CHANGES:
        raise OutOfDate
    changed = _CHANGES[setting](network.profile, value.strip())
    async with network.step(StepKind.SETTING):
        network.profile = changed
        if setting == "leap":
            await keep_all(network)
    return replace(await show(network, now), changed=setting)


def read_time(text: str) -> time:
    """Read «8», «8:30», «08.30 Uhr», "8:30 pm". Raises UserError."""
    match = re.fullmatch(r"(\d{1,2})(?:[:.h]?(\d{2}))?\s*(uhr|am|pm|h)?", text.strip().casefold())
    if not match:
        raise UserError("error-bad-time")
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3] in ("am", "pm"):
        hour = hour % 12 + (12 if match[3] == "pm" else 0)
    if hour > 23 or minute > 59:
        raise UserError("error-bad-time")
    return time(hour, minute)


def find_zone(text: str) -> str:
    """Return the IANA zone of a name or a city («Berlin», «europe/vienna», «New York»). Raises UserError."""
    wanted = fold(text).replace(" ", "_")
    found = _zones_by_name().get(wanted)
    if not found:
        raise UserError("error-bad-zone")
    return found


@lru_cache(maxsize=1)
def _zones_by_name() -> dict[str, str]:
    """Return the zones by their own names, by their cities, and by what those are called in German and English."""
    zones = sorted(zone for zone in available_timezones() if "/" in zone or zone == "UTC")
    names: dict[str, str] = {}
    for language in LANGUAGES:
        names |= {fold(get_timezone_location(zone, locale=language, return_city=True)): zone for zone in zones}
    names |= {fold(zone.rpartition("/")[2]): zone for zone in zones}
    names |= {fold(zone): zone for zone in zones}
    return {name.replace(" ", "_"): zone for name, zone in names.items()}


def _language(profile: Profile, value: str) -> Profile:
    if value not in LANGUAGES:
        raise UserError("error-bad-language")
    return replace(profile, language=value)


def _zone(profile: Profile, value: str) -> Profile:
    return replace(profile, zone=find_zone(value))


def _time(profile: Profile, value: str) -> Profile:
    return replace(profile, nudge_time=read_time(value))


def _days(profile: Profile, value: str) -> Profile:
    if value not in DAY_CHOICES:
        raise UserError("error-bad-days")
    return replace(profile, nudge_days=DAY_CHOICES[value])


def _region(profile: Profile, value: str) -> Profile:
    region = value.upper().replace("_", "-")
    if not region_exists(region):
        raise UserError("error-bad-region")
    return replace(profile, region=region)


def _address(profile: Profile, value: str) -> Profile:
    if value not in set(AddressForm):
        raise OutOfDate
    return replace(profile, address=AddressForm(value))


def _most_contacts(profile: Profile, value: str) -> Profile:
    if not value.isdecimal() or not 1 <= int(value) <= MOST_CONTACTS:
        raise UserError("error-bad-number", most=MOST_CONTACTS)
    return replace(profile, most_contacts=int(value))


def _minutes(profile: Profile, value: str) -> Profile:
    if fold(value) in _NO_BUDGET:
        return replace(profile, weekly_minutes=None)
    minutes = minutes_in(value)
    if minutes is None:
        raise UserError("error-bad-minutes")
    return replace(profile, weekly_minutes=minutes)


def _leap(profile: Profile, value: str) -> Profile:
    if value not in LEAP_DAYS:
        raise OutOfDate
    return replace(profile, leap_day_in_march=value == "march")


def _tips(profile: Profile, value: str) -> Profile:
    return replace(profile, tips=value == "on")


def _reviews(profile: Profile, value: str) -> Profile:
    return replace(profile, reviews=value == "on")


def _paused(profile: Profile, value: str) -> Profile:
    return replace(profile, paused=value == "on")


_CHANGES = {
    "language": _language,
    "zone": _zone,
    "time": _time,
    "days": _days,
    "region": _region,
    "address": _address,
    "most-contacts": _most_contacts,
    "minutes": _minutes,
    "leap": _leap,
    "tips": _tips,
    "reviews": _reviews,
    "paused": _paused,
}
