"""Phone numbers and addresses as they are said aloud, and as they are written: «null eins sieben eins», "double oh".

A note's reading keeps them as they stand in the note; a contact has them as one would dial or type them.
"""

import re

from bot.reading.any_case import AnyCase

UNITS = {
    "null": "0", "eins": "1", "zwei": "2", "zwo": "2", "drei": "3", "vier": "4", "fünf": "5", "sechs": "6",
    "sieben": "7", "acht": "8", "neun": "9",
    "zero": "0", "oh": "0", "nought": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
TEENS = {
    "zehn": "10", "elf": "11", "zwölf": "12", "dreizehn": "13", "vierzehn": "14", "fünfzehn": "15", "sechzehn": "16",
    "siebzehn": "17", "achtzehn": "18", "neunzehn": "19",
    "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16",
    "seventeen": "17", "eighteen": "18", "nineteen": "19",
}  # fmt: skip
GERMAN_TENS = {
    "zwanzig": "2", "dreißig": "3", "dreissig": "3", "vierzig": "4", "fünfzig": "5", "sechzig": "6", "siebzig": "7",
    "achtzig": "8", "neunzig": "9",
}  # fmt: skip
ENGLISH_TENS = {
    "twenty": "2", "thirty": "3", "forty": "4", "fifty": "5", "sixty": "6", "seventy": "7", "eighty": "8",
    "ninety": "9",
}  # fmt: skip
TIMES = {"doppel": 2, "double": 2, "triple": 3, "treble": 3}
ZEROS = {"hundert": "00", "hundred": "00"}
GERMAN_UNITS = UNITS | {"ein": "1"}
COMPOUND = rf"(?P<one>{'|'.join(GERMAN_UNITS)})\s?und\s?(?P<ten>{'|'.join(GERMAN_TENS)})"
"""«vierundzwanzig», «vier und zwanzig»: the unit first."""
LETTER = re.compile(r"[^\W\d_]")
"""What a number has of which some is said, not written."""
PART = re.compile(rf"{COMPOUND}|[^\W\d_]+|\d+|\+")
WORDS = "|".join((*UNITS, *TEENS, *GERMAN_TENS, *ENGLISH_TENS, *ZEROS))
WORD = rf"(?:(?:{'|'.join(TIMES)})[ \t]+)?(?:{re.sub(r'[?]P<[a-z]+>', '?:', COMPOUND)}|{WORDS}|\d{{1,8}})"
NUMBER = AnyCase(rf"(?<![\w+])(?:plus[ \t]+|\+)?(?:{WORD})(?:[ \t]+(?:{WORD})){{3,24}}(?!\w|[ \t]+of\b)")
"""Four number words and more in a row; how many digits they make, `digits_of` tells."""
HINT = AnyCase(
    r"\b(?:null|zero|oh|nought|plus|double|triple|doppel|\w*nummer|number|durchwahl|handy|phone|mobile|cell)\b"
    r"|(?<![\w.])(?:0\d|\+\d)"
)
"""What stands in nearly every note with a number said aloud."""


def number_spans(text: str) -> list[tuple[int, int]]:
    """Return where runs of number words stand."""
    return [match.span() for match in NUMBER.finditer(text)] if HINT.search(text) else []


def digits_of(said: str) -> str:
    """Return the digits of a number said aloud, with a plus in front where it was said: "double oh nine" is 009."""
    digits, times = "", 1
    parts = list(PART.finditer(said.lower()))
    for place, part in enumerate(parts):
        word = part.group()
        if word in TIMES:
            times = TIMES[word]
            continue
        digits += times * _digits(part, parts[place + 1].group() if place + 1 < len(parts) else "")
        times = 1
    return digits


def _digits(part: re.Match[str], following: str) -> str:
    """Return the digits of one word; «zwanzig» is 20, so is "twenty" unless "one" to "nine" follows."""
    word = part.group()
    if part["ten"]:
        return GERMAN_TENS[part["ten"]] + GERMAN_UNITS[part["one"]]
    if word in GERMAN_TENS:
        return GERMAN_TENS[word] + "0"
    if word in ENGLISH_TENS:
        return ENGLISH_TENS[word] + ("" if UNITS.get(following, "0") != "0" else "0")
    if word in {"plus", "+"}:
        return "+"
    return word if word.isdigit() else UNITS.get(word) or TEENS.get(word) or ZEROS.get(word, "")


def single_digits(said: str) -> int:
    """Return how many words of a number say a single digit, as most do of one read out figure by figure."""
    return sum(part.group() in UNITS for part in PART.finditer(said.lower()))


def written_number(said: str) -> str:
    """Return a phone number as one would dial it; one that was written stays as it is."""
    return digits_of(said) if NUMBER.fullmatch(said) and LETTER.search(said) else said


AT = r"\s+(?:at|ät|klammeraffe)\s+"
JOINTS = {
    "punkt": ".", "dot": ".", "minus": "-", "bindestrich": "-", "strich": "-", "unterstrich": "_", "underscore": "_",
    "plus": "+",
}  # fmt: skip
"""What is said for the marks of an address."""


def written_address(said: str) -> str:
    """Return an e-mail address as one would type it: «karin punkt meier at web punkt de» is karin.meier@web.de."""
    if "@" in said:
        return said
    sides = re.split(AT, said, maxsplit=1, flags=re.IGNORECASE)
    return "@".join("".join(JOINTS.get(word.lower(), word) for word in side.split()) for side in sides)
