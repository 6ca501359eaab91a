"""How relationships grow (K10)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.contact import Stage
from bot.domain.kinship import bond_of, is_phrase
from bot.domain.stage import KEPT_FOR_TRUST, ORDER, Happenings, grown

counts = st.integers(min_value=0, max_value=5)
happenings = st.builds(Happenings, days_in_contact=counts, given=counts, received=counts, kept=counts, orders=counts)


@pytest.mark.parametrize(
    ("what", "stage"),
    [
        (Happenings(days_in_contact=1), Stage.MET),
        (Happenings(days_in_contact=2), Stage.IN_TOUCH),
        (Happenings(days_in_contact=9), Stage.IN_TOUCH),
        (Happenings(given=3), Stage.MET),
        (Happenings(given=1, received=1), Stage.TRUSTED),
        (Happenings(kept=KEPT_FOR_TRUST - 1), Stage.MET),
        (Happenings(kept=KEPT_FOR_TRUST), Stage.TRUSTED),
        (Happenings(orders=1), Stage.BUSINESS),
    ],
)
def test_what_moves_a_stage(what: Happenings, stage: Stage) -> None:
    """A second contact, favours both ways or promises kept, and an order move it; one-sided giving does not."""
    assert grown(Stage.MET, what) is stage


@given(st.sampled_from(ORDER), happenings)
def test_a_relationship_never_falls_back_by_itself(stage: Stage, what: Happenings) -> None:
    """Whatever happens, the stage is at least what it was, and looking again changes nothing."""
    after = grown(stage, what)
    assert ORDER.index(after) >= ORDER.index(stage)
    assert grown(after, what) is after


@pytest.mark.parametrize(
    ("word", "name", "back"),
    [
        ("Schwester", "sibling", "sibling"),
        ("Zwillingsschwester", "sibling", "sibling"),
        ("Chefin", "boss", "staff"),
        ("daughter", "child", "parent"),
        ("verheiratet mit", "spouse", "spouse"),
    ],
)
def test_words_for_relations(word: str, name: str, back: str) -> None:
    """A word for a relation stands for a bond, which looks the same or another way from the other side."""
    bond = bond_of(word)
    assert bond is not None
    assert (bond.name, bond.back) == (name, back)


def test_phrases_and_other_words() -> None:
    """«verheiratet mit» stands before a name, «Schwester» does not; «Halle» is no relation."""
    assert is_phrase("verheiratet mit")
    assert not is_phrase("Schwester")
    assert bond_of("Halle") is None
