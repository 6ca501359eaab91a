"""A network as it stands on disk, read without stopping whoever writes to it, also in another process.

A reader may meet the file before the changes were folded into it, and the changes after. Commits are numbered, so a
gap shows it, or the file is another one by then; reading once more mends it.
"""

from pathlib import Path

from bot.errors import StoreDamaged
from storage import atomic
from storage.migrations import Tables
from storage.network_file import decode, peek, replay
from storage.seal import Seal

READINGS = 10
"""Readings after which a gap is none of the moment but damage; what there is on either side of it is then taken."""


def snapshot(path: Path, seal: Seal) -> Tables | None:
    """Return the network in a file with all its commits, or None where there is none. Raises StoreDamaged."""
    for _ in range(READINGS):
        before = _identity(path)
        tables = _read(path, seal)
        if tables is None or (replay(path, tables, seal) and _identity(path) == before):
            break
    return tables


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells the file that is there from one that takes its place."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_mtime_ns


def schema_of(path: Path, seal: Seal) -> int | None:
    """Return the version of the form a network is stored in, or None where that can't be read."""
    try:
        meta = peek(path, seal) or (_read(path, seal) or {}).get("meta", {}).get("1")
    except StoreDamaged:
        return None
    return int(meta["schema"]) if meta else None


def _read(path: Path, seal: Seal) -> Tables | None:
    found = False
    for each in (path, atomic.backup_of(path)):
        with atomic.store_errors():
            try:
                data = each.read_bytes()
            except FileNotFoundError:
                continue
        found = True
        try:
            return decode(seal.open(data))
        except ValueError:
            continue
    if found:
        raise StoreDamaged
    return None
