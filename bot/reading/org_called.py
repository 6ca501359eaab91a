"""Companies told by «… heißt ihr Laden», «… nennt sich das», "… it's called": the name first, then what it is."""

import re

from bot.reading.any_case import AnyCase
from bot.reading.lexicon import is_first_name, zipf
from bot.reading.marking import ORG
from bot.reading.name_words import is_compound
from bot.reading.org_links import take
from bot.reading.org_words import FIRM_HEAD
from bot.reading.story import Story

THING = (
    r"(?:firma|laden|geschäft|betrieb|unternehmen|agentur|studio|büro|praxis|café|cafe|start-?up|verlag|label|marke"
    r"|werkstatt|atelier|kanzlei|bude|company|firm|shop|business|place|studio|brand|practice|outfit)"
)
SURELY = AnyCase(
    rf",?\s+(?:heißt|heisst|nennt\s+sich)\s+(?:(?:die|der|das|ihre?|seine?|deren)\s+)(?:\w+\s+)?{THING}\b"
    rf"|,?\s+(?:is|was)\s+(?:the name of|what)\s+(?:his|her|their|the)\s+(?:\w+\s+)?{THING}\b",
)
"""«Seelenraum heißt ihr Laden», behind the name."""
PERHAPS = re.compile(
    r",?\s+(?:(?:heißt|heisst)\s+(?:das|die|der|es)\b(?!\s+(?:mit|(?-i:[A-ZÄÖÜ\ue000-\ue3ff])))|nennt\s+(?:(?:er|sie|der|die|das|es)\s+)?(?:sich|das|es|ihn|sie)\b"
    r"|(?:it['’]?s|it is|they['’]re|that['’]s)\s+called\b(?!\s+(?-i:[A-Z]))|(?:he|she|they)\s+calls?\s+it\b)",
    re.IGNORECASE,
)
"""«Löyly heißt die», "Salt and Breath it's called": a company where somebody is told to have one."""
HAS_ONE = re.compile(
    r"\b(?:hat|hatte|macht|betreibt|führt|eröffnet|gegründet|gründet|aufgemacht|selbst?ständig|laden|firma|has|had|runs|opening|opens|opened"
    r"|starting|started|founded|owns|set up|got)\b[^.!?]*$",
    re.IGNORECASE,
)
NAME = re.compile(rf"(?:{ORG}|[A-ZÄÖÜ][\w&'’-]*(?:\s+(?:(?:and|&|und|of|the)\s+)?[A-ZÄÖÜ][\w&'’-]*){{0,3}})$")
SAID = ("heißt", "heisst", "nennt", "call", "the name of", "what ")
REACH = 90


def called_behind(story: Story) -> None:
    """Give whoever was named last the company whose name is told before what it is."""
    text = story.marked.text
    if not any(word in text for word in SAID):
        return
    for pattern in (SURELY, PERHAPS):
        for found in pattern.finditer(text):
            before = text[max(0, found.start() - REACH) : found.start()]
            name = NAME.search(before)
            person = story.latest_before(found.start()) or next(iter(story.people), None)
            if not name or person is None or person.org is not None:
                continue
            if pattern is SURELY or HAS_ONE.search(before[: name.start()]):
                take(story, person, _without_kind(story, name.group()), told=True)


def _without_kind(story: Story, name: str) -> str:
    """Return «Alb Gold» of «Imkerei Alb Gold»: what it is called without what it is."""
    first, _, rest = story.plain(name).partition(" ")
    return rest if rest[:1].isupper() and _is_kind(first) else name


def _is_kind(word: str) -> bool:
    """Tell a word for a kind of firm or shop («Imkerei», «Schreinerei») from a name."""
    if is_first_name(word):
        return False
    return bool(FIRM_HEAD.match(word)) or is_compound(word, "de") or zipf(word, "de") > 2
