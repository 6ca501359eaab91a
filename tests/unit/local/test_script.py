"""What a line in the local chat means."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.local.labels import bare
from bot.local.mistake import ChatMistake
from bot.local.moment import moment_of
from bot.local.script import (
    Action,
    Block,
    Edit,
    Help,
    MoveClock,
    Press,
    Quit,
    Reply,
    SaveFile,
    Say,
    SendFile,
    ShareContact,
    Unblock,
    joined,
    parse_line,
)
from bot.local.words import complaint

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("Hallo", Say("Hallo")),
        ("  Hallo ", Say("  Hallo ")),
        ("::help", Say(":help")),
        ("\\:help", Say(":help")),
        (":-) danke", Say(":-) danke")),
        (": nichts", Say(": nichts")),
        ("/due", Say("/due")),
        ("", None),
        ("   ", None),
        (":press 1", Press("1")),
        (":Press  Später morgen ", Press("Später morgen")),
        (":press #12 Erledigt", Press("Erledigt", 12)),
        (":edit Krüger\nund Kröger", Edit("Krüger\nund Kröger")),
        (":edit #3 neu", Edit("neu", 3)),
        (":reply nicht Krüger, Kröger", Reply("nicht Krüger, Kröger")),
        (":reply 2 Kinder", Reply("2 Kinder")),
        (":reply #messe war gut", Reply("#messe war gut")),
        (":clock +1d", MoveClock("+1d")),
        (":clock 2026-01-15 08:30", MoveClock("2026-01-15 08:30")),
        (":file /tmp/meine Karte.vcf", SendFile("/tmp/meine Karte.vcf")),  # noqa: S108
        (':file "a b.png"', SendFile("a b.png")),
        (":save /tmp", SaveFile("/tmp")),  # noqa: S108
        (":contact Sabine Krüger +49 511 12 34-56", ShareContact("Sabine Krüger", "+49 511 12 34-56")),
        (":contact Jens 0511123", ShareContact("Jens", "0511123")),
        (":block", Block()),
        (":unblock", Unblock()),
        (":help", Help()),
        (":quit ", Quit()),
    ],
)
def test_a_line_is_understood(line: str, action: Action | None) -> None:
    """A line is a message unless it begins with a colon and the name of an action."""
    assert parse_line(line) == action


@pytest.mark.parametrize(
    ("line", "key"),
    [
        (":pres 1", "unknown-command"),
        (":press", "needs-more"),
        (":edit  ", "needs-more"),
        (":contact Sabine", "needs-more"),
        (":clock", "needs-more"),
    ],
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_command_that_cannot_be_read_says_why(line: str, key: str, language: str) -> None:
    """A slip in a command is told in one line, in the language of the chat."""
    with pytest.raises(ChatMistake) as mistake:
        parse_line(line)
    assert mistake.value.key == key
    told = complaint(mistake.value, language)
    assert told
    assert "\n" not in told


@given(st.text())
def test_any_line_is_understood_or_a_mistake(line: str) -> None:
    """No line breaks the chat."""
    try:
        assert parse_line(line) is not None or not line.strip()
    except ChatMistake as mistake:
        told = complaint(mistake, "de")
    else:
        told = "understood"
    assert told


@given(st.text())
def test_any_text_can_be_sent(text: str) -> None:
    """Behind a second colon any text that begins with one can be sent."""
    assert parse_line("::" + text) == Say(":" + text)


async def test_a_backslash_continues_the_message() -> None:
    """A line that ends with a backslash goes on in the next."""

    async def lines() -> AsyncIterator[str]:
        for line in ("eins\\\n", "zwei\\\r\n", "drei\n", "vier", "fünf\\"):
            yield line

    assert [line async for line in joined(lines())] == ["eins\nzwei\ndrei", "vier", "fünf"]


NOW = datetime(2026, 3, 28, 8, 0, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("+90s", "2026-03-28T08:01:30+01:00"),
        ("+30m", "2026-03-28T08:30:00+01:00"),
        ("+2h", "2026-03-28T10:00:00+01:00"),
        ("+1h30m", "2026-03-28T09:30:00+01:00"),
        ("+1d", "2026-03-29T08:00:00+02:00"),
        ("+24h", "2026-03-29T09:00:00+02:00"),
        ("+1w", "2026-04-04T08:00:00+02:00"),
        ("+1d 2h", "2026-03-29T10:00:00+02:00"),
        ("2026-03-30", "2026-03-30T00:00:00+02:00"),
        ("2026-03-30T08:30", "2026-03-30T08:30:00+02:00"),
        ("2026-03-30 08:30", "2026-03-30T08:30:00+02:00"),
        ("2026-03-30T08:30Z", "2026-03-30T10:30:00+02:00"),
        ("2026-03-28T08:00", "2026-03-28T08:00:00+01:00"),
        ("08:30", "2026-03-28T08:30:00+01:00"),
        ("7:15", "2026-03-29T07:15:00+02:00"),
    ],
)
def test_a_moment_is_understood(text: str, moment: str) -> None:
    """Spans, days and times of day; days keep the time on the wall over a change of the clocks, hours don't."""
    understood = moment_of(text, NOW, BERLIN)
    assert understood == datetime.fromisoformat(moment)
    assert understood.tzinfo is UTC


@pytest.mark.parametrize("text", ["morgen", "+1y", "1d", "+", "2026-02-30", "25:00", "+99999999999d", "2026-13"])
def test_a_moment_that_is_none(text: str) -> None:
    """What is no moment is a mistake."""
    with pytest.raises(ChatMistake, match="bad-moment"):
        moment_of(text, NOW, BERLIN)


def test_the_clock_goes_forward_only() -> None:
    """A moment that is past is a mistake that says how late it is."""
    with pytest.raises(ChatMistake, match="clock-backwards") as mistake:
        moment_of("2026-03-28T07:59", NOW, BERLIN)
    assert "2026-03-28 08:00" in complaint(mistake.value, "de")


@pytest.mark.parametrize(("label", "name"), [("✅ Erledigt!", "erledigt"), ("STRASSE", "strasse"), ("👍", "👍")])
def test_a_label_is_compared_by_its_words(label: str, name: str) -> None:
    """Case, emoji and signs don't count, unless there is nothing else."""
    assert bare(label) == name
