"""The pass over a text: every rule at every place, the longest reading wins."""

from collections.abc import Callable
from datetime import datetime

from bot.reading.dates import (
    rules_days,
    rules_feasts,
    rules_months,
    rules_named,
    rules_nth,
    rules_numeric,
    rules_offsets,
    rules_parts,
    rules_periods,
    rules_weekdays,
)
from bot.reading.dates.clock import clock_times
from bot.reading.dates.dressing import dressed
from bot.reading.dates.joining import Match, joined, without_corrected
from bot.reading.dates.lexicon import Lexicon, Opening
from bot.reading.dates.model import DateMention
from bot.reading.dates.scan import (
    Found,
    Scan,
    mend_typos,
)
from bot.reading.dates.tokens import Kind, tokenise
from bot.reading.dates.words_de import GERMAN
from bot.reading.dates.words_en import ENGLISH

Rule = Callable[[Scan, int], Found]
# What each rule can begin with. Of readings of the same length that of the first rule is taken.
RULES: tuple[tuple[Rule, frozenset[Opening]], ...] = (
    (rules_weekdays.weekday, frozenset({Opening.SHIFT, Opening.WEEKDAY})),
    (rules_weekdays.week_and_weekday, frozenset({Opening.SHIFT, Opening.UNIT, Opening.COUNT})),
    (rules_days.relative_day, frozenset({Opening.DAY, Opening.FIGURE})),
    (rules_offsets.ahead, frozenset({Opening.PREPOSITION})),
    (rules_offsets.ago_before, frozenset({Opening.PREPOSITION})),
    (rules_offsets.counted, frozenset({Opening.COUNT, Opening.FIGURE})),
    (rules_offsets.unit_next_to, frozenset({Opening.UNIT})),
    (rules_parts.edge, frozenset({Opening.SHIFT, Opening.PART})),
    (rules_parts.part, frozenset({Opening.PART})),
    (rules_nth.nth_of, frozenset({Opening.COUNT, Opening.SHIFT, Opening.FIGURE})),
    (rules_nth.nth_weekday_after, frozenset({Opening.COUNT, Opening.SHIFT, Opening.FIGURE})),
    (rules_nth.day_of_shifted_month, frozenset({Opening.COUNT, Opening.FIGURE})),
    (rules_periods.running_unit, frozenset({Opening.OTHER})),
    (rules_periods.year_first, frozenset({Opening.FIGURE})),
    (rules_named.day_range, frozenset({Opening.COUNT, Opening.MONTH, Opening.FIGURE})),
    (rules_periods.new_year_ahead, frozenset({Opening.OTHER})),
    (rules_feasts.feast, frozenset({Opening.FEAST, Opening.SHIFT, Opening.FIGURE})),
    (rules_numeric.numeric, frozenset({Opening.FIGURE})),
    (rules_named.named, frozenset({Opening.COUNT, Opening.MONTH, Opening.FIGURE})),
    (rules_periods.week_named_after_day, frozenset({Opening.UNIT})),
    (rules_periods.week_number, frozenset({Opening.UNIT, Opening.COUNT, Opening.OTHER, Opening.FIGURE})),
    (rules_periods.quarter, frozenset({Opening.COUNT, Opening.UNIT, Opening.OTHER, Opening.FIGURE})),
    (rules_periods.unit_after_next, frozenset({Opening.UNIT})),
    (rules_offsets.run_of, frozenset({Opening.SHIFT})),
    (rules_periods.shifted_unit, frozenset({Opening.SHIFT})),
    (rules_days.weekend, frozenset({Opening.UNIT})),
    (rules_weekdays.weekdays_from_now, frozenset({Opening.COUNT, Opening.FIGURE})),
    (rules_months.month, frozenset({Opening.SHIFT, Opening.MONTH, Opening.FIGURE})),
    (rules_months.season, frozenset({Opening.SHIFT, Opening.SEASON})),
    (rules_named.day_of_month, frozenset({Opening.COUNT, Opening.FIGURE})),
    (rules_periods.bare_year, frozenset({Opening.FIGURE})),
)


