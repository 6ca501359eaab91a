"""Many users at once: notes a second, a slow disk, ten thousand nudges due at one moment, a hundred thousand users."""

import asyncio
import os
import shutil
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import quantiles
from unittest import mock

from bot.calm import calm
from bot.clock import MovableClock
from bot.domain.follow_up import FollowUp
from bot.domain.profile import Profile
from bot.local.api import LocalBotApi
from bot.local.launch import LocalProgram, local_program
from bot.reading import read
from bot.serve import SAMPLES
from bot.services.nudging import reschedule
from bot.settings import Access, Settings
from handlers.pacing import Pulse
from storage.tiny_store import TinyStore
from tests.bench.capture import Times, capture_times, echo_times, first
from tests.bench.storage import raw_write

USERS = 200
NOTES_EACH = 5
DUE = 10_000
REAL_S = 60.0
"""Seconds of nudging in which the pace is kept in real time; the rest is gone through without a wait."""

CROWD = 100_000
SLOW_SYNC_S = 0.020
SUNDAY = datetime(2026, 3, 8, 12, tzinfo=UTC)
MONDAY_MORNING = datetime(2026, 3, 9, 7, 30, tzinfo=UTC)


def main() -> None:
    """Print the figures of a loaded program, beside a bare echo handler and a durable write in the same run."""
    print("Load, whole path, durable; the in-process Bot API takes the place of the network")
    with tempfile.TemporaryDirectory() as folder:
        raw = Times([raw_write(Path(folder), 2_000) for _ in range(100)])
    print(f"  reference: echo            {asyncio.run(echo_times())}")
    print(f"  reference: durable write   {raw}")
    print(f"  reference: a loop that does nothing for ten seconds, {asyncio.run(idle_stalls())}")
    asyncio.run(notes_a_second())
    with slow_disk():
        print(f"  one user's notes, each fsync {SLOW_SYNC_S * 1e3:.0f} ms   {asyncio.run(capture_times(100))}")
    asyncio.run(many_due())
    asyncio.run(crowd())


async def notes_a_second() -> None:
    """Let all users write at once, several times, and print how many notes are taken a second."""
    clock = MovableClock(SUNDAY)
    api = LocalBotApi(clock)
    with tempfile.TemporaryDirectory() as folder:
        async with program_in(folder, api, clock) as program:
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


@contextmanager
def slow_disk() -> Iterator[None]:
    """Let every fsync take as long as on a slow disk."""
    sync = os.fsync

    def slowly(descriptor: int) -> None:
        began = time.perf_counter()
        sync(descriptor)
        time.sleep(max(SLOW_SYNC_S - (time.perf_counter() - began), 0.0))

    with mock.patch.object(os, "fsync", slowly):
        yield


@dataclass(slots=True)
class FirstMinute:
    """The machine's time at first, so that waiting is waiting; then time that leaps over whatever is waited for."""

    began: float = field(default_factory=time.monotonic)
    leapt: float = 0.0

    @property
    def over(self) -> bool:
        """Whether the real part is through."""
        return time.monotonic() - self.began >= REAL_S

    def seconds(self) -> float:
        """Return the seconds so far."""
        return time.monotonic() + self.leapt

    async def sleep(self, seconds: float) -> None:
        """Wait, or leap."""
        if self.over:
            await asyncio.sleep(0)
            self.leapt += seconds
        else:
            await asyncio.sleep(seconds)


async def many_due() -> None:
    """Let ten thousand users fall due at once, and print order, pace, the longest stall, and what others wait."""
    clock = MovableClock(SUNDAY)
    api = LocalBotApi(clock)
    with tempfile.TemporaryDirectory() as folder:
        await fill(Path(folder), clock, DUE)
        for number in range(DUE):
            api.person(number + 1, "Kim", "de")
        pulse = FirstMinute()
        async with program_in(folder, api, clock, pulse) as program:
            api.person(DUE + 1, "Kim", "de").send("/start")
            await program.settled()
            clock.move_to(MONDAY_MORNING)
            pulse.began, before, paced = time.monotonic(), len(api.log), pulse.seconds()
            nudging = asyncio.create_task(program.running.nudge())
            async with watching(pulse, program) as (stalls, answers):
                await nudging
            paced = pulse.seconds() - paced
    nudged = [entry.chat_id for entry in api.log[before:] if entry.chat_id <= DUE and entry.kind == "text"]
    out = max(abs(position - (chat_id - 1)) for position, chat_id in enumerate(nudged))
    both = len(nudged) + len(answers)
    print(f"  {DUE} due at once: {len(nudged)} sent, {len(nudged) / paced:.1f} a second, ", end="")
    print(f"{both / paced:.1f} with the answers to others; nobody more than {out} places from his turn")
    print(f"    the first {REAL_S:.0f} s in real time: {stalls}")
    print(f"    others answered meanwhile:   {Times(answers)}   longest {max(answers) * 1e3:.0f} ms")


