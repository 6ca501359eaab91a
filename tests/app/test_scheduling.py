"""Mistakes that reminder programs make, each shown not to be made here."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from telegram.ext import ApplicationBuilder, JobQueue

from bot.clock import MovableClock, SystemClock
from bot.domain.coming_up import comes_up_on
from bot.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from bot.local.api import LocalBotApi
from bot.local.faults import Fault
from bot.services.calendar import calendar_of
from bot.services.nudging import reschedule
from bot.settings import Access
from handlers.jobs import Job, schedule
from tests.app.conftest import BERLIN, Chat, Start, to_do

MINUTE = timedelta(minutes=1)
PROMISE = "Heute Anna Berg getroffen. Ich rufe sie am Freitag an."
FRIDAY = datetime(2026, 3, 13, 8, 30, tzinfo=BERLIN)


async def sets(chat: Chat, **settings: object) -> None:
    """Change settings as the buttons do, with what follows from it."""
    async with chat.network() as network:
        network.profile = replace(network.profile, **settings)  # type: ignore[arg-type]
        await reschedule(network, chat.program.clock.now())


async def nudges_until(chat: Chat, moment: datetime) -> list[datetime]:
    """Let time run, and return when the bot spoke up, but for the monthly review."""
    before = len(chat.program.api.log)
    await chat.program.run_until(moment)
    said = chat.program.api.log[before:]
    spoken = [entry for entry in said if entry.chat_id == chat.person.id and entry.sender == "bot"]
    return [entry.at for entry in spoken if entry.kind == "text" and "Rückblick" not in entry.text.splitlines()[0]]


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/St_Johns", "Asia/Kolkata", "Pacific/Kiritimati", "UTC"])
@pytest.mark.parametrize("hour", ["00:00", "08:30", "23:59"])
async def test_the_hour_is_the_users_own_wherever_he_is(jens: Chat, zone: str, hour: str) -> None:
    """Not only in UTC, and also where the offset is greater than the hour: once, on the right day, to the minute."""
    await jens.says("/start")
    await sets(jens, zone=zone, nudge_time=time.fromisoformat(hour))
    await jens.says(PROMISE)
    async with jens.network() as network:
        (promise,) = [each for each in await network.open_follow_ups() if each.action]
    times = await nudges_until(jens, datetime(2026, 3, 14, 23, 59, tzinfo=UTC))
    local = [moment.astimezone(ZoneInfo(zone)) for moment in times]
    assert [(each.date(), each.strftime("%H:%M")) for each in local] == [(promise.due, hour)]


async def test_no_nudge_comes_each_hour_again(jens: Chat) -> None:
    """What was nudged is quiet until its next turn, however often it is looked at."""
    await jens.says(PROMISE)
    await jens.program.run_until(FRIDAY)
    before = len(jens.person.messages)
    for _ in range(47):
        jens.program.clock.move_by(timedelta(hours=1))
        await jens.program.running.tick()
    assert len(jens.person.messages) == before


async def test_a_missed_hour_does_not_lose_the_reminder(start: Start, api: LocalBotApi, clock: MovableClock) -> None:
    """A program that was not running at the hour makes up for it, once, and keeps the turns after it."""
    async with start(api, clock) as program:
        await Chat(program, api.person(7, "Jens", "de")).says(PROMISE)
    clock.move_to(FRIDAY + timedelta(hours=2))
    async with start(api, clock) as program:
        jens = Chat(program, api.person(7, "Jens", "de"))
        before = len(jens.person.messages)
        for _ in range(3):
            await program.running.tick()
            await program.settled()
        (late,) = jens.person.messages[before:]
        assert "Anna Berg" in late.text
        assert len(await nudges_until(jens, FRIDAY + timedelta(days=30))) == 2


async def test_failures_never_delete_a_reminder(jens: Chat) -> None:
    """Two hundred failures in a row change nothing about a promise; when sending works again it comes, once."""
    await jens.says(PROMISE)
    jens.program.api.faults.every("sendMessage", Fault.server_error())
    jens.program.clock.move_to(FRIDAY)
    for _ in range(200):
        await jens.program.running.tick()
        jens.program.clock.move_by(MINUTE)
    async with jens.network() as network:
        (promise,) = [each for each in await network.open_follow_ups() if each.action]
        assert promise.state is FollowUpState.OPEN
    jens.program.api.faults.clear("sendMessage")
    before = len(jens.person.messages)
    for _ in range(90):
        await jens.program.running.tick()
        jens.program.clock.move_by(MINUTE)
    assert ["Anna Berg" in message.text for message in jens.person.messages[before:]] == [True]


async def test_an_outage_of_ten_minutes_disables_nobody(jens: Chat, mary: Chat) -> None:
    """Whoever could not be reached for want of a network is reached after it, that day and on later ones."""
    await jens.says(PROMISE)
    await mary.says("Met Tom White today. I will call him on Friday.")
    jens.program.api.faults.away()
    jens.program.clock.move_to(FRIDAY)
    for _ in range(10):
        await jens.program.running.nudge()
        jens.program.clock.move_by(MINUTE)
    jens.program.api.faults.back()
    for chat in (jens, mary):
        async with chat.network() as network:
            assert network.profile.reachable
    assert len(await nudges_until(jens, FRIDAY + timedelta(days=30))) == 3
    assert sum(message.by_bot and "Tom White" in message.text for message in mary.person.messages) == 4


async def test_intervals_are_kept(jens: Chat) -> None:
    """What stays open comes again after two days, then after seven, then no more."""
    await jens.says(PROMISE)
    times = await nudges_until(jens, FRIDAY + timedelta(days=90))
    # The second turn would be a Sunday.
    days = [moment.astimezone(BERLIN).date() for moment in times]
    assert [day.isoformat() for day in days] == ["2026-03-13", "2026-03-16", "2026-03-23"]


async def test_keeping_in_touch_counts_from_the_last_real_contact(jens: Chat) -> None:
    """Not from when a contact was made, nor from a reminder: each meeting puts the next turn a whole cadence off."""
    await jens.says("Heute Anna Berg getroffen.")
    for days, said in ((20, "Habe Anna Berg angerufen, erledigt"), (50, "Heute Anna Berg getroffen.")):
        await jens.program.run_until(date_of(jens, days))
        await jens.says(said)
        today = date_of(jens, days).date()
        async with jens.network() as network:
            (contact,) = await network.contacts()
            (regular,) = await to_do(network)
            assert contact.last_contact_on == today
            assert (regular.kind, regular.due) == (FollowUpKind.KEEP_IN_TOUCH, today + timedelta(days=90))


def date_of(chat: Chat, days: int) -> datetime:
    """Return noon so many days after the scenarios begin."""
    return datetime(2026, 3, 8, 12, tzinfo=BERLIN) + timedelta(days=days)


@pytest.mark.parametrize(
    ("written_on", "said", "due"),
    [
        (datetime(2026, 1, 31, 12, tzinfo=BERLIN), "in einem Monat", "2026-02-28"),
        (datetime(2028, 1, 31, 12, tzinfo=BERLIN), "in einem Monat", "2028-02-29"),
        (datetime(2028, 2, 29, 12, tzinfo=BERLIN), "in einem Jahr", "2029-02-28"),
        (datetime(2026, 8, 31, 12, tzinfo=BERLIN), "in einem Monat", "2026-09-30"),
        (datetime(2026, 12, 30, 12, tzinfo=BERLIN), "in drei Tagen", "2027-01-02"),
    ],
)
async def test_months_and_years_of_different_length(
    start: Start, api: LocalBotApi, written_on: datetime, said: str, due: str
) -> None:
    """The 31st in a short month, the 29 February, the turn of the year: the promise is due, and comes up by then."""
    clock = MovableClock(written_on)
    api = LocalBotApi(clock)
    async with start(api, clock) as program:
        jens = Chat(program, api.person(7, "Jens", "de"))
        await jens.says(f"Heute Anna Berg getroffen. Ich rufe sie {said} an.")
        async with jens.network() as network:
            (promise,) = [each for each in await network.open_follow_ups() if each.action]
            assert str(promise.due) == due
        times = await nudges_until(jens, datetime.fromisoformat(due).replace(hour=23, tzinfo=BERLIN))
        assert times
        assert max(times).astimezone(BERLIN).date().isoformat() <= due


async def test_a_holiday_that_moves_with_the_region(jens: Chat) -> None:
    """Where the region is changed while a promise waits, it comes up before the holiday that is now one."""
    await jens.says("/start")
    await jens.says("Heute Anna Berg getroffen. Ich rufe sie am 4.6. an.")
    corpus_christi = date(2026, 6, 4)
    async with jens.network() as network:
        (promise,) = [each for each in await network.open_follow_ups() if each.action]
        assert comes_up_on(promise, calendar_of(network.profile)) == corpus_christi
    await jens.says("/settings")
    await jens.presses("Feiertage")
    await jens.says("DE-NW")
    async with jens.network() as network:
        assert network.profile.region == "DE-NW"
        assert comes_up_on(promise, calendar_of(network.profile)) == corpus_christi - timedelta(days=1)


async def test_a_zone_that_is_changed_while_a_nudge_waits(jens: Chat) -> None:
    """The user flies off: the nudge comes at his hour where he is now."""
    await jens.says(PROMISE)
    await jens.says("/settings")
    await jens.presses("Zeitzone")
    await jens.says("America/St_Johns")
    (moment,) = await nudges_until(jens, FRIDAY + timedelta(days=1))
    assert moment.astimezone(UTC) == datetime(2026, 3, 13, 11, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("first", "last"), [("2026-03-28", "2026-03-31"), ("2026-10-24", "2026-10-27")], ids=["spring", "autumn"]
)
async def test_both_changes_of_the_clock(start: Start, first: str, last: str) -> None:
    """At half past two, which the clock skips in spring and shows twice in autumn: one message a day, none left out."""
    clock = MovableClock(datetime.fromisoformat(f"{first}T00:10").replace(tzinfo=BERLIN))
    api = LocalBotApi(clock)
    async with start(api, clock) as program:
        jens = Chat(program, api.person(7, "Jens", "de"))
        await jens.says("/start")
        await sets(jens, nudge_time=time(2, 30), nudge_days=tuple(range(7)), region="none")
        async with jens.network() as network:
            made = clock.now() - timedelta(days=9)
            for number in range(30):
                await network.add(FollowUp(action=f"x{number}", due=made.date(), created_at=made))
            await reschedule(network, clock.now())
        times = await nudges_until(jens, datetime.fromisoformat(f"{last}T12:00").replace(tzinfo=BERLIN))
    days = [moment.astimezone(BERLIN).date().isoformat() for moment in times]
    assert days == sorted(set(days))
    assert len(days) == 4


async def test_a_job_that_is_late_runs_all_the_same() -> None:
    """The job queue drops by itself what is a second late; here it runs, once, however much was missed."""
    application = ApplicationBuilder().token("1:x").updater(None).build()
    jobs: JobQueue[Any] | None = application.job_queue
    assert jobs is not None
    ran: list[int] = []
    done = asyncio.Event()

    async def work() -> None:
        ran.append(1)
        done.set()

    schedule(jobs, Job(name="x", work=work))
    (job,) = jobs.scheduler.get_jobs()
    assert (job.misfire_grace_time, job.coalesce, job.max_instances) == (None, True, 1)
    job.modify(next_run_time=SystemClock().now() - timedelta(days=3))
    await jobs.start()
    await asyncio.wait_for(done.wait(), 10)
    await jobs.stop()
    assert ran == [1]


async def test_forwarded_commands_and_deep_links_do_nothing(
    start: Start, api: LocalBotApi, clock: MovableClock
) -> None:
    """Somebody else's command, a made-up start link and answers to other people's messages end in a polite word."""
    origin = {"type": "hidden_user", "date": int(clock.now().timestamp()), "sender_user_name": "X"}
    async with start(api, clock, access=Access.OPEN) as program:
        jens = Chat(program, api.person(7, "Jens", "de"))
        await jens.says("Heute Anna Berg getroffen.")
        for command in ("/forget", "/undo", "/start owner", "/invite"):
            entity = {"type": "bot_command", "offset": 0, "length": len(command.split()[0])}
            jens.person.send_content({"text": command, "entities": [entity], "forward_origin": origin})
            said = await jens.heard()
            assert said
            assert "löschen" not in said.casefold()
            assert "https://t.me" not in said
        for payload in ("../../etc/passwd", "1:undo:1", "x" * 64, "-1", "owner"):
            assert await jens.says(f"/start {payload}")
        assert await jens.says("nicht Berg, Bergmann", reply_to=jens.person.messages[0].id)
        async with jens.network() as network:
            assert await network.count_contacts() == 1
