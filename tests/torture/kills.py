"""The bot's process is killed again and again while notes pour in and nudges fall due; then everything is counted."""

import asyncio
import random
import shutil
import tempfile
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.clock import SystemClock
from bot.domain.follow_up import FollowUp
from bot.domain.profile import Profile
from bot.local.api import LocalBotApi
from bot.local.person import Person
from bot.services.nudging import reschedule
from storage.inbox import FileInbox
from storage.tiny_store import TinyStore
from tests.loopback import PATIENCE_S, TOKEN, Bot, process_of, serving

WRITERS = 24
"""People who write notes; each waits for the answer before the next."""

NUDGED_PER_KILL = 4
SECONDS_PER_KILL = 1.5
LONGEST_RUN_S = 0.8
"""A process that has started is killed within this time."""

KILLED_WHILE_STARTING = 0.2
"""The share of processes that are killed before they have started."""

START_S = 1.2

EVERYTHING_EACH = 25
"""Kills after which every network of the folder is read, rather than those of the writers."""

FIRST = ("Anna", "Tom", "Petra", "Jens", "Sabine", "Ole", "Mia", "Ralf", "Inge", "Jonas", "Klaus", "Birgit")
LAST = ("Krüger", "Hansen", "Petersen", "Vogt", "Lorenz", "Brandt", "Seidel", "Ziegler", "Arnold", "Busch", "Kuhn")
SETTINGS = {"ACCESS": "open", "LOG_LEVEL": "warning", "MESSAGES_PER_MINUTE": "0"}


@dataclass(slots=True)
class Counts:
    """What a run has come to."""

    kills: int = 0
    notes: int = 0
    acknowledged: int = 0
    nudged: int = 0
    nudges_repeated: int = 0
    complaints: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        lines = [
            f"{self.kills} kills, {self.notes} notes, {self.acknowledged} acknowledged, each there exactly once",
            f"{self.nudged} people nudged, {self.nudges_repeated} nudges sent more than once",
        ]
        return "\n".join(["FAILED", *lines, *self.complaints] if self.complaints else lines)


@dataclass(slots=True)
class Writer:
    """Somebody who writes one note after the other."""

    person: Person
    source: random.Random
    sent: dict[str, str] = field(default_factory=dict)
    """The notes so far, with the words that the answer to each has to hold."""

    async def write(self) -> None:
        """Write notes until cancelled, each once the last was answered."""
        for number in count():
            wanted = f"Ziegel Nummer {self.person.id}{number:03}"
            name = f"{self.source.choice(FIRST)} {self.source.choice(LAST)}"
            text = f"Heute {name} getroffen, sucht {wanted}."
            self.sent[text] = wanted
            self.person.send(text)
            while not self.acknowledged(text):
                await asyncio.sleep(0.02)

    def acknowledged(self, text: str) -> bool:
        """Say whether the bot has answered a note."""
        return any(message.by_bot and self.sent[text] in message.text for message in self.person.messages)


