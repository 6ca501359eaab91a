"""A network's names as each note needs them: kept with the network, and brought up to date by what has changed.

A network of ten thousand contacts would otherwise be put in order anew for each note.
"""

import asyncio
from collections.abc import Iterator, Sequence
from typing import Self

from bot.domain.contact import Contact
from bot.domain.fold import fold
from bot.ports import Entry, Network
from bot.reading.known import KnownNames
from bot.reading.model import Known, KnownKind
from bot.services.people import name_words, names_of, part_of_name, same_name

MANY = 500
"""Contacts from which the names are put in order beside the event loop."""


class Names:
    """The names of one network: what the reader may recognise, and the contacts by the words of their names."""

    def __init__(self) -> None:
        self.known = KnownNames()
        self._entries: Sequence[Entry] = ()
        self._events: frozenset[str] = frozenset()
        self._by_word: dict[str, dict[int, Entry]] = {}
        self._by_id: dict[int, Entry] = {}

    @classmethod
    def of(cls, entries: Sequence[Entry], events: Sequence[str]) -> Self:
        """Return the names of a directory."""
        names = cls()
        names.follow(entries, events)
        return names

    def follow(self, entries: Sequence[Entry], events: Sequence[str]) -> None:
        """Bring the names up to date."""
        if entries is not self._entries:
            gone, new = _difference(self._entries, entries)
            for entry in gone:
                self._remove(entry)
            for entry in new:
                self._add(entry)
            self._entries = entries
        for event in self._events.difference(events):
            self.known.remove(Known(kind=KnownKind.EVENT, name=event))
        for event in frozenset(events) - self._events:
            self.known.add(Known(kind=KnownKind.EVENT, name=event))
        self._events = frozenset(events)

    def like(self, name: str) -> list[Entry]:
        """Return the contacts that a name may stand for, in the order of the directory: all that `resolve` would take.

        Those that have all its words or, where it is neither the name nor a part of the name of any, a name like it.
        """
        words = name_words(name)
        if not words:
            return []
        rarest = min((self._by_word.get(word, {}) for word in words), key=len)
        found = {
            contact_id: entry
            for contact_id, entry in rarest.items()
            if any(set(words).issubset(known) for known in names_of(entry))
        }
        if not any(same_name(name, entry) or part_of_name(name, entry) for entry in found.values()):
            found |= {known.id: self._by_id[known.id] for known in self.known.network.near(" ".join(words)) if known.id}
        return sorted(found.values(), key=lambda entry: (fold(entry.name), entry.contact_id))

    def called(self, name: str) -> list[Entry]:
        """Return the contacts of a name or a part of it, without those whose name is only like it."""
        return [entry for entry in self.like(name) if same_name(name, entry) or part_of_name(name, entry)]

    def _add(self, entry: Entry) -> None:
        self._by_id[entry.contact_id] = entry
        for word in _words(entry):
            self._by_word.setdefault(word, {})[entry.contact_id] = entry
        for known in _known(entry):
            self.known.add(known)

    def _remove(self, entry: Entry) -> None:
        del self._by_id[entry.contact_id]
        for word in _words(entry):
            self._by_word[word].pop(entry.contact_id, None)
            if not self._by_word[word]:
                del self._by_word[word]
        for known in _known(entry):
            self.known.remove(known)


def _words(entry: Entry) -> set[str]:
    return {word for words in names_of(entry) for word in words}


def _difference(before: Sequence[Entry], now: Sequence[Entry]) -> tuple[set[Entry], set[Entry]]:
    """Return the lines that are gone and those that are new; where little has changed most need not be looked at."""
    start = _alike(before, now)
    before, now = before[start:], now[start:]
    end = _alike(before[::-1], now[::-1])
    gone, new = set(before[: len(before) - end]), set(now[: len(now) - end])
    return gone - new, new - gone


def _alike(one: Sequence[Entry], other: Sequence[Entry]) -> int:
    """Return how many lines two directories have in common from their beginning on."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _known(entry: Entry) -> Iterator[Known]:
    yield Known(kind=KnownKind.CONTACT, name=entry.name, id=entry.contact_id, aliases=entry.aliases)
    if entry.org:
        yield Known(kind=KnownKind.COMPANY, name=entry.org)


async def names_in(network: Network) -> Names:
    """Return a network's names as they now are."""
    entries, events = await network.directory(), await network.events()
    names: Names | None = network.kept.get(Names)
    if names is None and len(entries) >= MANY:
        names = await asyncio.to_thread(Names.of, entries, events)
    elif names is None:
        names = Names.of(entries, events)
    else:
        names.follow(entries, events)
    network.kept[Names] = names
    return names


async def entries_like(network: Network, name: str, contact_id: int | None = None) -> Sequence[Entry]:
    """Return the contacts that a name may stand for, and in any case the one with a number that was recognised."""
    found = (await names_in(network)).like(name)
    if contact_id is None or any(entry.contact_id == contact_id for entry in found):
        return found
    contact = await network.get(Contact, contact_id)
    if contact is None:
        return found
    entry = Entry(contact_id=contact_id, name=contact.name, aliases=contact.aliases, org=contact.org)
    return [*found, entry]
