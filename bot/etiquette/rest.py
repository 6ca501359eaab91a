"""Whom to leave in peace: somebody who has died, or whose contact the user lets rest. What a note's words say."""

import re
from collections.abc import Sequence

_SINCE = (
    r"(?:(?:leider|gestern|heute|plötzlich|unerwartet|letzte[ns]?|vorige[ns]?|diese[nrs]?|vor|kurzem|am|im|an|mit|in|der|"
    r"[\w.]+)\s+){0,6}?"
)
_EVER = r"(?:(?:has|have|just|recently|sadly|suddenly|unexpectedly|unfortunately)\s+)*"
_NAME = r"(?<!\bvon )(?<!\bof )(?<!\bvom )§(?P<name>\d+)"
_DIED = re.compile(
    # «Frau Weber ist letzte Woche gestorben», «Karl ist tot», «Karl ist leider von uns gegangen»
    rf"{_NAME}\s+(?:ist|war)\s+{_SINCE}(?:gestorben|verstorben|tot\b(?!al)|von\s+uns\s+gegangen)"
    # «dass Karl gestorben ist»
    rf"|\bdass\s+(?:herrn?\s+|frau\s+)?§(?P<that>\d+)\s+{_SINCE}(?:gestorben|verstorben)\s+ist\b"
    # "Tom Hill has died", "Tom passed away last week", "Tom is dead"
    rf"|(?<!\bof )§(?P<he>\d+)\s+{_EVER}(?:died\b|passed\s+away\b|is\s+dead\b)",
    re.IGNORECASE,
)
_NOT_REALLY = re.compile(
    r"\b(?:fast|beinahe|vor\s+\w+\s+gestorben|nicht|almost|nearly|not|of\s+laughter)\b", re.IGNORECASE
)
_LET_REST = re.compile(
    # «den Kontakt lass ich ruhen», «ich lasse den Kontakt einschlafen», «Kontakt ruhen lassen»
    r"\bkontakt\s+lass\w*\s+(?:ich\s+)?(?:\w+\s+){0,2}(?:ruhen|einschlafen)\b"
    r"|\blass\w*\s+(?:ich\s+)?(?:den|diesen)\s+kontakt\s+(?:\w+\s+){0,3}(?:ruhen|einschlafen)\b"
    r"|\b(?:den|diesen)\s+kontakt\s+(?:\w+\s+){0,3}(?:ruhen|einschlafen)\s+(?:lassen|zu\s+lassen)\b"
    # "I'll let this contact rest", "I'm letting the contact go"
    r"|\b(?:let|letting)\s+(?:this|that|the)\s+contact\s+(?:rest|go|lapse|drop)\b",
    re.IGNORECASE,
)


def who_died(masked_text: str) -> Sequence[int]:
    """Return the positions of those a text, its names masked, says have died themselves, not a relative of theirs."""
    return [
        int(next(each for each in match.groupdict().values() if each is not None))
        for match in _DIED.finditer(masked_text)
        if not _NOT_REALLY.search(match[0])
    ]


def lets_rest(text: str) -> bool:
    """Say whether a note tells that the user lets a contact rest."""
    return _LET_REST.search(text) is not None
