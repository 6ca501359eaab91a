"""English dates, each with the day by which it is due, read on Thursday 12 March 2026, 18:30."""

from datetime import date, datetime

import pytest

from bot.reading.dates import DateMention, find_dates

REF = datetime(2026, 3, 12, 18, 30)  # noqa: DTZ001 - local wall clock

DAYS = [
    ("call her tonight", "2026-03-12"),
    ("tmrw I send the deck", "2026-03-13"),
    ("the day after tomorrow", "2026-03-14"),
    ("saw him yesterday", "2026-03-11"),
    ("in a fortnight", "2026-03-26"),
    ("a week tomorrow", "2026-03-20"),
    ("in a couple of weeks", "2026-03-26"),
    ("in two to three weeks", "2026-04-02"),
    ("in three days' time", "2026-03-15"),
    ("ten days from now", "2026-03-22"),
    ("two weeks ago", "2026-02-26"),
    ("in half an hour", "2026-03-12"),
    ("in a year and a half", "2027-09-12"),
    ("within ten days", "2026-03-22"),
    ("over the next two weeks", "2026-03-26"),
    ("in five working days", "2026-03-19"),
]

WEEKDAYS = [
    ("by Friday", "2026-03-13"),
    ("on Thursday", "2026-03-19"),
    ("next Friday", "2026-03-20"),
    ("this Saturday", "2026-03-14"),
    ("last Monday", "2026-03-09"),
    ("Wednesday week", "2026-03-25"),
    ("a week on Tuesday", "2026-03-24"),
    ("two weeks from Friday", "2026-03-27"),
    ("a fortnight on Friday", "2026-03-27"),
    ("Friday next week", "2026-03-20"),
    ("next week Wednesday", "2026-03-18"),
    ("Tuesday the 7th", "2026-04-07"),
    ("on Sat at 3pm", "2026-03-14"),
    ("see you Mon", "2026-03-16"),
    ("on Wednsday", "2026-03-18"),
    ("the weekend before Christmas", "2026-12-20"),
]

PERIODS = [
    ("next week", "2026-03-20"),
    ("the week after next", "2026-03-27"),
    ("by the end of the week", "2026-03-13"),
    ("end of next week", "2026-03-20"),
    ("early next week", "2026-03-17"),
    ("later this month", "2026-03-31"),
    ("over the weekend", "2026-03-15"),
    ("in week 15", "2026-04-10"),
    ("the week of May 18", "2026-05-22"),
    ("in April", "2026-04-30"),
    ("mid-May", "2026-05-15"),
    ("late April", "2026-04-30"),
    ("in Q3", "2026-09-30"),
    ("by the end of the quarter", "2026-03-31"),
    ("by year end", "2026-12-31"),
    ("early 2027", "2027-01-31"),
    ("in spring", "2026-05-31"),
    ("in the new year", "2027-01-31"),
    ("first Monday of next month", "2026-04-06"),
    ("second half of June", "2026-06-30"),
    ("the 9th of next month", "2026-04-09"),
]

CALENDAR = [
    ("by the 20th", "2026-03-20"),
    ("by the tenth", "2026-04-10"),
    ("on the third of May", "2026-05-03"),
    ("May twenty first", "2026-05-21"),
    ("3rd Oct 2027", "2027-10-03"),
    ("Oct. 3", "2026-10-03"),
    ("12-Sep-2026", "2026-09-12"),
    ("24/12/2026", "2026-12-24"),
    ("12/24/2026", "2026-12-24"),
    ("on 3/4", "2026-04-03"),
    ("May 3-5", "2026-05-05"),
    ("3rd to 5th of May", "2026-05-05"),
    ("between Monday and Wednesday", "2026-03-18"),
]

FEASTS = [
    ("after Easter", "2026-04-07"),
    ("before Easter", "2026-04-02"),
    ("by Christmas", "2026-12-25"),
    ("two days after Christmas", "2026-12-27"),
    ("on New Year's Eve", "2026-12-31"),
    ("Thanksgiving", "2026-11-26"),
    ("mother's day", "2026-05-10"),
]

NO_DATES = [
    "Good morning everyone",
    "have a nice weekend",
    "Mr May and Ms Summer say hello",
    "April and Jan joined us",
    "they may march on",
    "he sat in the sun",
    "the 7th one",
    "on the second floor",
    "his 60th birthday",
    "every Friday",
    "version 3.2 is out",
    "met the boy next door",
    "their shop Bom Dia",
    "call 0171 5550198",
    "+49 176 2004417",
    "3.85 percent",
    "half a cup",
    "24/7 support",
    "February 30",
    "31 June 2027",
    "Christmas party in the hall",
    "on the one hand",
    "for three weeks",
    "in a second",
]


def only(text: str) -> DateMention:
    """The one mention of a text."""
    mentions = find_dates(text, REF, "en")
    assert len(mentions) == 1, [text[m.start : m.end] for m in mentions]
    return mentions[0]


@pytest.mark.parametrize(("text", "due"), DAYS + WEEKDAYS + PERIODS + CALENDAR + FEASTS)
def test_due_day(text: str, due: str) -> None:
    """An English expression is due on the day that the conventions give it."""
    assert only(text).due == date.fromisoformat(due)


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date(text: str) -> None:
    """Words and figures that only look like a date name none."""
    assert find_dates(text, REF, "en") == []


def test_american_order_in_america() -> None:
    """Month before day is read in an American region, day before month elsewhere."""
    assert find_dates("3/4", REF, "en", region="US-CA")[0].due == date(2027, 3, 4)
    assert find_dates("3/4/2027", REF, "en")[0].due == date(2027, 4, 3)


def test_weekday_decides_the_order() -> None:
    """A weekday beside a date in figures tells day and month apart."""
    assert only("Fri 6/5/2026").due == date(2026, 6, 5)
    assert only("Wed 6/5/2026").due == date(2026, 5, 6)
