"""Deeds told by their thing: «bin ihr noch die Liste schuldig», «Angebot folgt», «Muster bis Freitag zu ihm», "quote from her by May"."""

import re

from bot.reading.lexicon import class_of
from bot.reading.marking import DATE, EVENT, MARKS, PERSON
from bot.reading.model import Party
from bot.reading.story import RELATIVE, WRITER, Story
from bot.reading.tasks import Task, build_task, due_of
from bot.reading.verbs import german_stems

TO_THEM_DE = rf"(?:(?:an|zu)\s+(?:ihn|sie|ihm|ihr|ihnen|(?:den|die|dem|der|herrn|frau|hrn\.|fr\.)?\s*{PERSON}))"
TITLE_DE = r"(?:(?:der|dem|den|die|herrn|frau|hrn\.|fr\.)\s+)?"
FROM_ME = r"\b(?:von\s+(?:mir|uns)|v\.\s+mir|from\s+(?:me|us|my\s+side))\b"
FROM_THEM = rf"(?:\b(?:von|v\.|from)\s+(?:(?:der|dem|herrn|frau)\s+)?(?:ihm|ihr|ihnen|seiner\s+seite|ihrer\s+seite|him|her|them|{PERSON})(?!\w))"
OWED_DE = re.compile(
    rf"\b(?:bin|sind|ist|bleib\w*)\s+(?P<whom>(?:ich\s+|wir\s+|er\s+|sie\s+)?{TITLE_DE}(?:ihm|ihr|ihnen|mir|uns|{PERSON}))(?!\w)\s*(?:ja\s+|auch\s+)?(?P<what>.+?)\s+schuldig\b"
    rf"|\b(?P<owing>schulde[nt]?)\b",
    re.IGNORECASE,
)
OWED_BY_ME = re.compile(r"\b(?:schulde\s+ich|ich\s+schulde|(?:i|we)\s+(?:still\s+)?owe)\b", re.IGNORECASE)
OWING = re.compile(r"\b(?:schulde[nt]?|ich|wir|er|sie|ihm|ihr|ihnen|mir|uns|noch)\b", re.IGNORECASE)
A_FAVOUR = re.compile(r"\b(?:was|etwas|einen gefallen|nen gefallen|dank|bier|viel)\b", re.IGNORECASE)
GETS_DE = re.compile(r"(?<!\w)(?:kriegt|bekommt|erhält|kriegen|bekommen|erhalten)\s+(?:er|sie|die|der)?\b", re.IGNORECASE)
I_GET_DE = re.compile(r"\b(?:krieg|kriege|bekomm|bekomme|erhalte)\s+(?:ich|wir)\b|\b(?:ich|wir)\s+(?:krieg|kriege|bekomm|bekomme|erhalte|kriegen)\b", re.IGNORECASE)
COMES_DE = re.compile(r"(?<!\w)(?:kommt|kommen|folgt|folgen)\b", re.IGNORECASE)
FOLLOWS_DE = re.compile(r"^[\w\s-]{3,60}\b(?:folgt|folgen)\b", re.IGNORECASE)
GOES_DE = re.compile(
    rf"(?<!\w)(?:geht|gehen|muss|müssen|soll|sollen)\b(?=.*(?:\b(?:raus|hin|rüber)(?:$|\W)|{TO_THEM_DE}))", re.IGNORECASE
)
GOES_EN = re.compile(
    rf"(?:\b(?:goes|go|going)\s+(?:out\b|off\b|over\b|to\s+(?:him|her|them|{PERSON}))|\b(?:is|are|['’]s)\s+due\b)", re.IGNORECASE
)
BARE_TO_DE = re.compile(rf"{TO_THEM_DE}(?!\w)|\b(?:hin|raus)\b", re.IGNORECASE)
BARE_TO_EN = re.compile(rf"\bto\s+(?:him|her|them|{PERSON})(?!\w)", re.IGNORECASE)
LONGEST = 12


