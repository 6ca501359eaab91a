"""What the disk and others can do to the files, and what becomes of it."""

import errno
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.domain.access import AccessBook
from bot.domain.contact import Contact
from bot.domain.profile import Profile
from bot.errors import NotFound, StoreDamaged, StoreError, StoreFull
from bot.ports import Delivery
from storage.inbox import FileInbox
from storage.tiny_store import TinyStore

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
USER = 7


async def opened(folder: Path, damaged: Callable[[Path], None] = lambda path: None) -> TinyStore:
    return await TinyStore.open(folder, clock=MovableClock(NOW), damaged=damaged, kept_open=0)


async def filled(folder: Path, names: int = 5) -> TinyStore:
    """Return a store with one unit of work for each name; what it wrote is not yet folded."""
    store = await opened(folder)
    await store.create(Profile(user_id=USER, created_at=NOW))
    for number in range(names):
        await add(store, f"Person {number}")
    return store


async def add(store: TinyStore, name: str) -> None:
    async with store.network(USER) as network:
        await network.add(Contact(name=name, created_at=NOW))
        network.wake_at = NOW


async def names_in(store: TinyStore) -> list[str]:
    async with store.network(USER) as network:
        return [entry.name for entry in await network.directory()]


def failing(code: int, after: int = 0) -> Callable[..., int]:
    """Return a stand-in for os.write that writes so many bytes and then fails."""
    real, left = os.write, after

    def write(descriptor: int, data: bytes) -> int:
        nonlocal left
        if not left:
            raise OSError(code, os.strerror(code))
        part, left = bytes(data[:left]), 0
        return real(descriptor, part)

    return write


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EDQUOT])
async def test_a_full_disk_takes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    """Where nothing can be written the unit of work raises StoreFull and changes nothing; later ones work."""
    store = await filled(tmp_path)
    before = await store.export(USER)
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", failing(code, after=100))
        with pytest.raises(StoreFull):
            await add(store, "Too much")
    assert await store.export(USER) == before
    await add(store, "Later")
    assert await names_in(store) == ["Later", *(f"Person {number}" for number in range(5))]
    await store.close()
    assert await names_in(await opened(tmp_path)) == ["Later", *(f"Person {number}" for number in range(5))]


async def test_a_failed_sync_takes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A commit whose sync fails is taken back, on disk too, once the disk works again."""
    store = await filled(tmp_path)

    def fail(descriptor: int) -> None:
        raise OSError(errno.EIO, "broken")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        with pytest.raises(StoreError):
            await add(store, "Unsure")
    await add(store, "Later")
    await store.close()
    again = await opened(tmp_path)
    assert "Unsure" not in await names_in(again)
    assert "Later" in await names_in(again)


async def test_a_full_disk_while_folding_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the changes can't be folded the commit holds all the same."""
    store = await filled(tmp_path)
    monkeypatch.setattr("storage.atomic.write", _no_space)
    await store.close()
    monkeypatch.undo()
    assert len(await names_in(await opened(tmp_path))) == 5


def _no_space(*args: object, **options: object) -> None:
    raise StoreFull(code="ENOSPC")


async def test_the_access_book_survives_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A book that can't be written stays as it was, and leaves nothing half written behind."""
    store = await opened(tmp_path)
    async with store.access() as access:
        access.book = AccessBook(owner_id=1)
    monkeypatch.setattr(os, "write", failing(errno.ENOSPC))
    with pytest.raises(StoreFull):
        await _give_away(store)
    monkeypatch.undo()
    async with store.access() as access:
        assert access.book.owner_id == 1
    assert not (tmp_path / "access.json.new").exists()


async def _give_away(store: TinyStore) -> None:
    async with store.access() as access:
        access.book = replace(access.book, owner_id=2)


GARBLED: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "cut in half": lambda data: data[: len(data) // 2],
    "zeros": lambda data: bytes(len(data)),
    "other JSON": lambda data: b'{"meta": []}',
    "a list": lambda data: b"[1]",
    "not text": lambda data: b"\xff\xfe" + data,
}


@pytest.mark.parametrize("how", GARBLED)
async def test_a_damaged_file_is_put_together_again(tmp_path: Path, how: str) -> None:
    """A garbled file is set aside and told of; its backup and the changes bring everything back."""
    store = await filled(tmp_path)
    await store.settle(USER)
    await add(store, "Last")
    before = await store.export(USER)
    path = tmp_path / "networks" / f"{USER}.json"
    path.write_bytes(GARBLED[how](path.read_bytes()))
    told: list[Path] = []
    await store.close()
    again = await opened(tmp_path, told.append)
    assert _without_commit(await again.export(USER)) == _without_commit(before)
    assert [each.name for each in told] == ["7.json.damaged-1"]
    assert told[0].exists()
    assert path.exists()
    await again.forget(USER)
    assert not list((tmp_path / "networks").iterdir())


