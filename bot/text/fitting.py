"""Cutting a text to what one message may hold, without tearing its markup apart."""

import html
import re

MOST_SIGNS = 4096
"""What Telegram takes in one message, in UTF-16 units, after the markup is taken out."""

_TAG = re.compile(r"<[^>]+>")


def pieces(text: str) -> list[str]:
    """Return the text as messages that Telegram takes: cut between lines; a line that is too long loses its markup."""
    done: list[str] = []
    lines: list[str] = []
    for line in _fitting_lines(text):
        if lines and length("\n".join([*lines, line])) > MOST_SIGNS:
            done.append("\n".join(lines))
            lines = []
        lines.append(line)
    return [*done, "\n".join(lines)]


def length(text: str) -> int:
    """Return how long Telegram takes an HTML text to be."""
    return len(html.unescape(_TAG.sub("", text)).encode("utf-16-le")) // 2


def _fitting_lines(text: str) -> list[str]:
    if length(text) <= MOST_SIGNS:
        return [text]
    return [part for line in text.split("\n") for part in _cut(line)]


def _cut(line: str) -> list[str]:
    if length(line) <= MOST_SIGNS:
        return [line]
    plain = html.unescape(_TAG.sub("", line))
    # Half as many characters always fit, as none takes more than two units.
    half = MOST_SIGNS // 2
    return [html.escape(plain[start : start + half], quote=False) for start in range(0, len(plain), half)]
