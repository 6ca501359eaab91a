"""Encryption at rest: nothing readable on disk, one key, and a change of it that survives a crash."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bot.errors import StoreBusy, StoreLocked
from storage.rekey import reseal
from storage.seal import KEY_FILE, PLAIN, Seal, Sealed, new_key
from tests.unit.storage.people import add, content, files, filled, names_in, opened
from tests.unit.storage.test_backup import Crash, crash_at

ONE, TWO = Sealed(new_key()), Sealed(new_key())
DAY = date(2026, 3, 2)


def readable(folder: Path) -> list[str]:
    """Return the files in which any of what people have written can be read."""
    # A short word alone comes up by chance where there is much ciphertext; no ciphertext has a quotation mark.
    words = (b"Sabine", b'"Jens', b"Segelboot", b"Steinbruch", b"owner_id", b"contacts", b"garbled")
    return sorted(path.name for path, data in files(folder).items() if any(word in data for word in words))


async def test_nothing_can_be_read_without_the_key(tmp_path: Path) -> None:
    """Networks, changes, backups, daily copies, access book, inbox and what was set aside are all encrypted."""
    store = await filled(tmp_path, ONE)
    await store.settle(7)
    await add(store, 7, "Jens Maier")
    await store.settle(7)
    await add(store, 7, "Sabine Maier")
    await store.back_up(DAY)
    await store.close()
    wanted = {"7.json", "7.json.bak", "7.changes.jsonl.bak", "access.json", "inbox.jsonl", "set-aside.jsonl"}
    assert wanted <= {path.name for path in files(tmp_path)}
    assert readable(tmp_path) == []


@pytest.mark.parametrize(("data", "opened_with", "key"), [
    (ONE, PLAIN, "error-store-key-missing"),
    (ONE, TWO, "error-store-key-wrong"),
    (PLAIN, ONE, "error-store-not-encrypted"),
])  # fmt: skip
@pytest.mark.parametrize("key_file", ["there", "lost"])
async def test_a_wrong_key_is_refused(tmp_path: Path, data: Seal, opened_with: Seal, key: str, key_file: str) -> None:
    """A folder opens with the key it was encrypted with alone, also where the key file was lost; nothing is changed."""
    await (await filled(tmp_path, data)).close()
    if key_file == "lost":
        (tmp_path / KEY_FILE).unlink(missing_ok=True)
    before = files(tmp_path)
    with pytest.raises(StoreLocked) as refused:
        await opened(tmp_path, opened_with)
    assert refused.value.key == key
    assert files(tmp_path) == before
    await (await opened(tmp_path, data)).close()


async def test_on_change_and_off_keep_everything(tmp_path: Path) -> None:
    """Encrypting, changing the key and decrypting leave all that was there, and can be repeated."""
    store = await filled(tmp_path)
    await store.settle(7)
    await add(store, 7, "Tom")
    await store.back_up(DAY)
    with pytest.raises(StoreBusy):
        reseal(tmp_path, PLAIN, ONE)
    await store.close()
    before = await content(tmp_path)
    names = {*files(tmp_path), tmp_path / KEY_FILE}
    for old, new in ((PLAIN, ONE), (ONE, TWO), (TWO, ONE), (ONE, PLAIN), (PLAIN, ONE)):
        assert reseal(tmp_path, old, new) >= 8
        assert reseal(tmp_path, old, new) == 0
        assert await content(tmp_path, new) == before
        assert bool(readable(tmp_path)) == (new is PLAIN)
    assert set(files(tmp_path)) == names


async def test_with_a_wrong_key_nothing_is_changed(tmp_path: Path) -> None:
    """Changing the key or decrypting takes the present key."""
    await (await filled(tmp_path, ONE)).close()
    for old, new in ((TWO, PLAIN), (TWO, Sealed(new_key())), (PLAIN, TWO)):
        with pytest.raises(StoreLocked):
            reseal(tmp_path, old, new)
    assert await names_in(await opened(tmp_path, ONE), 7) == ["Jens", "Sabine"]


async def test_what_is_damaged_stays_so_and_is_encrypted(tmp_path: Path) -> None:
    """A damaged line costs what it cost before, the backup still stands in for a damaged file, and no copy is plain."""
    store = await filled(tmp_path)
    await store.settle(8)
    await add(store, 8, "Tom")
    await store.close()
    networks = tmp_path / "networks"
    (networks / "8.json").write_bytes(b"garbled")
    (networks / "8.json.damaged-1").write_bytes(b"garbled Sabine")
    (networks / "9.json.new").write_bytes(b"garbled Jens")
    with (tmp_path / "inbox.jsonl").open("ab") as inbox:
        inbox.write(b'garbled Jens\n{"kept": torn Sabine')
    reseal(tmp_path, PLAIN, ONE)
    assert readable(tmp_path) == []
    store = await opened(tmp_path, ONE)
    assert await names_in(store, 8) == ["Jens", "Sabine", "Tom"]
    await store.close()
    found = await content(tmp_path, ONE)
    assert found["inbox"] == [{"text": "Segelboot"}]
    assert (networks / "8.json.damaged-1").exists()


CHANGES: dict[str, tuple[Seal, Seal]] = {"on": (PLAIN, ONE), "off": (ONE, PLAIN), "change": (ONE, TWO)}


@pytest.mark.parametrize("what", CHANGES)
async def test_a_crash_at_any_step_leaves_one_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    """However far it came, the folder opens with the old key or with the new one, and holds everything."""
    old, new = CHANGES[what]
    outcomes: list[bool] = []
    finished = False
    while not finished:
        folder = tmp_path / f"data-{len(outcomes)}"
        store = await filled(folder, old)
        await store.back_up(DAY)
        await store.close()
        before = await content(folder, old)
        with monkeypatch.context() as patch:
            crash_at(patch, len(outcomes))
            finished = _ends(lambda folder=folder: reseal(folder, old, new))  # type: ignore[misc]
        try:
            found, is_new = await content(folder, old), False
        except StoreLocked:
            found, is_new = await content(folder, new), True
        assert found == before
        if is_new and new is not PLAIN:
            assert readable(folder) == []
        outcomes.append(is_new)
    assert outcomes == sorted(outcomes)
    assert {False, True} == set(outcomes)


def _ends(work: Callable[[], object]) -> bool:
    try:
        work()
    except Crash:
        return False
    return True
