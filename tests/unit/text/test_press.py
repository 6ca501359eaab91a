"""What a button carries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import OutOfDate
from bot.text.press import MOST_BYTES, Action, Press, decode, encode

words = st.text(alphabet="abcdefghijklmnopqrstuvwxyz-/", min_size=1, max_size=8)


@given(st.sampled_from(Action), st.lists(st.integers(0, 10**9) | words, max_size=3))
def test_a_press_comes_back_as_it_was_sent(action: Action, arguments: list[int | str]) -> None:
    """Encoding and decoding are each other's reverse, within Telegram's 64 bytes."""
    data = encode(action, *arguments)
    assert len(data.encode()) <= MOST_BYTES
    assert decode(data) == Press(action, tuple(map(str, arguments)))


@given(st.text(max_size=64))
def test_any_data_is_a_press_or_out_of_date(data: str) -> None:
    """Forged data never raises anything else."""
    try:
        press = decode(data)
        press.number(0)
        press.word(1)
    except OutOfDate:
        pass


def test_data_that_telegram_would_refuse_is_an_error_of_ours() -> None:
    """More than 64 bytes never leave the program."""
    with pytest.raises(ValueError, match="longer than Telegram allows"):
        encode(Action.SETTING, "x" * 64)
