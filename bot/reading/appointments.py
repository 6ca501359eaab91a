"""Appointments: «Termin am 3.5.», «wir sind am 22. verabredet», "we said tea on Thursday"."""

import re

from bot.reading.deed_words import AGREED, FIXED, NOUN_DEED
from bot.reading.due_days import due_of, is_ahead
from bot.reading.marking import DATE, EVENT
from bot.reading.model import Party
from bot.reading.story import Story
from bot.reading.tasks import Task, build_task

PAST_DEED = re.compile(r"\b(?:ge\w+(?:t|en)|\w+gegangen|telefoniert|besucht|had|met|was|were)\b")
LATER_TODAY = re.compile(r"\b(?:noch|später|abend|tonight|later|still)\b", re.IGNORECASE)


def noun_task(story: Story, number: int, text: str) -> Task | None:
    """Read «Rückruf von ihr dann im März», «Termin am 3.5.»: a noun and a day to come."""
    due = due_of(story, number)
    if (
        not due
        or len(text.split()) > 9
        or not (NOUN_DEED.search(text) or FIXED.search(text))
        or re.search(rf"\b(?:hat|war|sucht|braucht|von der|gestern|zum)\b|{EVENT}", text, re.IGNORECASE)
        or not (AGREED.search(text) or (re.search(DATE, text) and not re.search(r"\bist\b", text)))
    ):
        return None
    if PAST_DEED.search(text) or (due.due <= story.ref.date() and not LATER_TODAY.search(text)):
        return None
    theirs = bool(re.search(r"\b(?:von (?:ihm|ihr|ihnen)|from (?:him|her|them)|by (?:him|her))\b", text, re.IGNORECASE))
    return build_task(story, number, Party.THEM if theirs else Party.ME, text, "", sure=False)


WE_ARRANGED = re.compile(r"\b(?:wir\s+(?:sind|haben)|ich\s+(?:bin|hab|habe)|(?:sind|haben)\s+wir)\b", re.IGNORECASE)
ARRANGED = re.compile(r"\b(?:vereinbart|ausgemacht|abgemacht|uns)\b", re.IGNORECASE)


def arranged_task(story: Story, number: int, text: str) -> Task | None:
    """Read «wir sind am 22. verabredet per Video», «wir haben für Montag Kaffee ausgemacht»."""
    if not is_ahead(story, number) or not FIXED.search(text) or not WE_ARRANGED.search(text):
        return None
    return build_task(story, number, Party.ME, ARRANGED.sub(" ", WE_ARRANGED.sub(" ", text)), "", sure=False)


WE_AGREED = re.compile(r"\bwe(?:['’](?:re|ve))?\s", re.IGNORECASE)
MOST_AGREED = 7


def agreed_task(story: Story, number: int, text: str, what: str) -> Task | None:
    """Read "we said tea on Thursday", "we're on for the 22nd"."""
    if is_ahead(story, number) and WE_AGREED.search(text) and len(what.split()) <= MOST_AGREED:
        return build_task(story, number, Party.ME, what, "", sure=False)
    return noun_task(story, number, what)
