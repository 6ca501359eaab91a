"""The speech service at an address of the user's own: what it is told, and what its answers mean."""

from collections.abc import AsyncIterator, Iterator

import pytest

from bot.errors import HearLater, MemoTooBig, ServiceRefused
from bot.ports import Memo, Transcript
from bot.voice.remote import RemoteTranscriber, file_name, transcriptions_url
from tests.speech import clips
from tests.speech_service import SpeechService, speech_service

NAMES = ("Sabine Krüger", "Xaver Zugschwert")


@pytest.fixture
def service() -> Iterator[SpeechService]:
    """A service on the loopback."""
    with speech_service() as service:
        yield service


@pytest.fixture
async def transcriber(service: SpeechService) -> AsyncIterator[RemoteTranscriber]:
    """A transcriber that asks the service, with a key and without telling it names."""
    transcriber = RemoteTranscriber(service.url, key="secret-key", model="whisper-1")
    yield transcriber
    await transcriber.close()


async def _hear(transcriber: RemoteTranscriber, audio: bytes) -> Transcript:
    async def load() -> bytes:
        return audio

    memo = Memo(user_id=1, load=load, language="de", names=NAMES)
    return await transcriber.transcribe(memo, lambda _stage: None)


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://host", "https://host/v1/audio/transcriptions"),
        ("https://host/v1/", "https://host/v1/audio/transcriptions"),
        ("https://host/speech/v1", "https://host/speech/v1/audio/transcriptions"),
        ("https://host/v1/audio/transcriptions", "https://host/v1/audio/transcriptions"),
    ],
)
def test_an_address_may_be_given_in_full_or_in_part(address: str, url: str) -> None:
    """A server, its base or the whole address lead to the same place."""
    assert transcriptions_url(address) == url


async def test_the_service_is_asked_as_it_is_documented(service: SpeechService, transcriber: RemoteTranscriber) -> None:
    """One request with key, model, format and the file under a name that tells its kind; no names of contacts."""
    await _hear(transcriber, clips()["de1"].audio)
    (request,) = service.requests
    assert request.path == "/v1/audio/transcriptions"
    assert request.headers["authorization"] == "Bearer secret-key"
    assert request.fields == {"model": "whisper-1", "response_format": "json"}
    assert request.file_name == "memo.ogg"


async def test_names_go_along_only_where_that_is_switched_on(service: SpeechService) -> None:
    """With hints on there is a second request with the names that sound near, and only those."""
    transcriber = RemoteTranscriber(service.url, key=None, model="whisper-1", hints=True)
    heard = await _hear(transcriber, clips()["de1"].audio)
    await transcriber.close()
    assert [request.fields.get("prompt") for request in service.requests] == [None, "Sabine Krüger"]
    assert "Sabine Krüger" in heard.text
    assert "Sabine Krieger" in heard.unaided
    assert "authorization" not in service.requests[0].headers


@pytest.mark.parametrize("status", [429, 500, 502, 503])
async def test_a_service_in_trouble_is_asked_again_later(
    service: SpeechService, transcriber: RemoteTranscriber, status: int
) -> None:
    """Overload and failures of the service are no fault of the memo."""
    service.status = status
    with pytest.raises(HearLater):
        await _hear(transcriber, clips()["de1"].audio)


async def test_no_service_at_the_address_means_later() -> None:
    """Nobody listening at the address is no fault of the memo either."""
    with speech_service() as service:
        address = service.url
    transcriber = RemoteTranscriber(address, key=None, model="whisper-1")
    with pytest.raises(HearLater):
        await _hear(transcriber, b"x")
    await transcriber.close()


@pytest.mark.parametrize(("status", "body"), [(401, b"{}"), (404, b"<html>"), (400, b"{}"), (302, b"")])
async def test_a_refusal_is_told_with_its_status(
    service: SpeechService, transcriber: RemoteTranscriber, status: int, body: bytes
) -> None:
    """A wrong key or address is told as such, and never tried for ever."""
    service.status, service.body = status, body
    with pytest.raises(ServiceRefused) as error:
        await _hear(transcriber, clips()["de1"].audio)
    assert error.value.fields == {"status": status}


async def test_too_big_for_the_service_is_too_big(service: SpeechService, transcriber: RemoteTranscriber) -> None:
    """A 413 means what it says."""
    service.status = 413
    with pytest.raises(MemoTooBig):
        await _hear(transcriber, clips()["de1"].audio)


@pytest.mark.parametrize("body", [b"", b"[]", b'{"text": null}', b"no json", b'{"error": "x"}'])
async def test_an_answer_that_is_none_is_a_refusal(
    service: SpeechService, transcriber: RemoteTranscriber, body: bytes
) -> None:
    """An answer without a text is never taken for silence."""
    service.status, service.body = 201, body
    with pytest.raises(ServiceRefused):
        await _hear(transcriber, clips()["de1"].audio)


@pytest.mark.parametrize(
    ("start", "name"),
    [
        (b"OggS", "memo.ogg"),
        (b"ID3\x03", "memo.mp3"),
        (b"\xff\xfb\x90", "memo.mp3"),
        (b"RIFF\x00\x00\x00\x00WAVE", "memo.wav"),
        (b"\x00\x00\x00\x20ftypM4A ", "memo.m4a"),
        (b"\x00\x00\x00\x20ftypisom", "memo.mp4"),
        (b"fLaC", "memo.flac"),
    ],
)
def test_the_name_of_the_file_tells_its_kind(start: bytes, name: str) -> None:
    """Services go by the ending."""
    assert file_name(start + bytes(50)) == name
