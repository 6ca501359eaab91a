"""Phone numbers and e-mail addresses in a note."""

import re
from itertools import islice

import phonenumbers

from bot.reading.any_case import AnyCase

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[a-z]{2,24}(?![\w@])", re.IGNORECASE)
SPOKEN_EMAIL = re.compile(
    r"(?<![\w.])([\w-]+(?:\s+(?:punkt|dot|minus|bindestrich|unterstrich|underscore)\s+[\w-]+|\.[\w-]+){0,3})"
    r"\s+(?:at|ät|klammeraffe)\s+([\w-]+(?:\s+(?:minus|bindestrich|strich)\s+[\w-]+)?)\s*(?:punkt|dot|\.)\s*(de|com|org|net|eu|at|ch|info|io)\b",
    re.IGNORECASE,
)
SPOKEN_AT = AnyCase(r"\b(?:at|ät|klammeraffe)\s+[\w-]{2,40}\s*(?:punkt|dot|\.)\s*[a-z]{2,4}\b")
DIGITS = re.compile(r"[+(]?\d[\d\s/().-]{4,24}\d")
LEAST_DIGITS = 6
TOO_MANY_DIGITS = re.compile(r"\d{25,}")
MOST_NUMBERS = 20
CUE = re.compile(
    r"(?:tel\.?|telefon(?:nummer)?|nummer|nr\.?|handy(?:nummer)?|mobil|phone|number(?:'s)?|mobile|cell|call|fon|festnetz|durchwahl)"
    r"(?:\s+(?:ist|is|lautet))?\s*[:.]?\s*$",
    re.IGNORECASE,
)


def emails(text: str) -> list[tuple[int, int]]:
    """Return the spans of e-mail addresses, written or dictated («karin punkt meier at web punkt de»)."""
    spans = [match.span() for match in EMAIL.finditer(text)]
    spoken = [match.span() for match in SPOKEN_EMAIL.finditer(text)] if SPOKEN_AT.search(text) else []
    return spans + [span for span in spoken if not any(span[0] < end and start < span[1] for start, end in spans)]


def phones(text: str, region: str = "DE") -> list[tuple[int, int]]:
    """Return the spans of phone numbers: valid ones of `region`, or digits named as a number or begun by 0 or +."""
    shown = TOO_MANY_DIGITS.sub(lambda long: " " * len(long.group()), text)
    runs = islice(DIGITS.finditer(shown), MOST_NUMBERS)
    return [run.span() for run in runs if _is_phone(run.group(), text[max(0, run.start() - 30) : run.start()], region)]


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
