"""Words, dates and escaping."""

from datetime import UTC, date, datetime, time
from html.parser import HTMLParser
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.fitting import MOST_SIGNS, length, pieces
from bot.text.phrases import escape, phrases, speaks

TODAY = date(2026, 3, 9)


@pytest.mark.parametrize(
    ("language", "day", "said"),
    [
        ("de", date(2026, 3, 9), "heute"),
        ("de", date(2026, 3, 10), "morgen"),
        ("de", date(2026, 3, 8), "gestern"),
        ("de", date(2026, 3, 13), "Fr., 13. März"),
        ("de", date(2027, 3, 13), "13. März 2027"),
        ("en", date(2026, 3, 13), "Fri 13 Mar"),
        ("en", date(2026, 3, 10), "tomorrow"),
    ],
)
def test_days_are_said_as_people_say_them(language: str, day: date, said: str) -> None:
    """Near days by their names, others with weekday and date, far ones with the year."""
    assert phrases(language).day(day, TODAY) == said


def test_moments_are_on_the_users_clock() -> None:
    """A moment in UTC is said in the user's zone."""
    moment = datetime(2026, 3, 9, 14, 0, tzinfo=UTC)
    assert phrases("de").moment(moment, ZoneInfo("Europe/Berlin"), TODAY) == "heute um 15:00 Uhr"
    assert phrases("en").time(time(8, 5)) == "08:05"


@pytest.mark.parametrize(
    ("code", "language"), [("de", "de"), ("de-AT", "de"), ("en", "en"), ("fr", "en"), (None, "de"), ("", "de")]
)
def test_the_account_decides_the_language(code: str | None, language: str) -> None:
    """German accounts hear German, those that say nothing too, all others English."""
    assert speaks(code) == language


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: object) -> None:
        raise AssertionError(f"a tag has come through: {tag}")


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc"))))
def test_no_markup_comes_through(text: str) -> None:
    """Escaped text shows just what was written, and no tag of it works."""
    parser = _Text()
    parser.feed(escape(text))
    parser.close()
    assert parser.text.strip("\u2068\u2069") == text.strip("\u2068\u2069")


def test_right_to_left_names_keep_to_themselves() -> None:
    """An Arabic name does not turn the line around it."""
    assert escape("أحمد") == "\u2068أحمد\u2069"
    assert escape("Ahmed") == "Ahmed"


@given(st.lists(st.text(alphabet="a<>&😀 ", max_size=3000), max_size=8))
def test_pieces_fit_and_lose_nothing(lines: list[str]) -> None:
    """Whatever the text, each piece fits into one message, and no word is lost."""
    text = "\n".join(escape(line) for line in lines)
    cut = pieces(text)
    assert all(length(piece) <= MOST_SIGNS for piece in cut)
    assert "".join(cut).replace("\n", "") == text.replace("\n", "")
