"""Weeks, months, quarters, years and their parts: «nächste Woche», «KW 12», «Ende März», "Q3", "late next month"."""

from bot.reading.dates import periods
from bot.reading.dates.arithmetic import add_days, iso_week, monday_of, next_weekday, nth_week, nth_weekday
from bot.reading.dates.lexicon import Part, Shift, Unit
from bot.reading.dates.model import Grain, Span, day_span
from bot.reading.dates.patterns import current, open_span
from bot.reading.dates.rules_named import day_number_at
from bot.reading.dates.scan import (
    Found,
    Scan,
    cardinal_at,
    follows_honorific,
    month_at,
    ordinal_at,
    shift_at,
    skip_dayparts,
    unit_at,
    year_at,
)
from bot.reading.dates.tokens import Kind

_WIDE = frozenset(
    {Unit.DAY, Unit.WEEKEND, Unit.WEEK, Unit.FORTNIGHT, Unit.MONTH, Unit.QUARTER, Unit.HALF_YEAR, Unit.YEAR}
)

# «Ende Monat», «Anfang Jahr», without an article.
_COLLOQUIAL = frozenset({"woche", "monat", "jahr", "quartal"})
_ABBREVIATION = 3


def shifted_unit(scan: Scan, at: int) -> Found:
    """«nächste Woche», «diesen Monat», "last year", "next day", "the week after next"."""
    shift = shift_at(scan, at)
    unit = unit_at(scan, shift[1]) if shift else None
    if shift is None or unit is None or unit[0] not in _WIDE:
        return None
    if unit[0] is Unit.DAY:
        return _neighbouring_day(scan, shift[0], unit[1])
    span = periods.shifted(unit[0], scan.ref, shift[0].steps)
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
    if unit is None or tail is None or unit[0] not in _WIDE:
        return None
    span = periods.shifted(unit[0], scan.ref, 2)
    return (span, tail[1]) if span else None


def week_number(scan: Scan, at: int) -> Found:
    """«KW 12», «12. KW», «Kalenderwoche 12/2026», "week 36 of last year"."""
    numbered = _number_and_week(scan, at)
    if numbered is None or not 1 <= numbered[0] <= 53:
        return None
    number, end = numbered
    year = _year_behind(scan, end)
    if year is None:
        span = periods.next_week_number(scan.ref, number)
        return (span, end) if span else None
    monday = iso_week(year[0], number)
    return (periods.week(monday), year[1]) if monday else None


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


def _year_behind(scan: Scan, at: int) -> tuple[int, int] | None:
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
    year = year_at(scan, start, short=False) if start > at else None
    return year


def quarter(scan: Scan, at: int) -> Found:
    """«Q3 2026», «drittes Quartal», "the 4th qtr of 2018", «2. Halbjahr»."""
    numbered = _number_and_unit(scan, at)
    if numbered is None:
        return None
    number, unit, end = numbered
    make, most = (periods.half_year, 2) if unit is Unit.HALF_YEAR else (periods.quarter, 4)
    if not 1 <= number <= most:
        return None
    year = _year_behind(scan, end)
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
        halved = scan.key(ordinal[1]) in scan.lex.halves and _year_behind(scan, ordinal[1] + 1)
        return (ordinal[0], Unit.HALF_YEAR, ordinal[1] + 1) if halved else None
    if scan.key(at) in ("quartal", "quarter"):
        number = cardinal_at(scan, at + 1)
        return (number[0], Unit.QUARTER, number[1]) if number and scan.is_number(at + 1) else None
    return None


def month(scan: Scan, at: int) -> Found:
    """«im März», «Oktober 2014», "next March", «kommenden Mai», "2/2013", "Dec, 2018"."""
    shift = shift_at(scan, at)
    named = month_at(scan, shift[1] if shift else at)
    if named is None:
        return _month_in_figures(scan, at)
    number, end = named
    if not shift and _beside_day_number(scan, at, end):
        return None
    if shift:
        return _shifted_month(scan, shift[0], number), end
    year = year_at(scan, end, short=scan.key(end) in ("'", "’", "of")) or _year_behind(scan, end)
    if year:
        return periods.month(year[0], number), year[1]
    if not _month_is_meant(scan, at, end):
        return None
    span = open_span(periods.every_month(scan.ref, number), scan.ref)
    return (span, end) if span else None


def _beside_day_number(scan: Scan, at: int, end: int) -> bool:
    """Whether a day that the month does not have stands there («32. Oktober», "February 30"): no date at all."""
    before = at - 2 if scan.key(at - 1) in (".", "of", "st", "nd", "rd", "th") else at - 1
    return any(scan.is_number(place) and len(scan.tok(place).text) <= 2 for place in (before, end))


def _shifted_month(scan: Scan, shift: Shift, number: int) -> Span:
    """ "last May" is over, "next May" has not begun; «diesen Mai» lies in this year."""
    year = scan.ref.year
    if shift is Shift.THIS:
        return periods.month(year, number)
    if shift.steps > 0:
        return periods.month(year + (number <= scan.ref.month) + shift.steps - 1, number)
    return periods.month(year - (number >= scan.ref.month) + shift.steps + 1, number)


