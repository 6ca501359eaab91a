"""Amounts of time from a day: «in drei Wochen», "two days ago", "three days after Easter"."""

from datetime import date, timedelta

from bot.reading.dates.arithmetic import add_days, add_months, add_workdays, monday_of
from bot.reading.dates.feasts import public_holidays
from bot.reading.dates.lexicon import Shift, Unit
from bot.reading.dates.model import Grain, Span, day_span
from bot.reading.dates.periods import week
from bot.reading.dates.scan import Found, Scan, cardinal_at, shift_at, unit_at
from bot.reading.dates.tokens import Kind

Amounts = tuple[tuple[float, Unit], ...]
_MOST_PARTS = 4
_ROUGHLY = frozenset(
    {
        *("von", "etwa", "ca", "circa", ".", "rund", "ungefaehr", "gut", "knapp", "genau", "schon", "so"),
        *("of", "about", "around", "roughly", "exactly", "only", "the", "just", "maybe"),
    }
)
_MOST_WORKDAYS = 1000
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7, Unit.FORTNIGHT: 14}
_MONTHS = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.HALF_YEAR: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
}
_MINUTES = {Unit.MINUTE: 1, Unit.HOUR: 60}


def amounts_at(scan: Scan, at: int) -> tuple[Amounts, int] | None:
    """Read «zwei Wochen», "1 year 11 months", "8 weeks and 2 days", "a week and a half"."""
    parts: list[tuple[float, Unit]] = []
    end = at
    while len(parts) < _MOST_PARTS:
        one = _amount_at(scan, scan.skip(end, scan.lex.and_words | {","}, 1) if parts else end)
        if one is None:
            break
        parts.append((one[0], one[1]))
        end = one[2]
    if not parts:
        return None
    if scan.key(end) == "and" and scan.key(end + 1) == "a" and scan.key(end + 2) == "half":
        parts[-1] = (parts[-1][0] + 0.5, parts[-1][1])
        end += 3
    return tuple(parts), end


def _amount_at(scan: Scan, at: int) -> tuple[float, Unit, int] | None:
    """Read one count with its unit; of «zwei bis drei Wochen» the longer."""
    count = _count_at(scan, at)
    if count is None:
        return None
    number, end = count
    if scan.key(end) in scan.lex.or_words | {"-", "–", ","}:
        longer = _count_at(scan, end + 1)
        if longer and unit_at(scan, longer[1]) and longer[0] > number:
            number, end = longer
    end = (
        end + 1
        if scan.key(end) in ("of", "ganze", "ganzen", "full", "more", "weitere", "weiteren", "gute", "guten")
        else end
    )
    unit = unit_at(scan, end)
    if unit is None or (
        unit[0] in (Unit.HOUR, Unit.MINUTE) and scan.key(end) in ("h", "min") and not scan.is_number(end - 1)
    ):
        return None
    return number, unit[0], unit[1]


def _count_at(scan: Scan, at: int) -> tuple[float, int] | None:
    vague = scan.lex.vague.find(scan.tokens, at)
    if vague:
        return vague
    whole = cardinal_at(scan, at)
    mark, figure = scan.tok(at + 1), scan.tok(at + 2)
    decimal = (
        scan.is_number(at) and mark.glued and mark.key in ".," and figure.glued and figure.text in ("5", "25", "75")
    )
    if whole and decimal:
        return whole[0] + float(f"0.{figure.text}"), at + 3
    return whole


def moved(scan: Scan, day: date, amounts: Amounts, sign: int) -> date:
    """Return the day that lies the amounts away: months before days, as one counts them."""
    months = sum(count * _MONTHS[unit] for count, unit in amounts if unit in _MONTHS)
    days = sum(count * _DAYS[unit] for count, unit in amounts if unit in _DAYS) + round((months % 1) * 30)
    day = add_days(add_months(day, sign * int(months)), sign * int(days))
    workdays = min(int(sum(count for count, unit in amounts if unit is Unit.WORKDAY)), _MOST_WORKDAYS)
    if workdays:
        day = add_workdays(day, sign * workdays, lambda one: one in public_holidays(scan.region, one.year))
    return day


