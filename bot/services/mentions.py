"""Where a text speaks of whom: the names in it, and whom a stretch of it is about."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.domain.contact import Contact
from bot.domain.kinship import KIN_WORDS
from bot.ports import Entry, Network
from bot.reading.lexicon import is_first_name, sex_of
from bot.services.names import names_in
from bot.services.outcomes import Met
from bot.services.people import name_words

_SPOKEN_OF = re.compile(r"^\W*(?:und |and )?(?P<pronoun>er|sie|he|she|seine?|ihre?|his|her)\b", re.IGNORECASE)
_SEX = {
    "er": "m",
    "he": "m",
    "his": "m",
    "sein": "m",
    "seine": "m",
    "sie": "f",
    "she": "f",
    "her": "f",
    "ihr": "f",
    "ihre": "f",
}

Like = Callable[[str], Sequence[Entry]]
"""Gives the contacts that a name may stand for."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """The contacts that a note is about, with the places in its text where they are named."""

    text: str
    people: tuple[Contact, ...]
    places: tuple[tuple[int, Contact], ...]

    def subject(self, start: int, end: int) -> Contact | None:
        """Return whom a stretch of the text is about: named in it, else named last before it, else named first."""
        if not self.places:
            return self.people[0] if self.people else None
        within = [contact for place, contact in self.places if start <= place < end]
        if within:
            return within[0]
        before = [contact for place, contact in self.places if place < start]
        return self._meant_by_pronoun(start, before) or (before[-1] if before else self.places[0][1])

    def _meant_by_pronoun(self, start: int, before: Sequence[Contact]) -> Contact | None:
        """Return the last one named before who can be «er» or «sie»."""
        match = _SPOKEN_OF.match(self.text[start:])
        sex = _SEX.get(match["pronoun"].lower()) if match else None
        fitting = [contact for contact in before if sex and sex_of(contact.name.split()[0]) == sex]
        return fitting[-1] if fitting else None

    def named(self, name: str) -> Contact | None:
        """Return the one of the note's people who is called so."""
        words = set(name_words(name))
        found = [contact for contact in self.people if words and words <= set(name_words(contact.name))]
        return found[0] if len(found) == 1 else None


def mentions(text: str, people: Sequence[Met]) -> Mentions:
    """Find where the people of a note are named in its text."""
    places = []
    for met in people:
        names = {met.called, *met.contact.name.split()}
        for name in names:
            pattern = rf"(?<!\w){re.escape(name)}(?:['’]?s)?(?!\w)"
            places += [(match.start(), met.contact) for match in re.finditer(pattern, text, re.IGNORECASE)]
    places.sort(key=lambda place: place[0])
    return Mentions(text, tuple(met.contact for met in people), tuple(places))


async def contact_called(network: Network, name: str) -> Contact | None:
    """Return the one known contact of a name or a part of it; «Jens» too for what looks like a genitive of «Jen»."""
    entry = entry_called((await names_in(network)).like, name)
    return await network.get(Contact, entry.contact_id) if entry else None


def entry_called(like: Like, name: str) -> Entry | None:
    """Return the one line of the directory that a name stands for."""
    for each in (name, f"{name}s"):
        words = name_words(each)
        if not words:
            continue
        known = [entry for entry in like(each) if any(_has(words, name_words(called)) for called in _names(entry))]
        exact = [entry for entry in known if any(words == name_words(called) for called in _names(entry))]
        if len(exact or known) == 1:
            return (exact or known)[0]
    return None


def looks_like_a_person(name: str) -> bool:
    """Say whether a name begins with a listed first name and is no word for a relative («Mama»)."""
    first, *_ = name.split() or [""]
    return is_first_name(first) and first.lower() not in KIN_WORDS


def _has(words: Sequence[str], known: Sequence[str]) -> bool:
    return words[0] in known and set(words) <= set(known)


def _names(entry: Entry) -> tuple[str, ...]:
    return (entry.name, *entry.aliases)
