"""Files that are either the old ones or the new ones, never anything between, whatever happens while writing."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from bot.errors import StoreDamaged, StoreError, StoreFull

FILE_MODE = 0o600
FOLDER_MODE = 0o700

_NOT_WRITABLE = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EFBIG}

T = TypeVar("T")


@contextmanager
def store_errors() -> Iterator[None]:
    """Turn errors of the file system into the program's own: StoreFull where nothing can be written."""
    try:
        yield
    except OSError as error:
        kind = StoreFull if error.errno in _NOT_WRITABLE else StoreError
        raise kind(code=errno.errorcode.get(error.errno or 0, "?")) from error


def tell_nobody(path: Path) -> None:
    """Take note of a damaged file by doing nothing."""


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner may enter, with its parents."""
    with store_errors():
        # Left to itself `mkdir` gives the parents whatever mode the process has.
        for each in (*reversed(folder.parents), folder):
            if not each.exists():
                each.mkdir(mode=FOLDER_MODE, exist_ok=True)


def backup_of(path: Path) -> Path:
    """Return where the version before the last one of a file is kept."""
    return path.with_name(path.name + ".bak")


def write_all(descriptor: int, data: bytes) -> None:
    """Write all of the data; the system may take it in pieces."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def sync_folder(folder: Path) -> None:
    """Make sure that the names in a folder survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write(path: Path, data: bytes, *, keep_backup: bool = True) -> None:
    """Replace a file durably; the version before it stays beside it as a backup.

    Raises StoreFull where the disk is full or not writable; the file is then as it was.
    """
    beside = path.with_name(path.name + ".new")
    with store_errors():
        try:
            _write_beside(beside, data)
            if keep_backup and path.exists():
                _keep_backup(path)
            beside.replace(path)
        except OSError:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def _write_beside(beside: Path, data: bytes) -> None:
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, FILE_MODE)
    try:
        write_all(descriptor, data)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _keep_backup(path: Path) -> None:
    """Give the present version a second name, then let that name take the place of the older backup."""
    link = path.with_name(path.name + ".bak-new")
    link.unlink(missing_ok=True)
    link.hardlink_to(path)
    link.replace(backup_of(path))


def read(path: Path, parse: Callable[[bytes], T], damaged: Callable[[Path], None]) -> T | None:
    """Return the parsed content of a file, or of its backup where it is damaged or gone; None where neither is there.

    `parse` raises ValueError for what it can't read. A damaged file is renamed and handed to `damaged`.
    Raises StoreDamaged where the file is damaged and has no good backup.
    """
    found = False
    for candidate in (path, backup_of(path)):
        with store_errors():
            try:
                data = candidate.read_bytes()
            except FileNotFoundError:
                continue
        found = True
        try:
            return parse(data)
        except ValueError:
            damaged(set_aside(candidate))
    if found:
        raise StoreDamaged
    return None


def set_aside(path: Path) -> Path:
    """Rename a damaged file so that it is kept but not read again; return its new place."""
    aside = free_place(path)
    with store_errors():
        path.replace(aside)
    return aside


def copy_aside(path: Path) -> Path:
    """Copy a file that is damaged in part, so that what can't be read is not lost; return where to."""
    aside = free_place(path)
    with store_errors():
        data = path.read_bytes()
    write(aside, data, keep_backup=False)
    return aside


def free_place(path: Path) -> Path:
    """Return a name for a damaged file that no other has."""
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    return aside
