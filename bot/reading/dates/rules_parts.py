"""Beginning, middle and end: «Ende März», «Anfang nächster Woche», «zum Quartalsende», "mid-May", "EOM"."""

from bot.reading.dates import periods
from bot.reading.dates.lexicon import Part, Unit
from bot.reading.dates.model import Grain, Span, day_span
from bot.reading.dates.patterns import current, open_span
from bot.reading.dates.rules_months import named_month
from bot.reading.dates.rules_periods import WIDE, year_behind
from bot.reading.dates.scan import (
    Found,
    Scan,
    cardinal_at,
    month_at,
    shift_at,
    unit_at,
    year_at,
)

# «Ende Monat», «Anfang Jahr», without an article.
_COLLOQUIAL = frozenset({"woche", "monat", "jahr", "quartal"})


def edge(scan: Scan, at: int) -> Found:
    """«zum Monatsende», «Quartalsende», "EOM": one word for a part of the running period."""
    shift = shift_at(scan, at)
    found = scan.lex.edges.find(scan.tokens, shift[1] if shift else at)
    if found is None:
        return None
    (part, unit), end = found
    if part is Part.BEGIN and scan.lex.language == "en" and not scan.tok(end - 1).text.isupper():
        return None  # "BOY" and "BOM" are meant, no boy and no Bom Dia
    if unit is Unit.DAY:
        named = scan.deeper(scan.skip(end, frozenset({"on"}), 1))
        return named if named and named[0].grain is Grain.DAY else (day_span(scan.ref, full=True), end)
    if shift:
        whole = periods.shifted(unit, scan.ref, shift[0].steps)
        span = periods.part_of(whole, part) if whole else None
    else:
        span = _running_part(scan, unit, part)
    return (span, end) if span else None


def _running_part(scan: Scan, unit: Unit, part: Part) -> Span | None:
    """Return the part of the running period, or of the next one where it is over."""
    wholes = (periods.shifted(unit, scan.ref, n) for n in (-1, 0, 1))
    parts = [periods.part_of(whole, part) for whole in wholes if whole]
    return open_span((one for one in parts if one), scan.ref)


def part(scan: Scan, at: int) -> Found:
    """«Anfang März», «Ende nächster Woche», «Mitte des Monats», "late this week", "mid-November"."""
    found = scan.lex.parts.find(scan.tokens, at)
    if found is None:
        return None
    which, end = found
    end = end + 1 if scan.key(end) == "-" else end
    start = scan.skip(end, scan.lex.links, 2)
    return (
        _part_of_running(scan, which, start) or _part_of_inner(scan, which, start) or _part_of_year(scan, which, start)
    )


def _part_of_running(scan: Scan, which: Part, start: int) -> Found:
    """«Ende der Woche», "the end of the month", «Ende des Jahres»."""
    unit = unit_at(scan, start)
    if unit is None or unit[0] not in WIDE or unit[0] is Unit.DAY:
        return None
    if scan.key(start - 1) not in scan.lex.articles | {"of"} and scan.key(start) not in _COLLOQUIAL:
        return None
    if scan.key(start) in ("wochen", "monate", "jahre", "weeks", "months", "years") or cardinal_at(scan, unit[1]):
        return None
    span = _this_part(scan, unit[0], which)
    return (span, unit[1]) if span else None


def _this_part(scan: Scan, unit: Unit, which: Part) -> Span | None:
    """«Anfang des Monats» names this month's, even late in it; what is due then is due in the next."""
    coming = _running_part(scan, unit, which)
    this = periods.shifted(unit, scan.ref, 0)
    part = periods.part_of(this, which) if this else None
    if coming is None or part is None or part.first == coming.first:
        return coming
    return Span(first=part.first, last=part.last, grain=Grain.PART, due=coming.due_day, earlier=part)


def _part_of_inner(scan: Scan, which: Part, start: int) -> Found:
    """«Ende nächster Woche», «Mitte März 2027», "early in Q2"."""
    if scan.key(start) in scan.lex.months and scan.key(start + 1) != "":
        named = month_at(scan, start)
        year = year_behind(scan, named[1]) if named else None
        inner: Found = (periods.month(year[0], named[0]), year[1]) if named and year else None
    else:
        inner = None
    inner = inner or named_month(scan, start) or scan.deeper(start)
    if inner is None:
        return None
    return _part_of_span(scan, inner, which)


def _part_of_span(scan: Scan, inner: tuple[Span, int], which: Part) -> Found:
    span, end = inner
    if span.full or span.grain not in (Grain.MONTH, Grain.SEASON):
        found = periods.part_of(span, which)
        return (current(found, scan.ref), end) if found else None
    around = (span.first.replace(year=span.first.year + n, day=1) for n in (-1, 0, 1))
    if span.grain is Grain.MONTH:
        wholes = [periods.month(day.year, day.month) for day in around]
    else:
        wholes = [periods.season(day.year, day.month) for day in around]
    parts = [periods.part_of(one, which) for one in wholes]
    found = open_span((one for one in parts if one), scan.ref)
    return (found, end) if found else None


def _part_of_year(scan: Scan, which: Part, start: int) -> Found:
    """«Ende 2027», "the end of 2027", «Anfang des neuen Jahres»."""
    year = year_at(scan, start, short=False) if scan.is_number(start) else None
    if year is None and scan.key(start) in ("neuen", "new") and scan.key(start + 1) in ("jahres", "jahr", "year"):
        year = scan.ref.year + 1, start + 2
    span = periods.part_of(periods.year(year[0]), which) if year else None
    return (span, year[1]) if year and span else None
