"""One suite over both transcribers: Whisper in a process of its own, and a service at an address."""

import wave
from collections.abc import AsyncIterator
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
import pytest_asyncio

from bot.clock import SystemClock
from bot.errors import MemoError, NoSpeech, SendLater
from bot.ports import Memo, Transcriber, Transcript
from bot.voice.local import LocalTranscriber, worker_command
from bot.voice.remote import RemoteTranscriber
from tests.speech import WHY_SKIPPED, base_model, clips
from tests.speech_service import speech_service

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.xdist_group("speech")]


@pytest_asyncio.fixture(scope="module", loop_scope="module", params=["local", "remote"])
async def transcriber(request: pytest.FixtureRequest) -> AsyncIterator[Transcriber]:
    """Each transcriber in turn."""
    if request.param == "remote":
        with speech_service() as service:
            remote = RemoteTranscriber(service.url, key="key", model="whisper-1")
            yield remote
            await remote.close()
        return
    model = base_model()
    if model is None:
        pytest.skip(WHY_SKIPPED)
    command = worker_command(str(model), Path("unused"), threads=2)
    local = LocalTranscriber(command, SystemClock(), idle=timedelta(hours=1), most_minutes=2)
    yield local
    await local.close()


async def _hear(transcriber: Transcriber, audio: bytes, language: str) -> Transcript:
    async def load() -> bytes:
        return audio

    memo = Memo(user_id=1, load=load, language=language)
    return await transcriber.transcribe(memo, lambda _stage: None)


def silence(seconds: int) -> bytes:
    """Return a WAV file in which nothing is said."""
    out = BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(bytes(seconds * 32_000))
    return out.getvalue()


async def test_german_comes_out_as_it_was_said(transcriber: Transcriber) -> None:
    """A German memo comes out in German, without any name hinted at."""
    heard = await _hear(transcriber, clips()["de1"].audio, "de")
    for words in ("Sabine", "sucht einen Steuerberater", "bis Freitag"):
        assert words in heard.text
    assert (heard.language, heard.unaided) == ("de", heard.text)


async def test_english_comes_out_as_it_was_said(transcriber: Transcriber) -> None:
    """An English memo comes out in English."""
    heard = await _hear(transcriber, clips()["en2"].audio, "en")
    for words in ("Daniel Hughes", "Northgate Logistics", "next Tuesday"):
        assert words in heard.text
    assert heard.language == "en"


async def test_silence_is_no_speech(transcriber: Transcriber) -> None:
    """Where nothing is said there is no text, only a clear word."""
    with pytest.raises(NoSpeech):
        await _hear(transcriber, silence(3), "de")


@pytest.mark.parametrize("content", [b"no sound", b"OggS" + bytes(2000)])
async def test_garbage_is_an_error_of_the_memo(transcriber: Transcriber, content: bytes) -> None:
    """A file that is no sound leads to an error that the user is told."""
    with pytest.raises(MemoError):
        await _hear(transcriber, content, "de")


async def test_trouble_while_loading_is_passed_on(transcriber: Transcriber) -> None:
    """A file that can't be fetched just now is the messenger's trouble, told as such."""

    async def load() -> bytes:
        raise SendLater(5)

    with pytest.raises(SendLater):
        await transcriber.transcribe(Memo(user_id=1, load=load, language="de"), lambda _stage: None)


async def test_a_memo_after_trouble_is_heard(transcriber: Transcriber) -> None:
    """Whatever went wrong before, the next memo is heard, and releasing takes nothing that is in use."""
    await transcriber.release(SystemClock().now())
    assert "Petersen" in (await _hear(transcriber, clips()["de4"].audio, "de")).text