def _month_is_meant(scan: Scan, at: int, end: int) -> bool:
    """A month that is also a name or a verb needs a preposition before it, or to be the whole text."""
    key = scan.key(at)
    if scan.alone(at, end):
        return len(key) > _ABBREVIATION or key in ("mai", "may")  # «Jan» by itself is somebody
    if key not in scan.lex.doubtful_months:
        return True
    before = scan.key(at - 1)
    if key == "may" and not scan.tok(at).capital and before not in ("in", "of"):
        return False
    wanted = (
        scan.lex.date_prepositions
        | scan.lex.onward_words
        | {"im", "in", "seit", "ab", "bis", "mid", "mitte", "of"}
    )
    return before in wanted and before not in (
        "der",
        "dem",
        "den",
        "des",
        "to",
        "for",
        "of" if scan.lex.language == "de" else "",
    )


def _month_in_figures(scan: Scan, at: int) -> Found:
    """ "2/2013", "11/2016", «03.2027»."""
    first, mark, second = scan.tok(at), scan.tok(at + 1), scan.tok(at + 2)
    if not (scan.is_number(at) and mark.glued and mark.key in "/." and second.glued and len(first.text) <= 2):
        return None
    behind = scan.tok(at + 3)
    runs_on = behind.glued and (behind.kind is not Kind.MARK or behind.key in "/-")
    four_digits = len(second.text) == 4 and second.value is not None and 1900 <= second.value < 2200
    if runs_on or not four_digits or scan.tok(at).glued or not 1 <= (first.value or 0) <= 12:
        return None
    return periods.month(second.value or 0, first.value or 0), at + 3


def season(scan: Scan, at: int) -> Found:
    """«im Sommer», «Herbst 2026», "next spring"; alone it may be a surname or a sort of tyre."""
    shift = shift_at(scan, at)
    start = shift[1] if shift else at
    first_month = scan.lex.seasons.get(scan.key(start))
    if first_month is None or follows_honorific(scan, start):
        return None
    year = _year_behind(scan, start + 1)
    if year:
        return periods.season(year[0], first_month), year[1]
    if not shift and not _season_is_meant(scan, start):
        return None
    around = [periods.season(scan.ref.year + n, first_month) for n in (-2, -1, 0, 1, 2)]
    span = open_span(around, scan.ref)
    if span is None or shift is None or shift[0].steps == 0:
        return (span, start + 1) if span else None
    index = next(n for n, one in enumerate(around) if one.last >= scan.ref)
    inside = around[index].first <= scan.ref
    index += shift[0].steps - (0 if inside or shift[0].steps < 0 else 1)
    return (around[index], start + 1) if 0 <= index < len(around) else None


def _season_is_meant(scan: Scan, at: int) -> bool:
    before, previous = scan.key(at - 1), scan.key(at - 2)
    if scan.alone(at, at + 1):
        return True
    if scan.lex.language == "de":
        compound = scan.tok(at + 1).key == "-"
        return not compound and (
            before in ("im", "ab", "seit", "bis", "vor", "nach")
            or (before in ("zum", "den", "dem") and previous in ("bis", "zum", "über", "vor", "nach"))
        )
    noun = scan.tok(at + 1).kind is Kind.WORD and scan.key(at + 1) in scan.lex.event_nouns
    return not noun and (
        before in ("in", "by", "until", "till", "from", "since")
        or (before == "the" and previous in ("in", "by", "over", "during", "until", "for"))
    )


def bare_year(scan: Scan, at: int) -> Found:
    """«im Jahr 2027», "in 2027", "the calendar year 2008", «bis 2030»; «2027» alone only as the whole text."""
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


def edge(scan: Scan, at: int) -> Found:
    """«zum Monatsende», «Quartalsende», «nächstes Jahresende», "EOM": one word for a part of the running period."""
    shift = shift_at(scan, at)
    found = scan.lex.edges.find(scan.tokens, shift[1] if shift else at)
    if found is None:
        return None
    (part, unit), end = found
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
    """«Anfang März», «Ende nächster Woche», «Mitte des Monats», "late this week", "mid-November", "end of 2027"."""
    found = scan.lex.parts.find(scan.tokens, at)
    if found is None:
        return None
    which, end = found
    end = end + 1 if scan.key(end) == "-" else end
    start = scan.skip(end, scan.lex.links, 2)
    return (
        _part_of_running(scan, which, start)
        or _part_of_inner(scan, which, start)
        or _part_of_year(scan, which, start)
    )


