"""The planner: what comes up when, and when to look again."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import QUIET_FROM, QUIET_UNTIL, NudgeCalendar
from bot.domain.coming_up import MOST_NUDGES, comes_up_on
from bot.domain.follow_up import By, FollowUp, FollowUpKind, FollowUpState
from bot.domain.planner import MOST_ITEMS, next_wake, nudged, order_of_business, plan

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = date(2026, 3, 2)


def calendar(
    *,
    zone: str = "Europe/Berlin",
    at: time = time(8, 30),
    days: tuple[int, ...] = (0, 1, 2, 3, 4, 5),
    holidays: frozenset[date] = frozenset(),
) -> NudgeCalendar:
    """Return a calendar, Monday to Saturday at half past eight unless said otherwise."""
    return NudgeCalendar(zone=ZoneInfo(zone), at=at, days=days, holidays=holidays)


def promise(due: date | None, *, created: datetime | None = None, by: By = By.ME, number: int = 1) -> FollowUp:
    """Return an open promise made on the first of March unless said otherwise."""
    created = created or datetime(2026, 3, 1, 18, tzinfo=UTC)
    return FollowUp(id=number, action="call", due=due, by=by, created_at=created)


def test_my_promise_comes_up_on_its_day() -> None:
    """A promise of mine comes up on the morning of its due day."""
    assert comes_up_on(promise(date(2026, 3, 5)), calendar()) == date(2026, 3, 5)


def test_my_promise_for_a_sunday_comes_up_before() -> None:
    """Where the due day is no day for nudges, the last one before it is taken."""
    assert comes_up_on(promise(date(2026, 3, 8)), calendar()) == date(2026, 3, 7)


def test_my_promise_for_a_holiday_comes_up_before() -> None:
    """A public holiday of the region is no day for nudges."""
    friday, saturday = date(2026, 5, 1), date(2026, 5, 2)
    free = calendar(days=(0, 1, 2, 3, 4), holidays=frozenset({friday}))
    assert comes_up_on(promise(saturday), free) == date(2026, 4, 30)


def test_their_promise_comes_up_after_its_day() -> None:
    """A contact's promise comes up on the first day for nudges after its day."""
    assert comes_up_on(promise(date(2026, 3, 7), by=By.THEM), calendar()) == date(2026, 3, 9)


def test_a_promise_without_a_day_comes_up_after_two_days() -> None:
    """Where no time was said, two days are soon enough."""
    assert comes_up_on(promise(None), calendar()) == date(2026, 3, 3)


def test_what_is_due_today_but_made_after_the_hour_comes_up_next_day() -> None:
    """Nothing comes up before the user's last decision about it."""
    evening = datetime(2026, 3, 5, 18, tzinfo=UTC)
    assert comes_up_on(promise(date(2026, 3, 5), created=evening), calendar()) == date(2026, 3, 6)


def test_what_is_due_today_and_made_before_the_hour_comes_up_today() -> None:
    """A promise for today that is noted at dawn is in this morning's message."""
    dawn = datetime(2026, 3, 5, 6, tzinfo=UTC)
    assert comes_up_on(promise(date(2026, 3, 5), created=dawn), calendar()) == date(2026, 3, 5)


def test_open_ones_come_up_three_times_in_all() -> None:
    """After two days, then after a week, then no more."""
    each = nudged(promise(date(2026, 3, 2)), MONDAY)
    assert comes_up_on(each, calendar()) == date(2026, 3, 4)
    each = nudged(each, date(2026, 3, 4))
    assert comes_up_on(each, calendar()) == date(2026, 3, 11)
    assert comes_up_on(nudged(each, date(2026, 3, 11)), calendar()) is None


def test_promises_go_first() -> None:
    """Mine, theirs, thanks, first contacts, keeping in touch; the longest due first."""
    created = datetime(2026, 3, 1, tzinfo=UTC)
    kinds = [
        FollowUp(id=1, kind=FollowUpKind.KEEP_IN_TOUCH, action="", due=MONDAY, created_at=created),
        FollowUp(id=2, kind=FollowUpKind.FIRST_CONTACT, action="", due=MONDAY, created_at=created),
        FollowUp(id=3, kind=FollowUpKind.THANKS, action="", due=MONDAY, created_at=created),
        promise(MONDAY, by=By.THEM, number=4),
        promise(MONDAY, number=5),
        promise(date(2026, 2, 20), number=6),
    ]
    assert [each.id for each in sorted(kinds, key=order_of_business)] == [6, 5, 4, 3, 2, 1]


def test_five_items_at_most_and_the_rest_on_the_next_day() -> None:
    """A sixth promise waits for the next message, and is in it."""
    follow_ups = [promise(MONDAY, number=number) for number in range(1, 7)]
    at = datetime(2026, 3, 2, 8, 30, tzinfo=BERLIN)
    first = plan(follow_ups, calendar(), at, told_today=False)
    assert [each.id for each in first.daily] == [1, 2, 3, 4, 5]
    assert first.wake_at == datetime(2026, 3, 3, 8, 30, tzinfo=BERLIN)

    rest = [nudged(each, MONDAY) if each.id < 6 else each for each in follow_ups]
    second = plan(rest, calendar(), at + timedelta(days=1), told_today=False)
    assert [each.id for each in second.daily] == [6]


