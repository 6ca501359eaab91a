"""Sound is decoded from whatever people send, in memory."""

import wave
from io import BytesIO

import av
import numpy as np
import pytest
from av.audio.stream import AudioStream

from bot.errors import MemoTooLong, UnreadableAudio
from bot.voice.audio import RATE, Samples, decode
from tests.speech import clips


def wav(samples: Samples) -> bytes:
    """Return samples at 16,000 a second as a WAV file."""
    out = BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
    return out.getvalue()


def encoded(container: str, codec: str, seconds: float, *, rate: int = 48_000) -> bytes:
    """Return a tone in a container."""
    times = np.arange(int(seconds * rate)) / rate
    tone = (np.sin(times * 2 * np.pi * 440) * 8000).astype(np.int16).reshape(1, -1)
    frame = av.AudioFrame.from_ndarray(tone, format="s16", layout="mono")
    frame.sample_rate = rate
    out = BytesIO()
    with av.open(out, "w", format=container) as target:
        stream = target.add_stream(codec, rate=rate)
        assert isinstance(stream, AudioStream)
        stream.codec_context.layout = "mono"
        for each in (frame, None):
            target.mux(stream.encode(each))
    return out.getvalue()


@pytest.mark.parametrize(
    ("container", "codec"),
    [("ogg", "libopus"), ("ipod", "aac"), ("mp4", "aac"), ("mp3", "libmp3lame"), ("wav", "pcm_s16le")],
)
def test_every_format_that_people_send_is_decoded(container: str, codec: str) -> None:
    """Voice messages, m4a, mp4, mp3 and wav give their seconds of sound."""
    samples = decode(encoded(container, codec, 2.0), most_minutes=1)
    assert len(samples) / RATE == pytest.approx(2.0, abs=0.15)
    assert samples.dtype == np.float32
    assert 0.1 < np.abs(samples).max() <= 1.0


@pytest.mark.parametrize("content", [b"", b"no sound at all", bytes(5000), b"OggS" + bytes(range(256)) * 20])
def test_garbage_is_told_as_such(content: bytes) -> None:
    """What is no sound raises one error, whatever it is."""
    with pytest.raises(UnreadableAudio):
        decode(content, most_minutes=1)


def test_a_truncated_file_gives_what_there_is() -> None:
    """Half a memo is half the sound."""
    whole = clips()["de1"].audio
    assert 0.3 < len(decode(whole[: len(whole) // 2], most_minutes=1)) / len(decode(whole, most_minutes=1)) < 0.7


@pytest.mark.parametrize("at", [2000, 9000, 15000])
def test_damage_in_the_middle_does_not_lose_the_rest(at: int) -> None:
    """A memo with a damaged stretch keeps most of its sound."""
    whole = clips()["de1"].audio
    damaged = whole[:at] + bytes(300) + whole[at + 300 :]
    assert len(decode(damaged, most_minutes=1)) > 0.5 * len(decode(whole, most_minutes=1))


def test_longer_than_allowed_is_refused() -> None:
    """A memo of 64 seconds is too long where a minute is the most."""
    with pytest.raises(MemoTooLong) as error:
        decode(clips()["delong"].audio, most_minutes=1)
    assert error.value.fields == {"minutes": 1}
