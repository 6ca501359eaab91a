"""Words, numbers and marks of a text, each with its place and a folded key to look it up by."""

import re
import unicodedata
from enum import Enum
from functools import partial
from typing import NamedTuple

# Letters (with combining accents), runs of ASCII digits, single marks: every character is looked at once.
_PIECES = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f])+|[0-9]+|\S")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_BARE = str.maketrans({"ä": "a", "ö": "o", "ü": "u"})
_LONGEST_NUMBER = 4


class Kind(Enum):
    """What a token is made of."""

    WORD = 1
    NUMBER = 2
    MARK = 3


class Token(NamedTuple):
    """A piece of text from `start` to `end`; `value` is the number that up to four digits make."""

    text: str
    key: str
    start: int
    end: int
    kind: Kind
    glued: bool
    value: int | None = None

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


_MADE = partial(tuple.__new__, Token)
"""Makes a token of its fields without looking at them."""
END = Token("", "", -1, -1, Kind.MARK, glued=False)


def fold(word: str) -> str:
    """Return the key of a word: lower case, ß as ss, umlauts as two letters («Nächste» → "naechste")."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word).casefold().translate(_UMLAUTS)


def spellings(word: str) -> set[str]:
    """Return the keys a word is found under: umlauts as two letters or left off («märz»: "maerz", "marz")."""
    plain = unicodedata.normalize("NFC", word).casefold()
    return {plain.translate(_UMLAUTS), plain.translate(_BARE)}


def tokenise(text: str) -> tuple[Token, ...]:
    """Cut a text into tokens, in linear time."""
    tokens: list[Token] = []
    last_end = -1
    for piece in _PIECES.finditer(text):
        start, end = piece.span()
        tokens.append(_token(piece.group(), start, end, start == last_end))
        last_end = end
    return tuple(tokens)


def _token(text: str, start: int, end: int, glued: bool) -> Token:
    first = text[0]
    if first.isalpha():
        return _MADE((text, text.lower() if text.isascii() else fold(text), start, end, Kind.WORD, glued, None))
    if first.isascii() and first.isdigit():
        value = int(text) if len(text) <= _LONGEST_NUMBER else None
        return _MADE((text, text, start, end, Kind.NUMBER, glued, value))
    return _MADE((text, fold(text), start, end, Kind.MARK, glued, None))
