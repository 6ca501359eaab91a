"""A process that writes until it is killed: says on its output what it was promised to be on disk."""

import asyncio
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.clock import MovableClock
from bot.domain.contact import Contact
from bot.domain.encounter import Note
from bot.domain.message import Message
from bot.domain.profile import Profile
from bot.domain.step import StepKind
from bot.ports import Delivery
from storage.inbox import FileInbox
from storage.tiny_store import TinyStore

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
USERS = (1, 2)


async def write(folder: Path) -> None:
    """Take updates in, store a contact and a note for each, and say so, for ever."""
    # Folding often, so that some kills hit it.
    store = await TinyStore.open(folder, clock=MovableClock(NOW), fold_from=8_000)
    inbox = await FileInbox.open(folder)
    for user_id in USERS:
        await store.create(Profile(user_id=user_id, created_at=NOW))
    print("ready", flush=True)
    await asyncio.gather(*(write_user(store, inbox, user_id) for user_id in USERS))


async def write_user(store: TinyStore, inbox: FileInbox, user_id: int) -> None:
    """Do so for one user, going on after the last number that is stored."""
    async with store.network(user_id) as network:
        number = await network.count_contacts()
    while True:
        number += 1
        update_id = number * 10 + user_id
        await inbox.keep([Delivery(update_id=update_id, payload={"user": user_id, "number": number})])
        print("kept", user_id, number, flush=True)
        async with store.network(user_id) as network, network.step(StepKind.CAPTURE):
            added = await network.add(Contact(name=f"Person {number:05}", created_at=NOW))
            await network.add(Note(text=f"note {number}", contact_ids=(added.id,), noted_at=NOW))
            await network.remember_reply(update_id, [Message(text=f"noted {number}")])
            network.wake_at = NOW + timedelta(minutes=number)
        print("stored", user_id, number, flush=True)
        await inbox.done(update_id)


if __name__ == "__main__":
    asyncio.run(write(Path(sys.argv[1])))