@asynccontextmanager
async def watching(pulse: FirstMinute, program: LocalProgram) -> AsyncIterator[tuple["Stalls", list[float]]]:
    """Measure stalls and what somebody else waits for an answer, as long as time is real."""
    stalls, answers = Stalls(), [0.0]
    tasks = [asyncio.create_task(stalls.watch(pulse)), asyncio.create_task(meanwhile(pulse, program, answers))]
    yield stalls, answers
    await asyncio.gather(*tasks)


async def meanwhile(pulse: FirstMinute, program: LocalProgram, seconds: list[float]) -> None:
    """Let others write notes and ask for their lists again and again; note how long each answer took."""
    people = [program.api.person(DUE + 1 + number, "Kim", "de") for number in range(20)]
    turn = 0
    while not pulse.over:
        turn += 1
        person = people[turn % len(people)]
        began = time.perf_counter()
        person.send("/due" if turn % 2 else f"Heute Anna Berg{turn} getroffen. Ich rufe sie Freitag an.")
        await program.api.said(person, 1)
        seconds.append(time.perf_counter() - began)
        await asyncio.sleep(0.1)


@dataclass(slots=True)
class Stalls:
    """For how long the event loop was held, again and again, beyond a nap of five milliseconds.

    `worked` is how long its thread was at work meanwhile: where other programs have the processors it is much less.
    """

    seconds: list[float] = field(default_factory=lambda: [0.0, 0.0])
    worked: list[float] = field(default_factory=lambda: [0.0, 0.0])

    async def watch(self, pulse: FirstMinute) -> None:
        """Take naps until real time is over."""
        while not pulse.over:
            began, work = time.perf_counter(), time.thread_time()
            await asyncio.sleep(0.005)
            self.seconds.append(time.perf_counter() - began - 0.005)
            self.worked.append(time.thread_time() - work)

    def __str__(self) -> str:
        by_clock, at_work = self.seconds, self.worked
        return (
            f"longest stall {max(by_clock) * 1e3:.0f} ms by the clock, {max(at_work) * 1e3:.0f} ms at work; "
            f"99.9 of 100 below {_most(by_clock) * 1e3:.0f} and {_most(at_work) * 1e3:.0f} ms"
        )


def _most(seconds: list[float]) -> float:
    return quantiles(seconds, n=1000)[998]


async def idle_stalls() -> Stalls:
    """Return how long a loop without any work is held on this machine just now."""
    stalls = Stalls()
    with suppress(TimeoutError):
        async with asyncio.timeout(10):
            await stalls.watch(FirstMinute())
    return stalls


async def crowd() -> None:
    """Print how long a start with very many users takes, and a tick in which nobody is due."""
    with tempfile.TemporaryDirectory() as name:
        data, clock = Path(name), MovableClock(SUNDAY)
        await fill(data, clock, 1)
        for number in range(2, CROWD + 1):
            for part in ("json", "changes.jsonl"):
                shutil.copyfile(data / "networks" / f"1.{part}", data / "networks" / f"{number}.{part}")
        for what in ("without the note of wake-ups", "with it"):
            began = time.perf_counter()
            store = await TinyStore.open(data, clock=clock)
            print(f"  start, {CROWD} users, {what}: {time.perf_counter() - began:.1f} s")
            began = time.perf_counter()
            due = await store.due(clock.now())
            print(f"    a tick, {len(due)} of {store.count()} due: {(time.perf_counter() - began) * 1e3:.3f} ms")
            await store.close()


@asynccontextmanager
async def program_in(
    folder: str, api: LocalBotApi, clock: MovableClock, pulse: Pulse | None = None
) -> AsyncIterator[LocalProgram]:
    """Run the program as a service runs it, open to everybody, on the in-process Bot API."""
    for note in SAMPLES:
        read(note, clock.now())
    settings = Settings(_env_file=None, data_dir=Path(folder), access=Access.OPEN, messages_per_minute=0)
    async with (
        local_program(settings, api, clock, read, pulse=pulse) as program,
        calm(lambda: program.running.under_way.is_nothing),
    ):
        yield program


async def fill(folder: Path, clock: MovableClock, users: int) -> None:
    """Make the networks, each with a promise for Monday."""
    store = await TinyStore.open(folder, clock=clock, kept_open=0)
    for number in range(users):
        user_id = number + 1
        await store.create(Profile(user_id=user_id, created_at=SUNDAY))
        async with store.network(user_id) as network:
            await network.add(FollowUp(action="anrufen", due=date(2026, 3, 9), created_at=SUNDAY))
            await reschedule(network, SUNDAY)
    await store.close()
