"""A backup of everything in one file: a zip archive with each network as it stands, and a list of what is in it.

networks/7.json    each network, all its commits included, in the form of its file
recordings/7/42    the sound of memos, where it is kept
access.json        who may use the bot
inbox.jsonl        what was not handled yet; set-aside.jsonl likewise
key.json           where the data is encrypted: so is then all in the archive, with the same key
manifest.json      last: size and SHA-256 of each; without it, or with another word in any file, it is no backup
"""

import hashlib
import os
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson

from bot.errors import BadBackup, StoreDamaged, StoreInUse, StoreLocked
from storage import atomic, switch
from storage.lock import FolderLock
from storage.network_file import decode, encode
from storage.seal import KEY_FILE, PLAIN, Plain, Seal, check, fits, proof
from storage.snapshot import snapshot

FORMAT = 1
MANIFEST = "manifest.json"
LARGEST = 1024 * 1024 * 1024
"""Bytes of one file in an archive, beyond which it is none of ours."""

_MEMBER = re.compile(
    r"recordings/\d{1,20}/\d{1,20}|networks/\d{1,20}\.json|access\.json|inbox\.jsonl|set-aside\.jsonl|key\.json"
)
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, ValueError, LookupError, TypeError, AttributeError, EOFError,
    NotImplementedError, OverflowError,
)  # fmt: skip
"""What reading a zip archive or a list of its files raises where they are damaged."""


@dataclass(slots=True)
class Archived:
    """What went into a backup."""

    networks: int = 0
    damaged: list[int] = field(default_factory=list)
    """Users whose network could not be read, and is not in the backup."""


def back_up(folder: Path, file: Path, seal: Seal, at: datetime) -> Archived:
    """Write everything in a data folder into one file, also while another process uses the folder.

    Each network is whole and as it was at some moment of the reading. The file is there when it is complete and read
    again, or not at all. Raises StoreLocked, StoreFull, StoreError.
    """
    check_readable(folder, seal)
    done = Archived()
    beside = file.with_name(file.name + ".new")
    with atomic.store_errors():
        try:
            descriptor = os.open(beside, os.O_RDWR | os.O_CREAT | os.O_TRUNC, atomic.FILE_MODE)
            with os.fdopen(descriptor, "wb") as raw:
                with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
                    _fill(archive, folder, seal, at, done)
                raw.flush()
                os.fsync(raw.fileno())
            for _ in members(beside, seal):
                pass
            beside.replace(file)
            atomic.sync_folder(file.absolute().parent)
        finally:
            beside.unlink(missing_ok=True)
    return done


def check_readable(folder: Path, seal: Seal) -> None:
    """Make sure that a folder holds data that this seal opens, without writing to it. Raises StoreError."""
    if not folder.is_dir() or any((folder / name).exists() for name in (switch.CLEARING, switch.MOVING)):
        raise BadBackup("error-store-unsettled")
    if isinstance(seal, Plain) or (folder / KEY_FILE).exists():
        check(folder, seal)
    else:
        raise StoreLocked("error-store-not-encrypted")


