"""The local chat: lines in, what is said out, the clock in the user's hand."""

import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime, tzinfo
from io import TextIOWrapper
from pathlib import Path

from rich.console import Console

from bot.clock import MovableClock, SystemClock
from bot.local.api import LocalBotApi
from bot.local.lines import TypedLines, read_lines, terminal_kept
from bot.local.mistake import ChatMistake
from bot.local.moment import moment_of
from bot.local.person import Person
from bot.local.program import Program
from bot.local.screen import JsonScreen, PlainScreen, Screen, TerminalScreen
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
from bot.local.words import complaint, word


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatOptions:
    """How the chat is to run; `now` is an aware moment, the machine's where it is `None`."""

    language: str = "de"
    zone: tzinfo
    now: datetime | None = None
    json: bool = False
    first_name: str = "Alex"
    person_id: int = 1000


Start = Callable[[LocalBotApi, MovableClock], AbstractAsyncContextManager[Program]]


async def run_chat(options: ChatOptions, start: Start) -> int:
    """Start the program on an in-process Bot API, hold the chat on standard input and output, return the exit status.

    At a terminal the clock runs; in a script it stands where it is put, so that a run can be repeated.
    """
    at_terminal = sys.stdin.isatty() and sys.stdout.isatty() and not options.json
    system = SystemClock()
    clock = MovableClock(options.now or system.now(), running=system if at_terminal else None)
    api = LocalBotApi(clock)
    person = api.person(options.person_id, options.first_name, options.language)
    with terminal_kept() if at_terminal else nullcontext():
        async with start(api, clock) as program:
            lines, screen = _terminal(options) if at_terminal else _script(options)
            return await converse(program, person, lines, screen)


async def converse(program: Program, person: Person, lines: AsyncIterator[str], out: Screen) -> int:
    """Take one line after the other, show what comes of it, and return the exit status.

    A mistake in a line is told in one line, and the chat goes on.
    """
    out.greet()
    with person.heard_by(out.show):
        async for line in joined(lines):
            try:
                action = parse_line(line)
                if isinstance(action, Quit):
                    break
                if action is not None:
                    await _carry_out(action, program, person, out)
            except ChatMistake as mistake:
                out.tell(complaint(mistake, out.language))
            await program.settled()
    return 0


async def _carry_out(action: Action, program: Program, person: Person, out: Screen) -> None:
    match action:
        case MoveClock(to):
            await program.run_until(moment_of(to, program.clock.now(), out.zone))
            out.clock_moved(program.clock.now())
        case SendFile(path):
            _send_file(person, path)
        case SaveFile(path):
            out.tell(word("saved", out.language, path=_save_file(person, path)))
        case ShareContact(name, phone):
            first, _, last = name.partition(" ")
            person.send_contact(phone, first, last)
        case Block():
            person.block()
            out.tell(word("was-blocked", out.language))
        case Unblock():
            person.unblock()
            out.tell(word("was-unblocked", out.language))
        case Help():
            out.tell(word("help", out.language))
        case _:
            _write(action, person, out)


def _write(action: Action, person: Person, out: Screen) -> None:
    match action:
        case Say(text):
            person.send(text)
        case Reply(text, number):
            person.send(text, reply_to=_the_last(person, by_bot=True) if number is None else number)
        case Edit(text, number):
            person.edit(_the_last(person, by_bot=False) if number is None else number, text)
        case Press(choice, number):
            button = person.press(choice, number).button
            if button.url:
                out.tell(word("opens", out.language, url=button.url))
            elif button.copy:
                out.tell(word("copies", out.language, text=button.copy))


def _send_file(person: Person, given: str) -> None:
    path = Path(given).expanduser()
    try:
        content = path.read_bytes()
    except OSError:
        raise ChatMistake("no-such-file", path=given) from None
    if not content:
        raise ChatMistake("empty-file", path=given)
    person.send_file(content, path.name)


def _save_file(person: Person, given: str) -> str:
    stored = person.last_file()
    if stored is None:
        raise ChatMistake("no-file-yet")
    path = Path(given).expanduser()
    path = path / stored.name if path.is_dir() else path
    try:
        path.write_bytes(stored.content)
    except OSError:
        raise ChatMistake("not-saved", path=given) from None
    return str(path)


def _the_last(person: Person, *, by_bot: bool) -> int:
    for message in reversed(person.messages):
        if message.by_bot == by_bot and (by_bot or message.kind == "text"):
            return message.id
    raise ChatMistake("no-message-yet")


def _script(options: ChatOptions) -> tuple[AsyncIterator[str], Screen]:
    for stream in (sys.stdin, sys.stdout, sys.stderr):  # a script means UTF-8, whatever the machine's locale
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if options.json:
        return read_lines(sys.stdin), JsonScreen(sys.stdout, sys.stderr, options.zone, options.language)
    return read_lines(sys.stdin), PlainScreen(sys.stdout, options.zone, options.language)


def _terminal(options: ChatOptions) -> tuple[AsyncIterator[str], Screen]:
    console = Console()
    lines = TypedLines(console.file, console.width)
    lines.end_on_interrupt()
    return lines, TerminalScreen(console, options.zone, options.language, prompt=lines)
