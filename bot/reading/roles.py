"""What a person does for a living or in a company, as written."""

import re

from bot.reading.any_case import AnyCase
from bot.reading.clauses import ME, OTHER
from bot.reading.marking import CONTACT, DATE, EVENT, ORG, PERSON
from bot.reading.org_words import WANTS
from bot.reading.role_words import is_trade
from bot.reading.story import Person, Story, subject_of, topic_of

ADJECTIVE = (
    r"(?:(?:selbst?ständige[rn]?|freie[rn]?|freiberufliche[rn]?|gelernte[rn]?|angehende[rn]?|pensionierte[rn]?"
    r"|ehemalige[rn]?|leitende[rn]?|staatlich|geprüfte[rn]?|retired|freelance|senior|junior|independent|self-employed"
    r"|chief|deputy|assistant|head)\s+)*"
)
IS_DE = re.compile(
    r"\b(?:ist|sind|arbeitet als|als|war|wird)\s+(?:jetzt\s+|so\s+|ja\s+|heute\s+|auch\s+|da\s+"
    r"|dort\s+)*(?:(?:eine?r?|die|der|so ein|n|ne)\s+)?(?P<role>.+)$",
    re.IGNORECASE,
)
IS_EN = re.compile(
    r"\b(?:is|he's|she's|who's|was|works as|as|now|turned)\s+(?:now\s+|currently\s+|also\s+|a\s+|an\s+|the\s+"
    r"|our\s+)*(?P<role>.+)$",
    re.IGNORECASE,
)
DOES = AnyCase(
    r"\b(?P<role>(?:macht|leitet|führt|verkauft|baut|restauriert|schraubt|runs|edits|makes|teaches|sells|repairs"
    r"|builds|designs|manages|laser-cuts|hat ne|hat eine|betreibt|produziert|fertigt|plant|organisiert"
    r"|unterrichtet|entwickelt|vertreibt|züchtet|fotografiert|owns|writes|organises)\s+.+)$",
)
STOP = re.compile(
    rf"\s+(?:bei|beim|im|am|in|an|von|vom|aus|at|of|for|with|from|namens|called|und|and|die|der|who|um|also|seit|unsere\w*|sucht|braucht|hat|u\.|mit|to|dem|des|zum)\b.*$|\s*(?:{PERSON}|{DATE}|{CONTACT}|{EVENT}|{ORG}|[(),.;:–]).*$",
    re.IGNORECASE,
)
SOFT_STOP = re.compile(
    rf"\s+(?:und|and|u\.|who|namens|called|die|der|seit)\s.*$|\s+(?:bei|beim|at|for|für)\s+(?:(?:der|dem|the)\s+)?{ORG}.*$|\s*(?:{PERSON}|{DATE}|{CONTACT}|{EVENT}|[(),.;:–]).*$",
    re.IGNORECASE,
)


LEADING = re.compile(
    r"^(?:(?:is|was|works as|now|ist|war|arbeitet als|jetzt)\s+)*(?:(?:a|an|the|our|eine?|die|der|unsere?)\s+)?",
    re.IGNORECASE,
)
"""What may stand between a name and the trade itself: "Tom Baker is a bookkeeper"."""


def find_roles(story: Story) -> None:
    """Give every person the role that the text gives to it."""
    for person in story.people:
        person.role = person.role or _beside(story, person)
    for clause in story.clauses:
        if subject_of(story, clause) in {ME, OTHER}:
            continue
        topic = topic_of(story, clause)
        if topic is not None and topic.role is None:
            topic.role = _said(story, _before_wants(clause.text))


def _before_wants(text: str) -> str:
    """Return a text up to where it tells of a need: what somebody looks for is not his role."""
    wants = WANTS.search(text)
    return text[: wants.start()] if wants else text


def _beside(story: Story, person: Person) -> str | None:
    """Read the apposition behind a name: «, Hebamme im …», «(gastwirt vom …)»."""
    text = story.marked.text
    for marker in person.markers:
        at = text.find(marker)
        rest = _before_wants(text[at + 1 : at + 90])
        behind = APPOSITION.match(rest)
        if behind and (role := _trade_phrase(behind["role"])):
            return story.plain(role)
    return None


APPOSITION = re.compile(
    rf"\s*(?:,|\(|–|-|:)?\s*(?:(?:die|der|ein|eine|the|a|an|also|jetzt|now|our)\s+)?(?P<role>{ADJECTIVE}[\w-]+(?:\s+[\w-]+){{0,2}})",
    re.IGNORECASE,
)


def _trade_phrase(text: str) -> str | None:
    """Return the words up to the first trade, with what qualifies it behind («Sachbearbeiter Kulturförderung»)."""
    words = LEADING.sub("", STOP.sub("", text)).split()
    for i, word in enumerate(words):
        if is_trade(word.strip(".,")):
            more = [other for other in words[i + 1 : i + 2] if other[0].isupper() or is_trade(other)]
            return " ".join(words[: i + 1] + more)
        if i >= 2 or word.lower() in {"sucht", "braucht", "hat", "ist", "macht", "kennt", "looking", "needs", "knows"}:
            return None
    return None


OF_ANOTHER = re.compile(r"(?:mein|dein|sein|ihr|unser|kein)(?:e[mnrs]?)?|eine[mn]|den", re.IGNORECASE)
"""Before a trade: «stellt mich ihrem Chef vor», «kennt einen Notar»."""
SEEN_THERE = re.compile(r"\b(?:getroffen|wiedergetroffen|gesehen|wiedergesehen|begegnet)\b", re.IGNORECASE)


NAMED_BEHIND = re.compile(rf"\W*(?:frau|herrn?|{PERSON})\W*", re.IGNORECASE)


def _is_anothers(before: str, behind: str, text: str) -> bool:
    """Tell the trade of somebody else, by the word before it: «sein Anwalt», «beim Friseur … getroffen»."""
    if before.lower() == "beim":
        return SEEN_THERE.search(text) is not None
    return OF_ANOTHER.fullmatch(before) is not None and not NAMED_BEHIND.fullmatch(behind)


HEAD_OF = re.compile(r"\b(?:head|director|vice president|vp|member|manager|chair|secretary) of [\w ]+")


def _said(story: Story, text: str) -> str | None:
    for pattern in (IS_DE, IS_EN) if story.language == "de" else (IS_EN, IS_DE):
        found = pattern.search(text)
        if found and (role := _trade_phrase(found["role"])):
            return story.plain(role)
    head = HEAD_OF.search(text) if " of " in text else None
    if head:
        return story.plain(STOP.sub("", head.group()) if " at " not in head.group() else head.group().split(" at ")[0])
    words = text.split() if story.language == "de" else []
    for before, word, behind in zip(["", *words], words, [*words[1:], ""], strict=False):
        trade = word.strip(".,()")
        if is_trade(trade) and word[0].isupper() and not _is_anothers(before, behind, text):
            return story.plain(trade)
    does = DOES.search(text)
    if does:
        role = SOFT_STOP.sub("", text[slice(*does.span("role"))])
        return story.plain(role) if 2 <= len(role.split()) <= 7 else None
    return None
