"""Sentences with the names in them masked, so that a table of patterns can say who did what for whom."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

ARTICLES = (
    r"(?:(?:der|die|den|dem|herrn?|hr\.?|frau|fr\.?|dr\.?|prof\.?|mr\.?|mrs\.?|ms\.?|unser\w*|meine\w*|my|our)\s+)*"
)
"""What may stand before a name."""


SHORTEST = 3
"""Letters from which a part of a name is taken for the whole."""


def masked(text: str, names: Sequence[str]) -> str:
    """Return a text with its names masked, as `_masked` has it; several subjects ask of one note."""
    return _masked(text, tuple(names))


@lru_cache(maxsize=64)
def _masked(text: str, names: tuple[str, ...]) -> str:
    """Return a text in which each name stands as «§» and its position; the longest name first, genitives too.

    Who was named in full before may be named by a part of it later («Petra Lang … Petra»), if only one is called so.
    """
    plain = " ".join(text.split())
    wholes = [(" ".join(name.split()), position) for position, name in enumerate(names)]
    parts = [(word, position) for position, name in enumerate(names) for word in name.split() if len(word) >= SHORTEST]
    known = Counter(word.casefold() for word, _ in parts)
    single = [(word, position) for word, position in parts if known[word.casefold()] == 1]
    for name, position in (*sorted(wholes, key=lambda each: -len(each[0])), *single):
        pattern = rf"(?<!\w){re.escape(name)}(?:['’]?s?(?!\w)|['’])"
        plain = re.sub(pattern, f"§{position}", plain, flags=re.IGNORECASE)
    return plain


def who(group: str) -> str:
    """Return the pattern of a masked name, with articles and titles before it."""
    return rf"{ARTICLES}§(?P<{group}>\d+)"
