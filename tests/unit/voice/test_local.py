"""The process that listens: started when needed, let go when idle, replaced when it dies."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.errors import MemoTooLong, NoSpeech, RecogniserBroken
from bot.ports import Fetching, Memo, Stage, Transcript
from bot.voice.local import LocalTranscriber
from bot.voice.process import Worker

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
IDLE = timedelta(minutes=10)


@pytest.fixture
def clock() -> MovableClock:
    """A clock that stands."""
    return MovableClock(NOON)


@pytest.fixture
async def transcriber(tmp_path: Path, clock: MovableClock) -> AsyncIterator[LocalTranscriber]:
    """A transcriber whose processes do what the sound tells them to."""
    command = (sys.executable, "-m", "tests.unit.voice.worker_double", str(tmp_path))
    transcriber = LocalTranscriber(command, clock, idle=IDLE, most_minutes=20)
    yield transcriber
    await transcriber.close()


def _memo(audio: bytes, names: tuple[str, ...] = ()) -> Memo:
    async def load() -> bytes:
        return audio

    return Memo(user_id=1, load=load, language="de", names=names)


async def _hear(transcriber: LocalTranscriber, audio: bytes, names: tuple[str, ...] = ()) -> Transcript:
    return await transcriber.transcribe(_memo(audio, names), lambda _stage: None)


async def test_nothing_runs_before_the_first_memo(transcriber: LocalTranscriber) -> None:
    """No process, no memory, until somebody speaks."""
    assert transcriber.process_ids == []


async def test_a_memo_is_heard_with_language_and_names(transcriber: LocalTranscriber) -> None:
    """The process is told the language and the names, and its answer comes back whole."""
    heard = await _hear(transcriber, b"hello", ("Jörg", "Łukasz"))
    assert (heard.unaided, heard.language, heard.seconds) == ("Jörg, Łukasz", "de", 1.0)


async def test_one_process_hears_memo_after_memo(transcriber: LocalTranscriber) -> None:
    """The loaded process is used again."""
    assert (await _hear(transcriber, b"1")).text == (await _hear(transcriber, b"2")).text


async def test_memos_at_once_have_a_process_each(transcriber: LocalTranscriber) -> None:
    """Two memos side by side are heard by two processes."""
    one, other = await asyncio.gather(_hear(transcriber, b"1"), _hear(transcriber, b"2"))
    assert one.text != other.text


async def test_what_goes_wrong_with_a_memo_leaves_the_process_alone(transcriber: LocalTranscriber) -> None:
    """Silence and memos that are too long are told by their errors, and the process hears the next one."""
    before = (await _hear(transcriber, b"1")).text
    with pytest.raises(NoSpeech):
        await _hear(transcriber, b"silence")
    with pytest.raises(MemoTooLong) as error:
        await _hear(transcriber, b"long")
    assert error.value.fields == {"minutes": 20}
    assert (await _hear(transcriber, b"2")).text == before


async def test_a_process_that_dies_is_replaced_and_the_memo_heard(transcriber: LocalTranscriber) -> None:
    """Killed once in the middle of a memo: the memo is heard all the same."""
    assert (await _hear(transcriber, b"die once")).language == "de"


async def test_a_memo_that_kills_twice_is_given_up(transcriber: LocalTranscriber) -> None:
    """After the second crash over the same memo there is a clear error, and the next memo is heard."""
    with pytest.raises(RecogniserBroken):
        await _hear(transcriber, b"die")
    assert (await _hear(transcriber, b"1")).language == "de"


async def test_a_process_killed_while_idle_is_replaced(transcriber: LocalTranscriber) -> None:
    """A process that was killed between two memos costs nobody a memo."""
    await _hear(transcriber, b"1")
    os.kill(transcriber.process_ids[0], signal.SIGKILL)
    assert (await _hear(transcriber, b"2")).language == "de"


async def test_an_idle_process_is_let_go_after_its_time_and_not_before(
    transcriber: LocalTranscriber, clock: MovableClock
) -> None:
    """Memory is given back after the idle time; the next memo starts a new process."""
    before = (await _hear(transcriber, b"1")).text
    await transcriber.release(NOON + IDLE - timedelta(seconds=1))
    assert transcriber.process_ids
    clock.move_by(IDLE)
    await transcriber.release(clock.now())
    assert transcriber.process_ids == []
    assert (await _hear(transcriber, b"2")).text != before


async def test_fetching_is_told(transcriber: LocalTranscriber) -> None:
    """Whoever waits hears how far the model has come."""
    told: list[Stage] = []
    await transcriber.transcribe(_memo(b"fetch"), told.append)
    assert told == [Fetching(0, 484), Fetching(242, 484), Fetching(484, 484)]


async def test_a_memo_that_nobody_waits_for_ends_its_process(
    transcriber: LocalTranscriber, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cancelled in the middle of a memo, a process that does not end by itself is killed, and not used again."""
    monkeypatch.setattr("bot.voice.process.ENDS_WITHIN_S", 0.05)
    started: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    ask = Worker.ask

    async def watched(worker: Worker, *arguments: object) -> object:
        started.set_result(worker.pid)
        return await ask(worker, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Worker, "ask", watched)
    hearing = asyncio.create_task(_hear(transcriber, b"hang"))
    pid = await started
    hearing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await hearing
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert transcriber.process_ids == []
