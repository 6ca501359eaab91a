"""K17: whether something came back. Here: what the user's words say about it."""

import re

_TALKED = re.compile(
    # «Habe mit Jens telefoniert», «Petra getroffen», «angerufen», «waren Kaffee trinken»
    r"\b(?:telefonier\w*|gesprochen|sprach|geredet|getroffen|traf(?:en)?|angerufen|anrief|geantwortet|gemeldet|besucht"
    r"|zurückgerufen|zurückgeschrieben|kaffee\w*|mittagessen|essen"
    # "talked to Jens", "met Petra", "called her", "had lunch"
    r"|talked|spoken?|met|called|rang|phoned|replied|answered|visited|coffee|lunch|dinner|caught up|got back)\b",
    re.IGNORECASE,
)
_NOT_REACHED = re.compile(
    r"\b(?:nicht\s+(?:erreicht|da|drangegangen|rangegangen|getroffen|gesprochen|geantwortet|gemeldet)|niemand|mailbox"
    r"|anrufbeantworter|keine\s+antwort|no\s+(?:answer|reply)|voicemail|answering machine"
    r"|didn['’]?t\s+(?:answer|pick up|reply|reach)"
    r"|couldn['’]?t\s+reach|not\s+(?:reached|answered))\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:nicht|nie|noch\s+kein\w*|not|never)\b|n['’]t\b", re.IGNORECASE)

# What is said when somebody has answered. Each pattern stands under an example; `name` is who it was.
_NAME = r"(?P<name>(?:(?:herr|frau|hr\.|fr\.|mr\.?|ms\.?|mrs\.?|dr\.?)\s+)?[\w.’'-]+(?:\s+[\w.’'-]+){0,2}?)"
_SINCE = r"(?:(?:gerade|eben|heute|gestern|endlich|inzwischen|jetzt|doch|noch|schon|mir|auch|wieder|dann)\s+)*"
_EVER = r"(?:(?:just|finally|today|yesterday|now|has|have|eventually|already)\s+)*"
_ANSWERED = (
    # «Jens hat geantwortet», «Frau Krüger hat sich gestern endlich gemeldet», «Petra hat mir zurückgeschrieben»
    rf"^{_NAME}\s+hat\s+(?:sich\s+)?{_SINCE}(?:sich\s+)?(?:bei\s+mir\s+)?"
    r"(?:geantwortet|zurückgeschrieben|zurückgerufen|zurückgemeldet|reagiert|gemeldet|geschrieben|angerufen)$",
    # «Antwort von Jens bekommen», «Habe eine Antwort von Frau Krüger»
    rf"^(?:(?:ich\s+)?hab(?:e)?\s+)?(?:(?:eine|endlich|heute|gerade|schon)\s+)*antwort\s+von\s+{_NAME}(?:\s+(?:bekommen|erhalten|da))?$",
    # "Jens replied", "Petra has finally got back to me", "Tom wrote back"
    rf"^{_NAME}\s+{_EVER}(?:replied|answered|responded|wrote\s+back|called\s+(?:me\s+)?back|rang\s+back|got\s+back\s+to\s+me"
    r"|(?:been\s+)?in\s+touch|wrote\s+to\s+me|called\s+me)(?:\s+(?:today|yesterday|just\s+now))?$",
    # "I got a reply from Jens", "Heard back from Petra"
    rf"^(?:i(?:['’]ve)?\s+)?{_EVER}(?:got\s+an?\s+(?:reply|answer)|heard\s+(?:back\s+)?)\s*from\s+{_NAME}$",
)
_ANSWERS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _ANSWERED)

_SUGGESTED_AGAIN = (
    # «Melde dich wieder zu Jens», «melde dich wieder wegen Frau Krüger»
    rf"^meld(?:e)?\s+dich\s+(?:bitte\s+)?(?:doch\s+)?wieder\s+(?:zu|wegen|bei|für)\s+{_NAME}(?:\s+bitte)?$",
    # «Schlag mir Jens wieder vor», «schlage Petra wieder vor»
    rf"^schlag(?:e)?\s+(?:mir\s+)?(?:bitte\s+)?{_NAME}\s+(?:bitte\s+)?(?:doch\s+)?wieder\s+vor$",
    # «Erinnere mich wieder an Jens»
    rf"^erinner(?:e)?\s+mich\s+(?:bitte\s+)?(?:doch\s+)?(?:wieder|weiter(?:hin)?)\s+an\s+{_NAME}(?:\s+bitte)?$",
    # "Suggest Jens again", "bring up Petra again", "remind me of Jens again"
    rf"^(?:please\s+)?(?:suggest|bring\s+up|propose|remind\s+me\s+(?:of|about))\s+{_NAME}\s+again(?:\s+please)?$",
)
_SUGGEST_AGAIN = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _SUGGESTED_AGAIN)


def tells_of_talk(text: str) -> bool:
    """Say whether a report tells of both having their say, not only of a message sent."""
    return _TALKED.search(text) is not None and _NOT_REACHED.search(text) is None


def who_answered(text: str) -> str | None:
    """Return the name in a message that says nothing but that somebody has answered, or None."""
    return None if _DENIED.search(text) else _name(text, _ANSWERS)


def whom_to_suggest_again(text: str) -> str | None:
    """Return the name of whom the user wants to hear of again, or None."""
    return _name(text, _SUGGEST_AGAIN)


def _name(text: str, patterns: tuple[re.Pattern[str], ...]) -> str | None:
    plain = text.strip().rstrip(".! ")
    for pattern in patterns:
        match = pattern.match(plain)
        if match:
            return match["name"].strip()
    return None
