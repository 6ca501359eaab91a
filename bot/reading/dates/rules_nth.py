"""Counted within a month or year: «letzter Montag im März», "the 9th of next month", «erste Maiwoche»."""

from bot.reading.dates import periods
from bot.reading.dates.arithmetic import (
    add_days,
    add_months,
    monday_of,
    next_weekday,
    nth_week,
    nth_weekday,
)
from bot.reading.dates.lexicon import Shift, Unit
from bot.reading.dates.model import Grain, Span, day_span
from bot.reading.dates.patterns import open_span
from bot.reading.dates.rules_months import month, named_month
from bot.reading.dates.rules_periods import bare_year, quarter, shifted_unit
from bot.reading.dates.scan import (
    Found,
    Scan,
    cardinal_at,
    ordinal_at,
    shift_at,
    skip_dayparts,
    unit_at,
    year_at,
)


def nth_of(scan: Scan, at: int) -> Found:
    """«letzter Montag im März», "the first Friday of next month", "last week of July"."""
    n = _which(scan, at)
    if n is None:
        return None
    weekday = scan.lex.weekdays.get(scan.key(n[1]))
    unit = unit_at(scan, n[1]) if weekday is None else None
    if unit and unit[0] is Unit.WEEK and scan.key(unit[1]) == "end" and scan.key(unit[1] + 1) in ("of", "in"):
        unit = Unit.WEEKEND, unit[1] + 1
    if weekday is None and (unit is None or unit[0] not in (Unit.DAY, Unit.WEEK, Unit.WEEKEND, Unit.MONTH)):
        return _nth_of_compound(scan, n)
    behind = skip_dayparts(scan, unit[1] if unit else n[1] + 1)
    behind = _skip_time_range(scan, behind)
    whole = _whole_behind(scan, behind)
    if whole is None:
        return None
    span = (
        _nth_weekday(whole[0], weekday, n[0])
        if weekday is not None
        else _nth_unit(whole[0], unit[0] if unit else Unit.DAY, n[0])
    )
    return (_ahead(scan, span, whole[0], weekday, unit[0] if unit else None, n[0]), whole[1]) if span else None


def _ahead(scan: Scan, span: Span, whole: Span, weekday: int | None, unit: Unit | None, n: int) -> Span:
    """Where the month was left open and the day in it is over, take the one a year later."""
    if whole.full or span.last >= scan.ref:
        return span
    later = periods.month(whole.first.year + 1, whole.first.month) if whole.grain is Grain.MONTH else whole
    found = _nth_weekday(later, weekday, n) if weekday is not None else _nth_unit(later, unit or Unit.DAY, n)
    return Span(first=found.first, last=found.last, grain=found.grain, due=found.due, earlier=span) if found else span


def nth_weekday_after(scan: Scan, at: int) -> Found:
    """«dritter Dienstag nach Weihnachten 2027», "first Monday after the 15th"."""
    n = _which(scan, at)
    weekday = scan.lex.weekdays.get(scan.key(n[1])) if n and n[0] > 0 else None
    if n is None or weekday is None or scan.key(n[1] + 1) not in scan.lex.after_words:
        return None
    inner = scan.deeper(scan.skip(n[1] + 2, scan.lex.articles, 1))
    if inner is None:
        return None
    return day_span(add_days(next_weekday(inner[0].first, weekday), 7 * (n[0] - 1)), full=True), inner[1]


def day_of_shifted_month(scan: Scan, at: int) -> Found:
    """«am 15. nächsten Monats», "the 9th of next month", «am 20. dieses Monats»."""
    day = ordinal_at(scan, at) or cardinal_at(scan, at)
    if day is None or not 1 <= day[0] <= 31 or scan.key(at) in ("a", "an", "ein", "eines"):
        return None
    start = scan.skip(day[1], scan.lex.links, 2)
    if start == day[1] and scan.lex.language == "en":
        return None
    unit = unit_at(scan, start)
    whole = shifted_unit(scan, start)
    if whole is None and unit and unit[0] is Unit.MONTH and start > day[1]:
        span = periods.shifted(Unit.MONTH, scan.ref, 0)
        whole = (span, unit[1]) if span else None
    if whole is None or whole[0].grain is not Grain.MONTH:
        return None
    span = _nth_unit(whole[0], Unit.DAY, day[0])
    if span and span.last < scan.ref and scan.key(start) == scan.key(whole[1] - 1):
        return _next_month_due(span), whole[1]
    return (span, whole[1]) if span else None


