"""From the bytes of a file to samples: whatever container and codec, decoded in memory."""

from collections.abc import Iterator
from io import BytesIO

import av
import numpy as np
import numpy.typing as npt
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.container import InputContainer

from bot.errors import MemoTooLong, UnreadableAudio

RATE = 16_000
"""Samples a second, as Whisper takes them."""

OPTIONS = {
    "format_whitelist": "aac,ac3,aiff,amr,asf,au,avi,caf,eac3,flac,matroska,mov,mp3,mpeg,mpegts,ogg,w64,wav",
    "protocol_whitelist": "none",
}
"""Only files that hold their sound themselves. FFmpeg knows others that name files on this machine or addresses in the
network (playlists, session descriptions), and would open those."""

Samples = npt.NDArray[np.float32]


def decode(content: bytes, *, most_minutes: int) -> Samples:
    """Return the sound of a file, one channel at `RATE`; of a damaged file what can be decoded.

    Raises UnreadableAudio where there is no sound, MemoTooLong as soon as it is longer than allowed.
    """
    most = most_minutes * 60 * RATE
    pieces: list[npt.NDArray[np.int16]] = []
    length = 0
    for piece in _pieces(content):
        pieces.append(piece)
        length += len(piece)
        if length > most:
            raise MemoTooLong(minutes=most_minutes)
    if not length:
        raise UnreadableAudio
    return np.concatenate(pieces).astype(np.float32) / np.float32(32768)


def seconds_of(samples: Samples) -> float:
    """Return the length of a memo."""
    return len(samples) / RATE


def _pieces(content: bytes) -> Iterator[npt.NDArray[np.int16]]:
    resampler = AudioResampler(format="s16", layout="mono", rate=RATE)
    try:
        with av.open(BytesIO(content), "r", metadata_errors="ignore", options=OPTIONS) as container:
            for frame in _frames(container):
                yield from _resampled(resampler, frame)
            yield from _resampled(resampler, None)
    except av.FFmpegError:
        # What was decoded up to here is all there is.
        return


def _frames(container: InputContainer) -> Iterator[AudioFrame]:
    if not container.streams.audio:
        return
    frames = iter(container.decode(container.streams.audio[0]))
    while True:
        try:
            frame = next(frames)
        except StopIteration:
            return
        except av.InvalidDataError:
            # A damaged packet; the next ones may be sound.
            continue
        # Damaged time stamps would confuse the resampler.
        frame.pts = None
        yield frame


def _resampled(resampler: AudioResampler, frame: AudioFrame | None) -> Iterator[npt.NDArray[np.int16]]:
    for resampled in resampler.resample(frame):
        yield resampled.to_ndarray().reshape(-1).astype(np.int16)
