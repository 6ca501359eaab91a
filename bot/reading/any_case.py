"""Patterns found in a text of any case, faster than a pattern that is told to ignore case."""

import re
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache


class AnyCase:
    """A pattern written in small letters, looked for in the small letters of a text.

    That takes a third of the time of a pattern with `re.IGNORECASE`. Places are those of the text itself; what a
    match holds comes in small letters, so that this is for patterns of which only counts whether or where they match.
    """

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.pattern = pattern
        self._compiled = re.compile(pattern, flags)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Look for the pattern in a part of a text."""
        return self._compiled.search(small(text), start, end)

    def match(self, text: str) -> re.Match[str] | None:
        """Look for the pattern at the beginning of a text."""
        return self._compiled.match(small(text))

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Match the pattern against a whole text."""
        return self._compiled.fullmatch(small(text))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Look for the pattern everywhere in a text."""
        return self._compiled.finditer(small(text))


@lru_cache(maxsize=64)
def small(text: str) -> str:
    """Return the small letters of a text, each in its place: the «İ», which would become two characters, stays.

    Kept, since many patterns are looked for in one clause after the other.
    """
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(one if one == "İ" else one.lower() for one in text)


NAMED = re.compile(r"\(\?P<\w+>")


def any_of(patterns: Iterable[AnyCase]) -> AnyCase:
    """Return a pattern that is found where any of these is (none with flags): most texts are looked through once."""
    return AnyCase("|".join(f"(?:{NAMED.sub('(?:', each.pattern)})" for each in patterns))
