"""Networks in memory: not more than are to be kept, and nothing of them stays behind."""

import gc
import weakref
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.domain.encounter import Note
from bot.domain.profile import Profile
from storage import shelf
from storage.tiny_store import TinyStore

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


async def written(store: TinyStore, user_id: int, text: str) -> None:
    await store.create(Profile(user_id=user_id, created_at=NOW))
    async with store.network(user_id) as network:
        await network.add(Note(text=text, noted_at=NOW))
        await network.contacts_like(["Eva"])


async def test_a_network_that_is_let_go_leaves_memory_at_once(tmp_path: Path) -> None:
    """Nothing in a network goes round in circles: it is freed although the garbage collector never comes."""
    store = await TinyStore.open(tmp_path, clock=MovableClock(NOW), kept_open=1)
    await written(store, 1, "Eva")
    tables = weakref.ref(next(iter(store._shelf._open.values())).tables)
    gc.disable()
    try:
        await written(store, 2, "Tom")
        assert tables() is None
    finally:
        gc.enable()
    await store.close()


async def test_large_networks_are_let_go_by_their_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As many stay in memory as fit into so many bytes, those used last; one that was let go is read again."""
    monkeypatch.setattr(shelf, "BYTES_KEPT_OPEN", 25_000)
    store = await TinyStore.open(tmp_path, clock=MovableClock(NOW))
    for user_id in range(1, 6):
        await written(store, user_id, "x" * 10_000)
        await written(store, user_id, "y")
    assert list(store._shelf._open) == [4, 5]
    async with store.network(1) as network:
        note = await network.latest_note()
        assert note is not None
        assert note.text == "y"
    await store.forget(5)
    assert list(store._shelf._open) == [1]
    await store.close()
