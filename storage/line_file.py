"""A file of JSON lines that is only ever added to; a line torn by a crash is passed over."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

import orjson

from storage import atomic
from storage.seal import PLAIN, Seal


class LineFile:
    """Adds lines to a file, durably where asked to. One thread at a time; `read` comes first."""

    def __init__(self, path: Path, seal: Seal = PLAIN) -> None:
        self.path = path
        self._seal = seal
        self.size = 0
        """Bytes of whole lines; what lies behind them was torn, and is cut off before more is added."""
        self._descriptor: int | None = None
        self._torn = False

    def read(self) -> list[Any]:
        """Return the objects in the file, with None for each line that can't be read."""
        data = b""
        with atomic.store_errors(), suppress(FileNotFoundError):
            data = self.path.read_bytes()
        self.size = data.rfind(b"\n") + 1
        self._torn = self.size < len(data)
        return [self._parsed(line) for line in data[: self.size].split(b"\n") if line]

    def _parsed(self, line: bytes) -> Any:
        try:
            return orjson.loads(self._seal.open(line))
        except ValueError:
            return None

    def _line(self, each: Any) -> bytes:
        return self._seal.close(orjson.dumps(each)) + b"\n"

    def append(self, objects: Iterable[Any], *, durable: bool) -> None:
        """Add one line for each object. Raises StoreFull; nothing is then added."""
        data = b"".join(self._line(each) for each in objects)
        with atomic.store_errors():
            descriptor = self._opened()
            if self._torn:
                os.ftruncate(descriptor, self.size)
            self._torn = True
            try:
                atomic.write_all(descriptor, data)
                if durable:
                    os.fsync(descriptor)
            except OSError:
                # Whoever reads the file next must not find what was reported as not written.
                with suppress(OSError):
                    os.ftruncate(descriptor, self.size)
                raise
            self._torn = False
        self.size += len(data)

    def _opened(self) -> int:
        if self._descriptor is None:
            new = not self.path.exists()
            flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC
            self._descriptor = os.open(self.path, flags, atomic.FILE_MODE)
            if new:
                atomic.sync_folder(self.path.parent)
        return self._descriptor

    def rewrite(self, objects: Iterable[Any]) -> None:
        """Replace the whole file by these lines, durably. Raises StoreFull; the file is then as it was."""
        data = b"".join(self._line(each) for each in objects)
        atomic.write(self.path, data, keep_backup=False)
        self._begin(len(data))

    def clear(self) -> None:
        """Take every line out; not durable at once. Raises StoreFull."""
        with atomic.store_errors():
            os.ftruncate(self._opened(), 0)
        self.size = 0
        self._torn = False

    def retire(self) -> None:
        """Make the file its own backup and begin anew."""
        with atomic.store_errors():
            if self.path.exists():
                self.path.replace(atomic.backup_of(self.path))
                atomic.sync_folder(self.path.parent)
        self._begin(0)

    def _begin(self, size: int) -> None:
        self.close()
        self.size = size
        self._torn = False

    def close(self) -> None:
        """Let go of the file; it is opened again when needed."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
