"""Blocking work off the event loop, never abandoned half way."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


async def finish_in_thread(function: Callable[[], T]) -> T:
    """Run a function in a thread and wait for its end even when cancelled; the cancellation is raised after it."""
    work = asyncio.ensure_future(asyncio.to_thread(function))
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        await asyncio.wait([work])
        if not work.cancelled():
            work.exception()
        raise
