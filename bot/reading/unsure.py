"""What the reader itself would ask about: the signs that a field of a reading may be wrong."""

import re

from bot.reading.model import Intent, Reading
from bot.reading.story import Story


def doubts(story: Story, reading: Reading) -> tuple[str, ...]:
    """Return the names of the doubtful fields of a reading, in a fixed order."""
    found = set(story.doubts)
    if reading.intent is Intent.CAPTURE:
        found |= _capture_doubts(story, reading)
    order = ("name", "org", "event", "met_on", "follow_ups", "due", "intent")
    return tuple(name for name in order if name in found)


def _capture_doubts(story: Story, reading: Reading) -> set[str]:
    found = set()
    if not reading.people or any(not person.sure for person in story.people):
        found.add("name")
    if any(not person.org_sure for person in story.people):
        found.add("org")
    if (
        reading.met_on
        and not reading.event
        and not re.search(r"\b(?:getroffen|met|kennengelernt)\b", story.marked.text)
    ):
        found.add("event")
    return found
