"""Sentences with the names in them masked, so that a table of patterns can say who did what for whom."""

import re
from collections.abc import Sequence

ARTICLES = (
    r"(?:(?:der|die|den|dem|herrn?|hr\.?|frau|fr\.?|dr\.?|prof\.?|mr\.?|mrs\.?|ms\.?|unser\w*|meine\w*|my|our)\s+)*"
)
"""What may stand before a name."""


def masked(text: str, names: Sequence[str]) -> str:
    """Return a text in which each name stands as «§» and its position; the longest name first, genitives too."""
    plain = " ".join(text.split())
    for position in sorted(range(len(names)), key=lambda each: -len(names[each])):
        name = re.escape(" ".join(names[position].split()))
        plain = re.sub(rf"(?<!\w){name}(?:['’]?s?(?!\w)|['’])", f"§{position}", plain, flags=re.IGNORECASE)
    return plain


def who(group: str) -> str:
    """Return the pattern of a masked name, with articles and titles before it."""
    return rf"{ARTICLES}§(?P<{group}>\d+)"
