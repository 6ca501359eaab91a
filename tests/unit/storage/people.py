"""A data folder with people in it, for tests of what is done with the folder as a whole."""

from datetime import UTC, datetime
from pathlib import Path

from bot.clock import MovableClock
from bot.domain.access import AccessBook
from bot.domain.contact import Contact
from bot.domain.profile import Profile
from bot.ports import Delivery
from storage.inbox import FileInbox
from storage.recordings import FileRecordings
from storage.seal import PLAIN, Seal
from storage.tiny_store import TinyStore

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
USERS = (7, 8)


async def opened(folder: Path, seal: Seal = PLAIN) -> TinyStore:
    return await TinyStore.open(folder, clock=MovableClock(NOW), kept_open=0, seal=seal)


async def filled(folder: Path, seal: Seal = PLAIN, *names: str) -> TinyStore:
    """Return an open store of two users who know the same people, with an owner and an update that waits."""
    store = await opened(folder, seal)
    for user_id in USERS:
        await store.create(Profile(user_id=user_id, created_at=NOW))
        for name in names or ("Sabine", "Jens"):
            await add(store, user_id, name)
    async with store.access() as access:
        access.book = AccessBook(owner_id=7)
    inbox = await FileInbox.open(folder, seal=seal)
    await inbox.keep([Delivery(update_id=1, payload={"text": "Segelboot"})])
    for number in (2, 2, 2):
        await inbox.keep([Delivery(update_id=number, payload={"text": "Steinbruch"})])
        await inbox.failed(number, "RuntimeError")
    await inbox.close()
    await FileRecordings(folder, seal).keep(7, 42, b"OggS Segelboot")
    return store


async def add(store: TinyStore, user_id: int, name: str) -> None:
    async with store.network(user_id) as network:
        await network.add(Contact(name=name, created_at=NOW))
        network.wake_at = NOW


async def names_in(store: TinyStore, user_id: int) -> list[str]:
    async with store.network(user_id) as network:
        return [entry.name for entry in await network.directory()]


def files(folder: Path) -> dict[Path, bytes]:
    """Return all files in a folder and below it by path, the lock left out."""
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file() and path.name != ".lock"}


async def content(folder: Path, seal: Seal = PLAIN) -> dict[str, object]:
    """Return all that a folder holds, as the program reads it."""
    store = await opened(folder, seal)
    found: dict[str, object] = {str(user_id): await store.export(user_id) for user_id in sorted(await store.users())}
    async with store.access() as access:
        found["owner"] = access.book.owner_id
    await store.close()
    inbox = await FileInbox.open(folder, seal=seal)
    found["inbox"] = [each.payload for each in await inbox.waiting()]
    await inbox.close()
    found["recording"] = seal.open((folder / "recordings" / "7" / "42").read_bytes())
    return found
