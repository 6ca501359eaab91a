"""Whether a note tells of a meeting, and on which day it was."""

import re
from datetime import date

from bot.reading.dates import DateMention, Grain, past_reading
from bot.reading.marking import EVENT
from bot.reading.meeting_words import MET, NO_MEETING
from bot.reading.model import Intent
from bot.reading.note_kind import TOLD
from bot.reading.story import WRITER, Story

HERE = re.compile(r"\b(?:gerade|grad|eben|vorhin|just|heute|today|tonight|komme|komm)\b", re.IGNORECASE)


OF_A_LIFE = re.compile(
    r"\b(?:geburtstag|geb\.?|geboren|born|birthday|seit|since|turns|wird|recap|rückblick|nachtrag)\b",
    re.IGNORECASE,
)
PAST = re.compile(r"\b(?:war|waren|hab|habe|haben|hat|bin|was|were|had|went|got|came)\b", re.IGNORECASE)
LONGEST_AGO = 400
LONGEST_GUESS = 60


def met_on(story: Story, task_clauses: set[int]) -> date | None:
    """Return the day of the meeting told of, None where the note tells of none.

    A past date beside the meeting or the event counts first; without any the day of the message is meant.
    """
    if not _tells_of_meeting(story):
        return None
    for number, clause in enumerate(story.clauses):
        for mention in story.dates_in(clause.text):
            if number in task_clauses and not mention.past:
                continue
            if day := _day_of(story, mention, clause.text):
                return day
    return story.ref.date()


SURELY_TOLD, SURELY_MET = 0.5, 0.08
TOLD_DESPITE_EVENT = 0.8
"""From the first share of «tells of no meeting» on, and up to the second, the classifier decides, else the rules."""


def _tells_of_meeting(story: Story) -> bool:
    """Tell whether the note is about a meeting: a named event, the words of one, or the classifier's word."""
    text, kinds = story.marked.text, story.recognised.kinds
    met = kinds.get(Intent.CAPTURE, 0.0)
    told = kinds.get(TOLD, 0.0) / (met + kinds.get(TOLD, 0.0) or 1.0)
    if re.search(EVENT, text):
        return told < TOLD_DESPITE_EVENT
    if told >= SURELY_TOLD or told <= SURELY_MET:
        return told <= SURELY_MET
    return not NO_MEETING.search(text) and bool(MET.search(text) or _told_of_place(story))


def _told_of_place(story: Story) -> bool:
    """Tell a meeting by its day: «Notary's office this morning», "from yesterday's maker night"."""
    if not story.people:
        return False
    early = story.marked.text[:120]
    if re.search(
        r"\b(?:geb\.|geboren|born|new (?:address|number)|neue (?:nummer|adresse)|hat jetzt|has a new)",
        early,
        re.IGNORECASE,
    ):
        return False
    return bool(HERE.search(story.marked.plain(early)[:80])) or any(
        mention.past and (story.ref.date() - mention.last).days < 15 for mention in story.dates_in(early)
    )


def _day_of(story: Story, mention: DateMention, text: str) -> date | None:
    """Return the past day that a date beside the meeting names, None where it can't be that of the meeting."""
    wide = mention.grain not in {Grain.DAY, Grain.WEEKEND, Grain.WEEK} and not mention.past
    if wide or mention.deadline or mention.onward or OF_A_LIFE.search(text):
        return None
    told = MET.search(text) or re.search(EVENT, text) or PAST.search(text)
    if not mention.past and not told and WRITER.search(text):
        return None
    day = past_reading(mention, story.ref)
    if day is None:
        return None
    ago = (story.ref.date() - day).days
    return day if 0 <= ago <= (LONGEST_AGO if mention.past else LONGEST_GUESS) else None
