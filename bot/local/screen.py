"""Where the chat is shown: a terminal, plain text, or lines of JSON."""

import os
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import Protocol, TextIO

from babel.dates import format_datetime
from rich.console import Console, RenderableType

from bot.local import look
from bot.local.journal import Entry
from bot.local.render import json_line, plain, prefixed


class Prompt(Protocol):
    """A line being typed, which has to make room for what is printed meanwhile."""

    def make_room(self) -> None:
        """Take the line off the screen."""
        ...

    def come_back(self) -> None:
        """Put the line on the screen again."""
        ...


class Screen(Protocol):
    """What the chat is shown on."""

    zone: tzinfo
    language: str

    def greet(self) -> None:
        """Show whose chat this is."""
        ...

    def show(self, entry: Entry) -> None:
        """Show something said by either side."""
        ...

    def tell(self, text: str) -> None:
        """Show something that the chat itself has to say."""
        ...

    def clock_moved(self, moment: datetime) -> None:
        """Show that it is now later."""
        ...


def write(stream: TextIO, text: str) -> None:
    """Print a text at once; where nobody reads any more go on unheard, as the lines are still to be carried out."""
    try:
        print(text, file=stream, flush=True)
    except BrokenPipeError:
        with Path(os.devnull).open("w") as nowhere:
            os.dup2(nowhere.fileno(), stream.fileno())


@dataclass(slots=True)
class PlainScreen:
    """Plain text, one blank line between two things said, and a line with the time where the clock was moved."""

    out: TextIO
    zone: tzinfo
    language: str = "de"
    _minute: str | None = field(default=None)

    def greet(self) -> None:
        """Say nothing: a script knows where it is."""

    def show(self, entry: Entry) -> None:
        """Print something said by either side."""
        if text := plain(entry, self.language):
            self._minute = self._minute or self._named(entry.at)
            self.clock_moved(entry.at)
            write(self.out, text + "\n")

    def tell(self, text: str) -> None:
        """Print something that the chat itself has to say."""
        write(self.out, prefixed(text, "! ") + "\n")

    def clock_moved(self, moment: datetime) -> None:
        """Print what time it is now, unless that was printed already."""
        if (minute := self._named(moment)) != self._minute:
            write(self.out, f"--- {minute} ---\n")
            self._minute = minute

    def _named(self, moment: datetime) -> str:
        locale = "de" if self.language == "de" else "en"
        return format_datetime(moment.astimezone(self.zone), "EEEE, d. MMMM y, HH:mm", locale=locale)


@dataclass(slots=True)
class JsonScreen:
    """One JSON object a line on `out`; what the chat itself has to say goes to `err`."""

    out: TextIO
    err: TextIO
    zone: tzinfo
    language: str = "de"

    def greet(self) -> None:
        """Say nothing."""

    def show(self, entry: Entry) -> None:
        """Print a message or its changed version as JSON."""
        if line := json_line(entry, self.zone):
            write(self.out, line)

    def tell(self, text: str) -> None:
        """Print something that the chat itself has to say."""
        write(self.err, text)

    def clock_moved(self, moment: datetime) -> None:
        """Say nothing: every object carries its time."""


@dataclass(slots=True)
class TerminalScreen:
    """A terminal with bubbles and colours; it makes room in the line being typed for what arrives meanwhile."""

    console: Console
    zone: tzinfo
    language: str = "de"
    bot_name: str = "Vitamin B"
    prompt: Prompt | None = None
    _day: date | None = field(default=None)

    def greet(self) -> None:
        """Show the bot's name and a hint."""
        self.console.print(look.header(self.bot_name, self.language))

    def show(self, entry: Entry) -> None:
        """Show something said by either side, under its day."""
        shown = look.bubble(entry, self.zone, self.language, self.console.width)
        if shown is not None:
            self._print(shown, on=entry.at)

    def tell(self, text: str) -> None:
        """Show something that the chat itself has to say."""
        self._print(look.aside(text))

    def clock_moved(self, moment: datetime) -> None:
        """Show what time it is now."""
        self._print(look.aside(f"{moment.astimezone(self.zone):%H:%M}"), on=moment)

    def _print(self, shown: RenderableType, on: datetime | None = None) -> None:
        if self.prompt:
            self.prompt.make_room()
        today = on.astimezone(self.zone).date() if on else self._day
        if on and today != self._day:
            self.console.print(look.day(on, self.zone, self.language))
        self._day = today
        self.console.print(shown)
        if self.prompt:
            self.prompt.come_back()
