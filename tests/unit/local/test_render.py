"""What is said in the chat, as plain text, JSON, and on a terminal."""

import io
import json
import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from rich.console import Console

from bot.domain.message import Button
from bot.local import look
from bot.local.journal import Entry
from bot.local.render import json_line, plain, readable
from bot.local.screen import JsonScreen, PlainScreen, TerminalScreen

BERLIN = ZoneInfo("Europe/Berlin")
ENTRY = Entry(
    at=datetime(2026, 1, 14, 9, 30, 15, 999, tzinfo=UTC),
    chat_id=7,
    sender="bot",
    kind="text",
    id=12,
    text="Sabine Krüger",
    html="<b>Sabine</b> <i>Krüger</i>",
    buttons=(
        (Button(label="✅ Erledigt", data="d"), Button(label="Später", data="l")),
        (Button(label="Seite", url="https://example.org"), Button(label="Entwurf", copy="Liebe")),
    ),
)


def test_a_bot_message_in_plain_text() -> None:
    """The text comes without markup, its buttons with their numbers, row by row."""
    assert plain(ENTRY, "de") == ("Sabine Krüger\n[1 ✅ Erledigt]  [2 Später]\n[3 Seite ↗]  [4 Entwurf ⧉]")


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        (replace(ENTRY, sender="user", buttons=(), html="a\nb"), "> a\n> b"),
        (replace(ENTRY, edits=12, buttons=()), "(geändert)\nSabine Krüger"),
        (replace(ENTRY, kind="document", file="a.csv", html="", buttons=()), "(Dokument, a.csv)"),
        (replace(ENTRY, kind="photo", buttons=()), "(Foto)\nSabine Krüger"),
        (replace(ENTRY, kind="notice", text="Gut"), "* Gut"),
        (replace(ENTRY, kind="press", text="Später", sender="user"), "> [Später]"),
        (replace(ENTRY, kind="deleted", text=""), "* (Nachricht gelöscht)"),
        (replace(ENTRY, kind="action", text="typing"), ""),
    ],
)
def test_other_things_in_plain_text(entry: Entry, shown: str) -> None:
    """Every kind of entry has its plain form."""
    assert plain(entry, "de") == shown


def test_quotes_and_links_stay_readable() -> None:
    """Quoted lines stand behind a bar, links bring their address; offsets hold behind emoji."""
    html = '🎉 Vorher\n<blockquote>eins 🎉\nzwei</blockquote>\n<a href="https://example.org">hier</a> &lt;da&gt;'
    assert readable(html) == "🎉 Vorher\n│ eins 🎉\n│ zwei\nhier (https://example.org) <da>"


def test_a_message_as_json() -> None:
    """A message is one line with its time in the person's zone and exactly these fields."""
    line = json_line(replace(ENTRY, edits=12), BERLIN)
    assert "\n" not in line
    assert json.loads(line) == {
        "at": "2026-01-14T10:30:15+01:00",
        "from": "bot",
        "kind": "text",
        "id": 12,
        "edits": 12,
        "text": "Sabine Krüger",
        "buttons": [["✅ Erledigt", "Später"], ["Seite", "Entwurf"]],
    }


@pytest.mark.parametrize("kind", ["press", "action"])
def test_what_is_no_message_is_not_in_the_json(kind: str) -> None:
    """Presses and typing are no messages."""
    assert json_line(replace(ENTRY, kind=kind), BERLIN) == ""


def terminal() -> Console:
    return Console(file=io.StringIO(), width=72, force_terminal=True, color_system="truecolor", legacy_windows=False)