def _span_of(scan: Scan, amounts: Amounts, sign: int) -> Span:
    """Return the day so far from now; hours count from the moment and give a time."""
    minutes = sum(count * _MINUTES[unit] for count, unit in amounts if unit in _MINUTES)
    moment = scan.moment.replace(tzinfo=None) + sign * timedelta(minutes=minutes)
    day = moved(scan, moment.date(), amounts, sign)
    only_hours = all(unit in _MINUTES for _, unit in amounts)
    clock = moment.time().replace(second=0, microsecond=0) if only_hours else None
    return Span(first=day, last=day, grain=Grain.DAY, full=True, back=sign < 0, time=clock)


def ahead(scan: Scan, at: int) -> Found:
    """«in drei Tagen», "within two weeks", «binnen einer Woche», "in three weeks' time"."""
    key = scan.key(at)
    limit = key in scan.lex.ahead_deadline
    if key == "nach" or not (key in scan.lex.ahead or limit):
        return None
    start = scan.skip(at + 1, _ROUGHLY)
    amounts = amounts_at(scan, start)
    if amounts is None:
        return None
    counted = _counted_from(scan, amounts)
    if counted:
        return counted
    end = amounts[1]
    end = end + 1 if scan.key(end) in ("'", "’") and scan.key(end + 1) in ("time", "s") else end
    end = end + 1 if scan.key(end) == "s" else end
    end = end + 1 if scan.key(end) == "time" else end
    span = _span_of(scan, amounts[0], 1)
    return (
        Span(first=span.first, last=span.last, grain=span.grain, full=True, time=span.time, deadline=limit),
        end,
    )


def ago_before(scan: Scan, at: int) -> Found:
    """«vor zwei Wochen», «vor einem Jahr und drei Tagen»."""
    if scan.key(at) not in scan.lex.ago_before:
        return None
    amounts = amounts_at(scan, scan.skip(at + 1, _ROUGHLY))
    return (_span_of(scan, amounts[0], -1), amounts[1]) if amounts else None


def counted(scan: Scan, at: int) -> Found:
    """«eine Woche später», "two days ago", "10 days from now", "a week on Friday"."""
    amounts = amounts_at(scan, at)
    if amounts is None:
        return None
    now = scan.lex.from_now.find(scan.tokens, amounts[1])
    if now:
        return _span_of(scan, amounts[0], 1), now[1]
    return _counted_from(scan, amounts) or _ago_after(scan, amounts)


def _ago_after(scan: Scan, amounts: tuple[Amounts, int]) -> Found:
    """ "ago", «später», «zuvor» behind an amount; all but "ago" and «her» count from the day named before."""
    found = scan.lex.ago_after.find(scan.tokens, amounts[1])
    if found is None:
        return None
    sign, end = found
    from_now = scan.key(end - 1) in ("ago", "back", "her") or scan.anchor is None
    if from_now:
        return _span_of(scan, amounts[0], sign), end
    return day_span(moved(scan, scan.anchor or scan.ref, amounts[0], sign), full=True), end


def _counted_from(scan: Scan, amounts: tuple[Amounts, int]) -> Found:
    """«drei Tage nach Ostern», "a week before yesterday", "2 days from tomorrow", "a week tomorrow"."""
    parts, end = amounts
    if any(unit in _MINUTES for _, unit in parts):
        return None
    key = scan.key(end)
    forward = key in scan.lex.after_words | scan.lex.counted_from
    backward = key in scan.lex.before_words
    weeks = all(unit in (Unit.WEEK, Unit.FORTNIGHT) for _, unit in parts)
    if not (forward or backward):
        adverb = weeks and scan.key(end) in ("tomorrow", "today")
        return (day_span(moved(scan, _plain_day(scan, end), parts, 1), full=True), end + 1) if adverb else None
    if key == "on" and not weeks:
        return None
    inner = scan.deeper(scan.skip(end + 1, scan.lex.articles, 1))
    if inner is None:
        return None
    base = inner[0].last if forward and inner[0].grain is Grain.WEEK else inner[0].first
    return day_span(moved(scan, base, parts, -1 if backward else 1), full=True), inner[1]


