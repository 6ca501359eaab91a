"""From names in a text to people: who the note is about, each once, under the fullest name it gives."""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from bot.reading.lexicon import folded
from bot.reading.marking import PERSON
from bot.reading.names import NameSpan
from bot.reading.story import Person, Story

PLACING_BEFORE = re.compile(
    r"\b(?:mama|papa|vater|mutter|mum|mom|dad|schwester|bruder|freund(?:in)?|tochter|sohn|mann|frau|nichte|neffe"
    r"|cousine|cousin|kollege|kollegin|bekannte[rn]?|nachbar(?:in)?|adresse|nummer|kontakt|tipp|empfehlung) (?:von"
    r"|vom|of)\s+(?:(?:der|dem)\s+)?$"
    r"|\b(?:kontakt|empfohlen|vermittelt|empfehlung|kam|kommt|läuft|lief|vorgestellt|introduced|recommended|known|bekannt)\s+(?:\w+\s+)?(?:über|durch|von|via|through|by)\s+$|\b(?:via|durch|dank)\s+$|\b(?:friend|colleague|cousin|brother|sister|neighbour|mother|father|son|daughter|wife|husband)\s+of\s+$",
    re.IGNORECASE,
)
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
        if (
            span.aside
            or PLACING_BEFORE.search(text[max(0, match.start() - 60) : match.start()])
            or POSSESSIVE.match(text[match.end() :])
        ):
            aside.append((match.group(), span))
            continue
        _join(story, match.group(), span)
    if not story.people:
        for marker, span in aside:
            _join(story, marker, span)
    story.settle(list(story.people))


CORRECTED = re.compile(
    r"\b(?:nein|ne|nee|nö|quatsch|moment|sorry|ich mein|meine|i mean|no|not|wait|warte|halt|falsch|stimmt nicht"
    r"|vielmehr|beziehungsweise|rather|entschuldigung|verzeihung|pardon|hang on|correction|sondern|scratch that)\b",
    re.IGNORECASE,
)
CORRECTION_REACH = 60
ALIKE = 60.0
"""From this likeness on (0 to 100), a name behind a correction is another spelling of the one before it."""


def _is_taken_back(story: Story, match: re.Match[str]) -> bool:
    """Tell the first name of «Marlene, nein, Marlies Oetjen», «Bäumler äh nee Beumer»."""
    text, at = story.marked.text, match.end()
    following = re.compile(PERSON).search(text, at, at + CORRECTION_REACH)
    said = following and CORRECTED.search(text, at, following.start())
    if not following or not said:
        return False
    if (
        re.fullmatch(r"[\s,]*(?:äh\s+|uh\s+|um\s+)?", text[at : said.start()])
        and len(text[said.end() : following.start()]) < 12
    ):
        return True
    one, other = (story.marked.values.get(mark) for mark in (match.group(), following.group()))
    return isinstance(one, NameSpan) and isinstance(other, NameSpan) and _alike(one.name, other.name)


def _alike(one: str, other: str) -> bool:
    """Tell names that are not the same but nearly so, or share a first or last name."""
    left, right = _bare_words(one), _bare_words(other)
    if not left or not right or left == right:
        return False
    return bool(set(left) & set(right)) or fuzz.ratio(left[-1], right[-1]) >= ALIKE


def _join(story: Story, marker: str, span: NameSpan) -> None:
    for person in story.people:
        if _same(person, span):
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
    if person.honorific and span.honorific and person.honorific != span.honorific:
        return False
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) < len(long) and (short == long[: len(short)] or short == long[-len(short) :]))