def _without_commit(exported: object) -> object:
    assert isinstance(exported, dict)
    [meta] = exported["meta"]
    return {**exported, "meta": {**meta, "commit": None}}


async def test_without_a_good_backup_the_user_is_told_so(tmp_path: Path) -> None:
    """A network damaged beyond repair raises StoreDamaged, also after a restart, and is never taken for a new user."""
    store = await filled(tmp_path)
    await store.settle(USER)
    for path in (tmp_path / "networks").glob("7.json*"):
        path.write_bytes(b"{")
    with pytest.raises(StoreDamaged):
        await names_in(store)
    await store.close()
    again = await opened(tmp_path)
    assert await again.users() == [USER]
    await again.create(Profile(user_id=USER, created_at=NOW))
    with pytest.raises(StoreDamaged):
        await names_in(again)
    await again.forget(USER)
    with pytest.raises(NotFound):
        await names_in(again)


async def test_one_damaged_network_does_not_stop_the_others(tmp_path: Path) -> None:
    """The store opens although a network can't be read, and other users are served."""
    store = await filled(tmp_path)
    await store.create(Profile(user_id=8, created_at=NOW))
    await store.close()
    for path in (tmp_path / "networks").glob("8.*"):
        path.write_bytes(b"{")
    again = await opened(tmp_path)
    assert len(await names_in(again)) == 5


async def test_changes_torn_by_a_crash_are_passed_over(tmp_path: Path) -> None:
    """A half-written last line of the changes is as if it had never been, and what follows is kept."""
    store = await filled(tmp_path)
    changes = tmp_path / "networks" / "7.changes.jsonl"
    whole = changes.read_bytes()
    changes.write_bytes(whole[:-30])
    assert await names_in(store) == [f"Person {number}" for number in range(4)]
    await add(store, "After")
    assert await names_in(store) == ["After", *(f"Person {number}" for number in range(4))]


async def test_a_damaged_line_among_the_changes_is_told_of(tmp_path: Path) -> None:
    """A garbled line costs its own commit and no other; a copy of the file is set aside."""
    store = await filled(tmp_path)
    changes = tmp_path / "networks" / "7.changes.jsonl"
    lines = changes.read_bytes().splitlines(keepends=True)
    lines[2] = b"garbled" + lines[2]
    changes.write_bytes(b"".join(lines))
    told: list[Path] = []
    await store.close()
    again = await opened(tmp_path, told.append)
    assert await names_in(again) == [f"Person {number}" for number in (0, 1, 3, 4)]
    assert [each.name for each in told] == ["7.changes.jsonl.damaged-1"]


async def test_a_file_put_in_other_lines_by_an_editor_is_read(tmp_path: Path) -> None:
    """A network that somebody saved again with other line breaks is read all the same."""
    store = await filled(tmp_path)
    path = await store.settle(USER)
    path.write_bytes(path.read_bytes().replace(b"\n", b""))
    assert len(await names_in(store)) == 5
    await store.close()
    assert await (await opened(tmp_path)).next_wake() == NOW


async def test_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    """Files have mode 0600 and folders 0700, whatever the mask of the process."""
    folder = tmp_path / "data"
    mask = os.umask(0)
    try:
        store = await filled(folder)
        async with store.access() as access:
            access.book = AccessBook(owner_id=1)
        await store.settle(USER)
        await add(store, "After")
        inbox = await FileInbox.open(folder)
        await inbox.keep([Delivery(update_id=1, payload={})])
        await inbox.close()
        await store.close()
    finally:
        os.umask(mask)
    for path in [folder, *folder.rglob("*")]:
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o700 if path.is_dir() else 0o600), path


@pytest.mark.parametrize("fault", ["missing", "garbled", "of another time"])
async def test_wake_ups_survive_a_bad_note(tmp_path: Path, fault: str) -> None:
    """Where the note of wake-ups is missing, garbled or stale, they are read from the networks."""
    store = await filled(tmp_path)
    await store.close()
    note = tmp_path / "wakes.json"
    old = note.read_bytes()
    again = await opened(tmp_path)
    async with again.network(USER) as network:
        network.wake_at = NOW + timedelta(days=5)
    await again.close()
    match fault:
        case "missing":
            note.unlink()
        case "garbled":
            note.write_bytes(b"{]")
        case _:
            note.write_bytes(old)
    assert await (await opened(tmp_path)).next_wake() == NOW + timedelta(days=5)


