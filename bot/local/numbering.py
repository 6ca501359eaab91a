"""Where the numbers of a session begin: behind those of every session before it on the same data."""

from pathlib import Path

from storage import atomic

NUMBERS_OF_A_SESSION = 1_000_000
"""No session has more updates or messages."""

_FILE = "local-sessions"


def first_number(data_dir: Path) -> int:
    """Count a new session on a data folder, which exists, and return its first number.

    The bot knows an update or a message again by its number; one of another session must not bear the same.
    Raises StoreError.
    """
    path = data_dir / _FILE
    before = atomic.read(path, int, atomic.tell_nobody)
    if before is None:
        # Data of a session from before sessions were counted.
        before = int(any((data_dir / "networks").glob("*.json")))
    atomic.write(path, f"{before + 1}\n".encode())
    return before * NUMBERS_OF_A_SESSION + 1
