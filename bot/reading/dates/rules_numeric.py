"""Dates in figures: 2026-03-12, 12.3., 12/03/26, 12-Mar-2026, and the figures that only look like one."""

from bot.reading.dates.patterns import Pattern
from bot.reading.dates.scan import Found, Scan, full_year_of, month_at, skip_dayparts
from bot.reading.dates.tokens import Kind

_SEPARATORS = frozenset("./-")
_CUTS_OFF = frozenset("./-:,+#$€£%_*~@=")
_YEARS = range(1800, 2200)
_EIGHTHS = frozenset({2, 3, 4, 5, 6, 8, 10})


def numeric_at(scan: Scan, at: int, *, ends_range: bool = False) -> tuple[Pattern, int] | None:
    """Read a date in figures with day and month: «3.7.», «3.7.26», "7/31", "2015-3-3", "10/Aug/2012"."""
    if not scan.is_number(at) or (_glued_to_figures(scan, at) and not ends_range):
        return None
    return _three_parts(scan, at) or _two_parts(scan, at)


def numeric(scan: Scan, at: int) -> Found:
    """«12.3.2026», "2026-03-12": a date in figures by itself."""
    read = numeric_at(scan, at)
    if read is None:
        return None
    span = read[0].span(scan.ref)
    return (span, read[1]) if span else None


def _glued_to_figures(scan: Scan, at: int) -> bool:
    """Whether letters or marks of a longer number stand close before: «A1.2», "+49-3-7"."""
    if not scan.tok(at).glued:
        return False
    before = scan.tok(at - 1)
    return before.kind is Kind.WORD or before.key in _CUTS_OFF


def _three_parts(scan: Scan, at: int) -> tuple[Pattern, int] | None:
    first, mark = scan.tok(at), scan.tok(at + 1)
    if mark.key not in _SEPARATORS or not (mark.glued or mark.key == "."):
        return None
    middle = _month_part(scan, at + 2)
    if middle is None or scan.key(middle[2]) not in (mark.key, "."):
        return None
    last_at = middle[2] + 1
    last = scan.tok(last_at)
    if last.value is None or last_at in scan.clock or _runs_into(scan, last_at + 1):
        return None
    if not last.glued and len(last.text) != 4:
        return None
    if counts_something(scan, at, at):
        return None
    pattern = _ordered(scan, first.text, middle, last.text, mark.key)
    return (pattern, last_at + 1) if pattern else None


def _month_part(scan: Scan, at: int) -> tuple[int, bool, int] | None:
    """Read the middle of three parts: its value, whether it is a month's name, the index behind."""
    token = scan.tok(at)
    if token.value is not None and len(token.text) <= 2 and at not in scan.clock:
        return token.value, False, at + 1
    named = scan.lex.months.get(token.key) if token.glued else None
    return (named, True, at + 1) if named else None


def _ordered(scan: Scan, first: str, middle: tuple[int, bool, int], last: str, mark: str) -> Pattern | None:
    """Put the parts in place: a first one of four digits is the year, otherwise the last one is."""
    if len(first) == 4:
        return Pattern(int(last), middle[0], int(first)) if len(last) <= 2 and _is_year(first) else None
    if len(first) > 2 or not _is_year(last):
        return None
    year = int(last) if len(last) == 4 else full_year_of(scan, int(last))
    return _day_and_month(scan, int(first), middle[0], year, mark, named=middle[1])


def _is_year(digits: str) -> bool:
    return len(digits) == 2 or (len(digits) == 4 and int(digits) in _YEARS)


def _day_and_month(scan: Scan, first: int, second: int, year: int | None, mark: str, *, named: bool) -> Pattern | None:
    """Day before month, unless only the other order is possible or the region is American ("4/29")."""
    if named:
        return Pattern(first, second, year)
    month_first = scan.region.startswith("US") and mark == "/"
    day, month = (second, first) if month_first else (first, second)
    return Pattern(day, month, year, swap=mark == "/" or scan.lex.language == "en")


def _runs_into(scan: Scan, at: int) -> bool:
    """Whether a figure or letter goes on close behind («1.2.3.4», «3.5.2x»); the T of ISO times may."""
    token, behind = scan.tok(at), scan.tok(at + 1)
    if not token.glued:
        return False
    if token.kind is Kind.WORD:
        return token.key not in ("t", "z")
    return token.kind is Kind.NUMBER or (token.key in _CUTS_OFF and behind.glued and behind.kind is Kind.NUMBER)


