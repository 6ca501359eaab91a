"""The lines that go into the chat."""

import asyncio
import io
import threading

import pytest

from bot.local.lines import TypedLines, read_lines

UP = "\x1b[1A\r\x1b[2K"


async def test_a_stream_is_read_to_its_end() -> None:
    """Every line of a stream comes, and then the end."""
    assert [line async for line in read_lines(io.StringIO("a\nb\n\nc"))] == ["a\n", "b\n", "\n", "c"]


async def test_typed_lines_come_and_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line is asked for when it is wanted, taken off the screen, and the end of input ends them."""
    answers = iter(["Hallo", "x" * 20])

    def typed(prompt: str) -> str:
        assert prompt == "› "
        try:
            return next(answers)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr("builtins.input", typed)
    out = io.StringIO()
    assert [line async for line in TypedLines(out, 20)] == ["Hallo", "x" * 20]
    assert out.getvalue() == UP + UP * 2 + "\n"


async def test_the_lines_can_be_ended_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """An interrupt ends the lines, whether one is being typed or not."""
    typing, released = asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()

    def never_typed(_: str) -> str:
        loop.call_soon_threadsafe(typing.set)
        released.wait()
        return "zu spät"

    monkeypatch.setattr("builtins.input", never_typed)
    lines = TypedLines(io.StringIO(), 20)
    waiting = asyncio.create_task(anext(lines, "Ende"))
    await typing.wait()
    lines.end()
    assert await waiting == "Ende"
    assert await anext(lines, "Ende") == "Ende"
    released.set()


def test_a_continued_line_goes_with_its_last_part() -> None:
    """What is to be continued stays on the screen until the message is complete."""
    out = io.StringIO()
    lines = TypedLines(out, 20)
    lines.take_away("eins\\")
    assert out.getvalue() == ""
    lines.take_away("zwei")
    assert out.getvalue() == UP * 2


def test_no_room_is_made_where_nothing_is_typed() -> None:
    """Between two lines there is nothing to take away or to put back."""
    out = io.StringIO()
    lines = TypedLines(out, 20)
    lines.make_room()
    lines.come_back()
    assert out.getvalue() == ""
