"""What is known of words: which are names, of which sex, and how common they are in a language."""

import gzip
import math
import unicodedata
from functools import cache, lru_cache
from importlib import resources

import wordfreq

LONGEST_NAME = 40
FIRST = frozenset("mfn")
WORD_MARK = {"de": "d", "en": "e"}
TYPED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ı": "i", "ł": "l", "ø": "o", "đ": "d"})


@cache
def names() -> dict[str, str]:
    """Return the marks of every listed name in lower case; see `bot/reading/generate/names.py`."""
    packed = resources.files("bot.reading").joinpath("names.txt.gz").read_bytes()
    lines = gzip.decompress(packed).decode().split("\n")
    return {name: found for name, _, found in (line.partition("\t") for line in lines)}


@cache
def frequencies(language: str) -> dict[str, float]:
    """Return how common each common word of `language` is."""
    return wordfreq.get_frequency_dict(language, "small")


@lru_cache(maxsize=16384)
def zipf(word: str, language: str) -> float:
    """Return the common logarithm of occurrences in a thousand million words; 0.0 for an uncommon word."""
    frequency = frequencies(language).get(word.lower())
    return math.log10(frequency * 1e9) if frequency else 0.0


def folded(word: str) -> str:
    """Return the word in lower case as people type it without umlauts and accents."""
    typed = unicodedata.normalize("NFD", word.lower().translate(TYPED))
    return "".join(letter for letter in typed if not unicodedata.combining(letter))


@lru_cache(maxsize=16384)
def marks_of(word: str) -> str:
    """Return the marks of a name, its umlauts and accents written or not; empty for no name."""
    bare = word.lower().strip(".")
    if len(bare) > LONGEST_NAME:
        return ""
    return names().get(bare) or names().get(folded(bare), "")


def is_first_name(word: str) -> bool:
    """Tell whether the word (each part of a double name) is a listed first name."""
    if "-" not in word:
        return not FIRST.isdisjoint(marks_of(word))
    parts = [part for part in word.split("-") if part]
    return bool(parts) and not any(FIRST.isdisjoint(marks_of(part)) for part in parts)


def is_last_name(word: str) -> bool:
    """Tell whether the word (each part of a double name) is a listed last name."""
    if "-" not in word:
        return "l" in marks_of(word)
    parts = [part for part in word.split("-") if part]
    return bool(parts) and all("l" in marks_of(part) for part in parts)


def is_ordinary_word(word: str, language: str) -> bool:
    """Tell whether a listed name is also a common word of the language, as «Will», «Mai», "Grace"."""
    return WORD_MARK.get(language, "d") in marks_of(word)


def sex_of(first_name: str) -> str | None:
    """Return `m` or `f` where a first name is listed for one sex alone."""
    found = {mark for mark in marks_of(first_name.split("-", maxsplit=1)[0]) if mark in "mf"}
    return found.pop() if len(found) == 1 else None


@cache
def word_classes() -> dict[str, dict[str, str]]:
    """Return the part of speech of common words by language; see `bot/reading/generate/word_classes.py`."""
    packed = resources.files("bot.reading").joinpath("word_classes.txt.gz").read_bytes()
    found: dict[str, dict[str, str]] = {language: {} for language in WORD_MARK}
    for line in gzip.decompress(packed).decode().split("\n"):
        heading, _, words = line.partition("\t")
        language, _, name = heading.partition(" ")
        found[language] |= dict.fromkeys(words.split(), name)
    return found


def class_of(word: str, language: str) -> str:
    """Return the part of speech of a common word («VV(FIN)», "NN1"), `?` for any other."""
    return word_classes()[language].get(word.lower(), "?")
