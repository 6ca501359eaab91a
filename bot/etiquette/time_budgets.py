"""K19: a weekly budget of time, as people say it."""

import re
from collections.abc import Mapping

LONGEST = 40 * 60
"""Minutes a week; who means more has no use for a budget."""

_NUMBERS: Mapping[str, float] = {
    "eine halbe": 0.5, "einer halben": 0.5, "halbe": 0.5, "half an": 0.5, "ein": 1, "eine": 1, "einer": 1, "einem": 1,
    "one": 1, "an": 1, "a": 1, "anderthalb": 1.5, "eineinhalb": 1.5, "one and a half": 1.5, "zwei": 2, "two": 2,
    "a couple of": 2, "zweieinhalb": 2.5, "two and a half": 2.5, "drei": 3, "three": 3, "vier": 4, "four": 4, "fünf": 5,
    "five": 5, "sechs": 6, "six": 6, "sieben": 7, "seven": 7, "acht": 8, "eight": 8, "zehn": 10, "ten": 10,
    "fünfzehn": 15, "fifteen": 15, "zwanzig": 20, "twenty": 20, "dreißig": 30, "thirty": 30, "vierzig": 40, "forty": 40,
    "fünfundvierzig": 45, "forty-five": 45, "sechzig": 60, "sixty": 60, "neunzig": 90, "ninety": 90,
}  # fmt: skip
_SPELT = "|".join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True))
_AMOUNT = (
    rf"(?P<number>\d+(?:[.,]\d+)?|{_SPELT})\s*(?P<unit>viertelstunden?|stunden?|std\.?|hours?|hrs?\.?|h|minuten?|minutes?|mins?\.?)"
    r"(?P<half>\s+(?:und\s+eine\s+halbe|and\s+a\s+half))?"
)
# A pattern may name a group only once.
_THE_SAME_AMOUNT = re.sub(r"\?P<(\w+)>", r"?P<\g<1>2>", _AMOUNT)
_A_WEEK = r"(?:in\s+der|pro|die|je|jede|a|per|each|every)\s+(?:woche|week)"
_DURATION = re.compile(rf"^\s*{_AMOUNT}(?:\s+{_A_WEEK})?\s*$", re.IGNORECASE)
_BUDGET = re.compile(
    # «Ich will zwei Stunden in der Woche», «Ich nehme mir 90 Minuten pro Woche fürs Netzwerken», «1,5 h pro Woche»
    r"^(?:(?:ich|wir)\s+(?:will|möchte|habe|hab|nehme\s+mir|plane|gebe\s+mir|kann)\s+)?(?:mir\s+)?(?:nur|höchstens|maximal|etwa|ca\.?|nicht\s+mehr\s+als)?\s*"
    rf"{_AMOUNT}\s+(?:zeit\s+)?{_A_WEEK}"
    r"(?:\s+(?:zeit|investieren|aufwenden|(?:fürs?|für\s+(?:das|mein|meine|die)|ins?)\s+(?:netzwerk\w*|kontakte?\w*)|dafür|haben|nehmen|reservieren|einplanen|networking))*$"
    # "I want to spend two hours a week", "Two hours a week is enough for networking", "I have 90 minutes a week"
    r"|^(?:I\s+(?:want|have|can\s+spare|['’]?d\s+like)\s+(?:to\s+spend\s+)?|I\s+(?:will\s+)?spend\s+)?(?:only|at\s+most|about|no\s+more\s+than|up\s+to)?\s*"
    rf"{_THE_SAME_AMOUNT}\s+{_A_WEEK}"
    r"(?:\s+(?:is\s+enough|for\s+(?:this|networking|my\s+(?:network|contacts))|on\s+(?:this|networking|my\s+(?:network|contacts))))*$",
    re.IGNORECASE,
)
_NO_BUDGET = re.compile(
    # «Kein Zeitbudget», «ohne Zeitlimit», "no time budget"
    r"^(?:(?:ich\s+(?:will|möchte|brauche)|bitte|I\s+(?:want|need)|please)\s+)*(?:kein|ohne|no)\s+(?:zeitbudget|zeitlimit|zeitbegrenzung|wochenbudget|time\s+(?:budget|limit))(?:\s+(?:mehr|bitte|please))?$",
    re.IGNORECASE,
)


def minutes_in(text: str) -> int | None:
    """Return the minutes of a duration («zwei Stunden», "1.5 h", «90»), or None for what is none or too long."""
    plain = text.strip().rstrip(".!")
    if plain.isdecimal():
        return _sensible(int(plain))
    match = _DURATION.match(plain)
    return _minutes(match["number"], match["unit"], match["half"]) if match else None


def budget_said(text: str) -> int | None:
    """Return the minutes a week that a message asks for, 0 where it wants no budget, None where it says neither."""
    plain = text.strip().rstrip(".! ")
    if _NO_BUDGET.match(plain):
        return 0
    match = _BUDGET.match(plain)
    if not match:
        return None
    if match["number"]:
        return _minutes(match["number"], match["unit"], match["half"])
    return _minutes(match["number2"], match["unit2"], match["half2"])


def _minutes(number: str, unit: str, half: str | None) -> int | None:
    amount = _NUMBERS.get(number.casefold())
    value = (float(number.replace(",", ".")) if amount is None else amount) + (0.5 if half else 0)
    unit = unit.casefold()
    each = 15 if unit.startswith("viertel") else 1 if unit.startswith("min") else 60
    return _sensible(round(value * each))


def _sensible(minutes: int) -> int | None:
    return minutes if 0 < minutes <= LONGEST else None
