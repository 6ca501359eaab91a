"""Days of the week: «nächsten Freitag», "Wednesday week", «Sonntag dieser Woche», «Fr. 13.3.»."""

from datetime import date

from bot.reading.dates.arithmetic import (
    add_days,
    last_weekday,
    monday_of,
    next_weekday,
)
from bot.reading.dates.lexicon import Shift, Unit
from bot.reading.dates.model import Grain, Span, day_span
from bot.reading.dates.rules_named import day_number_at, explicit_at
from bot.reading.dates.rules_offsets import Amounts, amounts_at, moved
from bot.reading.dates.rules_periods import shifted_unit, week_number
from bot.reading.dates.scan import (
    Found,
    Scan,
    cardinal_at,
    follows_honorific,
    shift_at,
    skip_dayparts,
)
from bot.reading.dates.tokens import Kind


def weekday_at(scan: Scan, at: int) -> tuple[int, int] | None:
    """Read a weekday; its abbreviation only where it can't be another word («so», "sat", «Fr. Müller»)."""
    key = scan.key(at)
    if key in scan.lex.weekdays:
        if follows_honorific(scan, at):
            return None
        dotted = len(key) <= 4 and scan.key(at + 1) == "." and scan.tok(at + 1).glued
        return scan.lex.weekdays[key], at + 2 if dotted else at + 1
    if key not in scan.lex.doubtful_weekdays or at in scan.clock:
        return None
    dotted = scan.key(at + 1) == "." and scan.tok(at + 1).glued
    end = at + 2 if dotted else at + 1
    return (scan.lex.doubtful_weekdays[key], end) if _abbreviation_is_meant(scan, at, end) else None


def _abbreviation_is_meant(scan: Scan, at: int, end: int) -> bool:
    key = scan.key(at)
    if scan.key(at - 1) == "-" or (scan.key(end) == "-" and scan.tok(end).glued):
        return False  # «Mo-Fr 9-17 Uhr»: opening hours
    if scan.alone(at, end) or _before_date(scan, end):
        return not (key == "fr" and scan.tok(end).kind is Kind.WORD) or _before_date(scan, end)
    if scan.lex.language == "en":
        return _english_abbreviation(scan, at, end)
    return _german_abbreviation(scan, at, end)


def _before_date(scan: Scan, end: int) -> bool:
    """Whether a date, a time or a part of the day follows: «Mo 09.10.», «Di, 14 Uhr», «Fr abend»."""
    start = end + 1 if scan.key(end) == "," else end
    start = scan.skip(start, frozenset({"den", "der", "the"}), 1)
    if (
        start in scan.clock
        or scan.key(start) in scan.lex.dayparts
        or (scan.key(start) in ("um", "at", "ab") and start + 1 in scan.clock)
    ):
        return True
    return explicit_at(scan, start) is not None or (
        scan.tok(start).kind is Kind.NUMBER and day_number_at(scan, start) is not None
    )


def _english_abbreviation(scan: Scan, at: int, end: int) -> bool:
    """ "on Sat", "next wed", "see you Mon"; "sun" and "sat" written small are words of their own."""
    key, capital, before = scan.key(at), scan.tok(at).capital, scan.key(at - 1)
    if before in ("on", "by", "until", "till", "next", "this", "last", "before", "coming"):
        return capital or key in ("wed", "mon") or (key == "sat" and before in ("on", "next", "last"))
    heads_sentence = at == 0 or before in (".", "!", "?")
    return capital and not heads_sentence and before != "the" and not scan.tok(end).capital


_BEFORE_SHORT_DAY = frozenset("ihm ihr ihn sie mich mir uns ihnen ich er wir noch aber dann geht kommt".split())
_BEHIND_SHORT_DAY = frozenset(
    "bei frueh mal an ab raus vorbei zurueck bescheid wegen wg um nochmal die das den ne nen eine einen".split()
)
"""What stands around «mo» in «sag ihm mo bescheid», «ruf ihn do. an», «geht Do raus»."""


