"""Who may use the bot: pairing with the owner, invitations, and starting as a new user."""

import secrets
from dataclasses import replace
from datetime import datetime

from bot.domain import access
from bot.domain.profile import Profile
from bot.errors import NotAllowed
from bot.ports import Store

CODE_BYTES = 16
"""128 bits, written in 22 characters that a start link may hold."""


async def new_pairing_code(store: Store) -> str | None:
    """Return a fresh one-time code for the first user, or None where the bot has an owner already."""
    async with store.access() as holder:
        if holder.book.owner_id is not None:
            return None
        code = secrets.token_urlsafe(CODE_BYTES)
        holder.book = replace(holder.book, pairing=access.digest(code), wrong_tries=0)
        return code


async def invite(store: Store, user_id: int, now: datetime) -> str:
    """Return a code that lets one more person in; only the owner may invite. Raises NotAllowed."""
    async with store.access() as holder:
        if holder.book.owner_id != user_id:
            raise NotAllowed("error-only-owner")
        code = secrets.token_urlsafe(CODE_BYTES)
        holder.book = access.invite(holder.book, code, now)
        return code


async def admitted(store: Store, user_id: int, code: str | None, now: datetime, *, open_to_all: bool) -> bool:
    """Say whether a user may come in, using up the code he brought where it makes the difference."""
    if open_to_all:
        return True
    async with store.access() as holder:
        if holder.book.admits(user_id):
            return True
        if code:
            holder.book = access.accept(access.pair(holder.book, user_id, code), user_id, code, now)
        return holder.book.admits(user_id)


async def is_owner(store: Store, user_id: int) -> bool:
    """Say whether the user is the owner."""
    return await owner_of(store) == user_id


async def owner_of(store: Store) -> int | None:
    """Return the owner, or None where nobody is."""
    async with store.access() as holder:
        return holder.book.owner_id


async def move_in(store: Store, profile: Profile) -> None:
    """Give a new user an empty network; nothing happens where there is one."""
    await store.create(profile)


async def forget(store: Store, user_id: int) -> None:
    """Delete everything stored about a user. The owner stays the owner, so that nobody else can take the bot over."""
    await store.forget(user_id)
    async with store.access() as holder:
        holder.book = access.leave(holder.book, user_id)
