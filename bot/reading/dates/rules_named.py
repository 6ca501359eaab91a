"""Dates with a month's name or a bare day: «3. Mai 2026», "May 3rd", «am dritten vierten», "by the 20th"."""

from bot.reading.dates.lexicon import Unit
from bot.reading.dates.model import Grain, Span
from bot.reading.dates.patterns import Pattern
from bot.reading.dates.rules_numeric import counts_something, numeric_at
from bot.reading.dates.scan import Found, Scan, cardinal_at, month_at, ordinal_at, unit_at, year_at
from bot.reading.dates.tokens import Kind

Read = tuple[Pattern, int] | None


def explicit_at(scan: Scan, at: int, *, ends_range: bool = False) -> Read:
    """Read a day with its month, in figures or words."""
    return (
        numeric_at(scan, at, ends_range=ends_range)
        or _day_month(scan, at)
        or _month_day(scan, at)
        or _spoken_day_month(scan, at)
    )


def named(scan: Scan, at: int) -> Found:
    """«3. Mai 2026», "3rd of May", "May 3", «am siebten vierten»."""
    read = _day_month(scan, at) or _month_day(scan, at) or _spoken_day_month(scan, at)
    span = read[0].span(scan.ref) if read else None
    return (span, read[1]) if read and span else None


def _day_month(scan: Scan, at: int) -> Read:
    """«3. Mai», "9 June 2027", "2nd Sep 79", «den zweiten Tag im April»."""
    day = ordinal_at(scan, at) or cardinal_at(scan, at)
    if day is None or not 1 <= day[0] <= 31 or scan.tok(at).text in ("a", "A", "an"):
        return None
    behind = day[1]
    unit = unit_at(scan, behind)
    if unit and unit[0] is Unit.DAY:
        behind = unit[1]
    linked = scan.skip(behind, scan.lex.links, 2)
    if linked > behind and scan.lex.language == "de" and not unit:
        return None
    linked = linked + 1 if linked == behind and scan.key(linked) in ("-", "/") and scan.tok(linked).glued else linked
    month = month_at(scan, linked)
    if month is None or _is_range_hour(scan, at, month[1]):
        return None
    year = year_at(scan, month[1], short=True)
    return Pattern(day[0], month[0], year[0] if year else None), year[1] if year else month[1]


def _is_range_hour(scan: Scan, at: int, behind: int) -> bool:
    """In "from 2 to 3 of June 14" the 3 is an hour."""
    opened = scan.key(at - 1) in scan.lex.to_words and scan.key(at - 3) in scan.lex.range_openers
    return opened and scan.key(at + 1) == "of" and scan.is_number(behind)


def _month_day(scan: Scan, at: int) -> Read:
    """ "June 9th, 2027", "Nov.4", "may thirty, 2026", «April 9»."""
    month = month_at(scan, at)
    if month is None:
        return None
    start = scan.skip(month[1], frozenset({"the", "-", "/"}), 1)
    day = ordinal_at(scan, start) or cardinal_at(scan, start)
    if day is None or not 1 <= day[0] <= 31 or scan.key(start) in ("a", "an", "last"):
        return None
    if scan.lex.language == "de" and scan.tok(start).kind is Kind.WORD and ordinal_at(scan, start) is None:
        return None  # «im September zwei Abschlüsse»
    if scan.tok(start).kind is Kind.NUMBER and (len(scan.tok(start).text) > 2 or not _stands_free(scan, start)):
        return None
    if _is_verb(scan, at) or (
        scan.lex.language == "de" and scan.key(start) in ("ein", "eine", "einen", "einem", "einer")
    ):
        return None
    year = year_at(scan, _skip_comma(scan, day[1]), short=False)
    return Pattern(day[0], month[0], year[0] if year else None), year[1] if year else day[1]


def _skip_comma(scan: Scan, at: int) -> int:
    return (
        at + 1
        if scan.key(at) == "," and scan.tok(at + 1).kind is Kind.NUMBER and len(scan.tok(at + 1).text) == 4
        else at
    )


def _is_verb(scan: Scan, at: int) -> bool:
    """ "they may 5 times", "we march 3 miles": written small behind a pronoun."""
    return (
        scan.key(at) in ("may", "march", "mar")
        and not scan.tok(at).capital
        and scan.key(at - 1) in ("i", "you", "he", "she", "it", "we", "they", "who")
    )


def _stands_free(scan: Scan, at: int) -> bool:
    """Whether no time or decimal begins with this number."""
    mark, behind = scan.tok(at + 1), scan.tok(at + 2)
    return not (mark.glued and mark.key in (":", ".") and behind.glued and behind.kind is Kind.NUMBER)


def _spoken_day_month(scan: Scan, at: int) -> Read:
    """«am dritten vierten», «siebter 4.», «7. vierter»: the month as an ordinal, in German."""
    day = ordinal_at(scan, at)
    if scan.lex.language != "de" or day is None or not 1 <= day[0] <= 31:
        return None
    month = ordinal_at(scan, day[1])
    both_words = scan.tok(at).kind is Kind.WORD and scan.tok(day[1]).kind is Kind.WORD
    if month is None or not 1 <= month[0] <= 12 or scan.tok(at).kind is scan.tok(day[1]).kind is Kind.NUMBER:
        return None
    if both_words and scan.key(at - 1) not in scan.lex.date_prepositions:
        return None
    year = year_at(scan, month[1], short=True)
    return Pattern(day[0], month[0], year[0] if year else None), year[1] if year else month[1]


def day_range(scan: Scan, at: int) -> Found:
    """«3.-5. Mai», «vom 12. bis 14.3.2026», «17. und 18. März», "3rd to 5th of May", "May 3-5"."""
    return _range_before_month(scan, at) or _range_after_month(scan, at)


