"""Events that repeat: «Barcamp Ruhr 2025» and «17. Barcamp Ruhr» are of one series."""

import re

from bot.domain.fold import fold

_NUMBERING = re.compile(
    r"\b(?:nr\.?|no\.?|vol\.?|volume|ausgabe|edition|#)\s*\d+\b"  # «Meetup Nr. 12», "Vol. 3"
    r"|#\d+\b"
    r"|\b(?:19|20)\d\d\b"  # «Barcamp Ruhr 2025»
    r"|['’]\d\d\b"  # «Messe ’26»
    r"|\b\d{1,3}(?:\.|st|nd|rd|th)(?=\s|$)"  # «17. Barcamp», "5th meetup"
    r"|\b\d{1,2}$"  # «Gründertreff 4»
)
_FILLERS = frozenset("der die das den dem des am im in beim bei vom von zum zur the a an of at on and und".split())


def series(event: str) -> str:
    """Return what the names of the events of a series have in common, folded; empty where nothing is left."""
    words = re.findall(r"\w+", _NUMBERING.sub(" ", fold(event)))
    # Joined, as people write «Bar Camp» and «Barcamp», «IHK-Abend» and «IHK Abend».
    return "".join(word for word in words if word not in _FILLERS)


def same_series(one: str, other: str) -> bool:
    """Say whether two names of events stand for the same series."""
    return bool(series(one)) and series(one) == series(other)
