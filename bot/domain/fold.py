"""Comparing words the way people do: without regard to case, umlauts and accents."""

import re
import unicodedata

_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
# Letters that Unicode does not take apart into a base letter and an accent.
_BARE = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


def fold(text: str) -> str:
    """Return the text in lower case, umlauts written out, without accents: «Krüger» → «krueger»."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_GERMAN).translate(_BARE)
    apart = unicodedata.normalize("NFKD", plain)
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def folded_words(text: str) -> list[str]:
    """Return the folded words of a text, in order."""
    return re.findall(r"\w+", fold(text))
