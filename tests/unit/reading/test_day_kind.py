"""What a day named in a note is: the meeting's, one by which something is to be done, or neither."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading import read
from bot.reading.dates import DateMention, find_dates
from bot.reading.day_kind import DayKind, features_of_days, kind_of_day
from bot.reading.draft import draft_of
from bot.reading.known import network_of

REF = datetime(2026, 3, 12, 18, 30, tzinfo=ZoneInfo("Europe/Berlin"))
"""A Thursday."""
MONDAY, FRIDAY, LAST_MONDAY = date(2026, 3, 16), date(2026, 3, 13), date(2026, 3, 9)


def day(text: str) -> DateMention:
    """Return the only day named in a German text."""
    return next(iter(find_dates(text, REF, "de")))


@pytest.mark.parametrize(
    ("text", "met_on", "dues", "kind"),
    [
        ("am Montag", LAST_MONDAY, set(), DayKind.MET),
        ("am Montag", REF.date(), {MONDAY}, DayKind.DUE),
        ("am Montag", LAST_MONDAY, {MONDAY}, DayKind.MET),
        ("bis Montag", LAST_MONDAY, {MONDAY}, DayKind.DUE),
        ("am Montag", REF.date(), set(), DayKind.OTHER),
        ("gestern", date(2026, 3, 11), set(), DayKind.MET),
        ("letzte Woche", date(2026, 3, 4), set(), DayKind.MET),
        ("morgen", REF.date(), {FRIDAY}, DayKind.DUE),
    ],
)
def test_a_day_is_marked_by_what_the_note_makes_of_it(text: str, met_on: date, dues: set[date], kind: DayKind) -> None:
    """The day of the meeting, else a day of a deed, else another; «bis» makes it the deed's where both fit."""
    assert kind_of_day(day(text), REF, met_on, dues) is kind


def test_only_the_words_of_its_sentence_are_seen_beside_a_day() -> None:
    """A verb of the sentence before says nothing of a day."""
    draft = draft_of("Wir trafen uns. Vielleicht Montag kommt er.", REF, "de", network_of(()))
    ((_, _, seen),) = features_of_days(draft)
    assert "sb=vielleicht" in seen
    assert "sa=kommt" in seen
    assert "sb=trafen" not in seen


@pytest.mark.parametrize(
    ("text", "met_on", "due"),
    [
        (
            "Herr Maag, mit dem ich am Montag in der Kantine aß, sucht einen Coach. Unterlagen sende ich ihm morgen.",
            LAST_MONDAY,
            FRIDAY,
        ),
        (
            "Weihnachtsfeier heute mit Big Paul, er braucht die Tische bis Monatsende weg, also leihe ich Samstag"
            " einen Transporter",
            REF.date(),
            date(2026, 3, 14),
        ),
    ],
)
def test_a_weekday_is_past_or_to_come_by_the_words_around_it(text: str, met_on: date, due: date) -> None:
    """«am Montag … aß» was the meeting, «leihe ich Samstag» is still to come."""
    reading = read(text, REF)
    assert reading.met_on == met_on
    assert [follow_up.due for follow_up in reading.follow_ups] == [due]
