"""From names in a text to people: who the note is about, each once, under the fullest name it gives."""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from bot.reading.lexicon import folded
from bot.reading.marking import ORG, PEOPLE, PERSON
from bot.reading.names import NameSpan
from bot.reading.role_words import is_trade
from bot.reading.story import Person, Story

PLACING_BEFORE = re.compile(
    r"\b(?:mama|papa|vater|mutter|mum|mom|dad|schwester|bruder|freund(?:in)?|tochter|sohn|mann|frau|nichte|neffe"
    r"|cousine|cousin|kollege|kollegin|bekannte[rn]?|nachbar(?:in)?|adresse|\w*nummer|nr\.?|\w*daten|unterlagen|visitenkarte"
    r"|kontakt|tipp|empfehlung) (?:von"
    r"|vom|of)\s+(?:(?:der|dem|frau|herrn?|dr\.?|mrs?\.?|ms\.?)\s+)*$"
    r"|\b(?:kontakt|empfohlen|vermittelt|empfehlung|kam|kommt|läuft|lief|vorgestellt|introduced|recommended|known|bekannt)\s+(?:\w+\s+)?(?:über|durch|von|via|through|by)\s+$|\b(?:via|durch|dank)\s+$|\b(?:friend|colleague|cousin|brother|sister|neighbour|mother|father|son|daughter|wife|husband)\s+of\s+$",
    re.IGNORECASE,
)
"""What places somebody, or says whom a thing is from or was asked of."""
NOT_MEANT = re.compile(
    r"\b(?:not|nicht|n\.)\s+(?:mehr\s+)?(?:(?:for|with|from|to|von|vom|für|mit|bei|an|the|der|dem|den|die|alten?)\s+){0,3}$",
    re.IGNORECASE,
)
"""«… nicht Jurak», "not for Sandra": a name that is set right or ruled out."""
ASKED = re.compile(
    r"\b(?:ask|asked|asking|frag|frage|fragen|gefragt|forwarde?|weiterleiten an|weiter an)\s+"
    r"(?:(?:the|den|die|das|an|at|for)\s+)*$",
    re.IGNORECASE,
)
"""«Ich frag Jens», "asked Dieter": a third person who is to help."""
WORDS_BEFORE_ASIDE = frozenset(
    "von vom of über durch via through by dank not nicht n"
    " ask asked asking frag frage fragen gefragt forward forwarde weiter weiterleiten".split()
)
"""Of these, each of the three patterns above needs one: they are slow, and before most names there is none."""
OTHER_NAME = re.compile(
    r"\s*[(,]?\s*(?:eigentlich|bürgerlich|richtiger name|mit richtigem namen|real name|aka|a\.k\.a\.|alias"
    r"|short for|kurz für|that['’]s|that is|d\.h\.)\s+",
    re.IGNORECASE,
)
"""What leads from a nickname to the name: «Toni (eigentlich Antonio Greco)»."""
DESCRIBED = re.compile(
    r"(?:['’]s|\s+(?:is|ist|war|was))\s+(?:(?:an?|eine?|auch|also|now|jetzt|the|die|der)\s+)*(?P<is>[\w-]+)"
    r"|\s*[,(]\s*(?:an?\s+|ebenfalls\s+|auch\s+|also\s+an?\s+)?(?P<beside>[\w-]+)"
    r"|\s+(?P<does>(?:war|was|kam|came)\s+(?:\w+\s+)?(?:mit|dabei|along)\b|sucht|braucht|macht|arbeitet|bietet|needs|works|runs|wants|makes|draws|sells|teaches|plays)\b",
    re.IGNORECASE,
)
"""What follows the name of somebody who is told of, not just named beside another."""
FROM_FIRM = re.compile(rf"\s+(?:vom|von\s+der|von|from(?:\s+the)?)\s+{ORG}", re.IGNORECASE)
POSSESSIVE = re.compile(
    r"^['’]s?\s+(?:dad|mum|mom|father|mother|brother|sister|wife|husband|friend|boss|company|number|address|card|son|daughter|niece|nephew|cousin|colleague|place|shop|team|house|party)\b|^['’]s\b",
    re.IGNORECASE,
)


