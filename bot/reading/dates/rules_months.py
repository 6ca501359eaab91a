"""Months and seasons: «im März», "next May", "4/2027", «Herbst 2026»."""

from bot.reading.dates import periods
from bot.reading.dates.lexicon import Shift
from bot.reading.dates.model import Span
from bot.reading.dates.patterns import open_span
from bot.reading.dates.rules_named import day_number_at
from bot.reading.dates.rules_periods import year_behind
from bot.reading.dates.scan import (
    Found,
    Scan,
    follows_honorific,
    month_at,
    shift_at,
    year_at,
)
from bot.reading.dates.tokens import Kind

_ABBREVIATION = 3


def month(scan: Scan, at: int) -> Found:
    """«im März», «Oktober 2027», "next March", «kommenden Mai», "4/2027", "Nov, 2027"."""
    shift = shift_at(scan, at)
    named = month_at(scan, shift[1] if shift else at)
    if named is None:
        return _month_in_figures(scan, at)
    number, end = named
    if not shift and _beside_day_number(scan, at, end):
        return None
    if shift:
        return _shifted_month(scan, shift[0], number), end
    year = year_at(scan, end, short=scan.key(end) in ("'", "’", "of")) or year_behind(scan, end)
    if year:
        return periods.month(year[0], number), year[1]
    if not _month_is_meant(scan, at, end):
        return None
    span = open_span(periods.every_month(scan.ref, number), scan.ref)
    return (span, end) if span else None


def _beside_day_number(scan: Scan, at: int, end: int) -> bool:
    """Whether a day stands there that the month does not have («31. Juni»): no date at all."""
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
        | scan.lex.before_words
        | scan.lex.after_words
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
    """ "4/2027", "12/2030", «03.2027»."""
    first, mark, second = scan.tok(at), scan.tok(at + 1), scan.tok(at + 2)
    if not (scan.is_number(at) and mark.glued and mark.key in "/." and second.glued and len(first.text) <= 2):
        return None
    behind = scan.tok(at + 3)
    runs_on = behind.glued and (behind.kind is not Kind.MARK or behind.key in "/-")
    four_digits = len(second.text) == 4 and second.value is not None and 1900 <= second.value < 2200
    if runs_on or not four_digits or scan.tok(at).glued or not 1 <= (first.value or 0) <= 12:
        return None
    return periods.month(second.value or 0, first.value or 0), at + 3


def named_month(scan: Scan, start: int) -> Found:
    """Read a month's name behind a word that makes it one («Ende Mai»)."""
    named = month_at(scan, start)
    if named is None or day_number_at(scan, named[1]):
        return None
    span = open_span(periods.every_month(scan.ref, named[0]), scan.ref)
    return (span, named[1]) if span else None


def season(scan: Scan, at: int) -> Found:
    """«im Sommer», «Herbst 2026», "next spring"; alone it may be a surname or a sort of tyre."""
    shift = shift_at(scan, at)
    start = shift[1] if shift else at
    first_month = scan.lex.seasons.get(scan.key(start))
    if first_month is None or follows_honorific(scan, start):
        return None
    year = year_behind(scan, start + 1)
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
    if scan.inside or scan.alone(at, at + 1):
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