def _part_of_running(scan: Scan, which: Part, start: int) -> Found:
    """«Ende der Woche», "the end of the month", «Ende des Jahres»."""
    unit = unit_at(scan, start)
    if unit is None or unit[0] not in _WIDE or unit[0] is Unit.DAY:
        return None
    if scan.key(start - 1) not in scan.lex.articles | {"of"} and scan.key(start) not in _COLLOQUIAL:
        return None
    if scan.key(start) in ("wochen", "monate", "jahre", "weeks", "months", "years") or cardinal_at(
        scan, unit[1]
    ):
        return None
    span = _this_part(scan, unit[0], which)
    return (span, unit[1]) if span else None


def _this_part(scan: Scan, unit: Unit, which: Part) -> Span | None:
    """«Anfang des Monats» names this month's, even late in it; whatever is due then is due in the next one."""
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
        year = _year_behind(scan, named[1]) if named else None
        inner: Found = (periods.month(year[0], named[0]), year[1]) if named and year else None
    else:
        inner = None
    inner = inner or _named_month(scan, start) or scan.deeper(start)
    if inner is None:
        return None
    return _part_of_span(scan, inner, which)


def _named_month(scan: Scan, start: int) -> Found:
    named = month_at(scan, start)
    if named is None or day_number_at(scan, named[1]):
        return None
    span = open_span(periods.every_month(scan.ref, named[0]), scan.ref)
    return (span, named[1]) if span else None


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
    if (
        year is None
        and scan.key(start) in ("neuen", "new")
        and scan.key(start + 1) in ("jahres", "jahr", "year")
    ):
        year = scan.ref.year + 1, start + 2
    span = periods.part_of(periods.year(year[0]), which) if year else None
    return (span, year[1]) if year and span else None


def new_year_ahead(scan: Scan, at: int) -> Found:
    """«im neuen Jahr», "in the new year": the January to come."""
    german = scan.key(at) == "neuen" and scan.key(at + 1) == "jahr" and scan.key(at - 1) in ("im", "ins")
    new_year = scan.key(at) == "new" and scan.key(at + 1) == "year"
    english = new_year and scan.key(at - 1) == "the" and scan.key(at - 2) in ("in", "into")
    return (periods.month(scan.ref.year + 1, 1), at + 2) if german or english else None


def nth_of(scan: Scan, at: int) -> Found:
    """«letzter Montag im März», "the first Friday of next month", "last week of July", «dritte Woche des Monats»."""
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
    return (
        (_ahead(scan, span, whole[0], weekday, unit[0] if unit else None, n[0]), whole[1]) if span else None
    )


def _ahead(scan: Scan, span: Span, whole: Span, weekday: int | None, unit: Unit | None, n: int) -> Span:
    """Where the month was left open and the day in it is over, take the one a year later."""
    if whole.full or span.last >= scan.ref:
        return span
    later = periods.month(whole.first.year + 1, whole.first.month) if whole.grain is Grain.MONTH else whole
    found = _nth_weekday(later, weekday, n) if weekday is not None else _nth_unit(later, unit or Unit.DAY, n)
    return (
        Span(first=found.first, last=found.last, grain=found.grain, due=found.due, earlier=span)
        if found
        else span
    )


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
    """«am 15. nächsten Monats», "the 20th of next month", «am 20. dieses Monats»."""
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
    return (span, whole[1]) if span else None


def running_unit(scan: Scan, at: int) -> Found:
    """«im Laufe der Woche», "the rest of the month", "all week": the running period."""
    start = scan.skip(at + 1, scan.lex.links | {"dieser", "dieses", "this"}, 2)
    opened = scan.key(at) in ("laufe", "lauf", "rest", "remainder", "course") and start > at + 1
    unit = unit_at(scan, start if opened else at + 1)
    if (
        unit is None
        or unit[0] not in _WIDE - {Unit.DAY}
        or not (opened or scan.key(at) in ("all", "restlichen"))
    ):
        return None
    span = periods.shifted(unit[0], scan.ref, 0)
    return (current(span, scan.ref), unit[1]) if span else None


def year_first(scan: Scan, at: int) -> Found:
    """ "2018 Q4", "2018 third quarter", "2014-10", «2026 KW 12»: the year before what lies in it."""
    token = scan.tok(at)
    if not scan.is_number(at) or len(token.text) != 4 or not 1900 <= (token.value or 0) < 2100 or token.glued:
        return None
    mark, figure, behind = scan.tok(at + 1), scan.tok(at + 2), scan.tok(at + 3)
    if mark.glued and mark.key in "-/" and figure.glued and len(figure.text) <= 2 and not behind.glued:
        alone = scan.alone(at, at + 3) and figure.value is not None and 1 <= figure.value <= 12
        return (periods.month(token.value or 0, figure.value or 0), at + 3) if alone else None
    inner = quarter(scan, at + 1) or week_number(scan, at + 1)
    if inner is None or scan.is_number(inner[1] - 1) and len(scan.key(inner[1] - 1)) == 4:
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
    found = (
        shifted_unit(scan, start) or month(scan, start) or _named_month(scan, start) or quarter(scan, start)
    )
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


def week_named_after_day(scan: Scan, at: int) -> Found:
    """ "the week of April 10th", "week commencing february 4", «die Woche vom 18.»."""
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
