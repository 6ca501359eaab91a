"""An entry of the journal as plain text or as a line of JSON."""

import json
from datetime import tzinfo
from typing import Any

from bot.domain.message import Button
from bot.local.journal import Entry
from bot.local.markup import read_html
from bot.local.words import word

QUOTE_SIGN = "│ "
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
    text = read_html(html)
    inserts: list[tuple[int, str]] = []
    units = text.plain.encode("utf-16-le")
    for entity in text.entities:
        inserts += _inserts(entity, units)
    for offset, insert in sorted(inserts, key=lambda pair: -pair[0]):
        units = units[: offset * 2] + insert.encode("utf-16-le") + units[offset * 2 :]
    return units.decode("utf-16-le")


def prefixed(text: str, sign: str) -> str:
    """Put a sign before each line."""
    return "\n".join(f"{sign}{line}".rstrip() for line in text.split("\n"))


def _inserts(entity: dict[str, Any], units: bytes) -> list[tuple[int, str]]:
    start, end = entity["offset"], entity["offset"] + entity["length"]
    inside = units[start * 2 : end * 2].decode("utf-16-le")
    if entity["type"] == "text_link" and entity["url"] != inside:
        return [(end, f" ({entity['url']})")]
    if entity["type"] in _BLOCKQUOTES:
        return [(start, QUOTE_SIGN), *_line_starts(inside, start)]
    return []


def _line_starts(inside: str, start: int) -> list[tuple[int, str]]:
    starts, offset = [], start
    for line in inside.split("\n")[:-1]:
        offset += len(line.encode("utf-16-le")) // 2 + 1
        starts.append((offset, QUOTE_SIGN))
    return starts
