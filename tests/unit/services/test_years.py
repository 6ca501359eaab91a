"""Years of simulated time through the nudging service: every promise comes up when it should, and at no other time."""

import asyncio
import os
import tempfile
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.clock import MovableClock
from bot.domain.calendar import NudgeCalendar
from bot.domain.follow_up import By, FollowUp
from bot.domain.message import Message
from bot.domain.profile import Profile
from bot.services.calendar import calendar_of
from bot.services.nudging import reschedule, tick
from bot.services.outcomes import NudgeDue
from storage.tiny_store import TinyStore

USER = 7
ZONES = ("Europe/Berlin", "Pacific/Auckland", "America/St_Johns", "Asia/Kolkata", "America/Los_Angeles", "UTC")
REGIONS = ("DE", "DE-BY", "DE-NW", "NZ", "IN", "US", "AT")
ONE_DAY = timedelta(days=1)

zones = st.sampled_from(ZONES)
hours = st.times().map(lambda each: time(each.hour, each.minute))
days_of_week = st.sampled_from([(0, 1, 2, 3, 4), (0, 1, 2, 3, 4, 5), (0, 1, 2, 3, 4, 5, 6), (2,)])
starts = st.integers(0, 5 * 366 * 24 * 60).map(lambda each: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=each))
distances = st.lists(st.tuples(st.integers(0, 500), st.sampled_from(By)), min_size=1, max_size=5)


@dataclass(slots=True)
class Heard:
    """Takes the place of the messenger, and remembers what came when."""

    clock: MovableClock
    nudges: list[tuple[datetime, NudgeDue]] = field(default_factory=list)
    last: NudgeDue | None = None

    def render(self, due: NudgeDue, _language: str) -> Message:
        self.last = due
        return Message(text="x")

    async def notify(self, _user_id: int, _message: Message) -> None:
        assert self.last is not None
        self.nudges.append((self.clock.now(), self.last))

    def days_of(self, follow_up_id: int) -> list[date]:
        """Return the days on which a follow-up came up."""
        return [due.today for _, due in self.nudges if follow_up_id in {each.follow_up.id for each in due.concerns}]


def fails(_user_id: int, error: Exception) -> None:
    raise AssertionError from error


async def live(
    profile: Profile, due: list[tuple[int, By]], zone_later: str | None = None
) -> tuple[Heard, list[FollowUp], NudgeCalendar]:
    """Make promises due after so many days, and let time run from one wake-up to the next until nothing is to come."""
    clock = MovableClock(profile.created_at)
    heard = Heard(clock)
    calendar = calendar_of(profile)
    with tempfile.TemporaryDirectory() as folder:
        store = await TinyStore.open(Path(folder), clock=clock)
        await store.create(profile)
        today = calendar.today(clock.now())
        async with store.network(USER) as network:
            made = [
                await network.add(
                    FollowUp(action="x", by=by, due=today + timedelta(days=distance), created_at=clock.now())
                )
                for distance, by in due
            ]
            await reschedule(network, clock.now())
        for turn in range(100):
            wake = await store.next_wake()
            if wake is None:
                break
            assert wake > clock.now() or turn == 0, "woken again and again for nothing"
            clock.move_to(wake)
            await tick(store, heard, heard.render, clock, fails)
            if zone_later and turn == 1:
                async with store.network(USER) as network:
                    network.profile = replace(network.profile, zone=zone_later)
                    await reschedule(network, clock.now())
        else:
            raise AssertionError("it never ends")
        await store.close()
    return heard, made, calendar


def expected(follow_up: FollowUp, calendar: NudgeCalendar) -> list[date]:
    """Return the days on which a promise has to come up, found by looking at one day after the other."""
    assert follow_up.due is not None
    made = follow_up.created_at

    def allowed(day: date) -> bool:
        return day.weekday() in calendar.days and day not in calendar.holidays

    def first_from(day: date) -> date:
        while not allowed(day):
            day += ONE_DAY
        return day

    day = follow_up.due
    if follow_up.by is By.THEM:
        day = first_from(day + ONE_DAY)
    else:
        while not allowed(day):
            day -= ONE_DAY
    day = max(day, made.astimezone(calendar.zone).date())
    if not allowed(day) or datetime.combine(day, calendar.at, calendar.zone).astimezone(UTC) <= made:
        day = first_from(day + ONE_DAY)
    second = first_from(day + timedelta(days=2))
    return [day, second, first_from(second + timedelta(days=7))]


