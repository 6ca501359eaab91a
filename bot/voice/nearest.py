"""Which of the names that a user knows may have been said, going by how a first hearing sounds."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.domain.fold import fold
from bot.voice.phonetics import cologne

MOST_NAMES = 40
"""Whisper heeds about this many; more crowd each other out (measured: 223 tokens in all)."""

NEAR = 78.0
"""Likeness (0 to 100, half sound, half letters) from which a name may be what was said."""

_LONGEST_WINDOW = 4
_SHORTEST_PART = 4
_PART_COUNTS = 0.9
_SOUND_CUTOFF = 60.0
_CLOSEST_LOOKED_AT = 5
_LEGAL_FORMS = frozenset("gmbh mbh ohg gbr limited group gruppe holding partner".split())


@dataclass(frozen=True, slots=True)
class _Sound:
    letters: str
    code: str
    at: int = 0
    """The word of the text with which it begins."""


@dataclass(frozen=True, slots=True)
class _Match:
    name: str
    score: float
    at: int


def nearest(heard: str, names: Iterable[str], *, most: int = MOST_NAMES) -> tuple[str, ...]:
    """Return the names that sound like something in the text; none where nothing sounds near.

    The likeliest of each place in the text come first, then the second of each place, and so on: a place that sounds
    like many names must not crowd out the others.
    """
    windows = _windows(heard)
    codes = [window.code for window in windows]
    matches = [_match(name, windows, codes) for name in dict.fromkeys(names)] if windows else []
    places: dict[int, list[_Match]] = defaultdict(list)
    for match in sorted(matches, key=lambda match: (-match.score, match.name)):
        if match.score >= NEAR:
            places[match.at].append(match)
    ranked = [(rank, -match.score, match.name) for place in places.values() for rank, match in enumerate(place)]
    return tuple(name for _, _, name in sorted(ranked)[:most])


def sounds_like(one: str, other: str) -> float:
    """Return how alike two texts sound and look, 0 to 100."""
    return _alike(_sound(one), _sound(other))


def _windows(heard: str) -> Sequence[_Sound]:
    words = [_letters(word) for word in re.findall(r"[\w'’]+", heard)]
    texts = {
        "".join(words[start : start + length]): start
        for length in range(1, _LONGEST_WINDOW + 1)
        for start in range(len(words) - length + 1)
    }
    return [_sound(text, at) for text, at in sorted(texts.items()) if text]


def _match(name: str, windows: Sequence[_Sound], codes: Sequence[str]) -> _Match:
    """Return where a name may have been said, in full or a single word of it."""
    words = [word for word in re.findall(r"[\w'’-]+", name) if fold(word) not in _LEGAL_FORMS]
    parts = [word for word in words if len(word) >= _SHORTEST_PART] if len(words) > 1 else []
    found = [_best(name, _sound(" ".join(words)), windows, codes, 1.0)]
    found += [_best(name, _sound(part), windows, codes, _PART_COUNTS) for part in parts]
    return max(found, key=lambda match: match.score)


def _best(name: str, form: _Sound, windows: Sequence[_Sound], codes: Sequence[str], counts: float) -> _Match:
    closest = process.extract(form.code, codes, scorer=fuzz.ratio, score_cutoff=_SOUND_CUTOFF, limit=_CLOSEST_LOOKED_AT)
    scored = ((counts * _alike(form, windows[at]), windows[at].at) for _, _, at in closest)
    score, at = max(scored, default=(0.0, 0))
    return _Match(name, score, at)


def _alike(one: _Sound, other: _Sound) -> float:
    return (fuzz.ratio(one.code, other.code) + fuzz.ratio(one.letters, other.letters)) / 2


def _sound(text: str, at: int = 0) -> _Sound:
    return _Sound(_letters(text), cologne(text), at)


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(text))
