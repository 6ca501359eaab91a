"""Cutting a note into clauses, the stretches of words in which one thing is told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 300
"""Signs of a clause; what goes on beyond them without a stop is no sentence."""

_ABBREVIATION = r"(?<!\bDr)(?<!\bProf)(?<!\bca)(?<!\bbzw)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bSt)(?<!\bz\.B)(?<!\bInc)"
_NO_LABEL = r"(?<!projekt)(?<!projekte)(?<!project)(?<!projects)(?<!vorhaben)(?<!hobby)(?<!hobbys)(?<!hobbies)"
_FINITE_DE = (
    "ist|sind|war|hat|haben|hatte|baut|plant|spielt|sucht|braucht|bietet|will|möchte|arbeitet|studiert|wohnt|kennt|"
    "macht|interessiert|zieht|renoviert|saniert|gründet|liebt|sammelt|segelt|heißt|heißen|leitet|führt|ich|wir"
)
_FINITE_EN = (
    "is|are|was|has|have|had|works|worked|plays|played|used|studied|loves|likes|enjoys|runs|needs|wants|offers|knows|"
    "lives|builds|collects|would|could|can|will|just|now|also|recently|'s"
)
_SUBJECT = r"er|sie|es|he|she|they|it|(?:seine?|ihre?|deren|dessen|his|her|their)\s+[\w-]+"

_CUT = re.compile(
    rf"{_ABBREVIATION}[.!?;]+(?=\s|$)|[,;\n()]+|\s[-–—]+\s|{_NO_LABEL}:\s"
    rf"|\s(?:und|and|aber|but|sowie)\s+(?=(?:{_SUBJECT}|{_FINITE_DE}|{_FINITE_EN})\b)"
    rf"|\s(?=(?:er|sie)\s+(?:{_FINITE_DE})\b)|\s(?=(?:he|she|they)\s+(?:{_FINITE_EN})\b)|\s(?=(?:he|she|they)['’]s\b)"
    r"|\s(?=(?:seine?|ihre?)\s+[\w-]+\s+(?:heißt|heißen|ist|spielt)\b)|\s(?=(?:his|her|their)\s+[\w-]+\s+(?:is|are)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause without the marks around it, and where it begins in the text."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.text)


def clauses(text: str) -> Iterator[Clause]:
    """Yield the clauses of a text, in order."""
    start = 0
    for cut in _CUT.finditer(text):
        yield from _clause(text, start, cut.start())
        start = cut.end()
    yield from _clause(text, start, len(text))


def _clause(text: str, start: int, end: int) -> Iterator[Clause]:
    piece = text[start : min(end, start + LONGEST)]
    bare = piece.strip(" .!?:")
    if bare:
        yield Clause(bare, start + piece.index(bare))
