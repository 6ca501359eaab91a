"""The company or institution that a person belongs to, as written, without article."""

import re
from collections.abc import Iterator

from bot.reading.any_case import AnyCase, small
from bot.reading.clauses import ME, OTHER, sentence_at
from bot.reading.lexicon import is_first_name
from bot.reading.marking import ORG, PERSON
from bot.reading.name_words import is_compound
from bot.reading.org_beside import from_tail
from bot.reading.org_called import called_behind
from bot.reading.org_house import at_house
from bot.reading.org_links import after_role, linked, take
from bot.reading.org_names import looks_like_firm, organisation_after
from bot.reading.org_shared import shared
from bot.reading.org_surnames import by_surname
from bot.reading.org_words import CALLED, LEADS, NEVER, WANTS, WORKS, without_former
from bot.reading.story import Person, Story, subject_of, topic_of
from bot.reading.tagger import Tagged


def find_organisations(story: Story) -> None:
    """Give every person the organisation that the text gives to it."""
    host = _at_stand(story)
    for person in story.people:
        _possessive(story, person)
        if host and story.marked.text.find(person.markers[0]) > host[0]:
            take(story, person, host[1], sure=False)
        for tail in _tails(story, person):
            if person.org is None:
                from_tail(story, person, tail)
    for clause in story.clauses:
        topic = topic_of(story, clause)
        if topic is not None and topic.org is None and subject_of(story, clause) not in {ME, OTHER}:
            _from_clause(story, topic, clause.text)
    called_behind(story)
    at_house(story)
    by_surname(story)
    _to_the_nearest(story)
    shared(story)


def _to_the_nearest(story: Story) -> None:
    """Give a company that nothing else gave away to whoever is named beside it in its sentence, or to the only one."""
    text = story.marked.text
    for found in re.finditer(ORG, text):
        tagged = story.marked.values.get(found.group())
        sure = isinstance(tagged, Tagged) and tagged.sureness > SURE_ALONE
        given = any(person.org and person.org in story.plain(found.group()) for person in story.people)
        scene = SCENE.search(text, max(0, found.start() - 12), found.start()) and not story.people_in(
            text[: found.start()]
        )
        if sure and not given and not scene and (person := _beside(story, found.start())):
            guessed, person.org = person.org, None
            if not take(story, person, found.group()):
                person.org = guessed


HOUSE = re.compile(
    r"(?:haus|amt|spital|klinik|klinikum|schule|gymnasium|lycée|lyzeum|kolleg|universität|uni|hochschule|museum|theater|oper|archiv|bibliothek|bücherei"
    r"|ministerium|gericht|kammer|werk|bank|sparkasse|kanzlei|praxis|apotheke|heim|kita|kindergarten|institut|zentrum|hotel|hof|verlag"
    r"|school|college|university|hospital|museum|library|theatre|academy|institute|council|clinic|bank|office)$",
    re.IGNORECASE,
)
"""Houses where somebody may work by their endings."""
SURE_ALONE = 0.65
"""How sure the tagger must be of a company that only stands near somebody."""
SCENE = re.compile(
    r"\b(?:im|in|in der|in the|auf|auf dem|auf der|outside|vor dem|vor der|am|an der)\s+$", re.IGNORECASE
)
"""Where a note begins with the place of a meeting: «Lange Nacht im Kunstverein …»."""


def _beside(story: Story, at: int) -> Person | None:
    """Return who is named next to a place in its sentence and may have its company: before it, else behind it."""
    if len(story.people) == 1:
        return next(filter(_is_open, story.people), None)
    text = story.marked.text
    start, end = sentence_at(text, at)
    before = [story.person_of(mark) for mark in re.findall(PERSON, text[start:at])]
    behind = [story.person_of(mark) for mark in re.findall(PERSON, text[at:end])]
    near = [person for person in (*before[-1:], *behind[:1]) if person]
    return next(filter(_is_open, near), None)


def _is_open(person: Person) -> bool:
    """Tell whether a company seen may be this person's: there is none yet, or only words taken for one."""
    return person.org is None or person.org_guessed


def _tails(story: Story, person: Person) -> Iterator[str]:
    """Yield what follows each mention of a person up to the next person or the end of the sentence."""
    text = story.marked.text
    for marker in person.markers:
        at = text.find(marker)
        if at >= 0:
            _, end = sentence_at(text, at)
            yield without_former(re.split(PERSON, text[at + 1 : end], maxsplit=1)[0])


def _possessive(story: Story, person: Person) -> None:
    """Read "Bahlsen's Chukwuma Eze", «Grünzug-Chefin Gülşen Aydın»."""
    text = story.marked.text
    for marker in person.markers:
        before = text[max(0, text.find(marker) - 40) : max(0, text.find(marker))]
        found = re.search(r"(?P<org>[A-ZÄÖÜ][\w&-]+)['’]s\s+(?:[a-z]+\s+){0,3}$", before)
        if found and not is_first_name(found["org"]) and found["org"].lower() not in NEVER:
            take(story, person, found["org"], sure=False)