def _german_abbreviation(scan: Scan, at: int, end: int) -> bool:
    """«am Di», «bis fr», «Er bringt Do. den Beamer»; not «so», «Fr. Müller», «mo» the name."""
    key, token, behind = scan.key(at), scan.tok(at), scan.tok(end)
    before = scan.key(at - 1)
    if key == "fr" and behind.capital and end > at + 1:
        return False
    if before in (
        "am",
        "bis",
        "ab",
        "vom",
        "zum",
        "kommenden",
        "naechsten",
        "diesen",
        "letzten",
        "spaetestens",
    ):
        return key != "so" or token.capital or (before == "bis" and behind.kind is not Kind.WORD)
    if key in ("mo", "mi", "di", "do") and before in _BEFORE_SHORT_DAY:
        return behind.kind is not Kind.WORD or behind.key in _BEHIND_SHORT_DAY
    if key in ("so", "mo", "mi", "sa") and not token.capital:
        return False
    if end > at + 1:
        return (
            token.capital
            and at > 0
            and (not behind.capital or key in ("do", "di", "mi"))
            and behind.kind is not Kind.MARK
        )
    return key == "fr" and not token.capital and (behind.key in scan.lex.function_words or behind.kind is Kind.MARK)


def weekday(scan: Scan, at: int) -> Found:
    """«am Freitag», «nächsten Dienstag», «Freitag, 8.5.», "Friday the 9th", "Friday week"."""
    shift = shift_at(scan, at)
    read = weekday_at(scan, shift[1] if shift else at)
    if read is None:
        return None
    number, end = read
    inner = end
    behind = skip_dayparts(scan, end)
    for start in dict.fromkeys((inner, behind)):
        dated = _with_date(scan, number, start) or _with_week(scan, number, start, named=shift is None)
        if dated:
            return dated
    if scan.key(end) in ("drauf", "darauf", "danach"):
        return day_span(next_weekday(scan.anchor or scan.ref, number), full=True), end + 1
    if shift and scan.key(at) in ("following", "folgenden", "darauffolgenden"):
        return day_span(next_weekday(scan.anchor or scan.ref, number), full=True), end
    if shift:
        return _shifted(scan, number, shift[0]), end
    return _bare(scan, number), end


def _bare(scan: Scan, number: int) -> Span:
    """The next such day after today, never today; the latest one before as `earlier`."""
    return day_span(next_weekday(scan.ref, number), earlier=last_weekday(scan.ref, number), weekday=number)


def _shifted(scan: Scan, number: int, shift: Shift) -> Span:
    """«nächsten» lies in the next week, «kommenden» and «diesen» are the next to come."""
    match shift:
        case Shift.LAST:
            return day_span(last_weekday(scan.ref, number), full=True)
        case Shift.BEFORE_LAST:
            return day_span(add_days(last_weekday(scan.ref, number), -7), full=True)
        case Shift.THIS | Shift.COMING:
            return day_span(next_weekday(scan.ref, number), full=True)
        case _:
            return day_span(add_days(monday_of(scan.ref), 7 * shift.steps + number), full=True)


def _with_date(scan: Scan, number: int, end: int) -> Found:
    """«Freitag, den 8.5.», "Monday 4th of May", «Dienstag der 9.», «Freitagabend des 8.5.»."""
    start = end + 1 if scan.key(end) in (",", ".", "(") else end
    start = scan.skip(start, scan.lex.articles | {"of", "am", "on"}, 2)
    read = explicit_at(scan, start)
    if read is None and not (start in scan.clock or _is_counted_noun(scan, start)):
        read = day_number_at(scan, start)
    span = read[0].span(scan.ref, number) if read else None
    return (span, read[1]) if read and span else None


def _is_counted_noun(scan: Scan, start: int) -> bool:
    """A spoken ordinal needs its article («Freitag der dritte»); otherwise it counts something."""
    return scan.tok(start).kind is Kind.WORD and scan.key(start - 1) not in scan.lex.articles


def _with_week(scan: Scan, number: int, end: int, *, named: bool) -> Found:
    """«Sonntag der letzten Woche», «Dienstag in einer Woche», "Friday week", «Samstag nach dem nächsten»."""
    tail = scan.lex.after_next.find(scan.tokens, end)
    if tail:
        return day_span(add_days(next_weekday(scan.ref, number), 7), full=True), tail[1]
    start = scan.skip(end, scan.lex.links | {","}, 3)
    week = shifted_unit(scan, start) or week_number(scan, start)
    if week and week[0].grain is Grain.WEEK:
        return day_span(add_days(week[0].first, number), full=True), week[1]
    return _weeks_on(scan, number, end) if named else None