def gather(story: Story) -> None:
    """Make `story.people` of the marked names: mentions joined, those who only place somebody left out."""
    text = story.marked.text
    aside: list[tuple[str, NameSpan]] = []
    for match in re.finditer(PERSON, text):
        span = story.marked.values.get(match.group())
        if not isinstance(span, NameSpan):
            continue
        if _is_taken_back(story, match):
            continue
        if _is_aside(text, match, span):
            aside.append((match.group(), span))
            continue
        _join(story, match.group(), span)
    nobody = not story.people
    for marker, span in aside:
        if nobody or any(_same(person, span) for person in story.people):
            _join(story, marker, span)
    story.settle(list(story.people))


def _is_aside(text: str, match: re.Match[str], span: NameSpan) -> bool:
    """Tell somebody who is only named beside another, inside a deed, or as the name that is wrong."""
    before, after = text[max(0, match.start() - 60) : match.start()], text[match.end() : match.end() + 60]
    if may_lead_aside(before) and any(pattern.search(before) for pattern in (PLACING_BEFORE, NOT_MEANT, ASKED)):
        return True
    return not _is_described(after) and (span.aside or bool(POSSESSIVE.match(after)))


def may_lead_aside(before: str) -> bool:
    """Tell whether the text before a name has a word without which none of the patterns of an aside can match."""
    return not WORDS_BEFORE_ASIDE.isdisjoint(re.findall(r"\w+", before.lower()))


def is_introduced(text: str, marker: str) -> bool:
    """Tell whether a name stands with its firm: «die Frau Schneider vom Stadtmarketing»."""
    return FROM_FIRM.match(text, text.index(marker) + 1) is not None


def _is_described(after: str) -> bool:
    """Tell whether the text behind a name says what the person is or does."""
    said = DESCRIBED.match(after)
    return said is not None and (bool(said["does"]) or is_trade(said["is"] or said["beside"]))


CORRECTED = re.compile(
    r"\b(?:nein|ne|nee|nö|quatsch|moment|sorry|ich mein|meine|i mean|no|not|wait|warte|halt|falsch|stimmt nicht"
    r"|vielmehr|beziehungsweise|rather|entschuldigung|verzeihung|pardon|hang on|correction|sondern|sond"
    r"|scratch that)\b",
    re.IGNORECASE,
)
RENAMED = re.compile(
    r"[\s,]*(?:(?:heißt|heisst|heist|hieß|hiess|is|was|called|goes by|named)\s+)(?:(?:jetzt|jetz|nun"
    r"|mittlerweile|inzwischen|eigentlich|richtig|in\s+wahrheit|now|actually|really|in\s+fact|properly)\s+)+"
    r"(?:(?:called|named|aber|but|frau|herrn?|mrs?|ms|miss)\.?\s+)*",
    re.IGNORECASE,
)
"""Nothing but words of another name: «Anke Dürr heißt jetzt Anke Bolz»."""
CORRECTION_REACH = 60
SENTENCE_OVER = re.compile(r"\w{3}[.!?]\s")
SHORT = 12
CORRECTS_AT_ONCE = re.compile(rf"[\s,]*(?:äh\s+|uh\s+|um\s+)?{CORRECTED.pattern}", re.IGNORECASE)
ONLY_CORRECTS = re.compile(
    rf"[\s,.…–-]*(?:(?:or|oder|äh|ähm|uh|um|er|well|ach)[\s,.…–-]+)*{CORRECTED.pattern}[\s,.…–-]*"
    rf"(?:(?:{CORRECTED.pattern}|äh|ähm|uh|um|herrn?|frau|mrs?|ms|dr|der|die|das|doch|war"
    r"|heißt|hieß|er|sie|it['’]?s|that['’]?s|was|is|actually|eigentlich)[\s,.…–-]+)*"
    r"(?:(?-i:[A-ZÄÖÜ])[\w-]+\s+(?:heißt|heisst|hieß|hiess|war|was|is)\s+(?:(?:sie|er|es|der|die|it|his|her|name)\s+)*)?",
    re.IGNORECASE,
)
"""Nothing but words of correcting oneself: «nein Entschuldigung Frau», «nein quatsch Pfisterer hieß sie»."""
ALIKE = 60.0
"""From this likeness on (0 to 100), a name behind a correction is another spelling of the one before it."""


