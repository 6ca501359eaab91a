"""A process is killed while it writes, again and again; nothing that was promised may be lost."""

import asyncio
import os
import random
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.domain.contact import Contact
from bot.errors import StoreBusy
from storage.inbox import FileInbox
from storage.tiny_store import TinyStore
from tests.unit.storage.writer import NOW, USERS

KILLS = 6


def write_until_killed(folder: Path, lines: int) -> dict[str, dict[int, int]]:
    """Run the writer, kill it some moment after so many lines, and return the last number it promised by user."""
    command = [sys.executable, "-m", "tests.unit.storage.writer", str(folder)]
    promised: dict[str, dict[int, int]] = {"kept": {}, "stored": {}}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        said = [process.stdout.readline() for _ in range(lines)]
        os.kill(process.pid, signal.SIGKILL)
        for line in (*said, *process.stdout):
            match line.split():
                case [word, user, number] if line.endswith("\n"):
                    promised[word][int(user)] = int(number)
    return promised


async def found(folder: Path) -> tuple[dict[int, list[str]], dict[int, datetime | None], set[tuple[int, int]]]:
    """Return what a restart finds: names and wake-up by user, and the updates that still wait."""

    def refuse(path: Path) -> None:
        pytest.fail(f"damaged: {path.name}")

    store = await TinyStore.open(folder, clock=MovableClock(NOW), damaged=refuse)
    names, wakes = {}, {}
    for user_id in USERS:
        async with store.network(user_id) as network:
            names[user_id] = [entry.name for entry in await network.directory()]
            wakes[user_id] = network.wake_at
            for entry in await network.directory():
                assert await network.get(Contact, entry.contact_id) is not None
                assert len(await network.notes_of(entry.contact_id)) == 1
    if earliest := [wake for wake in wakes.values() if wake]:
        assert await store.next_wake() == min(earliest)
    await store.close()
    inbox = await FileInbox.open(folder)
    waiting = {(int(str(each.payload["user"])), int(str(each.payload["number"]))) for each in await inbox.waiting()}
    for each in await inbox.waiting():
        await inbox.done(each.update_id)
    await inbox.close()
    return names, wakes, waiting


def test_what_was_promised_survives_kill_9(tmp_path: Path) -> None:
    """After each kill every stored contact is there exactly once, with its wake-up; a kept update too, or it waits."""
    source = random.Random(20260302)
    for _ in range(KILLS):
        promised = write_until_killed(tmp_path, source.randrange(300))
        names, wakes, waiting = asyncio.run(found(tmp_path))
        for user_id in USERS:
            count = len(names[user_id])
            assert names[user_id] == [f"Person {number:05}" for number in range(1, count + 1)]
            assert count >= promised["stored"].get(user_id, 0)
            assert wakes[user_id] == (NOW + timedelta(minutes=count) if count else None)
            kept = promised["kept"].get(user_id, 0)
            assert kept <= count or (user_id, kept) in waiting


def test_a_second_process_is_refused(tmp_path: Path) -> None:
    """A folder in use by another process is refused with that process's id, and free once it is gone."""

    async def open_and_close() -> None:
        await (await TinyStore.open(tmp_path, clock=MovableClock(datetime(2026, 1, 1, tzinfo=UTC)))).close()

    command = [sys.executable, "-m", "tests.unit.storage.writer", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        with pytest.raises(StoreBusy) as refused:
            asyncio.run(open_and_close())
        os.kill(process.pid, signal.SIGKILL)
        process.stdout.read()
    assert refused.value.fields["pid"] == str(process.pid)
    asyncio.run(open_and_close())
