"""Days counted from today, and weekends: «übermorgen», «heute in acht Tagen», "over the weekend"."""

from bot.reading.dates.arithmetic import (
    add_days,
    monday_of,
)
from bot.reading.dates.lexicon import Unit
from bot.reading.dates.model import Grain, Span, day_span
from bot.reading.dates.rules_named import explicit_at
from bot.reading.dates.rules_offsets import amounts_at, moved
from bot.reading.dates.rules_weekdays import next_to_day
from bot.reading.dates.scan import (
    Found,
    Scan,
    unit_at,
)
from bot.reading.dates.tokens import Kind

# From which hour on a part of today lies behind.
_OVER_FROM = {"morning": 11, "noon": 14, "afternoon": 18, "evening": 24, "night": 24}


def relative_day(scan: Scan, at: int) -> Found:
    """«heute», «morgen früh», "the day after tomorrow", «heute in einer Woche», "today week"."""
    found = scan.lex.days.find(scan.tokens, at)
    if found is None or not _day_word_is_meant(scan, at, found[1]):
        return None
    word, end = found
    span = day_span(add_days(scan.ref, word.offset), full=True)
    counted = _counted_on(scan, span, end)
    if counted:
        return counted
    back = word.offset == 0 and scan.moment.hour >= _OVER_FROM.get(word.daypart, 25)
    return Span(first=span.first, last=span.last, grain=Grain.DAY, full=True, back=back), end


def _day_word_is_meant(scan: Scan, at: int, end: int) -> bool:
    """«Morgen» is the time of day behind a weekday or article, and a greeting at the head of a note."""
    if scan.key(at) != "morgen" or scan.lex.language != "de":
        return True
    before = scan.key(at - 1)
    if before in scan.lex.weekdays or (
        before in ("am", "der", "den", "dem", "jeden", "guten", "einen", "ganzen") and scan.tok(at).capital
    ):
        return False
    if at == 0 and end == 1 and scan.tok(at).capital:
        return _heads_a_sentence(scan)
    return True


def _heads_a_sentence(scan: Scan) -> bool:
    """«Morgen treffe ich …», «Morgen, den 14.» against «Morgen!», «Morgen, kurze Notiz»."""
    behind = scan.tok(1)
    if behind.kind is Kind.WORD or len(scan.tokens) == 1 or 1 in scan.clock:
        return True
    dated = (
        explicit_at(scan, 2) or scan.key(2) in scan.lex.weekdays or scan.key(2) in scan.lex.articles or 2 in scan.clock
    )
    return bool(
        behind.kind is Kind.NUMBER or (behind.key == "," and dated) or (behind.key == "." and len(scan.tokens) == 2)
    )


def _counted_on(scan: Scan, span: Span, end: int) -> Found:
    """«heute in acht Tagen», «morgen vor einer Woche», "tomorrow week", "today fortnight"."""
    sign = -1 if scan.key(end) in scan.lex.ago_before else 1
    if scan.key(end) in scan.lex.ahead | scan.lex.ago_before and scan.key(end) != "nach":
        amounts = amounts_at(scan, end + 1)
        if amounts and all(unit not in (Unit.MINUTE, Unit.HOUR) for _, unit in amounts[0]):
            return day_span(moved(scan, span.first, amounts[0], sign), full=True), amounts[1]
    days = {"week": 7, "fortnight": 14}.get(scan.key(end), 0)
    return (day_span(add_days(span.first, days), full=True), end + 1) if days else None


def weekend(scan: Scan, at: int) -> Found:
    """«am Wochenende», "over the weekend": the running or next one; the latest behind as `earlier`."""
    unit = unit_at(scan, at)
    if unit is None or unit[0] is not Unit.WEEKEND or scan.key(at) in ("wochenenden", "weekends"):
        return None
    if scan.key(at) == "we" and scan.key(at - 1) not in ("am", "uebers", "bis", "zum"):
        return None
    if _next_to := _next_to_weekend(scan, unit[1]):
        return _next_to
    monday = monday_of(scan.ref)
    latest = monday if scan.ref.weekday() >= 5 else add_days(monday, -7)
    return Span(
        first=add_days(monday, 5), last=add_days(monday, 6), grain=Grain.WEEKEND,
        earlier=Span(first=add_days(latest, 5), last=min(add_days(latest, 6), scan.ref), grain=Grain.WEEKEND),
    ), unit[1]  # fmt: skip


def _next_to_weekend(scan: Scan, end: int) -> Found:
    """«am Wochenende nach Ostern», "the weekend before Christmas"."""
    saturday = next_to_day(scan, 5, end)
    if saturday is None:
        return None
    first = saturday[0].first
    return Span(first=first, last=add_days(first, 1), grain=Grain.WEEKEND, full=True), saturday[1]
