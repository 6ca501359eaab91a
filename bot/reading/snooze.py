"""The follow-up that a note puts off: what, with whom, until when."""

import re

from bot.reading.deed_words import NOUN_DEED
from bot.reading.marking import DATE, PERSON
from bot.reading.model import FollowUpRead, Party
from bot.reading.story import Story
from bot.reading.tagger import Label

ASKING = re.compile(
    r"\b(?:bitte|erst|wieder|lieber|please|again|erinner\w*|remind|me|mich|verschieb\w*|schieb\w*|verleg\w*|push|move)\b\s*",
    re.IGNORECASE,
)
WITH_WHOM = re.compile(
    rf"\s+(?:bei|mit|an|with|to)\s+(?:(?:der|dem|herrn?|frau|mr|mrs|ms)\.?\s+)*{PERSON}", re.IGNORECASE
)


def snoozed(story: Story) -> FollowUpRead:
    """Return the follow-up put off, with the day to come that the note names."""
    name = story.people[0].name if story.people else None
    due = next((mention.due for mention in story.dates_in(story.marked.text) if not mention.past), None)
    return FollowUpRead(person=name, by=Party.ME, action=_action(story), due=due)


def _action(story: Story) -> str:
    """Return what is put off: «Anruf bei Petra Lang», "call", else the asking itself."""
    text = story.marked.text
    said = _tagged(story) or next((noun.group() for noun in NOUN_DEED.finditer(text)), "")
    if not said:
        return "erinnern" if story.language == "de" else "remind me"
    whom = WITH_WHOM.match(text, text.find(said) + len(said)) if said in text else None
    return story.plain(said + (whom.group() if whom else ""))


def _tagged(story: Story) -> str:
    mine = [deed for deed in story.recognised.deeds if deed.label is Label.MINE]
    best = max(mine, key=lambda deed: deed.sureness, default=None)
    if best is None:
        return ""
    words = ASKING.sub("", re.sub(f"{PERSON}|{DATE}", " ", story.marked.text[best.start : best.end]))
    return words.strip(" ,.:")