def _rules_by_openings() -> dict[frozenset[Opening], tuple[Rule, ...]]:
    """Return the rules to try for every set of openings that a word of either language has."""
    known = {*GERMAN.openings.values(), *ENGLISH.openings.values(), frozenset({Opening.FIGURE})}
    return {openings: tuple(rule for rule, own in RULES if own & openings) for openings in known}


_RULES_BY_OPENINGS = _rules_by_openings()
_RULES_FOR_FIGURES = _RULES_BY_OPENINGS[frozenset({Opening.FIGURE})]


def lexicon_for(language: str) -> Lexicon:
    """Return the words of a language by its code («de», "en-GB"); German for all that is not English."""
    return ENGLISH if language[:2].lower() == "en" else GERMAN


def find_dates(text: str, ref: datetime, language: str, *, region: str | None = None) -> list[DateMention]:
    """Return the dates that a text names, in order, read from the local moment `ref`.

    `region` ("DE-NW") says whose public holidays count («nach Ostern», workdays); Germany's if None.
    A date taken back («am Freitag, nein, Samstag») and one that recurs («jeden Freitag») are left out.
    """
    lex = lexicon_for(language)
    tokens = mend_typos(tokenise(text), lex)
    clocks = clock_times(tokens, lex)
    blocked = frozenset(index for one in clocks for index in range(one.start, one.end))
    scan = Scan(tokens, ref, lex, region or "DE", blocked, read_at)
    matches = joined(scan, _matches(scan))
    kept = without_corrected(scan, [match for match in matches if not _recurs(scan, match)])
    return [dressed(scan, match, clocks) for match in kept]


def read_at(scan: Scan, at: int) -> Found:
    """Return the longest reading of all rules at a token."""
    best: Found = None
    for rule in _rules_for(scan, at):
        found = _tried(rule, scan, at)
        if found and (best is None or found[1] > best[1]):
            best = found
    return best


def _rules_for(scan: Scan, at: int) -> tuple[Rule, ...]:
    """Most words can begin no date; an unknown one with a capital may be a holiday of the region."""
    token = scan.tok(at)
    if token.value is not None:
        return () if at in scan.clock or _inside_figures(scan, at) else _RULES_FOR_FIGURES
    openings = scan.lex.openings.get(token.key)
    if openings is not None:
        runs = scan.lex.run_openings.get(token.key)
        if runs is None or any(one.find(scan.tokens, at) for one in runs):
            return _RULES_BY_OPENINGS[openings]
    return (rules_feasts.feast,) if rules_feasts.opens_holiday(scan, at) else ()


def _inside_figures(scan: Scan, at: int) -> bool:
    """Whether a number stands close behind another one and its mark: «3.7», "12/2026"."""
    mark = scan.tok(at - 1)
    between = scan.tok(at).glued and mark.glued and mark.key in (".", "/", ":")
    return between and scan.tok(at - 2).kind is Kind.NUMBER


def _tried(rule: Rule, scan: Scan, at: int) -> Found:
    """Apply a rule; a day beyond the calendar («in 9999 Jahren») is no date."""
    try:
        return rule(scan, at)
    except (OverflowError, ValueError):
        return None


def _matches(scan: Scan) -> list[Match]:
    matches: list[Match] = []
    behind = 0
    for at in _beginnings(scan):
        if at < behind:
            continue
        idiom = scan.lex.idioms.find(scan.tokens, at)
        if idiom:
            behind = idiom[1]
            continue
        found = read_at(scan, at)
        if found is None or found[1] <= at:
            continue
        matches.append(Match(at, found[1], found[0]))
        if found[0].first == found[0].last:
            scan.anchor = found[0].first
        behind = found[1]
    return matches


def _beginnings(scan: Scan) -> list[int]:
    """Return where a date or an idiom may begin: most words are told apart sooner than every rule would."""
    words = scan.lex.beginnings
    return [
        at for at, token in enumerate(scan.tokens) if token.value is not None or token.key in words or token.capital
    ]


def _recurs(scan: Scan, match: Match) -> bool:
    """«jeden Freitag», "every second Monday": no one day."""
    before = scan.key(match.start - 1)
    if before in scan.lex.ordinals or before in ("other", "paar"):
        before = scan.key(match.start - 2)
    return before in scan.lex.recurring
