"""Daily copies, a backup of everything in one file, and the way back."""

import asyncio
import os
import stat
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import BadBackup, NotFound, StoreBusy, StoreError, StoreInUse, StoreLocked
from storage import switch
from storage.archive import back_up, members, restore
from storage.seal import PLAIN, Sealed, new_key
from storage.shelf import Shelf
from storage.single import restore_network
from storage.tiny_store import TinyStore
from tests.unit.storage.people import NOW, USERS, add, content, files, filled, names_in, opened

DAY = date(2026, 3, 2)


def copies(folder: Path, user_id: int = 7) -> list[str]:
    return sorted(path.name for path in (folder / "backups" / str(user_id)).glob("*"))


async def test_a_changed_network_is_copied_once_a_day(tmp_path: Path) -> None:
    """Only what has changed since its last copy is copied, and not twice on one day."""
    store = await filled(tmp_path)
    assert await store.back_up(DAY) == 2
    await add(store, 7, "Tom")
    assert await store.back_up(DAY) == 0
    assert await store.back_up(DAY + timedelta(days=1)) == 1
    assert await store.back_up(DAY + timedelta(days=2)) == 0
    assert copies(tmp_path) == ["2026-03-02.json", "2026-03-03.json"]
    assert copies(tmp_path, 8) == ["2026-03-02.json"]
    await store.close()


async def test_seven_days_are_kept(tmp_path: Path) -> None:
    """With the eighth day on which a network changed its oldest copy goes."""
    store = await filled(tmp_path)
    for number in range(10):
        await add(store, 7, f"Person {number}")
        await store.back_up(DAY + timedelta(days=number))
    assert copies(tmp_path) == [f"2026-03-{day:02}.json" for day in range(5, 12)]
    assert copies(tmp_path, 8) == ["2026-03-02.json"]
    await store.close()


async def test_who_is_forgotten_leaves_no_copy(tmp_path: Path) -> None:
    """Forgetting a user deletes the daily copies too; others keep theirs."""
    store = await filled(tmp_path)
    await store.back_up(DAY)
    await store.forget(7)
    assert not (tmp_path / "backups" / "7").exists()
    assert copies(tmp_path, 8) == ["2026-03-02.json"]
    await store.close()


async def test_a_contact_deleted_for_good_is_in_no_copy(tmp_path: Path) -> None:
    """Once a contact is deleted without a trace no file of the folder holds the name; the next look copies afresh."""
    store = await filled(tmp_path, PLAIN, "Quirin", "Tom")
    await store.back_up(DAY)
    await _delete_for_good(store, "quirin")
    holding = [path for path, data in files(tmp_path).items() if b"Quirin" in data]
    assert holding
    assert all(path.name.startswith("8.") or path.parent.name == "8" for path in holding)
    assert await store.back_up(DAY) == 1
    await store.close()


