"""The lines that go into the chat: typed at a terminal, or read from standard input."""

import asyncio
import contextlib
import math
import signal
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from typing import IO, TextIO

from rich.cells import cell_len

try:
    import readline
    import termios

    unix = True
except ImportError:  # Windows: typing works without a history and needs no care of the terminal
    unix = False

PROMPT = "› "
_ERASE_LINE = "\r\x1b[2K"
_LINE_UP = "\x1b[1A"


async def read_lines(stream: TextIO) -> AsyncIterator[str]:
    """Return the lines of a stream that is no terminal; waiting for one does not hold up the bot."""
    while line := await asyncio.to_thread(stream.readline):
        yield line


class TypedLines:
    """Lines typed at the terminal, with editing and a history that is kept in memory only.

    The line is read in a thread of its own, one at a time, so that the bot goes on and may speak meanwhile.
    """

    def __init__(self, out: IO[str], width: int) -> None:
        self._out = out
        self._width = width
        self._open = False
        self._rows = 0
        self._ended = False
        self._answer: asyncio.Future[str | None] | None = None

    def end_on_interrupt(self) -> None:
        """Let Ctrl-C end the lines as the end of input does, so that the bot can stop in good order."""
        if unix:
            asyncio.get_running_loop().add_signal_handler(signal.SIGINT, self.end)

    def end(self) -> None:
        """Give no further line, also to whoever waits for one."""
        self._ended = True
        if self._answer:
            _hand_over(self._answer, None)

    def __aiter__(self) -> AsyncIterator[str]:
        return self

    async def __anext__(self) -> str:
        """Return the next line; the end of input ends the chat."""
        if self._ended:
            raise StopAsyncIteration
        loop = asyncio.get_running_loop()
        self._answer = answer = loop.create_future()
        # A daemon thread, as nothing but the user can end `input`: leaving the chat must not wait for it.
        threading.Thread(target=self._read, args=(loop, answer), daemon=True).start()
        self._open = True
        try:
            line: str | None = await answer
        finally:
            self._open = False
        if line is None:
            self._out.write("\n")
            raise StopAsyncIteration
        self.take_away(line)
        return line

    def make_room(self) -> None:
        """Take the line being typed off the screen."""
        self._rows = 0
        if self._open:
            self._out.write(_ERASE_LINE)

    def come_back(self) -> None:
        """Put the line being typed on the screen again."""
        if self._open:
            self._out.write(PROMPT + (readline.get_line_buffer() if unix else ""))
            self._out.flush()

    def take_away(self, line: str) -> None:
        """Erase what was typed, as it comes back as a bubble; a line to be continued waits for its last part."""
        self._rows += max(1, math.ceil((cell_len(PROMPT) + cell_len(line)) / self._width))
        if not line.endswith("\\"):
            self._out.write((_LINE_UP + _ERASE_LINE) * self._rows)
            self._out.flush()
            self._rows = 0

    @staticmethod
    def _read(loop: asyncio.AbstractEventLoop, answer: asyncio.Future[str | None]) -> None:
        try:
            line: str | None = input(PROMPT)
        except EOFError:
            line = None
        with contextlib.suppress(RuntimeError):  # the chat has ended meanwhile
            loop.call_soon_threadsafe(_hand_over, answer, line)


@contextlib.contextmanager
def terminal_kept() -> Iterator[None]:
    """Leave the terminal as it was, also where the chat is broken off in the middle of a line."""
    if not unix:
        yield
        return
    before = termios.tcgetattr(sys.stdin)
    try:
        yield
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)


def _hand_over(answer: asyncio.Future[str | None], line: str | None) -> None:
    if not answer.done():
        answer.set_result(line)