@dataclass(slots=True)
class Torture:
    """One run: a data folder, a Bot API, writers, and people with something due."""

    folder: Path
    api: LocalBotApi
    source: random.Random
    counts: Counts = field(default_factory=Counts)
    writers: list[Writer] = field(default_factory=list)
    due: dict[int, datetime] = field(default_factory=dict)
    """When something falls due for each of the people to be nudged."""

    @property
    def data(self) -> Path:
        """The data folder."""
        return self.folder / "data"

    async def prepare(self, kills: int) -> None:
        """Make writers, and networks in which something falls due all through the run."""
        self.writers = [
            Writer(self.api.person(number, "Kim", "de"), random.Random(self.source.random()))
            for number in range(1, WRITERS + 1)
        ]
        store = await TinyStore.open(self.data, clock=SystemClock())
        began = datetime.now(UTC)
        for number in range(kills * NUDGED_PER_KILL):
            person = self.api.person(10_000 + number, "Toni", "de")
            self.due[person.id] = began + timedelta(seconds=SECONDS_PER_KILL * number / NUDGED_PER_KILL)
            await fall_due(store, person.id, began, None if number % 4 == 0 else self.due[person.id])
        await store.close()

    async def kill_one(self, address: str) -> None:
        """Start the program and kill it at a random moment."""
        async with process_of(self.api, address, self.folder, SETTINGS) as bot:
            if self.source.random() < KILLED_WHILE_STARTING:
                await asyncio.sleep(self.source.uniform(0, START_S))
            else:
                await self.polled(bot)
                await asyncio.sleep(self.source.uniform(0, LONGEST_RUN_S))
            if bot.process.returncode is None:
                bot.process.kill()
            else:
                self.counts.complaints.append(f"a process ended by itself with {bot.process.returncode}")
            _, errors = await bot.process.communicate()
        self.counts.kills += 1
        self.complain_of_log(errors.decode())

    async def polled(self, bot: Bot) -> None:
        """Wait until a process asks for updates, or has ended."""
        before = len(self.api.calls)
        async with asyncio.timeout(PATIENCE_S):
            while bot.process.returncode is None and not self.polls_since(before):
                await asyncio.sleep(0.01)

    def polls_since(self, call: int) -> bool:
        """Say whether updates were asked for."""
        return any(each.method.casefold() == "getupdates" for each in self.api.calls[call:])

    def complain_of_log(self, log: str) -> None:
        """Nothing that was killed may have had trouble with its data before."""
        for words in ("damaged", "Traceback", "store.", "handler_failed"):
            if words in log:
                self.counts.complaints.append(f"after {self.counts.kills} kills the log says: {log[-2000:]}")

    async def count(self, *, everything: bool = False) -> None:
        """Compare what lies in the data folder with what was said and what was confirmed.

        The networks of those who never write are read only where `everything` is.
        """
        # All at one moment: the writers go on while the files are read.
        pending = {update["message"]["text"] for update in self.api.updates.pending if "message" in update}
        sent = [(text, writer.acknowledged(text)) for writer in self.writers for text in writer.sent]
        with tempfile.TemporaryDirectory() as name:
            copy = Path(name) / "data"
            shutil.copytree(self.data, copy, ignore=None if everything else self.silent_ones)
            noted, waiting, damaged = await contents(copy, [each.person.id for each in self.writers])
        self.counts.complaints += [f"damaged: {path.name}" for path in damaged]
        for text, acknowledged in sent:
            self.judge(noted[text], known=text in pending or text in waiting, acknowledged=acknowledged)

    def silent_ones(self, _folder: str, names: list[str]) -> set[str]:
        """Return the files of those who never write."""
        return {
            name for name in names if name.partition(".")[0].isdecimal() and int(name.partition(".")[0]) in self.due
        }

    def judge(self, times: int, *, known: bool, acknowledged: bool) -> None:
        """Complain of a note that is there twice, or that is nowhere."""
        after = f"after {self.counts.kills} kills a note is there {times} times"
        if times > 1 or (acknowledged and times != 1):
            self.counts.complaints.append(f"{after}, acknowledged: {acknowledged}")
        if not times and not known:
            self.counts.complaints.append(f"{after}, though its update was confirmed")

    async def finish(self, address: str) -> None:
        """Let the program run undisturbed until all is answered, and end it as a service manager would."""
        due = [user_id for user_id, moment in self.due.items() if moment < datetime.now(UTC)]
        async with process_of(self.api, address, self.folder, SETTINGS) as bot:
            with suppress(TimeoutError):
                async with asyncio.timeout(PATIENCE_S):
                    while not self.all_said(due):
                        await asyncio.sleep(0.05)
            status = await bot.stops()
        self.complain_of_log("".join(bot.log))
        if status:
            self.counts.complaints.append(f"the last process ended with {status}")
        self.count_nudges(due)
        unanswered = [text for writer in self.writers for text in writer.sent if not writer.acknowledged(text)]
        self.counts.complaints += [f"never answered: {text}" for text in unanswered]

    def all_said(self, due: list[int]) -> bool:
        """Say whether every note was answered and everybody nudged who had something due."""
        answered = all(writer.acknowledged(text) for writer in self.writers for text in writer.sent)
        return answered and all(self.nudges_to(user_id) for user_id in due)

    def nudges_to(self, user_id: int) -> int:
        """Return how many messages somebody got who never wrote one."""
        return sum(message.by_bot for message in self.api.person(user_id, "Toni", "de").messages)

    def count_nudges(self, due: list[int]) -> None:
        """Complain of whoever was nudged never, or more than once more for every kill."""
        times = Counter({user_id: self.nudges_to(user_id) for user_id in due})
        self.counts.nudged = len(due)
        self.counts.nudges_repeated = sum(number > 1 for number in times.values())
        self.counts.complaints += [
            f"{number} nudges instead of one" for number in times.values() if not 1 <= number <= 1 + self.counts.kills
        ]


