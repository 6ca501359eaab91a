"""What the writer means a note to do."""

from bot.reading.intent_words import (
    BULK,
    CORRECTION,
    DONE,
    DONE_DE,
    DONE_EN,
    FIRST_PART,
    GIVEN,
    POSTPONED,
    QUERY,
    QUERY_INSIDE,
    RECEIVED,
    REMINDERS_AS_SUCH,
    SMALL_TALK,
    SNOOZE,
    TO_DO,
)
from bot.reading.model import Intent


def intent_of(
    text: str, *, has_people: bool, has_event: bool, has_meeting: bool, has_details: bool, has_tasks: bool = False
) -> Intent:
    """Return the intent of a cleaned note.

    The flags say what else was found in it: people, an event of the past, a meeting, and details of a person
    (company, need, offer, contact data) that make a note worth keeping whatever else it says; and something to do.
    """
    if CORRECTION.fullmatch(text):
        return Intent.OTHER
    if not has_details and BULK.search(text):
        return Intent.BULK_AD
    text = text[:FIRST_PART]
    telling = has_event or has_meeting
    found = (
        (Intent.SNOOZE, has_people and not has_event and POSTPONED.search(text)),
        (Intent.OTHER, not has_people and SMALL_TALK.search(text)),
        (Intent.QUERY, _asks(text, telling=telling, has_details=has_details)),
        (
            Intent.SNOOZE,
            has_people and not telling and SNOOZE.search(text) and not REMINDERS_AS_SUCH.search(text),
        ),
        (None if telling or has_details else _help(text), True),
        (Intent.DONE, not telling and not has_details and _did(text)),
        (
            Intent.DONE,
            has_people and not has_event and DONE.search(text) and (_deed(text) or DONE.search(text[:40])),
        ),
        (Intent.RECEIVED, not telling and RECEIVED.search(text)),
    )
    told = next((intent for intent, holds in found if intent and holds), None)
    noted = has_people or has_event or (has_tasks and TO_DO.search(text) is not None)
    return told or (Intent.CAPTURE if noted else Intent.OTHER)


def _asks(text: str, *, telling: bool, has_details: bool) -> bool:
    if QUERY_INSIDE.search(text[:80]) or (QUERY.search(text) and not telling):
        return True
    return text.rstrip().endswith("?") and not has_details


def _did(text: str) -> bool:
    return bool(DONE.search(text)) or _deed(text)


def _deed(text: str) -> bool:
    return bool(DONE_DE.search(text) or DONE_EN.search(text))


def _help(text: str) -> Intent | None:
    if RECEIVED.search(text):
        return Intent.RECEIVED
    return Intent.GIVEN if GIVEN.search(text) else None
