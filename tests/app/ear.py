"""A transcriber whose hearing the test decides: what it hears, when, and what goes wrong."""

import asyncio
from collections import deque
from datetime import datetime

from bot.errors import VitaminError
from bot.ports import Memo, Stage, Tell, Transcript


class Ear:
    """Hears what it was told to, one text a memo; a `VitaminError` among them is raised instead.

    While `open` is not set it listens without end, as to a long memo. `memos` are those it was given; `stages` it
    tells of with each.
    """

    def __init__(self) -> None:
        self.open = asyncio.Event()
        self.open.set()
        self.listening = asyncio.Event()
        self.memos: list[Memo] = []
        self.audio: list[bytes] = []
        self.stages: list[Stage] = []
        self._said: deque[Transcript | VitaminError] = deque()

    def will_hear(self, text: str | VitaminError, *, unaided: str | None = None, seconds: float = 0.0) -> None:
        """Set what the next memo says, and what was heard of it before names were hinted at."""
        if isinstance(text, VitaminError):
            self._said.append(text)
        else:
            self._said.append(Transcript(text=text, unaided=unaided or text, language="de", seconds=seconds))

    async def transcribe(self, memo: Memo, tell: Tell) -> Transcript:
        """Return what was set."""
        self.memos.append(memo)
        self.audio.append(await memo.load())
        for stage in self.stages:
            tell(stage)
        self.listening.set()
        await self.open.wait()
        said = self._said.popleft()
        if isinstance(said, VitaminError):
            raise said
        return said

    async def release(self, now: datetime) -> None:
        """Nothing is held."""

    async def close(self) -> None:
        """Nothing is held."""
