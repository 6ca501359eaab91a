"""The inbox in a file: updates are written down before Telegram is told that they were received."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Self

from bot.errors import StoreError
from bot.ports import Delivery
from storage import atomic
from storage.atomic import tell_nobody
from storage.line_file import LineFile
from storage.seal import PLAIN, Seal
from storage.threads import finish_in_thread

TRIES = 3
"""Failures after which an update is set aside."""

COMPACT_FULL = 4 * 1024 * 1024
"""Bytes from which the file is rewritten with what is waiting, each time it has grown by as much."""


@dataclass(slots=True)
class _Batch:
    """Lines that go to the disk together; whoever is first at the file writes them for all."""

    lines: list[dict[str, Any]] = field(default_factory=list)
    durable: bool = False
    written: bool = False
    error: StoreError | None = None


class FileInbox:
    """Updates waiting in `inbox.jsonl`; those that failed three times lie in `set-aside.jsonl`."""

    def __init__(self, folder: Path, damaged: Callable[[Path], None], seal: Seal) -> None:
        atomic.make_folder(folder)
        self._file = LineFile(folder / "inbox.jsonl", seal)
        self._aside = LineFile(folder / "set-aside.jsonl", seal)
        self._waiting: dict[int, Delivery] = {}
        lines = self._file.read()
        for line in lines:
            self._apply(line)
        if None in lines:
            damaged(atomic.copy_aside(self._file.path))
            self._file.rewrite(line for each in self._waiting.values() for line in _lines(each))
        self._compact_at = COMPACT_FULL
        self._batch = _Batch()
        self._writing = asyncio.Lock()

    @classmethod
    async def open(cls, folder: Path, *, damaged: Callable[[Path], None] = tell_nobody, seal: Seal = PLAIN) -> Self:
        """Open the inbox in a data folder, making it where it is not there. Raises StoreFull.

        `damaged` is told where the file was copied to if lines in its midst could not be read.
        """
        return await asyncio.to_thread(cls, folder, damaged, seal)

    def _apply(self, line: Any) -> None:
        """Follow one line of the file; lines that can't be read are passed over."""
        match line:
            case {"kept": int(number), "update": dict(payload)}:
                self._waiting.setdefault(number, Delivery(update_id=number, payload=payload))
            case {"failed": int(number), "times": int(times)} if number in self._waiting:
                self._waiting[number] = replace(self._waiting[number], failures=times)
            case {"done": int(number)}:
                self._waiting.pop(number, None)

    async def keep(self, deliveries: Sequence[Delivery]) -> None:
        """Write the deliveries down, durable when this returns; those given at the same time share one fsync."""
        lines = [
            {"kept": each.update_id, "update": each.payload}
            for each in deliveries
            if each.update_id not in self._waiting
        ]
        if lines:
            await self._write(lines, durable=True)

    async def done(self, update_id: int) -> None:
        """Take an update out. Not durable at once: after a crash it may be handed out again."""
        if update_id in self._waiting:
            await self._write([{"done": update_id}])

    @property
    def depth(self) -> int:
        """How many updates wait."""
        return len(self._waiting)

    async def failed(self, update_id: int, error: str) -> Delivery | None:
        """Count a failure and return the update as it now stands; with the third it is set aside with the error."""
        if update_id not in self._waiting:
            return None
        delivery = replace(self._waiting[update_id], failures=self._waiting[update_id].failures + 1)
        if delivery.failures < TRIES:
            await self._write([{"failed": update_id, "times": delivery.failures}])
        else:
            await finish_in_thread(lambda: self._set_aside(delivery, error))
            await self._write([{"done": update_id}])
            delivery = replace(delivery, set_aside=True)
        return delivery

    def _set_aside(self, delivery: Delivery, error: str) -> None:
        line = {"kept": delivery.update_id, "error": error, "update": delivery.payload}
        self._aside.append([line], durable=True)

    async def waiting(self) -> Sequence[Delivery]:
        """Return what is still to be handled, oldest first."""
        return list(self._waiting.values())

    async def _write(self, lines: list[dict[str, Any]], *, durable: bool = False) -> None:
        batch = self._batch
        batch.lines += lines
        batch.durable |= durable
        async with self._writing:
            if not batch.written:
                self._batch = _Batch()
                await finish_in_thread(lambda: self._commit(batch))
        if batch.error:
            raise batch.error

    def _commit(self, batch: _Batch) -> None:
        """Write a batch and follow it; in a thread, one at a time."""
        batch.written = True
        try:
            self._file.append(batch.lines, durable=batch.durable)
            for line in batch.lines:
                self._apply(line)
            self._compact()
        except StoreError as error:
            batch.error = error

    def _compact(self) -> None:
        size = self._file.size
        if not self._waiting:
            # What was handled has no business here any more: it holds what people wrote.
            self._file.clear()
        elif size >= self._compact_at:
            self._rewrite(self._waiting)

    async def purge(self, concerns: Callable[[Mapping[str, object]], bool]) -> None:
        """Delete every update whose payload is somebody's concern, also handled and set-aside ones, from the disk."""
        async with self._writing:
            await finish_in_thread(lambda: self._purge(concerns))

    def _purge(self, concerns: Callable[[Mapping[str, object]], bool]) -> None:
        rest = {number: each for number, each in self._waiting.items() if not concerns(each.payload)}
        self._rewrite(rest)
        self._waiting = rest
        aside = [line for line in self._aside.read() if line and not concerns(line["update"])]
        self._aside.rewrite(aside)

    def _rewrite(self, deliveries: Mapping[int, Delivery]) -> None:
        self._file.rewrite(line for each in deliveries.values() for line in _lines(each))
        self._compact_at = self._file.size + COMPACT_FULL

    async def close(self) -> None:
        """Let go of the file."""
        async with self._writing:
            self._file.close()
            self._aside.close()


def _lines(delivery: Delivery) -> list[dict[str, Any]]:
    kept = {"kept": delivery.update_id, "update": delivery.payload}
    return [kept, {"failed": delivery.update_id, "times": delivery.failures}] if delivery.failures else [kept]
