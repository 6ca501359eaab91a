"""Phone numbers and e-mail addresses in a note."""

import re
from collections.abc import Sequence
from itertools import islice

import phonenumbers

from bot.reading.any_case import AnyCase
from bot.reading.dictated import AT, JOINTS, LETTER, digits_of, number_spans, single_digits
from bot.reading.lexicon import zipf

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[a-z]{2,24}(?![\w@])", re.IGNORECASE)
JOINT = rf"\s+(?:{'|'.join(JOINTS)})\s+"
DOT = r"\s+(?:punkt|dot)\s+"
ENDING = rf"(?:co(?:{DOT}|\.)uk|de|com|org|net|eu|at|ch|info|io|nl|fr|pl|dk|uk)"
COMMON_WORDS = "no|be|ie|it|es|se"
"""Endings that are words as well: only behind a domain that is none."""
SPOKEN_EMAIL = re.compile(
    rf"(?<![\w.-])(?P<local>[\w-]{{1,40}}(?:(?:{JOINT}|\.)[\w-]{{1,40}}){{0,5}}){AT}"
    rf"(?P<domain>[\w-]{{1,40}}(?:{JOINT}[\w-]{{1,40}}){{0,4}}?)"
    rf"(?:{DOT}(?:{ENDING}|(?P<word>{COMMON_WORDS}))|\.(?:de|com|org|net|eu|ch|info|io)"
    r"|(?:\. | \.)(?-i:de|com|org|net))"
    rf"\b(?!{DOT})",
    re.IGNORECASE,
)
SPOKEN_AT = AnyCase(rf"{AT}[\w-]{{1,40}}(?:{JOINT}[\w-]{{1,40}}){{0,4}}?(?:{DOT}| ?\. ?)[a-z]{{2,4}}\b")
DIGITS = re.compile(r"[+(]?\d[\d\s/().-]{4,24}\d")
LEAST_DIGITS = 6
TOO_MANY_DIGITS = re.compile(r"\d{25,}")
MOST_NUMBERS = 20
CUE = re.compile(
    r"(?:tel\.?|telefon(?:nummer)?|nummer|nr\.?|handy(?:nummer)?|mobil|phone|number|mobile|cell|call|fon|festnetz|durchwahl)"
    r"(?:['’]s)?(?:\s+(?:ist|is|lautet))?\s*[:.]?\s*$",
    re.IGNORECASE,
)
CUE_BEHIND = re.compile(r"\s+(?:is|ist)\s+(?:his|her|their|seine|ihre|die)\s+(?:number|nummer)\b", re.IGNORECASE)
LEAST_READ_OUT, LEAST_SINGLE, MOST_DIGITS = 8, 3, 15
"""Of a number that nothing names as one, how many digits it has and how many are said singly; none has more than 15."""
DAY_IN_DIGITS = re.compile(r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d")
CUT_SHORT = re.compile(r"\s+\w*(?:hundert|tausend|hundred|thousand)", re.IGNORECASE)
OTHER_NUMBER = re.compile(
    r"\b(?:iban|bic|raum|zimmer|room|konto\w*|kunden\w*|pin|code|ticket\w*|account|invoice)\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
"""Numbers of something else."""


def emails(text: str) -> list[tuple[int, int]]:
    """Return the spans of e-mail addresses, written or dictated («karin punkt meier at web punkt de»)."""
    spans = [match.span() for match in EMAIL.finditer(text)]
    found = SPOKEN_EMAIL.finditer(text) if SPOKEN_AT.search(text) else ()
    spoken = [match.span() for match in found if not match["word"] or not _is_everyday(match["domain"])]
    return spans + [span for span in spoken if not any(_overlap(span, other) for other in spans)]


def _is_everyday(domain: str) -> bool:
    """Tell «Red» in "met at Red Dot, it was …" from the «fjordbase» of an address."""
    return any(zipf(domain, language) >= EVERYDAY for language in ("de", "en"))


EVERYDAY = 3.0


def phones(text: str, region: str = "DE") -> list[tuple[int, int]]:
    """Return the spans of phone numbers: valid ones of `region`, or digits named as a number or begun by 0 or +.

    Dictated ones are found where they begin so, or are named as a number.
    """
    shown = TOO_MANY_DIGITS.sub(lambda long: " " * len(long.group()), text)
    runs = islice(DIGITS.finditer(shown), MOST_NUMBERS)
    found = [run.span() for run in runs if _is_phone(run.group(), _before(text, run.start()), region)]
    dictated = [span for span in islice(number_spans(text), MOST_NUMBERS) if _is_dictated(text, *span)]
    return [span for span in found if not _inside(span, dictated)] + [
        span for span in dictated if not _inside(span, found)
    ]


def _before(text: str, start: int) -> str:
    """Return what stands before a number and may say what it is."""
    return text[max(0, start - 30) : start]


def _inside(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    """Tell a span that overlaps a longer one."""
    length = span[1] - span[0]
    return any(_overlap(span, other) and other[1] - other[0] > length for other in others)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _is_dictated(text: str, start: int, end: int) -> bool:
    """Tell a number read out from counts, days and sums: named as one, or begun like one and long enough."""
    said = text[start:end]
    number = digits_of(said)
    digits = number.removeprefix("+")
    before = _before(text, start)
    if (
        not LETTER.search(said)
        or len(digits) > MOST_DIGITS
        or CUT_SHORT.match(text, end)
        or OTHER_NUMBER.search(before)
    ):
        return False
    if CUE.search(before) or CUE_BEHIND.match(text, end):
        return len(digits) >= LEAST_DIGITS
    read_out = len(digits) >= LEAST_READ_OUT and single_digits(said) >= LEAST_SINGLE
    return number[0] in "0+" and read_out and not DAY_IN_DIGITS.fullmatch(digits)


DAY = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d\d-\d\d")


def _is_phone(written: str, before: str, region: str) -> bool:
    digits = sum(character.isdigit() for character in written)
    if digits < LEAST_DIGITS or DAY.fullmatch(written.strip()):
        return False
    return bool(CUE.search(before)) or (written[0] in "0+(" and _is_possible(written, region))


def _is_possible(written: str, region: str) -> bool:
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(written, region))
    except phonenumbers.NumberParseException:
        return False
