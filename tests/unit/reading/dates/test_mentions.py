"""What a mention says beside its day: deadline, past, time, and how neighbouring dates change each other."""

from datetime import UTC, date, datetime, time

import pytest

from bot.reading.dates import DateMention, Grain, find_dates, past_reading

REF = datetime(2026, 3, 12, 18, 30)  # noqa: DTZ001 - local wall clock


def mentions(text: str, language: str = "de") -> list[DateMention]:
    return find_dates(text, REF, language)


def days(text: str, language: str = "de") -> list[str]:
    return [mention.due.isoformat() for mention in mentions(text, language)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("bis Freitag", "de"),
        ("spätestens am 20.", "de"),
        ("Freitag spätestens", "de"),
        ("innerhalb von zwei Wochen", "de"),
        ("vor Montag", "de"),
        ("by the 20th", "en"),
        ("no later than Monday", "en"),
        ("Friday at the latest", "en"),
        ("before Monday", "en"),
    ],
)
def test_deadline(text: str, language: str) -> None:
    """Words of a latest day make a deadline."""
    assert mentions(text, language)[0].deadline


@pytest.mark.parametrize("text", ["am Freitag", "in zwei Wochen", "nächste Woche", "ab Montag"])
def test_no_deadline(text: str) -> None:
    """A plain day is none."""
    assert not mentions(text)[0].deadline


@pytest.mark.parametrize("text", ["gestern", "letzten Freitag", "letzte Woche", "vor drei Tagen", "heute Morgen"])
def test_past(text: str) -> None:
    """What lies behind, or on the day of reference and behind, is past."""
    assert mentions(text)[0].past


@pytest.mark.parametrize("text", ["heute", "heute Abend", "morgen", "am Freitag", "diese Woche"])
def test_not_past(text: str) -> None:
    """What may still come is not."""
    assert not mentions(text)[0].past


def test_this_morning_is_ahead_at_night() -> None:
    """«heute Morgen» written before dawn is still to come."""
    early = datetime(2026, 3, 12, 4, 0)  # noqa: DTZ001
    assert not find_dates("heute Morgen um 9", early, "de")[0].past


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("am Freitag", "2026-03-06"),
        ("am Donnerstag", "2026-03-05"),
        ("am 3.7.", "2025-07-03"),
        ("am 12.3.", "2026-03-12"),
        ("am 8.", "2026-03-08"),
        ("am Wochenende", "2026-03-08"),
        ("im Januar", "2026-01-31"),
        ("letzte Woche Dienstag", "2026-03-03"),
        ("zu Weihnachten", "2025-12-26"),
    ],
)
def test_past_reading(text: str, behind: str) -> None:
    """Read in the past tense, an open expression is the latest such day up to the reference."""
    assert past_reading(mentions(text)[0], REF) == date.fromisoformat(behind)


def test_bare_weekday_is_marked() -> None:
    """A bare weekday can be turned to the past, one that leaves no choice can't."""
    assert mentions("am Freitag")[0].weekday_only
    assert not mentions("nächsten Freitag")[0].weekday_only
    assert not mentions("Freitag, 20.3.")[0].weekday_only


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("morgen um 15 Uhr", time(15)),
        ("Freitag 17:30", time(17, 30)),
        ("am 20.3. um halb zehn", time(9, 30)),
        ("morgen Abend um 8", time(20)),
        ("um 20 Uhr am Freitag", time(20)),
        ("morgen um 3", time(15)),
        ("Montag um 9.15 Uhr", time(9, 15)),
        ("in zwei Stunden", time(20, 30)),
        ("am Freitag", None),
    ],
)
def test_german_clock_time(text: str, clock: time | None) -> None:
    """The time of day beside a date is its time."""
    assert mentions(text)[0].time == clock


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("tomorrow at 3pm", time(15)),
        ("at 7:30 a.m. on Friday", time(7, 30)),
        ("tonight at 8", time(20)),
        ("Friday at noon", time(12)),
        ("half past seven on Monday", time(7, 30)),
    ],
)
def test_english_clock_time(text: str, clock: time) -> None:
    """The time of day beside a date is its time."""
    assert mentions(text, "en")[0].time == clock


