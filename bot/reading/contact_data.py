"""Phone numbers and e-mail addresses in a note."""

import re
from itertools import islice

import phonenumbers

from bot.reading.any_case import AnyCase
from bot.reading.dictated import digits_of, number_spans

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[a-z]{2,24}(?![\w@])", re.IGNORECASE)
HYPHEN = r"\s+(?:minus|bindestrich|strich)\s+"
DOT = r"(?:\s*(?:punkt|dot)\s+|\.)"
ENDING = rf"(?:co{DOT}uk|de|com|org|net|eu|at|ch|info|io|no|be|nl|fr|it|es|pl|dk|se|ie|uk)"
SPOKEN_EMAIL = re.compile(
    r"(?<![\w.])([\w-]+(?:\s+(?:punkt|dot|minus|bindestrich|unterstrich|underscore)\s+[\w-]+|\.[\w-]+){0,3})"
    rf"\s+(?:at|ät|klammeraffe)\s+([\w-]+(?:{HYPHEN}[\w-]+)?){DOT}{ENDING}\b",
    re.IGNORECASE,
)
SPOKEN_AT = AnyCase(rf"\b(?:at|ät|klammeraffe)\s+[\w-]{{2,40}}(?:{HYPHEN}[\w-]{{2,40}})?{DOT}[a-z]{{2,4}}\b")
DIGITS = re.compile(r"[+(]?\d[\d\s/().-]{4,24}\d")
LEAST_DIGITS = 6
TOO_MANY_DIGITS = re.compile(r"\d{25,}")
MOST_NUMBERS = 20
CUE = re.compile(
    r"(?:tel\.?|telefon(?:nummer)?|nummer|nr\.?|handy(?:nummer)?|mobil|phone|number(?:'s)?|mobile|cell|call|fon|festnetz|durchwahl)"
    r"(?:\s+(?:ist|is|lautet))?\s*[:.]?\s*$",
    re.IGNORECASE,
)
CUE_BEHIND = re.compile(r"\s+(?:is|ist)\s+(?:his|her|their|seine|ihre|die)\s+(?:number|nummer)\b", re.IGNORECASE)
LETTER = re.compile(r"[^\W\d_]")


def emails(text: str) -> list[tuple[int, int]]:
    """Return the spans of e-mail addresses, written or dictated («karin punkt meier at web punkt de»)."""
    spans = [match.span() for match in EMAIL.finditer(text)]
    spoken = [match.span() for match in SPOKEN_EMAIL.finditer(text)] if SPOKEN_AT.search(text) else []
    return spans + [span for span in spoken if not any(span[0] < end and start < span[1] for start, end in spans)]


def phones(text: str, region: str = "DE") -> list[tuple[int, int]]:
    """Return the spans of phone numbers: valid ones of `region`, or digits named as a number or begun by 0 or +.

    Dictated ones are found where they begin so, or are named as a number.
    """
    shown = TOO_MANY_DIGITS.sub(lambda long: " " * len(long.group()), text)
    runs = islice(DIGITS.finditer(shown), MOST_NUMBERS)
    found = [run.span() for run in runs if _is_phone(run.group(), text[max(0, run.start() - 30) : run.start()], region)]
    dictated = [span for span in islice(number_spans(text), MOST_NUMBERS) if _is_dictated(text, *span)]
    return found + [span for span in dictated if not any(span[0] < end and start < span[1] for start, end in found)]


def _is_dictated(text: str, start: int, end: int) -> bool:
    digits = digits_of(text[start:end])
    if len(digits) < LEAST_DIGITS or not LETTER.search(text, start, end):
        return False
    return digits[0] in "0+" or bool(CUE.search(text[max(0, start - 30) : start]) or CUE_BEHIND.match(text, end))


def _is_phone(written: str, before: str, region: str) -> bool:
    digits = sum(character.isdigit() for character in written)
    if digits < LEAST_DIGITS or re.fullmatch(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{4}-\d\d-\d\d", written.strip()):
        return False
    return bool(CUE.search(before)) or (written[0] in "0+(" and _is_possible(written, region))


def _is_possible(written: str, region: str) -> bool:
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(written, region))
    except phonenumbers.NumberParseException:
        return False
