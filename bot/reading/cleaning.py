"""A raw note made ready to read: odd blanks and a recogniser's fillers («äh», «ähm», "um") taken out."""

import re
import unicodedata

MOST_CHARACTERS = 4096
FILLERS = {
    "de": re.compile(
        r"(?<![\w'’-])(?:ä+h+m*|ö+h+m*|hm+|mhm|ehm?|uhm?|tja|na ja|naja|weißte|sag ich mal)(?![\w'’-]),?\s*",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<![\w'’-])(?:u+h+m?|u+m+|er+m?|hm+|mhm|ah|you know|i mean|kind of|sort of)(?![\w'’-]),?\s*",
        re.IGNORECASE,
    ),
}
BLANKS = re.compile(r"[^\S\n]{2,}|[^\S\n ]")
"""Several blanks, or one that is no plain space."""
ODD_BLANK = re.compile(r"[^\S\n ]")
UNSEEN = re.compile("[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")


def cleaned(text: str) -> str:
    """Return the text composed (NFC), without control characters, at most as long as a message can be."""
    whole = unicodedata.normalize("NFC", text[:MOST_CHARACTERS])
    return _evened(UNSEEN.sub("", whole.replace("\r", "\n"))).strip()


def without_fillers(text: str, language: str) -> str:
    """Return the text without the sounds between the words."""
    return _evened(FILLERS[language].sub("", text)).strip()


def _evened(text: str) -> str:
    """Return the text with one plain space for blanks; most texts have no others."""
    return BLANKS.sub(" ", text) if "  " in text or ODD_BLANK.search(text) else text
