"""What planning costs in a large network: 10,000 contacts, 30,000 notes, a birthday for each third, promises.

`python -m tests.bench plan` prints the time of the pure plan, and of what a commit does to know its next wake.
"""

import asyncio
import random
import statistics
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.clock import MovableClock
from bot.domain.contact import Birthday, Contact
from bot.domain.encounter import Note
from bot.domain.follow_up import By, FollowUp, FollowUpKind
from bot.domain.nudge import Nudge, NudgeState
from bot.domain.planner import plan
from bot.domain.profile import Profile
from bot.ports import Network
from bot.services.calendar import calendar_of
from bot.services.limits import limits_of
from bot.services.nudging import reschedule
from storage.tiny_store import TinyStore

CONTACTS = 10_000
NOTES_EACH = 3
TIMES = 15
USER = 1
MOST_MILLISECONDS = 50
NOW = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)
"""Half past eight in Berlin, when the daily message is planned."""


async def fill(store: TinyStore) -> None:
    """Make the network; the same in each run."""
    source = random.Random(CONTACTS)

    def day(first: int, last: int) -> date:
        return NOW.date() + timedelta(days=source.randrange(first, last))

    await store.create(Profile(user_id=USER, weekly_minutes=120, created_at=NOW))
    async with store.network(USER) as network:
        for number in range(CONTACTS):
            made_at = NOW - timedelta(minutes=source.randrange(400 * 24 * 60))
            born = Birthday(source.randrange(1, 13), source.randrange(1, 29)) if number % 3 == 0 else None
            silent = 2 if number % 20 == 0 else 0
            contact = await network.add(
                Contact(name=f"Name {number}", birthday=born, unanswered=silent, created_at=made_at)
            )
            for _ in range(NOTES_EACH):
                await network.add(Note(text="Sucht eine Halle.", contact_ids=(contact.id,), noted_at=made_at))
            for kind, due in ((FollowUpKind.KEEP_IN_TOUCH, day(-20, 180)), (FollowUpKind.BIRTHDAY, day(0, 365))):
                if kind is FollowUpKind.KEEP_IN_TOUCH or born:
                    await network.add(
                        FollowUp(kind=kind, contact_id=contact.id, action="", due=due, created_at=made_at)
                    )
            if number % 5 == 0:
                by = source.choice(list(By))
                await network.add(
                    FollowUp(action="x", by=by, contact_id=contact.id, due=day(-30, 60), created_at=made_at)
                )
        for back in range(1, 90):
            ids = tuple(source.randrange(1, CONTACTS) for _ in range(5))
            told = NOW - timedelta(days=back)
            sent = Nudge(day=told.date(), planned_at=told, follow_up_ids=ids, state=NudgeState.SENT, sent_at=told)
            await network.save_nudge(sent)


async def run() -> float:
    """Print the figures; return the median of the plan, in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        store = await TinyStore.open(Path(folder), clock=MovableClock(NOW))
        await fill(store)
        async with store.network(USER) as network:
            planned = await _time_plan(network)
            await _time_reschedule(network)
        await store.close()
    return planned


async def _time_plan(network: Network) -> float:
    follow_ups, limits = await network.open_follow_ups(), await limits_of(network, NOW)
    calendar = calendar_of(network.profile)
    times = []
    for _ in range(TIMES):
        start = time.perf_counter()
        made = plan(follow_ups, calendar, NOW, told_today=False, limits=limits)
        times.append((time.perf_counter() - start) * 1e3)
    assert len(made.daily) == 5, "there is something to say today"
    _report(f"plan, {CONTACTS:,} contacts, {CONTACTS * NOTES_EACH:,} notes, {len(follow_ups):,} open", times)
    return statistics.median(times)


async def _time_reschedule(network: Network) -> None:
    times = []
    for _ in range(TIMES):
        start = time.perf_counter()
        await reschedule(network, NOW)
        times.append((time.perf_counter() - start) * 1e3)
    _report("  the next wake, with all its limits read, once a commit", times)


def _report(what: str, times: list[float]) -> None:
    print(f"{what:<72} median {statistics.median(times):6.1f} ms  best {min(times):6.1f} ms")


def main() -> None:
    """Print the figures of the planner."""
    median = asyncio.run(run())
    verdict = "within" if median <= MOST_MILLISECONDS else "ABOVE"
    print(f"  {verdict} the {MOST_MILLISECONDS} ms that planning may take")
