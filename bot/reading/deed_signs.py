"""What a clause's own words say of a deed: by whom, that it is none, that it is the one before once more."""

import re
from functools import lru_cache

from bot.reading.any_case import AnyCase
from bot.reading.deed_words import COMES_DE, FROM_ME, FROM_THEM, OWED_BY_ME
from bot.reading.lead_words import NOTING_EN
from bot.reading.marking import DATE, PERSON
from bot.reading.model import Party
from bot.reading.story import WRITER, Story

NEGATION_DE = AnyCase(r"\b(?:nicht|kein\w*|nix|nichts|niemand|nie|weder|raus bin|absagen müssen)\b")
NEGATION_EN = AnyCase(
    r"\b(?:not|never|nothing|nobody|no one|no need|no rush|\w+n't|won't|refused|declined|turned down)\b",
)
STILL_TO_DO = re.compile(r"nicht\s+vergessen|don'?t\s+forget|no\s+rush|not\s+forget|nicht\s+nur", re.IGNORECASE)
CONDITION = re.compile(r"\b(?:if|unless|falls|wenn|sofern)\b.*$", re.IGNORECASE)
"""«nachhaken falls nichts kommt»: what is denied there is not the deed."""
SAME_AGAIN = re.compile(
    rf"(?:and\s+|und\s+|so\s+)?(?:(?:which\s+)?i(?:['’]ll|\s+(?:will|shall|must|have\s+to|gotta))(?:\s+do)?(?:\s+(?:that|it|so|this))?"
    rf"|(?:das\s+)?(?:mach|mache|erledig|erledige)\s+ich(?:\s+das)?)(?:\s+(?:noch|gleich|dann|auch|also|first\s+thing|on|by|am|bis|{DATE}))*",
    re.IGNORECASE,
)
"""«mach ich morgen», "which I'll do on Thursday": the deed said before, with its day."""


LISTED = re.compile(
    r"(?:(?:nächste[rs]?\s+schritte?|next\s+steps?|action|aufgaben?|offen|to\s*do|(?:noch\s+)?zu\s+tun|nicht\s+vergessen|don['’]?t\s+forget"
    r"|i\s+owe\s+(?:him|her|them))\W*)",
    re.IGNORECASE,
)


UNTIL = re.compile(r"\b(?:seit|until|till|war|was|geb|geburtstag|birthday|bday)\b", re.IGNORECASE)
NO_DEED_EN = re.compile(rf"(?:think\s+about\s+it|miss|keep\s+\w+ing|forget|{NOTING_EN})\b", re.IGNORECASE)
THEIR_DOING = AnyCase(
    r"\b(?:er|sie)\s+(?:will|wird|möchte|kann|soll|gibt|\w{3,}t)\b|\b\w{3,}t\s+(?:er|sie)\b"
    r"|\b(?:he|she|they)(?:['’](?:ll|s|d)|\s+(?:will|shall|is going to|wants to|promised to|\w+s))\b",
)


TO_ME = re.compile(r"\b(?:will|wird|möchte|wollte)\s+(?:mir|mich|uns)\b", re.IGNORECASE)
"""«will mir bis Montag die Liste rüberschieben», whoever it is."""
REPLY = re.compile(r"\b(?:rückruf|rückmeldung|antwort|bescheid|feedback|call|reply|answer|word)\b", re.IGNORECASE)


PROMISED_WHOM = re.compile(
    r"^\W*(?:and\s+|then\s+)?(?:promised|agreed|offered)\s+to\s+(?:\w+\s+){1,2}?(?:(?P<me>me|us)|her|him|them)\b",
    re.IGNORECASE,
)
"""A promise without its subject: "promised to ring her" is the writer's, "promised to send me the deck" is not."""


