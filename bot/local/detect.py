"""The entities that Telegram finds in a text by itself: commands, addresses, mentions, hashtags.

The simple cases only: Telegram's own rules for links know every top-level domain; here a known few will do.
"""

import re
from typing import Any

from bot.local.limits import length_of

_DOMAINS = "com|org|net|de|at|ch|eu|io|me|info|dev|app|co|uk|fr|it|nl|pl|es|biz|online|berlin"
_REST = r"[^\s<>\"]"
_PATTERNS = (
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}")),
    (
        "url",
        re.compile(rf"(?<![\w@.])(?:https?://{_REST}+|(?:[\w-]+\.)+(?:{_DOMAINS})\b(?:/{_REST}*)?)", re.IGNORECASE),
    ),
    ("bot_command", re.compile(r"(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/<>])")),
    ("mention", re.compile(r"(?<!\w)@[a-zA-Z0-9_]{2,32}(?!\w)")),
    ("hashtag", re.compile(r"(?<!\w)#(?=\w*[^\W\d])\w{1,256}(?![\w#])")),
)
_TRAILING = ".,;:!?)»“”'\""


def found_in(text: str, taken: tuple[dict[str, Any], ...] = ()) -> tuple[dict[str, Any], ...]:
    """Return the given entities and those found between them, in the order of the text."""
    entities = list(taken)
    busy = [_span(entity) for entity in taken if entity["type"] in {"code", "pre", "text_link", "text_mention"}]
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            words = match.group().rstrip(_TRAILING) if kind == "url" else match.group()
            start = length_of(text[: match.start()])
            span = (start, start + length_of(words))
            if not any(span[0] < end and begin < span[1] for begin, end in busy):
                busy.append(span)
                entities.append({"type": kind, "offset": span[0], "length": span[1] - span[0]})
    return tuple(sorted(entities, key=lambda entity: (entity["offset"], -entity["length"])))


def _span(entity: dict[str, Any]) -> tuple[int, int]:
    return entity["offset"], entity["offset"] + entity["length"]