def _plain_day(scan: Scan, at: int) -> date:
    return add_days(scan.ref, 1 if scan.key(at) == "tomorrow" else 0)


def unit_next_to(scan: Scan, at: int) -> Found:
    """ "the day after Christmas", «am Tag vor Ostern», «die Woche nach Ostern», "the day after"."""
    unit = unit_at(scan, at)
    if (
        unit is None
        or unit[0] not in (Unit.DAY, Unit.WEEK)
        or scan.key(at) in ("days", "tage", "tagen", "weeks", "wochen")
    ):
        return None
    after, before = (
        scan.key(unit[1]) in scan.lex.after_words - {"past"},
        scan.key(unit[1]) in scan.lex.before_words,
    )
    if scan.key(unit[1]) in ("darauf", "drauf", "danach", "davor", "zuvor"):
        sign = -1 if scan.key(unit[1]) in ("davor", "zuvor") else 1
        return _neighbour(scan.anchor or scan.ref, unit[0], sign), unit[1] + 1
    if not (after or before):
        return None
    inner = scan.deeper(scan.skip(unit[1] + 1, scan.lex.articles, 1))
    if inner is None:
        return _day_beside_anchor(scan, unit, 1 if after else -1)
    base = inner[0].last if after and unit[0] is Unit.DAY else inner[0].first
    return _neighbour(base, unit[0], 1 if after else -1), inner[1]


def _day_beside_anchor(scan: Scan, unit: tuple[Unit, int], sign: int) -> Found:
    """ "… and the day after": beside the day named before, if nothing else follows."""
    ends = scan.tok(unit[1] + 1).kind is Kind.MARK
    return (_neighbour(scan.anchor, unit[0], sign), unit[1] + 1) if ends and scan.anchor else None


def _neighbour(day: date, unit: Unit, sign: int) -> Span:
    if unit is Unit.DAY:
        return day_span(add_days(day, sign), full=True)
    return week(add_days(monday_of(day), 7 * sign))


def run_of(scan: Scan, at: int) -> Found:
    """«in den nächsten drei Tagen», "over the next few weeks", «die letzten zwei Wochen»."""
    shift = shift_at(scan, at)
    if shift is None or shift[0] not in (Shift.NEXT, Shift.COMING, Shift.LAST):
        return None
    amounts = amounts_at(scan, shift[1]) or _plural_at(scan, shift[1])
    if amounts is None or any(unit in _MINUTES for _, unit in amounts[0]):
        return None
    if shift[0] is Shift.LAST:
        first = moved(scan, scan.ref, amounts[0], -1)
        return Span(first=first, last=add_days(scan.ref, -1), grain=Grain.RANGE, full=True), amounts[1]
    last = moved(scan, scan.ref, amounts[0], 1)
    return Span(first=add_days(scan.ref, 1), last=last, grain=Grain.RANGE, full=True, deadline=True), amounts[1]


def _plural_at(scan: Scan, at: int) -> tuple[Amounts, int] | None:
    """«in den nächsten Tagen», "the coming weeks": a few, taken as three."""
    plurals = {
        "tage": Unit.DAY,
        "tagen": Unit.DAY,
        "wochen": Unit.WEEK,
        "monate": Unit.MONTH,
        "monaten": Unit.MONTH,
    }
    plurals |= {"days": Unit.DAY, "weeks": Unit.WEEK, "months": Unit.MONTH}
    unit = plurals.get(scan.key(at)) if scan.tok(at).kind is Kind.WORD else None
    return (((3.0, unit),), at + 1) if unit else None
