"""What the store costs: a note's unit of work, opening, searching, asking who is due, starting; with a raw reference.

`python -m tests.bench.storage` prints a table. The contacts are made up and the same in each run.
"""

import asyncio
import os
import random
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from bot.clock import MovableClock
from bot.domain.contact import Contact
from bot.domain.encounter import Encounter, Note
from bot.domain.follow_up import FollowUp
from bot.domain.message import Button, Message
from bot.domain.profile import Profile
from bot.domain.step import StepKind
from bot.ports import Delivery
from storage.inbox import FileInbox
from storage.tiny_store import TinyStore
from storage.wakes import Wakes

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
FIRST = ("Eva", "Tom", "Ines", "Jörg", "Aylin", "Piotr", "Clara", "Bastian", "Mira", "Henning")
SYLLABLES = ("ber", "kal", "dor", "mei", "stein", "hof", "lan", "gru", "wes", "tor", "fel", "mann", "rich", "sen")
WORDS = ("Steuern", "Segeln", "Umbau", "Webshop", "Hundeschule", "Logopädie", "Catering", "Vereinsrecht", "Dachboden")
CAPTURES = 200


def report(what: str, figure: str, reference: str = "") -> None:
    """Print one line of the table."""
    print(f"{what:<58} {figure:>26}  {reference}")


def percentiles(times: list[float]) -> tuple[float, float]:
    """Return the median and the 99th percentile, in milliseconds."""
    return statistics.median(times) * 1e3, statistics.quantiles(times, n=100)[98] * 1e3


async def timed(work: Callable[[], Awaitable[object]]) -> float:
    """Return the seconds that a piece of work takes."""
    start = time.perf_counter()
    await work()
    return time.perf_counter() - start


def surname(source: random.Random) -> str:
    """Return a made-up surname."""
    return "".join(source.choices(SYLLABLES, k=source.choice((2, 2, 3)))).title()


async def fill(store: TinyStore, user_id: int, contacts: int) -> None:
    """Make a network with so many contacts, an encounter and three notes for each, a follow-up for every third."""
    source = random.Random(contacts)
    await store.create(Profile(user_id=user_id, created_at=NOW))
    async with store.network(user_id) as network:
        for number in range(contacts):
            name = f"{source.choice(FIRST)} {surname(source)}"
            made = await network.add(
                Contact(name=name, org=f"{surname(source)} GmbH", offers=(source.choice(WORDS),), created_at=NOW)
            )
            met = date(2026, 1, 1) - timedelta(days=number % 400)
            event = f"Unternehmertag {number % 50}"
            await network.add(Encounter(contact_ids=(made.id,), event=event, met_on=met))
            for _ in range(3):
                text = f"{name} sucht {source.choice(WORDS)}, kennt {surname(source)} und {surname(source)}."
                await network.add(Note(text=text, contact_ids=(made.id,), noted_at=NOW))
            if number % 3 == 0:
                await network.add(FollowUp(contact_id=made.id, action="anrufen", created_at=NOW))


async def capture(store: TinyStore, user_id: int, number: int) -> None:
    """Do what a note does: read the directory, add a contact with all that belongs to it, answer."""
    async with store.network(user_id) as network:
        await network.reply_to(number)
        await network.directory()
        async with network.step(StepKind.CAPTURE, message_id=number):
            note = await network.add(Note(text="Neu: sucht Webshop, anrufen.", noted_at=NOW, message_id=number))
            made = await network.add(Contact(name=f"Neu Neuer {number}", created_at=NOW))
            await network.put(Note(id=note.id, text=note.text, contact_ids=(made.id,), noted_at=NOW, message_id=number))
            await network.add(Encounter(contact_ids=(made.id,), event="Messe", met_on=NOW.date(), note_id=note.id))
            await network.add(FollowUp(contact_id=made.id, action="anrufen", created_at=NOW, note_id=note.id))
        await network.open_follow_ups()
        buttons = ((Button(label="Rückgängig", data=f"1:u:{number}"),),)
        await network.remember_reply(number, [Message(text="Notiert.", buttons=buttons)])
        network.wake_at = NOW + timedelta(minutes=number)


def raw_write(folder: Path, size: int) -> float:
    """Return the seconds for writing and syncing so many bytes, then renaming and syncing the folder."""
    data = os.urandom(size)
    start = time.perf_counter()
    with (folder / "raw").open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    (folder / "raw").rename(folder / "raw2")
    descriptor = os.open(folder, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)
    return time.perf_counter() - start


