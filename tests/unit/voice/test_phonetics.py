"""Words that sound alike in German get the same code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.voice.phonetics import cologne


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Müller-Lüdenscheidt", "65752682"),
        ("Wikipedia", "3412"),
        ("Breschnew", "17863"),
        ("Philipp", "351"),
        ("Xaver", "4837"),
        ("Cäsar", "487"),
        ("Celle", "85"),
        ("Schäfer", "837"),
        ("Hacke", "04"),
        ("", ""),
    ],
)
def test_codes_are_those_of_the_rules(text: str, code: str) -> None:
    """Every rule of the table gives the digit that was published for it."""
    assert cologne(text) == code


@pytest.mark.parametrize(
    ("one", "other"),
    [("Meyer", "Maier"), ("Krüger", "Krieger"), ("Schmidt", "Schmitt"), ("Jana Lindner", "Janalindner")],
)
def test_what_sounds_alike_has_one_code(one: str, other: str) -> None:
    """Spellings of the same sound share a code, spaces or not."""
    assert cologne(one) == cologne(other)


@given(st.text())
def test_a_code_is_digits_without_repeats_and_zeros_inside(text: str) -> None:
    """A code has digits only, none twice in a row, and a zero at its beginning at most."""
    code = cologne(text)
    assert set(code) <= set("012345678")
    assert "0" not in code[1:]


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöüß"))
def test_case_and_umlauts_make_no_difference(text: str) -> None:
    """A word in capitals sounds the same."""
    assert cologne(text.upper()) == cologne(text)
