"""Who is due, and when the next one is."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from storage.wakes import Wakes

START = datetime(2026, 3, 2, tzinfo=UTC)
MOMENTS = st.none() | st.integers(0, 20).map(lambda minute: START + timedelta(minutes=minute))


@given(st.lists(st.tuples(st.integers(1, 4), MOMENTS), max_size=30), st.integers(0, 20))
def test_due_is_what_a_plain_list_says(changes: list[tuple[int, datetime | None]], minute: int) -> None:
    """However moments change, those due are the users whose last moment has come, the longest waiting first."""
    wakes = Wakes()
    plain: dict[int, datetime | None] = {}
    now = START + timedelta(minutes=minute)
    for user_id, moment in changes:
        wakes.set(user_id, moment)
        wakes.due(now)
        plain[user_id] = moment
    wanted = sorted((moment, user_id) for user_id, moment in plain.items() if moment)
    assert wakes.due(now) == [user_id for moment, user_id in wanted if moment <= now]
    assert wakes.next() == (wanted[0][0] if wanted else None)


def test_a_user_who_was_dropped_is_not_due() -> None:
    """A dropped user is due no more, and may come back."""
    wakes = Wakes({1: START, 2: START})
    wakes.drop(1)
    assert wakes.due(START) == [2]
    wakes.set(1, START)
    assert wakes.due(START) == [1, 2]


def test_old_moments_do_not_pile_up() -> None:
    """Changing one user's moment ten thousand times keeps the heap small."""
    wakes = Wakes({1: START})
    for minute in range(10_000):
        wakes.set(2, START + timedelta(minutes=minute + 1))
    assert len(wakes._heap) < 100
