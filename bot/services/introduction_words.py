"""What users say about introductions: whom they want introduced, who was asked, who agrees, what to leave alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.services.masking import ARTICLES, masked


class Said(StrEnum):
    """What a message about an introduction says."""

    WHO_FITS = "who_fits"
    INTRODUCE = "introduce"
    ASKED = "asked"
    AGREES = "agrees"
    DECLINES = "declines"
    INTRODUCED = "introduced"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class IntroductionTold:
    """What a message says, and whom it names, by position; none where it says «beide»."""

    said: Said
    names: tuple[int, ...] = ()


_N = rf"{ARTICLES}§\d+"
_TWO = rf"{_N}\s+(?:und|and|&|mit|with|to|an|bei)\s+{_N}"
_BOTH = rf"(?:{_N}\s+(?:und|and|&)\s+{_N}|(?:alle\s+|die\s+)?beiden?|both(?:\s+of\s+them)?|they\s+both|they)"
_SOFT = r"(?:gern\w*|auch|das|doch|wohl|jetzt|schon|sehr|damit|dazu|es|happily|also|now|really|sofort)\s+"

# Each pattern stands under its examples, and has to fit the whole message.
_TABLE: tuple[tuple[Said, str], ...] = (
    # «Wen kann ich mit wem bekannt machen?», «Wen könnte ich einander vorstellen?», «Wer passt zusammen?»
    (Said.WHO_FITS, r"wen\s+(?:kann|könnte|soll|sollte)\s+ich\s+(?:mal\s+|denn\s+|gerade\s+)*(?:mit\s+wem|wem|einander|miteinander)?\s*(?:mal\s+)?(?:bekannt\s*machen|vorstellen|vernetzen|zusammenbringen|verkuppeln)"),
    (Said.WHO_FITS, r"wer\s+(?:passt|würde|könnte)\s+(?:gut\s+)?(?:zusammen(?:passen)?|zueinander(?:passen)?)"),
    (Said.WHO_FITS, r"wer\s+(?:sollte|könnte)\s+sich\s+(?:mal\s+)?kennen\s*lernen"),
    # "Who can I introduce to whom?", "Whom could I introduce?", "Who should meet?", "Any introductions?"
    (Said.WHO_FITS, r"whom?\s+(?:can|could|should)\s+i\s+(?:introduce|connect)(?:\s+(?:to|with)\s+(?:whom|who|each\s+other))?"),
    (Said.WHO_FITS, r"who\s+(?:should|could)\s+(?:meet|know\s+each\s+other|i\s+put\s+in\s+touch)"),
    (Said.WHO_FITS, r"(?:any|suggest(?:\s+some)?|show(?:\s+me)?)\s+introductions?"),
    # «Stell Jens und Petra einander vor», «Stell Jens mal der Petra vor», «Mach Jens mit Petra bekannt»
    (Said.INTRODUCE, rf"(?:bitte\s+)?stelle?\s+(?:mal\s+|bitte\s+)*(?:{_TWO}|{_N}\s+(?:mal\s+|bitte\s+)*{_N})\s+(?:mal\s+|bitte\s+|einander\s+|sich\s+)*vor"),
    (Said.INTRODUCE, rf"(?:bitte\s+)?mache?\s+(?:mal\s+|bitte\s+)*{_TWO}\s+(?:mal\s+|bitte\s+|miteinander\s+)*bekannt"),
    (Said.INTRODUCE, rf"(?:bitte\s+)?(?:bringe?|vernetze?)\s+(?:mal\s+|bitte\s+)*{_TWO}(?:\s+(?:mal|bitte|miteinander|zusammen))*"),
    # «Ich möchte Jens und Petra bekannt machen», «Ich würde Jens gern Petra vorstellen», «Jens und Petra vorstellen»
    (Said.INTRODUCE, rf"(?:ich\s+(?:will|möchte|würde|könnte|sollte|kann)\s+(?:gern\w*\s+|mal\s+)*)?(?:{_TWO}|{_N}\s+(?:gern\w*\s+|mal\s+)*{_N})\s+(?:gern\w*\s+|mal\s+|einander\s+|miteinander\s+)*(?:vorstellen|bekannt\s*machen|vernetzen|zusammenbringen)"),
    # «Jens und Petra sollten sich kennenlernen», «Jens sollte Petra kennenlernen»
    (Said.INTRODUCE, rf"{_N}\s+und\s+{_N}\s+(?:sollten|könnten|müssten)\s+sich\s+(?:unbedingt\s+|mal\s+)*kennen\s*lernen"),
    (Said.INTRODUCE, rf"{_N}\s+(?:sollte|könnte|müsste)\s+(?:unbedingt\s+|mal\s+)*{_N}\s+(?:mal\s+)?kennen\s*lernen"),
    # "Introduce Jens to Petra", "I want to connect Jens and Petra", "Put Jens in touch with Petra", "Jens should meet Petra"
    (Said.INTRODUCE, rf"(?:please\s+)?(?:i\s+(?:want|would\s+like|['’]d\s+like)\s+to\s+|i['’]d\s+like\s+to\s+|let['’]?s\s+|can\s+you\s+)?(?:introduce|connect)\s+{_TWO}"),
    (Said.INTRODUCE, rf"(?:please\s+)?(?:i\s+want\s+to\s+|i['’]d\s+like\s+to\s+)?put\s+{_TWO}\s+in\s+touch|(?:please\s+)?(?:i\s+want\s+to\s+)?put\s+{_N}\s+in\s+touch\s+with\s+{_N}"),
    (Said.INTRODUCE, rf"{_N}\s+(?:should|could|ought\s+to)\s+(?:really\s+)?meet\s+{_N}|{_N}\s+and\s+{_N}\s+(?:should|could)\s+(?:really\s+)?meet"),
    # «Habe Jens gefragt», «Jens ist gefragt», «Ich habe beide gefragt», "Asked Jens", "I've asked both"
    (Said.ASKED, rf"(?:ich\s+)?habe?\s+(?:ich\s+)?(?:{_N}|{_BOTH})\s+(?:jetzt\s+|schon\s+|heute\s+)*gefragt(?:,?\s+ob\s+[^.!?]*(?:vorstell|bekannt\s*mach|vernetz|kontakt)[^.!?]*)?"),
    (Said.ASKED, rf"(?:{_N}|{_BOTH})\s+(?:ist|sind)\s+gefragt"),
    (Said.ASKED, rf"(?:i\s+|i['’]ve\s+|i\s+have\s+)?(?:just\s+)?asked\s+(?:{_N}|{_BOTH})(?:\s+(?:if|whether|about)\s+[^.!?]*(?:introduc|meet|touch)[^.!?]*)?"),
    # «Jens ist einverstanden», «Jens will», «Jens hat zugesagt», «Beide sind dabei»
    (Said.AGREES, rf"(?:{_N}|{_BOTH})\s+(?:ist|wäre|sind|wären)\s+(?:{_SOFT})*(?:einverstanden|dabei|interessiert)"),
    (Said.AGREES, rf"(?:{_N}|{_BOTH})\s+(?:will|möchte|mag|wollen|möchten|würden?)\s*(?:{_SOFT})*(?:gern\w*|das|auch)?"),
    (Said.AGREES, rf"(?:{_N}|{_BOTH})\s+(?:hat|haben)\s+(?:{_SOFT})*(?:ja\s+gesagt|zugesagt|zugestimmt|lust)|(?:{_N}|{_BOTH})\s+(?:sagt|sagen)\s+(?:{_SOFT})*(?:ja|zu)|(?:{_N}|{_BOTH})\s+(?:freut|freuen)\s+sich(?:\s+da?rauf)?"),
    # "Jens agreed", "Jens is fine with it", "both said yes", "Jens is up for it", "Jens would like to"
    (Said.AGREES, rf"(?:{_N}|{_BOTH})\s+(?:has\s+|have\s+)?(?:agree[sd]?|said\s+yes|says\s+yes|(?:is|are)\s+(?:{_SOFT})*(?:in|fine\s+with\s+(?:it|that)|up\s+for\s+it|on\s+board|happy\s+(?:to|with\s+(?:it|that))|interested|keen|ok(?:ay)?(?:\s+with\s+(?:it|that))?)|would\s+(?:like|love)\s+(?:to|that|it)|wants\s+to)"),
    # «Jens will nicht», «Jens hat abgelehnt», «Jens hat kein Interesse»
    (Said.DECLINES, rf"{_N}\s+(?:will|möchte|mag)\s+(?:{_SOFT}|lieber\s+|leider\s+)*nicht|{_N}\s+(?:hat\s+(?:leider\s+)?(?:abgelehnt|abgesagt|nein\s+gesagt|kein\w*\s+(?:interesse|bedarf|lust))|lehnt\s+(?:leider\s+)?ab|sagt\s+(?:leider\s+)?(?:nein|ab)|ist\s+(?:leider\s+)?nicht\s+(?:einverstanden|interessiert))"),
    # "Jens doesn't want to", "Jens declined", "Jens isn't interested", "Jens would rather not"
    (Said.DECLINES, rf"{_N}\s+(?:(?:does\s+not|doesn['’]?t)\s+want\s+(?:to|it|that)|(?:has\s+)?(?:declined|refused)|said\s+no|says\s+no|(?:is\s+not|isn['’]?t)\s+(?:interested|keen)|would\s+rather\s+not)"),
    # «Ich habe die beiden vorgestellt», «Die beiden sind jetzt vorgestellt», "I've introduced them"
    (Said.INTRODUCED, r"(?:ich\s+)?habe?\s+(?:ich\s+)?(?:die\s+beiden|beide|sie)\s+(?:jetzt\s+|heute\s+|einander\s+|miteinander\s+)*(?:vorgestellt|bekannt\s*gemacht|vernetzt|zusammengebracht)"),
    (Said.INTRODUCED, r"(?:i\s+|i['’]ve\s+|i\s+have\s+)?(?:just\s+)?(?:introduced|connected)\s+(?:them|both|the\s+two)"),
    # «Nie wieder vorschlagen», «Schlag das nicht mehr vor», "Never suggest that again"
    (Said.NEVER, rf"(?:bitte\s+)?(?:(?:das|die\s+beiden|{_TWO})\s+)?(?:nie\s+(?:wieder|mehr)|nicht\s+(?:mehr|wieder|nochmal|noch\s+einmal))\s+vorschlagen"),
    (Said.NEVER, rf"(?:bitte\s+)?schlage?\s+(?:mir\s+)?(?:das|die\s+beiden|sie|{_TWO})\s+(?:bitte\s+)?(?:nie\s+(?:wieder|mehr)|nicht\s+(?:mehr|wieder|nochmal|noch\s+einmal))\s+vor"),
    (Said.NEVER, rf"(?:please\s+)?(?:never|do\s+not|don['’]?t)\s+(?:suggest|propose)\s+(?:that|this|it|them|these\s+two|{_TWO})\s+(?:again|any\s*more)"),
)  # fmt: skip
_PATTERNS = tuple((said, re.compile(rf"{pattern}\W*", re.IGNORECASE)) for said, pattern in _TABLE)


def introduction_told(text: str, names: Sequence[str]) -> IntroductionTold | None:
    """Return what a message says about an introduction where it says nothing else; `names` are the people named."""
    plain = masked(text, names).strip()
    for said, pattern in _PATTERNS:
        if pattern.fullmatch(plain):
            # «Habe Jens gefragt, ob ich ihn mit Petra bekannt machen darf»: asked is who stands before.
            about = re.split(r"\b(?:ob|if|whether|about)\b", plain)[0] if said is Said.ASKED else plain
            return IntroductionTold(said, tuple(dict.fromkeys(int(each) for each in re.findall(r"§(\d+)", about))))
    return None
