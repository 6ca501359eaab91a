"""The TinyDB database of one network, and the unit of work upon it."""

import copy
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from functools import partial
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document as Numbered
from tinydb.table import Table

from bot.domain.follow_up import FollowUp
from storage.coming_up import ComingUp
from storage.index import Index
from storage.migrations import MIGRATIONS
from storage.records import TABLES, Document, S, from_document
from storage.search import Words

META = "meta"
META_ID = 1

NAMES = (META, *TABLES.values(), "replies")
"""All tables of a network, in the order of the file."""


class LiveTable(Table):
    """A TinyDB table over documents in memory: it changes them in place, where TinyDB copies the whole table."""

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        tables = self._storage.read()
        assert tables is not None, "a network always has its tables"  # noqa: S101
        updater(_ByNumber(tables[self.name]))
        self._storage.write(tables)


class _ByNumber(MutableMapping[int, Any]):
    """The documents of a table by number; JSON wants text for keys, TinyDB numbers."""

    def __init__(self, documents: dict[str, Any]) -> None:
        self._documents = documents

    def __getitem__(self, number: int) -> Any:
        return self._documents[str(number)]

    def __setitem__(self, number: int, document: Any) -> None:
        self._documents[str(number)] = document

    def __delitem__(self, number: int) -> None:
        del self._documents[str(number)]

    def __iter__(self) -> Iterator[int]:
        return map(int, self._documents)

    def __len__(self) -> int:
        return len(self._documents)


class _Database(TinyDB):
    table_class = LiveTable


def new_tables(profile: Document) -> dict[str, dict[str, Document]]:
    """Return the tables of an empty network."""
    meta = {"schema": len(MIGRATIONS), "commit": 0, "wake_at": None, "next_ids": {}, "profile": profile}
    return {name: {str(META_ID): meta} if name == META else {} for name in NAMES}


class Tables:
    """The tables of one network, with a memory of what was changed since the last commit."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        for name in NAMES:
            self._documents.setdefault(name, {})
        database = _Database(storage=lambda: storage)
        # Without the query cache, which hands out live documents.
        self._tables = {name: database.table(name, cache_size=0) for name in NAMES}
        self._undo: list[tuple[str, int, Document | None]] = []
        self._read: dict[str, dict[int, Any]] = {name: {} for name in NAMES}
        self.kept: dict[type, Any] = {}
        """What services have worked out about the network."""
        self.index = Index(self._documents)
        self.coming_up = ComingUp()
        # Nothing in here may refer back to this: what goes round in circles outlives its eviction from memory.
        self.words = Words(partial(_documents_of, storage))
        # Asked for in nearly every unit of work: read now, while this is still in a thread of its own.
        self.some(FollowUp, self.index.open_follow_ups)

    @property
    def _documents(self) -> dict[str, dict[str, Document]]:
        return _documents_of(self._storage)

    def table(self, name: str) -> Table:
        """Return a TinyDB table."""
        return self._tables[name]

    def get(self, name: str, number: int) -> Document | None:
        """Return a copy of a document, or None."""
        found = self._tables[name].get(doc_id=number)
        return dict(found) if isinstance(found, Mapping) else None

    def record(self, kind: type[S], number: int) -> S | None:
        """Return the record under a number, or None; records are frozen, so one that was read before serves again."""
        name = TABLES[kind]
        read: S | None = self._read[name].get(number)
        if read is None and (document := self.get(name, number)) is not None:
            read = self._read[name][number] = from_document(kind, document)
        return read

    def some(self, kind: type[S], numbers: Iterable[int]) -> list[S]:
        """Return those of the records that are there."""
        read = self._read[TABLES[kind]]
        return [found for number in numbers if (found := read.get(number) or self.record(kind, number)) is not None]

    def all(self, name: str) -> list[Document]:
        """Return copies of all documents of a table."""
        return [dict(document) for document in self._tables[name]]

    def numbers(self, name: str) -> list[int]:
        """Return the numbers of all documents of a table, ascending."""
        return sorted(map(int, self._documents[name]))

    def count(self, name: str) -> int:
        """Return the number of documents of a table."""
        return len(self._documents[name])

    def set(self, name: str, number: int, document: Document | None) -> None:
        """Put a document under a number, or take it away with None."""
        self._undo.append((name, number, self._set(name, number, document)))

    def _set(self, name: str, number: int, document: Document | None) -> Document | None:
        """Change a document and all that follows from it; return the one before."""
        before = self.get(name, number)
        table = self._tables[name]
        if document is None:
            table.remove(doc_ids=[number])
        elif before is None:
            table.insert(Numbered(document, number))
        else:
            table.update(_replacing(document), doc_ids=[number])
        self._read[name].pop(number, None)
        self.index.follow(name, number, before, document)
        if name == TABLES[FollowUp]:
            self.coming_up.follow(number, self.record(FollowUp, number))
        self.words.follow(name, before, document)
        return before

    @property
    def changed(self) -> bool:
        """Whether anything was changed since the last commit."""
        return bool(self._undo)

    def changes(self) -> dict[str, dict[str, Document | None]]:
        """Return what was changed since the last commit as it now stands, under the number of the next one."""
        self.set_meta(commit=self.meta["commit"] + 1)
        changes: dict[str, dict[str, Document | None]] = {META: {}}
        for name, number, _ in self._undo:
            changes.setdefault(name, {})[str(number)] = self._documents[name].get(str(number))
        return changes

    def committed(self) -> None:
        """Forget how to take the changes back: they are on disk."""
        self._undo.clear()

    def roll_back(self) -> None:
        """Take back every change since the last commit, the latest first."""
        while self._undo:
            self._set(*self._undo.pop())

    def next_id(self, name: str) -> int:
        """Return a number that no document of a table ever had."""
        number = int(self.meta["next_ids"].get(name, 1))
        self.reserve(name, number)
        return number

    def reserve(self, name: str, number: int) -> None:
        """Make sure that a number is never given out again."""
        next_ids = self.meta["next_ids"]
        if number >= int(next_ids.get(name, 1)):
            self.set_meta(next_ids={**next_ids, name: number + 1})

    @property
    def meta(self) -> Document:
        """What is stored about the network as a whole."""
        meta = self.get(META, META_ID)
        assert meta is not None, "every network has it from the start"  # noqa: S101
        return meta

    def set_meta(self, **values: object) -> None:
        """Change what is stored about the network as a whole."""
        self.set(META, META_ID, {**self.meta, **values})

    def export(self) -> dict[str, list[Document]]:
        """Return a copy of everything, as plain JSON values."""
        return {name: copy.deepcopy(self.all(name)) for name in NAMES}


def _documents_of(storage: Storage) -> dict[str, dict[str, Document]]:
    documents = storage.read()
    assert documents is not None, "a network is never empty"  # noqa: S101
    return documents


def _replacing(document: Document) -> Callable[[MutableMapping[str, Any]], None]:
    def replace(old: MutableMapping[str, Any]) -> None:
        old.clear()
        old.update(document)

    return replace
