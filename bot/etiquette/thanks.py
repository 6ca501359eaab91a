"""K24: whoever helped is thanked. Here: what the user's words say about having done so."""

import re

_NAME = (
    r"(?P<name>(?:(?:herrn?|frau|hr\.|fr\.|mr\.?|ms\.?|mrs\.?|dr\.?|der|dem)\s+)?"
    r"(?!(?:ihm|ihr|ihnen|him|her|them)\b)[\w.’'-]+(?:\s+(?!für\b|for\b|schon\b|noch\b|heute\b|dafür\b)[\w.’'-]+){0,2}?)"
)
_WHOM = rf"(?:ihm|ihr|ihnen|{_NAME})"
_WHOM_EN = rf"(?:him|her|them|{_NAME})"
_WHEN = r"(?:(?:gerade|eben|heute|gestern|vorhin|schon|endlich|jetzt|noch|auch|nochmals?|herzlich|inzwischen)\s+)*"
_EVER = r"(?:(?:just|finally|already|now|also|duly)\s+)*"
_HAVE = r"(?:(?:ich\s+)?hab(?:e)?\s+(?:ich\s+)?)?"
_FOR = r"(?:(?:für|fürs)\s+[^.!?]+?\s+|dafür\s+)?"
_FOR_EN = r"(?:\s+(?:for|today|yesterday|by|in|over)\b[^.!?]*)?"

_TABLE = (
    # «Habe mich heute bei Petra für den Tipp bedankt», «Bei Jens bedankt», «Ich habe mich bedankt»
    rf"{_HAVE}(?:mich\s+)?{_WHEN}(?:bei\s+{_WHOM}\s+)?{_WHEN}{_FOR}{_WHEN}bedankt",
    # «Bei Petra habe ich mich bedankt»
    rf"bei\s+{_WHOM}\s+hab(?:e)?\s+ich\s+mich\s+{_WHEN}{_FOR}{_WHEN}bedankt",
    # «Habe Jens gedankt», «Jens für die Empfehlung gedankt»
    rf"{_HAVE}{_WHEN}{_WHOM}\s+{_WHEN}{_FOR}{_WHEN}gedankt",
    # «Habe Jens danke gesagt», «Danke gesagt», «Habe bei Jens Danke gesagt»
    rf"{_HAVE}{_WHEN}(?:(?:bei\s+)?{_WHOM}\s+)?{_WHEN}{_FOR}{_WHEN}danke\s+gesagt",
    # "Thanked Tom", "I've just thanked Tom for the tip", "I thanked him"
    rf"(?:i\s+|i['’]ve\s+|i\s+have\s+)?{_EVER}thanked\s+{_WHOM_EN}{_FOR_EN}",
    # "Said thanks to Tom", "I said thank you to Tom", "Sent Tom a thank-you note"
    rf"(?:i\s+|i['’]ve\s+|i\s+have\s+)?{_EVER}said\s+(?:thanks|thank\s+you)(?:\s+to\s+{_WHOM_EN})?{_FOR_EN}",
    rf"(?:i\s+|i['’]ve\s+|i\s+have\s+)?{_EVER}sent\s+{_WHOM_EN}\s+a\s+thank[\s-]you(?:\s+(?:note|card|mail|e-?mail|message))?{_FOR_EN}",
)
_PATTERNS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _TABLE)


def thanks_said(text: str) -> str | None:
    """Return who was thanked where a message says nothing else, empty where it names nobody; None where it does not."""
    plain = text.strip().rstrip(".! ")
    for pattern in _PATTERNS:
        match = pattern.fullmatch(plain)
        if match:
            return (match["name"] or "").strip()
    return None
