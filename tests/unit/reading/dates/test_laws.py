"""What holds for every text and every moment."""

from datetime import date, datetime, timedelta

import pytest
from babel.dates import get_day_names, get_month_names
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.dates import find_dates, named_day, past_reading

WORDS = [
    *("am", "bis", "in", "vor", "nach", "der", "den", "heute", "morgen", "Morgen", "gestern", "Montag"),
    *("fr.", "So.", "Mai", "März", "may", "sat", "3", "3.", "15.", "12.3.", "2026", "31", "Ende", "Anfang"),
    *("KW", "Woche", "Wochen", "nächste", "letzten", "zwei", "dritten", "vierten", "Ostern", "Tag", "Tage"),
    *("später", "nein,", "sondern", "nicht", "um", "Uhr", "14:30", "week", "of", "the", "next", "last"),
    *("first", "ago", "from", "now", "by", "Friday", "June", "5th", "/", "-", ".", ",", ":", "'", "Q3"),
    *("Quartal", "Jahr", "half", "a", "month", "after", "weekend", "before", "noon", "every", "jeden"),
]
MOMENTS = st.datetimes(min_value=datetime(1, 1, 1), max_value=datetime(9999, 12, 31))  # noqa: DTZ001
USUAL = st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2060, 12, 31))  # noqa: DTZ001
LANGUAGES = st.sampled_from(["de", "en"])
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))

MONTHS_DE = list(get_month_names("wide", locale="de").values())
MONTHS_EN = list(get_month_names("wide", locale="en").values())
WEEKDAYS_DE = get_day_names("wide", locale="de")
STYLES = [
    ("de", "am {d.day}.{d.month}.{d.year}"),
    ("de", "am {d:%d.%m.%Y} um 9"),
    ("de", "am {d.day}. {de} {d.year}"),
    ("de", "{d:%Y-%m-%d}"),
    ("de", "bis zum {d.day}. {de} {d.year}, bitte"),
    ("en", "on {d.day} {en} {d.year}"),
    ("en", "{en} {d.day}, {d.year}"),
    ("en", "by {en} {d.day} {d.year}"),
    ("en", "{d:%d/%m/%Y}"),
    ("en", "{d:%Y/%m/%d}"),
]


@given(TEXTS, MOMENTS, LANGUAGES)
@settings(max_examples=400, deadline=None)
def test_any_text_at_any_moment(text: str, ref: datetime, language: str) -> None:
    """No text raises; offsets lie inside the text and in order, and no span ends before it begins."""
    end = 0
    for mention in find_dates(text, ref, language):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.first <= mention.last
        assert past_reading(mention, ref) <= max(mention.last, mention.due)
        end = mention.start


@given(TEXTS, USUAL, LANGUAGES)
@settings(max_examples=100, deadline=None)
def test_same_answer_twice(text: str, ref: datetime, language: str) -> None:
    """The reader keeps nothing between two calls."""
    assert find_dates(text, ref, language) == find_dates(text, ref, language)


@pytest.mark.parametrize(("language", "style"), STYLES)
@given(day=st.dates(date(1950, 1, 1), date(2090, 12, 31)), ref=USUAL)
@settings(max_examples=60, deadline=None)
def test_full_dates_come_back(language: str, style: str, day: date, ref: datetime) -> None:
    """A day written out in full is read as that day, whenever it is read."""
    text = style.format(d=day, de=MONTHS_DE[day.month - 1], en=MONTHS_EN[day.month - 1])
    assert [mention.first for mention in find_dates(text, ref, language)] == [day]
    assert named_day(text, ref, language) == day


@given(USUAL, st.integers(0, 6))
@settings(deadline=None)
def test_bare_weekday_is_within_a_week(ref: datetime, weekday: int) -> None:
    """A bare weekday is one of the seven days after the reference; looking back, one of the seven before."""
    mention = find_dates(f"am {WEEKDAYS_DE[weekday]}", ref, "de")[0]
    assert mention.due.weekday() == weekday
    assert timedelta(1) <= mention.due - ref.date() <= timedelta(7)
    assert timedelta(1) <= ref.date() - past_reading(mention, ref) <= timedelta(7)


@given(USUAL, st.integers(1, 400))
@settings(deadline=None)
def test_days_ahead_and_back(ref: datetime, count: int) -> None:
    """«in n Tagen» and «vor n Tagen» lie n days off."""
    assert named_day(f"in {count} Tagen", ref, "de") == ref.date() + timedelta(count)
    assert named_day(f"vor {count} Tagen", ref, "de") == ref.date() - timedelta(count)


@given(USUAL)
@settings(deadline=None)
def test_due_day_of_what_is_ahead(ref: datetime) -> None:
    """Nothing that is still to come is due before the day of reference."""
    for text in (
        "diese Woche",
        "Ende der Woche",
        "Mitte März",
        "am Wochenende",
        "KW 12",
        "Quartalsende",
        "im Mai",
    ):
        assert find_dates(text, ref, "de")[0].due >= ref.date()


@pytest.mark.parametrize(
    "text",
    [
        "7" * 10_000,
        "(" * 4_096,
        "a" * 4_096,
        "am " * 1_365,
        "3 Tage nach " * 341,
        "1." * 2_048,
        "nein, " * 682,
    ],
)
def test_nasty_texts_come_to_an_end(text: str) -> None:
    """Long, senseless texts give no date and no error."""
    ref = datetime(2026, 3, 12)  # noqa: DTZ001
    assert all(find_dates(text, ref, language) == [] for language in ("de", "en"))
