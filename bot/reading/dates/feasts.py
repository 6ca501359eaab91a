"""When the feasts fall: fixed days, days counted from Easter or Advent, n-th weekdays, public holidays."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

import holidays

from bot.reading.dates.arithmetic import SUNDAY, add_days, easter, last_weekday, month_end, nth_weekday
from bot.reading.dates.tokens import fold

FeastDays = Callable[[int], tuple[date, date]]
"""From a year to the first and last day of the feast."""


def _fixed(month: int, day: int, days: int = 1) -> FeastDays:
    return lambda year: (date(year, month, day), add_days(date(year, month, day), days - 1))


def _easter(offset: int, days: int = 1) -> FeastDays:
    return lambda year: (add_days(easter(year), offset), add_days(easter(year), offset + days - 1))


def _nth(n: int, weekday: int, month: int, offset: int = 0) -> FeastDays:
    def days(year: int) -> tuple[date, date]:
        day = nth_weekday(date(year, month, 1), month_end(year, month), weekday, n)
        if day is None:
            raise ValueError("no month has so many of a weekday")
        return add_days(day, offset), add_days(day, offset)

    return days


def _advent(sunday: int, offset: int = 0) -> FeastDays:
    def days(year: int) -> tuple[date, date]:
        fourth = last_weekday(date(year, 12, 25), SUNDAY)
        day = add_days(fourth, 7 * (sunday - 4) + offset)
        return day, day

    return days


FEASTS: Mapping[str, FeastDays] = MappingProxyType(
    {
        "new year": _fixed(1, 1),
        "epiphany": _fixed(1, 6),
        "mlk day": _nth(3, 0, 1),
        "groundhog day": _fixed(2, 2),
        "valentine": _fixed(2, 14),
        "presidents day": _nth(3, 0, 2),
        "women's carnival": _easter(-52),
        "rose monday": _easter(-48),
        "shrove tuesday": _easter(-47),
        "ash wednesday": _easter(-46),
        "women's day": _fixed(3, 8),
        "ides of march": _fixed(3, 15),
        "st patrick": _fixed(3, 17),
        "st joseph": _fixed(3, 19),
        "april fools": _fixed(4, 1),
        "palm sunday": _easter(-7),
        "maundy thursday": _easter(-3),
        "holy week": _easter(-6, 6),
        "good friday": _easter(-2),
        "holy saturday": _easter(-1),
        "easter": _easter(0, 2),
        "easter weekend": _easter(-2, 4),
        "easter sunday": _easter(0),
        "easter monday": _easter(1),
        "low sunday": _easter(7),
        "tax day": _fixed(4, 15),
        "earth day": _fixed(4, 22),
        "st george": _fixed(4, 23),
        "arbor day": _nth(-1, 4, 4),
        "walpurgis": _fixed(4, 30),
        "may day": _fixed(5, 1),
        "youth day": _fixed(5, 4),
        "cinco de mayo": _fixed(5, 5),
        "mother's day": _nth(2, SUNDAY, 5),
        "ascension": _easter(39),
        "pentecost": _easter(49, 2),
        "pentecost sunday": _easter(49),
        "pentecost monday": _easter(50),
        "trinity": _easter(56),
        "corpus christi": _easter(60),
        "memorial day": _nth(-1, 0, 5),
        "children's day": _fixed(6, 1),
        "environment day": _fixed(6, 5),
        "flag day": _fixed(6, 14),
        "us father's day": _nth(3, SUNDAY, 6),
        "juneteenth": _fixed(6, 19),
        "st john": _fixed(6, 24),
        "seven sleepers": _fixed(6, 27),
        "independence day": _fixed(7, 4),
        "bastille day": _fixed(7, 14),
        "peace festival": _fixed(8, 8),
        "assumption": _fixed(8, 15),
        "us labor day": _nth(1, 0, 9),
        "teachers day": _fixed(9, 10),
        "patriot day": _fixed(9, 11),
        "german children's day": _fixed(9, 20),
        "german harvest": _nth(1, SUNDAY, 10),
        "german unity": _fixed(10, 3),
        "columbus day": _nth(2, 0, 10),
        "reformation": _fixed(10, 31),
        "halloween": _fixed(10, 31),
        "all saints": _fixed(11, 1),
        "all souls": _fixed(11, 2),
        "election day": _nth(1, 0, 11, 1),
        "guy fawkes": _fixed(11, 5),
        "veterans day": _fixed(11, 11),
        "st martin": _fixed(11, 11),
        "mourning day": _advent(1, -14),
        "repentance day": _advent(1, -11),
        "sunday of the dead": _advent(1, -7),
        "thanksgiving": _nth(4, 3, 11),
        "black friday": _nth(4, 3, 11, 1),
        "cyber monday": _nth(4, 3, 11, 4),
        "advent 1": _advent(1),
        "advent 2": _advent(2),
        "advent 3": _advent(3),
        "advent 4": _advent(4),
        "st barbara": _fixed(12, 4),
        "st nicholas eve": _fixed(12, 5),
        "st nicholas": _fixed(12, 6),
        "immaculate conception": _fixed(12, 8),
        "christmas eve": _fixed(12, 24),
        "christmas": _fixed(12, 25, 2),
        "christmas day": _fixed(12, 25),
        "boxing day": _fixed(12, 26),
        "between the years": _fixed(12, 27, 4),
        "new year's eve": _fixed(12, 31),
    }
)


_GERMAN_SPEAKING = frozenset({"AT", "CH", "DE", "LI"})


@lru_cache(maxsize=64)
def public_holidays(region: str, year: int) -> Mapping[date, str]:
    """Return the public holidays of a region («DE», "DE-NW") in a year; none for an unknown region."""
    country, _, subdivision = region.partition("-")
    try:
        language = "de" if country in _GERMAN_SPEAKING else "en_US"
        days = holidays.country_holidays(country, subdiv=subdivision or None, years=year, language=language)
        return dict(days)  # the library's own table grows when it is asked
    except (NotImplementedError, KeyError, AttributeError):
        return {}


@lru_cache(maxsize=64)
def holidays_by_name(region: str, year: int) -> Mapping[tuple[str, ...], date]:
    """Return the holidays of a region under the folded words of their names."""
    return {tuple(fold(name).split()): day for day, name in public_holidays(region, year).items()}


@lru_cache(maxsize=64)
def holiday_openings(region: str, years: range) -> frozenset[str]:
    """Return the first words of the names of a region's holidays in these years, folded."""
    return frozenset(words[0] for year in years for words in holidays_by_name(region, year) if words)
