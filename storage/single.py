"""Putting one user's network back to what it was on the day of one of its daily copies."""

from pathlib import Path

from bot.errors import BadBackup, NotFound, StoreDamaged
from storage import atomic
from storage import seal as seals
from storage.lock import FolderLock
from storage.network_file import commit_of, commits_of, decode, encode
from storage.rotation import COPY
from storage.seal import Seal
from storage.snapshot import snapshot


def restore_network(folder: Path, copy: Path, seal: Seal) -> int:
    """Put a daily copy in the place of the network it was made from, and return the user's id.

    The copy's commit becomes the latest one, so a single renaming decides: whatever changes lie beside are older. The
    network as it was before is its backup. Raises StoreBusy, StoreLocked, BadBackup, and NotFound where the user has
    no network any more: who was forgotten stays forgotten.
    """
    if not is_copy(copy):
        raise BadBackup
    user_id = int(copy.parent.name)
    path = folder / "networks" / f"{user_id}.json"
    lock = FolderLock(folder)
    try:
        seals.check(folder, seal)
        if not path.exists() and not any(path.parent.glob(f"{path.name}.damaged-*")):
            raise NotFound
        with atomic.store_errors():
            try:
                tables = decode(seal.open(copy.read_bytes()))
            except ValueError:
                raise BadBackup from None
            tables["meta"]["1"]["commit"] = _last_commit(path, seal) + 1
            atomic.write(path, seal.close(encode(tables)))
    finally:
        lock.release()
    return user_id


def is_copy(path: Path) -> bool:
    """Say whether a path is that of a daily copy."""
    return path.parent.name.isdecimal() and COPY.fullmatch(path.name) is not None


def _last_commit(path: Path, seal: Seal) -> int:
    numbers = [commit_of(changes) for changes in commits_of(path, seal)]
    try:
        tables = snapshot(path, seal)
    except StoreDamaged:
        tables = None
    return max([*numbers, commit_of(tables) if tables else 0])