def said_by(text: str) -> Party | None:
    """Return who a clause itself says will do something, None where its words leave that open."""
    if re.search(FROM_ME, text, re.IGNORECASE) or OWED_BY_ME.search(text):
        return Party.ME
    if re.search(FROM_THEM, text, re.IGNORECASE) and (COMES_DE.search(text) or REPLY.search(text)):
        return Party.THEM
    if TO_ME.search(text) and not WRITER.search(text):
        return Party.THEM
    if whom := PROMISED_WHOM.match(text):
        return Party.THEM if whom["me"] else Party.ME
    return Party.THEM if THEIR_DOING.search(text) and not WRITER.search(text) else None


@lru_cache(maxsize=8)
def is_denied(text: str) -> bool:
    """Tell whether a clause says that nothing is to be done."""
    if not _denies(text):
        return False
    text = CONDITION.sub("", text)
    return _denies(text) and not STILL_TO_DO.search(text)


def _denies(text: str) -> bool:
    return bool(NEGATION_DE.search(text) or NEGATION_EN.search(text))


LABEL = re.compile(
    r"\W*(?:(?P<me>me|ich|i|we|wir|(?:von|from)\s+(?:mir|uns|me|us)|my\s+(?:part|job|side|turn)|mein\s+part)|him|her|them|she|he|they|er|sie|ihm|ihr|(?:von|from)\s+(?:ihm|ihr|ihnen|him|her|them))",
    re.IGNORECASE,
)


def labelled(story: Story, number: int) -> Party | None:
    """Return who is to do what stands behind a «ich:», "her:"."""
    before = story.before(number)
    label = LABEL.fullmatch(before.text) if before else None
    if not label or before is None:
        return None
    if ":" not in story.marked.text[before.start + len(before.text) : story.clauses[number].start]:
        return None
    return Party.ME if label["me"] else Party.THEM


THEY_SAY = re.compile(
    r"(?:he|she|they)\s+(?:says?|said|reckons?|promised|hopes?|thinks)|(?:sagte?|meinte?|verspricht|versprach|hofft)\s+(?:er|sie)"
    r"|(?:hat\s+)?(?:er|sie)\s+(?:gesagt|versprochen|sagt|sagte|meint|meinte)",
    re.IGNORECASE,
)
"""Said behind a thing with a day: "Certificate tomorrow | he says"."""
WITH_THEM = re.compile(rf"\b(?:to|with|mit|an|zu)\s+(?:him|her|them|ihm|ihr|ihn|sie|{PERSON})", re.IGNORECASE)
TAKEN_BACK = re.compile(
    r"\b(?:(?:nein|nee|ne|ach)\s+(?:quatsch|stopp|doch\s+nicht)|quatsch|no\s+wait|scratch\s+that|actually\s+no|no\s+sorry)$",
    re.IGNORECASE,
)
"""«ich schreib ihr eine Karte nein quatsch | ich ruf sie an»: the deed behind it counts."""
REFUSED = re.compile(
    r"(?:(?:but|and|aber|und|da|so)\s+)*(?:"
    r"i\s+(?:won['’]?t|will\s+not|can['’]?t|cannot|refused|declined|said\s+no)(?:\s+\w+){0,3}"
    r"|(?:i\s+)?(?:said|told\s+(?:him|her|them))\s+no(?:\s+can\s+do)?|(?:but\s+)?not\s+(?:going\s+to\s+happen|happening)"
    r"|(?:des\s+|das\s+)?(?:mach|mache|tu|tue|werd|werde|hab|habe|will|kann)\s+ich\s+(?:\w+\s+){0,3}(?:nicht|net|nich)(?:\s+\w+){0,2}"
    r"|(?:hab\s+|habe\s+)?(?:ich\s+)?(?:hab\s+|habe\s+)?(?:abgelehnt|abgesagt)|nix\s+fest|nichts\s+fest|nope|nah|doch\s+nicht|lieber\s+nicht|actually\s+no)",
    re.IGNORECASE,
)
"""What takes back the deed before it: «mach ich aber nicht», "but I won't"."""
