"""How fast the bot speaks: within Telegram's limits, answers before nudges, and silent where Telegram asks for it.

Telegram allows about 30 messages a second over all chats and about one a second in one chat, with short bursts
(https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
"""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import count
from typing import Any, Protocol

import structlog
from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

OVERALL = 30
"""Messages that go out within any one second."""

SPAN_S = 1.0
"""The second that `OVERALL` is counted in, and the time between two messages to one chat once its burst is used up."""

BURST = 3
"""Messages that one chat may get at once, such as a long answer in pieces."""

NUDGE_GAP_S = SPAN_S / OVERALL
"""Nudges go out evenly, and an answer takes the place of one: otherwise the second would be full early, and the next
answer would have to wait for what is left of it."""

NUDGES_BEHIND = 5
"""Nudges that may follow at once where they are behind their time, as after a wait that took too long."""

PATIENCE_S = 5.0
"""The longest wait that Telegram may ask for and that is waited out on the spot; a longer one is up to the caller."""

MOST_TRIES = 3
"""Calls of one request, all told, while Telegram asks for short waits."""

PRUNE_FROM = 1_000
"""Chats from which those that have been silent long enough are forgotten."""

_MESSAGES = ("send", "edit", "copy", "forward")
_NO_MESSAGES = ("sendChatAction",)

log = structlog.get_logger(__name__)


class Urgency(IntEnum):
    """Who goes first where not all can go at once."""

    REPLY = 0
    NUDGE = 1


class Pulse(Protocol):
    """Time as the pace needs it: seconds that only ever grow, and waiting."""

    def seconds(self) -> float:
        """Return the seconds since some fixed moment."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Return after so many seconds."""
        ...