async def fall_due(store: TinyStore, user_id: int, now: datetime, remind_at: datetime | None) -> None:
    """Give a user a promise that is due today, or at a moment of his choice."""
    made = now - timedelta(days=3)
    zone = where_it_is_midday(now)
    await store.create(Profile(user_id=user_id, zone=zone, region="none", nudge_days=tuple(range(7)), created_at=made))
    async with store.network(user_id) as network:
        today = now.astimezone(ZoneInfo(zone)).date()
        await network.add(FollowUp(action="anrufen", due=today, remind_at=remind_at, created_at=made))
        await reschedule(network, now)


def where_it_is_midday(now: datetime) -> str:
    """Return a zone in which it is about noon, far from the quiet hours; its names count the wrong way round."""
    ahead = 12 - now.astimezone(UTC).hour
    return f"Etc/GMT{-ahead:+}" if ahead else "Etc/GMT"


async def contents(data: Path, user_ids: list[int]) -> tuple[Counter[str], set[str], list[Path]]:
    """Return how often each note is there, the texts in the inbox, and the files that could not be read."""
    damaged: list[Path] = []
    noted: Counter[str] = Counter()
    store = await TinyStore.open(data, clock=SystemClock(), damaged=damaged.append)
    known = set(await store.users())
    for user_id in known.intersection(user_ids):
        exported = await store.export(user_id)
        noted.update(note["text"] for note in exported["notes"])  # type: ignore[attr-defined]
    for user_id in known.difference(user_ids):
        await store.export(user_id)
    await store.close()
    inbox = await FileInbox.open(data, damaged=damaged.append)
    waiting = {str(each.payload["message"]["text"]) for each in await inbox.waiting()}  # type: ignore[index]
    await inbox.close()
    return noted, waiting, damaged


@asynccontextmanager
async def pouring(writers: list[Writer]) -> AsyncIterator[None]:
    """Let everybody write for as long as the context lasts."""
    tasks = [asyncio.create_task(writer.write()) for writer in writers]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def torture(folder: Path, kills: int, seed: int, *, say: bool = False) -> Counts:
    """Kill the program so many times in a new folder, and return what became of notes and nudges."""
    api = LocalBotApi(SystemClock(), token=TOKEN)
    run = Torture(folder, api, random.Random(seed))
    await run.prepare(kills)
    async with serving(api) as address:
        async with pouring(run.writers):
            for number in range(kills):
                await run.kill_one(address)
                await run.count(everything=number % EVERYTHING_EACH == 0)
                if say and (number + 1) % 20 == 0:
                    print(f"  {number + 1} kills, {len(run.counts.complaints)} complaints", flush=True)
        await run.finish(address)
        await run.count(everything=True)
    sent = [(writer, text) for writer in run.writers for text in writer.sent]
    run.counts.notes = len(sent)
    run.counts.acknowledged = sum(writer.acknowledged(text) for writer, text in sent)
    return run.counts
