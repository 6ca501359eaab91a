"""Companies that bear a person's name, and companies that two people share."""

import re

from bot.reading.lexicon import is_first_name, zipf
from bot.reading.marking import CONTACT, DATE, EVENT, PERSON
from bot.reading.name_words import HONORIFICS
from bot.reading.org_beside import DIRECT
from bot.reading.org_links import take
from bot.reading.org_words import FIRM_HEAD, NEVER
from bot.reading.role_words import is_trade
from bot.reading.story import Person, Story


def by_surname(story: Story) -> None:
    """Take «Wolf Bedachungen», «Bäckerei Essen», «Trattoria Da Vito» for the firm of Wolf, Essen, Vito."""
    text = re.sub(rf"{PERSON}|{DATE}|{EVENT}|{CONTACT}", " . ", story.marked.text)
    for person in story.people:
        parts = [part for part in person.name.split() if len(part) > 2 and part[0].isalpha()]
        for part in reversed(parts):
            found = _firm_with(part, text, story.casual) if person.org is None else None
            if found and not any(other.org == found for other in story.people):
                take(story, person, found)
            elif host := _host_with(story, part):
                take(story, person, host)


def _host_with(story: Story, name: str) -> str | None:
    """Return «Steuerbüro Hansen» out of «Sommerfest vom Steuerbüro Hansen»."""
    for marker in re.findall(EVENT, story.marked.text):
        for word in re.findall(rf"([A-ZÄÖÜ][\w-]+)\s+{re.escape(name)}(?!\w)", story.plain(marker)):
            if FIRM_HEAD.match(word):
                return f"{word} {name}"
    return None


def _firm_with(name: str, text: str, casual: bool) -> str | None:
    """Return the run of words with a person's name in it that looks like a firm."""
    if name.lower() not in text.lower():
        return None
    word = r"[\w-]+" if casual else r"[A-ZÄÖÜ][\w&-]+"
    heirs = r"(?:\s+(?:&|und|u\.|and)\s+(?:Söhne|Sohn|Partner|Kollegen|Töchter|Tochter|Co\.?|Sons|Daughters))"
    after = rf"{re.escape(name)}s?{heirs}?(?:\s+{word}){{1,3}}"
    joined = rf"(?:{word}\s+){{1,2}}(?:Da\s+|Zum\s+|Bei\s+)?{re.escape(name)}s?{heirs}?"
    for pattern in (after, joined):
        for match in re.finditer(rf"(?<![\w-]){pattern}(?![\w-])", text, re.IGNORECASE if casual else 0):
            words = match.group().split()
            others = [other for other in words if other.lower() not in {name.lower(), "da", "zum", "bei"}]
            if others and not any(_no_firm_word(other, casual) for other in others):
                return match.group()
    return None


def _no_firm_word(word: str, casual: bool) -> bool:
    lower = word.lower().strip(".")
    if (
        lower in NEVER
        or lower in HONORIFICS
        or lower in {"also", "familie", "von", "mit", "bei", "dr", "prof", "neben", "meister"}
    ):
        return True
    if FIRM_HEAD.match(lower):
        return False
    return is_trade(word) or (is_first_name(word) and zipf(word, "de") > 2) or (casual and zipf(word, "de") > 4)


def _place(story: Story, person: Person) -> int:
    return min((at for marker in person.markers if (at := story.marked.text.find(marker)) >= 0), default=0)


COMPANION = re.compile(
    r"\b(?:frau|mann|bruder|schwester|sohn|tochter|kollegin|kollege|wife|husband|colleague|partner|partnerin|azubi|chefin|chef|assistentin)\s*,?\s*$",
    re.IGNORECASE,
)


PAIR = re.compile(
    r"\s*(?:und|and|&|\+|u\.)\s+(?:(?:der|die|herrn?|frau|seine frau|ihr mann|(?:his|her) \w+)\s+)?", re.IGNORECASE
)
BOTH = re.compile(r"[^.]{0,30}\b(?:beide|both)\b", re.IGNORECASE)
COLLEAGUE = re.compile(
    r"\b(?:kollegin|kollege|kollegen|colleague|(?:ihr|sein|her|his)[enr]*\s+(?:assistent(?:in)?|mitarbeiter(?:in)?"
    r"|assistant|deputy|pa|boss|intern|manager|chef(?:in)?)|(?:pa|assistant|deputy|boss|manager)\s+(?:there\s+)?is)\s*$",
    re.IGNORECASE,
)
THERE = re.compile(r"[^.]{0,40}\b(?:dort|ebendort|da|there|beide|both)\b", re.IGNORECASE)


def shared(story: Story) -> None:
    """Give a colleague, a couple, or a companion who works «dort», the organisation of the other."""
    text = story.marked.text
    for before, person in zip(story.people, story.people[1:], strict=False):
        first, second = _place(story, before), _place(story, person)
        tail = text[second + 1 :]
        if before.org is None and person.org and PAIR.fullmatch(text[first + 1 : second]):
            if DIRECT[story.language].match(tail) or BOTH.match(tail):
                before.org = person.org
        elif person.org is None and before.org:
            near = text[max(0, second - 30) : second]
            after = re.split(PERSON, tail)[0]
            if COLLEAGUE.search(near) or (COMPANION.search(near) and THERE.match(after)) or INTERN.match(after):
                person.org = before.org


INTERN = re.compile(
    r"[^.]{0,25}\b(?:an? (?:intern|assistant|trainee)|azubi|assistent\w*|the \w+) (?:there|dort|da)\b", re.IGNORECASE
)
"""Somebody told of as working where the one before does: "Polly, who's an intern there"."""
