"""The reader's figures on the notes of `tests/corpus` do not fall."""

import pytest

from tests.corpus.score import CORPORA, NOTES, OWN_NOTES, UNSEEN, figures, notes_in

FLOORS = {
    "name": 99.0,
    "org": 94.0,
    "event": 98.0,
    "met_on": 99.0,
    "follow_up": 97.0,
    "due": 97.0,
    "intent": 98.0,
    "looks_for": 95.0,
    "offers": 86.0,
    "phone": 100.0,
    "email": 100.0,
    "right first time": 90.0,
}
CEILINGS = {"silent errors": 6.0, "flagged though right": 12.0}


@pytest.fixture(scope="module")
def rows() -> dict[str, float]:
    return figures(notes_in(NOTES)).rows()


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_no_field_is_read_worse_than_its_floor(rows: dict[str, float], name: str, floor: float) -> None:
    """Each figure stays at or above the floor a little below what was reached."""
    assert rows[name] >= floor


@pytest.mark.parametrize(("name", "ceiling"), CEILINGS.items())
def test_wrong_readings_are_flagged_and_right_ones_seldom(rows: dict[str, float], name: str, ceiling: float) -> None:
    """Silent errors and needless questions stay below their ceilings."""
    assert rows[name] <= ceiling


def test_our_own_notes_are_read_as_well() -> None:
    """Notes written to check the rules against other trades, events and names keep their figures."""
    own = figures(notes_in(OWN_NOTES)).rows()
    assert own["name"] >= 98
    assert own["right first time"] >= 85


def test_notes_by_other_writers_are_read_as_well() -> None:
    """The notes that the tagger was trained on beside the first ones keep their figures."""
    found = figures(note for path in CORPORA for note in notes_in(path)).rows()
    assert found["name"] >= 97
    assert found["event"] >= 97
    assert found["right first time"] >= 75


def test_notes_that_nothing_was_fitted_to_are_read_as_well_as_measured() -> None:
    """What a new writer's notes may be expected to give does not get worse."""
    found = figures(note for path in UNSEEN for note in notes_in(path)).rows()
    assert found["name"] >= 96
    assert found["follow_up"] >= 87
    assert found["right first time"] >= 67
