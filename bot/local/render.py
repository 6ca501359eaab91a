"""An entry of the journal as plain text or as a line of JSON."""

import json
from collections.abc import Callable
from datetime import tzinfo

from bot.domain.message import Button
from bot.local.call import JSON
from bot.local.journal import Entry
from bot.local.limits import length_of
from bot.local.markup import Formatted, read_html
from bot.local.words import word

QUOTE_SIGN = "│ "

Insert = tuple[int, str]
"""An offset in UTF-16 units, and what is put in there."""

_asides = {
    "action": "",
    "notice": "* {text}",
    "press": "> [{text}]",
    "reaction": "* {text}",
    "deleted": "* ({deleted})",
}
_BLOCKQUOTES = {"blockquote", "expandable_blockquote"}


def plain(entry: Entry, language: str) -> str:
    """Return an entry as it is printed where there is no terminal; empty for one that is not shown.

    What the person says stands behind "> ", quoted text behind a bar; buttons carry numbers: `[1 Done]  [2 Later]`.
    """
    if not entry.is_message:
        return _asides[entry.kind].format(text=entry.text, deleted=word("deleted", language))
    lines = [heading(entry, language), readable(entry.html)]
    if entry.sender == "user":
        return prefixed("\n".join(filter(None, lines)), "> ")
    return "\n".join(filter(None, [*lines, *button_lines(entry)]))


def json_line(entry: Entry, zone: tzinfo) -> str:
    """Return an entry as one line of JSON, empty for a press or an action, which are no messages."""
    if entry.kind in {"press", "action"}:
        return ""
    document = {
        "at": entry.at.astimezone(zone).isoformat(timespec="seconds"),
        "from": entry.sender,
        "kind": entry.kind,
        "id": entry.id,
        "edits": entry.edits,
        "text": entry.text,
        "buttons": [[button.label for button in row] for row in entry.buttons],
    }
    return json.dumps(document, ensure_ascii=False)


def heading(entry: Entry, language: str) -> str:
    """Return what stands above the text: the kind of a message that is no text, its file, that it was changed."""
    parts = []
    if entry.kind != "text":
        parts.append(word(f"kind-{entry.kind}", language))
    if entry.file:
        parts.append(entry.file)
    if entry.edits is not None:
        parts.append(word("edited", language))
    return f"({', '.join(parts)})" if parts else ""


def button_lines(entry: Entry) -> list[str]:
    """Return the rows of buttons, numbered through."""
    return ["  ".join(f"[{number} {marked(button)}]" for number, button in row) for row in numbered(entry)]


def numbered(entry: Entry) -> list[list[tuple[int, Button]]]:
    """Return the rows of buttons with their numbers, from 1 across the rows."""
    rows, first = [], 1
    for row in entry.buttons:
        rows.append(list(enumerate(row, first)))
        first += len(row)
    return rows


def marked(button: Button) -> str:
    """Return a button's label with a sign for one that opens a page or copies a text."""
    sign = " ↗" if button.url else " ⧉" if button.copy else ""
    return button.label + sign


def readable(html: str) -> str:
    """Return HTML as plain text: links with their address, quoted lines behind a bar."""
    return with_inserts(read_html(html), _bar_or_address).plain


def with_bars(html: str) -> Formatted:
    """Return HTML as formatted text with a bar before each quoted line."""
    return with_inserts(read_html(html), _bars)


def with_inserts(text: Formatted, inserts_of: Callable[[JSON, bytes], list[Insert]]) -> Formatted:
    """Return a text with something put in for each entity; the entities move along, or grow where it falls in them."""
    units = text.plain.encode("utf-16-le")
    entities = list(text.entities)
    inserts = [insert for entity in entities for insert in inserts_of(entity, units)]
    for offset, insert in sorted(inserts, key=lambda pair: -pair[0]):
        units = units[: offset * 2] + insert.encode("utf-16-le") + units[offset * 2 :]
        entities = [_moved(entity, offset, length_of(insert)) for entity in entities]
    return Formatted(units.decode("utf-16-le"), tuple(entities), text.html)


def prefixed(text: str, sign: str) -> str:
    """Put a sign before each line."""
    return "\n".join(f"{sign}{line}".rstrip() for line in text.split("\n"))


def _moved(entity: JSON, at: int, by: int) -> JSON:
    start, end = entity["offset"], entity["offset"] + entity["length"]
    start, end = start + (by if start >= at else 0), end + (by if end > at else 0)
    return entity | {"offset": start, "length": end - start}


def _bar_or_address(entity: JSON, units: bytes) -> list[Insert]:
    if entity["type"] != "text_link":
        return _bars(entity, units)
    address = f" ({entity['url']})"
    return [] if entity["url"] == _inside(entity, units) else [(entity["offset"] + entity["length"], address)]


def _bars(entity: JSON, units: bytes) -> list[Insert]:
    if entity["type"] not in _BLOCKQUOTES:
        return []
    bars, offset = [(entity["offset"], QUOTE_SIGN)], entity["offset"]
    for line in _inside(entity, units).split("\n")[:-1]:
        offset += length_of(line) + 1
        bars.append((offset, QUOTE_SIGN))
    return bars


def _inside(entity: JSON, units: bytes) -> str:
    return units[entity["offset"] * 2 : (entity["offset"] + entity["length"]) * 2].decode("utf-16-le")