def _next_month_due(span: Span) -> Span:
    """«am 5. des Monats», said on the 12th, names the 5th gone by; what is due then is due in a month."""
    return Span(first=span.first, last=span.last, grain=span.grain, due=add_months(span.first, 1), earlier=span)


def _which(scan: Scan, at: int) -> tuple[int, int] | None:
    shift = shift_at(scan, at)
    if shift and shift[0] is Shift.LAST and scan.key(at) not in ("past", "previous", "prior"):
        return -1, shift[1]
    if shift and shift[0] is Shift.BEFORE_LAST:
        return -2, shift[1]
    ordinal = ordinal_at(scan, at)
    return ordinal if ordinal and 1 <= ordinal[0] <= 53 else None


def _skip_time_range(scan: Scan, at: int) -> int:
    for _ in range(4):
        if at in scan.clock or (scan.key(at) in scan.lex.to_words | {"-"} and at + 1 in scan.clock):
            at += 1
    return at


def _whole_behind(scan: Scan, at: int) -> tuple[Span, int] | None:
    """Read «im März 2027», "of next month", «des Monats», "next year"."""
    start = scan.skip(at, scan.lex.links, 2)
    unit = unit_at(scan, start)
    if unit and unit[0] in (Unit.MONTH, Unit.YEAR, Unit.QUARTER) and start > at:
        span = periods.shifted(unit[0], scan.ref, 0)
        return (span, unit[1]) if span else None
    if scan.is_number(start):
        return bare_year(scan, start) or _plain_year(scan, start)
    found = shifted_unit(scan, start) or month(scan, start) or named_month(scan, start) or quarter(scan, start)
    return found if found and found[0].grain in (Grain.MONTH, Grain.YEAR, Grain.QUARTER) else None


def _plain_year(scan: Scan, at: int) -> Found:
    year = year_at(scan, at, short=False)
    return (periods.year(year[0]), year[1]) if year else None


def _nth_weekday(whole: Span, weekday: int, n: int) -> Span | None:
    day = nth_weekday(whole.first, whole.last, weekday, n)
    return day_span(day, full=True) if day else None


def _nth_unit(whole: Span, unit: Unit, n: int) -> Span | None:
    match unit:
        case Unit.DAY:
            day = add_days(whole.first, n - 1) if n > 0 else add_days(whole.last, n + 1)
            return day_span(day, full=True) if whole.first <= day <= whole.last else None
        case Unit.WEEKEND:
            saturday = nth_weekday(whole.first, whole.last, 5, n)
            return periods.weekend(monday_of(saturday)) if saturday else None
        case Unit.MONTH:
            return (
                periods.month(whole.first.year, n if n > 0 else 13 + n)
                if whole.grain is Grain.YEAR and n <= 12
                else None
            )
        case _:
            monday = nth_week(whole.first, whole.last, n)
            return periods.week(monday) if monday else None


def _nth_of_compound(scan: Scan, n: tuple[int, int]) -> Found:
    """«erste Maiwoche», «letztes Oktoberwochenende», «zweite Märzhälfte», "second half of March"."""
    key = scan.key(n[1])
    for ending, unit in (("woche", Unit.WEEK), ("wochenende", Unit.WEEKEND), ("haelfte", None)):
        number = scan.lex.months.get(key.removesuffix(ending)) if key.endswith(ending) else None
        whole = open_span(periods.every_month(scan.ref, number), scan.ref) if number else None
        if whole:
            span = _nth_unit(whole, unit, n[0]) if unit else _half_of_month(whole, n[0])
            return (span, n[1] + 1) if span else None
    if key in scan.lex.halves | {"haelfte"}:
        behind = _whole_behind(scan, n[1] + 1)
        span = _half_of_month(behind[0], n[0]) if behind and behind[0].grain is Grain.MONTH else None
        return (span, behind[1]) if behind and span else None
    return None


def _half_of_month(whole: Span, n: int) -> Span:
    if n == 1:
        return Span(first=whole.first, last=whole.first.replace(day=15), grain=Grain.PART, full=True)
    return Span(first=whole.first.replace(day=16), last=whole.last, grain=Grain.PART, full=True)
