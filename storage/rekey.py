"""Encrypting all that is in a data folder, decrypting it, or changing the key: a crash leaves the old or the new."""

import os
from pathlib import Path

from bot.errors import StoreLocked
from storage import atomic, switch
from storage import seal as seals
from storage.archive import by_line, closed, put
from storage.lock import FolderLock
from storage.seal import KEY_FILE, Plain, Seal, proof

# Made again at the next start, or left over from a write that a crash has ended.
_NOT_TAKEN = ("wakes.json", KEY_FILE)
_UNFINISHED = (".new", ".bak-new")


def reseal(folder: Path, old: Seal, new: Seal) -> int:
    """Write all files of a data folder anew, sealed with another seal, and return how many.

    None are where it was done before. Files that are damaged stay so, and are sealed as they are. Raises StoreBusy
    while another process uses the folder, StoreLocked where it is not sealed with the old seal, StoreFull; nothing is
    then changed.
    """
    atomic.make_folder(folder)
    lock = FolderLock(folder)
    try:
        switch.finish(folder)
        if _is_done(folder, new):
            return 0
        seals.check(folder, old)
        with switch.switching(folder) as building, atomic.store_errors():
            return _build(folder, building, old, new)
    finally:
        lock.release()


def _is_done(folder: Path, new: Seal) -> bool:
    if isinstance(new, Plain) != seals.is_sealed(folder):
        try:
            seals.check(folder, new)
        except StoreLocked:
            return False
        return True
    return False


def _build(folder: Path, building: Path, old: Seal, new: Seal) -> int:
    count = 0
    for top in switch.contents(folder):
        for path in [top] if top.is_file() else _files(top):
            if path.name in _NOT_TAKEN or path.name.endswith(_UNFINISHED):
                continue
            target = building / path.relative_to(folder)
            atomic.make_folder(target.parent)
            put(target, converted(path.name, path.read_bytes(), old, new))
            count += 1
    if not isinstance(new, Plain):
        put(building / KEY_FILE, proof(new))
    return count


def _files(folder: Path) -> list[Path]:
    return [Path(place) / name for place, _, names in os.walk(folder) for name in names]


def converted(name: str, data: bytes, old: Seal, new: Seal) -> bytes:
    """Return the content of a file sealed anew; what the old seal does not open is taken for the content itself."""
    if not by_line(name):
        return closed(name, _opened(data, old), new)
    if ".damaged-" not in name:
        # A last line without its end was never confirmed to anybody.
        data = data[: data.rfind(b"\n") + 1]
    return closed(name, b"\n".join(_opened(line, old) for line in data.split(b"\n")), new)


def _opened(data: bytes, seal: Seal) -> bytes:
    try:
        return seal.open(data)
    except ValueError:
        return data
