"""Which words find which."""

import pytest

from storage.search import fits_event, fitting


@pytest.mark.parametrize(
    ("wanted", "word"),
    [
        ("segel", "segelboot"),
        ("boot", "segelboot"),
        ("krueger", "kruger"),
        ("meier", "meyer"),
        ("steuerberater", "steurberatre"),
        ("eva", "eva"),
    ],
)
def test_parts_and_typos_fit(wanted: str, word: str) -> None:
    """A word fits as part of another, and with a typo: two letters changed places are one."""
    assert word in fitting(wanted, [word, "ganzanders"])
    assert "ganzanders" not in fitting(wanted, [word, "ganzanders"])


@pytest.mark.parametrize(("wanted", "word"), [("eva", "eda"), ("tom", "tim"), ("meier", "maler"), ("haus", "hund")])
def test_short_words_must_be_right(wanted: str, word: str) -> None:
    """Words of up to three letters forgive no typo, short ones only one."""
    assert fitting(wanted, [word]) == []


def test_an_event_needs_all_words_asked_for() -> None:
    """An event fits if it has every word, in any order, typos forgiven."""
    assert fits_event("Unternehmertag Köln 2026", "koeln unternemertag")
    assert not fits_event("Unternehmertag Köln", "unternehmertag bonn")
