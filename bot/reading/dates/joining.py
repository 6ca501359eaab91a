"""What neighbouring dates do to each other: one explains, ends a range with or takes back the other."""

from dataclasses import dataclass
from itertools import zip_longest

from bot.reading.dates.arithmetic import (
    add_days,
)
from bot.reading.dates.model import Grain, Span
from bot.reading.dates.scan import (
    Scan,
)
from bot.reading.dates.tokens import Kind

_MOST_BETWEEN = 8


@dataclass(frozen=True, slots=True)
class Match:
    """A span on the tokens from `start` up to `end`."""

    start: int
    end: int
    span: Span


def joined(scan: Scan, matches: list[Match]) -> list[Match]:
    """Join what names one thing twice («morgen, den 20.3.») and the ends of a range («vom 3. bis 5.»)."""
    joined: list[Match] = []
    for match in matches:
        both = (_one_thing(scan, joined[-1], match) or _range(scan, joined[-1], match)) if joined else None
        if both:
            joined[-1] = both
        else:
            joined.append(match)
    return joined


def _one_thing(scan: Scan, left: Match, right: Match) -> Match | None:
    """«morgen, Freitag», "tomorrow, Friday 13 March": one of two neighbours explains the other."""
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
        return Match(left.start, right.end, left.span)
    if inside and left.span.grain is not Grain.YEAR:
        return Match(left.start, right.end, right.span if right.span.full else left.span if contains else right.span)
    return Match(left.start, right.end, left.span) if contains and not between else None


def _range(scan: Scan, left: Match, right: Match) -> Match | None:
    """«von Montag bis Mittwoch», "March 3 to March 5", «12.3.–14.3.»: from the first day to the last."""
    joint = {scan.key(index) for index in range(left.end, min(right.start, left.end + 4))} - {
        "",
        "zum",
        "einschliesslich",
    }
    opened = scan.key(left.start - 1) in scan.lex.range_openers or scan.key(left.start - 2) in scan.lex.range_openers
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
    return Match(left.start, right.end, span)


def without_corrected(scan: Scan, matches: list[Match]) -> list[Match]:
    """Leave out a date taken back: «am Freitag, nein, Samstag», «nicht Montag, sondern Dienstag»."""
    pairs = zip_longest(matches, matches[1:])
    return [match for match, following in pairs if following is None or not _takes_back(scan, match, following)]


def _takes_back(scan: Scan, match: Match, following: Match) -> bool:
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


def _denied(scan: Scan, match: Match, following: Match) -> bool:
    before = {scan.key(match.start - n) for n in (1, 2, 3)}
    between = {scan.key(index) for index in range(match.end, following.start)}
    return bool(before & scan.lex.negations and between & scan.lex.contrasts)
