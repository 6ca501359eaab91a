"""Companies that bear a person's name."""

import re
from collections.abc import Sequence

from bot.reading.lexicon import is_first_name, zipf
from bot.reading.marking import CONTACT, DATE, EVENT, PERSON
from bot.reading.name_words import HONORIFICS
from bot.reading.org_links import take
from bot.reading.org_words import FIRM_HEAD, NEVER
from bot.reading.role_words import is_trade
from bot.reading.story import Story

BEYOND_A_FIRM = re.compile(r"[^\w\s&.'’‘´`-]+")
"""What no firm's name holds, so that it is looked for between such marks."""


def by_surname(story: Story) -> None:
    """Take «Wolf Bedachungen», «Bäckerei Essen», «Trattoria Da Vito» for the firm of Wolf, Essen, Vito."""
    text = re.sub(rf"{PERSON}|{DATE}|{EVENT}|{CONTACT}", " . ", story.marked.text)
    pieces = [(piece, piece.lower()) for piece in BEYOND_A_FIRM.split(text)]
    events = [story.plain(marker) for marker in re.findall(EVENT, story.marked.text)]
    for person in story.people:
        parts = [part for part in person.name.split() if len(part) > 2 and part[0].isalpha()]
        for part in reversed(parts):
            found = _firm_with(part, pieces, story.casual) if person.org is None else None
            if found and not any(other.org == found for other in story.people):
                take(story, person, found)
            elif host := _host_with(events, part):
                take(story, person, host)


def _host_with(events: Sequence[str], name: str) -> str | None:
    """Return «Steuerbüro Hansen» out of «Sommerfest vom Steuerbüro Hansen»."""
    for event in (event for event in events if name in event):
        for word in re.findall(rf"([A-ZÄÖÜ][\w-]+)\s+{re.escape(name)}(?!\w)", event):
            if FIRM_HEAD.match(word):
                return f"{word} {name}"
    return None


def _firm_with(name: str, pieces: Sequence[tuple[str, str]], casual: bool) -> str | None:
    """Return the run of words with a person's name in it that looks like a firm, out of pieces and their small form."""
    sought = name.lower()
    near = [piece for piece, lower in pieces if sought in lower]
    if not near:
        return None
    word = r"[\w-]+" if casual else r"[A-ZÄÖÜ][\w&-]+"
    heirs = r"(?:\s+(?:&|und|u\.|and)\s+(?:Söhne|Sohn|Partner|Kollegen|Töchter|Tochter|Co\.?|Sons|Daughters))"
    after = rf"{re.escape(name)}s?{heirs}?(?:\s+{word}){{1,3}}"
    joined = rf"(?:{word}\s+){{1,2}}(?:Da\s+|Zum\s+|Bei\s+)?{re.escape(name)}s?{heirs}?"
    for each in (after, joined):
        pattern = re.compile(rf"(?<![\w-]){each}(?![\w-])", re.IGNORECASE if casual else 0)
        for match in (found for piece in near for found in pattern.finditer(piece)):
            words = match.group().split()
            others = [other for other in words if other.lower() not in {name.lower(), "da", "zum", "bei"}]
            if others and not any(_no_firm_word(other, casual) for other in others):
                return match.group()
    return None


def _no_firm_word(word: str, casual: bool) -> bool:
    lower = word.lower().strip(".")
    if (
        lower in NEVER
        or lower in HONORIFICS
        or lower in {"also", "familie", "von", "mit", "bei", "dr", "prof", "neben", "meister"}
    ):
        return True
    if FIRM_HEAD.match(lower):
        return False
    return is_trade(word) or (is_first_name(word) and zipf(word, "de") > 2) or (casual and zipf(word, "de") > 4)
