"""Kölner Phonetik: words that sound alike in German get the same digits.

Hans Joachim Postel: Die Kölner Phonetik. In: IBM-Nachrichten 19 (1969), pp. 925-931. It serves English names well
enough, too: what counts here is that a name and what was heard in its place come out alike.
"""

import re
from itertools import groupby

from bot.domain.fold import fold

_PLAIN = {
    letter: digit
    for letters, digit in (
        ("aeijouy", "0"),
        ("b", "1"),
        ("fvw", "3"),
        ("gkq", "4"),
        ("l", "5"),
        ("mn", "6"),
        ("r", "7"),
        ("sz", "8"),
    )
    for letter in letters
}


def cologne(text: str) -> str:
    """Return the code of a word, or of several as if they were one: «Jana Lindner» is «Janalindner»."""
    letters = re.sub(r"[^a-z]", "", fold(text))
    framed = f" {letters} "
    digits = "".join(_digits(*framed[at - 1 : at + 2]) for at in range(1, len(framed) - 1))
    once = "".join(digit for digit, _ in groupby(digits))
    return once[:1] + once[1:].replace("0", "")


def _digits(before: str, letter: str, after: str) -> str:
    match letter:
        case "p":
            return "3" if after == "h" else "1"
        case "d" | "t":
            return "8" if after in "csz" else "2"
        case "x":
            return "8" if before in "ckq" else "48"
        case "c":
            return "4" if _hard_c(before, after) else "8"
    return _PLAIN.get(letter, "")


def _hard_c(before: str, after: str) -> bool:
    if before == " ":
        return after in "ahkloqrux"
    return before not in "sz" and after in "ahkoqux"