class MachinePulse:
    """The time of the machine, which setting its clock does not touch."""

    def seconds(self) -> float:
        """Return the machine's running time."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)


@dataclass(slots=True)
class _Ticket:
    """A message that waits for its turn."""

    chat_id: int
    urgency: Urgency
    number: int
    turn: asyncio.Future[None] = field(default_factory=lambda: asyncio.get_running_loop().create_future())

    @property
    def rank(self) -> tuple[Urgency, int]:
        return self.urgency, self.number


class Pace(BaseRateLimiter[Urgency]):
    """Lets messages through one by one; `rate_limit_args` is their `Urgency`, an answer's where it is missing.

    After a 429 nothing goes to that chat for as long as Telegram says. Where a second chat meets one meanwhile, it is
    the bot as a whole that was too fast, and nothing goes out to anybody.
    """

    def __init__(self, pulse: Pulse | None = None) -> None:
        self._pulse = pulse or MachinePulse()
        self._numbers = count()
        self._waiting: list[_Ticket] = []
        self._sent: deque[float] = deque(maxlen=OVERALL)
        self._even: dict[int, float] = {}
        """By chat: when it has been silent long enough for a whole new burst."""
        self._closed: dict[int, float] = {}
        """By chat: until when Telegram wants nothing sent there."""
        self._all_closed = 0.0
        self._next_nudge = 0.0
        self._arrival = asyncio.Event()
        self._usher: asyncio.Task[None] | None = None

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Let nobody wait any longer."""
        if self._usher:
            self._usher.cancel()
        for ticket in self._waiting:
            ticket.turn.cancel()
        self._waiting.clear()

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Urgency | None,
    ) -> Any:
        """Make a call once it may be made, again after a short wait that Telegram asks for.

        Raises RetryAfter where Telegram asks for a long wait, without a call while that wait lasts.
        """
        chat_id = data.get("chat_id")
        if not isinstance(chat_id, int) or not _is_message(endpoint):
            return await callback(*args, **kwargs)
        urgency = Urgency.REPLY if rate_limit_args is None else rate_limit_args
        return await self._deliver(lambda: callback(*args, **kwargs), chat_id, urgency)

    async def _deliver(self, call: Callable[[], Awaitable[Any]], chat_id: int, urgency: Urgency) -> Any:
        for tries_left in reversed(range(MOST_TRIES)):
            self._refuse_while_closed(chat_id)
            await self._turn(chat_id, urgency)
            try:
                return await call()
            except RetryAfter as error:
                wait = _seconds(error)
                self._close(chat_id, wait)
                if wait > PATIENCE_S or not tries_left:
                    raise
        raise AssertionError("the last try returns or raises")

    def _refuse_while_closed(self, chat_id: int) -> None:
        wait = self._closed_for(chat_id)
        if wait > PATIENCE_S:
            raise RetryAfter(int(wait) + 1)

    def _closed_for(self, chat_id: int) -> float:
        return max(self._closed.get(chat_id, 0.0), self._all_closed) - self._pulse.seconds()

    def _close(self, chat_id: int, wait: float) -> None:
        now = self._pulse.seconds()
        self._closed = {chat: until for chat, until in self._closed.items() if until > now}
        self._closed[chat_id] = max(self._closed.get(chat_id, 0.0), now + wait)
        if len(self._closed) > 1:
            self._all_closed = max(self._all_closed, now + wait)
        self._send_home()
        log.info("pace.too_fast", chat_id=chat_id, seconds=wait, all=len(self._closed) > 1)

    def _send_home(self) -> None:
        """Let nobody go on waiting for what is closed for long."""
        for ticket in list(self._waiting):
            wait = self._closed_for(ticket.chat_id)
            if wait > PATIENCE_S and not ticket.turn.done():
                ticket.turn.set_exception(RetryAfter(int(wait) + 1))

    async def _turn(self, chat_id: int, urgency: Urgency) -> None:
        ticket = _Ticket(chat_id, urgency, next(self._numbers))
        self._waiting.append(ticket)
        self._arrival.set()
        if self._usher is None or self._usher.done():
            self._let_through()
            if self._waiting:
                self._usher = asyncio.create_task(self._let_all_through())
        try:
            await ticket.turn
        finally:
            if ticket in self._waiting:
                self._waiting.remove(ticket)

    async def _let_all_through(self) -> None:
        while wait := self._let_through():
            await self._rest(wait)

    def _let_through(self) -> float:
        """Let go whoever may, in order; return the seconds until the next one may, 0 where nobody waits."""
        now = self._pulse.seconds()
        self._forget_silent(now)
        while self._waiting:
            ready = [ticket for ticket in self._waiting if self._free_at(ticket) <= now]
            if not ready or self._any_free_at() > now:
                first = min(map(self._free_at, self._waiting))
                return max(first, self._any_free_at()) - now
            ticket = min(ready, key=lambda each: each.rank)
            self._waiting.remove(ticket)
            if not ticket.turn.done():
                self._note_sent(ticket, now)
                ticket.turn.set_result(None)
        return 0.0

    async def _rest(self, seconds: float) -> None:
        """Wait, but no longer than until somebody new comes, who may be allowed to go at once."""
        self._arrival.clear()
        both = [asyncio.ensure_future(self._pulse.sleep(seconds)), asyncio.ensure_future(self._arrival.wait())]
        try:
            await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for each in both:
                each.cancel()

    def _any_free_at(self) -> float:
        full = len(self._sent) == OVERALL
        return max(self._all_closed, self._sent[0] + SPAN_S if full else 0.0)

    def _free_at(self, ticket: _Ticket) -> float:
        within_burst = self._even.get(ticket.chat_id, 0.0) - (BURST - 1) * SPAN_S
        nudge = self._next_nudge if ticket.urgency is Urgency.NUDGE else 0.0
        return max(within_burst, self._closed.get(ticket.chat_id, 0.0), nudge)

    def _note_sent(self, ticket: _Ticket, now: float) -> None:
        self._sent.append(now)
        self._even[ticket.chat_id] = max(self._even.get(ticket.chat_id, 0.0), now) + SPAN_S
        self._next_nudge = max(self._next_nudge, now - NUDGES_BEHIND * NUDGE_GAP_S) + NUDGE_GAP_S

    def _forget_silent(self, now: float) -> None:
        if len(self._even) >= PRUNE_FROM:
            self._even = {chat: moment for chat, moment in self._even.items() if moment > now}


def _is_message(endpoint: str) -> bool:
    return endpoint.startswith(_MESSAGES) and endpoint not in _NO_MESSAGES


def _seconds(error: RetryAfter) -> float:
    wait = error.retry_after
    return float(wait if isinstance(wait, int | float) else wait.total_seconds())