def owed_task(story: Story, number: int, text: str) -> Task | None:
    """Read «bin ihr noch die Liste schuldig», «den Termin schulde ich ihm»."""
    owed = OWED_DE.search(text)
    if not owed:
        return None
    what = owed["what"] or OWING.sub(" ", text)
    mine = not re.search(r"\b(?:mir|uns)\b", owed["whom"] or text)
    if A_FAVOUR.search(what):
        return None
    return build_task(story, number, Party.ME if mine else Party.THEM, f"{owed['whom'] or ''} {what}", "", sure=False)


PROMISED_DE = re.compile(r"\b(?:versprochen|zugesagt|zugesichert)\b", re.IGNORECASE)
NO_THING = re.compile(
    rf"\b(?:versprochen|zugesagt|zugesichert|hab|habe|haben|hat|ich|wir|er|sie|es|ihm|ihr|ihnen|mir|uns|auch|schon|ja|noch|fest|halb|gleich|bislang|nur"
    rf"|eigentlich|und|der|die|das|den|dem|auf|da|dafür|gestern|heute|dass|wurde|von)\b|{DATE}|{PERSON}|[^\w\s-]",
    re.IGNORECASE,
)
"""What is no thing promised."""


def promised_task(story: Story, number: int, text: str) -> Task | None:
    """Read «hat mir Testblätter versprochen», «Herrn Kuhn habe ich ein Gespräch zugesagt»."""
    if not PROMISED_DE.search(text):
        return None
    left = NO_THING.sub(" ", text).split()
    toward_me = re.search(r"\b(?:mir|uns)\b", text, re.IGNORECASE)
    mine = re.search(r"\b(?:ich|wir|hab|habe)\b", text, re.IGNORECASE)
    if not 1 <= len(left) <= MOST_WORDS or bool(toward_me) is bool(mine) or re.search(r"\w+te\b", text):
        return None
    return build_task(story, number, Party.ME if mine else Party.THEM, " ".join(left), "", sure=False)


MOST_WORDS = 5


def thing_task(story: Story, number: int, text: str) -> Task | None:
    """Read a deed told by what comes, goes out or is given, and by nothing else."""
    if len(text.split()) > LONGEST or RELATIVE.search(text):
        return None
    by = _of_thing(story, number, text)
    if by is None:
        return None
    said = re.sub(rf"{FROM_ME}|{FROM_THEM}|{I_GET_DE.pattern}|{GETS_DE.pattern}", " ", text, flags=re.IGNORECASE)
    return build_task(story, number, by, said, "", sure=False)


def _of_thing(story: Story, number: int, text: str) -> Party | None:
    """Return who is to see to the thing that a clause tells of; None where it tells of none."""
    due = due_of(story, number)
    ahead = due is not None and due.due >= story.ref.date()
    from_them, from_me = (re.search(way, text, re.IGNORECASE) for way in (FROM_THEM, FROM_ME))
    if story.language == "de":
        if I_GET_DE.search(text):
            return Party.THEM if ahead or from_them else None
        if GETS_DE.search(text):
            return Party.ME if ahead or from_me else None
        if COMES_DE.search(text) and (ahead or from_them or FOLLOWS_DE.search(text)):
            if from_them:
                return Party.THEM
            return Party.ME if from_me or FOLLOWS_DE.search(text) else None
        if GOES_DE.search(text):
            return Party.ME if ahead else None
    elif GOES_EN.search(text):
        return Party.ME if ahead and not from_them else None
    if not ahead or has_verb(story, text) or re.search(EVENT, text):
        return None
    if from_me or (BARE_TO_DE if story.language == "de" else BARE_TO_EN).search(text):
        return Party.ME
    return Party.THEM if from_them else None


FINITE = re.compile(r"V[VAM]?\(FIN\)|VV[DZ]|VB[DZ]|VH[DZ]|VD[DZ]|VM0")


def has_verb(story: Story, text: str) -> bool:
    """Tell whether a finite verb stands in a clause, by the list of common words."""
    words = re.findall(r"[\w'’]+", MARKS.sub(" ", text))
    if story.language == "de" and (WRITER.search(text) or any(word in german_stems() for word in words)):
        return True
    return any(word[0].islower() and FINITE.search(class_of(word, story.language)) for word in words)
