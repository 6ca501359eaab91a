"""A text as words: what each is, and whether it stands next to the one before it."""

import itertools
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from operator import attrgetter
from typing import NamedTuple

from bot.reading.lexicon import is_first_name, is_last_name, is_ordinary_word, zipf
from bot.reading.marking import ANY_MARK

TOKEN = re.compile(rf"{ANY_MARK}|\d+[^\W\d_]*(?!\w)|\w+(?:[-&]+\w+|['’](?!s\b)\w+)*|[^\w\s]")
LONGEST_WORD = 60


class Token(NamedTuple):
    """One word, number, marker or punctuation mark with its place in the text."""

    text: str
    start: int
    end: int
    lower: str
    """The word in lower case."""
    is_word: bool
    """Whether this begins with a letter (a marker is no word)."""
    is_capital: bool
    """Whether this is a word with a capital letter in front."""


def tokens_of(text: str) -> list[Token]:
    """Split a text, marked or not, into tokens."""
    return list(_tokens_of(text))


@lru_cache(maxsize=16)
def _tokens_of(text: str) -> tuple[Token, ...]:
    found = list(TOKEN.finditer(text))
    texts = [one.group() for one in found]
    return tuple(
        map(
            _MADE,
            zip(
                texts,
                [one.start() for one in found],
                [one.end() for one in found],
                map(str.lower, texts),
                [text[0].isalpha() for text in texts],
                [text[0].isupper() for text in texts],
                strict=True,
            ),
        )
    )


START: Callable[[Token], int] = attrgetter("start")


def tokens_between(tokens: Sequence[Token], start: int, end: int) -> range:
    """Return the numbers of the tokens that begin between two places of their text."""
    first = bisect_left(tokens, start, key=START)
    return range(first, bisect_left(tokens, end, first, key=START))


def adjacent(left: Token, right: Token) -> bool:
    """Tell whether only one blank (or nothing) stands between two tokens that follow each other."""
    return right.start - left.end <= 1


_MADE = partial(tuple.__new__, Token)
"""Makes a token of its fields without looking at them."""


DETERMINERS = frozenset("der die das den dem ein eine einen einem einer beim im am zum zur vom ins nen ne".split())


def is_lower_case(tokens: Iterable[str]) -> bool:
    """Tell by a note's tokens whether it is typed without capitals, so that they say nothing about names.

    Names alone may keep theirs («der papa von nr 7 heißt Marek»): what counts is the noun behind an article.
    """
    words = [token for token in tokens if token[0].isalpha()]
    capitals = sum([word[0].isupper() for word in words])
    if not words or capitals <= max(1, len(words) // 12):
        return bool(words)
    if words[0][0].isupper() or capitals * 4 > len(words):
        return False
    nouns = [right for left, right in itertools.pairwise(words) if left.lower() in DETERMINERS]
    small = sum(not noun[0].isupper() and zipf(noun, "de") < 5.2 and noun.lower() not in DETERMINERS for noun in nouns)
    return small > sum(noun[0].isupper() for noun in nouns)


def is_surname_like(word: str, language: str) -> bool:
    """Tell whether a word may be a surname by itself: listed and no everyday word, or unknown to the language."""
    if len(word) > LONGEST_WORD:
        return False
    return (is_last_name(word) and not is_ordinary_word(word, language)) or zipf(word, language) == 0.0


def is_clear_first_name(word: str, language: str) -> bool:
    """Tell whether a word is a first name and nothing else in this language."""
    return is_first_name(word) and not is_ordinary_word(word, language)