@pytest.fixture(scope="module", autouse=True)
def _without_fsync() -> "object":
    """Durability is not at stake here."""
    patch = pytest.MonkeyPatch()
    patch.setattr(os, "fsync", lambda _descriptor: None)
    yield
    patch.undo()


@given(zones, hours, days_of_week, st.sampled_from(REGIONS), starts, distances)
@example("Europe/Berlin", time(2, 30), (0, 1, 2, 3, 4, 5, 6), "DE", datetime(2026, 3, 1, tzinfo=UTC), [(28, By.ME)])
@example("Europe/Berlin", time(2, 30), (0, 1, 2, 3, 4, 5, 6), "DE", datetime(2026, 10, 1, tzinfo=UTC), [(24, By.ME)])
@example("Pacific/Auckland", time(0, 0), (0, 1, 2, 3, 4, 5), "NZ", datetime(2026, 12, 29, tzinfo=UTC), [(2, By.ME)])
@example("America/St_Johns", time(23, 59), (0, 1, 2, 3, 4), "US", datetime(2028, 2, 27, tzinfo=UTC), [(2, By.THEM)])
@example("Asia/Kolkata", time(4, 0), (0, 1, 2, 3, 4), "IN", datetime(2026, 1, 30, 22, tzinfo=UTC), [(1, By.ME)])
def test_each_promise_comes_up_in_its_windows_and_in_no_other(
    zone: str, at: time, days: tuple[int, ...], region: str, start: datetime, due: list[tuple[int, By]]
) -> None:
    """First on its day, then after two days, then after seven, at the user's hour, on days that are for nudges only."""
    profile = Profile(user_id=USER, zone=zone, region=region, nudge_time=at, nudge_days=days, created_at=start)
    heard, made, calendar = asyncio.run(live(profile, due))

    for follow_up in made:
        assert heard.days_of(follow_up.id) == expected(follow_up, calendar)
    for moment, nudge in heard.nudges:
        local = moment.astimezone(ZoneInfo(zone))
        assert moment == datetime.combine(local.date(), at, ZoneInfo(zone)).astimezone(UTC)
        assert not nudge.late
    per_day = Counter(nudge.today for _, nudge in heard.nudges)
    assert max(per_day.values()) == 1


@given(zones, zones, hours, starts, distances)
def test_a_changed_zone_loses_and_doubles_nothing(
    before: str, after: str, at: time, start: datetime, due: list[tuple[int, By]]
) -> None:
    """Where the zone is changed while nudges are to come, each still comes three times, and never two on one day."""
    profile = Profile(user_id=USER, zone=before, nudge_time=at, created_at=start)
    heard, made, _ = asyncio.run(live(profile, due, zone_later=after))

    assert all(len(heard.days_of(follow_up.id)) == 3 for follow_up in made)
    assert max(Counter(nudge.today for _, nudge in heard.nudges).values()) == 1
    for moment, _ in heard.nudges[2:]:
        assert moment.astimezone(ZoneInfo(after)).time() == moment_on(moment, at, after)


def moment_on(moment: datetime, at: time, zone: str) -> time:
    """Return the hour as the clocks show it on that day: one that they skip is moved on by the gap."""
    day = moment.astimezone(ZoneInfo(zone)).date()
    return datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC).astimezone(ZoneInfo(zone)).time()


@given(starts, st.integers(6, 30))
def test_the_daily_budget_delays_but_drops_nothing(start: datetime, promises: int) -> None:
    """However many promises fall on one day, a message holds five, one comes a day, and each comes up three times."""
    profile = Profile(user_id=USER, created_at=start)
    heard, made, _ = asyncio.run(live(profile, [(10, By.ME)] * promises))

    assert all(len(nudge.concerns) <= 5 for _, nudge in heard.nudges)
    assert all(len(heard.days_of(follow_up.id)) == 3 for follow_up in made)
    assert max(Counter(nudge.today for _, nudge in heard.nudges).values()) == 1
