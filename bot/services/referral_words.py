"""Sentences that tell of recommendations: who recommended whom to whom, and what came of it (K22, K24)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.favour import ReferralState
from bot.domain.money import Money, money_in
from bot.services.masking import ARTICLES, masked, who

ME = -1
"""Stands for the user among the positions of the people named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralTold:
    """A recommendation as told: each role is the position of a name, `ME`, or None where nobody was named."""

    recommender: int | None
    receiver: int | None
    beneficiary: int | None
    state: ReferralState = ReferralState.MADE
    worth: Money | None = None


_R, _T, _B = who("recommender"), who("receiver"), who("beneficiary")
_GERMAN_DONE = r"(?:weiter)?(?:empfohlen|vermittelt|gereicht|gegeben|verwiesen)"
_ENGLISH_DID = r"(?:recommended|referred|passed|sent|put)"
_HIRED = r"(?:beauftragt|engagiert|gebucht|angeheuert|genommen|einen\s+auftrag\s+gegeben)"
_ENGLISH_HIRED = r"(?:hired|booked|commissioned|engaged|taken\s+on|took\s+on)"
_FILL = r"(?:[\w,]+\s+){0,4}?"

# Each pattern stands under its example; roles without a group are the user's where `me` names them.
_TABLE: tuple[tuple[ReferralState, str | None, str], ...] = (
    # «Petra hat mich auf Empfehlung von Jens beauftragt»
    (ReferralState.ORDER, "beneficiary", rf"{_T}\s+hat\s+mich\s+{_FILL}auf\s+(?:die\s+)?empfehlung\s+von\s+{_R}\s+{_FILL}{_HIRED}"),
    # «Auf Empfehlung von Jens hat mich Petra beauftragt»
    (ReferralState.ORDER, "beneficiary", rf"auf\s+(?:die\s+)?empfehlung\s+von\s+{_R}\s+{_FILL}hat\s+mich\s+{_T}\s+{_FILL}{_HIRED}"),
    # «Petra hat Jens auf meine Empfehlung hin beauftragt»
    (ReferralState.ORDER, "recommender", rf"{_T}\s+hat\s+{_B}\s+{_FILL}auf\s+meine\s+empfehlung\s+{_FILL}{_HIRED}"),
    # «Auf meine Empfehlung hat Petra Jens beauftragt»
    (ReferralState.ORDER, "recommender", rf"auf\s+meine\s+empfehlung\s+(?:hin\s+)?hat\s+{_T}\s+{_B}\s+{_FILL}{_HIRED}"),
    # "Petra hired me on Jens's recommendation", "Petra hired me on the recommendation of Jens"
    (ReferralState.ORDER, "beneficiary", rf"{_T}\s+(?:has\s+)?{_ENGLISH_HIRED}\s+(?:me|us)\s+{_FILL}on\s+{_R}\s+recommendation"),
    (ReferralState.ORDER, "beneficiary", rf"{_T}\s+(?:has\s+)?{_ENGLISH_HIRED}\s+(?:me|us)\s+{_FILL}on\s+the\s+recommendation\s+of\s+{_R}"),
    # "Petra hired Jens on my recommendation"
    (ReferralState.ORDER, "recommender", rf"{_T}\s+(?:has\s+)?{_ENGLISH_HIRED}\s+{_B}\s+{_FILL}on\s+my\s+recommendation"),
    # «Jens hat mich an Petra empfohlen», «Jens hat mich bei Petra weiterempfohlen», «… hat mich der Petra empfohlen»
    (ReferralState.MADE, "beneficiary", rf"{_R}\s+hat\s+(?:mich|uns)\s+{_FILL}(?:an\s+|bei\s+|zu\s+)?{_T}\s+{_FILL}(?:weiter)?(?:empfohlen|vermittelt|verwiesen)"),
    # «Jens hat mir Petra empfohlen»
    (ReferralState.MADE, "receiver", rf"{_R}\s+hat\s+(?:mir|uns)\s+{_FILL}{_B}\s+{_FILL}empfohlen"),
    # «Jens hat mich weiterempfohlen», «Jens hat mich bei den Stadtwerken empfohlen»
    (ReferralState.MADE, "beneficiary", rf"{_R}\s+hat\s+(?:mich|uns)\s+(?:[^.!?§]+?\s+)?(?:weiter)?empfohlen"),
    # «Ich habe Jens an Petra empfohlen», «Habe Jens bei Petra weiterempfohlen»
    (ReferralState.MADE, "recommender", rf"\bhabe?\s+(?:ich\s+)?{_FILL}{_B}\s+{_FILL}(?:an|bei|zu)\s+{_T}\s+{_FILL}{_GERMAN_DONE}"),
    # «Ich habe dem Jens den Ahmet empfohlen», «Petra habe ich den Ahmet empfohlen»
    (ReferralState.MADE, "recommender", rf"\bhabe?\s+(?:ich\s+)?{_FILL}(?:dem\s+|der\s+){_T}\s+(?:den\s+|die\s+|auch\s+)*{_B}\s+{_FILL}(?:weiter)?empfohlen"),
    (ReferralState.MADE, "recommender", rf"{_T}\s+habe?\s+ich\s+{_FILL}(?:den\s+|die\s+){_B}\s+{_FILL}(?:weiter)?empfohlen"),
    # «Ich habe Jens der Petra empfohlen», «Ich habe Jens Petra empfohlen»
    (ReferralState.MADE, "recommender", rf"\bhabe?\s+(?:ich\s+)?{_FILL}{_B}\s+{_T}\s+{_FILL}(?:weiter)?empfohlen"),
    # «Ich habe Jens weiterempfohlen», «Habe Jens bei der Bank empfohlen»
    (ReferralState.MADE, "recommender", rf"\bhabe?\s+(?:ich\s+)?{_FILL}{_B}\s+(?:[^.!?§]+?\s+)?(?:weiter)?empfohlen"),
    # "Jens recommended me to Petra", "Jens has referred us to Petra"
    (ReferralState.MADE, "beneficiary", rf"{_R}\s+(?:has\s+|just\s+)*{_ENGLISH_DID}\s+(?:me|us)\s+{_FILL}(?:on\s+)?to\s+{_T}"),
    # "Jens recommended Petra to me"
    (ReferralState.MADE, "receiver", rf"{_R}\s+(?:has\s+|just\s+)*(?:recommended|referred)\s+{_B}\s+to\s+(?:me|us)\b"),
    # "Jens recommended me"
    (ReferralState.MADE, "beneficiary", rf"{_R}\s+(?:has\s+|just\s+)*(?:recommended|referred)\s+(?:me|us)\b"),
    # "I recommended Jens to Petra", "I've passed Jens on to Petra"
    (ReferralState.MADE, "recommender", rf"(?:\bI(?:['’]ve|\s+have)?|^)\s*(?:just\s+)?{_ENGLISH_DID}\s+{_B}\s+{_FILL}to\s+{_T}"),
    # "I recommended Jens", "I recommended Jens to the bank"
    (ReferralState.MADE, "recommender", rf"(?:\bI(?:['’]ve|\s+have)?|^)\s*(?:just\s+)?(?:recommended|referred)\s+{_B}"),
)  # fmt: skip
_PATTERNS = tuple((state, me, re.compile(pattern, re.IGNORECASE)) for state, me, pattern in _TABLE)


