"""Finding by words: folded, as part of a word, typos forgiven."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import nullcontext
from typing import Any
from unicodedata import normalize

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.fold import folded_words
from storage.memory import many_objects

Document = Mapping[str, Any]

LARGE = 3_000
"""Notes from which reading their words would keep the garbage collector busy."""

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


class Words:
    """Every folded word of a network with the contacts it leads to; made when first searched, then kept up to date."""

    def __init__(self, tables: Callable[[], Mapping[str, Mapping[str, Document]]]) -> None:
        self._tables = tables
        self._contacts: defaultdict[str, Counter[int]] = defaultdict(Counter)
        self._folded: dict[str, tuple[str, ...]] = {}
        self.ready = False

    def make(self) -> None:
        """Read all contacts and notes. Takes a while in a large network, so it belongs in a thread."""
        tables = self._tables()
        large = len(tables["notes"]) >= LARGE
        with many_objects() if large else nullcontext():
            for name in ("contacts", "notes"):
                for document in tables[name].values():
                    self._count(name, document, 1)
        self.ready = True

    def follow(self, name: str, before: Document | None, after: Document | None) -> None:
        """Note that a document of a table was changed."""
        if self.ready and name in {"contacts", "notes"}:
            if before:
                self._count(name, before, -1)
            if after:
                self._count(name, after, 1)

    def _count(self, name: str, document: Document, change: int) -> None:
        leads_to = (document["id"],) if name == "contacts" else document["contact_ids"]
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
        """Return the numbers of contacts with any of the words, those with more of them first."""
        existing = self._tables()["contacts"]
        hits: Counter[int] = Counter()
        for wanted in {each for word in words for each in folded_words(word)}:
            hits.update({contact for word in fitting(wanted, self._contacts) for contact in self._contacts[word]})
        found = [contact_id for contact_id in hits if str(contact_id) in existing]
        return sorted(found, key=lambda contact_id: (-hits[contact_id], contact_id))[:limit]


def _text_of(name: str, document: Document) -> str:
    if name == "notes":
        return str(document["text"])
    single = (document["name"], document["org"], document["role"], document["goal"])
    return " ".join(filter(None, (*single, *document["aliases"], *document["offers"], *document["looks_for"])))
