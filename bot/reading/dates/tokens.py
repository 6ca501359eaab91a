"""Words, numbers and marks of a text, each with its place and a folded key to look it up by."""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

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


@dataclass(frozen=True, slots=True)
class Token:
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
        """Whether it is a word that begins with a capital letter."""
        return self.kind is Kind.WORD and self.text[0].isupper()


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
        tokens.append(_token(piece.group(), piece.start(), glued=piece.start() == last_end))
        last_end = piece.end()
    return tuple(tokens)


def _token(text: str, start: int, *, glued: bool) -> Token:
    end = start + len(text)
    if text[0].isascii() and text[0].isdigit():
        value = int(text) if len(text) <= _LONGEST_NUMBER else None
        return Token(text, text, start, end, Kind.NUMBER, glued, value)
    kind = Kind.WORD if text[0].isalpha() else Kind.MARK
    return Token(text, fold(text), start, end, kind, glued)
