"""Many users at once: notes a second over the whole path, and ten thousand nudges due at one moment."""

import asyncio
import tempfile
import time
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.clock import MovableClock
from bot.domain.follow_up import FollowUp
from bot.domain.profile import Profile
from bot.local.api import LocalBotApi
from bot.local.launch import LocalProgram, local_program
from bot.reading import read
from bot.services.nudging import reschedule
from bot.settings import Access, Settings
from storage.tiny_store import TinyStore
from tests.bench.capture import Times, echo_times, first
from tests.bench.storage import raw_write

USERS = 200
NOTES_EACH = 5
DUE = 10_000
SUNDAY = datetime(2026, 3, 8, 12, tzinfo=UTC)
MONDAY_MORNING = datetime(2026, 3, 9, 7, 30, tzinfo=UTC)


def main() -> None:
    """Print the figures of a loaded program, beside a bare echo handler and a durable write in the same run."""
    print("Load, whole path, durable; the in-process Bot API takes the place of the network")
    with tempfile.TemporaryDirectory() as folder:
        raw = Times([raw_write(Path(folder), 2_000) for _ in range(100)])
    print(f"  reference: echo            {asyncio.run(echo_times())}")
    print(f"  reference: durable write   {raw}")
    asyncio.run(notes_a_second())
    asyncio.run(many_due())


async def notes_a_second() -> None:
    """Let all users write at once, several times, and print how many notes are taken a second."""
    clock = MovableClock(SUNDAY)
    api = LocalBotApi(clock)
    with tempfile.TemporaryDirectory() as folder:
        async with local_program(settings(folder), api, clock, read) as program:
            people = [api.person(number + 1, "Kim", "de") for number in range(USERS)]
            for person in people:
                person.send("/start")
            await program.settled()
            began = time.perf_counter()
            for turn in range(NOTES_EACH):
                clock.move_by(timedelta(minutes=1))
                for person in people:
                    person.send(
                        f"Heute {first(turn)} Berg{turn} getroffen, sucht einen Drucker. Ich rufe sie Freitag an."
                    )
                await program.settled()
            seconds = time.perf_counter() - began
    print(f"  {USERS} users, {USERS * NOTES_EACH} notes       {USERS * NOTES_EACH / seconds:7.1f} notes/s")


async def many_due() -> None:
    """Let ten thousand users fall due at once, and print order, pace, the longest stall, and what others wait."""
    clock = MovableClock(SUNDAY)
    api = LocalBotApi(clock)
    with tempfile.TemporaryDirectory() as folder:
        await fill(Path(folder), clock)
        for number in range(DUE):
            api.person(number + 1, "Kim", "de")
        async with local_program(settings(folder), api, clock, read) as program:
            api.person(DUE + 1, "Kim", "de").send("/start")
            await program.settled()
            clock.move_to(MONDAY_MORNING)
            began, before, stalls = time.perf_counter(), len(api.log), asyncio.create_task(longest_stall())
            answers = asyncio.create_task(meanwhile(program))
            pulse_before = program.running.pulse.seconds()
            await program.running.nudge()
            took, paced = time.perf_counter() - began, program.running.pulse.seconds() - pulse_before
            for task in (stalls, answers):
                task.cancel()
            nudged = [entry.chat_id for entry in api.log[before:] if entry.chat_id <= DUE and entry.kind == "text"]
            out = max(abs(position - (chat_id - 1)) for position, chat_id in enumerate(nudged))
            rate = len(nudged) / paced
            print(f"  {DUE} due at once: {len(nudged)} sent in {took:.1f} s; by the pace {rate:.1f} a second")
            print(f"    nobody more than {out} places from his turn; longest stall {max(await stalls) * 1e3:.0f} ms")
            print(f"    others answered meanwhile: {Times(await answers)}")


async def fill(folder: Path, clock: MovableClock) -> None:
    """Make the networks, each with a promise for Monday."""
    store = await TinyStore.open(folder, clock=clock, kept_open=0)
    for number in range(DUE):
        user_id = number + 1
        await store.create(Profile(user_id=user_id, created_at=SUNDAY))
        async with store.network(user_id) as network:
            await network.add(FollowUp(action="anrufen", due=date(2026, 3, 9), created_at=SUNDAY))
            await reschedule(network, SUNDAY)
    await store.close()


async def longest_stall() -> list[float]:
    """Return for how long the event loop was held, each time that it was asked."""
    stalls = [0.0]
    with suppress(asyncio.CancelledError):
        while True:
            began = time.perf_counter()
            await asyncio.sleep(0.005)
            stalls.append(time.perf_counter() - began - 0.005)
    return stalls


async def meanwhile(program: LocalProgram) -> list[float]:
    """Let somebody else ask for his list again and again; return how long each answer took."""
    person, seconds = program.api.person(DUE + 1, "Kim", "de"), [0.0, 0.0]
    with suppress(asyncio.CancelledError):
        while True:
            began = time.perf_counter()
            person.send("/due")
            await program.api.said(person, 1)
            seconds.append(time.perf_counter() - began)
            await asyncio.sleep(0.1)
    return seconds


def settings(folder: str) -> Settings:
    """Return settings for a folder, open to everybody."""
    return Settings(_env_file=None, data_dir=Path(folder), access=Access.OPEN, messages_per_minute=0)
