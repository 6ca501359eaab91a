"""The one day that a text names, and the filter that prints it."""

import io
import json
from datetime import date, datetime

import pytest

from bot.reading.dates import named_day
from bot.reading.dates.filter import run

REF = datetime(2026, 3, 12, 18, 30)  # noqa: DTZ001 - local wall clock


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Am Montag war ich beim Zahnarzt", "de", "2026-03-09"),
        ("Am Montag gehe ich zum Zahnarzt", "de", "2026-03-16"),
        ("We met on Monday", "en", "2026-03-09"),
        ("Could we meet on Monday?", "en", "2026-03-16"),
        ("Was hatten wir vor?", "de", None),
        ("vor Freitag", "de", "2026-03-13"),
        ("Wir haben uns im Januar gesehen", "de", "2026-01-31"),
    ],
)
def test_named_day(text: str, language: str, day: str | None) -> None:
    """The day named is the next one, the one before in a past tense, or none."""
    assert named_day(text, REF, language) == (date.fromisoformat(day) if day else None)


def test_language_is_found() -> None:
    """Without a language both are tried."""
    assert named_day("übermorgen", REF, None) == named_day("the day after tomorrow", REF, None) == date(2026, 3, 14)


def test_filter_answers_every_case() -> None:
    """A case a line in, its id and day out; the language may be missing."""
    cases = [
        {"id": "a", "lang": "de", "ref": "2026-03-12T18:30:00", "text": "bis Freitag"},
        {"id": 2, "lang": None, "ref": "2026-03-12T18:30:00+01:00", "text": "by the 20th"},
        {"id": "c", "ref": "2026-03-12T18:30:00", "text": "nichts"},
    ]
    out, err = io.StringIO(), io.StringIO()
    assert run((json.dumps(case) + "\n" for case in cases), out, err) == 0
    assert [json.loads(line) for line in out.getvalue().splitlines()] == [
        {"id": "a", "date": "2026-03-13"},
        {"id": 2, "date": "2026-03-20"},
        {"id": "c", "date": None},
    ]
    assert err.getvalue() == ""


@pytest.mark.parametrize(
    "line",
    [
        "no json",
        "[]",
        '{"id": 1}',
        '{"id": 1, "ref": "soon", "text": "x"}',
        '{"id": 1, "ref": 5, "text": "x"}',
    ],
)
def test_filter_names_bad_lines(line: str) -> None:
    """A line that is no case is named by its number without its text; the others go on, the status is 1."""
    good = '{"id": 7, "ref": "2026-03-12T18:30:00", "text": "morgen"}'
    out, err = io.StringIO(), io.StringIO()
    assert run([line, good], out, err) == 1
    assert err.getvalue().startswith("line 1:")
    assert json.loads(out.getvalue()) == {"id": 7, "date": "2026-03-13"}
