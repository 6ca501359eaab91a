"""How content looks on disk: as it is, or sealed with a key without which nobody can read it.

Sealing is Fernet (AES-128 in CBC mode with HMAC-SHA256) of the library `cryptography`. What it gives is one line of
letters and digits, so that it serves for a whole file and for a line of one.
"""

from pathlib import Path
from typing import Protocol

import orjson
from cryptography.fernet import Fernet, InvalidToken

from bot.errors import StoreLocked
from storage import atomic

KEY_FILE = "key.json"
"""What tells, without giving anything away, that a data folder is sealed and whether a key fits."""

_WORDS = b"vitamin-b"
_FIRST = b"gAAAA"


class Seal(Protocol):
    """What bytes go through on their way to the disk and back."""

    def close(self, data: bytes) -> bytes:
        """Return what is to be written for some content."""
        ...

    def open(self, data: bytes) -> bytes:
        """Return the content of what was written. Raises ValueError where that can't be done."""
        ...


class Plain:
    """Content is written as it is."""

    def close(self, data: bytes) -> bytes:
        """Return the content."""
        return data

    def open(self, data: bytes) -> bytes:
        """Return what was written."""
        return data


class Sealed:
    """Content is encrypted and authenticated with a key."""

    def __init__(self, key: str) -> None:
        """Take a key as `new_key` makes them. Raises ValueError for any other text."""
        self._fernet = Fernet(key)

    def close(self, data: bytes) -> bytes:
        """Return the content encrypted, as one line; it tells nothing of when it was written."""
        return self._fernet.encrypt_at_time(data, current_time=0)

    def open(self, data: bytes) -> bytes:
        """Return the content. Raises ValueError for another key, and for anything that was changed on the way."""
        try:
            return self._fernet.decrypt(data)
        except InvalidToken:
            raise ValueError("not sealed with this key") from None


PLAIN = Plain()


def new_key() -> str:
    """Return a fresh random key."""
    return Fernet.generate_key().decode()


def seal_of(key: str | None) -> Seal:
    """Return the seal for a key, or none. Raises ValueError for a text that is no key."""
    return Sealed(key) if key else PLAIN


def proof(seal: Seal) -> bytes:
    """Return what the key file holds."""
    return orjson.dumps({"sealed": seal.close(_WORDS).decode()}) + b"\n"


def fits(seal: Seal, key_file: bytes) -> bool:
    """Say whether a seal is the one that the content of a key file was made with."""
    try:
        return seal.open(orjson.loads(key_file)["sealed"].encode()) == _WORDS
    except (ValueError, TypeError, KeyError, AttributeError):
        return False


def check(folder: Path, seal: Seal) -> None:
    """Make sure that a data folder is sealed with this seal, or plain where it is PLAIN; sealing an empty one.

    Raises StoreLocked, which says what is wrong.
    """
    with atomic.store_errors():
        key_file = folder / KEY_FILE
        if not key_file.exists():
            _check_without_key_file(folder, seal)
        elif isinstance(seal, Plain):
            raise StoreLocked("error-store-key-missing")
        elif not fits(seal, key_file.read_bytes()):
            raise StoreLocked("error-store-key-wrong")


def _check_without_key_file(folder: Path, seal: Seal) -> None:
    found = some_content(folder)
    sealed = found is not None and found.startswith(_FIRST)
    if isinstance(seal, Plain):
        if sealed:
            raise StoreLocked("error-store-key-missing")
        return
    if found is not None and not sealed:
        raise StoreLocked("error-store-not-encrypted")
    if found is not None and not _opens(seal, found):
        raise StoreLocked("error-store-key-wrong")
    atomic.write(folder / KEY_FILE, proof(seal), keep_backup=False)


def some_content(folder: Path) -> bytes | None:
    """Return the first line of any file that the program has written into a data folder, or None."""
    for path in (folder / "access.json", folder / "inbox.jsonl", *(folder / "networks").glob("*.json")):
        if path.exists() and path.stat().st_size:
            with path.open("rb") as file:
                return file.readline().rstrip(b"\n")
    return None


def _opens(seal: Seal, data: bytes) -> bool:
    try:
        seal.open(data)
    except ValueError:
        return False
    return True


def is_sealed(folder: Path) -> bool:
    """Say whether a data folder is sealed."""
    found = some_content(folder)
    return (folder / KEY_FILE).exists() or bool(found and found.startswith(_FIRST))
