"""One network on disk: a readable JSON file, and beside it the changes made since that file was written.

A commit adds one line to the changes, so that it costs the same however large the network is. When the changes have
grown, and when the program ends, they are folded into the file. Each line, and the file, carry the number of their
commit: whatever was on disk when the machine stopped, reading puts it together in the right order.

    7.json               all tables, one document a line
    7.json.bak           the version of the file before
    7.changes.jsonl      commits since 7.json: the changed documents by table, null for removed ones
    7.changes.jsonl.bak  commits between 7.json.bak and 7.json
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

import orjson
from tinydb.storages import Storage

from bot.errors import StoreDamaged, StoreError
from storage import atomic
from storage.line_file import LineFile
from storage.migrations import MIGRATIONS, Migration, Tables, migrate, version_of
from storage.seal import PLAIN, Plain, Seal

Changes = dict[str, dict[str, dict[str, Any] | None]]
"""Changed documents by table and number; None for those removed."""

FOLD_FROM = 256 * 1024
"""Bytes of changes from which they are folded into the file; in larger networks a quarter of the file."""


class NetworkFile(Storage):
    """The documents of one network in memory, as TinyDB wants them, and their way to and from the disk."""

    def __init__(self, path: Path, tables: Tables, fold_from: int = FOLD_FROM, seal: Seal = PLAIN) -> None:
        self.path = path
        self._tables = tables
        self._seal = seal
        self._changes = LineFile(changes_of(path), seal)
        self._fold_from = fold_from
        self._file_size = 0

    @classmethod
    def load(
        cls,
        path: Path,
        damaged: Callable[[Path], None],
        *,
        fold_from: int = FOLD_FROM,
        migrations: tuple[Migration, ...] = MIGRATIONS,
        seal: Seal = PLAIN,
    ) -> Self | None:
        """Return the network in a file, or None where there is none.

        A damaged file is set aside and put together again from its backup and the changes. Older forms are migrated,
        with a copy of the file as it was. Raises StoreDamaged, StoreTooNew, StoreFull.
        """
        aside: list[Path] = []
        try:
            tables = atomic.read(path, lambda data: decode(seal.open(data)), aside.append)
        except StoreDamaged:
            for each in aside:
                damaged(each)
            raise
        if tables is None:
            return None
        whole = replay(path, tables, seal)
        network = cls(path, tables, fold_from, seal)
        network._measure()
        version = version_of(tables)
        if version < len(migrations):
            copy = path.with_name(f"{path.name}.version-{version}")
            atomic.write(copy, seal.close(encode(tables)), keep_backup=False)
        if migrate(tables, migrations) or aside or not whole:
            aside += [] if whole else [atomic.copy_aside(changes_of(path))]
            network.renew()
        for each in aside:
            damaged(each)
        return network

    def _measure(self) -> None:
        self._file_size = self.path.stat().st_size if self.path.exists() else 0
        self._changes.read()

    def read(self) -> Tables:
        """Return the live tables."""
        return self._tables

    def write(self, data: Tables) -> None:
        """Take over the tables; nothing reaches the disk before `commit`."""
        self._tables = data

    @property
    def size(self) -> int:
        """Bytes on disk, a measure of the memory that the documents take."""
        return self._file_size + self._changes.size

    def commit(self, changes: Changes) -> None:
        """Write changes down, durably. Raises StoreFull; nothing is then written."""
        try:
            self._changes.append([changes], durable=True)
        finally:
            # Many networks are open at once: more than a process may have files open.
            self._changes.close()
        if self._changes.size >= max(self._fold_from, self._file_size // 4):
            # The commit is safe already: where folding fails, the next one tries again.
            with suppress(StoreError):
                self.fold()

    def fold(self) -> None:
        """Write everything into the one file, and begin the changes anew. Raises StoreFull; nothing is then lost."""
        data = self._seal.close(encode(self._tables))
        atomic.write(self.path, data)
        self._file_size = len(data)
        self._changes.retire()

    def renew(self) -> None:
        """Write file and backup afresh, so that neither depends on what was there before."""
        self.fold()
        self.fold()

    def scrub(self) -> None:
        """Leave nothing on disk but the network as it now stands: no older version, change or damaged copy."""
        self.renew()
        with atomic.store_errors():
            # The mark last: while it is there, the next start goes on.
            for path in sorted(
                self.path.parent.glob(f"{self.path.stem}.*"), key=lambda path: path == mark_of(self.path)
            ):
                if path not in (self.path, atomic.backup_of(self.path)):
                    path.unlink()
            atomic.sync_folder(self.path.parent)

    def settle(self) -> None:
        """Fold the changes, if there are any."""
        if self._changes.size:
            self.fold()


def mark_of(path: Path) -> Path:
    """Return what lies beside a network's file while older versions are to be deleted for good."""
    return path.with_suffix(".scrub")


