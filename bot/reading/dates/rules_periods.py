"""Weeks, quarters and years: «nächste Woche», «KW 12», "Q3", «im Laufe der Woche», "in 2027"."""

from bot.reading.dates import periods
from bot.reading.dates.arithmetic import (
    SATURDAY,
    add_days,
    iso_week,
    monday_of,
)
from bot.reading.dates.lexicon import Shift, Unit
from bot.reading.dates.model import Grain, Span, day_span
from bot.reading.dates.patterns import current, open_span
from bot.reading.dates.rules_named import day_number_at
from bot.reading.dates.scan import (
    Found,
    Scan,
    cardinal_at,
    ordinal_at,
    shift_at,
    unit_at,
    year_at,
)
from bot.reading.dates.tokens import Kind

WIDE = frozenset(
    {Unit.DAY, Unit.WEEKEND, Unit.WEEK, Unit.FORTNIGHT, Unit.MONTH, Unit.QUARTER, Unit.HALF_YEAR, Unit.YEAR}
)


def shifted_unit(scan: Scan, at: int) -> Found:
    """«nächste Woche», «diesen Monat», "last year", "next day", "the week after next"."""
    shift = shift_at(scan, at)
    unit = unit_at(scan, shift[1]) if shift else None
    if shift is None or unit is None or unit[0] not in WIDE:
        return None
    if unit[0] is Unit.DAY:
        return _neighbouring_day(scan, shift[0], unit[1])
    upcoming = shift[0] is Shift.COMING and unit[0] is Unit.WEEKEND and scan.ref.weekday() < SATURDAY
    span = periods.shifted(unit[0], scan.ref, 0 if upcoming else shift[0].steps)
    return (current(span, scan.ref), unit[1]) if span else None


def _neighbouring_day(scan: Scan, shift: Shift, end: int) -> Found:
    """«am nächsten Tag», "the previous day": counted from the day named before, if there is one."""
    if shift not in (Shift.NEXT, Shift.COMING, Shift.LAST) or scan.key(end - 1) not in ("day", "tag", "d"):
        return None
    if shift is Shift.LAST and scan.key(end - 2) not in ("previous", "vorigen", "vorige"):
        return None
    return day_span(add_days(scan.anchor or scan.ref, shift.steps), full=True), end


def unit_after_next(scan: Scan, at: int) -> Found:
    """ "the week after next", "the month after the next", «die Woche nach der nächsten»."""
    unit = unit_at(scan, at)
    tail = scan.lex.after_next.find(scan.tokens, unit[1]) if unit else None
    if unit is None or tail is None or unit[0] not in WIDE:
        return None
    span = periods.shifted(unit[0], scan.ref, 2)
    return (span, tail[1]) if span else None


def running_unit(scan: Scan, at: int) -> Found:
    """«im Laufe der Woche», "the rest of the month", "all week": the running period."""
    start = scan.skip(at + 1, scan.lex.links | {"dieser", "dieses", "this"}, 2)
    opened = scan.key(at) in ("laufe", "lauf", "rest", "remainder", "course") and start > at + 1
    unit = unit_at(scan, start if opened else at + 1)
    if unit is None or unit[0] not in WIDE - {Unit.DAY} or not (opened or scan.key(at) in ("all", "restlichen")):
        return None
    span = periods.shifted(unit[0], scan.ref, 0)
    return (current(span, scan.ref), unit[1]) if span else None


def week_number(scan: Scan, at: int) -> Found:
    """«KW 12», «12. KW», «Kalenderwoche 12/2026», "week 36 of last year"."""
    numbered = _number_and_week(scan, at)
    if numbered is None or not 1 <= numbered[0] <= 53:
        return None
    number, end = numbered
    two = scan.key(end) in ("/", "-", "–") and scan.tok(end + 1).value == number + 1
    if two:
        return _two_weeks(scan, number, end + 2)
    year = year_behind(scan, end)
    if year is None:
        span = periods.next_week_number(scan.ref, number)
        return (span, end) if span else None
    monday = iso_week(year[0], number)
    return (periods.week(monday), year[1]) if monday else None


def _two_weeks(scan: Scan, number: int, end: int) -> Found:
    """«KW 17/18»: from the first week to the end of the second."""
    first = periods.next_week_number(scan.ref, number)
    if first is None:
        return None
    last, due = add_days(first.last, 7), add_days(first.due_day, 7)
    return Span(first=first.first, last=last, grain=Grain.RANGE, due=due, full=True), end


def _number_and_week(scan: Scan, at: int) -> tuple[int, int] | None:
    start = at + 1 if scan.key(at) == "calendar" else at
    if scan.key(start) in scan.lex.week_numbers:
        dot = 1 if scan.key(start + 1) in (".", "#") else 0
        number = cardinal_at(scan, start + 1 + dot)
        followed = number and unit_at(scan, number[1])
        return number if number and not followed else None
    ordinal = ordinal_at(scan, at)
    if ordinal and scan.key(ordinal[1]) in scan.lex.week_numbers and scan.lex.language == "de":
        return ordinal[0], ordinal[1] + 1
    if ordinal and scan.key(ordinal[1]) == "calendar" and scan.key(ordinal[1] + 1) == "week":
        return ordinal[0], ordinal[1] + 2
    return None


