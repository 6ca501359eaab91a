"""What a line typed in the local chat means: a message, or an action on the chat itself."""

import re
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

from bot.local.mistake import ChatMistake


@dataclass(frozen=True, slots=True)
class Say:
    """Send a message."""

    text: str


@dataclass(frozen=True, slots=True)
class Reply:
    """Answer a message: the one of this number, or the bot's last."""

    text: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """Change an own message: the one of this number, or the last."""

    text: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Press:
    """Press a button by label or number: of the message of this number, or the last with buttons."""

    choice: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class MoveClock:
    """Move the clock on."""

    to: str


@dataclass(frozen=True, slots=True)
class SendFile:
    """Send a file."""

    path: str


@dataclass(frozen=True, slots=True)
class SaveFile:
    """Save the file that the bot sent last."""

    path: str


@dataclass(frozen=True, slots=True)
class ShareContact:
    """Share a contact."""

    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class Block:
    """Block the bot."""


@dataclass(frozen=True, slots=True)
class Unblock:
    """Let the bot in again."""


@dataclass(frozen=True, slots=True)
class Help:
    """Show what the chat can do."""


@dataclass(frozen=True, slots=True)
class Quit:
    """Leave the chat."""


Action = Say | Reply | Edit | Press | MoveClock | SendFile | SaveFile | ShareContact | Block | Unblock | Help | Quit

_COMMAND = re.compile(r":(?P<name>[a-zA-Z]+)(?:\s+(?P<rest>.*))?", re.DOTALL)
_NUMBERED = re.compile(r"#(?P<number>\d+)\s+(?P<rest>.*)", re.DOTALL)
_CONTACT = re.compile(r"(?P<name>.*?\S)\s+(?P<phone>\+?[\d(][\d ()/-]{2,})")


def parse_line(line: str) -> Action | None:
    """Return what a line asks for, `None` for an empty one; raise `ChatMistake` for a command that can't be read.

    Only a colon followed by a letter begins a command, so that ":-)" is a message; `::text` and `\\:text` are, too.
    """
    if line.startswith(("::", "\\:")):
        return Say(line[1:])
    match = _COMMAND.fullmatch(line.rstrip())
    if not match:
        return Say(line) if line.strip() else None
    name, rest = match["name"].lower(), (match["rest"] or "").strip()
    if name in _PLAIN:
        return _PLAIN[name]
    if name not in _WITH_WORDS:
        raise ChatMistake("unknown-command", command=match["name"])
    usage, read = _WITH_WORDS[name]
    action = read(rest) if rest else None
    if action is None:
        raise ChatMistake("needs-more", command=name, usage=usage)
    return action


async def joined(lines: AsyncIterator[str]) -> AsyncIterator[str]:
    """Join lines that end with a backslash to the next."""
    waiting: list[str] = []
    async for raw in lines:
        line = raw.rstrip("\r\n")
        if line.endswith("\\"):
            waiting.append(line[:-1])
        else:
            yield "\n".join([*waiting, line])
            waiting = []
    if waiting:
        yield "\n".join(waiting)


def _numbered(make: Callable[[str, int | None], Action]) -> Callable[[str], Action]:
    def read(rest: str) -> Action:
        match = _NUMBERED.fullmatch(rest)
        return make(match["rest"], int(match["number"])) if match else make(rest, None)

    return read


def _contact(rest: str) -> Action | None:
    match = _CONTACT.fullmatch(rest)
    return ShareContact(match["name"], match["phone"].strip()) if match else None


def _path(make: Callable[[str], Action]) -> Callable[[str], Action]:
    def read(rest: str) -> Action:
        quoted = len(rest) > 1 and rest[0] == rest[-1] and rest[0] in "\"'"
        return make(rest[1:-1] if quoted else rest)

    return read


_PLAIN: dict[str, Action] = {"block": Block(), "unblock": Unblock(), "help": Help(), "quit": Quit()}
_WITH_WORDS: dict[str, tuple[str, Callable[[str], Action | None]]] = {
    "press": (":press 1", _numbered(Press)),
    "edit": (":edit TEXT", _numbered(Edit)),
    "reply": (":reply TEXT", _numbered(Reply)),
    "clock": (":clock +1d", MoveClock),
    "file": (":file PATH", _path(SendFile)),
    "save": (":save PATH", _path(SaveFile)),
    "contact": (":contact Anna Krüger +49 511 123456", _contact),
}
