"""A note of when each network wants to be looked at, so that the start need not read every network.

It is only ever believed about networks whose files have not been touched since; all others are read. Losing it costs
time, never a wake-up.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson

from bot.errors import StoreDamaged, StoreError, StoreTooNew
from storage import atomic
from storage.migrations import MIGRATIONS, Migration
from storage.network_file import NetworkFile, peek
from storage.records import moment_from_text, moment_to_text
from storage.seal import PLAIN, Seal

Stamp = list[int]
"""Time of change, size and number of a network's file, then of its changes: they tell whether anything was written."""

_PARTS = {"json": 0, "changes.jsonl": 3}


@dataclass(frozen=True, slots=True)
class WakeFile:
    """Reads and writes the note in `path` about the networks in a folder."""

    path: Path
    networks: Path
    damaged: Callable[[Path], None]
    seal: Seal = PLAIN
    migrations: tuple[Migration, ...] = MIGRATIONS

    def read(self) -> dict[int, datetime | None]:
        """Return the wake-up of every user; where the note is missing or stale, from the networks.

        Networks in an older form are brought to the present one. Raises StoreTooNew where one is of a newer form.
        """
        noted = self._noted()
        wakes: dict[int, str | None] = {}
        stale = False
        for user_id, stamp in self._survey().items():
            text, known = noted.get(str(user_id), (None, None))
            stale |= known != stamp
            wakes[user_id] = text if known == stamp else self._wake_of(user_id)
        moments = {user_id: moment_from_text(text) if text else None for user_id, text in wakes.items()}
        if stale or len(noted) != len(moments):
            self.try_to_write(moments)
        return moments

    def _noted(self) -> dict[str, tuple[str | None, Stamp]]:
        try:
            match orjson.loads(self.seal.open(self.path.read_bytes())):
                case {"schema": int(schema), "networks": dict(noted)}:
                    self._refuse_newer(schema)
                    # Where there are new migrations every network is to be looked at.
                    return noted if schema == len(self.migrations) else {}
        except (OSError, ValueError):
            pass
        return {}

    def _survey(self) -> dict[int, Stamp]:
        """Return the stamp of every user of whom there is a file."""
        stamps: dict[int, Stamp] = {}
        with os.scandir(self.networks) as entries:
            for entry in entries:
                user, _, part = entry.name.partition(".")
                # What a crash left half written is no network: its user is as new as before.
                if user.isdecimal() and not part.endswith("new"):
                    stamp = stamps.setdefault(int(user), [0] * 6)
                    if (place := _PARTS.get(part)) is not None:
                        found = entry.stat()
                        stamp[place : place + 3] = [found.st_mtime_ns, found.st_size, found.st_ino]
        return stamps

    def _wake_of(self, user_id: int) -> str | None:
        path = self.networks / f"{user_id}.json"
        meta: Mapping[str, Any] | None = peek(path, self.seal)
        if meta is None or meta["schema"] < len(self.migrations):
            meta = self._read_whole(path)
        if meta is None:
            return None
        self._refuse_newer(meta["schema"])
        return meta["wake_at"]  # type: ignore[no-any-return]

    def _read_whole(self, path: Path) -> Mapping[str, Any] | None:
        try:
            network = NetworkFile.load(path, self.damaged, migrations=self.migrations, seal=self.seal)
        except StoreDamaged:
            return None
        return network.read()["meta"]["1"] if network else None

    def write(self, wakes: Mapping[int, datetime | None]) -> None:
        """Write the note. Raises StoreFull."""
        stamps = self._survey()
        noted = {
            str(user_id): (moment_to_text(moment) if moment else None, stamps[user_id])
            for user_id, moment in wakes.items()
            if user_id in stamps
        }
        note = orjson.dumps({"schema": len(self.migrations), "networks": noted})
        atomic.write(self.path, self.seal.close(note), keep_backup=False)

    def try_to_write(self, wakes: Mapping[int, datetime | None]) -> None:
        """Write the note, or where that can't be done leave none: a missing note is made again."""
        try:
            self.write(wakes)
        except StoreError:
            self.path.unlink(missing_ok=True)

    def _refuse_newer(self, schema: int) -> None:
        if schema > len(self.migrations):
            raise StoreTooNew(found=schema, known=len(self.migrations))
