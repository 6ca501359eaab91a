"""A transcriber that hears only so many memos at a time, and one where there is nobody to hear them."""

from datetime import datetime

from bot.errors import VoiceMissing
from bot.ports import Listening, Memo, Tell, Transcriber, Transcript, Waiting
from bot.voice.turns import Turns


class QueuedTranscriber:
    """Lets memos wait for their turn; implements `bot.ports.Transcriber`."""

    def __init__(self, transcriber: Transcriber, at_once: int) -> None:
        self._transcriber = transcriber
        self._turns = Turns(at_once)

    async def transcribe(self, memo: Memo, tell: Tell) -> Transcript:
        """Return what was said, once it is the user's turn."""
        async with self._turns.turn(memo.user_id, lambda ahead: tell(Waiting(ahead))):
            tell(Listening())
            return await self._transcriber.transcribe(memo, tell)

    async def release(self, now: datetime) -> None:
        """Let go of what has not been used for long."""
        await self._transcriber.release(now)

    async def close(self) -> None:
        """Let go of everything."""
        await self._transcriber.close()


class NoTranscriber:
    """Stands in where the program was installed without speech recognition; implements `bot.ports.Transcriber`."""

    async def transcribe(self, memo: Memo, tell: Tell) -> Transcript:
        """Raise VoiceMissing."""
        raise VoiceMissing

    async def release(self, now: datetime) -> None:
        """Nothing is held."""

    async def close(self) -> None:
        """Nothing is held."""
