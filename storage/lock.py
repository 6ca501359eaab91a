"""One process a data folder."""

import fcntl
import os
from pathlib import Path

from bot.errors import StoreBusy
from storage.atomic import FILE_MODE, store_errors, write_all


class FolderLock:
    """Holds a data folder for this process; the system lets go of it when the process ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        """Take the folder. Raises StoreBusy, with the other's process id, where it is taken."""
        with store_errors():
            self._descriptor: int | None = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, FILE_MODE)
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            holder = os.read(self._descriptor, 20).decode("ascii", "replace").strip()
            self.release()
            raise StoreBusy(pid=holder or "?") from error
        with store_errors():
            os.ftruncate(self._descriptor, 0)
            write_all(self._descriptor, f"{os.getpid()}\n".encode())

    def release(self) -> None:
        """Let go of the folder; once is enough, more does no harm."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def holder(folder: Path) -> str | None:
    """Return the id of the process that holds a data folder, or None; the folder is not taken for that."""
    try:
        descriptor = os.open(folder / ".lock", os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return os.read(descriptor, 20).decode("ascii", "replace").strip() or "?"
    finally:
        os.close(descriptor)
    return None
