"""Text in which what has been understood is replaced by one marker character each.

A rule can then say «a person, then *sucht*» as a plain regular expression: `f"{PERSON} sucht"`. The markers lie in
Unicode's private use area, one block a kind, and are turned back into the written words by `MarkedText.plain`.
"""

import re
from enum import Enum

BLOCK = 0x400
FIRST = 0xE000


class Kind(Enum):
    """The kinds of thing that are marked."""

    PERSON = 0
    DATE = 1
    CONTACT = 2
    ORG = 3
    EVENT = 4
    PLACE = 5

    @property
    def start(self) -> int:
        """Return the first code point of this kind's block."""
        return FIRST + self.value * BLOCK

    @property
    def pattern(self) -> str:
        """Return a regular expression for any marker of this kind."""
        return f"[{chr(self.start)}-{chr(self.start + BLOCK - 1)}]"


PERSON = Kind.PERSON.pattern
DATE = Kind.DATE.pattern
CONTACT = Kind.CONTACT.pattern
ORG = Kind.ORG.pattern
EVENT = Kind.EVENT.pattern
PLACE = Kind.PLACE.pattern
ANY_MARK = f"[{chr(FIRST)}-{chr(FIRST + BLOCK * len(Kind) - 1)}]"
MARKS = re.compile(ANY_MARK)
PEOPLE, DATES, CONTACTS, EVENTS = (re.compile(each) for each in (PERSON, DATE, CONTACT, EVENT))
PRIVATE = re.compile("[\ue000-\uf8ff]")


class MarkedText:
    """One note's text with its markers; `values` holds what each marker stands for."""

    def __init__(self, text: str) -> None:
        self.text = PRIVATE.sub(" ", text)
        self.surfaces: dict[str, str] = {}
        self.values: dict[str, object] = {}
        self._count = dict.fromkeys(Kind, 0)

    def mark(self, start: int, end: int, kind: Kind, value: object = None) -> str | None:
        """Replace `text[start:end]` by a new marker and return it; None when the kind's block is used up."""
        if self._count[kind] >= BLOCK:
            return None
        marker = chr(kind.start + self._count[kind])
        self._count[kind] += 1
        self.surfaces[marker] = self.text[start:end]
        self.values[marker] = value
        self.text = self.text[:start] + marker + self.text[end:]
        return marker

    def mark_all(self, spans: list[tuple[int, int, object]], kind: Kind) -> list[str]:
        """Mark several spans that do not overlap, the last first, and return the markers in text order."""
        found = [self.mark(start, end, kind, value) for start, end, value in sorted(spans, key=_last_first)]
        return [marker for marker in reversed(found) if marker]

    def plain(self, fragment: str) -> str:
        """Return a piece of the marked text as it was written."""
        while not fragment.isascii() and MARKS.search(fragment):
            fragment = MARKS.sub(lambda match: self.surfaces.get(match.group(), ""), fragment)
        return fragment


def _last_first(span: tuple[int, int, object]) -> int:
    return -span[0]


def kind_of(marker: str) -> Kind | None:
    """Return the kind of a marker character, None for any other."""
    block = (ord(marker) - FIRST) // BLOCK if len(marker) == 1 else -1
    return Kind(block) if 0 <= block < len(Kind) else None
