"""The pass over a text: every rule at every place, the longest reading wins, neighbours are joined, and what a
preposition says is added."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import zip_longest

from bot.reading.dates import (
    rules_days,
    rules_feasts,
    rules_named,
    rules_numeric,
    rules_offsets,
    rules_periods,
)
from bot.reading.dates.arithmetic import add_days
from bot.reading.dates.clock import ClockTime, clock_times
from bot.reading.dates.lexicon import Lexicon
from bot.reading.dates.model import DateMention, Grain, Span
from bot.reading.dates.scan import Found, Scan, mend_typos
from bot.reading.dates.tokens import Kind, tokenise
from bot.reading.dates.words_de import GERMAN
from bot.reading.dates.words_en import ENGLISH

Rule = Callable[[Scan, int], Found]

# Of readings of the same length the first rule's is taken.
RULES: tuple[Rule, ...] = (
    rules_days.weekday,
    rules_days.week_and_weekday,
    rules_days.relative_day,
    rules_offsets.ahead,
    rules_offsets.ago_before,
    rules_offsets.counted,
    rules_offsets.unit_next_to,
    rules_periods.edge,
    rules_periods.part,
    rules_periods.nth_of,
    rules_periods.nth_weekday_after,
    rules_periods.day_of_shifted_month,
    rules_periods.running_unit,
    rules_periods.year_first,
    rules_named.day_range,
    rules_feasts.feast,
    rules_numeric.numeric,
    rules_named.named,
    rules_periods.week_named_after_day,
    rules_periods.week_number,
    rules_periods.quarter,
    rules_periods.unit_after_next,
    rules_periods.shifted_unit,
    rules_offsets.run_of,
    rules_days.weekend,
    rules_days.weekdays_from_now,
    rules_periods.new_year_ahead,
    rules_periods.month,
    rules_periods.season,
    rules_named.day_of_month,
    rules_periods.bare_year,
)

_MOST_CARRIERS = 4
_MOST_BETWEEN = 8
# «morgen um 3» is an appointment in the afternoon.
_EARLIEST_HOUR = 6


@dataclass(frozen=True, slots=True)
class _Match:
    """A span on the tokens from `start` up to `end`."""

    start: int
    end: int
    span: Span


def lexicon_for(language: str) -> Lexicon:
    """Return the words of a language by its code («de», "en-GB"); German for all that is not English."""
    return ENGLISH if language[:2].lower() == "en" else GERMAN


def find_dates(text: str, ref: datetime, language: str, *, region: str | None = None) -> list[DateMention]:
    """Return the dates that a text names, in order, read from the local moment `ref`.

    `region` ("DE-NW") says whose public holidays count («nach Ostern», workdays); Germany's if None.
    A date that was taken back («am Freitag, nein, Samstag») and one that recurs («jeden Freitag») are left out.
    """
    lex = lexicon_for(language)
    tokens = mend_typos(tokenise(text), lex)
    clocks = clock_times(tokens, lex)
    blocked = frozenset(index for one in clocks for index in range(one.start, one.end))
    scan = Scan(tokens, ref, lex, region or "DE", blocked, read_at)
    matches = _joined(scan, _matches(scan))
    kept = _without_corrected(scan, [match for match in matches if not _recurs(scan, match)])
    return [_dressed(scan, match, clocks) for match in kept]


def read_at(scan: Scan, at: int) -> Found:
    """Return the longest reading of all rules at a token."""
    best: Found = None
    if not _may_begin(scan, at):
        return None
    for rule in RULES:
        found = _tried(rule, scan, at)
        if found and (best is None or found[1] > best[1]):
            best = found
    return best


def _may_begin(scan: Scan, at: int) -> bool:
    token = scan.tok(at)
    if token.kind is Kind.WORD:
        return token.key in scan.lex.triggers or (token.capital and len(token.key) > 5)
    return token.value is not None and at not in scan.clock


def _tried(rule: Rule, scan: Scan, at: int) -> Found:
    """Apply a rule; a day beyond the calendar («in 9999 Jahren») is no date."""
    try:
        return rule(scan, at)
    except (OverflowError, ValueError):
        return None


def _matches(scan: Scan) -> list[_Match]:
    matches: list[_Match] = []
    at = 0
    while at < len(scan.tokens):
        idiom = scan.lex.idioms.find(scan.tokens, at)
        if idiom:
            at = idiom[1]
            continue
        found = read_at(scan, at)
        if found is None or found[1] <= at:
            at += 1
            continue
        matches.append(_Match(at, found[1], found[0]))
        if found[0].first == found[0].last:
            scan.anchor = found[0].first
        at = found[1]
    return matches


def _recurs(scan: Scan, match: _Match) -> bool:
    """«jeden Freitag», "every Monday": no one day."""
    return scan.key(match.start - 1) in scan.lex.recurring


def _joined(scan: Scan, matches: list[_Match]) -> list[_Match]:
    """Join what names one thing twice («morgen, den 14.11.») and the two ends of a range («vom 3. bis 5. Mai»)."""
    joined: list[_Match] = []
    for match in matches:
        both = (_one_thing(scan, joined[-1], match) or _range(scan, joined[-1], match)) if joined else None
        if both:
            joined[-1] = both
        else:
            joined.append(match)
    return joined


def _one_thing(scan: Scan, left: _Match, right: _Match) -> _Match | None:
    """«morgen, Freitag», «tomorrow evening Tue 28. Nov»: days beside each other of which one explains the other."""
    between = [scan.tok(index) for index in range(left.end, min(right.start, left.end + 5))]
    loose = scan.lex.articles | scan.lex.dayparts | {",", "(", "also", "am", "on", "-", "–"}
    if right.start - left.end > 4 or not all(token.key in loose for token in between):
        return None
    inside = left.span.first <= right.span.first and right.span.last <= left.span.last
    contains = right.span.first <= left.span.first and left.span.last <= right.span.last
    if (
        right.span.weekday is not None
        and left.span.grain is Grain.DAY
        and left.span.first.weekday() == right.span.weekday
    ):
        return _Match(left.start, right.end, left.span)
    if inside and left.span.grain is not Grain.YEAR:
        return _Match(
            left.start, right.end, right.span if right.span.full else left.span if contains else right.span
        )
    return _Match(left.start, right.end, left.span) if contains and not between else None


def _range(scan: Scan, left: _Match, right: _Match) -> _Match | None:
    """«von Montag bis Mittwoch», "March 3 to March 5", «12.3.–14.3.»: from the first day to the last."""
    joint = {scan.key(index) for index in range(left.end, min(right.start, left.end + 4))} - {
        "",
        "zum",
        "einschliesslich",
    }
    opened = (
        scan.key(left.start - 1) in scan.lex.range_openers
        or scan.key(left.start - 2) in scan.lex.range_openers
    )
    to_words = scan.lex.to_words | {"-", "–", "—"}
    said = bool(joint) and (joint <= to_words or (opened and joint <= scan.lex.and_words))
    if (
        not said
        or right.start - left.end > 2
        or (scan.lex.language == "en" and not opened and joint & {"until", "till"})
    ):
        return None
    last = right.span.last
    if last < left.span.first and right.span.weekday is not None:
        last = add_days(last, 7)
    if last < left.span.first:
        return None
    span = Span(first=left.span.first, last=last, grain=Grain.RANGE, full=True)
    return _Match(left.start, right.end, span)


def _without_corrected(scan: Scan, matches: list[_Match]) -> list[_Match]:
    """Leave out a date that the next one takes back: «am Freitag, nein, Samstag», «nicht Montag, sondern Dienstag»."""
    pairs = zip_longest(matches, matches[1:])
    return [
        match for match, following in pairs if following is None or not _takes_back(scan, match, following)
    ]


def _takes_back(scan: Scan, match: _Match, following: _Match) -> bool:
    if following.start - match.end > _MOST_BETWEEN:
        return False
    return _corrected_between(scan, match.end, following.start) or _denied(scan, match, following)


def _corrected_between(scan: Scan, start: int, end: int) -> bool:
    """Whether nothing but words of correction, prepositions and marks stand between two dates."""
    fillers = (
        scan.lex.carriers
        | scan.lex.articles
        | scan.lex.deadline_words
        | {
            "aeh",
            "aehm",
            "um",
            "uh",
            "er",
            "oh",
            "doch",
            "erst",
            "also",
            "quatsch",
            "ja",
            "wait",
            "ah",
            "schon",
            "eher",
        }
    )
    seen = False
    at = start
    while at < end:
        correction = scan.lex.corrections.find(scan.tokens, at)
        seen = seen or correction is not None
        if correction is None and scan.tok(at).kind is Kind.WORD and scan.key(at) not in fillers:
            return False
        at = correction[1] if correction else at + 1
    return seen


def _denied(scan: Scan, match: _Match, following: _Match) -> bool:
    before = {scan.key(match.start - n) for n in (1, 2, 3)}
    between = {scan.key(index) for index in range(match.end, following.start)}
    return bool(before & scan.lex.negations and between & scan.lex.contrasts)


def _dressed(scan: Scan, match: _Match, clocks: list[ClockTime]) -> DateMention:
    """Add the preposition, the time of day and the words behind that belong to the expression."""
    start, said = _prepositions(scan, match.start)
    end = _tail(scan, match.end)
    clock, start, end = _clock_beside(scan, clocks, start, end)
    tail = scan.lex.deadline_tails.find(scan.tokens, end)
    end = tail[1] if tail else end
    span = match.span
    if said & scan.lex.since_words and span.earlier:
        span = span.earlier  # «seit April» lies behind
    before, after = said & scan.lex.before_words, said & scan.lex.after_words and span.grain is not Grain.PART
    return DateMention(
        start=scan.tok(start).start,
        end=scan.tok(end - 1).end,
        first=span.first,
        last=span.last,
        due=_due(
            span,
            before=bool(before) and not span.deadline,
            after=bool(after) and not _is_beside_feast(scan, match),
        ),
        grain=span.grain,
        deadline=_no_later(scan, start)
        or bool(said & (scan.lex.deadline_words | scan.lex.before_words))
        or tail is not None
        or span.deadline,
        onward=bool(said & scan.lex.onward_words),
        past=max(span.last, span.due_day) < scan.ref or span.back,
        weekday_only=span.weekday is not None,
        earlier=span.earlier.last if span.earlier else None,
        time=span.time or (_clock_time(scan, clock, start, end) if clock else None),
    )


def _no_later(scan: Scan, start: int) -> bool:
    """ "no later than Friday", «nicht später als Freitag»."""
    words = {scan.key(start + n) for n in range(-3, 3)}
    return {"later", "than"} <= words or {"spaeter", "als"} <= words


def _is_beside_feast(scan: Scan, match: _Match) -> bool:
    return scan.lex.feasts.find(scan.tokens, match.start) is not None


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
    while (
        start - at < _MOST_CARRIERS
        and scan.key(at - 1) in speaking | scan.lex.carriers
        and at - 1 not in scan.clock
    ):
        at -= 1
        seen.add(scan.key(at))
    return at, frozenset(seen & speaking)


def _tail(scan: Scan, end: int) -> int:
    """Return the index behind «noch» and the parts of the day that follow."""
    end = end + 1 if scan.key(end) == "noch" and scan.key(end - 1) in ("heute", "morgen") else end
    for _ in range(3):
        if (
            scan.key(end) in ("in", "am")
            and scan.key(end + 1) in ("the", "dem")
            and scan.key(end + 2) in scan.lex.dayparts
        ):
            end += 3
        elif scan.key(end) in ("am", "at") and scan.key(end + 1) in scan.lex.dayparts:
            end += 2
        elif scan.key(end) in scan.lex.dayparts and scan.key(end) not in ("early", "late"):
            end += 1
    return end


def _clock_beside(
    scan: Scan, clocks: Iterable[ClockTime], start: int, end: int
) -> tuple[ClockTime | None, int, int]:
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
        return clock, start, _tail(scan, clock.end)
    clock = next((one for one in clocks if one.end == start), None)
    if clock is None:
        return None, start, end
    opened = 1 if scan.key(clock.start - 1) in ("um", "at", "gegen", "@") else 0
    return clock, clock.start - opened, end


def _clock_time(scan: Scan, clock: ClockTime, start: int, end: int) -> time:
    """Return the time, after noon where the words around say so («8 Uhr abends», "tonight at 7") or the hour is small."""
    around = {scan.key(index) for index in range(start, end)}
    late = any(word.endswith(tuple(scan.lex.late_dayparts)) for word in around if word)
    early = bool(around & scan.lex.early_dayparts)
    if not clock.exact and 1 <= clock.time.hour < (12 if late else _EARLIEST_HOUR) and not early:
        return clock.time.replace(hour=clock.time.hour + 12)
    return clock.time
