"""Words told by their endings: the short cut past the long patterns gives what the patterns give."""

import re

import pytest

from bot.reading.endings import Endings, spelt_out
from bot.reading.event_words import GERMAN_ENDINGS, GERMAN_HEAD
from bot.reading.lexicon import frequencies, names
from bot.reading.org_words import FIRM_HEAD, HEADS_DE, HEADS_EN
from bot.reading.role_words import ENDINGS_DE, TAILS_DE, TRADE_DE

TABLES = (
    (GERMAN_HEAD, rf"(?:[\w-]*?)(?:{GERMAN_ENDINGS})(?:s|es)?"),
    (TRADE_DE, rf"(?:[\w-]*)(?:{ENDINGS_DE})(?:{TAILS_DE})?"),
    (FIRM_HEAD, rf"(?:.*(?:{HEADS_DE})|{HEADS_EN})$"),
)


@pytest.mark.parametrize(("words", "pattern"), TABLES)
def test_no_word_is_passed_over(words: Endings, pattern: str) -> None:
    """Of common words and names, each that the pattern takes is taken, and no other."""
    plain = re.compile(pattern, re.IGNORECASE)
    listed = [*frequencies("de"), *frequencies("en"), *names()][::7]
    found = [word for word in listed if words.fullmatch(word)]
    assert found
    assert found == [word for word in listed if plain.fullmatch(word)]


def test_every_ending_counts() -> None:
    """A word made of each ending and tail that a table holds is taken, capitals or not."""
    for words, alternatives, tails in (
        (GERMAN_HEAD, GERMAN_ENDINGS, "s|es"),
        (TRADE_DE, ENDINGS_DE, TAILS_DE),
        (FIRM_HEAD, HEADS_DE, ""),
    ):
        assert [one for one in spelt_out(alternatives, tails) if not words.match(f"Alt{one}".upper())] == []


def test_alternatives_are_spelt_out() -> None:
    """A letter that may be missing gives two words, and each tail one more of each."""
    assert set(spelt_out("labs?|gym", "e")) == {"lab", "labs", "gym", "labe", "labse", "gyme"}
