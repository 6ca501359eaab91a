"""Putting another set of files in the place of all that is in a data folder: after a crash it is the old or the new.

The new set is built in a folder inside the data folder. Renaming that folder decides; whoever opens the data folder
next does the rest, whatever was done of it already:

    .switch-building    the new set, not yet complete; thrown away when met
    .switch-clearing    the new set, complete: the files of the old one are being moved to .switch-old
    .switch-moving      the files of the new set are being moved to their places
    .switch-old         the old set, to be deleted
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage import atomic

BUILDING = ".switch-building"
CLEARING = ".switch-clearing"
MOVING = ".switch-moving"
OLD = ".switch-old"

_OURS = {"networks", "backups", "recordings", "access", "inbox", "set-aside", "wakes", "key"}


@contextmanager
def switching(folder: Path) -> Iterator[Path]:
    """Yield an empty folder for the new set of files, and put it in the place of the old one on a clean exit.

    The caller holds the lock of the data folder. Raises StoreFull; everything is then as it was.
    """
    finish(folder)
    building = folder / BUILDING
    atomic.make_folder(building)
    try:
        yield building
        with atomic.store_errors():
            # One flush for all files, however many they are.
            os.sync()
            building.replace(folder / CLEARING)
            atomic.sync_folder(folder)
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
    finish(folder)


def finish(folder: Path) -> None:
    """Do what is left to do of a switch, or take back one that was not decided. Raises StoreError."""
    with atomic.store_errors():
        if (folder / BUILDING).exists():
            shutil.rmtree(folder / BUILDING)
        if (folder / CLEARING).exists():
            _clear(folder)
        if (folder / MOVING).exists():
            _move(folder)
        if (folder / OLD).exists():
            shutil.rmtree(folder / OLD)


def _clear(folder: Path) -> None:
    (folder / OLD).mkdir(mode=atomic.FOLDER_MODE, exist_ok=True)
    for path in contents(folder):
        path.replace(folder / OLD / path.name)
    atomic.sync_folder(folder / OLD)
    atomic.sync_folder(folder)
    (folder / CLEARING).replace(folder / MOVING)
    atomic.sync_folder(folder)


def _move(folder: Path) -> None:
    for path in (folder / MOVING).iterdir():
        path.replace(folder / path.name)
    atomic.sync_folder(folder)
    (folder / MOVING).rmdir()
    atomic.sync_folder(folder)


def contents(folder: Path) -> list[Path]:
    """Return what the program has put into a data folder; other things may lie there too."""
    return [path for path in folder.iterdir() if path.name.partition(".")[0] in _OURS]


def has_data(folder: Path) -> bool:
    """Say whether there is anybody's data in a data folder."""
    return any(path.stat().st_size for path in contents(folder) if path.is_file()) or any(
        any(path.iterdir()) for path in contents(folder) if path.is_dir()
    )
