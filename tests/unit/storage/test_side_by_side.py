"""Commits in threads: different users at the same time, and never abandoned half way."""

import asyncio
import os
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.domain.contact import Contact
from bot.domain.profile import Profile
from bot.ports import Delivery
from storage.inbox import FileInbox
from storage.tiny_store import TinyStore

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
PATIENCE = 10.0


async def opened(folder: Path) -> TinyStore:
    store = await TinyStore.open(folder, clock=MovableClock(NOW))
    for user_id in (1, 2):
        await store.create(Profile(user_id=user_id, created_at=NOW))
        # The file of changes is there before anything is counted.
        await add(store, user_id)
    return store


async def add(store: TinyStore, user_id: int) -> None:
    async with store.network(user_id) as network:
        await network.add(Contact(name="Eva", created_at=NOW))
        network.wake_at = NOW


async def test_networks_are_written_side_by_side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two users' commits wait for the disk at the same time: each sync here returns only once both have begun."""
    store = await opened(tmp_path)
    both = threading.Barrier(2, timeout=PATIENCE)
    monkeypatch.setattr(os, "fsync", lambda descriptor: both.wait() and None)
    await asyncio.gather(add(store, 1), add(store, 2))
    monkeypatch.undo()
    for user_id in (1, 2):
        async with store.network(user_id) as network:
            assert await network.count_contacts() == 2


async def test_a_commit_goes_through_although_its_task_is_cancelled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A task cancelled while the disk is at work ends as cancelled, with the commit in memory and on disk."""
    store = await opened(tmp_path)
    loop = asyncio.get_running_loop()
    delivered = threading.Event()

    def cancel() -> None:
        task.cancel()
        loop.call_soon(loop.call_soon, delivered.set)

    def sync(descriptor: int) -> None:
        loop.call_soon_threadsafe(cancel)
        assert delivered.wait(PATIENCE)

    monkeypatch.setattr(os, "fsync", sync)
    task = asyncio.create_task(add(store, 1))
    with pytest.raises(asyncio.CancelledError):
        await task
    monkeypatch.undo()
    async with store.network(1) as network:
        assert await network.count_contacts() == 2
    await store.close()
    again = await TinyStore.open(tmp_path, clock=MovableClock(NOW))
    async with again.network(1) as network:
        assert await network.count_contacts() == 2
    await again.close()


async def test_updates_kept_at_once_share_a_sync(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred tasks that keep an update at the same time cost two syncs at most: the first one's, and all others'."""
    inbox = await FileInbox.open(tmp_path)
    await inbox.keep([Delivery(update_id=0, payload={})])
    syncs: list[int] = []
    monkeypatch.setattr(os, "fsync", syncs.append)
    await asyncio.gather(*(inbox.keep([Delivery(update_id=number, payload={})]) for number in range(1, 101)))
    assert len(syncs) <= 2
    assert len(await inbox.waiting()) == 101
    await inbox.close()
