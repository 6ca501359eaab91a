"""When months of giving or taking only are worth a word (K20, K23, K30)."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.favour import Direction, Favour
from bot.etiquette.balance import Lean, lean, overall_lean, overall_word_due, word_due

TODAY = date(2026, 6, 1)


def favours(directions: str, *, days_apart: int = 30) -> list[Favour]:
    """Return favours, oldest first, `g` given and `r` received, the latest today."""
    return [
        Favour(
            id=number,
            contact_id=number,
            direction=Direction.GIVEN if sign == "g" else Direction.RECEIVED,
            what="",
            on=TODAY - timedelta(days=days_apart * (len(directions) - number)),
        )
        for number, sign in enumerate(directions, start=1)
    ]


def test_giving_without_return_for_months_leans() -> None:
    """Three times in a row over two months leans; a return ends it; a busy week does not."""
    assert lean(favours("ggg"), TODAY) is Lean.GIVING
    assert lean(favours("rrr"), TODAY) is Lean.RECEIVING
    assert lean(favours("rggg"), TODAY) is Lean.GIVING
    assert lean(favours("gggr"), TODAY) is None
    assert lean(favours("gg"), TODAY) is None
    assert lean(favours("ggg", days_apart=2), TODAY) is None


def test_what_lies_far_back_is_forgotten() -> None:
    """Favours of more than a year ago are not held against anybody."""
    assert lean(favours("ggg"), TODAY + timedelta(days=400)) is None


def test_the_word_is_said_seldom() -> None:
    """It is said when the row has become long enough, and then only each time that it has doubled."""
    said = [length for length in range(1, 13) if word_due(favours("g" * length, days_apart=29), TODAY)]

    # The third favour comes after 58 days, the fourth after two months.
    assert said == [4, 6, 12]


def test_overall_it_takes_more() -> None:
    """With everybody it takes six in half a year, with hardly any return."""
    assert overall_lean(favours("gggggg", days_apart=20), TODAY) is Lean.GIVING
    assert overall_lean(favours("rrrrrr", days_apart=20), TODAY) is Lean.RECEIVING
    assert overall_lean(favours("ggrggrg", days_apart=20), TODAY) is None
    assert overall_lean(favours("ggggg", days_apart=20), TODAY) is None
    assert overall_word_due(favours("gggggg", days_apart=20), TODAY) is Lean.GIVING
    assert overall_word_due(favours("ggggggg", days_apart=20), TODAY) is None


@given(st.text(alphabet="gr", max_size=14), st.integers(0, 60))
def test_the_two_directions_mirror_each_other(directions: str, days_apart: int) -> None:
    """What holds for giving holds for receiving, and a word is only due where it leans."""
    mirrored = directions.translate(str.maketrans("gr", "rg"))
    mirror = {Lean.GIVING: Lean.RECEIVING, Lean.RECEIVING: Lean.GIVING, None: None}
    here, there = favours(directions, days_apart=days_apart), favours(mirrored, days_apart=days_apart)

    assert lean(there, TODAY) == mirror[lean(here, TODAY)]
    assert overall_lean(there, TODAY) == mirror[overall_lean(here, TODAY)]
    assert word_due(here, TODAY) in (None, lean(here, TODAY))
    assert overall_word_due(here, TODAY) in (None, overall_lean(here, TODAY))
