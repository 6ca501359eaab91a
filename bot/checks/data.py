"""Checks of the data folder; nothing of what is in it is changed."""

import asyncio
import os
import stat
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.checks.finding import Check, Finding
from bot.errors import StoreError
from bot.keeping import seal_in
from bot.settings import Settings
from bot.text.phrases import phrases
from storage.archive import check_readable
from storage.lock import holder
from storage.migrations import MIGRATIONS
from storage.rotation import Rotation
from storage.snapshot import schema_of
from storage.switch import contents, has_data

COPIES_LATE_AFTER = timedelta(days=2)
SHOWN = 3
"""Names given as examples."""


def _checked(subject: str) -> Callable[[Callable[[Settings], Finding | None]], Check]:
    """Turn a function over a data folder that holds data into a check in a thread; none where there is no data."""

    def decorate(function: Callable[[Settings], Finding | None]) -> Check:
        def look(settings: Settings) -> Finding | None:
            try:
                if settings.data_dir.is_dir() and has_data(settings.data_dir):
                    return function(settings)
            except OSError as error:
                return Finding(subject, in_order=False, remedy=os.strerror(error.errno or 0))
            return None

        async def check(settings: Settings) -> Finding | None:
            return await asyncio.to_thread(look, settings)

        check.__doc__ = function.__doc__
        return check

    return decorate


async def check_data_folder(settings: Settings) -> Finding:
    """The data folder can be written to."""
    try:
        await asyncio.to_thread(_write_and_remove, settings)
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else "it can't be written to"
        return Finding("data folder", in_order=False, remedy=f"{settings.data_dir}: {reason}")
    pid = await asyncio.to_thread(holder, settings.data_dir)
    used = f", in use by process {pid}" if pid else ""
    return Finding("data folder", in_order=True, remedy=f"{settings.data_dir}{used}")


def _write_and_remove(settings: Settings) -> None:
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=settings.data_dir) as probe:
        probe.write(b"vitamin-b")
        probe.flush()
        os.fsync(probe.fileno())


@_checked("file modes")
def check_modes(settings: Settings) -> Finding:
    """Nobody but the owner of the files can read them, and they belong to who runs this."""
    folder = settings.data_dir
    found = [path for path in (folder, *_all(folder)) if _is_open(path)]
    if found:
        return Finding(
            "file modes", in_order=False, remedy=f"others may read or own {_some(found)}; chmod -R go= {folder}"
        )
    return Finding("file modes", in_order=True)


def _is_open(path: Path) -> bool:
    found = path.lstat()
    return bool(stat.S_IMODE(found.st_mode) & 0o077) or found.st_uid != os.geteuid()


@_checked("encryption")
def check_key(settings: Settings) -> Finding:
    """DATA_KEY fits the data."""
    try:
        check_readable(settings.data_dir, seal_in(settings))
    except StoreError as error:
        return Finding("encryption", in_order=False, remedy=phrases("en").plain(error.key))
    return Finding("encryption", in_order=True, remedy="on, and the key fits" if settings.data_key else "off")


@_checked("damaged files")
def check_damaged(settings: Settings) -> Finding:
    """No damaged file lies about."""
    found = [path for path in _all(settings.data_dir) if ".damaged-" in path.name]
    remedy = f"{len(found)}: {_some(found)}; see what can be saved, then delete them" if found else ""
    return Finding("damaged files", in_order=not found, remedy=remedy)


@_checked("set aside")
def check_set_aside(settings: Settings) -> Finding:
    """No update was given up after three tries."""
    path = settings.data_dir / "set-aside.jsonl"
    count = path.read_bytes().count(b"\n") if path.exists() else 0
    remedy = f"{count} updates failed three times; the log says why, set-aside.jsonl keeps them" if count else ""
    return Finding("set aside", in_order=not count, remedy=remedy)


@_checked("data version")
def check_schema(settings: Settings) -> Finding:
    """No network was written by a newer version of the program."""
    seal, networks = seal_in(settings), settings.data_dir / "networks"
    versions = [version for path in networks.glob("*.json") if (version := schema_of(path, seal)) is not None]
    newer = sum(version > len(MIGRATIONS) for version in versions)
    older = sum(version < len(MIGRATIONS) for version in versions)
    if newer:
        return Finding(
            "data version", in_order=False, remedy=f"{newer} networks are newer than the program; upgrade it"
        )
    later = f", {older} networks are brought to it at the next start" if older else ""
    return Finding("data version", in_order=True, remedy=f"{len(MIGRATIONS)}{later}")


@_checked("daily copies")
def check_copies(settings: Settings) -> Finding:
    """Every network that has changed was copied since, at the latest two days after."""
    folder = settings.data_dir
    rotation = Rotation(folder / "backups", folder / "networks", seal_in(settings))
    now = datetime.now(UTC).timestamp()
    late = [
        user_id
        for user_id in rotation.changed()
        if now - (rotation.networks / f"{user_id}.json").stat().st_mtime > COPIES_LATE_AFTER.total_seconds()
        and (not (copies := rotation.copies(user_id)) or _age(copies[-1]) > COPIES_LATE_AFTER)
    ]
    if late:
        return Finding(
            "daily copies", in_order=False, remedy=f"{len(late)} networks lack one; the bot makes them while it runs"
        )
    days = sorted(path.stem for path in (folder / "backups").glob("*/*.json"))
    return Finding("daily copies", in_order=True, remedy=f"the last of {days[-1]}" if days else "none yet")


def _age(copy: Path) -> timedelta:
    return datetime.now(UTC) - datetime.fromisoformat(copy.stem).replace(tzinfo=UTC)


def _all(folder: Path) -> list[Path]:
    return [path for top in contents(folder) for path in (top, *top.rglob("*"))]


def _some(paths: list[Path]) -> str:
    names = ", ".join(path.name for path in paths[:SHOWN])
    return names + (" …" if len(paths) > SHOWN else "")


CHECKS: tuple[Check, ...] = (
    check_data_folder,
    check_modes,
    check_key,
    check_damaged,
    check_set_aside,
    check_schema,
    check_copies,
)
