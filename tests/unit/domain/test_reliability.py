"""Keeping count: promises kept in time, minutes spent, birthdays, events that repeat."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.birthdays import age_on, next_birthday
from bot.domain.contact import Birthday
from bot.domain.effort import MINUTES, MINUTES_GIVEN, minutes_spent
from bot.domain.favour import Direction, Favour, FavourKind
from bot.domain.follow_up import By, FollowUp, FollowUpKind, FollowUpState
from bot.domain.reliability import reliability
from bot.domain.series import same_series

TODAY = date(2026, 3, 20)
NOW = datetime(2026, 3, 1, tzinfo=UTC)
DONE, DROPPED, OPEN = FollowUpState.DONE, FollowUpState.DROPPED, FollowUpState.OPEN


def promise(
    due: int | None, state: FollowUpState, closed: int | None = None, *, by: By = By.ME, kind: str = "promise"
) -> FollowUp:
    """Return a promise due on a day of March, closed on another."""
    return FollowUp(
        kind=FollowUpKind(kind),
        by=by,
        action="x",
        due=date(2026, 3, due) if due else None,
        state=state,
        closed_on=date(2026, 3, closed) if closed else None,
        created_at=NOW,
    )


@pytest.mark.parametrize(
    ("made", "counts"),
    [
        (promise(10, DONE, 10), (1, 0, 0)),
        (promise(10, DONE, 8), (1, 0, 0)),
        (promise(10, DONE, 11), (0, 1, 0)),
        (promise(None, DONE, 11), (1, 0, 0)),
        (promise(19, OPEN), (0, 0, 1)),
        (promise(20, OPEN), (0, 0, 0)),
        (promise(None, OPEN), (0, 0, 0)),
        (promise(10, DROPPED, 9), (0, 0, 0)),
        (promise(10, DROPPED, 12), (0, 0, 1)),
        (promise(10, DONE, 10, by=By.THEM), (0, 0, 0)),
        (promise(10, DONE, 10, kind="keep_in_touch"), (0, 0, 0)),
    ],
)
def test_what_a_promise_counts_for(made: FollowUp, counts: tuple[int, int, int]) -> None:
    """In time, late, not kept, or no matter: by its day, and by the day on which it was settled."""
    kept = reliability([made], TODAY)
    assert (kept.on_time, kept.late, kept.overdue) == counts


def test_the_share_is_of_what_has_come_due() -> None:
    """Three of four in time are three quarters; with nothing due there is no share."""
    made = [promise(10, DONE, 10), promise(11, DONE, 11), promise(None, DONE, 3), promise(12, DONE, 14)]
    assert reliability(made, TODAY).share == 0.75
    assert reliability([], TODAY).share is None
    assert reliability(made, TODAY, since=date(2026, 3, 12)).share == 0.0
    assert reliability([promise(10, DONE, 9, by=By.THEM)], TODAY, by=By.THEM).share == 1.0


@given(
    st.lists(
        st.builds(
            promise,
            st.none() | st.integers(1, 31),
            st.sampled_from(FollowUpState),
            st.integers(1, 20),
            by=st.sampled_from(By),
        )
    )
)
def test_shares_are_shares(made: list[FollowUp]) -> None:
    """Whatever was promised, the share lies between nothing and all, and no promise counts twice."""
    for by in By:
        kept = reliability(made, TODAY, by=by)
        assert kept.total <= len([each for each in made if each.by is by])
        assert kept.share is None or 0 <= kept.share <= 1


def test_minutes_are_counted_from_what_the_user_did() -> None:
    """What he did and gave counts; what was dropped, what others did and what he received does not."""
    closed = [
        promise(10, DONE, 10),
        promise(10, DONE, 10, kind="birthday"),
        promise(10, DROPPED, 10),
        promise(10, DONE, 10, by=By.THEM),
    ]
    favours = [
        Favour(contact_id=1, direction=direction, kind=FavourKind.FEEDBACK, what="x", on=TODAY)
        for direction in Direction
    ]
    expected = MINUTES[FollowUpKind.PROMISE] + MINUTES[FollowUpKind.BIRTHDAY] + MINUTES_GIVEN[FavourKind.FEEDBACK]
    assert minutes_spent(closed, favours) == expected


def test_every_kind_has_its_minutes() -> None:
    """No kind of deed is left out of the table."""
    assert set(MINUTES) == set(FollowUpKind)
    assert set(MINUTES_GIVEN) == set(FavourKind)


@pytest.mark.parametrize(
    ("on", "in_march", "expected"),
    [
        (date(2026, 2, 1), False, date(2026, 2, 28)),
        (date(2026, 2, 1), True, date(2026, 3, 1)),
        (date(2026, 3, 1), False, date(2027, 2, 28)),
        (date(2026, 3, 1), True, date(2026, 3, 1)),
        (date(2027, 12, 1), False, date(2028, 2, 29)),
        (date(2027, 12, 1), True, date(2028, 2, 29)),
    ],
)
def test_a_birthday_of_29_february(on: date, in_march: bool, expected: date) -> None:
    """It is kept on the 28th unless the user prefers 1 March, and on its own day where there is one."""
    assert next_birthday(Birthday(2, 29, 1984), on, leap_day_in_march=in_march) == expected


@given(st.dates(date(1930, 1, 1), date(2010, 12, 31)), st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.booleans())
def test_the_next_birthday_is_within_a_year(born: date, on: date, in_march: bool) -> None:
    """The next birthday is never past and never more than a year and a day away."""
    birthday = Birthday(born.month, born.day, born.year)
    day = next_birthday(birthday, on, leap_day_in_march=in_march)
    assert 0 <= (day - on).days <= 366
    assert age_on(birthday, day) == day.year - born.year


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Barcamp Ruhr", "Barcamp Ruhr 2025"),
        ("17. Barcamp Ruhr", "Barcamp Ruhr"),
        ("Barcamp Ruhr", "Bar-Camp Ruhr"),
        ("IHK-Abend", "IHK Abend"),
        ("Gründertreff #12", "Gründertreff Nr. 13"),
        ("Startup Grind Vol. 3", "Startup Grind"),
        ("5th Founders Meetup", "Founders Meetup"),
        ("Hannover Messe ’26", "die Hannover Messe"),
        ("Stammtisch der Gründer", "Stammtisch Gründer"),
    ],
)
def test_events_of_a_series(one: str, other: str) -> None:
    """Years, numbers, articles and hyphens make no other series."""
    assert same_series(one, other)
    assert same_series(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Barcamp Ruhr", "Barcamp Hannover"),
        ("Barcamp", "Barcamp Ruhr"),
        ("IHK-Abend", "IHK-Neujahrsempfang"),
        ("2025", "2026"),
        ("", ""),
        ("K5", "Messe K5 Köln"),
    ],
)
def test_events_of_different_series(one: str, other: str) -> None:
    """Another place or another word is another series, and nothing is like nothing."""
    assert not same_series(one, other)
