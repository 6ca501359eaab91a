"""Known names that were heard right are written right, and are not given up in a second hearing."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from bot.domain.fold import fold
from bot.voice.phonetics import cologne

SAME_LETTERS = 94.0
"""Likeness of letters (0 to 100) from which words of the same sound are the name: «Janal Lindner» is, «Kröger» is not
Krüger."""

SHORTEST_NAME = 6
_LONGEST_WINDOW = 4


def respelt(text: str, names: Sequence[str]) -> str:
    """Return the text with names that sound the same and were only cut or spelt otherwise as they are known."""
    for name in names:
        start, end = next(_places(text, name), (0, 0))
        if end:
            text = text[:start] + name + text[end:]
    return text


def keeping(first: str, second: str, names: Sequence[str]) -> str:
    """Return the second hearing, but with each known name that only the first one had."""
    for name in names:
        if name in first and name not in second:
            second = _with_name(first.split(), second.split(), name.split())
    return second


def _with_name(before: list[str], after: list[str], name: list[str]) -> str:
    """Put the words of the first hearing around a name in place of what the second one has there."""
    bare = [word.strip(".,;:!?") for word in before]
    start = next((at for at in range(len(bare)) if bare[at : at + len(name)] == name), None)
    if start is None:
        return " ".join(after)
    end = start + len(name)
    matcher = SequenceMatcher(None, [fold(word) for word in before], [fold(word) for word in after], autojunk=False)
    touched = [block for block in matcher.get_opcodes() if block[1] < end and start < block[2]]
    changed = [block for block in touched if block[0] != "equal"]
    if not changed:
        return " ".join(after)
    # From the first changed word to the last; words that are equal between them are part of both.
    low, high = min(block[1] for block in changed), max(block[2] for block in changed)
    at, until = min(block[3] for block in changed), max(block[4] for block in changed)
    return " ".join([*after[:at], *before[low:high], *after[until:]])


def _places(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Return the spans of words that are the name in all but spelling."""
    letters, code = _letters(name), cologne(name)
    if len(letters) < SHORTEST_NAME or name in text:
        return
    spans = [match.span() for match in re.finditer(r"[\w'’-]+", text)]
    for first in range(len(spans)):
        for last in range(first, min(first + _LONGEST_WINDOW, len(spans))):
            start, end = spans[first][0], spans[last][1]
            heard = text[start:end]
            if cologne(heard) == code and fuzz.ratio(_letters(heard), letters) >= SAME_LETTERS:
                yield start, end


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(text))
