"""Whether a note tells of a meeting, and on which day it was."""

import re
from collections.abc import Iterator
from datetime import date

from bot.reading.dates import DateMention, Grain, past_reading
from bot.reading.marking import DATE, EVENT
from bot.reading.meeting_words import APPOINTMENT, BY_WIRE, MET, NO_MEETING
from bot.reading.model import Intent
from bot.reading.note_kind import TOLD
from bot.reading.story import WRITER, Story

HERE = re.compile(r"\b(?:gerade|grad|eben|vorhin|just|heute|today|tonight|komme|komm)\b", re.IGNORECASE)


OF_A_LIFE = re.compile(
    r"\b(?:geburtstag|geb\.?|geboren|born|birthday|seit|since|turns|turned(?! (?:out|up|into|down|to))|wird)\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:war|waren|hab|habe|haben|hat|hatte|bin|traf|kam|a(?:ss|ß)|sa(?:ss|ß)|sprach|stand|lief|lernte|was|were|had"
    r"|went|got|came)\b",
    re.IGNORECASE,
)
TOLD_LATER = re.compile(
    r"^\W*(?:\w+\s+){0,2}(?:nachtrag\w*|nachzutragen|nachgetragen|rückblick|rückschau|recap|postscript|from|vom|von)\b",
    re.IGNORECASE,
)
"""How a note begins that is written down later: «Nachtrag zu Mittwoch», "From Tuesday's fair"."""
NOTED_ON = re.compile(r"(?:['’]s)?\s+recap\b", re.IGNORECASE)
"""The day of the writing: "Sunday recap"."""
LOOKED_BACK = re.compile(r"(?:from|von|vom)\s", re.IGNORECASE)
OF_THE_DAY = re.compile(rf"['’]s\b|\s*{EVENT}")
TOO_WIDE = frozenset({Grain.QUARTER, Grain.SEASON, Grain.YEAR})
LONGEST_AGO = 400
LONGEST_GUESS = 60


def met_on(story: Story, task_clauses: set[int]) -> date | None:
    """Return the day of the meeting told of, None where the note tells of none.

    A past date beside the meeting or the event counts first; without any the day of the message is meant.
    """
    if not _tells_of_meeting(story):
        return None
    days = list(_days_told(story, task_clauses))
    exact = (day for day, grain in days if grain is Grain.DAY)
    return next(exact, None) or next((day for day, _ in days), story.ref.date())


def _days_told(story: Story, task_clauses: set[int]) -> Iterator[tuple[date, Grain]]:
    """Yield the past days that may be the meeting's, with how exactly they are told, in order."""
    for number, clause in enumerate(story.clauses):
        for marker in re.findall(DATE, clause.text):
            mention = story.marked.values.get(marker)
            if not isinstance(mention, DateMention) or (
                not mention.past and _is_planned(story, marker, number, task_clauses)
            ):
                continue
            if day := _day_of(story, mention, marker, clause.text):
                yield day, mention.grain


def _is_planned(story: Story, marker: str, number: int, task_clauses: set[int]) -> bool:
    """Tell the day of something to be done: in a deed, or alone behind one («lunch im Januar, am 13.»)."""
    clause, at = story.clauses[number].text, story.marked.text.index(marker)
    if TOLD_LATER.search(clause):
        return False
    alone = number > 0 and not re.search(rf"(?!{DATE})\w", clause)
    inside = any(deed.start <= at < deed.end for deed in story.recognised.deeds)
    return number in task_clauses or inside or (alone and number - 1 in task_clauses)


APPOINTED = re.compile(
    rf"\b(?:{APPOINTMENT}|call|termin)\s+(?:mit|with)\b"
    r"|\b(?:ich|wir)\s+(?:gehe?n?|fahre?n?)\b|\b(?:gehe?n?|fahre?n?)\s+(?:ich|wir)\b"
    r"|\b(?:I|we)(?:\s+(?:am|are)|['’](?:m|re))\s+(?:going|off|meeting|seeing)\b",
    re.IGNORECASE,
)
"""«Mittagessen mit Gerd», «gehe ich zur Gründernacht», "coffee with Ann": with a day to come, a plan."""


def _is_ahead(story: Story) -> bool:
    """Tell what is only planned: an appointment with its day, every day told still to come, nothing told as past."""
    if not any(re.search(DATE, clause.text) and APPOINTED.search(clause.text) for clause in story.clauses):
        return False
    text = story.marked.text
    ahead = all(not day.past and day.first > story.ref.date() for day in story.dates_in(text))
    return ahead and not (MET.search(APPOINTED.sub(" ", text)) or PAST.search(text) or HERE.search(text))


SURELY_TOLD, SURELY_MET = 0.5, 0.08
TOLD_DESPITE_EVENT = 0.8
"""From the first share of «tells of no meeting» on, and up to the second, the classifier decides, else the rules."""


def _tells_of_meeting(story: Story) -> bool:
    """Tell whether the note is about a meeting: a named event, the words of one, or the classifier's word."""
    if _is_ahead(story):
        return False
    text, kinds = story.marked.text, story.recognised.kinds
    met = kinds.get(Intent.CAPTURE, 0.0)
    told = kinds.get(TOLD, 0.0) / (met + kinds.get(TOLD, 0.0) or 1.0)
    if re.search(EVENT, text):
        return told < TOLD_DESPITE_EVENT
    met_there = MET.search(text) is not None
    if BY_WIRE.search(text) and not met_there:
        return False
    if told >= SURELY_TOLD or told <= SURELY_MET:
        return told <= SURELY_MET
    return not NO_MEETING.search(text) and (met_there or _told_of_place(story))


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


def _day_of(story: Story, mention: DateMention, marker: str, text: str) -> date | None:
    """Return the past day that a date beside the meeting names, None where it can't be that of the meeting."""
    wide = mention.grain not in {Grain.DAY, Grain.WEEKEND, Grain.WEEK} and not mention.past
    if wide or mention.grain in TOO_WIDE or mention.deadline or OF_A_LIFE.search(text):
        return None
    if mention.onward and not _looks_back(story, mention, marker, text):
        return None
    if NOTED_ON.match(text.partition(marker)[2]):
        return None
    told = MET.search(text) or re.search(EVENT, text) or PAST.search(text)
    if not mention.past and not told and WRITER.search(text):
        return None
    day = past_reading(mention, story.ref)
    if day is None:
        return None
    ago = (story.ref.date() - day).days
    return day if 0 <= ago <= (LONGEST_AGO if mention.past else LONGEST_GUESS) else None


def _looks_back(story: Story, mention: DateMention, marker: str, text: str) -> bool:
    """Tell "from yesterday's fair", «Recap von gestern» from what begins on a day."""
    before, _, after = text.partition(marker)
    said = LOOKED_BACK.match(story.marked.surfaces[marker]) or re.search(
        r"\b(?:from|von|vom)\s*$", before, re.IGNORECASE
    )
    return bool(said) and (mention.past or bool(OF_THE_DAY.match(after)))
