"""How an introduction goes from a proposal to what came of it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.introduction import Introduction, IntroductionState, Move, is_under_way, moved, possible

DAY = date(2026, 3, 9)
PROPOSED = Introduction(seeker_id=1, helper_id=2, wish="Lagerhalle", offer="Halle", proposed_on=DAY, changed_on=DAY)
OVER = (IntroductionState.SUCCEEDED, IntroductionState.DECLINED)


def test_both_are_asked_before_they_are_introduced() -> None:
    """Asked one, asked the other, both agree: then they may be introduced."""
    states = [
        (introduction := PROPOSED).state,
        *(
            (introduction := moved(introduction, move, DAY)).state
            for move in (
                Move.ASK_SEEKER,
                Move.ASK_HELPER,
                Move.SEEKER_AGREES,
                Move.HELPER_AGREES,
                Move.INTRODUCE,
                Move.SUCCEED,
            )
        ),
    ]

    assert [state.value for state in states] == [
        "proposed",
        "asked_seeker",
        "asked_helper",
        "asked_helper",
        "agreed",
        "introduced",
        "succeeded",
    ]


def test_nobody_is_introduced_who_did_not_agree() -> None:
    """With one of the two not yet asked, an introduction can't be made."""
    half = moved(moved(PROPOSED, Move.ASK_SEEKER, DAY), Move.SEEKER_AGREES, DAY)

    with pytest.raises(ValueError, match="introduce"):
        moved(half, Move.INTRODUCE, DAY)


@given(st.data())
def test_whatever_happens_both_agreed_first(data: st.DataObject) -> None:
    """Along any path: introduced only with both agreed, agreed only once asked, over is over, days never go back."""
    introduction = PROPOSED
    for step in range(data.draw(st.integers(0, 9))):
        moves = possible(introduction)
        assert bool(moves) == is_under_way(introduction) == (introduction.state not in OVER)
        if not moves:
            break
        before = introduction
        introduction = moved(introduction, data.draw(st.sampled_from(moves)), DAY + timedelta(days=step))
        assert introduction != before
        assert introduction.changed_on >= before.changed_on
        assert introduction.seeker_agreed <= introduction.seeker_asked
        assert introduction.helper_agreed <= introduction.helper_asked
        if introduction.state in (IntroductionState.INTRODUCED, IntroductionState.SUCCEEDED):
            assert introduction.seeker_agreed
            assert introduction.helper_agreed


@given(st.sampled_from(list(Move)), st.lists(st.sampled_from(list(Move)), max_size=8))
def test_what_is_not_possible_is_refused(last: Move, path: list[Move]) -> None:
    """A move is carried out if and only if it is possible."""
    introduction = PROPOSED
    for move in path:
        if move in possible(introduction):
            introduction = moved(introduction, move, DAY)
    if last in possible(introduction):
        moved(introduction, last, DAY)
    else:
        with pytest.raises(ValueError, match="no "):
            moved(introduction, last, DAY)
