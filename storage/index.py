"""What is kept at hand about a network beside its documents, so that reading costs the same however large it is."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Any

from bot.domain.contact import ContactState
from bot.domain.fold import fold
from bot.domain.follow_up import FollowUpState
from bot.ports import Entry
from storage.ordered import Ordered

Document = Mapping[str, Any]

ABOUT = ("encounters", "notes", "favours", "follow_ups", "facts", "relations", "introductions", "referrals")
"""Tables whose records are about contacts."""

_NAMING = ("contact_id", "other_id", "seeker_id", "helper_id", "recommender_id", "receiver_id", "beneficiary_id")
"""The fields of a record that name a contact."""


class Index:
    """Follows every change of a document; built from all documents when a network is opened."""

    def __init__(self, tables: Mapping[str, Mapping[str, Document]]) -> None:
        self.directory = Directory()
        self.pages = {state.value: Ordered() for state in ContactState}
        self.about: dict[str, dict[int, set[int]]] = {name: defaultdict(set) for name in ABOUT}
        self.events: dict[str, set[int]] = {}
        self.open_follow_ups: set[int] = set()
        self.closed: defaultdict[str, set[int]] = defaultdict(set)
        self.unanswered: dict[int, int] = {}
        self.badly_behaved: set[int] = set()
        self._fill(tables)

    def _fill(self, tables: Mapping[str, Mapping[str, Document]]) -> None:
        contacts = tables["contacts"].values()
        self.directory.fill(contacts)
        self.unanswered = {contact["id"]: count for contact in contacts if (count := contact.get("unanswered"))}
        self.badly_behaved = {contact["id"] for contact in contacts if contact.get("behaviour")}
        for state, page in self.pages.items():
            page.extend(_page_key(contact) for contact in contacts if contact["state"] == state)
        for name in self.about:
            for number, document in tables[name].items():
                self._other(name, int(number), None, document)

    def follow(self, name: str, number: int, before: Document | None, after: Document | None) -> None:
        """Note that a document of a table was changed; None where it was not or is no longer there."""
        if name == "contacts":
            self._contact(before, after)
        elif name in self.about:
            self._other(name, number, before, after)

    def _contact(self, before: Document | None, after: Document | None) -> None:
        if before:
            self.directory.remove(before)
            self.pages[before["state"]].discard(_page_key(before))
            self.unanswered.pop(before["id"], None)
            self.badly_behaved.discard(before["id"])
        if after:
            self.directory.add(after)
            self.pages[after["state"]].add(_page_key(after))
            if count := after.get("unanswered"):
                self.unanswered[after["id"]] = count
            if after.get("behaviour"):
                self.badly_behaved.add(after["id"])

    def _other(self, name: str, number: int, before: Document | None, after: Document | None) -> None:
        for contact_id in _contacts_of(before):
            self.about[name][contact_id].discard(number)
        for contact_id in _contacts_of(after):
            self.about[name][contact_id].add(number)
        if name == "encounters":
            self._event(number, before, after)
        if name == "follow_ups":
            is_open = after is not None and after["state"] == FollowUpState.OPEN.value
            (self.open_follow_ups.add if is_open else self.open_follow_ups.discard)(number)
            self._closed(number, before, after)

    def _closed(self, number: int, before: Document | None, after: Document | None) -> None:
        if before and before["closed_on"]:
            self.closed[before["closed_on"]].discard(number)
        if after and after["closed_on"]:
            self.closed[after["closed_on"]].add(number)

    def _event(self, number: int, before: Document | None, after: Document | None) -> None:
        if before and before["event"]:
            numbers = self.events[before["event"]]
            numbers.discard(number)
            if not numbers:
                del self.events[before["event"]]
        if after and after["event"]:
            self.events.setdefault(after["event"], set()).add(number)


class Directory:
    """The lines of the directory, by folded name."""

    def __init__(self) -> None:
        self._keys: list[tuple[str, int]] = []
        self._entries: list[Entry] = []
        self._given_out: tuple[Entry, ...] | None = None

    def fill(self, contacts: Iterable[Document]) -> None:
        """Take in many contacts at once."""
        lines = [(_name_key(contact), _entry(contact)) for contact in contacts if _is_active(contact)]
        lines.sort(key=itemgetter(0))
        self._keys = [key for key, _ in lines]
        self._entries = [entry for _, entry in lines]

    def add(self, contact: Document) -> None:
        """Take in a contact, unless archived."""
        if _is_active(contact):
            key = _name_key(contact)
            place = bisect_left(self._keys, key)
            self._keys.insert(place, key)
            self._entries.insert(place, _entry(contact))
            self._given_out = None

    def remove(self, contact: Document) -> None:
        """Take a contact out, unless archived."""
        if _is_active(contact):
            place = bisect_left(self._keys, _name_key(contact))
            del self._keys[place], self._entries[place]
            self._given_out = None

    def entries(self) -> tuple[Entry, ...]:
        """Return all lines, the same tuple again where nothing has changed."""
        if self._given_out is None:
            self._given_out = tuple(self._entries)
        return self._given_out

    def __len__(self) -> int:
        return len(self._keys)


def _is_active(contact: Document) -> bool:
    return bool(contact["state"] == ContactState.ACTIVE.value)


def _entry(contact: Document) -> Entry:
    return Entry(contact_id=contact["id"], name=contact["name"], aliases=tuple(contact["aliases"]), org=contact["org"])


def _name_key(contact: Document) -> tuple[str, int]:
    return fold(contact["name"]), contact["id"]


def _page_key(contact: Document) -> tuple[str, int]:
    """Return what pages of contacts are sorted by: the day of the last contact; ISO text sorts like the day."""
    return contact["last_contact_on"] or "", contact["id"]


def _contacts_of(document: Document | None) -> Iterable[int]:
    if document is None:
        return ()
    if "contact_ids" in document:
        return document["contact_ids"]  # type: ignore[no-any-return]
    return [document[name] for name in _NAMING if document.get(name) is not None]
