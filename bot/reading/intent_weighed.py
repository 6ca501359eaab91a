"""What a note is meant to do: the patterns' word, weighed against the classifier's and what was found in the note."""

import re
from collections.abc import Mapping, Sequence

from bot.reading.intent import intent_of
from bot.reading.meeting_words import MET
from bot.reading.model import Intent
from bot.reading.note_kind import TOLD
from bot.reading.ruled_deeds import is_order
from bot.reading.story import Story
from bot.reading.tagged_deeds import SURE_DEED, deeds_in
from bot.reading.tasks import Task


def weighed_intent(story: Story, tasks: Sequence[Task], *, has_event: bool) -> Intent:
    """Return the intent of a note in which people, an event perhaps and follow-ups were found."""
    details = any(person.looks_for or person.offers or person.email or person.phone for person in story.people)
    met = bool(MET.search(story.marked.text))
    ruled = intent_of(
        story.marked.plain(story.marked.text),
        has_people=bool(story.people),
        has_event=has_event or (story.recognised.passed_over and met),
        has_tasks=bool(tasks),
        has_meeting=met,
        has_details=details,
    )
    intent = _weighed(
        ruled, story.recognised.kinds, noted=bool(story.people or has_event or tasks), details=details, met=met
    )
    if intent is Intent.DONE and story.people and _tells_of_more(story, tasks):
        intent = Intent.CAPTURE
    if intent in MAY_PROMISE and story.people and _promises(story, tasks):
        intent = Intent.CAPTURE
    if intent in REPORTS and story.people and _is_to_come(story, tasks, ordered=intent is Intent.DONE):
        intent = Intent.CAPTURE
    return intent


SURE_KIND = 0.55
"""From this share on, the classifier's word on the intent counts against the patterns'."""
SURE_OF_OTHER = 0.5
"""The same where the patterns see a note to keep."""
SURE_DESPITE_MEETING = 0.8
"""The same where the note says in so many words that somebody was met."""
OFTEN_CAPTURED = 0.6
"""What a capture's share counts: most notes it was trained on are captures, so it takes too many others for one."""
REPORTS = frozenset({Intent.DONE, Intent.GIVEN, Intent.RECEIVED})


def _weighed(ruled: Intent, kinds: Mapping[str, float], *, noted: bool, details: bool, met: bool) -> Intent:
    """Return the intent: the patterns', unless the classifier is sure of another that has what it needs.

    What tells details of a person is no mere report of something done.
    """
    shares = {intent: kinds.get(intent, 0.0) for intent in Intent}
    captured = shares[Intent.CAPTURE] + kinds.get(TOLD, 0.0)
    shares[Intent.CAPTURE] = captured if met else OFTEN_CAPTURED * captured
    best = max(shares, key=shares.__getitem__)
    fits = noted if best is Intent.CAPTURE else not (details and best in REPORTS)
    least = SURE_KIND
    if ruled is Intent.CAPTURE and best is not Intent.CAPTURE:
        least = SURE_DESPITE_MEETING if met else SURE_OF_OTHER
    return best if shares[best] > least and fits else ruled


LONGEST_REPORT = 25
"""Words up to which a text may be a mere report of something done; of 218 noted ones the longest has 22."""


def _tells_of_more(story: Story, tasks: Sequence[Task]) -> bool:
    """Say whether a report of something done tells of something to come too, or more than a report does."""
    to_come = any(task.due and task.due.due > story.ref.date() for task in tasks)
    return to_come or len(story.marked.plain(story.marked.text).split()) > LONGEST_REPORT


MAY_PROMISE = frozenset({Intent.GIVEN, Intent.RECEIVED, Intent.QUERY})
"""What a note with a deed to come is often taken for."""
ASKS = re.compile(
    r"\?|^\W*(?:\w+\s+){0,2}(?:wer|wem|wen|wessen|was|wann|wo|wie|welche\w*|who|whom|whose|what|when|where|which|how|did|do)\b",
    re.IGNORECASE,
)


def _promises(story: Story, tasks: Sequence[Task]) -> bool:
    """Say whether a note that asks nothing tells of a deed that the tagger is sure of and that is not over."""
    if ASKS.search(story.marked.text):
        return False
    ahead = [task for task in tasks if task.sure and not (task.due and task.due.due < story.ref.date())]
    return any(deed.sureness >= SURE_DEED for task in ahead for deed in deeds_in(story, story.clauses[task.clause]))


VOWED = re.compile(
    r"\b(?:(?:versprochen|zugesagt)(?!\s+hatte)|gesagt,?\s+(?:dass\s+)?ich|promised\s+(?:me|us|him|her|them|to)"
    r"|(?:said|told\s+\S+)\s+(?:that\s+)?i(?:['’](?:d|ll)|\s+would|\s+will))\b",
    re.IGNORECASE,
)
OVER = re.compile(
    r"\b(?:(?:wie|as|like)\s+(?:\w+\s+){0,2}(?:versprochen|zugesagt|promised)|erledigt|gehalten|abgehakt|raus|done|off)\b",
    re.IGNORECASE,
)
"""What says that a promise was kept, or that it is off the list."""


def _is_to_come(story: Story, tasks: Sequence[Task], *, ordered: bool) -> bool:
    """Say whether something is promised or, if that counts, `ordered`: it is not over, though it reads like that."""
    told = (f"{story.said_in(task.clause - 1)} {story.clauses[task.clause].text}" for task in tasks)
    to_come = any(map(VOWED.search, told)) or (ordered and any(is_order(story, task.clause) for task in tasks))
    return to_come and not OVER.search(story.marked.text)
