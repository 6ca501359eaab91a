"""Python's garbage collector, kept from stopping the program while somebody waits for an answer.

A collection goes through every object there is and holds all threads meanwhile: 0.1 s for what the program loads at its
start alone, and it comes every few seconds where many networks are opened. Almost all is freed without it.
"""

import asyncio
import gc
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field

LOOK_EACH_S = 5.0
"""How often it is looked whether this is a quiet moment."""

QUIET_EACH_S = 600.0
"""After how long everything is gone through at a quiet moment."""

ANYHOW_S = 3600.0
"""After how long without a quiet moment it is gone through all the same."""

NEVER = 1_000_000_000


YOUNG = 10_000
"""How many objects more than were given up are made before the new ones are gone through: long notes are read 1.5 per
cent sooner than with Python's 700."""


@contextmanager
def settled() -> Iterator[None]:
    """Leave alone what is there, and let only what is newly made be collected."""
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, before[1], NEVER)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


@asynccontextmanager
async def calm(is_quiet: Callable[[], bool]) -> AsyncIterator[None]:
    """Let only what is newly made be collected at any moment, and the rest while nothing is under way."""
    with settled():
        collecting = asyncio.create_task(_collect(Turns(), is_quiet))
        try:
            yield
        finally:
            collecting.cancel()


@dataclass(slots=True)
class Turns:
    """When everything is gone through."""

    seconds: Callable[[], float] = time.monotonic
    _last: float = field(init=False)

    def __post_init__(self) -> None:
        self._last = self.seconds()

    def is_time(self, *, quiet: bool) -> bool:
        """Say whether it is time, and if so begin to count anew."""
        passed = self.seconds() - self._last
        if passed < (QUIET_EACH_S if quiet else ANYHOW_S):
            return False
        self._last = self.seconds()
        return True


async def _collect(turns: Turns, is_quiet: Callable[[], bool]) -> None:
    while True:
        await asyncio.sleep(LOOK_EACH_S)
        if turns.is_time(quiet=is_quiet()):
            gc.collect()
