"""The parts that the rules stand on: tokens, arithmetic of the calendar, feasts, clock times, numbers."""

from collections.abc import Mapping
from datetime import date, time

import pytest

from bot.reading.dates.arithmetic import (
    add_months,
    add_workdays,
    easter,
    full_year,
    iso_week,
    last_weekday,
    next_weekday,
    nth_week,
    nth_weekday,
)
from bot.reading.dates.clock import clock_times
from bot.reading.dates.feast_names_de import GERMAN_FEASTS
from bot.reading.dates.feast_names_en import ENGLISH_FEASTS
from bot.reading.dates.feasts import FEASTS, public_holidays
from bot.reading.dates.tokens import fold, tokenise
from bot.reading.dates.words_de import GERMAN
from bot.reading.dates.words_en import ENGLISH


def test_tokens_cut_figures_from_letters() -> None:
    """A figure and the letters glued to it are tokens of their own, with their places."""
    tokens = tokenise("Am 14ten, 3.7.")
    assert [token.text for token in tokens] == ["Am", "14", "ten", ",", "3", ".", "7", "."]
    assert [token.start for token in tokens] == [0, 3, 5, 8, 10, 11, 12, 13]
    assert tokens[2].glued
    assert not tokens[1].glued


def test_folding_takes_umlauts_in_every_spelling() -> None:
    """Umlauts are folded to two letters, composed or not."""
    assert fold("NÄCHSTE") == fold("na\u0308chste") == fold("naechste") == "naechste"


def test_long_figures_have_no_value() -> None:
    """A run of digits longer than a year is no number of a date."""
    assert tokenise("01715550198")[0].value is None


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [("2026-01-31", 1, "2026-02-28"), ("2028-02-29", 12, "2029-02-28"), ("2026-03-31", -1, "2026-02-28")],
)
def test_adding_months(day: str, months: int, expected: str) -> None:
    """A day that a month does not have becomes its last one."""
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(expected)


def test_weekdays_around_a_day() -> None:
    """The next and the latest weekday never are the day itself."""
    thursday = date(2026, 3, 12)
    assert next_weekday(thursday, 3) == date(2026, 3, 19)
    assert last_weekday(thursday, 3) == date(2026, 3, 5)
    assert nth_weekday(date(2026, 3, 1), date(2026, 3, 31), 0, -1) == date(2026, 3, 30)
    assert nth_weekday(date(2026, 3, 1), date(2026, 3, 31), 0, 6) is None


def test_a_week_belongs_where_its_thursday_lies() -> None:
    """The first week of April 2026 begins on 30 March; the year has 53 weeks."""
    assert nth_week(date(2026, 4, 1), date(2026, 4, 30), 1) == date(2026, 3, 30)
    assert iso_week(2026, 53) == date(2026, 12, 28)
    assert iso_week(2027, 53) is None


@pytest.mark.parametrize("day", ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2008-03-23"])
def test_easter(day: str) -> None:
    """Easter falls on the published days, the earliest and latest among them."""
    assert easter(int(day[:4])) == date.fromisoformat(day)


def test_years_of_two_digits() -> None:
    """Two digits lie at most thirty years ahead, otherwise in the past."""
    ref = date(2026, 3, 12)
    assert [full_year(digits, ref) for digits in (0, 26, 56, 57, 99)] == [2000, 2026, 2056, 1957, 1999]
    assert full_year(5, date(1999, 1, 1)) == 2005


def test_workdays() -> None:
    """Weekends and holidays are not counted, in either direction."""
    friday = date(2026, 3, 13)
    assert add_workdays(friday, 1, lambda _: False) == date(2026, 3, 16)
    assert add_workdays(friday, 1, lambda day: day == date(2026, 3, 16)) == date(2026, 3, 17)
    assert add_workdays(date(2026, 3, 16), -1, lambda _: False) == friday


def test_feasts_agree_with_the_public_calendar() -> None:
    """Feasts that are public holidays fall on the days of the holidays library."""
    names = {
        "Karfreitag": "good friday",
        "Christi Himmelfahrt": "ascension",
        "Fronleichnam": "corpus christi",
    }
    names |= {
        "Ostermontag": "easter monday",
        "Pfingstmontag": "pentecost monday",
        "Allerheiligen": "all saints",
    }
    for year in range(2020, 2036):
        public = {name: day for day, name in public_holidays("DE-NW", year).items()}
        assert {name: FEASTS[key](year)[0] for name, key in names.items()} == {name: public[name] for name in names}


@pytest.mark.parametrize("names", [GERMAN_FEASTS, ENGLISH_FEASTS])
def test_every_feast_name_has_a_day(names: Mapping[str, str]) -> None:
    """Both languages name known feasts only, and each falls on some day of every year."""
    assert names.keys() <= FEASTS.keys()
    for key in names:
        for year in (1999, 2026, 2100):
            first, last = FEASTS[key](year)
            assert first <= last


@pytest.mark.parametrize(
    ("text", "language", "clock"),
    [
        ("um 14.30", "de", time(14, 30)),
        ("20.00 Uhr", "de", time(20)),
        ("8 Uhr 15", "de", time(8, 15)),
        ("Viertel nach acht", "de", time(8, 15)),
        ("Viertel vor acht", "de", time(7, 45)),
        ("halb eins", "de", time(0, 30)),
        ("17:48h", "de", time(17, 48)),
        ("at 7", "en", time(7)),
        ("3 p.m.", "en", time(15)),
        ("12 am", "en", time(0)),
        ("quarter to five", "en", time(4, 45)),
        ("0700 hours", "en", time(7)),
        ("7 o'clock", "en", time(7)),
    ],
)
def test_clock_times(text: str, language: str, clock: time) -> None:
    """A time of day is found and read."""
    found = clock_times(tokenise(text), GERMAN if language == "de" else ENGLISH)
    assert [one.time for one in found] == [clock]


@pytest.mark.parametrize("text", ["am 3.7.", "25:00", "8 Uhren", "3 km", "2026", "am 12.10.2026"])
def test_no_clock_times(text: str) -> None:
    """Dates and amounts are no times of day."""
    assert clock_times(tokenise(text), GERMAN) == []


def test_german_numbers() -> None:
    """Number words are made in every spelling and case."""
    assert GERMAN.cardinals["einundzwanzig"] == 21
    assert GERMAN.cardinals["fuenf"] == GERMAN.cardinals["funf"] == 5
    assert GERMAN.ordinals["siebzehnten"] == 17
    assert GERMAN.ordinals["dritter"] == 3
    assert ENGLISH.ordinals["twentieth"] == 20
