"""Older files are brought to the present form, newer ones refused."""

from datetime import UTC, datetime
from pathlib import Path

import orjson
import pytest

from bot.clock import MovableClock
from bot.domain.contact import Contact
from bot.domain.follow_up import FollowUp
from bot.domain.profile import Profile
from bot.errors import StoreTooNew
from storage.migrations import MIGRATIONS, Migration, Tables, migrate
from storage.network_file import NetworkFile
from storage.tiny_store import TinyStore

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

# As the first version wrote it. Never changed: every later version has to read it.
OLDEST = b"""{
"meta": {
"1": {"schema":0,"commit":3,"wake_at":"2026-03-03T07:30:00Z","next_ids":{"contacts":2,"follow_ups":2},\
"profile":{"user_id":7,"created_at":"2026-03-01T08:00:00Z"}}
},
"contacts": {
"1": {"id":1,"name":"Eva Muster","aliases":["Evi"],"org":"Contoso","role":null,"phones":[],"emails":[],\
"telegram_id":null,"birthday":{"month":2,"day":29,"year":null},"looks_for":[],"offers":["Umbau"],"closeness":"loose",\
"stage":"met","state":"active","goal":null,"honorific":null,"address":null,"created_at":"2026-03-01T08:00:00Z",\
"last_contact_on":"2026-03-01","unanswered":0}
},
"follow_ups": {
"1": {"id":1,"contact_id":1,"by":"me","kind":"promise","action":"call","due":"2026-03-04","remind_at":null,\
"snoozed_to":null,"state":"open","created_at":"2026-03-01T08:00:00Z","closed_on":null,"nudged":0,\
"last_nudged_on":null,"note_id":null}
}
}
"""


def renamed(tables: Tables) -> None:
    for contact in tables["contacts"].values():
        contact["org"] = contact["org"].upper()


def added(tables: Tables) -> None:
    tables["extra"] = {}


TWO = (Migration("write companies in capitals", renamed), Migration("add a table", added))


def refuse(path: Path) -> None:
    pytest.fail("nothing here is damaged")


def write_oldest(folder: Path) -> Path:
    path = folder / "networks" / "7.json"
    path.parent.mkdir(parents=True)
    path.write_bytes(OLDEST)
    return path


async def test_the_oldest_file_is_read_by_this_version(tmp_path: Path) -> None:
    """A file of the first version opens with everything in it."""
    write_oldest(tmp_path)
    store = await TinyStore.open(tmp_path, clock=MovableClock(NOW))
    assert await store.next_wake() == datetime(2026, 3, 3, 7, 30, tzinfo=UTC)
    async with store.network(7) as network:
        eva = await network.get(Contact, 1)
        assert eva is not None
        assert (eva.name, eva.aliases, eva.org) == ("Eva Muster", ("Evi",), "Contoso")
        [follow_up] = await network.open_follow_ups()
        assert follow_up.action == "call"
        new = await network.add(FollowUp(action="write", created_at=NOW))
        assert new.id == 2
    await store.close()


def test_migrations_run_once_in_order_and_are_recorded(tmp_path: Path) -> None:
    """Each migration runs once; the file remembers its name, and a copy of the old form stays beside it."""
    path = write_oldest(tmp_path)
    loaded = NetworkFile.load(path, refuse, migrations=TWO)
    assert loaded is not None
    assert loaded.read()["contacts"]["1"]["org"] == "CONTOSO"
    again = NetworkFile.load(path, refuse, migrations=TWO)
    assert again is not None
    meta = again.read()["meta"]["1"]
    assert (meta["schema"], meta["migrations"]) == (2, [each.name for each in TWO])
    assert orjson.loads((path.parent / "7.json.version-0").read_bytes())["contacts"]["1"]["org"] == "Contoso"


def test_the_backup_is_of_the_new_form_too(tmp_path: Path) -> None:
    """After a migration a damaged file is put together from a backup of the same form."""
    path = write_oldest(tmp_path)
    NetworkFile.load(path, refuse, migrations=TWO)
    path.write_bytes(b"")
    told: list[Path] = []
    loaded = NetworkFile.load(path, told.append, migrations=TWO)
    assert loaded is not None
    assert loaded.read()["contacts"]["1"]["org"] == "CONTOSO"
    assert len(told) == 1


async def test_a_newer_file_is_refused(tmp_path: Path) -> None:
    """A file of a newer version is refused at the start and left as it is."""
    path = write_oldest(tmp_path)
    newer = OLDEST.replace(b'"schema":0', b'"schema":99')
    path.write_bytes(newer)
    with pytest.raises(StoreTooNew):
        await TinyStore.open(tmp_path, clock=MovableClock(NOW))
    assert path.read_bytes() == newer


async def test_a_folder_of_a_newer_version_is_refused_at_once(tmp_path: Path) -> None:
    """The note of wake-ups alone tells that a newer version was here."""
    write_oldest(tmp_path)
    note = tmp_path / "wakes.json"
    note.write_bytes(b'{"schema": 99, "networks": {}}')
    with pytest.raises(StoreTooNew):
        await TinyStore.open(tmp_path, clock=MovableClock(NOW))
    note.unlink()
    await (await TinyStore.open(tmp_path, clock=MovableClock(NOW))).close()


def test_names_of_migrations_are_distinct() -> None:
    """No two migrations have the same name."""
    names = [each.name for each in (*MIGRATIONS, *TWO)]
    assert len(set(names)) == len(names)


def test_migrating_twice_changes_nothing() -> None:
    """Tables of the newest form are left as they are."""
    tables = orjson.loads(OLDEST)
    assert migrate(tables, TWO) == [each.name for each in TWO]
    assert migrate(tables, TWO) == []


async def test_older_networks_are_migrated_at_the_start_with_a_copy(tmp_path: Path) -> None:
    """Opening the store brings every network to the present form, and keeps each as it was before."""
    folder = tmp_path / "data"
    clock = MovableClock(datetime(2026, 3, 2, tzinfo=UTC))
    store = await TinyStore.open(folder, clock=clock)
    for user_id in (7, 8):
        await store.create(Profile(user_id=user_id, created_at=clock.now()))
    await store.close()

    def mark(tables: Tables) -> None:
        tables["meta"]["1"]["marked"] = True

    newer = (*MIGRATIONS, Migration("mark", mark))
    store = await TinyStore.open(folder, clock=clock, migrations=newer)
    for user_id in (7, 8):
        path = folder / "networks" / f"{user_id}.json"
        assert b'"marked":true' in path.read_bytes()
        assert b"marked" not in path.with_name(f"{user_id}.json.version-{len(MIGRATIONS)}").read_bytes()
    await store.create(Profile(user_id=9, created_at=clock.now()))
    await store.close()
    with pytest.raises(StoreTooNew):
        await TinyStore.open(folder, clock=clock)
    store = await TinyStore.open(folder, clock=clock, migrations=newer)
    await store.forget(7)
    assert not list((folder / "networks").glob("7.*"))
    await store.close()
