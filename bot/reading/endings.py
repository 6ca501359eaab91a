"""Words told by their endings: «…meister», «…verein», «…treffen»."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

LAST = 2


class Endings:
    """A pattern that only a word with one of some endings can match.

    The pattern itself, with its hundreds of endings, is not tried on other words, which nearly all are.
    """

    def __init__(self, pattern: str, endings: Iterable[str]) -> None:
        self._pattern = re.compile(pattern, re.IGNORECASE)
        last: defaultdict[str, set[str]] = defaultdict(set)
        for ending in endings:
            last[ending[-LAST:]].add(ending)
        self._by_last = {letters: tuple(sorted(group)) for letters, group in last.items()}

    def match(self, word: str) -> re.Match[str] | None:
        """Match the pattern at the beginning of a word."""
        return self._pattern.match(word) if self._ends(word) else None

    def fullmatch(self, word: str) -> re.Match[str] | None:
        """Match the pattern against a whole word."""
        return self._pattern.fullmatch(word) if self._ends(word) else None

    def _ends(self, word: str) -> bool:
        lower = word.lower()
        return lower.endswith(self._by_last.get(lower[-LAST:], ()))


def spelt_out(alternatives: str, tails: str = "") -> Iterator[str]:
    """Yield what a pattern's alternatives stand for («labs?»: lab, labs), each with every tail and without one."""
    for each in alternatives.split("|"):
        for one in (each.replace("s?", ""), each.replace("?", "")) if each.endswith("s?") else (each,):
            yield from (one + tail for tail in ("", *tails.split("|")))
