"""What is said behind a deed and changes it: that it is refused, whose word it is, «mach ich morgen»."""

import re
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from bot.reading.deed_signs import REFUSED, TAKEN_BACK, THEY_SAY, WITH_THEM
from bot.reading.due_days import due_of
from bot.reading.model import Party
from bot.reading.noun_deeds import has_verb
from bot.reading.ruled_deeds import ruled_task
from bot.reading.story import WRITER, Story
from bot.reading.tasks import Task, build_task


def as_told_behind(story: Story, tasks: Sequence[Task]) -> list[Task]:
    """Return the tasks without those refused right behind, and with who is to do them by a «sagt sie», "he says"."""
    left = [task for task in tasks if not REFUSED.fullmatch(story.said_in(task.clause + 1))]
    numbers = {task.clause for task in left}
    left = [task for task in left if not (task.clause + 1 in numbers and TAKEN_BACK.search(story.said_in(task.clause)))]
    return [_said_behind(story, task) for task in left]


def _said_behind(story: Story, task: Task) -> Task:
    clause = story.clauses[task.clause].text
    theirs = task.by is Party.ME and THEY_SAY.fullmatch(story.said_in(task.clause + 1))
    if not theirs or not task.due or WRITER.search(clause) or has_verb(story, clause) or WITH_THEM.search(clause):
        return task
    return replace(task, by=Party.THEM)


def done_again(story: Story, tasks: list[Task], number: int) -> list[Task]:
    """Return the tasks with the day that a «mach ich morgen» gives to the writer's deed before it."""
    before = [task for task in tasks if task.by is Party.ME and number - 3 <= task.clause < number]
    if not before:
        if flipped := _to_be_done(story, tasks, number):
            return flipped
        alone = ruled_task(story, number, story.clauses[number])
        return [*tasks, alone] if alone else tasks
    last = max(before, key=attrgetter("clause"))
    return [replace(task, due=task.due or due_of(story, number)) if task is last else task for task in tasks]


WISHED = re.compile(r"\b(?:möchte|will|hätte|wünscht|braucht|wants?|needs?|would\s+like)\b", re.IGNORECASE)
MOST_OF_THING = 6


def _to_be_done(story: Story, tasks: list[Task], number: int) -> list[Task] | None:
    """Return the tasks with what a «mach ich» takes on: the contact's wish, or the bare thing before it."""
    before = story.clauses[number - 1]
    wish = next((task for task in tasks if task.clause == number - 1 and WISHED.search(before.text)), None)
    if wish:
        return [replace(task, by=Party.ME) if task is wish else task for task in tasks]
    if before.sentence != story.clauses[number].sentence or has_verb(story, before.text):
        return None
    if len(before.text.split()) > MOST_OF_THING or not (due := due_of(story, number)):
        return None
    task = build_task(story, number - 1, Party.ME, before.text, "", sure=False)
    kept = [one for one in tasks if one.clause not in {number - 1, number}]
    return [*kept, replace(task, due=due)] if task else None