def referral_told(text: str, names: Sequence[str]) -> ReferralTold | None:
    """Return the recommendation that a text tells of, or None; `names` are the people named in it."""
    plain = masked(text, names)
    for state, me, pattern in _PATTERNS:
        found = pattern.search(plain)
        if found:
            said = {role: int(position) for role, position in found.groupdict().items()}
            roles = {role: ME if role == me else said.get(role) for role in ("recommender", "receiver", "beneficiary")}
            return ReferralTold(**roles, state=state, worth=money_in(text))
    return None


@dataclass(frozen=True, slots=True)
class ReferralNews:
    """What became of a recommendation told of before; `name` is the position of somebody who has a part in it."""

    state: ReferralState
    name: int | None = None
    worth: Money | None = None


_SOMEBODY = rf"{ARTICLES}§\d+"
_SUM = r"(?:\s+(?:über|von|im\s+wert\s+von|worth|of|for|over)\s+[^!?]+?|[,:]\s*[^!?\d]{0,20}\d[^!?]{0,20})?"
_TAIL = r"\W*$"
_REFERRAL = rf"(?:(?:der|meiner|the|my)\s+)?(?:empfehlung|recommendation|referral)(?:\s+(?:von|an|by|from|to|of|for)\s+{_SOMEBODY})?"
_THEIRS = rf"{_SOMEBODY}\s+(?:recommendation|referral|empfehlung)"
_OUT_OF_IT = rf"(?:daraus|draus|aus\s+der\s+(?:sache|vermittlung)|aus\s+{_REFERRAL}|aus\s+{_THEIRS}|mit\s+{_SOMEBODY})"
_NEWS = (
    # «daraus ist ein Auftrag über 4.000 € geworden», «Aus der Empfehlung von Jens wurde ein Auftrag»
    (ReferralState.ORDER, rf"^{_OUT_OF_IT}\s+(?:ist|wurde|hat\s+sich)\s+(?:(?:jetzt|nun|tatsächlich|sogar|auch|inzwischen)\s+)*(?:ein|der|einen)\s+(?:[\w-]+\s+)?(?:auftrag|job|projekt){_SUM}(?:\s+(?:geworden|entstanden|ergeben))?{_TAIL}"),
    # «daraus ist etwas geworden: 4.000 €»
    (ReferralState.ORDER, rf"^{_OUT_OF_IT}\s+(?:ist|wurde)\s+(?:tatsächlich\s+|doch\s+)?(?:et)?was(?:\s+geworden)?[^!?]{{0,20}}{_TAIL}"),
    # «daraus wurde nichts», «daraus ist leider nichts geworden», «mit Petra ist es nichts geworden»
    (ReferralState.DECLINED, rf"^{_OUT_OF_IT}\s+(?:ist|wurde|wird)\s+(?:es\s+)?(?:leider\s+|wohl\s+|doch\s+)*nichts?(?:\s+geworden)?{_TAIL}"),
    # "that turned into an order worth 2k", "it led to a job", "Jens's recommendation became an order"
    (ReferralState.ORDER, rf"^(?:that|it|this|{_REFERRAL}|{_THEIRS})\s+(?:has\s+)?(?:turned\s+into|led\s+to|became|become|resulted\s+in|brought(?:\s+me)?|got\s+me)\s+(?:an?|the)\s+(?:[\w-]+\s+)?(?:order|job|contract|gig|project|client){_SUM}{_TAIL}"),
    # "nothing came of it", "nothing came of Jens's recommendation"
    (ReferralState.DECLINED, rf"^(?:sadly,?\s+|unfortunately,?\s+)?nothing\s+(?:has\s+|ever\s+)?(?:came|come)\s+(?:out\s+)?of\s+(?:it|that|this|{_REFERRAL}|{_THEIRS}){_TAIL}"),
    # "that came to nothing"
    (ReferralState.DECLINED, rf"^(?:that|it)\s+came\s+to\s+nothing{_TAIL}"),
)  # fmt: skip
_NEWS_PATTERNS = tuple((state, re.compile(pattern, re.IGNORECASE)) for state, pattern in _NEWS)


def referral_news(text: str, names: Sequence[str]) -> ReferralNews | None:
    """Return what a message says became of a recommendation, where it says nothing else; None where it does not."""
    plain = masked(text, names).strip()
    for state, pattern in _NEWS_PATTERNS:
        if pattern.search(plain):
            named = re.search(r"§(\d+)", plain)
            worth = money_in(text) if state is ReferralState.ORDER else None
            return ReferralNews(state, int(named[1]) if named else None, worth)
    return None