async def bench_units_of_work(folder: Path) -> None:
    """A note's unit of work in networks of 100, 1,000 and 10,000 contacts, and what else grows with them."""
    base = 0.0
    for contacts in (100, 1_000, 10_000):
        data = folder / f"data{contacts}"
        store = await TinyStore.open(data, clock=MovableClock(NOW))
        await fill(store, 1, contacts)
        times = [await timed(partial(capture, store, 1, number)) for number in range(1, CAPTURES + 1)]
        half, most = percentiles(times)
        base = base or half
        size = sum(each.stat().st_size for each in (data / "networks").iterdir() if "bak" not in each.name)
        small, full = (percentiles([raw_write(folder, each) for _ in range(40)])[0] for each in (2_000, size))
        what = f"unit of work, {contacts:,} contacts ({size / 1e6:.1f} MB)"
        report(
            what,
            f"p50 {half:.1f} p99 {most:.1f} ms ({half / base:.2f} x)",
            f"raw durable write: 2 kB {small:.1f} ms, all {full:.1f} ms",
        )
        await bench_reading(store, contacts)
        await store.close()
        store = await TinyStore.open(data, clock=MovableClock(NOW))
        report("  open cold", f"{await timed(partial(just_open, store)) * 1e3:.1f} ms")
        await store.close()


async def just_open(store: TinyStore) -> None:
    """Open a network and close it again."""
    async with store.network(1):
        pass


async def bench_reading(store: TinyStore, contacts: int) -> None:
    """Searching and listing, without a commit."""
    async with store.network(1) as network:
        wanted: dict[str, Callable[[], Awaitable[object]]] = {
            "search, three words, one misspelt": lambda: network.contacts_like(["eva", "webshop", "Steinhoff"]),
            "search, nothing found": lambda: network.contacts_like(["qqqqqqq"]),
            "encounters at an event": lambda: network.encounters_at("unternemertag 7"),
            "first page of contacts": network.contacts,
            "directory": network.directory,
            "events": network.events,
            "notes of a contact": lambda: network.notes_of(contacts // 2),
            "open follow-ups": network.open_follow_ups,
        }
        for what, work in wanted.items():
            times = [await timed(work) for _ in range(10)]
            report(f"  {what}", f"first {times[0] * 1e3:.1f} then {statistics.median(times) * 1e3:.1f} ms")


async def bench_due() -> None:
    """Asking 100,000 users of whom none is due."""
    wakes = Wakes()
    for user_id in range(100_000):
        wakes.set(user_id, NOW + timedelta(seconds=user_id + 1))
    start = time.perf_counter()
    due = wakes.due(NOW)
    report("due() over 100,000 users, none due", f"{(time.perf_counter() - start) * 1e3:.3f} ms", f"{len(due)} due")
    start = time.perf_counter()
    due = wakes.due(NOW + timedelta(seconds=10_000))
    report("due() over 100,000 users, 10,000 due", f"{(time.perf_counter() - start) * 1e3:.1f} ms", f"{len(due)} due")


async def bench_start(folder: Path, users: int = 10_000) -> None:
    """Starting with many users' files: with the index, without it, and after a crash."""
    data = folder / "many"
    store = await TinyStore.open(data, clock=MovableClock(NOW), kept_open=0)
    await fill(store, 1, 10)
    await store.close()
    content = (data / "networks" / "1.json").read_bytes()
    for user_id in range(2, users + 1):
        (data / "networks" / f"{user_id}.json").write_bytes(content)
    for what in ("without an index", "with the index"):
        start = time.perf_counter()
        store = await TinyStore.open(data, clock=MovableClock(NOW))
        took = time.perf_counter() - start
        report(f"start, {users:,} users, {what}", f"{took:.2f} s", f"100,000 users: about {took * 1e5 / users:.1f} s")
        await store.close()


async def bench_inbox(folder: Path) -> None:
    """Keeping a batch of 100 updates, and taking one out."""
    inbox = await FileInbox.open(folder / "inbox")
    payload = {"message": {"text": "x" * 300}}
    batches = [[Delivery(update_id=n * 100 + m, payload=payload) for m in range(100)] for n in range(50)]
    half, most = percentiles([await timed(partial(inbox.keep, batch)) for batch in batches])
    raw = percentiles([raw_write(folder, 35_000) for _ in range(40)])[0]
    report("inbox: keep 100 updates", f"p50 {half:.1f} p99 {most:.1f} ms", f"raw durable write of 35 kB {raw:.1f} ms")
    half, most = percentiles([await timed(partial(inbox.done, number)) for number in range(5_000)])
    report("inbox: done", f"p50 {half:.2f} p99 {most:.2f} ms")
    await inbox.close()


async def run() -> None:
    """Print all figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        await bench_units_of_work(folder)
        await bench_due()
        await bench_start(folder)
        await bench_inbox(folder)


if __name__ == "__main__":
    asyncio.run(run())
