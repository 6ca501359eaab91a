"""Whether a note tells of a meeting, and on which day it was."""

import re
from collections.abc import Iterator
from datetime import date

from bot.reading.any_case import AnyCase
from bot.reading.dates import DateMention, Grain, last_weekday, past_reading, weekday_of
from bot.reading.day_kind import DayKind
from bot.reading.marking import DATE, DATES, EVENT, EVENTS, PERSON
from bot.reading.meeting_signs import surely_met, surely_not_met
from bot.reading.meeting_words import APPOINTMENT, BY_WIRE, MET, NO_MEETING
from bot.reading.model import Intent
from bot.reading.note_kind import TOLD
from bot.reading.story import WRITER, Story

HERE = AnyCase(r"\b(?:gerade|grad|eben|vorhin|just|heute|today|tonight|komme|komm)\b")


OF_A_LIFE = AnyCase(
    r"\b(?:geburtstag|geb\.?|geboren|born|birthday|seit|since|turns|turned(?! (?:out|up|into|down|to))|wird)\b",
)
PAST = AnyCase(
    r"\b(?:war|waren|hab|habe|haben|hat|hatte|bin|traf|kam|a(?:ss|ß)|sa(?:ss|ß)|sprach|stand|lief|lernte|was|were|had"
    r"|went|got|came)\b",
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
NAMES_EVENT = re.compile(rf"(?:^|\b(?:the|our|der|die|das|beim))\s*{DATE}\s*{EVENT}|{EVENT}\s+{DATE}")
"""A weekday that belongs to the event's name: «Sonntag Brunch», "the Monday run club"; told on such a day, today's."""
TOO_WIDE = frozenset({Grain.QUARTER, Grain.SEASON, Grain.YEAR})
LONGEST_AGO = 400
LONGEST_GUESS = 60


def met_on(story: Story, task_clauses: set[int]) -> date | None:
    """Return the day of the meeting told of, None where the note tells of none.

    The day that the classifier is surest of counts first, then a past date beside the meeting or the event; without any
    the day of the message is meant.
    """
    if not _tells_of_meeting(story):
        return None
    if day := _surest_day(story, task_clauses):
        return day
    days = list(_days_told(story, task_clauses))
    exact = [(day, there) for day, grain, there in days if grain is Grain.DAY]
    beside = (day for day, there in exact if there)
    return (
        next(beside, None)
        or next((day for day, _ in exact), None)
        or next((day for day, _, _ in days), None)
        or _short_weekday(story)
        or story.ref.date()
    )


SURELY_THE_DAY, HARDLY_THE_DAY = 0.5, 0.1
"""From the first share on, a day is the meeting's; below the second the rules take no single day for it either."""


def _surest_day(story: Story, task_clauses: set[int]) -> date | None:
    """Return the day that the words around it make the meeting's, sooner outside a deed; None where there is none."""
    sure = [marker for marker in story.recognised.days if story.likely(DayKind.MET, marker) >= SURELY_THE_DAY]
    told = [marker for marker in sure if not _is_wish(story, marker, story.marked.text)]
    free = [one for one in told if not any(one in story.clauses[number].text for number in task_clauses)]
    marker = max(free or told, key=lambda one: story.likely(DayKind.MET, one), default="")
    mention = story.marked.values.get(marker)
    if not isinstance(mention, DateMention):
        return None
    day = past_reading(mention, story.ref)
    return day if 0 <= (story.ref.date() - day).days <= LONGEST_AGO else None


SHORT_WEEKDAYS = {
    "de": re.compile(
        rf"^\W*(?P<head>Mo|Di|Mi|Do|Sa)(?:\.\s*[,:/–-]?|\s*[,:/–])|\((?P<inside>Mo|Di|Mi|Do|Fr|Sa|So)\.?\)"
        rf"|^\W*(?:\w+\s+)?(?:nachtrag|notiz|rückblick|recap)\s+(?:zu|von|vom|auf)\s+(?P<late>mo|di|mi|do|fr|sa|so)\b"
        rf"|\b(?:am|vom|letzten?)\s+(?P<on>mo|di|mi|do|fr|sa|so)\b\.?(?=\W*(?:{EVENT}|{PERSON}|beim?\b|im?\b))",
    ),
    "en": re.compile(
        rf"^\W*(?P<head>Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)(?:\.\s*[,:/–-]?|\s*[,:/–]|['’]s)"
        rf"|\((?P<inside>Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)\.?\)"
        rf"|,\s+(?P<late>Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.(?=\s+{PERSON})",
    ),
}
"""A weekday in short where it can be nothing else, so that it is the day of what is noted: «Do., Stammtisch»."""


def _short_weekday(story: Story) -> date | None:
    """Return the latest day before the message that a weekday in short names."""
    short = SHORT_WEEKDAYS[story.language].search(story.marked.text)
    if not short:
        return None
    name = next(filter(None, short.groups())).lower()
    return last_weekday(story.ref.date(), weekday_of(name, story.language))


def _days_told(story: Story, task_clauses: set[int]) -> Iterator[tuple[date, Grain, bool]]:
    """Yield the past days that may be the meeting's: how exactly each is told, and whether beside the event."""
    for number, clause in enumerate(story.clauses):
        markers = DATES.findall(clause.text)
        if not markers or OF_A_LIFE.search(clause.text):
            continue
        there = EVENTS.search(clause.text) is not None
        told = there or bool(MET.search(clause.text) or PAST.search(clause.text) or not WRITER.search(clause.text))
        for marker in markers:
            mention = story.marked.values.get(marker)
            if not isinstance(mention, DateMention):
                continue
            if mention.grain is Grain.DAY and story.likely(DayKind.MET, marker) < HARDLY_THE_DAY:
                continue
            if not mention.past and _is_planned(story, marker, number, task_clauses):
                continue
            if (mention.past or told) and (day := _day_of(story, mention, marker, clause.text)):
                yield day, mention.grain, there


WISHED = re.compile(r"\b(?:like|by|am besten|am liebsten|lieber)\s+(?:gestern|yesterday)$", re.IGNORECASE)
"""Before «gestern», "yesterday": how urgently something is wanted, no day."""
LONGEST_WISH = 40


def _is_wish(story: Story, marker: str, text: str) -> bool:
    return WISHED.search(text.partition(marker)[0][-LONGEST_WISH:] + story.marked.surfaces[marker]) is not None


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
    r"|\b(?:ich|wir)\s+(?:gehe?n?|fahre?n?)\b|\b(?:gehe?n?|fahre?n?)\s+(?:ich|wir)\b|^\W*(?:ich\s+)?(?:treffe|sehe)\b"
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


MET_THAT_DAY = 0.9
"""From this share of a day's on, it tells of a meeting by itself."""
SURELY_TOLD, SURELY_MET = 0.4, 0.1
TOLD_DESPITE_EVENT = 0.9
"""From the first share of «tells of no meeting» on, and up to the second, the classifier decides, else the rules."""


def _tells_of_meeting(story: Story) -> bool:
    """Tell whether the note is about a meeting: a named event, the words of one, or the classifier's word."""
    met_that_day = any(story.likely(DayKind.MET, marker) >= MET_THAT_DAY for marker in story.recognised.days)
    if not met_that_day and _is_ahead(story):
        return False
    text, kinds = story.marked.text, story.recognised.kinds
    met = kinds.get(Intent.CAPTURE, 0.0)
    told = kinds.get(TOLD, 0.0) / (met + kinds.get(TOLD, 0.0) or 1.0)
    met_there, surely = MET.search(text) is not None, surely_met(text)
    if surely_not_met(text, met=met_there or surely):
        return False
    if EVENTS.search(text):
        return met_that_day or told < TOLD_DESPITE_EVENT or surely
    if BY_WIRE.search(text) and not met_there:
        return False
    if surely or met_that_day:
        return True
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
    if wide or mention.grain in TOO_WIDE or mention.deadline:
        return None
    if mention.onward and not _looks_back(story, mention, marker, text):
        return None
    if NOTED_ON.match(text.partition(marker)[2]):
        return None
    if _is_wish(story, marker, text):
        return None
    if mention.weekday_only and story.ref.weekday() == mention.due.weekday() and NAMES_EVENT.search(text, 0):
        return story.ref.date()
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
