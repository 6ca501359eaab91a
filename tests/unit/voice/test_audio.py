"""Sound is decoded from whatever people send, in memory."""

import struct
import wave
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import av
import numpy as np
import pytest
from av.audio.stream import AudioStream

from bot.errors import MemoTooLong, UnreadableAudio
from bot.voice.audio import OPTIONS, RATE, Samples, decode
from tests.speech import clips


def wav(samples: Samples, *, rate: int = RATE, channels: int = 1) -> bytes:
    """Return samples, of all channels in turn, as a WAV file."""
    out = BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
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


@dataclass(frozen=True, slots=True)
class Form:
    """A container, a codec, a rate, and how many channels."""

    container: str
    codec: str
    rate: int
    layout: str = "mono"


def transcoded(content: bytes, form: Form) -> bytes:
    """Return the sound of a file in another form."""
    out = BytesIO()
    with av.open(BytesIO(content), "r") as source, av.open(out, "w", format=form.container) as target:
        stream = target.add_stream(form.codec, rate=form.rate)
        assert isinstance(stream, AudioStream)
        stream.codec_context.layout = form.layout
        resampler = av.AudioResampler(
            stream.codec_context.format, form.layout, form.rate, stream.codec_context.frame_size
        )
        for frame in (*source.decode(source.streams.audio[0]), None):
            for resampled in resampler.resample(frame):
                target.mux(stream.encode(resampled))
        target.mux(stream.encode(None))
    return out.getvalue()


@pytest.mark.parametrize(
    ("container", "codec"),
    [
        ("ogg", "libopus"),
        ("ipod", "aac"),
        ("mp4", "aac"),
        ("mov", "aac"),
        ("3gp", "aac"),
        ("adts", "aac"),
        ("mp3", "libmp3lame"),
        ("wav", "pcm_s16le"),
        ("flac", "flac"),
        ("webm", "libopus"),
        ("matroska", "libopus"),
        ("aiff", "pcm_s16be"),
        ("caf", "pcm_s16le"),
        ("avi", "libmp3lame"),
        ("mpegts", "aac"),
    ],
)
def test_every_format_that_people_send_is_decoded(container: str, codec: str) -> None:
    """Voice messages, m4a, mp4, mp3, wav and the rest of what telephones and recorders write give their sound."""
    samples = decode(encoded(container, codec, 2.0), most_minutes=1)
    assert len(samples) / RATE == pytest.approx(2.0, abs=0.15)
    assert samples.dtype == np.float32
    assert 0.1 < np.abs(samples).max() <= 1.0


@pytest.mark.parametrize("rate", [8_000, 11_025, 22_050, 44_100, 96_000, 192_000])
@pytest.mark.parametrize("channels", [1, 2, 6])
def test_any_rate_and_number_of_channels_is_decoded(rate: int, channels: int) -> None:
    """From the sound of a telephone to that of a studio, one microphone or six."""
    tone = np.sin(np.arange(rate) / rate * 2 * np.pi * 440).astype(np.float32)
    samples = decode(wav(np.repeat(tone, channels), rate=rate, channels=channels), most_minutes=1)
    assert len(samples) / RATE == pytest.approx(1.0, abs=0.05)
    assert np.abs(samples).max() > 0.3


@pytest.mark.parametrize(
    ("at", "damage"),
    [
        (4, b"\xff\xff\xff\xff"),
        (40, b"\xff\xff\xff\xff"),
        (40, struct.pack("<I", 0x7FFFFFF0)),
        (40, bytes(4)),
        (32, bytes(2)),
    ],
)
def test_a_wav_whose_header_lies_about_its_size_is_decoded(at: int, damage: bytes) -> None:
    """Recorders that were switched off leave such headers; what follows is sound all the same, and no more of it."""
    whole = wav(np.full(RATE, 0.5, np.float32))
    assert len(decode(whole[:at] + damage + whole[at + len(damage) :], most_minutes=1)) == RATE


@pytest.mark.parametrize(
    ("at", "damage"), [(24, b"\xff" * 8), (24, bytes(8)), (22, b"\xff\xff"), (22, bytes(2)), (44, b"")]
)
def test_a_wav_header_without_sense_is_told(at: int, damage: bytes) -> None:
    """Four thousand million samples a second, no channel, 65,535 of them, or no sound behind the header."""
    whole = wav(np.full(RATE, 0.5, np.float32))
    rest = whole[at + len(damage) :] if damage else b""
    with pytest.raises(UnreadableAudio):
        decode(whole[:at] + damage + rest, most_minutes=1)


def test_an_mp3_with_cover_art_is_decoded() -> None:
    """A picture in front of the sound is no sound."""
    picture = b"\0image/png\0\x03\0\x89PNG\r\n\x1a\n" + bytes(300_000)
    frame = b"APIC" + struct.pack(">I", len(picture)) + bytes(2) + picture
    size = bytes(len(frame) >> shift & 0x7F for shift in (21, 14, 7, 0))
    samples = decode(b"ID3\x03\0\0" + size + frame + encoded("mp3", "libmp3lame", 2.0), most_minutes=1)
    assert len(samples) / RATE == pytest.approx(2.0, abs=0.15)


@pytest.mark.parametrize(
    "playlist",
    [
        "ffconcat version 1.0\nfile memo.oga\n",
        "ffconcat version 1.0\nfile {folder}/memo.oga\n",
        "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nmemo.oga\n#EXT-X-ENDLIST\n",
        "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile://{folder}/memo.oga\n#EXT-X-ENDLIST\n",
    ],
)
def test_a_file_that_names_other_files_is_no_sound(
    playlist: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A playlist must not make the bot read out what lies on its machine, somebody else's recordings say."""
    (tmp_path / "memo.oga").write_bytes(clips()["de1"].audio)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnreadableAudio):
        decode(playlist.format(folder=tmp_path).encode(), most_minutes=1)


def test_a_file_that_names_an_address_opens_no_connection() -> None:
    """A session description must not make the bot listen on the network: it is not even tried to understand it."""
    session = b"v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 5004 RTP/AVP 0\n"
    with pytest.raises(av.ArgumentError):
        av.open(BytesIO(session), "r", options=OPTIONS)
    with pytest.raises(UnreadableAudio):
        decode(session, most_minutes=1)


def test_hours_in_a_small_file_are_refused_before_they_fill_the_memory() -> None:
    """Ten minutes of silence take next to nothing as FLAC; decoding ends with the minute that is allowed."""
    out = BytesIO()
    with av.open(out, "w", format="flac") as target:
        stream = target.add_stream("flac", rate=8_000)
        assert isinstance(stream, AudioStream)
        stream.codec_context.layout = "mono"
        for _ in range(8_000 * 600 // 4_096):
            frame = av.AudioFrame.from_ndarray(np.zeros((1, 4_096), np.int16), format="s16", layout="mono")
            frame.sample_rate = 8_000
            target.mux(stream.encode(frame))
        target.mux(stream.encode(None))
    with pytest.raises(MemoTooLong):
        decode(out.getvalue(), most_minutes=1)


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
