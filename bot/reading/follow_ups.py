"""What somebody is to do later: the writer's tasks and the contacts' promises, with the day by which."""

import re
from collections.abc import Iterator
from dataclasses import replace
from operator import attrgetter

from bot.reading.deed_signs import SAME_AGAIN, UNTIL, is_denied, said_by
from bot.reading.deed_signs_de import OWN_LIFE
from bot.reading.deeds_amended import as_told_behind, done_again
from bot.reading.due_days import due_of, likely_due, lone_date
from bot.reading.led_deeds_en import TOWARD_US
from bot.reading.marking import EVENTS, PERSON
from bot.reading.model import Party
from bot.reading.noun_deeds import has_verb
from bot.reading.org_words import WANTS
from bot.reading.ruled_deeds import HARDLY, ruled_task
from bot.reading.story import Person, Story, subject_of
from bot.reading.tagged_deeds import deeds_in, likely, tagged_tasks, task_of_deed, without_verb
from bot.reading.tasks import Task, build_task


def find_tasks(story: Story) -> list[Task]:
    """Return the follow-ups of a note, in order."""
    again = {number for number, clause in enumerate(story.clauses) if number and SAME_AGAIN.fullmatch(clause.text)}
    ruled = [ruled_task(story, number, clause) for number, clause in enumerate(story.clauses) if number not in again]
    tasks = [task for task in ruled if task]
    tasks += [task for deed in story.recognised.deeds for task in tagged_tasks(story, deed, tasks)]
    taken = again | {task.clause for task in tasks}
    tasks += [task for number in range(len(story.clauses)) if number not in taken for task in _dated(story, number)]
    for number in sorted(again):
        tasks = done_again(story, tasks, number)
    return sorted(as_told_behind(story, tasks), key=attrgetter("clause"))


LIKELY_WITH_DAY, LIKELY_BY_DAY = 0.2, 0.05
"""From these shares of the tagger's on, a clause with a day to come tells of a deed: any day, and a day by which."""
SURELY_DUE = 0.8
"""From this share on, a day is one by which something is to be done, unless the tagger rules a deed out (`HARDLY`)."""
OWN_PLAN = re.compile(
    rf"(?:(?:and|but|so)\s+)*(?:he|she|they|{PERSON})(?:['’]?s|['’]?re|\s+is|\s+are)\s+\w+ing\b", re.IGNORECASE
)
"""What somebody is doing himself: "she's relaunching her site in April"."""
TIME_LIMIT = re.compile(
    r"\b(?:\w*frist|deadline|stichtag|einsendeschluss|anmeldeschluss)(?:\s*:|\s+(?:ist|is|war|was)\b)", re.IGNORECASE
)
"""Till when something runs, which is no deed: «Antragsfrist ist der 30.4.»."""
POINTED = re.compile(r"(?:->|=>|→)\s*\Z")
"""An arrow before a clause: «will Muster sehen -> Post morgen»."""


def _dated(story: Story, number: int) -> Iterator[Task]:
    """Yield the task of a clause with a day to come that no rule read, where the tagger holds it likely."""
    clause = story.clauses[number]
    due = due_of(story, number)
    if due is None or EVENTS.search(clause.text):
        return
    pointed = POINTED.search(story.marked.text, max(0, clause.start - 5), clause.start)
    if (
        due.due < story.ref.date()
        or (due.due == story.ref.date() and not pointed)
        or UNTIL.search(story.plain(clause.text))
        or lone_date(story, number)
    ):
        return
    if OWN_PLAN.match(clause.text) and not TOWARD_US.search(clause.text):
        return
    if (
        TIME_LIMIT.search(clause.text)
        or is_denied(clause.text)
        or WANTS.search(clause.text)
        or re.match(r"(?:who|which|wer)\b", clause.text)
    ):
        return
    least = HARDLY if pointed else LIKELY_BY_DAY if due.deadline else LIKELY_WITH_DAY
    share = likely(story, clause)
    if share < HARDLY or (share < least and likely_due(story, clause.text) < SURELY_DUE):
        return
    over = deeds_in(story, clause)
    if over:
        task = task_of_deed(story, max(over, key=attrgetter("sureness")), number)
    else:
        text, infinitive = without_verb(story, clause.text)
        if infinitive in OWN_LIFE:
            return
        theirs = isinstance(subject_of(story, clause), Person) and has_verb(story, clause.text)
        by = said_by(clause.text) or (Party.THEM if theirs else Party.ME)
        task = build_task(story, number, by, text, infinitive)
    if task:
        yield replace(task, sure=False)
