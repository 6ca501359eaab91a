"""Feasts and public holidays by name: «Ostermontag 2027», "next Christmas", «nach Ostern»."""

from collections.abc import Iterable
from datetime import date

from bot.reading.dates.arithmetic import SATURDAY, add_days
from bot.reading.dates.feasts import FEASTS, holiday_openings, holidays_by_name, public_holidays
from bot.reading.dates.lexicon import Shift, Unit
from bot.reading.dates.model import Grain, Span
from bot.reading.dates.patterns import open_span
from bot.reading.dates.scan import Found, Scan, follows_honorific, shift_at, unit_at, year_at

_LONGEST_NAME = 5
_SHORTEST_HOLIDAY = 6
_BEFORE_CHRISTMAS = -1  # Christmas Eve counts as Christmas for whoever must be done before


def feast(scan: Scan, at: int) -> Found:
    """«Rosenmontag», «am zweiten Advent», "christmas day", «letztes Ostern», «Karsamstag 2018»."""
    shift = shift_at(scan, at)
    found = _name_at(scan, shift[1] if shift else at)
    if found is None:
        return None
    around, end = found
    weekend = unit_at(scan, end)
    if weekend and weekend[0] is Unit.WEEKEND and not shift:
        span = open_span(around, scan.ref)
        return (_weekend_at(span), weekend[1]) if span else None
    year = year_at(scan, end, short=False) or _year_behind(scan, end)
    if year:
        span = next((span for span in around if span.first.year == year[0]), None) or _in_year(
            scan, shift[1] if shift else at, year[0]
        )
        return (span, year[1]) if span else None
    span = _shifted(scan, around, shift[0]) if shift else open_span(around, scan.ref)
    return _beside(scan, span, shift[1] if shift else at, end) if span else None


def _weekend_at(feast_span: Span) -> Span:
    """ "labor day weekend": the weekend that the feast lies nearest to, the feast included."""
    day = feast_span.first
    saturday = add_days(day, 5 - day.weekday()) if day.weekday() > 1 else add_days(day, -2 - day.weekday())
    return Span(first=min(saturday, day), last=max(add_days(saturday, 1), day), grain=Grain.WEEKEND)


def _year_behind(scan: Scan, at: int) -> tuple[int, int] | None:
    """Read "of last year", «nächsten Jahres», "this year"."""
    shift = shift_at(scan, scan.skip(at, scan.lex.links, 2))
    unit = unit_at(scan, shift[1]) if shift else None
    return (scan.ref.year + shift[0].steps, unit[1]) if shift and unit and unit[0] is Unit.YEAR else None


def _name_at(scan: Scan, at: int) -> tuple[list[Span], int] | None:
    """Return the feast of the years around the reference, and the index behind its name."""
    named = scan.lex.feasts.find(scan.tokens, at)
    if named:
        key, end = named
        return (_spans(key, _years(scan.ref)), end) if _is_meant(scan, at, end) else None
    return _public_holiday(scan, at)


def _years(ref: date) -> range:
    return range(max(ref.year - 2, 1), min(ref.year + 3, 9999))


def _spans(key: str, years: Iterable[int]) -> list[Span]:
    days = (FEASTS[key](year) for year in years)
    last_is_due = key in ("between the years", "easter weekend", "holy week")
    return [
        Span(
            first=first,
            last=last,
            grain=Grain.DAY if first == last else Grain.RANGE,
            due=last if last_is_due else first,
        )
        for first, last in days
    ]


def _in_year(scan: Scan, at: int, year: int) -> Span | None:
    named = scan.lex.feasts.find(scan.tokens, at)
    return _spans(named[0], [year])[0] if named and 1583 <= year < 9999 else None


def _public_holiday(scan: Scan, at: int) -> tuple[list[Span], int] | None:
    """Look the words up among the public holidays of the region («Friedensfest»)."""
    if not opens_holiday(scan, at):
        return None
    years = _years(scan.ref)[1:-1]
    for length in range(_LONGEST_NAME, 0, -1):
        words = tuple(scan.key(at + n) for n in range(length))
        days = [day for year in years if (day := holidays_by_name(scan.region, year).get(words))]
        if days:
            return [Span(first=day, last=day, grain=Grain.DAY) for day in days], at + length
    return None


def opens_holiday(scan: Scan, at: int) -> bool:
    """Tell a word that a public holiday of the region about this year begins with."""
    token = scan.tok(at)
    if len(token.key) < _SHORTEST_HOLIDAY or not token.capital or at in scan.clock:
        return False
    return token.key in holiday_openings(scan.region, _years(scan.ref)[1:-1])


def _is_meant(scan: Scan, at: int, end: int) -> bool:
    """Not the name of a person («Herr Silvester»), nor what only describes a noun ("Christmas party")."""
    if (
        follows_honorific(scan, at)
        or scan.key(end) in scan.lex.event_nouns
        or (scan.key(end) == "-" and scan.tok(end).glued)
    ):
        return False
    if scan.key(at) not in scan.lex.doubtful_feasts or scan.alone(at, end):
        return True
    named_on = scan.key(at - 1) in scan.lex.date_prepositions | scan.lex.after_words | scan.lex.before_words | {
        "ueber",
        "st",
    }
    return (named_on or end > at + 1) and not (scan.tok(end).capital and scan.lex.language == "de")


def _shifted(scan: Scan, around: list[Span], shift: Shift) -> Span | None:
    """«nächste Ostern» is the first to come, "last Christmas" the latest over, «diese» of this year."""
    if shift is Shift.THIS:
        return next((span for span in around if span.first.year == scan.ref.year), None)
    coming = [span for span in around if span.first > scan.ref]
    gone = [span for span in around if span.last < scan.ref]
    row, index = (coming, shift.steps - 1) if shift.steps > 0 else (gone, shift.steps)
    return row[index] if -len(row) <= index < len(row) else None


def _beside(scan: Scan, span: Span, at: int, end: int) -> Found:
    """«nach Ostern» is due on the first workday after it, «vor Ostern» on the last one before."""
    before = "" if scan.inside else scan.key(at - 1)
    if before in scan.lex.after_words:
        day = _workday(scan, add_days(span.last, 1), 1)
        return Span(first=day, last=day, grain=Grain.DAY, earlier=None), end
    if before in scan.lex.before_words:
        eve = (span.first.month, span.first.day) == (12, 25)
        day = _workday(scan, add_days(span.first, -1 + (_BEFORE_CHRISTMAS if eve else 0)), -1)
        return Span(first=day, last=day, grain=Grain.DAY, deadline=True), end
    return span, end


def _workday(scan: Scan, day: date, step: int) -> date:
    while day.weekday() >= SATURDAY or day in public_holidays(scan.region, day.year):
        day = add_days(day, step)
    return day
