"""What a plain question asks for: who looks for, who offers, whom did I meet where, or anything else."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Asked(StrEnum):
    """What a question is about."""

    LOOKS_FOR = "looks_for"
    OFFERS = "offers"
    EVENT = "event"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for, and the words it is about."""

    asked: Asked
    about: str


_AT = r"\b(?:auf|bei|beim|am|im|in|vom|von|zur|zum)\s+(?:(?:der|dem|den|die|das)\s+)?"
_MET = r"(?:\s+(?:getroffen|kennengelernt|kennen gelernt|gesprochen|gesehen))?"
_WHO = r"\b(?:who|whom|anyone|anybody)\b.*?\b"

# The first pattern that fits decides; its group is what the question is about. Each stands under its examples.
_PATTERNS: tuple[tuple[Asked, str], ...] = (
    # «Wen kann ich zum Thema Steuern fragen?» "Who can I ask about taxes?"
    (Asked.OFFERS, r"\bwen\s+(?:kann|könnte|soll)\s+ich\s+(?:zu|zum|zur|wegen|über)\s+(.+?)\s+(?:fragen|anrufen)$"),
    (Asked.OFFERS, r"\bwho\s+(?:can|could|should)\s+i\s+(?:ask|call|talk to)\s+(?:about|for)\s+(.+)$"),
    # «Wer hat Erfahrung mit Umbauten?» «Wer versteht etwas von Wein?» «Wer weiß etwas über Fördermittel?»
    (Asked.OFFERS, r"\bwer\s+(?:hat|weiß|versteht)\s+(?:\w+\s+)*?(?:mit|von|über|in|im)\s+(.+)$"),
    # "Who has experience with …?" "Who knows about …?"
    (
        Asked.OFFERS,
        r"\b(?:who|anyone|anybody)\s+(?:has|with)\s+(?:\w+\s+)*?(?:experience|expertise)\s+(?:with|in)\s+(.+)$",
    ),
    (Asked.OFFERS, r"\bwho\s+knows\s+(?:\w+\s+){0,2}?about\s+(.+)$"),
    # «Kenne ich jemanden, der Webseiten baut?» «Kenne ich einen Steuerberater?» "Do I know a tax adviser?"
    (Asked.OFFERS, r"^kenne ich\s+(?:jemanden\s*,?\s*(?:der|die)\s+)?(.+?)(?:\s+(?:kann|macht|baut|anbietet|aus))?$"),
    (Asked.OFFERS, r"^do i know\s+(?:any(?:one|body)\s+(?:who\s+(?:does|can|makes|knows)\s+)?)?(.+)$"),
    # «Wen habe ich auf der Hannover Messe getroffen?» «Wen kenne ich vom Barcamp?»
    (Asked.EVENT, rf"\bwen\b.*?{_AT}(.+?){_MET}$"),
    # «Wer war beim Barcamp?»
    (Asked.EVENT, rf"\bwer\s+war\b.*?{_AT}(.+)$"),
    # "Who did I meet at the Hannover Messe?" "Who do I know from the barcamp?"
    (Asked.EVENT, rf"{_WHO}(?:meet|met|know|talk(?:ed)? to|see|saw)\b.*?\b(?:at|from|on|during)\s+(?:the\s+)?(.+)$"),
    # «Wer sucht einen Steuerberater?» «Wer braucht eine Website?»
    (Asked.LOOKS_FOR, r"\bwer\b.*?\b(?:sucht|braucht|benötigt|wollte)\b\s*(.*)$"),
    # "Who is looking for a tax adviser?" "Who needs a website?"
    (Asked.LOOKS_FOR, rf"{_WHO}(?:looking for|looks for|needs?|searching for|after)\b\s*(.*)$"),
    # «Wer kann mir bei der Steuer helfen?»
    (Asked.OFFERS, r"\bwer\b.*?\b(?:bei|beim|mit|in)\s+(.+?)\s+(?:helfen|weiterhelfen|unterstützen)$"),
    # «Wer hilft bei der Steuer?» «Wer macht Druck?»
    (Asked.OFFERS, r"\bwer\b.*?\b(?:hilft(?:\s+\w+)?\s+bei|bietet|macht|kann|verkauft|kennt sich|arbeitet)\b\s*(.*)$"),
    # "Who can help with taxes?" "Who offers proofreading?"
    (Asked.OFFERS, rf"{_WHO}(?:help(?:s|ed)?(?:\s+\w+)?\s+with|offer(?:s|ed)?|do|does|makes?|sells?)\b\s*(.*)$"),
    # "Which of my contacts works in print?"
    (Asked.OFFERS, r"\b(?:who|which)\b.*?\bworks?\s+(?:in|as|with)\b\s*(.*)$"),
)

# Words that carry no meaning in what a question is about.
_FILLERS = frozenset(
    "einen eine einem einer ein der die das dem den des was etwas irgendwas jemand jemanden jemandem mir mich uns"
    " gerade noch mal denn eigentlich aktuell derzeit aus meinem netzwerk von meinen kontakten an mit bei und oder"
    " a an the some any something someone me us right now currently in my network contacts list of to and or for"
    " helfen weiterhelfen anbieten thema sache sachen topic help".split()
)


def understand(text: str) -> Question:
    """Return what a question asks for; what it is about comes without articles and fillers."""
    plain = text.strip().rstrip("?!. ").strip()
    for asked, pattern in _PATTERNS:
        match = re.search(pattern, plain, re.IGNORECASE | re.DOTALL)
        if match:
            return Question(asked, _essence(match[1]))
    return Question(Asked.OTHER, _essence(_without_question_words(plain)))


def _essence(text: str) -> str:
    return " ".join(word for word in re.findall(r"[\w.&+-]+", text) if word.casefold() not in _FILLERS)


def _without_question_words(text: str) -> str:
    leading = r"^(?:was|wer|wen|wem|wo|wann|welche[rsn]?|what|who|which|where|when)\b.*?\b(?:über|von|zu|about|of)\b\s*"
    return re.sub(leading, "", text, flags=re.IGNORECASE)
