"""Comparing words the way people do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.fold import fold, folded_words


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Krüger", "krueger"), ("STRASSE", "strasse"), ("Straße", "strasse"), ("Yılmaz", "yilmaz"), ("Łukasz", "lukasz"),
     ("Nguyễn", "nguyen"), ("Børge", "borge"), ("Çelik", "celik")],
)  # fmt: skip
def test_case_umlauts_and_accents_do_not_matter(text: str, folded: str) -> None:
    """Names are the same whether or not their accents are typed."""
    assert fold(text) == folded


def test_words_are_taken_apart() -> None:
    """Signs between words are left out."""
    assert folded_words("Müller & Söhne, GmbH") == ["mueller", "soehne", "gmbh"]


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """What is folded stays as it is."""
    assert fold(fold(text)) == fold(text)