def test_one_message_a_day() -> None:
    """Once today's message is out, nothing more is planned for today."""
    at = datetime(2026, 3, 2, 12, tzinfo=BERLIN)
    assert plan([promise(MONDAY)], calendar(), at, told_today=True).daily == ()


@pytest.mark.parametrize(("hour", "late"), [(8, False), (9, True), (20, True)])
def test_what_goes_out_late_says_so(hour: int, late: bool) -> None:
    """More than a quarter of an hour after its time a message counts as late."""
    at = datetime(2026, 3, 2, hour, 40, tzinfo=BERLIN)
    assert plan([promise(MONDAY)], calendar(), at, told_today=False).late is late


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_the_hour_holds_on_the_days_when_the_clock_changes(day: date) -> None:
    """On both changes of the clock the nudge comes at its hour on the wall."""
    moment = calendar(days=(0, 1, 2, 3, 4, 5, 6)).moment(day)
    assert moment.astimezone(BERLIN).time() == time(8, 30)


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/St_Johns", "Asia/Kolkata", "Pacific/Kiritimati"])
def test_the_day_is_the_users_own(zone: str) -> None:
    """A promise for a day comes up on that day of the user's calendar, however far from UTC he is."""
    own = calendar(zone=zone, at=time(0, 5))
    day = comes_up_on(promise(date(2026, 3, 5)), own)
    assert day == date(2026, 3, 5)
    assert own.moment(day).astimezone(own.zone).date() == date(2026, 3, 5)


def test_a_moment_the_user_asked_for_is_kept() -> None:
    """A reminder with a time goes out at that minute, on a Sunday night too."""
    moment = datetime(2026, 3, 8, 22, 15, tzinfo=BERLIN)
    reminder = replace(promise(date(2026, 3, 8)), remind_at=moment)

    before = plan([reminder], calendar(), moment - timedelta(minutes=1), told_today=False)
    assert (before.daily, before.reminders, before.wake_at) == ((), (), moment)
    assert plan([reminder], calendar(), moment, told_today=False).reminders == (reminder,)


zones = st.sampled_from(
    ["Europe/Berlin", "Pacific/Auckland", "America/St_Johns", "Asia/Kolkata", "UTC", "America/Los_Angeles"]
)
START, MINUTES = datetime(2026, 1, 1, tzinfo=UTC), 2 * 365 * 24 * 60
moments = st.integers(0, MINUTES).map(lambda minutes: START + timedelta(minutes=minutes))
calendars = st.builds(
    NudgeCalendar,
    zone=zones.map(ZoneInfo),
    at=st.times().map(lambda each: each.replace(second=0, microsecond=0)),
    days=st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
    holidays=st.frozensets(st.dates(date(2026, 1, 1), date(2027, 12, 31)), max_size=8),
)
promises = st.builds(
    promise,
    st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    created=moments,
    by=st.sampled_from(By),
)


@given(calendars, st.lists(promises, max_size=8), moments, st.booleans())
def test_never_at_night_never_on_a_day_off(
    own: NudgeCalendar, follow_ups: list[FollowUp], now: datetime, told: bool
) -> None:
    """A daily message goes out on a day for nudges only, and what is late never in quiet hours."""
    follow_ups = [replace(each, id=number) for number, each in enumerate(follow_ups)]
    today = plan(follow_ups, own, now, told_today=told)
    if today.daily:
        assert not told
        assert own.allows(today.day)
        assert now >= own.moment(today.day)
        assert len(today.daily) <= MOST_ITEMS
    if today.late:
        assert QUIET_UNTIL <= now.astimezone(own.zone).time() < QUIET_FROM


@given(calendars, promises)
def test_every_open_promise_comes_up_until_it_was_said_three_times(own: NudgeCalendar, follow_up: FollowUp) -> None:
    """Followed from wake to wake, a promise that nobody touches is nudged three times on different days, then rests."""
    now, days = follow_up.created_at, []
    for _ in range(60):
        wake = next_wake([follow_up], own, now, told_today=own.today(now) in days)
        if wake is None:
            break
        assert wake >= now
        now = max(wake, now)
        today = plan([follow_up], own, now, told_today=own.today(now) in days)
        if today.daily:
            assert own.today(now) not in days
            days.append(own.today(now))
            follow_up = nudged(follow_up, own.today(now))
    assert len(days) == MOST_NUDGES
    assert follow_up.state is FollowUpState.OPEN


@given(calendars, promises)
def test_nothing_comes_up_before_it_was_noted(own: NudgeCalendar, follow_up: FollowUp) -> None:
    """The first nudge is always later than the note."""
    day = comes_up_on(follow_up, own)
    assert day is not None
    assert own.moment(day) > follow_up.created_at