def _is_taken_back(story: Story, match: re.Match[str]) -> bool:
    """Tell the first name of «Marlene, nein, Marlies Oetjen», «Bäumler äh nee Beumer»."""
    text, at = story.marked.text, match.end()
    following = PEOPLE.search(text, at, at + CORRECTION_REACH)
    if following and RENAMED.fullmatch(text, at, following.start()):
        return True
    said = following and CORRECTED.search(text, at, following.start())
    if not following or not said:
        return False
    between = text[at : following.start()]
    if (
        len(text[said.end() : following.start()]) < SHORT
        and CORRECTS_AT_ONCE.match(between)
        and not SENTENCE_OVER.search(between)
    ):
        return True
    if ONLY_CORRECTS.fullmatch(between):
        return True
    one, other = (story.marked.values.get(mark) for mark in (match.group(), following.group()))
    return isinstance(one, NameSpan) and isinstance(other, NameSpan) and _alike(one.name, other.name)


def _alike(one: str, other: str) -> bool:
    """Tell names neither of which is the other in part: nearly the same, or with a first or last name in common."""
    left, right = _bare_words(one), _bare_words(other)
    if not left or not right or set(left) <= set(right) or set(right) <= set(left):
        return False
    return bool(set(left) & set(right)) or fuzz.ratio(left[-1], right[-1]) >= ALIKE


def _join(story: Story, marker: str, span: NameSpan) -> None:
    called = _called_before(story, marker)
    for person in story.people:
        if person is called or _same(person, span):
            person.markers.append(marker)
            _enrich(person, span)
            return
    story.people.append(
        Person(
            name=span.name,
            markers=[marker],
            sex=span.sex,
            honorific=span.honorific,
            sure=span.sure,
            role=span.trade,
        )
    )


_FIRST_MARK, _LAST_MARK = PERSON[1], PERSON[3]


def _called_before(story: Story, marker: str) -> Person | None:
    """Return whom a nickname right before this name means as well: «Toni (eigentlich Antonio Greco)»."""
    text = story.marked.text
    at = text.index(marker)
    nickname = next((place for place in range(at - 1, -1, -1) if _FIRST_MARK <= text[place] <= _LAST_MARK), -1)
    if nickname < 0 or not OTHER_NAME.fullmatch(text, nickname + 1, at):
        return None
    return next((person for person in story.people if text[nickname] in person.markers), None)


def _enrich(person: Person, span: NameSpan) -> None:
    if len(_bare_words(span.name)) > len(_bare_words(person.name)):
        title = re.match(r"(?:(?:Dr|Prof)\.?\s+)+", person.name)
        person.name = (
            f"{title.group()}{span.name}" if title and not span.name.startswith(title.group()[:2]) else span.name
        )
        person.sex = span.sex or person.sex
        person.sure = person.sure or span.sure
    person.honorific = person.honorific or span.honorific
    person.role = person.role or span.trade


@lru_cache(maxsize=512)
def _bare_words(name: str) -> list[str]:
    return [
        word.strip(".") for word in folded(name).split() if word.strip(".") not in {"dr", "prof", "med", "dipl", "ing"}
    ]


def _same(person: Person, span: NameSpan) -> bool:
    """Tell whether a mention means somebody already found: one name is part of the other, titles aside."""
    one, other = _bare_words(person.name), _bare_words(span.name)
    if not one or not other:
        return False
    if (person.honorific or span.honorific) and person.sex and span.sex and person.sex != span.sex:
        return False
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return one == other or (len(short) < len(long) and (short == long[: len(short)] or short == long[-len(short) :]))
