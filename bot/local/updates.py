"""The queue of updates: numbered, kept until they are confirmed, as `getUpdates` has it."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.local.refusal import conflict

ON_REQUEST_ONLY = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds of update that Telegram sends only to a bot that has named them."""

_OTHER_CALLER = "terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(slots=True)
class _Waiting:
    update: dict[str, Any]
    again: bool = False
    handed_out: bool = False

    @property
    def id(self) -> int:
        return int(self.update["update_id"])

    def outlives(self, offset: int) -> bool:
        """An update sent again outlives an offset beyond it until it has been handed out."""
        return self.id >= offset or (self.again and not self.handed_out)


class UpdateQueue:
    """Updates that the bot has not confirmed. One caller at a time may wait for them."""

    def __init__(self) -> None:
        self._last_id = 0
        self._waiting: list[_Waiting] = []
        self._history: dict[int, dict[str, Any]] = {}
        self._held: list[_Waiting] | None = None
        self._allowed: frozenset[str] = frozenset()
        self._caller: asyncio.Future[bool] | None = None
        self._watchers: list[asyncio.Future[None]] = []
        self._closed = False

    @property
    def pending(self) -> tuple[dict[str, Any], ...]:
        """Updates that wait to be confirmed."""
        return tuple(waiting.update for waiting in self._waiting)

    def begin_at(self, number: int) -> None:
        """Give the next update this number, or a higher one where it has been given."""
        self._last_id = max(self._last_id, number - 1)

    def put(self, content: dict[str, Any]) -> int | None:
        """Queue an update and return its id; `None` if it is of a kind that the bot has not asked for.

        An update without `update_id` gets the next one; with its own it may be out of order or a repetition.
        """
        update = {"update_id": content.get("update_id", self._last_id + 1)} | content
        if not self._wanted(update):
            return None
        again = update["update_id"] <= self._last_id
        self._last_id = max(self._last_id, update["update_id"])
        self._history[update["update_id"]] = update
        self._add(_Waiting(update, again))
        return int(update["update_id"])

    def put_again(self, update_id: int) -> None:
        """Queue an earlier update once more, as Telegram does after a restart or an unanswered webhook."""
        self._add(_Waiting(self._history[update_id], again=True))

    def hold(self) -> None:
        """Keep what comes from now on until `release`."""
        self._held = []

    def release(self, order: Sequence[int] | None = None) -> None:
        """Let out what was held, in the order of these positions (0 is what came first) or as it came."""
        held, self._held = self._held or [], None
        for position in range(len(held)) if order is None else order:
            self._add(held[position])

    def drop(self) -> None:
        """Forget everything that waits."""
        self._waiting.clear()
        self._tell_watchers()

    def allow(self, kinds: Sequence[str]) -> None:
        """Keep to these kinds of update from now on; none means all but those sent on request only."""
        self._allowed = frozenset(kinds)

    def close(self) -> None:
        """Let whoever waits go home with nothing, now and from now on."""
        self._closed = True
        self._wake(arrived=False)

    def open(self) -> None:
        """Take callers again."""
        self._closed = False

    async def get(self, offset: int = 0, limit: int = 100, timeout_s: float = 0) -> list[dict[str, Any]]:
        """Confirm what comes before the offset and return the next updates, waiting for the first if need be.

        A negative offset counts from the end of the queue; what comes before it is forgotten.
        """
        self._confirm(offset)
        if self._caller and not self._caller.done():
            self._caller.set_exception(conflict(_OTHER_CALLER))
        if not self._waiting and timeout_s > 0 and not self._closed:
            await self._arrival(timeout_s)
        batch = self._waiting[: max(1, min(limit, 100))]
        for waiting in batch:
            waiting.handed_out = True
        return [waiting.update for waiting in batch]

    async def all_confirmed(self) -> None:
        """Wait until the bot has confirmed every update."""
        while self._waiting:
            watcher: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._watchers.append(watcher)
            await watcher

    def _wanted(self, update: dict[str, Any]) -> bool:
        kinds = update.keys() - {"update_id"}
        return bool(kinds & self._allowed) if self._allowed else not kinds <= ON_REQUEST_ONLY or not kinds

    def _add(self, waiting: _Waiting) -> None:
        if self._held is not None:
            self._held.append(waiting)
        else:
            self._waiting.append(waiting)
            self._wake(arrived=True)

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self._waiting = self._waiting[offset:]
        else:
            self._waiting = [waiting for waiting in self._waiting if waiting.outlives(offset)]
        if not self._waiting:
            self._tell_watchers()

    async def _arrival(self, timeout_s: float) -> None:
        self._caller = caller = asyncio.get_running_loop().create_future()
        alarm = asyncio.get_running_loop().call_later(timeout_s, _settle, caller)
        try:
            await caller
        finally:
            alarm.cancel()

    def _wake(self, *, arrived: bool) -> None:
        if self._caller and not self._caller.done():
            self._caller.set_result(arrived)

    def _tell_watchers(self) -> None:
        watchers, self._watchers = self._watchers, []
        for watcher in watchers:
            if not watcher.done():
                watcher.set_result(None)


def _settle(caller: asyncio.Future[bool]) -> None:
    if not caller.done():
        caller.set_result(False)
