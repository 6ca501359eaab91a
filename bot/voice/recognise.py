"""Hearing a memo with Whisper: once as it comes, then again with the names in mind that it may have named."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from faster_whisper import BatchedInferencePipeline, WhisperModel
from faster_whisper.vad import VadOptions, collect_chunks, get_speech_timestamps

from bot.domain.fold import fold
from bot.errors import NoSpeech
from bot.voice.audio import Samples
from bot.voice.nearest import nearest
from bot.voice.respell import keeping, respelt

LANGUAGES = ("de", "en")
"""The languages that notes are read in; one of these is taken for any memo that may well be in one of them."""

SURELY_OTHER = 0.7
"""From this share on, the other of the two languages is believed against the speaker's own setting."""

HOTWORD_TOKENS = 90
"""What the names may take of Whisper's 448 tokens: about 25 names. With more it got fewer of them right (measured)."""

LONGEST_STRETCH_S = 28.5
"""Whisper takes half a minute at once."""

_LEAST_OF_FIRST, _MOST_OF_FIRST = 0.75, 1.35

# What Whisper has learned to write where nothing is said, from subtitles it was trained on.
_INVENTED = re.compile(
    r"untertitel(ung)? (der|im auftrag|von|des)\b.*|copyright (wdr|zdf|swr|ard).*|.*amara\.?org.*"
    r"|(vielen )?dank (fur|fuers|furs|fuer)( das| s)? (zuschauen|zuhoeren)|bis zum naechsten mal"
    r"|thanks?( you)? for (watching|listening).*|please subscribe.*|subtitles by.*|you|tschuess"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """The text, the text before names were hinted at, and the language it is in."""

    text: str
    unaided: str
    language: str


class Recogniser:
    """A loaded model."""

    def __init__(self, folder: Path, threads: int) -> None:
        self._model = _RememberingModel(
            str(folder), device="cpu", compute_type="int8", cpu_threads=threads, local_files_only=True
        )
        self._pipeline = BatchedInferencePipeline(self._model)

    def hear(self, samples: Samples, *, language: str, names: Sequence[str]) -> Heard:
        """Return what is said. Raises NoSpeech where nothing is."""
        self._model.forget()
        try:
            return self._hear(samples, language, names)
        finally:
            self._model.forget()

    def _hear(self, samples: Samples, language: str, names: Sequence[str]) -> Heard:
        heard: list[tuple[str, str]] = []
        for stretch in stretches(samples):
            self._model.forget()
            first = self._once(stretch, language)
            if not heard and (spoken := believed(self._model.language_shares(), language)) != language:
                # The first half minute of speech settles the language.
                language, first = spoken, self._once(stretch, spoken)
            heard.append((self._again(stretch, first, language, names), first))
        text, unaided = (" ".join(filter(None, column)) for column in zip(*heard, strict=True)) if heard else ("", "")
        if not unaided:
            raise NoSpeech
        return Heard(text=text, unaided=unaided, language=language)

    def _again(self, stretch: Samples, first: str, spoken: str, names: Sequence[str]) -> str:
        near = nearest(first, names)
        hotwords = self._hotwords(near)
        right = respelt(first, near)
        second = respelt(self._once(stretch, spoken, hotwords), near) if hotwords else right
        return keeping(right, second, near) if complete(second, first) else right

    def _once(self, stretch: Samples, language: str, hotwords: str | None = None) -> str:
        self._model.rewind()
        segments, _ = self._pipeline.transcribe(
            stretch, language=language, hotwords=hotwords, vad_filter=False, condition_on_previous_text=False
        )
        # The segments are made while they are asked for.
        return " ".join(segment.text.strip() for segment in segments if was_said(segment)).strip()

    def _hotwords(self, names: Sequence[str]) -> str | None:
        """Return as many names as there is room for; the likeliest come first."""
        tokenizer = self._model.hf_tokenizer
        fitting = [*names]
        while fitting and len(tokenizer.encode(", ".join(fitting)).ids) > HOTWORD_TOKENS:
            fitting.pop()
        return ", ".join(fitting) or None


class _RememberingModel(WhisperModel):  # type: ignore[misc]
    """Encodes each stretch of a memo once, however often it is then decoded: encoding is half of the work."""

    def forget(self) -> None:
        """Let go of what was encoded."""
        self._encoded: list[Any] = []
        self._next = 0

    def rewind(self) -> None:
        """Begin again with the same memo."""
        self._next = 0

    def encode(self, features: Any) -> Any:
        """Return the encoded features; asked for in the same order in every pass over a memo."""
        if self._next == len(self._encoded):
            self._encoded.append(super().encode(features))
        self._next += 1
        return self._encoded[self._next - 1]

    def language_shares(self) -> dict[str, float]:
        """Return how likely each language is, over all that was encoded."""
        if not self.model.is_multilingual:
            return {"en": 1.0}
        chunks = [chunk for encoded in self._encoded for chunk in self.model.detect_language(encoded)]
        shares: dict[str, float] = {}
        for token, share in (pair for chunk in chunks for pair in chunk):
            language = token.strip("<|>")
            shares[language] = shares.get(language, 0.0) + share / len(chunks)
        return shares


def stretches(samples: Samples) -> Iterator[Samples]:
    """Return what is speech in a memo, in stretches that Whisper takes at once, silence and noise left out."""
    options = VadOptions(max_speech_duration_s=LONGEST_STRETCH_S, min_silence_duration_ms=160)
    spoken = get_speech_timestamps(samples, options)
    chunks, _ = collect_chunks(samples, spoken, max_duration=LONGEST_STRETCH_S)
    return (chunk for chunk in chunks if len(chunk))


def believed(shares: dict[str, float], own: str) -> str:
    """Return the language to hear a memo in: the speaker's own unless it is surely another one."""
    ours = {language: shares.get(language, 0.0) for language in {*LANGUAGES, own}}
    total = sum(ours.values())
    if not shares:
        return own
    if total < 1 - SURELY_OTHER:
        return max(shares, key=lambda language: shares[language])
    best = max(ours, key=lambda language: ours[language])
    return best if ours[best] >= SURELY_OTHER * total else own


def complete(second: str, first: str) -> bool:
    """Say whether a second hearing is about as long as the first; names hinted at can make Whisper drop text."""
    before = len(first.split())
    return _LEAST_OF_FIRST * before <= len(second.split()) <= _MOST_OF_FIRST * before + 2


def was_said(segment: Any) -> bool:
    """Say whether a segment is speech rather than what Whisper makes of noise and music."""
    words = " ".join(re.findall(r"[\w.]+", fold(segment.text))).strip(". ")
    if not words or _INVENTED.fullmatch(words):
        return False
    unsure = segment.no_speech_prob > 0.6 and segment.avg_logprob < -0.8
    return not unsure and segment.avg_logprob > -1.3 and segment.compression_ratio < 2.6
