"""The bot's end of the process that listens: started, asked, and ended in good order or killed."""

import asyncio
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from contextlib import suppress
from typing import Self

from bot.errors import VitaminError
from bot.ports import Fetching, Tell
from bot.voice.frames import JSON, pack, receive

ENDS_WITHIN_S = 5.0
"""How long a process may take to end by itself before it is killed."""


class WorkerDied(VitaminError):
    """The process ended in the middle of a memo: killed for its memory, say, or crashed."""


class Worker:
    """One process that listens to one memo at a time."""

    def __init__(self, process: Process) -> None:
        self._process = process

    @classmethod
    async def start(cls, command: Sequence[str]) -> Self:
        """Start the process; the model is loaded with the first memo."""
        # In a session of its own a Ctrl-C in the terminal reaches the bot alone.
        return cls(await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, start_new_session=True))

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    async def ask(self, request: JSON, audio: bytes, tell: Tell) -> JSON:
        """Return the answer to a memo: a transcript or an error. Raises WorkerDied."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None  # noqa: S101 - started with pipes
        assert stdout is not None  # noqa: S101
        try:
            stdin.write(pack(request, audio))
            await stdin.drain()
            while "fetching" in (answer := await receive(stdout)):
                tell(Fetching(answer["fetching"], answer["of"]))
        except (OSError, EOFError) as error:
            raise WorkerDied from error
        return answer

    async def stop(self) -> None:
        """End the process; one that does not end by itself is killed."""
        stdin = self._process.stdin
        if stdin:
            stdin.close()
            with suppress(OSError):
                await stdin.wait_closed()
        try:
            async with asyncio.timeout(ENDS_WITHIN_S):
                await self._process.wait()
        except TimeoutError:
            with suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()
