"""The store on TinyDB: one file a user, one folder a program."""

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Self
from weakref import WeakValueDictionary

from bot.clock import Clock
from bot.domain.access import AccessBook
from bot.domain.profile import Profile
from bot.errors import NotFound
from storage import atomic
from storage.access_file import AccessFile, OpenBook
from storage.file_storage import FileStorage, load
from storage.lock import FolderLock
from storage.migrations import MIGRATIONS, migrate
from storage.records import moment_from_text, to_document
from storage.tables import META, META_ID, Tables
from storage.threads import finish_in_thread
from storage.tiny_network import TinyNetwork
from storage.wakes import Wakes

KEPT_OPEN = 200
"""Networks whose documents stay in memory."""


def log_nothing(path: Path) -> None:
    """Take note of a damaged file by doing nothing."""


def _commit(storage: FileStorage, tables: Tables) -> None:
    storage.save()
    tables.committed()


class TinyStore:
    """All networks in a data folder, which no other process may use meanwhile."""

    def __init__(self, folder: Path, clock: Clock, damaged: Callable[[Path], None], kept_open: int) -> None:
        self._networks = folder / "networks"
        self._clock = clock
        self._damaged = damaged
        self._kept_open = kept_open
        atomic.make_folder(folder)
        atomic.make_folder(self._networks)
        self._lock = FolderLock(folder)
        self._access = AccessFile(folder / "access.json", damaged)
        self._access_lock = asyncio.Lock()
        self._user_locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._open: OrderedDict[int, tuple[FileStorage, Tables]] = OrderedDict()
        self._wakes = Wakes()
        self._read_wakes()

    @classmethod
    async def open(
        cls,
        folder: Path,
        *,
        clock: Clock,
        damaged: Callable[[Path], None] = log_nothing,
        kept_open: int = KEPT_OPEN,
    ) -> Self:
        """Open the data folder, making it where it is not there. Raises StoreBusy, StoreFull.

        `damaged` is told the new place of each file that could not be read and was set aside.
        """
        return await asyncio.to_thread(cls, folder, clock, damaged, kept_open)

    def _read_wakes(self) -> None:
        for path in self._networks.glob("*.json"):
            tables = load(path, self._damaged)
            wake = tables[META][str(META_ID)]["wake_at"] if tables else None
            self._wakes.set(int(path.stem), moment_from_text(wake) if wake else None)

    def _path(self, user_id: int) -> Path:
        return self._networks / f"{user_id}.json"

    def _user_lock(self, user_id: int) -> asyncio.Lock:
        return self._user_locks.setdefault(user_id, asyncio.Lock())

    @asynccontextmanager
    async def network(self, user_id: int) -> AsyncIterator[TinyNetwork]:
        """Open a user's network. Raises NotFound where the user has none."""
        async with self._user_lock(user_id):
            storage, tables = await self._tables(user_id)
            network = TinyNetwork(user_id, tables, self._clock)
            try:
                yield network
                if tables.changed:
                    await finish_in_thread(lambda: _commit(storage, tables))
            except BaseException:
                tables.roll_back()
                raise
            self._wakes.set(user_id, network.wake_at)

    async def _tables(self, user_id: int) -> tuple[FileStorage, Tables]:
        opened = self._open.pop(user_id, None)
        if opened is None:
            opened = await asyncio.to_thread(self._load, user_id)
        self._open[user_id] = opened
        while len(self._open) > self._kept_open:
            self._open.popitem(last=False)
        return opened

    def _load(self, user_id: int) -> tuple[FileStorage, Tables]:
        documents = load(self._path(user_id), self._damaged)
        if documents is None:
            raise NotFound
        storage = FileStorage(self._path(user_id), documents)
        if migrate(documents):
            storage.save()
        return storage, Tables(storage)

    async def create(self, profile: Profile) -> None:
        """Make an empty network for a new user; does nothing where there is one."""
        async with self._user_lock(profile.user_id):
            if profile.user_id not in self._wakes:
                await asyncio.to_thread(self._create, profile)
                self._wakes.set(profile.user_id, None)

    def _create(self, profile: Profile) -> None:
        meta = {"schema": len(MIGRATIONS), "wake_at": None, "next_ids": {}, "profile": to_document(profile)}
        FileStorage(self._path(profile.user_id), {META: {str(META_ID): meta}}).save()

    async def users(self) -> Sequence[int]:
        """Return the ids of all users who have a network."""
        return self._wakes.users()

    async def forget(self, user_id: int) -> None:
        """Delete everything stored about a user, backups too."""
        async with self._user_lock(user_id):
            await asyncio.to_thread(self._delete, user_id)
            self._open.pop(user_id, None)
            self._wakes.drop(user_id)

    def _delete(self, user_id: int) -> None:
        with atomic.store_errors():
            for path in self._networks.glob(f"{user_id}.*"):
                path.unlink()
            atomic.sync_folder(self._networks)

    async def export(self, user_id: int) -> Mapping[str, object]:
        """Return everything stored about a user as plain JSON values."""
        async with self._user_lock(user_id):
            _, tables = await self._tables(user_id)
            return tables.export()

    async def due(self, now: datetime) -> Sequence[int]:
        """Return the users whose network wants to be looked at by now, the longest waiting first."""
        return self._wakes.due(now)

    async def next_wake(self) -> datetime | None:
        """Return the earliest moment at which any network wants to be looked at."""
        return self._wakes.next()

    @asynccontextmanager
    async def access(self) -> AsyncIterator[OpenBook]:
        """Open the access book; what is assigned to the holder's `book` is stored on a clean exit."""
        async with self._access_lock:
            before = await asyncio.to_thread(self._access.read)
            holder = OpenBook(before or AccessBook())
            yield holder
            if holder.book != before:
                await asyncio.to_thread(self._access.write, holder.book)

    async def close(self) -> None:
        """Let go of the data folder."""
        self._lock.release()
