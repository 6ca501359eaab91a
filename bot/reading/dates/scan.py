"""The text as the rules see it: tokens with a reference day and a lexicon, and readers for the small pieces.

A reader looks at the token at an index and returns what it read with the index behind it, or None.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from bot.reading.dates.arithmetic import full_year
from bot.reading.dates.lexicon import Lexicon, Shift, Unit
from bot.reading.dates.model import Span
from bot.reading.dates.tokens import END, Kind, Token

Found = tuple[Span, int] | None
_DEEPEST = 3
_ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th", "te", "ten", "ter", "tes"})
_SHORTEST_TYPO, _LONGEST_TYPO = 5, 12
# Real words and names one letter away from the name of a day or month.
_NO_TYPOS = frozenset(
    {
        "sundae",
        "mondal",
        "freitas",
        "montage",
        "montana",
        "augusta",
        "augusto",
        "auguste",
        "augustin",
        "fridays",
        "octobre",
    }
)


@dataclass(slots=True)
class Scan:
    """One pass over one text; `read` reads the whole expression at an index (for «drei Tage nach …»)."""

    tokens: tuple[Token, ...]
    moment: datetime
    lex: Lexicon
    region: str
    clock: frozenset[int]
    """Indexes of tokens that belong to a time of day."""
    read: Callable[["Scan", int], Found]
    anchor: date | None = None
    """The day named last, from which «eine Woche später» counts."""
    _depth: int = field(default=0)

    @property
    def ref(self) -> date:
        """The day of reference, local."""
        return self.moment.date()

    def tok(self, at: int) -> Token:
        """Return the token at an index, an empty one beyond either end."""
        return self.tokens[at] if 0 <= at < len(self.tokens) else END

    def key(self, at: int) -> str:
        """Return the folded word at an index, empty beyond either end."""
        tokens = self.tokens
        return tokens[at].key if 0 <= at < len(tokens) else ""

    def is_number(self, at: int) -> bool:
        """Whether a number of up to four digits that is no time of day stands there."""
        return self.tok(at).value is not None and at not in self.clock

    def skip(self, at: int, words: frozenset[str], most: int = 3) -> int:
        """Return the index behind up to `most` of these words."""
        end = at + most
        while at < end and self.key(at) in words and self.tok(at) is not END:
            at += 1
        return at

    def alone(self, start: int, end: int) -> bool:
        """Whether the tokens from `start` to `end` are the whole text but for marks."""
        rest = self.tokens[:start] + self.tokens[end:] if len(self.tokens) < end - start + 6 else (END, self.tok(0))
        return all(token.kind is Kind.MARK for token in rest)

    @property
    def inside(self) -> bool:
        """Whether an expression inside another one is being read."""
        return self._depth > 0

    def deeper(self, at: int) -> Found:
        """Read a whole expression inside another one, to a small depth."""
        if self._depth >= _DEEPEST:
            return None
        self._depth += 1
        try:
            return self.read(self, at)
        finally:
            self._depth -= 1


def mend_typos(tokens: tuple[Token, ...], lex: Lexicon) -> tuple[Token, ...]:
    """Return the tokens with misspelt names of days and months looked up under the right key («Febuar»)."""
    names = [_name_mistyped(token.key, lex) for token in tokens]
    if not any(names):
        return tokens
    return tuple(token._replace(key=name) if name else token for token, name in zip(tokens, names, strict=True))


@lru_cache(maxsize=8192)
def _name_mistyped(key: str, lex: Lexicon) -> str | None:
    """Return the name of a day or month that a word is a slip of, None for any other word."""
    if not _SHORTEST_TYPO <= len(key) <= _LONGEST_TYPO or key in lex.openings or key in _NO_TYPOS:
        return None
    names = lex.typo_targets.get(key[0], ())
    return next((name for name in names if abs(len(name) - len(key)) <= 1 and _is_typo(key, name)), None)


def _is_typo(key: str, name: str) -> bool:
    """One slip of the finger, but no ending added («Montags»); in short names only two letters swapped."""
    if key.startswith(name) or DamerauLevenshtein.distance(key, name, score_cutoff=1) > 1:
        return False
    return len(name) > 6 or sorted(key) == sorted(name)


def cardinal_at(scan: Scan, at: int) -> tuple[int, int] | None:
    """Read «14», «vierzehn», "twenty one"."""
    token = scan.tok(at)
    if token.value is not None:
        return (token.value, at + 1) if at not in scan.clock else None
    value = scan.lex.cardinals.get(token.key)
    if value is None:
        return None
    tail = at + 2 if scan.key(at + 1) == "-" else at + 1
    ones = scan.lex.cardinals.get(scan.key(tail), 0)
    if scan.lex.language == "en" and value >= 20 and 1 <= ones <= 9 and scan.key(tail) not in ("a", "an"):
        return value + ones, tail + 1
    return value, at + 1


def ordinal_at(scan: Scan, at: int) -> tuple[int, int] | None:
    """Read «3.», "22nd", «dritten», "twenty first"."""
    token, following = scan.tok(at), scan.tok(at + 1)
    if token.value is not None and at not in scan.clock:
        if following.glued and (following.key in _ORDINAL_SUFFIXES or following.key == "."):
            return token.value, at + 2
        return None
    value = scan.lex.ordinals.get(token.key)
    if value is not None:
        return value, at + 1
    tens = scan.lex.cardinals.get(token.key, 0)
    tail = at + 2 if following.key == "-" else at + 1
    ones = scan.lex.ordinals.get(scan.key(tail), 0)
    return (tens + ones, tail + 1) if tens >= 20 and 1 <= ones <= 9 and scan.lex.language == "en" else None


def month_at(scan: Scan, at: int) -> tuple[int, int] | None:
    """Read «März», «Dez.», "Sept." with the dot of the abbreviation."""
    month = scan.lex.months.get(scan.key(at))
    if month is None or follows_honorific(scan, at) or scan.key(at - 1) == "$":
        return None
    dotted = len(scan.key(at)) <= 4 and scan.key(at + 1) == "." and scan.tok(at + 1).glued
    return month, at + 2 if dotted else at + 1


def follows_honorific(scan: Scan, at: int) -> bool:
    """Whether a title stands before, so that the word is a surname («Frau Sommer», "Mr May")."""
    before = at - 2 if scan.key(at - 1) == "." else at - 1
    return scan.key(before) in scan.lex.honorifics and (scan.lex.language != "de" or scan.tok(at).capital)


def shift_at(scan: Scan, at: int) -> tuple[Shift, int] | None:
    """Read «nächste», «diesen», "last"."""
    return scan.lex.shifts.find(scan.tokens, at)


def unit_at(scan: Scan, at: int) -> tuple[Unit, int] | None:
    """Read «Woche», "business days", "week-end"."""
    key, following = scan.key(at), scan.key(at + 1)
    if key in ("business", "working", "work") and following in ("day", "days"):
        return Unit.WORKDAY, at + 2
    if key == "week" and following == "-" and scan.key(at + 2) in ("end", "ends"):
        return Unit.WEEKEND, at + 3
    unit = scan.lex.units.get(key)
    return (unit, at + 1) if unit else None


def year_at(scan: Scan, at: int, *, short: bool) -> tuple[int, int] | None:
    """Read the year behind a month or feast: «2027», ", 2027", "of '79"; two digits only if `short`."""
    start = at + 1 if scan.key(at) in (",", "of", "'", "’", "in", "des", "jahres") else at
    start = start + 1 if scan.key(start) in ("'", "’", "jahres", "year") else start
    token = scan.tok(start)
    if token.value is not None and start not in scan.clock and not _runs_on(scan, start):
        if len(token.text) == 4 and 1000 <= token.value < 3000:
            return token.value, start + 1
        if short and len(token.text) == 2 and scan.key(at) != "," and _ends_phrase(scan, start + 1):
            return full_year_of(scan, token.value), start + 1
        return None
    return spelt_year_at(scan, start)


def full_year_of(scan: Scan, two_digits: int) -> int:
    """Return the year that two digits mean on the day of reference."""
    return full_year(two_digits, scan.ref)


def _runs_on(scan: Scan, at: int) -> bool:
    mark, behind = scan.tok(at + 1), scan.tok(at + 2)
    return mark.glued and mark.key in ".:/-," and behind.glued and behind.kind is Kind.NUMBER


def _ends_phrase(scan: Scan, at: int) -> bool:
    token = scan.tok(at)
    return at in scan.clock or (token.kind is Kind.MARK and token.key not in ("-", "–", "%", "€", "/"))


def spelt_year_at(scan: Scan, at: int) -> tuple[int, int] | None:
    """Read "two thousand and five", "nineteen ninety", «zweitausendsiebenundzwanzig»."""
    key = scan.key(at)
    for start, century in scan.lex.spelt_year_starts.items():
        rest = key.removeprefix(start).removeprefix("und")
        if key.startswith(start) and (not rest or rest in scan.lex.cardinals):
            return century + scan.lex.cardinals.get(rest, 0), at + 1
    head = scan.lex.cardinals.get(key, 0)
    if head == 2 and scan.key(at + 1) == "thousand":
        tail = cardinal_at(scan, scan.skip(at + 2, frozenset({"and"}), 1))
        return (2000 + tail[0], tail[1]) if tail and 0 < tail[0] < 100 else (2000, at + 2)
    if head in (19, 20):
        tail = cardinal_at(scan, at + 1)
        if tail and 10 <= tail[0] <= 99 and scan.tok(at + 1).kind is Kind.WORD:
            return head * 100 + tail[0], tail[1]
    return None


def skip_dayparts(scan: Scan, at: int) -> int:
    """Return the index behind times of day: «abends», "in the morning", «um 8 Uhr»."""
    for _ in range(4):
        start = at
        if (
            scan.key(at) in ("in", "am")
            and scan.key(at + 1) in ("the", "dem")
            and scan.key(at + 2) in scan.lex.dayparts
        ):
            at += 3
        elif scan.key(at) in scan.lex.dayparts or at in scan.clock:
            at += 1
        elif scan.key(at) == "-" and scan.key(at + 1) in scan.lex.dayparts:
            at += 2
        if at == start:
            break
    return at
