"""A follow-up in the making: what it consists of, its day, whom it concerns and its action in few words."""

import re
from dataclasses import dataclass

from bot.reading.clauses import PRONOUNS, Clause
from bot.reading.dates import DateMention
from bot.reading.deed_words import BOUND_EN
from bot.reading.due_days import SHORT_DAY, due_of
from bot.reading.marking import CONTACT, DATE, PERSON
from bot.reading.model import Party
from bot.reading.story import Person, Story, fits, subject_of
from bot.reading.verb_words import REFLEXIVE_DE

DROP_DE = frozenset(
    "dahin ich er sie es wir ihm ihr ihnen ihn mich dich dir sich mir uns euch ihrs noch schon mal dann also und aber"
    " ja auch gern gerne bitte vorher danach"
    " einfach wohl eben halt da nun erst wieder jetzt gleich dass daß ob deshalb daher später evtl eventuell"
    " vielleicht unbedingt dringend"
    " sollte soll muss will möchte werde kann könnte würde darf wollte müsste wollen werden so außerdem"
    " zusätzlich spätestens direkt nochmals denen dem's ne mach".split()
)
DROP_EN = frozenset("also then and so but just please still probably maybe anyway again definitely".split())
ARTICLE = re.compile(r"^(?:der|die|das|den|dem|the)\s+", re.IGNORECASE)
SECOND_HAND = re.compile(
    r"\b(?:von|vom|with|of|mit|an|bei|from|zu|to|about|über|für|for|und|and|&)\s+(?:(?:der|dem|den|herrn?|frau|mr|mrs|ms|meinem|meiner|hr\.|fr\.)\s+)*$",
    re.IGNORECASE,
)
OWN = "\uf8ff"
"""What stands for whom a deed concerns while its phrase is made."""
TOWARD_OWN = re.compile(
    rf"\b(?:(?:bei|an|mit)\s+)?(?:(?:der|dem|den|die|herrn?|frau|fr\.|hr\.)\s+)*{OWN}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A follow-up still in marked text: who does it, what, by when, whom it concerns; `clause` is where it stands.

    `told` says that its own words leave no doubt by whom.
    """

    by: Party
    action: str
    due: DateMention | None
    person: Person | None
    clause: int
    sure: bool = True
    told: bool = False


REACHED_AT = re.compile(
    rf"\W*(?:e-?mail|mail|phone|tel|call|ring|text|whatsapp|mobile|handy)\W+{CONTACT}\W*", re.IGNORECASE
)
"""«Mail: …», "Email …": where somebody is reached is no deed."""


def build_task(
    story: Story, number: int, by: Party, text: str, infinitive: str, *, sure: bool = True, told: bool = False
) -> Task | None:
    """Return the follow-up of a clause from its text without the verb; None where no deed is left of it."""
    clause = story.clauses[number]
    if REACHED_AT.fullmatch(clause.text):
        return None
    if story.language == "de" and not story.dates_in(clause.text):
        text = SHORT_DAY.sub(" ", text)
    person = _concerned(story, clause, text, by)
    action = _action(story, text, infinitive, person)
    if not action:
        return None
    if infinitive in REFLEXIVE_DE and by is Party.THEM and re.search(r"\bsich\b", clause.text, re.IGNORECASE):
        action = f"{action.removesuffix(infinitive)}sich {infinitive}"
    return Task(by=by, action=action, due=due_of(story, number), person=person, clause=number, sure=sure, told=told)


def _concerned(story: Story, clause: Clause, text: str, by: Party) -> Person | None:
    """Return whom a deed concerns: one named in it and no mere part of the thing, else whom the pronoun means."""
    if by is Party.THEM:
        subject = subject_of(story, clause)
        if isinstance(subject, Person):
            return subject
    for match in re.finditer(PERSON, text):
        person = story.person_of(match.group())
        elsewhere = person and any(marker not in clause.text for marker in person.markers)
        if person and (elsewhere or (not SECOND_HAND.search(text[: match.start()]) and story.people[0] is person)):
            return person
    sex = next(
        (
            PRONOUNS[word]
            for word in re.findall(r"\w+", text.lower())
            if word in PRONOUNS and word not in {"der", "die", "den", "dem", "sein", "seine", "ihre", "his"}
        ),
        None,
    )
    return _before_with(story, clause.start, sex)


def _before_with(story: Story, position: int, sex: str | None) -> Person | None:
    return (
        story.latest_before(position, sex)
        or story.latest_before(position)
        or next((person for person in story.people if fits(person, sex)), None)
    )


def _action(story: Story, text: str, infinitive: str, person: Person | None) -> str:
    """Return the deed as a short phrase: dates, pronouns and small words left out, the infinitive at the end."""
    own = "".join(person.markers) if person else ""
    german = story.language == "de"
    if not german:
        text = BOUND_EN.sub("", text)
    text = re.sub(CONTACT, " ", text)
    if own and german:
        text = text.translate(dict.fromkeys(map(ord, own), OWN))
        text = TOWARD_OWN.sub(" ", text).replace(OWN, " ")
    if german:
        text = re.sub(
            r"\b(?:bei|an|mit|von)\s+(?:ihm|ihr|ihnen|sie|ihn|mir|mich|uns)\b", " ", text, flags=re.IGNORECASE
        )
    text = re.sub(
        rf"(?:\b(?:on|by|until|till|bis|am|spätestens|am besten|zum|im)\s+)?{DATE}(?:['’]s)?",
        " ",
        text,
        flags=re.IGNORECASE,
    )
    drop = DROP_DE if german else DROP_EN
    words = [word for word in text.split() if word.lower().strip(".,!") not in drop]
    phrase = story.plain(" ".join(words)).strip(" ,.;:!-–—&+()")
    phrase = ARTICLE.sub("", phrase) if german else phrase
    phrase = re.sub(r"(?:\s+(?:und|and|on|by|at|bis|am|dann|is|ist)|['’]s)$", "", phrase)
    return f"{phrase} {infinitive}".strip()
