"""The sound of memos, where the settings say that it is kept: a file each, in a folder for each user."""

import shutil
from functools import partial
from pathlib import Path

from bot.errors import TooMuch
from storage import atomic
from storage.allotment import MEGABYTE
from storage.seal import PLAIN, Seal
from storage.threads import finish_in_thread


class FileRecordings:
    """Implements `bot.ports.Recordings`."""

    def __init__(self, data_dir: Path, seal: Seal = PLAIN, most_megabytes: int = 0) -> None:
        self._folder = data_dir / "recordings"
        self._seal = seal
        self._most = most_megabytes * MEGABYTE

    async def keep(self, user_id: int, message_id: int, content: bytes) -> None:
        """Store the sound of a message as it was sent; durable when this returns. Raises StoreError, TooMuch."""
        await finish_in_thread(partial(self._write, user_id, message_id, content))

    async def forget(self, user_id: int) -> None:
        """Delete all recordings of a user. Raises StoreError."""
        await finish_in_thread(partial(self._remove, user_id))

    def _write(self, user_id: int, message_id: int, content: bytes) -> None:
        folder = self._folder / str(user_id)
        atomic.make_folder(folder)
        with atomic.store_errors():
            kept = sum(each.stat().st_size for each in folder.iterdir())
        if self._most and kept + len(content) > self._most:
            raise TooMuch("error-too-much-stored", most=self._most // MEGABYTE)
        atomic.write(folder / str(message_id), self._seal.close(content), keep_backup=False)

    def _remove(self, user_id: int) -> None:
        folder = self._folder / str(user_id)
        with atomic.store_errors():
            if folder.exists():
                shutil.rmtree(folder)
