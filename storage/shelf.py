"""The networks on disk, and those of them that are kept in memory between units of work."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path

from bot.domain.profile import Profile
from bot.errors import NotFound, StoreDamaged, StoreError
from storage import atomic
from storage.allotment import UNLIMITED, Allotment
from storage.memory import many_objects
from storage.migrations import Migration
from storage.network_file import NetworkFile, mark_of
from storage.records import to_document
from storage.rotation import Rotation
from storage.seal import Seal
from storage.tables import Tables, new_tables

BYTES_KEPT_OPEN = 64 * 1024 * 1024
"""Bytes of networks, as they are on disk, that stay in memory; there they take about ten times as much."""

LARGE = 1024 * 1024
"""Bytes of a network from which reading it would keep the garbage collector busy."""

FOLDERS = 8
"""Threads that fold changes into files when the program ends: they mostly wait for the disk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How networks are kept."""

    seal: Seal
    kept_open: int
    """Networks that stay in memory."""
    fold_from: int
    """Bytes of changes from which they are folded into a network's file."""
    migrations: tuple[Migration, ...]
    allotment: Allotment = UNLIMITED
    """How much one user may store."""


@dataclass(frozen=True, slots=True)
class OpenNetwork:
    """A network in memory: its file and its tables."""

    file: NetworkFile
    tables: Tables

    def commit(self) -> None:
        """Write down what was changed, durably. Raises StoreFull."""
        self.file.commit(self.tables.changes())
        self.tables.committed()


class Shelf:
    """Opens networks by user, the caller taking care that a user's network is used by one at a time."""

    def __init__(self, folder: Path, rotation: Rotation, damaged: Callable[[Path], None], manner: Manner) -> None:
        self._folder = folder
        self._rotation = rotation
        self._damaged = damaged
        self._manner = manner
        self._open: OrderedDict[int, OpenNetwork] = OrderedDict()
        self._sizes: dict[int, int] = {}
        """Bytes of the networks in memory, each as large as it was when last taken."""

    def _path(self, user_id: int) -> Path:
        return self._folder / f"{user_id}.json"

    async def take(self, user_id: int) -> OpenNetwork:
        """Return a network, from memory or from disk. Raises NotFound, StoreDamaged, StoreTooNew."""
        opened = self._open.pop(user_id, None)
        if opened is None:
            opened = await asyncio.to_thread(self._load, user_id)
        self._open[user_id] = opened
        self._sizes[user_id] = opened.file.size
        self._let_go()
        return opened

    def _let_go(self) -> None:
        """Let go of the networks not used for longest, beyond what is to be kept in memory."""
        size = sum(self._sizes.values())
        while self._open and (
            len(self._open) > self._manner.kept_open or (size > BYTES_KEPT_OPEN and len(self._open) > 1)
        ):
            oldest, _ = self._open.popitem(last=False)
            size -= self._sizes.pop(oldest, 0)

    def _load(self, user_id: int) -> OpenNetwork:
        path = self._path(user_id)
        large = path.exists() and path.stat().st_size >= LARGE
        with many_objects() if large else nullcontext():
            file = NetworkFile.load(
                path,
                self._damaged,
                fold_from=self._manner.fold_from,
                migrations=self._manner.migrations,
                seal=self._manner.seal,
            )
            if file is None:
                raise StoreDamaged if any(self._folder.glob(f"{user_id}.json.damaged-*")) else NotFound
            return OpenNetwork(file, Tables(file))

    def create(self, profile: Profile) -> None:
        """Write an empty network. Raises StoreFull."""
        tables = new_tables(to_document(profile))
        tables["meta"]["1"]["schema"] = len(self._manner.migrations)
        NetworkFile(self._path(profile.user_id), tables, seal=self._manner.seal).fold()

    def delete(self, user_id: int) -> None:
        """Delete every file of a user; the network itself last, so that a crash leaves no orphans."""
        self._open.pop(user_id, None)
        self._sizes.pop(user_id, None)
        self._rotation.forget(user_id)
        with atomic.store_errors():
            for path in sorted(self._folder.glob(f"{user_id}.*"), key=lambda path: path == self._path(user_id)):
                path.unlink()
            atomic.sync_folder(self._folder)

    def mark(self, user_id: int) -> None:
        """Note durably that a network is to be scrubbed, before that is begun. Raises StoreFull."""
        atomic.write(mark_of(self._path(user_id)), b"", keep_backup=False)

    def scrub_marked(self) -> None:
        """Scrub the networks of which that was noted and not done: the program was killed meanwhile."""
        for mark in self._folder.glob("*.scrub"):
            user_id = int(mark.stem)
            with suppress(NotFound, StoreDamaged):
                self.scrub(self._load(user_id), user_id)

    def scrub(self, opened: OpenNetwork, user_id: int) -> None:
        """Leave nothing of a network on disk but what it is now."""
        self._rotation.forget(user_id)
        opened.file.scrub()

    def close(self, seconds: float) -> None:
        """Fold the changes of the networks in memory for so many seconds at most, and let go of them all."""
        end = time.monotonic() + seconds

        def settle(opened: OpenNetwork) -> None:
            if time.monotonic() < end:
                with suppress(StoreError):
                    opened.file.settle()

        with ThreadPoolExecutor(FOLDERS) as threads:
            list(threads.map(settle, self._open.values()))
        self._open.clear()
