"""Speech recognition on this machine, in a process beside the bot that is there only while it is needed."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from bot import errors
from bot.clock import Clock
from bot.ports import Fetching, Memo, Stage, Tell, Transcript
from bot.voice.frames import JSON
from bot.voice.process import Worker, WorkerDied

TRIES = 2
"""A memo over which the process dies is heard once more, then given up: it may be the memo's fault."""

_ERRORS = {
    error.key: error for error in (errors.NoSpeech, errors.UnreadableAudio, errors.MemoTooLong, errors.ModelMissing)
}

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class _Idle:
    worker: Worker
    since: datetime


def worker_command(model: str, models: Path, threads: int) -> tuple[str, ...]:
    """Return the command that starts the listening process."""
    options = ("--model", model, "--models", str(models.absolute()), "--threads", str(threads))
    return (sys.executable, "-m", "bot.voice.worker", *options)


class LocalTranscriber:
    """Implements `bot.ports.Transcriber`; starts as many processes as there are memos to be heard at once."""

    def __init__(self, command: Sequence[str], clock: Clock, *, idle: timedelta, most_minutes: int) -> None:
        self._command = command
        self._clock = clock
        self._idle_for = idle
        self._most_minutes = most_minutes
        self._idle: list[_Idle] = []

    @property
    def process_ids(self) -> list[int]:
        """The processes that wait for a memo."""
        return [idle.worker.pid for idle in self._idle]

    async def transcribe(self, memo: Memo, tell: Tell) -> Transcript:
        """Return what was said. Raises MemoError, and whatever loading the file raises."""
        audio = await memo.load()
        for _ in range(TRIES):
            try:
                return self._transcript(await self._ask(memo, audio, tell))
            except WorkerDied:
                log.warning("voice.worker_died", user_id=memo.user_id)
        raise errors.RecogniserBroken

    async def release(self, now: datetime) -> None:
        """End the processes that had nothing to do for long, to give their memory back."""
        tired = [idle for idle in self._idle if now - idle.since >= self._idle_for]
        self._idle = [idle for idle in self._idle if idle not in tired]
        for idle in tired:
            await idle.worker.stop()
            log.info("voice.worker_released")

    async def close(self) -> None:
        """End all processes."""
        idle, self._idle = self._idle, []
        for each in idle:
            await each.worker.stop()

    async def _ask(self, memo: Memo, audio: bytes, tell: Tell) -> JSON:
        worker = self._idle.pop().worker if self._idle else await Worker.start(self._command)
        request = {"language": memo.language, "names": [*memo.names], "most_minutes": self._most_minutes}

        def told(stage: Stage) -> None:
            if isinstance(stage, Fetching):
                log.info("voice.fetching_model", megabytes=stage.megabytes, of=stage.of)
            tell(stage)

        try:
            answer = await worker.ask(request, audio, told)
        except BaseException:
            # Dead, or still busy with a memo that nobody waits for any more.
            await worker.stop()
            raise
        self._idle.append(_Idle(worker, self._clock.now()))
        return answer

    def _transcript(self, answer: JSON) -> Transcript:
        if "error" in answer:
            raise _ERRORS[answer["error"]](**answer["fields"])
        return Transcript(**answer["transcript"])
