"""The text of a message: plain, with its entities, and as Telegram's HTML."""

from dataclasses import dataclass
from html import escape
from typing import Any

from telegram import Message

from bot.local.html_reader import parse_html
from bot.local.limits import ENTITIES, length_of


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text as the chat shows it: plain, its entities (offsets in UTF-16 units) and its HTML source."""

    plain: str
    entities: tuple[dict[str, Any], ...] = ()
    html: str = ""


def read_html(source: str) -> Formatted:
    """Read Telegram's HTML, or refuse it with the server's own words."""
    plain, entities = parse_html(source)
    return trimmed(plain, entities, source)


def plain_text(text: str) -> Formatted:
    """Take a text that was sent without markup."""
    return trimmed(text, [], escape(text, quote=False))


def trimmed(text: str, entities: list[dict[str, Any]], html: str) -> Formatted:
    """Cut white space off both ends as Telegram does, and the entities with it."""
    plain = text.strip()
    gone = length_of(text) - length_of(text.lstrip())
    whole = length_of(plain)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - gone, 0)
        end = min(entity["offset"] + entity["length"] - gone, whole)
        if start < end:
            kept.append(entity | {"offset": start, "length": end - start})
    return Formatted(plain, tuple(kept[:ENTITIES]), html.strip())


def html_of(text: str, entities: list[dict[str, Any]]) -> str:
    """Write a text with entities as HTML."""
    document = {"message_id": 0, "date": 0, "chat": {"id": 1, "type": "private"}, "text": text, "entities": entities}
    return Message.de_json(document, None).text_html or ""
