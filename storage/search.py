"""Finding by words: folded, as part of a word, typos forgiven."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import nullcontext
from heapq import nsmallest
from typing import Any, cast
from unicodedata import normalize

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.fold import folded_words
from storage.memory import many_objects

Document = Mapping[str, Any]

LARGE = 3_000
"""Notes from which reading their words would keep the garbage collector busy."""

ONE_WORD = 10**12
"""What a word counts that is found at all: more than all that may be had by weights."""

SHORTEST_PART = 4
"""Letters of the shortest part of a compound that is looked for by itself."""

_WORD = re.compile(r"\w+")


def typos_allowed(word: str) -> int:
    """Return how many typos are forgiven: none in short words, one from four letters, two from eight."""
    return 0 if len(word) < 4 else 1 if len(word) < 8 else 2


def fitting(wanted: str, words: Iterable[str]) -> list[str]:
    """Return the folded words that are meant by another: it is a part of them, or but for a typo the same."""
    words = list(words)
    found = [word for word in words if wanted in word]
    allowed = typos_allowed(wanted)
    if allowed:
        close = process.extract_iter(wanted, words, scorer=OSA.distance, processor=None, score_cutoff=allowed)
        found += [word for word, _, _ in close]
    return found


def fits_event(event: str, asked: str) -> bool:
    """Say whether an event's name has all the words that are asked for."""
    words = folded_words(event)
    return all(fitting(wanted, words) for wanted in folded_words(asked))


WEIGHTS = {"contacts": 1_000_000, "facts": 1_000, "relations": 1_000, "notes": 1}
"""What is searched, and what a word in it weighs: of equally many words, those of a contact himself go first."""


class Words:
    """Every folded word of a network with the contacts it leads to; made when first searched, then kept up to date."""

    def __init__(self, tables: Callable[[], Mapping[str, Mapping[str, Document]]]) -> None:
        self._tables = tables
        self._contacts: defaultdict[str, Counter[int]] = defaultdict(Counter)
        self._folded: dict[str, tuple[str, ...]] = {}
        self.ready = False

    def make(self) -> None:
        """Read all that is searched. Takes a while in a large network, so it belongs in a thread."""
        tables = self._tables()
        large = len(tables["notes"]) >= LARGE
        with many_objects() if large else nullcontext():
            for name, weight in WEIGHTS.items():
                for document in tables[name].values():
                    self._count(name, document, weight)
        self.ready = True

    def follow(self, name: str, before: Document | None, after: Document | None) -> None:
        """Note that a document of a table was changed."""
        if self.ready and name in WEIGHTS:
            if before:
                self._count(name, before, -WEIGHTS[name])
            if after:
                self._count(name, after, WEIGHTS[name])

    def _count(self, name: str, document: Document, change: int) -> None:
        leads_to = _leads_to(name, document)
        for word in self._words_of(_text_of(name, document)):
            contacts = self._contacts[word]
            for contact_id in leads_to:
                contacts[contact_id] += change
                if not contacts[contact_id]:
                    del contacts[contact_id]
            if not contacts:
                del self._contacts[word]

    def _words_of(self, text: str) -> set[str]:
        """Return the folded words of a text; folding takes long, and most words come again and again."""
        found: set[str] = set()
        for word in _WORD.findall(normalize("NFC", text)):
            if word not in self._folded:
                self._folded[word] = tuple(folded_words(word))
            found.update(self._folded[word])
        return found

    def contacts_like(self, words: Sequence[str], limit: int) -> list[int]:
        """Return the numbers of contacts with any of the words.

        Those with more of them come first, then those who have them themselves before those with a note about them.
        """
        existing = self._tables()["contacts"]
        scores: dict[int, int] = {}
        for wanted in {each for word in words for each in folded_words(word)}:
            for contact_id, weight in self._with(wanted).items():
                scores[contact_id] = scores.get(contact_id, 0) + ONE_WORD + weight
        found = ((-score, contact_id) for contact_id, score in scores.items() if str(contact_id) in existing)
        return [contact_id for _, contact_id in nsmallest(limit, found)]

    def _with(self, wanted: str) -> dict[int, int]:
        """Return the contacts with a word, or with what is meant by it, and what that weighs."""
        found: dict[int, int] = {}
        for word in {*fitting(wanted, self._contacts), *self._parts(wanted)}:
            if found:
                for contact_id, weight in self._contacts[word].items():
                    found[contact_id] = found.get(contact_id, 0) + weight
            else:
                found = dict(self._contacts[word])
        return found

    def _parts(self, wanted: str) -> list[str]:
        """Return the known words that a compound ends or begins with: «Lagerhalle» is looked for as «Halle» too."""
        places = range(SHORTEST_PART, len(wanted) - SHORTEST_PART + 1)
        parts = (part for place in places for part in (wanted[place:], wanted[:place]))
        return [part for part in parts if part in self._contacts]


def _leads_to(name: str, document: Document) -> Iterable[int]:
    if name == "contacts":
        return (document["id"],)
    if name == "notes":
        return cast("Iterable[int]", document["contact_ids"])
    return (document["contact_id"],)


def _text_of(name: str, document: Document) -> str:
    if name in ("notes", "facts"):
        return str(document["text"])
    if name == "relations":
        return str(document["other"])
    single = (document["name"], document["org"], document["role"], document["goal"])
    return " ".join(filter(None, (*single, *document["aliases"], *document["offers"], *document["looks_for"])))
