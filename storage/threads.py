"""Blocking work off the event loop, never abandoned half way."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


async def finish_in_thread(function: Callable[[], T]) -> T:
    """Run a function in a thread and wait for its end even when cancelled; the cancellation is raised after it."""
    work = asyncio.ensure_future(asyncio.to_thread(function))
    cancelled: asyncio.CancelledError | None = None
    while not work.done():
        try:
            await asyncio.wait([work])
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled:
        work.exception()
        raise cancelled
    return work.result()