def _two_parts(scan: Scan, at: int) -> tuple[Pattern, int] | None:
    first, mark, second = scan.tok(at), scan.tok(at + 1), scan.tok(at + 2)
    if not mark.glued or at + 2 in scan.clock or len(first.text) > 2:
        return None
    named = scan.lex.months.get(second.key) if second.glued else None
    if named and mark.key in ("-", "/", "."):
        end = month_at(scan, at + 2)
        return (Pattern(first.value or 0, named), end[1]) if end and mark.key != "." else None
    if second.value is None or len(second.text) > 2:
        return None
    if mark.key == ".":
        return _dotted(scan, at)
    if mark.key == "/" and second.glued and not _runs_into(scan, at + 3) and _slash_is_meant(scan, at):
        pattern = _day_and_month(scan, first.value or 0, second.value, None, "/", named=False)
        return (pattern, at + 3) if pattern else None
    return None


def _dotted(scan: Scan, at: int) -> tuple[Pattern, int] | None:
    """«3.7.»; without the last dot only beside what speaks of a date («am 3.7», «09.05 mittags»)."""
    second, dot = scan.tok(at + 2), scan.tok(at + 3)
    has_dot = dot.key == "." and dot.glued
    spaced = scan.key(at - 1) in scan.lex.date_prepositions or (has_dot and scan.alone(at, at + 4))
    if not second.glued and not spaced:
        return None
    end = at + 4 if has_dot else at + 3
    birthday = has_dot and scan.key(end) in ("geburtstag", "birthday")  # «am 4.5. Geburtstag»: no fifth one
    if _runs_into(scan, at + 3) or (counts_something(scan, at, end) and not birthday):
        return None
    if not _dotted_is_meant(scan, at, end) and (not has_dot or _may_be_version(scan, at, end)):
        return None
    return Pattern(scan.tok(at).value or 0, second.value), end


def _may_be_version(scan: Scan, at: int, end: int) -> bool:
    """Whether the last dot may end the sentence behind a number of something («das ist Fassung 1.5.»)."""
    ends = end >= len(scan.tokens) and len(scan.tok(at + 2).text) == 1
    return ends and scan.tok(at - 1).kind is Kind.WORD


def _dotted_is_meant(scan: Scan, at: int, end: int) -> bool:
    """Whether a preposition or weekday before, or a time or weekday behind, makes it a date."""
    before = scan.key(at - 2) if scan.key(at - 1) in (".", ",") else scan.key(at - 1)
    if before in scan.lex.day_prepositions | scan.lex.weekdays.keys() | scan.lex.doubtful_weekdays.keys():
        return True
    timed = skip_dayparts(scan, end) > end or (scan.key(end) in ("um", "ab", "at") and end + 1 in scan.clock)
    weekday_behind = scan.key(end) in scan.lex.weekdays
    padded = len(scan.tok(at).text) == len(scan.tok(at + 2).text) == 2
    return timed or weekday_behind or (padded and scan.alone(at, end))


def counts_something(scan: Scan, start: int, end: int) -> bool:
    """Whether the figures belong to a thing counted: «Kapitel 3.2.», «1.4. Obergeschoss», "3.85 percent"."""
    lex = scan.lex
    before = start - 2 if scan.key(start - 1) in (".", ":", "#") else start - 1
    return scan.key(before) in lex.counted_before or scan.key(end) in lex.counted_after


def _slash_is_meant(scan: Scan, at: int) -> bool:
    """Tell "4/29" from a fraction («3/4 Tassen») and from «24/7»."""
    first, second = scan.tok(at).value or 0, scan.tok(at + 2).value or 0
    if counts_something(scan, at, at + 3) or (first, second) == (24, 7):
        return False
    before = scan.key(at - 2) if scan.key(at - 1) in (".", ",") else scan.key(at - 1)
    if before in scan.lex.date_prepositions or before in scan.lex.weekdays or scan.alone(at, at + 3):
        return True
    fraction = first == second or (first < second and second in _EIGHTHS)
    return not fraction and before not in scan.lex.and_words