def _fill(archive: zipfile.ZipFile, folder: Path, seal: Seal, at: datetime, done: Archived) -> None:
    listed: dict[str, dict[str, object]] = {}
    for name, data in _contents(folder, seal, done):
        archive.writestr(name, data)
        listed[name] = {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    manifest = {"format": FORMAT, "made_at": at.isoformat(), "files": listed}
    archive.writestr(MANIFEST, orjson.dumps(manifest, option=orjson.OPT_INDENT_2))


def _contents(folder: Path, seal: Seal, done: Archived) -> Iterator[tuple[str, bytes]]:
    # The inbox first: what leaves it afterwards is in a network that is read later, or in both.
    for name in (KEY_FILE, "inbox.jsonl", "set-aside.jsonl", "access.json"):
        path = folder / name
        if path.exists():
            data = path.read_bytes()
            yield name, data[: data.rfind(b"\n") + 1] if name.endswith(".jsonl") else data
    for path in sorted((folder / "networks").glob("*.json")):
        if not path.stem.isdecimal():
            continue
        try:
            tables = snapshot(path, seal)
        except StoreDamaged:
            done.damaged.append(int(path.stem))
            continue
        if tables is not None:
            done.networks += 1
            yield f"networks/{path.name}", seal.close(encode(tables))
    for path in sorted((folder / "recordings").glob("*/*")):
        # Who is forgotten meanwhile is left out.
        with suppress(FileNotFoundError):
            if path.name.isdecimal():
                yield path.relative_to(folder).as_posix(), path.read_bytes()


def members(file: Path, seal: Seal) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file in a backup, the key file first, once they are found to be right.

    Raises BadBackup where anything is missing or different, StoreLocked where it was made with another key, StoreTooNew
    where it is of a later form.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            yield from _checked(archive, seal)
    except FileNotFoundError:
        raise BadBackup("error-no-such-backup") from None
    except _BROKEN:
        raise BadBackup from None


def _checked(archive: zipfile.ZipFile, seal: Seal) -> Iterator[tuple[str, bytes]]:
    listed = _manifest(archive)
    inner = seal_within(archive, listed, seal)
    for name, facts in sorted(listed.items(), key=lambda item: item[0] != KEY_FILE):
        data = _read(archive, name)
        if len(data) != facts["size"] or hashlib.sha256(data).hexdigest() != facts["sha256"]:
            raise BadBackup
        if name.startswith("networks/"):
            decode(inner.open(data))
        yield name, data


def _manifest(archive: zipfile.ZipFile) -> dict[str, dict[str, Any]]:
    manifest = orjson.loads(_read(archive, MANIFEST))
    if manifest["format"] != FORMAT:
        raise BadBackup("error-store-too-new")
    listed: dict[str, dict[str, Any]] = manifest["files"]
    if sorted([*listed, MANIFEST]) != sorted(archive.namelist()) or not all(map(_MEMBER.fullmatch, listed)):
        raise BadBackup
    return listed


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > LARGEST:
        raise BadBackup
    return archive.read(name)


def seal_within(archive: zipfile.ZipFile, listed: dict[str, dict[str, Any]], seal: Seal) -> Seal:
    """Return the seal of what is in an archive: the one given, or none. Raises StoreLocked where neither fits."""
    if KEY_FILE not in listed:
        return PLAIN
    if isinstance(seal, Plain):
        raise StoreLocked("error-store-key-missing")
    if not fits(seal, _read(archive, KEY_FILE)):
        raise StoreLocked("error-store-key-wrong")
    return seal


def restore(folder: Path, file: Path, seal: Seal, *, replace: bool = False) -> int:
    """Put what is in a backup in the place of everything in a data folder, and return how many networks there are.

    After a crash the folder holds what was there before, or the backup, whole. What comes in is sealed with `seal`,
    also where the backup is not. Raises StoreBusy while another process uses the folder, StoreInUse where there is
    data and `replace` is not set, and what `members` raises; nothing is then changed.
    """
    atomic.make_folder(folder)
    lock = FolderLock(folder)
    try:
        switch.finish(folder)
        if switch.has_data(folder) and not replace:
            raise StoreInUse
        with switch.switching(folder) as building, atomic.store_errors():
            return _unpack(file, building, seal)
    finally:
        lock.release()


def _unpack(file: Path, building: Path, seal: Seal) -> int:
    networks = building / "networks"
    atomic.make_folder(networks)
    sealed = False
    for name, data in members(file, seal):
        sealed |= name == KEY_FILE
        atomic.make_folder((building / name).parent)
        put(building / name, data if sealed else closed(name, data, seal))
    if not sealed and not isinstance(seal, Plain):
        put(building / KEY_FILE, proof(seal))
    return len(list(networks.iterdir()))


def by_line(name: str) -> bool:
    """Say whether a file is sealed line by line, so that lines can be added."""
    return ".jsonl" in name


def closed(name: str, data: bytes, seal: Seal) -> bytes:
    """Return the plain content of a file as it is to be on disk: sealed as a whole, or line by line."""
    if not by_line(name):
        return seal.close(data)
    return b"".join(seal.close(line) + b"\n" for line in data.split(b"\n") if line)


def put(path: Path, data: bytes) -> None:
    """Write a new file that only its owner may read; not durable by itself."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, atomic.FILE_MODE), "wb") as out:
        out.write(data)
