"""Daily copies: of each network the last seven days on which it was copied, once a day where it has changed.

backups/7/2026-03-02.json    the network of user 7 as it was at that day's first look, in the form of its file
"""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.errors import StoreDamaged
from storage import atomic
from storage.network_file import changes_of, encode
from storage.seal import Seal
from storage.snapshot import snapshot

DAYS_KEPT = 7
"""Copies of each network, of as many days."""

COPY = re.compile(r"\d{4}-\d\d-\d\d\.json")


@dataclass(frozen=True, slots=True)
class Rotation:
    """The daily copies in a folder of the networks in another; the caller sees to it that a user's are used by one."""

    folder: Path
    networks: Path
    seal: Seal

    def changed(self) -> list[int]:
        """Return the users whose network was written since its last copy."""
        with atomic.store_errors():
            return [user_id for user_id in self._users() if _written(self._network(user_id)) != self._seen(user_id)]

    def _users(self) -> Iterator[int]:
        with os.scandir(self.networks) as entries:
            for entry in entries:
                user, dot, rest = entry.name.partition(".")
                if user.isdecimal() and dot and rest == "json":
                    yield int(user)

    def _network(self, user_id: int) -> Path:
        return self.networks / f"{user_id}.json"

    def _seen(self, user_id: int) -> int | None:
        """Return what the last copy says of when its network was written, in nanoseconds."""
        copies = self.copies(user_id)
        return copies[-1].stat().st_mtime_ns if copies else None

    def copies(self, user_id: int) -> list[Path]:
        """Return the copies of a network, the oldest first."""
        folder = self.folder / str(user_id)
        return sorted(path for path in folder.glob("*.json") if COPY.fullmatch(path.name)) if folder.is_dir() else []

    def keep(self, user_id: int, day: date) -> bool:
        """Copy a network unless that was done on the same day or a later one; say whether it was done.

        A network that can't be read is passed over: whoever opens it is told. Raises StoreFull.
        """
        copies = self.copies(user_id)
        if copies and copies[-1].stem >= day.isoformat():
            return False
        network = self._network(user_id)
        written = _written(network)
        try:
            tables = snapshot(network, self.seal)
        except StoreDamaged:
            return False
        if tables is None or written is None:
            return False
        copy = self.folder / str(user_id) / f"{day.isoformat()}.json"
        atomic.make_folder(copy.parent)
        atomic.write(copy, self.seal.close(encode(tables)), keep_backup=False)
        # The copy bears the time of what it was made from: a change in the meantime is seen the next time.
        os.utime(copy, ns=(written, written))
        for old in [*copies, copy][:-DAYS_KEPT]:
            old.unlink(missing_ok=True)
        return True

    def forget(self, user_id: int) -> None:
        """Delete the copies of a network."""
        folder = self.folder / str(user_id)
        with atomic.store_errors():
            if folder.is_dir():
                shutil.rmtree(folder)
                atomic.sync_folder(self.folder)


def _written(network: Path) -> int | None:
    """Return when a network was last written, in nanoseconds."""
    times = []
    for path in (network, changes_of(network)):
        # The changes may be folded into the file at any moment.
        with suppress(FileNotFoundError):
            times.append(path.stat().st_mtime_ns)
    return max(times, default=None)