def changes_of(path: Path) -> Path:
    """Return where the changes to a network's file are kept."""
    return path.with_name(f"{path.stem}.changes.jsonl")


def replay(path: Path, tables: Tables, seal: Seal = PLAIN) -> bool:
    """Bring tables up to date with the commits that came after them; return whether none is missing."""
    whole = True
    for changes in commits_of(path, seal):
        number, known = commit_of(changes), commit_of(tables)
        if number > known:
            whole &= number == known + 1
            _apply(changes, tables)
    return whole


def commits_of(path: Path, seal: Seal = PLAIN) -> Iterator[Changes]:
    """Yield the commits beside a network's file, the oldest first; those torn by a crash are left out."""
    changes = changes_of(path)
    for each in (atomic.backup_of(changes), changes):
        yield from (line for line in LineFile(each, seal).read() if isinstance(line, dict) and "meta" in line)


def commit_of(tables: Tables | Changes) -> int:
    """Return the number of the last commit in some tables."""
    meta = tables["meta"]["1"]
    return int(meta["commit"]) if meta else 0


def _apply(changes: Changes, tables: Tables) -> None:
    for name, documents in changes.items():
        table = tables.setdefault(name, {})
        for number, document in documents.items():
            if document is None:
                table.pop(number, None)
            else:
                table[number] = document


def encode(tables: Tables) -> bytes:
    """Return the tables as JSON with one document a line."""
    parts = [orjson.dumps(name) + b": {\n" + _lines(table) + b"\n}" for name, table in tables.items()]
    return b"{\n" + b",\n".join(parts) + b"\n}\n"


def _lines(table: dict[str, dict[str, Any]]) -> bytes:
    return b",\n".join(b'"%b": %b' % (number.encode(), orjson.dumps(document)) for number, document in table.items())


def decode(data: bytes) -> Tables:
    """Return the tables that JSON stands for. Raises ValueError where it is not a network."""
    tables = _decode_lines(data) or orjson.loads(data)
    if not isinstance(tables, dict) or not all(isinstance(table, dict) for table in tables.values()):
        raise ValueError("not a network")
    if "commit" not in tables.get("meta", {}).get("1", {}):
        raise ValueError("not a network")
    return tables


def _decode_lines(data: bytes) -> Tables | None:
    """Read what `encode` wrote, line by line, so that a large network does not hold up other threads meanwhile.

    Returns None where the lines are others, as after somebody edited the file.
    """
    tables: Tables = {}
    table: dict[str, dict[str, Any]] = {}
    for line in data.split(b"\n"):
        key, separator, value = line.removesuffix(b",").partition(b": ")
        try:
            if value == b"{":
                table = tables[orjson.loads(key)] = {}
            elif separator:
                table[orjson.loads(key)] = orjson.loads(value)
        except ValueError:
            return None
        if not separator and key not in _BRACES:
            return None
    return tables if data.endswith(b"\n}\n}\n") else None


_BRACES = {b"", b"{", b"}"}


def peek(path: Path, seal: Seal = PLAIN) -> dict[str, Any] | None:
    """Return what a network says about itself, read as cheaply as can be, or None where that needs a full reading."""
    # A sealed file can only be opened as a whole.
    meta = _first_document(path) if isinstance(seal, Plain) else None
    for changes in commits_of(path, seal):
        if meta and commit_of(changes) > meta["commit"]:
            meta = changes["meta"]["1"]
    return meta


def _first_document(path: Path) -> dict[str, Any] | None:
    """Return the document on the third line, which is the one in `meta`."""
    try:
        with path.open("rb") as file:
            start = [file.readline() for _ in range(3)]
    except FileNotFoundError:
        return None
    if start[1] != b'"meta": {\n' or not start[2].startswith(b'"1": '):
        return None
    try:
        meta = orjson.loads(start[2][len(b'"1": ') :])
    except ValueError:
        return None
    return meta if isinstance(meta, dict) and "commit" in meta else None