@pytest.mark.parametrize(
    ("text", "language", "due"),
    [
        ("am Freitag, nein, Samstag", "de", "2026-03-14"),
        ("bis Montag, äh Quatsch, bis Dienstag", "de", "2026-03-17"),
        ("nicht am Freitag, sondern am Montag", "de", "2026-03-16"),
        ("on Friday, sorry, I mean Monday", "en", "2026-03-16"),
        ("not Friday but Saturday", "en", "2026-03-14"),
    ],
)
def test_self_correction(text: str, language: str, due: str) -> None:
    """A date taken back does not count."""
    assert days(text, language) == [due]


def test_two_dates_stay_two() -> None:
    """Dates that stand beside each other without a correction are both kept."""
    assert days("am Freitag ruf ich an und am Montag schick ich es") == ["2026-03-13", "2026-03-16"]


@pytest.mark.parametrize(
    ("text", "language", "second"),
    [
        ("Treffen am 20.3., eine Woche später das Angebot", "de", "2026-03-27"),
        ("am Montag Probe und am Tag darauf Konzert", "de", "2026-03-17"),
        ("we meet on the 20th and two days later I call", "en", "2026-03-22"),
    ],
)
def test_counted_from_the_day_before(text: str, language: str, second: str) -> None:
    """«später», «darauf» count from the day named last."""
    assert days(text, language)[1] == second


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("morgen, Freitag", "2026-03-13"),
        ("morgen, den 13.3.2026", "2026-03-13"),
        ("nächsten Dienstag, 17.3.", "2026-03-17"),
    ],
)
def test_one_day_named_twice(text: str, due: str) -> None:
    """A day that is explained by another name of it is one mention."""
    assert days(text) == [due]


def test_range_has_both_ends() -> None:
    """From a range both ends are kept; the last day is the due one."""
    mention = mentions("Messe vom 21. bis 24. April")[0]
    assert (mention.first, mention.last, mention.grain) == (date(2026, 4, 21), date(2026, 4, 24), Grain.RANGE)


def test_onward() -> None:
    """«ab», «seit» mark the beginning of something; «seit» looks back."""
    assert mentions("ab April")[0].onward
    since = mentions("seit April")[0]
    assert since.onward
    assert since.last == date(2025, 4, 30)


@pytest.mark.parametrize("text", ["nicht vor Montag", "nicht vor dem 16.3."])
def test_not_before(text: str) -> None:
    """«nicht vor» names the first day, and no deadline."""
    mention = mentions(text)[0]
    assert (mention.due, mention.deadline, mention.onward) == (date(2026, 3, 16), False, True)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("am 17. und 18. März", "2026-03-17", "2026-03-18"),
        ("12.-14.3.2026", "2026-03-12", "2026-03-14"),
        ("KW 17/18", "2026-04-20", "2026-05-03"),
        ("in den nächsten drei Tagen", "2026-03-13", "2026-03-15"),
    ],
)
def test_both_ends(text: str, first: str, last: str) -> None:
    """Pairs of days and weeks, and runs of days, name all that lies between."""
    mention = mentions(text)[0]
    assert (mention.first, mention.last) == (date.fromisoformat(first), date.fromisoformat(last))


def test_local_day_of_an_aware_reference() -> None:
    """An aware moment counts by its own wall clock."""
    assert find_dates("heute", datetime(2026, 3, 12, 23, 30, tzinfo=UTC), "de")[0].first == date(2026, 3, 12)


def test_holidays_of_the_region() -> None:
    """Workdays leave out the public holidays of the region."""
    before = datetime(2026, 6, 3, 9, 0)  # noqa: DTZ001 - the day before Corpus Christi
    assert find_dates("in einem Werktag", before, "de", region="DE-NW")[0].due == date(2026, 6, 5)
    assert find_dates("in einem Werktag", before, "de", region="DE-BE")[0].due == date(2026, 6, 4)
    assert find_dates("in einem Werktag", before, "de", region="XX")[0].due == date(2026, 6, 4)


def test_holiday_known_only_in_the_region() -> None:
    """A public holiday of the region is found by its name."""
    assert find_dates("am Nationalfeiertag", REF, "de", region="AT")[0].due == date(2026, 10, 26)
