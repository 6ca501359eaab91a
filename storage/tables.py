"""The TinyDB database of one network, and the unit of work upon it."""

import copy
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document as Numbered
from tinydb.table import Table

from storage.records import TABLES, Document

META = "meta"
META_ID = 1

NAMES = (META, *TABLES.values(), "replies")
"""All tables of a network, in the order of the file."""


class LiveTable(Table):
    """A TinyDB table over documents in memory: it changes them in place, where TinyDB copies the whole table."""

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        tables = self._storage.read()
        assert tables is not None, "a network always has its tables"  # noqa: S101
        updater(_ByNumber(tables.setdefault(self.name, {})))
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


class Tables:
    """The tables of one network, with a memory of what was changed since the last commit."""

    def __init__(self, storage: Storage) -> None:
        self._database = _Database(storage=lambda: storage)
        documents = storage.read()
        assert documents is not None, "a network is never empty"  # noqa: S101
        for name in NAMES:
            documents.setdefault(name, {})
        self._undo: list[tuple[str, int, Document | None]] = []

    def table(self, name: str) -> Table:
        """Return a TinyDB table; without its query cache, which hands out live documents."""
        return self._database.table(name, cache_size=0)

    def get(self, name: str, number: int) -> Document | None:
        """Return a copy of a document, or None."""
        found = self.table(name).get(doc_id=number)
        return dict(found) if isinstance(found, Mapping) else None

    def all(self, name: str) -> list[Document]:
        """Return copies of all documents of a table."""
        return [dict(document) for document in self.table(name)]

    def numbers(self, name: str) -> list[int]:
        """Return the numbers of all documents of a table, ascending."""
        return sorted(document.doc_id for document in self.table(name))

    @property
    def changed(self) -> bool:
        """Whether anything was changed since the last commit."""
        return bool(self._undo)

    def set(self, name: str, number: int, document: Document | None) -> None:
        """Put a document under a number, or take it away with None."""
        self._undo.append((name, number, self.get(name, number)))
        self._set(name, number, document)

    def _set(self, name: str, number: int, document: Document | None) -> None:
        table = self.table(name)
        if document is None:
            table.remove(doc_ids=[number])
        elif not table.update(_replacing(document), doc_ids=[number]):
            table.insert(Numbered(document, number))

    def export(self) -> dict[str, list[Document]]:
        """Return a copy of everything, as plain JSON values."""
        return {name: copy.deepcopy(self.all(name)) for name in NAMES}

    def committed(self) -> None:
        """Forget how to take the changes back: they are on disk."""
        self._undo.clear()

    def roll_back(self) -> None:
        """Take back every change since the last commit, the latest first."""
        while self._undo:
            self._set(*self._undo.pop())

    def next_id(self, name: str) -> int:
        """Return a number that no document of a table ever had."""
        meta = self.meta
        number = int(meta["next_ids"].get(name, 1))
        self.set_meta(next_ids={**meta["next_ids"], name: number + 1})
        return number

    def reserve(self, name: str, number: int) -> None:
        """Make sure that a number is never given out again."""
        meta = self.meta
        if number >= int(meta["next_ids"].get(name, 1)):
            self.set_meta(next_ids={**meta["next_ids"], name: number + 1})

    @property
    def meta(self) -> Document:
        """What is stored about the network as a whole."""
        meta = self.get(META, META_ID)
        assert meta is not None, "every network has it from the start"  # noqa: S101
        return meta

    def set_meta(self, **values: object) -> None:
        """Change what is stored about the network as a whole."""
        self.set(META, META_ID, {**self.meta, **values})


def _replacing(document: Document) -> Callable[[MutableMapping[str, Any]], None]:
    def replace(old: MutableMapping[str, Any]) -> None:
        old.clear()
        old.update(document)

    return replace
