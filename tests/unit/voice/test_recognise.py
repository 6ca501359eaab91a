"""What is decided around Whisper: the language, what counts as said, whether names made it drop text."""

from types import SimpleNamespace

import pytest

from bot.voice.recognise import believed, complete, was_said


@pytest.mark.parametrize(
    ("shares", "own", "language"),
    [
        ({"de": 0.98, "en": 0.01}, "de", "de"),
        ({"de": 0.98, "en": 0.01}, "en", "de"),
        ({"de": 0.45, "en": 0.50}, "de", "de"),
        ({"de": 0.20, "en": 0.60, "nl": 0.2}, "de", "en"),
        ({"fr": 0.97, "de": 0.01}, "de", "fr"),
        ({"nl": 0.6, "de": 0.35}, "de", "de"),
        ({}, "en", "en"),
    ],
)
def test_the_speakers_own_language_holds_unless_it_is_surely_another(
    shares: dict[str, float], own: str, language: str
) -> None:
    """A clear other language is believed, a doubtful one is not."""
    assert believed(shares, own) == language


@pytest.mark.parametrize(
    ("second", "kept"),
    [
        ("one two three four five six seven eight", True),
        ("one two three four five six seven", True),
        ("one two", False),
        ("one two three four five six seven eight " * 2, False),
    ],
)
def test_a_second_hearing_that_drops_or_adds_much_is_not_taken(second: str, kept: bool) -> None:
    """Names hinted at may change words, but not the length of what was said."""
    assert complete(second, "one two three four five six seven eight") is kept


def _segment(text: str, *, no_speech: float = 0.01, logprob: float = -0.3, compression: float = 1.4) -> SimpleNamespace:
    return SimpleNamespace(text=text, no_speech_prob=no_speech, avg_logprob=logprob, compression_ratio=compression)


@pytest.mark.parametrize(
    "segment",
    [
        _segment(" Untertitel der Amara.org-Community"),
        _segment(" Untertitelung des ZDF, 2020"),
        _segment(" Vielen Dank fürs Zuschauen!"),
        _segment(" Thanks for watching!"),
        _segment(" ..."),
        _segment(" Hallo", no_speech=0.9, logprob=-1.1),
        _segment(" la la la la", compression=5.0),
        _segment(" Kauderwelsch", logprob=-1.6),
    ],
)
def test_what_whisper_makes_of_noise_is_not_taken_for_speech(segment: SimpleNamespace) -> None:
    """Subtitles it was trained on, loops and guesses are dropped."""
    assert not was_said(segment)


@pytest.mark.parametrize("text", [" Vielen Dank an Thomas fürs Zuhören gestern.", " Sabine Krüger angerufen."])
def test_speech_is_taken(text: str) -> None:
    """Sentences that merely hold such words stay."""
    assert was_said(_segment(text))