async def test_the_inbox_survives_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An update that can't be written is not waiting, raises StoreFull, and can be kept later."""
    inbox = await FileInbox.open(tmp_path)
    await inbox.keep([Delivery(update_id=1, payload={"a": 1})])
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", failing(errno.ENOSPC, after=10))
        with pytest.raises(StoreFull):
            await inbox.keep([Delivery(update_id=2, payload={"a": 2})])
    assert [each.update_id for each in await inbox.waiting()] == [1]
    await inbox.keep([Delivery(update_id=2, payload={"a": 2})])
    await inbox.close()
    assert [each.update_id for each in await (await FileInbox.open(tmp_path)).waiting()] == [1, 2]


async def test_a_torn_line_of_the_inbox_is_passed_over(tmp_path: Path) -> None:
    """A half-written last line is as if it had never been, and what is kept later is whole."""
    inbox = await FileInbox.open(tmp_path)
    await inbox.keep([Delivery(update_id=number, payload={"a": "x" * 50}) for number in (1, 2)])
    await inbox.close()
    path = tmp_path / "inbox.jsonl"
    path.write_bytes(path.read_bytes()[:-9])
    again = await FileInbox.open(tmp_path)
    assert [each.update_id for each in await again.waiting()] == [1]
    await again.keep([Delivery(update_id=3, payload={})])
    await again.close()
    assert [each.update_id for each in await (await FileInbox.open(tmp_path)).waiting()] == [1, 3]


async def test_a_damaged_line_of_the_inbox_is_told_of(tmp_path: Path) -> None:
    """A garbled line costs its own update and no other; a copy of the file is set aside, once."""
    inbox = await FileInbox.open(tmp_path)
    await inbox.keep([Delivery(update_id=number, payload={}) for number in (1, 2, 3)])
    await inbox.close()
    path = tmp_path / "inbox.jsonl"
    path.write_bytes(path.read_bytes().replace(b'{"kept":2', b'{"kept"2'))
    told: list[Path] = []
    for _ in range(2):
        again = await FileInbox.open(tmp_path, damaged=told.append)
        assert [each.update_id for each in await again.waiting()] == [1, 3]
        await again.close()
    assert [each.name for each in told] == ["inbox.jsonl.damaged-1"]


async def test_failed_updates_lie_in_a_file_of_their_own(tmp_path: Path) -> None:
    """An update that failed three times is kept whole in set-aside.jsonl."""
    inbox = await FileInbox.open(tmp_path)
    await inbox.keep([Delivery(update_id=1, payload={"text": "keep me"})])
    for _ in range(3):
        await inbox.failed(1, "KeyError")
    assert "keep me" in (tmp_path / "set-aside.jsonl").read_text()
    await inbox.close()


async def test_purging_leaves_nothing_of_somebody(tmp_path: Path) -> None:
    """Purging deletes what concerns somebody from the disk, whether it waits, is done or was set aside."""
    inbox = await FileInbox.open(tmp_path)
    await inbox.keep(
        [Delivery(update_id=number, payload={"from": number % 2, "t": f"s{number}"}) for number in range(9)]
    )
    for number in (1, 1, 1, 0, 0, 0):
        await inbox.failed(number, "KeyError")
    await inbox.done(3)
    await inbox.purge(lambda payload: payload["from"] == 1)
    assert [each.update_id for each in await inbox.waiting()] == [2, 4, 6, 8]
    text = (tmp_path / "inbox.jsonl").read_text() + (tmp_path / "set-aside.jsonl").read_text()
    assert not any(f"s{number}" in text for number in (1, 3, 5, 7))
    assert "s0" in text
    await inbox.close()
    assert [each.update_id for each in await (await FileInbox.open(tmp_path)).waiting()] == [2, 4, 6, 8]


async def test_the_inbox_does_not_grow_for_ever(tmp_path: Path) -> None:
    """When nothing waits any more the file is emptied, once it is worth it."""
    inbox = await FileInbox.open(tmp_path)
    for number in range(1000):
        await inbox.keep([Delivery(update_id=number, payload={"text": "x" * 200})])
        await inbox.done(number)
    assert (tmp_path / "inbox.jsonl").stat().st_size < 80_000
    await inbox.close()


async def test_what_a_crash_left_of_a_first_write_is_no_network(tmp_path: Path) -> None:
    """A user whose network was being made when the program was killed is as new as before, and gets one."""
    networks = tmp_path / "networks"
    networks.mkdir()
    (networks / "7.json.new").write_bytes(b'{"meta": ')
    clock = MovableClock(datetime(2026, 3, 2, tzinfo=UTC))
    store = await TinyStore.open(tmp_path, clock=clock)
    assert list(await store.users()) == []
    await store.create(Profile(user_id=7, created_at=clock.now()))
    async with store.network(7) as network:
        assert network.user_id == 7
    await store.close()