def week_named_after_day(scan: Scan, at: int) -> Found:
    """ "the week of June 8th", "week commencing 4 May", «die Woche vom 11.»."""
    unit = unit_at(scan, at)
    if unit is None or unit[0] is not Unit.WEEK or scan.key(unit[1]) not in scan.lex.week_from:
        return None
    start = scan.skip(unit[1], scan.lex.week_from | scan.lex.articles)
    bare = day_number_at(scan, start)
    span = bare[0].span(scan.ref) if bare else None
    inner = scan.deeper(start)
    if (inner is None or inner[0].grain is not Grain.DAY) and bare and span:
        inner = span, bare[1]
    if inner is None or inner[0].first != inner[0].last:
        return None
    return periods.week(monday_of(inner[0].first)), inner[1]


def quarter(scan: Scan, at: int) -> Found:
    """«Q3 2026», «drittes Quartal», "the 4th qtr of 2018", «2. Halbjahr»."""
    numbered = _number_and_unit(scan, at)
    if numbered is None:
        return None
    number, unit, end = numbered
    make, most = (periods.half_year, 2) if unit is Unit.HALF_YEAR else (periods.quarter, 4)
    if not 1 <= number <= most:
        return None
    year = year_behind(scan, end)
    if year:
        return make(year[0], number), year[1]
    span = open_span((make(scan.ref.year + n, number) for n in (-1, 0, 1)), scan.ref)
    return (span, end) if span else None


def _number_and_unit(scan: Scan, at: int) -> tuple[int, Unit, int] | None:
    letter, figure = scan.key(at), scan.tok(at + 1)
    if letter in ("q", "h") and figure.glued and figure.value is not None:
        return figure.value, Unit.QUARTER if letter == "q" else Unit.HALF_YEAR, at + 2
    ordinal = ordinal_at(scan, at)
    if ordinal:
        unit = unit_at(scan, ordinal[1])
        if unit and unit[0] in (Unit.QUARTER, Unit.HALF_YEAR) and ordinal[0] > 0:
            return ordinal[0], unit[0], unit[1]
        halved = scan.key(ordinal[1]) in scan.lex.halves and year_behind(scan, ordinal[1] + 1)
        return (ordinal[0], Unit.HALF_YEAR, ordinal[1] + 1) if halved else None
    if scan.key(at) in ("quartal", "quarter"):
        number = cardinal_at(scan, at + 1)
        return (number[0], Unit.QUARTER, number[1]) if number and scan.is_number(at + 1) else None
    return None


def bare_year(scan: Scan, at: int) -> Found:
    """«im Jahr 2027», "in 2027", «bis 2030»; «2027» alone only as the whole text."""
    token = scan.tok(at)
    if not scan.is_number(at) or len(token.text) != 4 or not 1900 <= (token.value or 0) < 2100 or token.glued:
        return None
    behind = scan.tok(at + 1)
    if (behind.glued and (behind.kind is not Kind.MARK or behind.key in "-/:%€$")) or scan.key(
        at + 1
    ) in scan.lex.counted_after:
        return None
    before = scan.key(at - 1)
    named = before in (
        "jahr",
        "jahre",
        "jahres",
        "year",
        "in",
        "bis",
        "für",
        "seit",
        "ab",
        "since",
        "by",
        "until",
        "fuer",
        "anno",
    )
    return (periods.year(token.value or 0), at + 1) if named or scan.alone(at, at + 1) else None


def year_first(scan: Scan, at: int) -> Found:
    """ "2027 Q2", "2027 second quarter", "2027-05", «2026 KW 12»: the year before what lies in it."""
    token = scan.tok(at)
    if not scan.is_number(at) or len(token.text) != 4 or not 1900 <= (token.value or 0) < 2100 or token.glued:
        return None
    mark, figure, behind = scan.tok(at + 1), scan.tok(at + 2), scan.tok(at + 3)
    if mark.glued and mark.key in "-/" and figure.glued and len(figure.text) <= 2 and not behind.glued:
        alone = scan.alone(at, at + 3) and figure.value is not None and 1 <= figure.value <= 12
        return (periods.month(token.value or 0, figure.value or 0), at + 3) if alone else None
    inner = quarter(scan, at + 1) or week_number(scan, at + 1)
    if inner is None or (scan.is_number(inner[1] - 1) and len(scan.key(inner[1] - 1)) == 4):
        return None
    if inner[0].grain is Grain.WEEK:
        monday = iso_week(token.value or 0, inner[0].first.isocalendar().week)
        return (periods.week(monday), inner[1]) if monday else None
    first = inner[0].first.replace(year=token.value or 0)
    make = (
        periods.quarter(first.year, (first.month + 2) // 3)
        if inner[0].grain is Grain.QUARTER
        else periods.half_year(first.year, (first.month + 5) // 6)
    )
    return make, inner[1]


def new_year_ahead(scan: Scan, at: int) -> Found:
    """«im neuen Jahr», "in the new year": the January to come."""
    german = scan.key(at) == "neuen" and scan.key(at + 1) == "jahr" and scan.key(at - 1) in ("im", "ins")
    new_year = scan.key(at) == "new" and scan.key(at + 1) == "year"
    english = new_year and scan.key(at - 1) == "the" and scan.key(at - 2) in ("in", "into")
    return (periods.month(scan.ref.year + 1, 1), at + 2) if german or english else None


def year_behind(scan: Scan, at: int) -> tuple[int, int] | None:
    """Read «2026», "/2026", "of last year", «nächsten Jahres»."""
    start = at + 1 if scan.key(at) in ("/", "-") and scan.tok(at).glued else at
    read = year_at(scan, start, short=start > at)
    if read:
        return read
    start = scan.skip(at, scan.lex.links, 2)
    shift = shift_at(scan, start)
    unit = unit_at(scan, shift[1]) if shift else None
    if shift and unit and unit[0] is Unit.YEAR:
        return scan.ref.year + shift[0].steps, unit[1]
    return year_at(scan, start, short=False) if start > at else None