def printed(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_the_terminal_shows_style_and_numbers() -> None:
    """Bold is bold, italic is italic, buttons carry their numbers, the time stands below."""
    console = terminal()
    TerminalScreen(console, BERLIN).show(ENTRY)
    shown = printed(console)
    assert "\x1b[1mSabine\x1b[0m" in shown
    assert "\x1b[3mKrüger\x1b[0m" in shown
    assert " 4 " in shown
    assert "Mittwoch, 14. Januar 2026" in shown
    assert "10:30" in shown


def test_the_terminal_keeps_sides_apart() -> None:
    """What the person says stands on the right, what the bot says on the left."""
    console = Console(file=io.StringIO(), width=60)
    for sender in ("bot", "user"):
        bubble = look.bubble(replace(ENTRY, sender=sender, buttons=()), BERLIN, "de", 60)
        assert bubble is not None
        console.print(bubble)
    left, right = (line for line in printed(console).splitlines() if "Sabine" in line)
    assert left.startswith("│ Sabine")
    assert right.rstrip().endswith("Krüger │")
    assert len(right.rstrip()) == 60


def test_the_terminal_puts_a_bar_before_quotes() -> None:
    """Quoted lines stand behind a bar, and what follows keeps its style."""
    text = look.styled("🎉\n<blockquote>eins\nzwei</blockquote>\n<b>drei</b> vier")
    assert text.plain == "🎉\n│ eins\n│ zwei\ndrei vier"
    [bold] = (span for span in text.spans if span.style == "bold")
    assert text.plain[bold.start : bold.end] == "drei"


def test_a_day_is_named_once() -> None:
    """The line with the day comes when the day changes, and not before."""
    console = terminal()
    screen = TerminalScreen(console, BERLIN, "en")
    screen.greet()
    screen.show(ENTRY)
    screen.show(ENTRY)
    screen.tell("x")
    screen.clock_moved(datetime(2026, 1, 14, 23, 30, tzinfo=UTC))
    assert printed(console).count("January 14, 2026") == 1
    assert printed(console).count("January 15, 2026") == 1
    assert ":help" in printed(console)


def test_long_text_stays_in_its_bubble() -> None:
    """A long text is wrapped within the bubble, and markup of rich's own is not read."""
    console = Console(file=io.StringIO(), width=60)
    html = "[bold]kein Markup[/bold] " + "Wörter " * 60
    TerminalScreen(console, BERLIN).show(replace(ENTRY, html=html))
    assert "[bold]kein Markup[/bold]" in printed(console)
    assert all(len(line) <= 60 for line in printed(console).splitlines())


class Line:
    def __init__(self) -> None:
        self.steps: list[str] = []

    def make_room(self) -> None:
        self.steps.append("away")

    def come_back(self) -> None:
        self.steps.append("back")


def test_a_line_being_typed_makes_room() -> None:
    """What arrives meanwhile is printed between taking the line away and putting it back."""
    line = Line()
    screen = TerminalScreen(terminal(), BERLIN, prompt=line)
    screen.show(ENTRY)
    screen.show(replace(ENTRY, kind="action"))
    assert line.steps == ["away", "back"]


def test_plain_screen_prints_blocks() -> None:
    """Things said are a blank line apart, the chat's own words marked."""
    out = io.StringIO()
    screen = PlainScreen(out, BERLIN)
    screen.greet()
    screen.show(replace(ENTRY, buttons=()))
    screen.show(replace(ENTRY, kind="action"))
    screen.tell("eins\nzwei")
    screen.clock_moved(ENTRY.at + timedelta(minutes=1))
    assert out.getvalue() == "Sabine Krüger\n\n! eins\n! zwei\n\n--- Mittwoch, 14. Januar 2026, 10:31 ---\n\n"


def test_nobody_listens_any_more() -> None:
    """When the reader of the output has gone the chat goes on, and says nothing more."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as out:
        screen = PlainScreen(out, BERLIN)
        screen.show(ENTRY)
        screen.show(ENTRY)
        assert os.fstat(out.fileno()).st_rdev == Path(os.devnull).stat().st_rdev


def test_json_screen_keeps_its_output_clean() -> None:
    """Only JSON goes to the output; what the chat itself has to say goes elsewhere."""
    out, err = io.StringIO(), io.StringIO()
    screen = JsonScreen(out, err, BERLIN)
    screen.greet()
    screen.show(ENTRY)
    screen.tell("kein Knopf")
    screen.clock_moved(ENTRY.at)
    assert [json.loads(line)["id"] for line in out.getvalue().splitlines()] == [12]
    assert err.getvalue() == "kein Knopf\n"
