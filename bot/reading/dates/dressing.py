"""From a span to a mention: the preposition before it, the time beside it, the due day."""

from collections.abc import Iterable
from datetime import date, time

from bot.reading.dates.arithmetic import (
    add_days,
)
from bot.reading.dates.clock import ClockTime
from bot.reading.dates.joining import Match
from bot.reading.dates.model import DateMention, Grain, Span
from bot.reading.dates.scan import (
    Scan,
)

_MOST_CARRIERS = 4
# «morgen um 3» is an appointment in the afternoon.
_EARLIEST_HOUR = 6


def dressed(scan: Scan, match: Match, clocks: list[ClockTime]) -> DateMention:
    """Add the preposition, the time of day and the words behind that belong to the expression."""
    start, said = _prepositions(scan, match.start)
    end = _tail(scan, match.end)
    clock, start, end = _clock_beside(scan, clocks, start, end)
    tail = scan.lex.deadline_tails.find(scan.tokens, end)
    end = tail[1] if tail else end
    span = match.span
    if said & scan.lex.since_words and span.earlier:
        span = span.earlier  # «seit April» lies behind
    onward = bool(said & scan.lex.onward_words)
    if scan.key(start - 1) in scan.lex.negations:
        onward, said = True, said - scan.lex.before_words  # «nicht vor Montag»
    before, after = said & scan.lex.before_words, said & scan.lex.after_words and span.grain is not Grain.PART
    return DateMention(
        start=scan.tok(start).start,
        end=scan.tok(end - 1).end,
        first=span.first,
        last=span.last,
        due=_due(
            span,
            before=bool(before) and not span.deadline and span.grain is not Grain.PART,
            after=bool(after) and not _is_beside_feast(scan, match),
        ),
        grain=span.grain,
        deadline=_no_later(scan, start)
        or bool(said & (scan.lex.deadline_words | scan.lex.before_words))
        or tail is not None
        or span.deadline,
        onward=onward,
        past=max(span.last, span.due_day) < scan.ref or span.back,
        weekday_only=span.weekday is not None,
        earlier=span.earlier.last if span.earlier else None,
        time=span.time or (_clock_time(scan, clock, start, end) if clock else None),
    )


def _is_beside_feast(scan: Scan, match: Match) -> bool:
    return scan.lex.feasts.find(scan.tokens, match.start) is not None


def _no_later(scan: Scan, start: int) -> bool:
    """ "no later than Friday", «nicht später als Freitag»."""
    words = {scan.key(start + n) for n in range(-3, 3)}
    return {"later", "than"} <= words or {"spaeter", "als"} <= words


def _due(span: Span, *, before: bool, after: bool) -> date:
    """The day by which; «vor Freitag» the day before, «nach dem 15.» the day after."""
    try:
        if before:
            return add_days(span.first, -1)
        return add_days(span.last, 1) if after else span.due_day
    except OverflowError:
        return span.due_day


def _prepositions(scan: Scan, start: int) -> tuple[int, frozenset[str]]:
    """Return where the expression begins with the little words before it, and what they are."""
    speaking = scan.lex.deadline_words | scan.lex.onward_words | scan.lex.before_words | scan.lex.after_words
    at = start
    seen: set[str] = set()
    while start - at < _MOST_CARRIERS and scan.key(at - 1) in speaking | scan.lex.carriers and at - 1 not in scan.clock:
        at -= 1
        seen.add(scan.key(at))
    return at, frozenset(seen & speaking)


def _tail(scan: Scan, end: int) -> int:
    """Return the index behind «noch» and the parts of the day that follow."""
    end = end + 1 if scan.key(end) == "noch" and scan.key(end - 1) in ("heute", "morgen") else end
    for _ in range(3):
        opened = 2 if scan.key(end) in ("in", "am") and scan.key(end + 1) in ("the", "dem") else 0
        opened = opened or (1 if scan.key(end) in ("am", "at") else 0)
        if not _is_daypart(scan, end + opened):
            break
        end += opened + 1
    return end


def _is_daypart(scan: Scan, at: int) -> bool:
    return scan.key(at) in scan.lex.dayparts - {"early", "late"} and at not in scan.clock


def _clock_beside(scan: Scan, clocks: Iterable[ClockTime], start: int, end: int) -> tuple[ClockTime | None, int, int]:
    """Take in a time of day close behind («Freitag um 15 Uhr») or before ("at 3pm on Friday")."""
    links = {
        "um",
        "gegen",
        "ab",
        "at",
        "around",
        "@",
        ",",
        "bis",
        "by",
        "before",
        "from",
        "von",
        "vor",
        "nach",
    }
    behind = scan.skip(end, frozenset(links), 2)
    clock = next((one for one in clocks if one.start == behind), None)
    if clock:
        return clock, start, _tail(scan, _end_of_hours(scan, clocks, clock.end))
    clock = next((one for one in clocks if one.end == start), None)
    if clock is None:
        return None, start, end
    opened = 1 if scan.key(clock.start - 1) in ("um", "at", "gegen", "@") else 0
    return clock, clock.start - opened, end


def _end_of_hours(scan: Scan, clocks: Iterable[ClockTime], end: int) -> int:
    """Return the index behind the second time of «10-12 Uhr», «von 9 bis 11»."""
    start = scan.skip(end, scan.lex.to_words | scan.lex.and_words | {"-", "–"}, 1)
    return next((one.end for one in clocks if one.start == start > end), end)


def _clock_time(scan: Scan, clock: ClockTime, start: int, end: int) -> time:
    """Return the time, after noon where the words say so («8 Uhr abends») or the hour is small."""
    around = {scan.key(index) for index in range(start, end)}
    late = any(word.endswith(tuple(scan.lex.late_dayparts)) for word in around if word)
    early = bool(around & scan.lex.early_dayparts)
    if not clock.exact and 1 <= clock.time.hour < (12 if late else _EARLIEST_HOUR) and not early:
        return clock.time.replace(hour=clock.time.hour + 12)
    return clock.time
