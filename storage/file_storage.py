"""A TinyDB storage that keeps the documents in memory and writes them to one readable JSON file."""

from collections.abc import Callable
from pathlib import Path

import orjson
from tinydb.storages import Storage

from storage import atomic
from storage.migrations import Tables


class FileStorage(Storage):
    """The tables of one network; TinyDB works on them in memory, `save` writes them to disk."""

    def __init__(self, path: Path, tables: Tables) -> None:
        self.path = path
        self.tables = tables

    def read(self) -> Tables:
        """Return the live tables."""
        return self.tables

    def write(self, data: Tables) -> None:
        """Take over the tables; nothing reaches the disk before `save`."""
        self.tables = data

    def save(self) -> None:
        """Write all tables to disk, durably. Raises StoreFull."""
        atomic.write(self.path, encode(self.tables))


def load(path: Path, damaged: Callable[[Path], None]) -> Tables | None:
    """Return the tables of a file, or None where there is no file; a damaged one is replaced by its backup."""
    return atomic.read(path, decode, damaged)


def encode(tables: Tables) -> bytes:
    """Return the tables as JSON with one document a line."""
    parts = [orjson.dumps(name) + b": {\n" + _lines(table) + b"\n}" for name, table in tables.items()]
    return b"{\n" + b",\n".join(parts) + b"\n}\n"


def _lines(table: dict[str, dict[str, object]]) -> bytes:
    return b",\n".join(b'"%b": %b' % (number.encode(), orjson.dumps(document)) for number, document in table.items())


def decode(data: bytes) -> Tables:
    """Return the tables that JSON stands for. Raises ValueError where it is not a network."""
    tables = orjson.loads(data)
    if not isinstance(tables, dict) or "1" not in tables.get("meta", {}):
        raise ValueError("not a network")
    return tables
