"""Reading contact files (vCard 2.1 to 4.0), as phones, mail programs and hostile people make them.

The cards are parted and bounded here before a library reads them, each by itself: one bad card costs only itself, and
neither thousands of cards nor one of megabytes holds anybody up.
"""

import logging
import quopri
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import vobject

from bot.errors import TooMuch, UserError

MOST_BYTES = 5 * 1024 * 1024
"""The largest contact file that is read; a card without its picture has a few hundred bytes."""

MOST_CARDS = 2_000
"""Cards that are read of one file."""

MOST_CARD_BYTES = 16 * 1024
"""The largest card that is read, without pictures, sounds and keys."""

LONGEST_VALUE = 120
MOST_NUMBERS = 5
"""Phone numbers, and addresses, that are taken of one card."""

NO_YEAR = "1604"
"""The year in which Apple puts birthdays without a year."""

_BEGIN, _END = "BEGIN:VCARD", "END:VCARD"
_HEAVY = re.compile(r"(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|AGENT)[;:]", re.IGNORECASE)
_PROPERTY = re.compile(r"(?:[\w-]+\.)?[\w-]+[;:]")
_BIRTHDAY = re.compile(r"(\d{4}|-)-?(\d{2})-?(\d{2})(?:$|\D)")

# What the library can't read it logs, and that is people's data.
logging.getLogger("vobject.base").disabled = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonOnCard:
    """One person of a contact file; `birthday` is an ISO day, or `--MM-DD` without a year."""

    name: str
    aliases: tuple[str, ...] = ()
    org: str | None = None
    role: str | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    birthday: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactFile:
    """Who is in a contact file, and how many cards could not be read."""

    people: tuple[PersonOnCard, ...]
    unreadable: int


def is_contact_file(content: bytes) -> bool:
    """Say by its content whether a file is one of contacts, whatever its name says."""
    return _text(content[:64]).lstrip("\ufeff \t\r\n").upper().startswith(_BEGIN)


def read_contact_file(content: bytes) -> ContactFile:
    """Return who is in a contact file. Raises UserError for any other file, TooMuch for too many cards.

    Takes up to a second for a large file, so it belongs in a thread.
    """
    if len(content) > MOST_BYTES:
        raise TooMuch("error-file-too-big", most=MOST_BYTES // 1024 // 1024)
    if not is_contact_file(content):
        raise UserError("error-no-contact-file")
    cards: list[list[str] | None] = []
    for card in _cards(_text(content)):
        if len(cards) == MOST_CARDS:
            raise TooMuch("error-too-many-cards", most=MOST_CARDS)
        cards.append(card)
    people = [person for card in cards if (person := _person(card))]
    return ContactFile(people=tuple(people), unreadable=len(cards) - len(people))


def _text(content: bytes) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _cards(text: str) -> Iterator[list[str] | None]:
    """Yield the lines of each card without its pictures; None for one that is too large or never ends."""
    lines: list[str] | None = None
    size, heavy = 0, False
    for line in re.split(r"\r\n|\r|\n", text):
        bare = line.strip().upper()
        if bare == _BEGIN:
            # A card in a card, or one that has no end.
            if lines is not None:
                yield None
            lines, size, heavy = [], 0, False
        elif lines is not None and bare == _END:
            yield lines if size <= MOST_CARD_BYTES else None
            lines = None
        elif lines is not None:
            heavy = _is_heavy(line, heavy=heavy)
            size += 0 if heavy else len(line) + 1
            if not heavy and size <= MOST_CARD_BYTES:
                lines.append(line)
    if lines is not None:
        yield None


def _is_heavy(line: str, *, heavy: bool) -> bool:
    """Say whether a line belongs to a picture, a sound or a key; some programs forget to indent their lines."""
    if _HEAVY.match(line):
        return True
    return heavy and not _PROPERTY.match(line)


def _person(lines: Sequence[str] | None) -> PersonOnCard | None:
    if lines is None:
        return None
    text = "\n".join([_BEGIN, *lines, _END, ""])
    try:
        card = vobject.readOne(text, allowQP=True, ignoreUnreadable=True)
        return _described(card.contents)
    except Exception:  # noqa: BLE001 - whatever the library stumbles over, it is one card's
        return None


def _described(contents: Mapping[str, Sequence[Any]]) -> PersonOnCard | None:
    full, given = _all(contents, "fn"), _given_name(contents)
    org = next(iter(_all(contents, "org")), None)
    name = next(iter([*full, *([given] if given else []), *([org] if org else [])]), None)
    if not name:
        return None
    roles = [*_all(contents, "title"), *_all(contents, "role")]
    return PersonOnCard(
        name=name,
        aliases=tuple(_all(contents, "nickname")[:MOST_NUMBERS]),
        org=org if org != name else None,
        role=roles[0] if roles else None,
        phones=tuple(_phone(each) for each in _all(contents, "tel")[:MOST_NUMBERS]),
        emails=tuple(each for each in _all(contents, "email")[:MOST_NUMBERS] if "@" in each),
        birthday=_birthday(_all(contents, "bday")),
    )


def _all(contents: Mapping[str, Sequence[Any]], kind: str) -> list[str]:
    """Return the values of a property, each on one line and of bearable length."""
    return list(filter(None, (_plain(each) for each in contents.get(kind, ()))))


def _plain(line: Any) -> str:
    value = line.value[0] if isinstance(line.value, list) and line.value else line.value
    text = value if isinstance(value, str) else ""
    if any(str(each).upper() == "QUOTED-PRINTABLE" for each in getattr(line, "singletonparams", ())):
        text = quopri.decodestring(text.encode()).decode("utf-8", "replace")
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())[:LONGEST_VALUE]


def _given_name(contents: Mapping[str, Sequence[Any]]) -> str:
    for each in contents.get("n", ()):
        parts = [part for part in (each.value.given, each.value.family) if isinstance(part, str)]
        if name := " ".join(" ".join(parts).split())[:LONGEST_VALUE]:
            return name
    return ""


def _phone(value: str) -> str:
    return value.removeprefix("tel:").removeprefix("TEL:")[:32]


def _birthday(values: Sequence[str]) -> str | None:
    match = _BIRTHDAY.match(values[0]) if values else None
    if not match:
        return None
    year = "-" if match[1] in ("-", NO_YEAR) else match[1]
    return f"{year}-{match[2]}-{match[3]}"
