"""Speech recognition at an address that speaks OpenAI's `/v1/audio/transcriptions`; only where the user has set one."""

from datetime import datetime
from urllib.parse import urlsplit

import httpx
import structlog

from bot.errors import HearLater, MemoTooBig, NoSpeech, ServiceRefused
from bot.ports import Memo, Tell, Transcript
from bot.voice.nearest import nearest

PATIENCE_S = 600.0
"""A service on a small machine of one's own may take minutes for a long memo."""

_KINDS = ((b"OggS", "ogg"), (b"ID3", "mp3"), (b"\xff\xfb", "mp3"), (b"fLaC", "flac"), (b"RIFF", "wav"))
_TOO_MANY, _TOO_BIG = 429, 413

log = structlog.get_logger(__name__)


def transcriptions_url(address: str) -> str:
    """Return the whole address for a server («https://host»), a base («https://host/v1») or the whole address."""
    base = address.rstrip("/")
    if base.endswith("/audio/transcriptions"):
        return base
    return f"{base}/audio/transcriptions" if urlsplit(base).path else f"{base}/v1/audio/transcriptions"


class RemoteTranscriber:
    """Implements `bot.ports.Transcriber`.

    Names leave the machine only where `hints` is on: then those that sound like a first hearing are sent along with
    the memo for a second one.
    """

    def __init__(self, address: str, *, key: str | None, model: str, hints: bool = False) -> None:
        self._url = transcriptions_url(address)
        self._model = model
        self._hints = hints
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._client = httpx.AsyncClient(headers=headers, timeout=httpx.Timeout(PATIENCE_S, connect=10.0))

    async def transcribe(self, memo: Memo, tell: Tell) -> Transcript:
        """Return what was said. Raises MemoError, or HearLater where the service can't be reached."""
        audio = await memo.load()
        first = await self._once(audio)
        if not first:
            raise NoSpeech
        names = nearest(first, memo.names) if self._hints else ()
        text = await self._once(audio, ", ".join(names)) if names else first
        return Transcript(text=text or first, unaided=first, language=memo.language)

    async def release(self, now: datetime) -> None:
        """Nothing is held."""

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def _once(self, audio: bytes, prompt: str = "") -> str:
        fields = {"model": self._model, "response_format": "json"} | ({"prompt": prompt} if prompt else {})
        try:
            answer = await self._client.post(self._url, data=fields, files={"file": (file_name(audio), audio)})
        except httpx.HTTPError as error:
            log.warning("voice.service_unreachable", error=type(error).__name__)
            raise HearLater from error
        return _text(answer)


def file_name(audio: bytes) -> str:
    """Return a name by whose ending services tell the format."""
    if audio[4:8] == b"ftyp":
        return "memo.m4a" if audio[8:11] == b"M4A" else "memo.mp4"
    ending = next((ending for magic, ending in _KINDS if audio.startswith(magic)), "ogg")
    return f"memo.{ending}"


def _text(answer: httpx.Response) -> str:
    if answer.status_code == _TOO_MANY or answer.is_server_error:
        log.warning("voice.service_busy", status=answer.status_code)
        raise HearLater
    if answer.status_code == _TOO_BIG:
        raise MemoTooBig
    try:
        text = answer.json()["text"] if answer.is_success else None
    except (ValueError, KeyError, TypeError):
        text = None
    if not isinstance(text, str):
        log.error("voice.service_refused", status=answer.status_code)
        raise ServiceRefused(status=answer.status_code)
    return text.strip()