async def test_deleting_for_good_survives_a_kill(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed right after a contact was deleted for good, the next start deletes what older versions hold of it."""
    store = await filled(tmp_path, PLAIN, "Quirin", "Tom")
    await store.back_up(DAY)
    await store.forget(8)

    def die(*_: object) -> None:
        raise Crash

    with monkeypatch.context() as patch:
        patch.setattr(Shelf, "scrub", die)
        with pytest.raises(Crash):
            await _delete_for_good(store, "quirin")
    await store.close()
    assert any(b"Quirin" in each for each in files(tmp_path).values())
    again = await opened(tmp_path)
    assert not any(b"Quirin" in each for each in files(tmp_path).values())
    assert not list((tmp_path / "networks").glob("*.scrub"))
    assert await names_in(again, 7) == ["Tom"]
    await again.close()


async def _delete_for_good(store: TinyStore, name: str) -> None:
    async with store.network(7) as network:
        [found] = await network.contacts_like([name])
        await network.remove(found)
        await network.forget_steps_about(found.id)


async def test_forgetting_and_copying_at_once_leaves_nothing(tmp_path: Path) -> None:
    """A copy that is being made while its user is forgotten does not stay behind."""
    store = await filled(tmp_path)
    await asyncio.gather(store.back_up(DAY), *(store.forget(user_id) for user_id in USERS))
    assert files(tmp_path / "backups") == {}
    await store.close()


async def test_a_network_goes_back_to_a_day(tmp_path: Path) -> None:
    """A daily copy takes the place of its network alone, is the latest commit, and what is added later stays."""
    store = await filled(tmp_path)
    await store.back_up(DAY)
    await add(store, 7, "Mistake")
    await add(store, 8, "Good")
    copy = tmp_path / "backups" / "7" / "2026-03-02.json"
    with pytest.raises(StoreBusy):
        restore_network(tmp_path, copy, PLAIN)
    await store.close()
    assert restore_network(tmp_path, copy, PLAIN) == 7
    again = await opened(tmp_path)
    assert await names_in(again, 7) == ["Jens", "Sabine"]
    assert await names_in(again, 8) == ["Good", "Jens", "Sabine"]
    await add(again, 7, "Later")
    assert await names_in(again, 7) == ["Jens", "Later", "Sabine"]
    await again.close()


async def test_a_network_damaged_beyond_repair_comes_back_from_its_copy(tmp_path: Path) -> None:
    """The daily copy serves also where file and backup are gone."""
    store = await filled(tmp_path)
    await store.back_up(DAY)
    for path in (tmp_path / "networks").glob("7.*"):
        path.write_bytes(b"{")
    with pytest.raises(StoreError):
        await names_in(store, 7)
    await store.close()
    restore_network(tmp_path, tmp_path / "backups" / "7" / "2026-03-02.json", PLAIN)
    again = await opened(tmp_path)
    assert await names_in(again, 7) == ["Jens", "Sabine"]
    await again.close()


async def test_who_was_forgotten_does_not_come_back(tmp_path: Path) -> None:
    """The copy of a user who has no network any more is refused."""
    store = await filled(tmp_path)
    await store.back_up(DAY)
    kept = (tmp_path / "backups" / "7" / "2026-03-02.json").read_bytes()
    await store.forget(7)
    await store.close()
    copy = tmp_path / "elsewhere" / "7" / "2026-03-02.json"
    copy.parent.mkdir(parents=True)
    copy.write_bytes(kept)
    with pytest.raises(NotFound):
        restore_network(tmp_path, copy, PLAIN)


async def test_a_backup_while_the_store_is_open_brings_everything_back(tmp_path: Path) -> None:
    """Networks with unfolded changes, access book and inbox are in the backup of a folder in use, and come back."""
    store = await filled(tmp_path / "data")
    file = tmp_path / "all.zip"
    done = await asyncio.to_thread(back_up, tmp_path / "data", file, PLAIN, NOW)
    assert (done.networks, done.damaged) == (2, [])
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    await store.close()
    assert restore(tmp_path / "new", file, PLAIN) == 2
    assert await content(tmp_path / "new") == await content(tmp_path / "data")
    assert "Steinbruch" in (tmp_path / "new" / "set-aside.jsonl").read_text()
    for path in files(tmp_path / "new"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


async def test_a_backup_under_load_has_whole_networks(tmp_path: Path) -> None:
    """Backups made while notes pour in and are folded again and again hold each contact up to some moment."""
    store = await filled(tmp_path / "data", PLAIN, "0000")
    store._shelf._manner = type(store._shelf._manner)(
        seal=PLAIN, kept_open=10, fold_from=2_000, migrations=store._shelf._manner.migrations
    )
    file = tmp_path / "all.zip"
    stored = 0

    async def pour() -> None:
        nonlocal stored
        for number in range(1, 120):
            await add(store, 7, f"{number:04}")
            stored = number

    pouring = asyncio.create_task(pour())
    rounds = 0
    while not pouring.done():
        before = stored
        await asyncio.to_thread(back_up, tmp_path / "data", file, PLAIN, NOW)
        after = stored
        target = tmp_path / f"new-{rounds}"
        restore(target, file, PLAIN)
        again = await opened(target)
        names = await names_in(again, 7)
        await again.close()
        assert names == [f"{number:04}" for number in range(len(names))]
        assert before < len(names) <= after + 2
        rounds += 1
    await pouring
    assert rounds > 1
    await store.close()


async def test_restoring_over_data_must_be_meant(tmp_path: Path) -> None:
    """Where there is data a backup is refused unless it is to replace it; then nothing of the old is left."""
    store = await filled(tmp_path / "data")
    file = tmp_path / "all.zip"
    back_up(tmp_path / "data", file, PLAIN, NOW)
    with pytest.raises(StoreBusy):
        restore(tmp_path / "data", file, PLAIN, replace=True)
    await add(store, 7, "Later")
    await store.forget(8)
    await store.back_up(DAY)
    await store.close()
    (tmp_path / "data" / "mine.txt").write_text("not the program's")
    with pytest.raises(StoreInUse):
        restore(tmp_path / "data", file, PLAIN)
    assert restore(tmp_path / "data", file, PLAIN, replace=True) == 2
    again = await opened(tmp_path / "data")
    assert await names_in(again, 7) == ["Jens", "Sabine"]
    assert await names_in(again, 8) == ["Jens", "Sabine"]
    assert not (tmp_path / "data" / "backups").exists()
    assert (tmp_path / "data" / "mine.txt").exists()
    await again.close()


async def test_a_damaged_network_is_told_of_and_the_rest_is_kept(tmp_path: Path) -> None:
    """One unreadable network is named and left out."""
    store = await filled(tmp_path / "data")
    for path in (tmp_path / "data" / "networks").glob("8.json*"):
        path.write_bytes(b"{")
    done = back_up(tmp_path / "data", tmp_path / "all.zip", PLAIN, NOW)
    assert (done.networks, done.damaged) == (1, [8])
    await store.close()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("whole")

    async def make() -> bytes:
        await (await filled(folder / "data")).close()
        back_up(folder / "data", folder / "all.zip", PLAIN, NOW)
        return (folder / "all.zip").read_bytes()

    return asyncio.run(make())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(data=st.data())
def test_a_changed_backup_is_refused(whole: bytes, tmp_path: Path, data: st.DataObject) -> None:
    """A backup cut short or with another byte anywhere is refused, or reads as before; the folder stays as it was."""
    place = data.draw(st.integers(0, len(whole) - 1))
    if data.draw(st.booleans()):
        garbled = whole[:place]
    else:
        garbled = whole[:place] + bytes([whole[place] ^ data.draw(st.integers(1, 255))]) + whole[place + 1 :]
    good, file = tmp_path / "good.zip", tmp_path / "bad.zip"
    good.write_bytes(whole)
    file.write_bytes(garbled)
    try:
        read = dict(members(file, PLAIN))
    except BadBackup:
        with pytest.raises(BadBackup):
            restore(tmp_path / "data", file, PLAIN)
        assert [path.name for path in (tmp_path / "data").iterdir()] == [".lock"]
    else:
        assert read == dict(members(good, PLAIN))


@pytest.mark.parametrize("name", ["../evil.json", "/etc/evil", "networks/../../e.json", "networks/x.json", "more.txt"])
def test_a_foreign_file_in_a_backup_is_refused(tmp_path: Path, name: str) -> None:
    """Names that no backup has are refused, wherever they would lead."""
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        archive.writestr(name, "x")
        archive.writestr("manifest.json", f'{{"format": 1, "files": {{"{name}": {{"size": 1, "sha256": ""}}}}}}')
    with pytest.raises(BadBackup):
        restore(tmp_path / "data", tmp_path / "bad.zip", PLAIN)


async def test_an_encrypted_backup_needs_its_key(tmp_path: Path) -> None:
    """The backup of encrypted data is encrypted and opens with its key; a plain one is encrypted on its way in."""
    key, other = Sealed(new_key()), Sealed(new_key())
    await (await filled(tmp_path / "data", key)).close()
    file = tmp_path / "all.zip"
    with pytest.raises(StoreLocked):
        back_up(tmp_path / "data", file, PLAIN, NOW)
    with pytest.raises(StoreLocked):
        back_up(tmp_path / "data", file, other, NOW)
    back_up(tmp_path / "data", file, key, NOW)
    with zipfile.ZipFile(file) as archive:
        assert not any(b"Sabine" in archive.read(name) for name in archive.namelist())
    for wrong in (PLAIN, other):
        with pytest.raises(StoreLocked):
            restore(tmp_path / "new", file, wrong)
    restore(tmp_path / "new", file, key)
    assert await content(tmp_path / "new", key) == await content(tmp_path / "data", key)

    await (await filled(tmp_path / "plain")).close()
    back_up(tmp_path / "plain", file, PLAIN, NOW)
    restore(tmp_path / "sealed", file, other)
    assert await content(tmp_path / "sealed", other) == await content(tmp_path / "plain")
    assert not any(b"Sabine" in data for data in files(tmp_path / "sealed").values())


class Crash(BaseException):
    """The process ends here."""


async def test_a_crash_at_any_step_leaves_the_old_or_the_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Restoring is cut off before each step on disk in turn; the next opening finds all of the old or of the backup."""
    source = await filled(tmp_path / "source", PLAIN, "New")
    await source.close()
    file = tmp_path / "all.zip"
    back_up(tmp_path / "source", file, PLAIN, NOW)
    new = await content(tmp_path / "source")
    outcomes = []
    for step in range(100):
        folder = tmp_path / f"data-{step}"
        await (await filled(folder, PLAIN, "Old")).close()
        old = await content(folder)
        with monkeypatch.context() as patch:
            crash_at(patch, step)
            try:
                restore(folder, file, PLAIN, replace=True)
            except Crash:
                finished = False
            else:
                finished = True
        found = await content(folder)
        assert found in (old, new)
        assert not [path.name for path in folder.iterdir() if path.name.startswith(".switch")]
        outcomes.append(found == new)
        if finished:
            break
    assert finished
    assert outcomes == sorted(outcomes)
    assert {False, True} == set(outcomes)


def crash_at(patch: pytest.MonkeyPatch, step: int) -> None:
    """Let the process end before the given one of its steps on disk, and do nothing more, not even clean up."""
    left = step

    def counted(real: object) -> object:
        def call(*arguments: object, **named: object) -> object:
            nonlocal left
            if not left:
                raise Crash
            left -= 1
            return real(*arguments, **named)  # type: ignore[operator]

        return call

    for owner, name in (
        (Path, "replace"), (Path, "rmdir"), (Path, "mkdir"), (os, "sync"), (switch.shutil, "rmtree"),  # type: ignore[attr-defined]
    ):  # fmt: skip
        patch.setattr(owner, name, counted(getattr(owner, name)))
