"""The access book in a file of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import orjson

from bot.domain.access import AccessBook
from storage import atomic
from storage.records import from_document, to_document
from storage.seal import PLAIN, Seal


@dataclass(slots=True)
class OpenBook:
    """Holds the access book while it is open."""

    book: AccessBook


class AccessFile:
    """Reads and writes the access book."""

    def __init__(self, path: Path, damaged: Callable[[Path], None], seal: Seal = PLAIN) -> None:
        self._path = path
        self._seal = seal
        self._damaged = damaged

    def read(self) -> AccessBook | None:
        """Return the book, or None where none was ever written."""
        return atomic.read(self._path, lambda data: _parse(self._seal.open(data)), self._damaged)

    def write(self, book: AccessBook) -> None:
        """Write the book, durably."""
        data = orjson.dumps(to_document(book), option=orjson.OPT_INDENT_2)
        atomic.write(self._path, self._seal.close(data))


def _parse(data: bytes) -> AccessBook:
    return from_document(AccessBook, orjson.loads(data))