def _range_before_month(scan: Scan, at: int) -> Found:
    day = ordinal_at(scan, at) or cardinal_at(scan, at)
    if (
        day is None
        or not 1 <= day[0] <= 31
        or (scan.tok(at).kind is Kind.WORD and scan.lex.language == "en" and scan.key(at) == "a")
    ):
        return None
    joint = scan.skip(day[1], scan.lex.to_words | scan.lex.and_words | {"-", "–", "/", "oder", "or"}, 1)
    if joint == day[1]:
        return None
    last = explicit_at(scan, scan.skip(joint, scan.lex.articles | {"zum"}, 1), ends_range=True)
    span = last[0].span(scan.ref) if last else None
    if last is None or span is None or day[0] >= last[0].day:
        return None
    return _range_to(span, day[0]), last[1]


def _range_after_month(scan: Scan, at: int) -> Found:
    first = _month_day(scan, at)
    joint = scan.skip(first[1], scan.lex.to_words | {"-", "–"}, 1) if first else 0
    if first is None or joint == first[1] or not (scan.is_number(joint) and len(scan.key(joint)) <= 2):
        return None
    day = ordinal_at(scan, joint) or cardinal_at(scan, joint)
    if (
        day is None
        or not first[0].day < day[0] <= 31
        or (scan.key(joint - 1) == "to" and scan.key(at - 1) != "from" and day[0] < 13)
    ):
        return None
    year = year_at(scan, day[1], short=False)
    span = Pattern(day[0], first[0].month, year[0] if year else first[0].year).span(scan.ref)
    return (_range_to(span, first[0].day), year[1] if year else day[1]) if span else None


def _range_to(last: Span, first_day: int) -> Span:
    earlier = _range_to(last.earlier, first_day) if last.earlier else None
    return Span(first=last.first.replace(day=first_day), last=last.last, grain=Grain.RANGE, earlier=earlier, full=True)


def day_number_at(scan: Scan, at: int) -> Read:
    """Read a bare day of the month as an ordinal: «15.», "22nd", "twenty seventh"."""
    day = ordinal_at(scan, at)
    if day is None or not 1 <= day[0] <= 31:
        return None
    return Pattern(day[0]), day[1]


def day_of_month(scan: Scan, at: int) -> Found:
    """«am 15.», "by the 20th", "the 13.", «2.» as the whole text; not «der 2. Vorsitzende», "the 7th one"."""
    read = day_number_at(scan, at) or _plain_number(scan, at)
    if read is None or counts_something(scan, at, read[1]):
        return None
    if not (scan.alone(_article_before(scan, at), read[1]) or _day_is_meant(scan, at, read[1])):
        return None
    span = read[0].span(scan.ref)
    return (span, read[1]) if span else None


def _article_before(scan: Scan, at: int) -> int:
    return at - 1 if scan.key(at - 1) in scan.lex.articles else at


def _plain_number(scan: Scan, at: int) -> Read:
    """«bis zum 15», "on the 17 from 2pm": a figure without a dot behind a preposition."""
    token = scan.tok(at)
    if not scan.is_number(at) or len(token.text) > 2 or not 1 <= (token.value or 0) <= 31:
        return None
    german = scan.key(at - 1) in ("am", "zum") and scan.lex.language == "de"
    english = scan.key(at - 1) == "the" and scan.key(at - 2) in ("on", "by", "until", "till")
    return (Pattern(token.value or 0), at + 1) if german or english else None


def _day_is_meant(scan: Scan, at: int, end: int) -> bool:
    """A preposition before, and behind it nothing that it could count."""
    preposition, word_before = scan.key(at - 1), scan.key(at - 2)
    if preposition not in scan.lex.date_prepositions or word_before in scan.lex.possessives | scan.lex.being:
        return False
    if scan.tok(at).kind is Kind.WORD and not _spoken_is_meant(scan, at):
        return False
    return _nothing_counted(scan, at, end)


def _nothing_counted(scan: Scan, at: int, end: int) -> bool:
    token = scan.tok(end)
    if token.kind is Kind.MARK:
        return token.key not in ("-", "–", "/", "%", "€", "&") or not token.glued
    if token.kind is Kind.NUMBER:
        return end in scan.clock
    if token.key in scan.lex.function_words:
        return True
    return scan.lex.language == "de" and (token.key in scan.lex.dayparts or _is_verb_behind(scan, at, end))


def _is_verb_behind(scan: Scan, at: int, end: int) -> bool:
    """«am 15. bringt sie …», «am dreizehnten zusammen …»: in a text with capitals a small word is no noun."""
    preposition = scan.key(at - 2) if scan.key(at - 1) == "den" else scan.key(at - 1)
    firm = (
        preposition in (scan.lex.day_prepositions - {"den", "dem"}) | {"fuer"} and scan.key(end) not in scan.lex.units
    )
    return firm and not scan.tok(end).capital and _has_capitals(scan)


def _has_capitals(scan: Scan) -> bool:
    """Whether nouns are written with capitals in this text, so that a small word is none."""
    return any(token.capital for token in scan.tokens[:60])


def _spoken_is_meant(scan: Scan, at: int) -> bool:
    """«bis zum zwanzigsten», "by the tenth": small ordinals («zum ersten») mean too much else."""
    value = ordinal_at(scan, at)
    if scan.lex.language == "en":
        return (
            scan.key(at - 1) == "the"
            and scan.key(at - 2) in ("by", "on", "until", "till", "before")
            and scan.key(at) != "last"
        )
    return value is not None and (value[0] > 3 or scan.key(at - 1) == "am" or scan.key(at - 2) == "bis")