def _weeks_on(scan: Scan, number: int, end: int) -> Found:
    """«Mittwoch in zwei Wochen»: the next Wednesday and fourteen days; "Wednesday week"."""
    days = {"week": 7, "fortnight": 14}.get(scan.key(end), 0)
    if days:
        return day_span(add_days(next_weekday(scan.ref, number), days), full=True), end + 1
    ahead, back = scan.key(end) in scan.lex.ahead - {"nach"}, scan.key(end) in scan.lex.ago_before
    amounts = amounts_at(scan, end + 1 if ahead or back else end)
    if amounts is None:
        return next_to_day(scan, number, end)
    after = amounts[1]
    behind = scan.lex.from_now.find(scan.tokens, after) or scan.lex.ago_after.find(scan.tokens, after)
    if not (ahead or back or behind):
        return None
    sign = -1 if back or (behind and behind[0] < 0) else 1
    day = _moved_weekday(scan, number, amounts[0], sign)
    return (day_span(day, full=True), behind[1] if behind else after) if day else None


def _moved_weekday(scan: Scan, number: int, amounts: Amounts, sign: int) -> date | None:
    """Return the weekday so many weeks on; of other amounts the day only if the weekday agrees.

    «Dienstag in acht Tagen» is a week from Tuesday: the first and last day are both counted.
    """
    day = moved(scan, scan.ref, amounts, sign)
    if day.weekday() == number:
        return day
    base = next_weekday(scan.ref, number) if sign > 0 else last_weekday(scan.ref, number)
    if amounts == ((8, Unit.DAY),) and scan.lex.language == "de":
        return add_days(base, 7 * sign)
    weeks = all(unit in (Unit.WEEK, Unit.FORTNIGHT) or (unit is Unit.DAY and not count % 7) for count, unit in amounts)
    return moved(scan, base, amounts, sign) if weeks else None


def next_to_day(scan: Scan, number: int, end: int) -> Found:
    """ "Monday after Easter", «Freitag vor dem 15.»: the first such day on that side of the day named."""
    after, before = scan.key(end) in scan.lex.after_words, scan.key(end) in scan.lex.before_words
    if not (after or before):
        return None
    inner = scan.deeper(scan.skip(end + 1, scan.lex.articles, 1))
    if inner is None:
        return None
    day = next_weekday(inner[0].last, number) if after else last_weekday(inner[0].first, number)
    return day_span(day, full=True), inner[1]


def week_and_weekday(scan: Scan, at: int) -> Found:
    """«nächste Woche Montag», "this week Friday", "last week's sunday", «KW 12 am Dienstag»."""
    week = shifted_unit(scan, at) or week_number(scan, at)
    if week is None or week[0].grain is not Grain.WEEK:
        return None
    start = scan.skip(week[1], frozenset({"'", "’", "s", "am", "on", "den"}), 3)
    read = weekday_at(scan, start)
    return (day_span(add_days(week[0].first, read[0]), full=True), read[1]) if read else None


def weekdays_from_now(scan: Scan, at: int) -> Found:
    """ "five sundays from now", "three mondays ago"."""
    count = cardinal_at(scan, at)
    number = scan.lex.weekdays.get(scan.key(count[1]).removesuffix("s")) if count else None
    if count is None or number is None or not 1 <= count[0] <= 60 or scan.lex.language != "en":
        return None
    ahead, ago = (
        scan.lex.from_now.find(scan.tokens, count[1] + 1),
        scan.lex.ago_after.find(scan.tokens, count[1] + 1),
    )
    if ahead:
        return day_span(add_days(next_weekday(scan.ref, number), 7 * (count[0] - 1)), full=True), ahead[1]
    if ago and ago[0] < 0:
        return day_span(add_days(last_weekday(scan.ref, number), -7 * (count[0] - 1)), full=True), ago[1]
    return None
