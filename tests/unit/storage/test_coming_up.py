"""The planner is handed few follow-ups, and says the same as if it were handed all."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import MovableClock
from bot.domain.calendar import NudgeCalendar
from bot.domain.follow_up import By, FollowUp, FollowUpKind, FollowUpState
from bot.domain.planner import next_wake, plan
from bot.domain.profile import Profile
from storage import tiny_network
from storage.tiny_store import TinyStore

NOW = datetime(2026, 3, 9, 7, 30, tzinfo=UTC)
DAYS = st.none() | st.dates(date(2026, 3, 1), date(2026, 3, 20))
MOMENTS = st.timedeltas(timedelta(days=-8), timedelta(days=6)).map(lambda span: NOW + span)

FOLLOW_UPS = st.builds(
    FollowUp,
    id=st.integers(1, 12),
    action=st.just("call"),
    by=st.sampled_from(By),
    kind=st.sampled_from((FollowUpKind.PROMISE, FollowUpKind.KEEP_IN_TOUCH)),
    due=DAYS,
    snoozed_to=DAYS,
    remind_at=st.none() | MOMENTS,
    state=st.sampled_from(FollowUpState),
    nudged=st.integers(0, 4),
    last_nudged_on=DAYS,
    created_at=MOMENTS,
)
CALENDARS = st.builds(
    NudgeCalendar,
    zone=st.sampled_from(("Europe/Berlin", "Pacific/Auckland", "America/St_Johns")).map(ZoneInfo),
    at=st.sampled_from((time(0), time(8, 30), time(23, 59))),
    days=st.sampled_from(((0,), (0, 1, 2, 3, 4, 5), tuple(range(7)))),
    holidays=st.just(frozenset({date(2026, 3, 9)})),
)


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.booleans(), FOLLOW_UPS), max_size=25),
    st.lists(CALENDARS, min_size=1, max_size=3),
    st.sampled_from((0, 1_000)),
    st.booleans(),
)
async def test_few_follow_ups_do_for_the_planner(
    changes: Sequence[tuple[bool, FollowUp]], calendars: Sequence[NudgeCalendar], many: int, told_today: bool
) -> None:
    """Whatever was changed or removed, and on whatever calendar: the same messages, and the same wake-up."""
    before, tiny_network.MANY = tiny_network.MANY, many
    with TemporaryDirectory() as folder:
        store = await TinyStore.open(Path(folder), clock=MovableClock(NOW))
        await store.create(Profile(user_id=1, created_at=NOW))
        async with store.network(1) as network:
            for number, (keep, follow_up) in enumerate(changes):
                await (network.put if keep else network.remove)(follow_up)
                calendar = calendars[number % len(calendars)]
                everything = await network.open_follow_ups()
                few = await network.coming_up(calendar, date.min)
                wake = next_wake(everything, calendar, NOW, told_today=told_today)
                assert next_wake(few, calendar, NOW, told_today=told_today) == wake
                few = await network.coming_up(calendar, calendar.today(NOW))
                planned = plan(few, calendar, NOW, told_today=told_today)
                whole = plan(everything, calendar, NOW, told_today=told_today)
                assert replace(planned, wake_at=None) == replace(whole, wake_at=None)
        await store.close()
    tiny_network.MANY = before


async def test_what_is_taken_back_comes_up_as_before(tmp_path: Path) -> None:
    """After an error in a unit of work the follow-ups come up as if it had never begun."""
    store = await TinyStore.open(tmp_path, clock=MovableClock(NOW))
    await store.create(Profile(user_id=1, created_at=NOW))
    calendar = NudgeCalendar(zone=ZoneInfo("Europe/Berlin"), at=time(8, 30), days=(0,), holidays=frozenset())
    async with store.network(1) as network:
        made = await network.add(FollowUp(action="call", due=date(2026, 3, 9), created_at=NOW - timedelta(days=9)))
        assert await network.coming_up(calendar, date.min) == [made]
    try:
        async with store.network(1) as network:
            await network.remove(made)
            assert await network.coming_up(calendar, date.min) == []
            raise LookupError
    except LookupError:
        pass
    async with store.network(1) as network:
        assert await network.coming_up(calendar, date.min) == [made]
    await store.close()
