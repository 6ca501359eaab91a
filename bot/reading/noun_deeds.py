"""Deeds told by their thing: «bin ihr noch die Liste schuldig», «Angebot folgt», "quote from her by May"."""

import re

from bot.reading.any_case import AnyCase
from bot.reading.deed_words import (
    A_FAVOUR,
    AWAITS,
    BARE_TO_DE,
    BARE_TO_EN,
    COMES_DE,
    COMING_EN,
    FOLLOWS_DE,
    FROM_ME,
    FROM_THEM,
    GETS_DE,
    GOES_DE,
    GOES_EN,
    I_GET_DE,
    MY_OWN,
    NEEDS_OF_ME,
    NEXT_TIME,
    NO_THING,
    NOT_TO_FORGET,
    OWED_DE,
    OWING,
    PROMISED_DE,
    SOMEBODY,
)
from bot.reading.due_days import due_of
from bot.reading.german_verbs import end_infinitive
from bot.reading.lexicon import class_of
from bot.reading.marking import EVENT, MARKS
from bot.reading.model import Party
from bot.reading.story import RELATIVE, WRITER, Story
from bot.reading.tasks import Task, build_task
from bot.reading.verbs import german_stems

LONGEST = 12


def owed_task(story: Story, number: int, text: str) -> Task | None:
    """Read «bin ihr noch die Liste schuldig», «den Termin schulde ich ihm»."""
    owed = OWED_DE.search(text)
    if not owed:
        return None
    what = owed["what"] or OWING.sub(" ", text)
    mine = not re.search(r"\b(?:mir|uns)\b", owed["whom"] or text)
    if A_FAVOUR.search(what) or re.fullmatch(r"(?:\W|\b(?:die|das|den|es|noch)\b)*", what):
        return None
    return _told(story, number, Party.ME if mine else Party.THEM, f"{owed['whom'] or ''} {what}")


def promised_task(story: Story, number: int, text: str) -> Task | None:
    """Read «hat mir Testblätter versprochen», «Herrn Kuhn habe ich ein Gespräch zugesagt»."""
    if not PROMISED_DE.search(text):
        return None
    left = NO_THING.sub(" ", text).split()
    toward_me = re.search(r"\b(?:mir|uns)\b", text, re.IGNORECASE)
    mine = re.search(r"\b(?:ich|wir|hab|habe)\b", text, re.IGNORECASE)
    if not 1 <= len(left) <= MOST_WORDS or bool(toward_me) is bool(mine) or re.search(r"\w+te\b", text):
        return None
    return _told(story, number, Party.ME if mine else Party.THEM, " ".join(left))


MOST_WORDS = 5


def thing_task(story: Story, number: int, text: str) -> Task | None:
    """Read a deed told by what comes, goes out or is given, and by nothing else."""
    if len(text.split()) > LONGEST or RELATIVE.match(text):
        return None
    if FORGETTING.search(text) and (kept := NOT_TO_FORGET.match(text)):
        return _told(story, number, Party.ME, kept["what"] or kept["thing"])
    if awaited := _awaited(story, number, text):
        return awaited
    by = _of_thing(story, number, text)
    if by is None:
        return None
    return _told(story, number, by, HOW_IT_COMES.sub(" ", text))


FORGETTING = AnyCase("vergessen|forget")
BY_ME, BY_THEM = re.compile(FROM_ME, re.IGNORECASE), re.compile(FROM_THEM, re.IGNORECASE)
HOW_IT_COMES = re.compile(
    rf"{FROM_ME}|{FROM_THEM}|{I_GET_DE.pattern}|{GETS_DE.pattern}|{COMING_EN.pattern}", re.IGNORECASE
)


def _awaited(story: Story, number: int, text: str) -> Task | None:
    """Read «erwartet bis Montag mein Angebot», "she needs our plan by Friday"."""
    due = due_of(story, number)
    wanting = AWAITS.search(text) if due and due.due >= story.ref.date() else None
    if not wanting or not MY_OWN.search(text[wanting.end() :]):
        return None
    if story.language == "de" and end_infinitive(text.split()):
        return None
    return _told(story, number, Party.ME, text[: wanting.start()] + " " + text[wanting.end() :])


def _told(story: Story, number: int, by: Party, text: str) -> Task | None:
    return build_task(story, number, by, text, "", sure=False, told=True)


WAYS_DE = (
    (I_GET_DE, Party.THEM, False),
    (NEEDS_OF_ME, Party.ME, False),
    (GETS_DE, Party.ME, False),
    (FOLLOWS_DE, Party.THEM, True),
    (GOES_DE, Party.ME, False),
    (NEXT_TIME, Party.ME, False),
)
WAYS_EN = ((COMING_EN, Party.THEM, True), (GOES_EN, Party.ME, False), (NEXT_TIME, Party.ME, False))
"""How a thing is told of, who is to see to it (unless «von ihr», «von mir», «mein» say so), whether it needs no day.

«Angebot folgt bis Freitag» is the contact's word in 18 of 19 marked notes that do not say whose.
"""


def _of_thing(story: Story, number: int, text: str) -> Party | None:
    """Return who is to see to the thing that a clause tells of; None where it tells of none."""
    due = due_of(story, number)
    ahead = due is not None and due.due >= story.ref.date()
    from_them, from_me = BY_THEM.search(text), BY_ME.search(text)
    ways = WAYS_DE if story.language == "de" else WAYS_EN
    found = next(((by, plain) for way, by, plain in ways if way.search(text)), None)
    if found and story.language == "en" and SOMEBODY.match(text):
        return None
    if found:
        by, plain = found
        ours = from_me or (plain and MY_OWN.match(text.strip()))
        by = Party.THEM if from_them else Party.ME if ours else by
        return by if ahead or plain or (from_me if by is Party.ME else from_them) else None
    if from_them and COMES_DE.search(text):
        return Party.THEM
    if from_me and COMES_DE.search(text):
        return Party.ME if ahead else None
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
