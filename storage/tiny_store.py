"""The store on TinyDB: one file a user, one folder a program."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Self
from weakref import WeakValueDictionary

from bot.clock import Clock
from bot.domain.access import AccessBook
from bot.domain.profile import Profile
from storage import atomic, switch
from storage import seal as seals
from storage.access_file import AccessFile, OpenBook
from storage.allotment import UNLIMITED, Allotment
from storage.atomic import tell_nobody
from storage.lock import FolderLock
from storage.migrations import MIGRATIONS, Migration
from storage.network_file import FOLD_FROM
from storage.rotation import Rotation
from storage.seal import PLAIN, Seal
from storage.shelf import Manner, Shelf
from storage.threads import finish_in_thread
from storage.tiny_network import TinyNetwork
from storage.wake_file import WakeFile
from storage.wakes import Wakes

COPIES_AT_ONCE = 4
"""Daily copies made side by side."""

KEPT_OPEN = 500
"""Networks whose documents stay in memory."""

SETTLE_SECONDS = 1
"""How long closing the store goes on folding changes into files; what is left is folded another time."""


class TinyStore:
    """All networks in a data folder, which no other process may use meanwhile."""

    def __init__(self, folder: Path, clock: Clock, damaged: Callable[[Path], None], manner: Manner) -> None:
        networks = folder / "networks"
        atomic.make_folder(folder)
        self._clock = clock
        self._allotment = manner.allotment
        self._lock = FolderLock(folder)
        try:
            switch.finish(folder)
            atomic.make_folder(networks)
            seals.check(folder, manner.seal)
            self._rotation = Rotation(folder / "backups", networks, manner.seal)
            self._shelf = Shelf(networks, self._rotation, damaged, manner)
            self._access = AccessFile(folder / "access.json", damaged, manner.seal)
            self._wake_file = WakeFile(folder / "wakes.json", networks, damaged, manner.seal, manner.migrations)
            self._shelf.scrub_marked()
            self._wakes = Wakes(self._wake_file.read())
        except BaseException:
            self._lock.release()
            raise
        self._access_lock = asyncio.Lock()
        self._wake_file_lock = asyncio.Lock()
        # No other process writes to the folder, so what was read once holds.
        self._book: AccessBook | None = None
        self._user_locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    @classmethod
    async def open(
        cls,
        folder: Path,
        *,
        clock: Clock,
        damaged: Callable[[Path], None] = tell_nobody,
        kept_open: int = KEPT_OPEN,
        fold_from: int = FOLD_FROM,
        seal: Seal = PLAIN,
        migrations: tuple[Migration, ...] = MIGRATIONS,
        allotment: Allotment = UNLIMITED,
    ) -> Self:
        """Open the data folder, making it where it is not there, and bring what is in an older form to the present one.

        Raises StoreBusy, StoreFull, StoreTooNew, and StoreLocked where `seal` is not the one the folder is sealed with.

        `damaged` is told the new place of each file that could not be read and was set aside, from any thread.
        `kept_open` networks stay in memory; from `fold_from` bytes of changes on they are folded into a network's file.
        `allotment` is how much one user may store.
        """
        manner = Manner(seal=seal, kept_open=kept_open, fold_from=fold_from, migrations=migrations, allotment=allotment)
        return await asyncio.to_thread(cls, folder, clock, damaged, manner)

    def _user_lock(self, user_id: int) -> asyncio.Lock:
        return self._user_locks.setdefault(user_id, asyncio.Lock())

    @asynccontextmanager
    async def network(self, user_id: int) -> AsyncIterator[TinyNetwork]:
        """Open a user's network. Raises NotFound where the user has none, StoreDamaged where it can't be read."""
        async with self._user_lock(user_id):
            opened = await self._shelf.take(user_id)
            network = TinyNetwork(user_id, opened.tables, self._clock, self._allotment, opened.file.size)
            try:
                yield network
                if network.is_to_be_scrubbed:
                    await finish_in_thread(lambda: self._shelf.mark(user_id))
                if opened.tables.changed:
                    await finish_in_thread(opened.commit)
                if network.is_to_be_scrubbed:
                    await finish_in_thread(lambda: self._shelf.scrub(opened, user_id))
            finally:
                # Takes nothing back where the commit went through, even if the task was cancelled meanwhile.
                opened.tables.roll_back()
                self._wakes.set(user_id, network.wake_at)

    async def create(self, profile: Profile) -> None:
        """Make an empty network for a new user; does nothing where there is one."""
        async with self._user_lock(profile.user_id):
            if profile.user_id not in self._wakes:
                await finish_in_thread(lambda: self._shelf.create(profile))
                self._wakes.set(profile.user_id, None)

    async def users(self) -> Sequence[int]:
        """Return the ids of all users who have a network."""
        return self._wakes.users()

    async def forget(self, user_id: int) -> None:
        """Delete everything stored about a user, backups too."""
        async with self._user_lock(user_id):
            known = user_id in self._wakes
            await finish_in_thread(lambda: self._shelf.delete(user_id))
            self._wakes.drop(user_id)
            if known:
                async with self._wake_file_lock:
                    await finish_in_thread(lambda: self._wake_file.write(self._wakes.all()))

    async def export(self, user_id: int) -> Mapping[str, object]:
        """Return everything stored about a user as plain JSON values."""
        async with self._user_lock(user_id):
            opened = await self._shelf.take(user_id)
            return await asyncio.to_thread(opened.tables.export)

    async def due(self, now: datetime) -> Sequence[int]:
        """Return the users whose network wants to be looked at by now, the longest waiting first."""
        return self._wakes.due(now)

    def count(self) -> int:
        """Return the number of networks."""
        return len(self._wakes.users())

    def count_due(self, now: datetime) -> int:
        """Return how many users are due by now."""
        return len(self._wakes.due(now))

    async def next_wake(self) -> datetime | None:
        """Return the earliest moment at which any network wants to be looked at."""
        return self._wakes.next()

    @asynccontextmanager
    async def access(self) -> AsyncIterator[OpenBook]:
        """Open the access book; what is assigned to the holder's `book` is stored on a clean exit."""
        async with self._access_lock:
            if self._book is None:
                self._book = await asyncio.to_thread(self._access.read) or AccessBook()
            holder = OpenBook(self._book)
            yield holder
            if holder.book != self._book:
                await finish_in_thread(lambda: self._access.write(holder.book))
                self._book = holder.book

    async def back_up(self, day: date) -> int:
        """Copy each network that has changed since its last copy, once a day, and return how many copies were made."""
        changed = iter(await asyncio.to_thread(self._rotation.changed))

        async def copy_some() -> int:
            return sum([await self._copy(user_id, day) for user_id in changed])

        return sum(await asyncio.gather(*(copy_some() for _ in range(COPIES_AT_ONCE))))

    async def _copy(self, user_id: int, day: date) -> bool:
        # A user who is being forgotten must leave no copy behind.
        async with self._user_lock(user_id):
            return await finish_in_thread(lambda: self._rotation.keep(user_id, day))

    async def settle(self, user_id: int) -> Path:
        """Fold a user's changes into the one file, and return it: for copying it while nothing else is written."""
        async with self._user_lock(user_id):
            opened = await self._shelf.take(user_id)
            await finish_in_thread(opened.file.settle)
            return opened.file.path

    async def close(self) -> None:
        """Fold what can be folded in a short time, and let go of the data folder."""
        await finish_in_thread(lambda: self._shelf.close(SETTLE_SECONDS))
        await finish_in_thread(lambda: self._wake_file.try_to_write(self._wakes.all()))
        self._lock.release()
