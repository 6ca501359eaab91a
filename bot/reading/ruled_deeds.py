"""What the rules read in a clause, as far as the tagger bears it out."""

import re
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from bot.reading.bare_deeds_en import is_order_to_reach
from bot.reading.clauses import Clause
from bot.reading.deed_signs import LISTED, is_denied, labelled, said_by
from bot.reading.deed_words import FROM_THEM
from bot.reading.due_days import due_of, is_ahead, likely_due
from bot.reading.follow_ups_de import german_task
from bot.reading.follow_ups_en import english_task
from bot.reading.german_verbs import any_infinitive, end_infinitive
from bot.reading.marking import DATES
from bot.reading.model import Party
from bot.reading.own_deeds_de import is_bare_order
from bot.reading.story import WRITER, Story
from bot.reading.tagged_deeds import deeds_in, likely, task_of_deed, without_verb
from bot.reading.tagger import Label, Tagged
from bot.reading.tasks import Task, build_task

OTHER_PARTY = 0.5
"""From this sureness on, the tagger's word counts on who is to do something."""
TO_US = re.compile(r"\b(?:mir|mich|uns|me|us)\b", re.IGNORECASE)
"""Whom another does something for: «Fotos will sie mir schicken», "who will ring me"."""
HARDLY_DUE = 0.05
"""Below this share, a day is none by which something is to be done, and what stands beside it is no deed."""
HARDLY, UNLIKELY, DOUBTFUL = 0.004, 0.05, 0.3
"""Below the first share, what the rules take for a deed is none; below the second it is doubtful."""


def ruled_task(story: Story, number: int, clause: Clause) -> Task | None:
    """Return the task that the rules read in a clause, as far as the tagger bears it out."""
    if listed := _listed(story, number):
        return listed
    by, over, share = labelled(story, number), deeds_in(story, clause), likely(story, clause)
    ordered = ORDER.match(clause.text) is not None or is_order(story, number)
    if not by and not ordered and _is_ruled_out(story, number, over, share):
        return None
    task = german_task(story, number, clause) if story.language == "de" else english_task(story, number, clause)
    if by and (task or is_ahead(story, number)):
        return replace(task, by=by) if task else build_task(story, number, by, *without_verb(story, clause.text))
    if task is None:
        return None
    if not over:
        return _borne_out(task, share, told=ordered or VOW.search(clause.text) is not None)
    best = max(over, key=attrgetter("sureness"))
    by = Party.ME if best.label is Label.MINE else Party.THEM
    if best.sureness > OTHER_PARTY and _rambles(task, story.marked.text[best.start : best.end]):
        return task_of_deed(story, best, number) or task
    if by is task.by or best.sureness <= OTHER_PARTY or task.told or said_by(clause.text) is task.by:
        return task
    if _says_so(clause.text, task.by):
        return task
    return replace(task, by=by, sure=False)


def _is_ruled_out(story: Story, number: int, over: Sequence[Tagged], share: float) -> bool:
    """Tell whether the tagger leaves no room for a deed in a clause, so that no rule need be tried."""
    text = story.clauses[number].text
    if DATES.search(text) and likely_due(story, text) < HARDLY_DUE:
        return True
    if over or share >= UNLIKELY:
        return False
    return share < HARDLY or not (VOW.search(text) or any(due_of(story, at) for at in (number, number + 1)))


def is_order(story: Story, number: int) -> bool:
    """Tell an order to oneself by its wording alone, whatever the tagger holds of it."""
    return is_bare_order(story, number) if story.language == "de" else is_order_to_reach(story, number)


def _borne_out(task: Task, share: float, *, told: bool) -> Task | None:
    """Return a task that is likely enough: one with a day, or told of by a vow or an order, may be less so."""
    if share < UNLIKELY and not (task.due or told):
        return None
    return replace(task, sure=task.sure and share >= DOUBTFUL)


def _says_so(text: str, by: Party) -> bool:
    """Tell whether the words of a clause bear out who does it: «ich», or something done to us by another."""
    writer = WRITER.search(text) is not None
    return writer if by is Party.ME else not writer and TO_US.search(text) is not None


def _listed(story: Story, number: int) -> Task | None:
    """Read what stands behind «Nächster Schritt:», "To do:"."""
    clause, before = story.clauses[number], story.before(number)
    if (
        not before
        or not LISTED.fullmatch(before.text)
        or is_denied(clause.text)
        or not re.search(r"\w{3}", clause.text)
    ):
        return None
    text, infinitive = without_verb(story, clause.text)
    words = text.split()
    if story.language == "de" and not infinitive:
        infinitive, text = end_infinitive(words) or any_infinitive(words) or ("", text)
    theirs = re.search(FROM_THEM, text, re.IGNORECASE)
    return build_task(story, number, Party.THEM if theirs else Party.ME, text, infinitive)


LONGEST_DEED = 9


def _rambles(task: Task, deed: str) -> bool:
    """Tell whether what the rules took for a deed is far longer than what the tagger takes for it."""
    words = len(task.action.split())
    return words > LONGEST_DEED and words > 2 * len(deed.split()) + 2


ORDER = re.compile(r"(?:prüfen|klären|abklären|nachfragen)\b", re.IGNORECASE)
"""An order to oneself, whatever the tagger holds of it: «Prüfen, ob wir Platz haben»."""
VOW = re.compile(r"\b(?:owes?|versprochen|zugesagt|promised)\b", re.IGNORECASE)
"""A word given, which tells of a deed by itself, as an order does."""
