"""The work that a stop waits for a while, and then cuts short."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


class UnderWay:
    """The tasks that are doing something now; cutting one short is no worse than a crash at that moment."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[object]] = set()
        self._closed = False

    @property
    def is_nothing(self) -> bool:
        """Whether nobody waits for anything."""
        return not self._tasks

    @contextmanager
    def work(self) -> Iterator[None]:
        """Count the present task as under way. Raises CancelledError where everything was cut short already."""
        task = asyncio.current_task()
        if self._closed or task is None:
            raise asyncio.CancelledError
        self._tasks.add(task)
        try:
            yield
        finally:
            self._tasks.discard(task)

    async def cut_short(self) -> int:
        """Cancel what is under way, let nothing more begin, and return how many tasks it was."""
        self._closed = True
        tasks = [task for task in self._tasks if task is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        return len(tasks)
