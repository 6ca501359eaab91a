"""Which tip is the right one, and that none comes again too soon."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.etiquette.situation import Condition, Situation, holds
from bot.etiquette.tips import TIPS, Occasion, all_shown, best, can_apply

situations = st.builds(
    Situation,
    days=st.sampled_from((0, 30, 100)),
    contacts=st.sampled_from((1, 12, 40, 140)),
    has_goal=st.booleans(),
    circles=st.integers(0, 3),
    late_promises=st.integers(0, 1),
    awaited_promises=st.integers(0, 1),
    event_soon=st.booleans(),
    met_online=st.integers(0, 1),
    unanswered=st.integers(0, 2),
    seekers=st.integers(0, 1),
    helpers=st.integers(0, 1),
    birthdays=st.integers(0, 1),
    given=st.integers(0, 3),
    received=st.integers(0, 3),
    orders=st.integers(0, 1),
)


def test_there_are_tips_for_every_rule() -> None:
    """At least sixty tips, at least one for each of K1 to K30, each key once."""
    assert len(TIPS) >= 60
    assert {tip.rule for tip in TIPS} == {f"K{number}" for number in range(1, 31)}
    assert len({tip.key for tip in TIPS}) == len(TIPS)


@pytest.mark.parametrize("condition", Condition)
def test_every_condition_can_hold_and_fail(condition: Condition) -> None:
    """Each condition holds for somebody, and all but «always» fail for somebody."""
    some = [
        Situation(),
        Situation(has_goal=True, days=100, contacts=140, circles=1, orders=1),
        Situation(days=20, contacts=25, late_promises=1, awaited_promises=1, event_soon=True, met_online=1),
        Situation(unanswered=2, seekers=1, helpers=1, birthdays=1, given=3),
        Situation(received=3),
    ]
    held = [holds(condition, each) for each in some]
    assert any(held)
    assert not all(held) or condition is Condition.ALWAYS


def test_every_tip_can_come_up() -> None:
    """For each tip there is a situation in which it is the one, once those before it were shown."""
    for tip in TIPS:
        occasion = tip.occasion if tip.occasion is not Occasion.ANY else Occasion.MORNING
        situation = next(each for each in _everybody() if holds(tip.condition, each))
        shown: set[str] = set()
        while (found := best(occasion, situation, shown)) and found != tip:
            shown.add(found.key)
        assert found == tip


def test_what_fits_the_situation_comes_first() -> None:
    """On the day before an event there is a tip for events, after much giving one for taking."""
    morning = best(Occasion.MORNING, Situation(event_soon=True, has_goal=True, contacts=15), set())
    assert morning is not None
    assert morning.condition is Condition.EVENT_SOON
    gave = best(Occasion.GAVE, Situation(given=3, has_goal=True, contacts=15, days=30), set())
    assert gave is not None
    assert gave.key == "tip-take-too"


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(Occasion), situations), min_size=1, max_size=60))
def test_none_comes_again_before_all_that_can_apply_were_shown(moments: list[tuple[Occasion, Situation]]) -> None:
    """A tip comes a second time only once every tip whose condition holds was shown."""
    shown: set[str] = set()
    for occasion, situation in moments * 4:
        if all_shown(shown, situation):
            shown = set()
        tip = best(occasion, situation, shown)
        if tip is None:
            continue
        assert tip.key not in shown
        assert tip in can_apply(situation)
        assert tip.occasion in (occasion, Occasion.ANY)
        shown.add(tip.key)


def test_the_law_is_named_where_it_is_spoken_of() -> None:
    """The tip that speaks of the law has its source in the manual of the craft."""
    craft = (Path(__file__).parents[3] / "docs" / "craft.md").read_text("utf-8")
    assert re.search(r"§ 7 UWG", craft)


def _everybody() -> list[Situation]:
    return [
        Situation(),
        Situation(days=100, contacts=140, circles=1, orders=1, has_goal=True),
        Situation(days=20, contacts=25, late_promises=1, awaited_promises=1, event_soon=True, met_online=1),
        Situation(unanswered=2, seekers=1, helpers=1, birthdays=1, given=3),
        Situation(received=3),
    ]