AT_FAIRS = ("stand", "booth", "stall", "tisch")
STAND = AnyCase(
    r"\b(?:stand|messestand|infostand|booth|stall|tisch)\s+(?:(?:von|der|des|vom|of|the|from)\s+)+",
)
"""Slow in a long text, of which most have none of `AT_FAIRS`."""


def _at_stand(story: Story) -> tuple[int, str] | None:
    """Read «am Stand von Campingwelt Rose …»: who is met behind it belongs there."""
    text = story.marked.text
    stand = STAND.search(text) if any(word in small(text) for word in AT_FAIRS) else None
    name = organisation_after(text[stand.end() :], story.language, story.casual) if stand else None
    return (stand.end(), name) if stand and name else None


def _from_clause(story: Story, person: Person, text: str) -> None:
    """Look through a clause about a person: «arbeitet bei …», «leitet den …», «Lektorin bei der …», "called …"."""
    text = without_former(text)
    wants = WANTS.search(text)
    text = text[: wants.start()] if wants else text
    found = _works_at(story, person, text) or _called(story, person, text)
    role = None if found else after_role(story, text)
    found = found or (role is not None and linked(story, person, role[0], role[1], after_role=True))
    if not found and not _leads(story, person, text) and (legal := re.search(ORG, text)):
        take(story, person, legal.group())


def _works_at(story: Story, person: Person, text: str) -> bool:
    if _in_house(story, person, text):
        return True
    works = WORKS.search(text)
    if not works:
        return False
    words = works.group().lower().split()
    link = " ".join(words[-2:]) if words[-1] in {"der", "the", "die", "dem"} else words[-1]
    return linked(story, person, link, text[works.end() :], after_role=True)


IN_HOUSE = re.compile(
    r"\b(?:arbeitet|schafft|sitzt|jobbt|angestellt|beschäftigt|unterrichtet|lehrt|doziert|forscht|works|teaches|lectures)\b"
    r"(?:\s+(?!(?:im|am|in|an|bei|beim|at)\b)[\w-]+){0,3}\s+(?:im|am|in der|an der|beim|bei der"
    r"|bei|auf dem|at the|at)\s+"
)
IN_HOUSE_LAST = re.compile(
    r"\b(?:im|am|in der|an der|beim|bei der|bei)\s+(?P<house>[A-ZÄÖÜ][\w.-]+(?:\s+[A-ZÄÖÜ][\w.-]+){0,2})"
    r"(?:\s+[\w-]+){0,4}?\s+(?:arbeitet|schafft|unterrichtet|lehrt|tätig|angestellt|beschäftigt)\b"
)
"""«am Kantonsspital als Hebamme arbeitet»."""


NO_LONGER = AnyCase(
    r"\b(?:bislang|bisher|früher|noch nicht|nicht mehr|nein|nee|quatsch|sorry|no longer|formerly|until)\b",
)
"""What makes a house a past one, or one taken back."""


def _in_house(story: Story, person: Person, text: str) -> bool:
    """Take the house a verb of working leads to, whatever the tagger holds of it: «schafft jetzt im Landratsamt»."""
    found = IN_HOUSE.search(text)
    if NO_LONGER.search(text):
        return False
    name = organisation_after(text[found.end() :], story.language, story.casual) if found else None
    if name is None and (last := IN_HOUSE_LAST.search(text)):
        name = last["house"]
    headed = name is not None and any(HOUSE.search(word) for word in (name.split()[0], name.split()[-1]))
    return headed and take(story, person, name, told=True)


def _called(story: Story, person: Person, text: str) -> bool:
    called = CALLED.search(text)
    name = organisation_after(text[called.end() :], story.language, story.casual) if called else None
    if not called or not name:
        return False
    said = {"called", "namens", "named"} & set(called.group().lower().split())
    if (
        story.language == "en"
        and said
        and name[0].islower()
        and (pair := re.match(r"[\w'’-]+\s+(?:and|&|und)\s+[\w'’-]+", text[called.end() :]))
    ):
        name = pair.group()
    shown = name[0].isupper() and not is_first_name(name.split()[0])
    return bool(said or shown) and take(story, person, name)


def _leads(story: Story, person: Person, text: str) -> bool:
    leads = LEADS.search(text)
    name = organisation_after(text[leads.end() :], story.language, story.casual) if leads else None
    joined = leads is not None and leads.group().lower().startswith("join")
    if not name or not name[0].isupper() or not (joined or looks_like_firm(story, name)):
        return False
    named = " " in name or re.match(ORG, name) or not is_compound(name, "de")
    return bool(named) and take(story, person, name)
