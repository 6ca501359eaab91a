"""Whose memo is heard next: one user after the other, however many memos each has sent."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

Moved = Callable[[int], None]
"""Is told how many are to be heard before, each time that changes."""


@dataclass(slots=True, eq=False)
class Ticket:
    """One memo that waits for its turn, or has it."""

    user_id: int
    moved: Moved
    ahead: int = 0
    called: asyncio.Event = field(default_factory=asyncio.Event)


class Turns:
    """Gives turns: the user who was not heard for the longest comes first, and his memos in their order."""

    def __init__(self, at_once: int = 1) -> None:
        self._at_once = at_once
        self._waiting: list[Ticket] = []
        self._under_way: list[Ticket] = []
        self._last_heard: dict[int, int] = {}
        self._given = 0

    @asynccontextmanager
    async def turn(self, user_id: int, moved: Moved) -> AsyncIterator[None]:
        """Wait for a turn and have it until left."""
        ticket = Ticket(user_id, moved)
        self._waiting.append(ticket)
        self._proceed()
        try:
            await ticket.called.wait()
            yield
        finally:
            (self._under_way if ticket.called.is_set() else self._waiting).remove(ticket)
            self._proceed()

    def _proceed(self) -> None:
        while self._waiting and len(self._under_way) < self._at_once:
            self._call(in_order(self._waiting, self._last_heard)[0])
        self._forget_who_is_gone()
        for place, ticket in enumerate(in_order(self._waiting, self._last_heard)):
            ahead = place + len(self._under_way)
            if ahead != ticket.ahead:
                ticket.ahead = ahead
                ticket.moved(ahead)

    def _call(self, ticket: Ticket) -> None:
        self._waiting.remove(ticket)
        self._under_way.append(ticket)
        self._given += 1
        self._last_heard[ticket.user_id] = self._given
        ticket.called.set()

    def _forget_who_is_gone(self) -> None:
        here = {ticket.user_id for ticket in (*self._waiting, *self._under_way)}
        self._last_heard = {user_id: turn for user_id, turn in self._last_heard.items() if user_id in here}


def in_order(waiting: list[Ticket], last_heard: dict[int, int]) -> list[Ticket]:
    """Return the tickets in the order in which they will be called, if no more come."""
    heard = dict(last_heard)
    left, order = [*waiting], []
    turn = max(heard.values(), default=0)
    while left:
        # The first of those who were not heard for the longest: `min` keeps to the order in which they came.
        following = min(left, key=lambda ticket: heard.get(ticket.user_id, 0))
        left.remove(following)
        order.append(following)
        turn += 1
        heard[following.user_id] = turn
    return order
