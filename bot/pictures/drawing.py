"""The bot's end of the process that draws."""

import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE
from contextlib import suppress

from pydantic import TypeAdapter

from bot.domain.picture import Picture

WITHIN_S = 60.0
"""How long a picture may take; the largest takes a few seconds."""

MOST_WAITING = 16
"""Where more than this wait, on the first morning of a month say, words have to do."""

_COMMAND = (sys.executable, "-m", "bot.pictures")
_ADAPTER: TypeAdapter[Picture] = TypeAdapter(Picture)


class NotDrawn(Exception):
    """There is no picture: the process that draws failed with an exit status, took too long, or is too busy."""

    def __init__(self, status: int | None = None) -> None:
        super().__init__()
        self.status = status


class Easel:
    """Draws one picture at a time, each in a process of its own, which gives all its memory back."""

    def __init__(self) -> None:
        self._one_at_a_time = asyncio.Lock()
        self._waiting = 0

    async def draw(self, picture: Picture) -> bytes:
        """Return a picture as PNG. Raises NotDrawn."""
        if self._waiting >= MOST_WAITING:
            raise NotDrawn
        self._waiting += 1
        try:
            async with self._one_at_a_time:
                return await _draw(picture)
        finally:
            self._waiting -= 1


async def _draw(picture: Picture) -> bytes:
    # In a session of its own a Ctrl-C in the terminal reaches the bot alone. What goes wrong there may be told with
    # names, so nobody hears it.
    process = await asyncio.create_subprocess_exec(
        *_COMMAND, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, start_new_session=True
    )
    try:
        async with asyncio.timeout(WITHIN_S):
            content, _ = await process.communicate(_ADAPTER.dump_json(picture))
    except (TimeoutError, OSError) as error:
        raise NotDrawn from error
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    if process.returncode or not content:
        raise NotDrawn(process.returncode)
    return content
