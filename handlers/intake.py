"""Updates on their way in: written down before they are confirmed, handled one at a time for one user."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import structlog
from telegram import Update
from telegram.error import NetworkError
from telegram.ext import BaseUpdateProcessor, ExtBot

from bot.errors import HearLater, SendLater, StoreError
from bot.ports import Delivery, Inbox
from handlers.alerts import Alerts
from handlers.pacing import Urgency

Work = Callable[[], Awaitable[None]]

MOST_AT_ONCE = 64
"""Updates handled side by side."""

REMEMBERED = 1_000
"""Updates that are known not to be readable: kept as they came, they are not queued."""

UNREADABLE = (TypeError, KeyError, ValueError, AttributeError)
"""What the library raises for an update that is not as it expects, such as one of a newer Bot API."""

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class _Line:
    """The updates of one user, one behind the other."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    length: int = 0


class Intake(BaseUpdateProcessor):
    """Keeps updates in the inbox until all they led to is stored and answered.

    What fails for want of the messenger or of disk space waits and is tried again; what fails for another reason is
    counted, and set aside by the inbox after three times.
    """

    def __init__(self, inbox: Inbox, alerts: Alerts) -> None:
        super().__init__(max_concurrent_updates=MOST_AT_ONCE)
        self._alerts = alerts
        self._inbox = inbox
        self._kept: set[int] = set()
        self._queued: set[int] = set()
        self._unreadable: deque[int] = deque(maxlen=REMEMBERED)
        self._failures: dict[int, BaseException] = {}
        self._lines: dict[int, _Line] = {}
        self._beside: dict[int, Work] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._resting = False
        self._idle = asyncio.Event()
        self._idle.set()

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to clear away: what is not done stays in the inbox."""

    async def keep(self, updates: Sequence[Update]) -> None:
        """Write updates down, durably, all in one go. Raises StoreError."""
        known = self._kept.union(self._unreadable)
        fresh = [update for update in updates if update.update_id not in known]
        if not fresh:
            return
        try:
            await self._inbox.keep([Delivery(update_id=each.update_id, payload=each.to_dict()) for each in fresh])
        except StoreError as error:
            self._alerts.add("alert-inbox", reason=error.key)
            raise
        self._begin(update.update_id for update in fresh)

    async def admit(self, update: Update) -> bool:
        """Keep an update unless it is kept already, and say whether it is to be queued: never twice."""
        if update.update_id in self._queued or update.update_id in self._unreadable:
            return False
        self._queued.add(update.update_id)
        try:
            await self.keep([update])
        except BaseException:
            self._queued.discard(update.update_id)
            raise
        return True

    async def left_over(self) -> Sequence[Delivery]:
        """Return what waits in the inbox and is not under way: after a restart, or after a failure."""
        waiting = [each for each in await self._inbox.waiting() if each.update_id not in self._kept]
        self._begin(each.update_id for each in waiting)
        return waiting

    async def keep_unreadable(self, payload: dict[str, Any]) -> None:
        """Keep what is no update, to be tried again (after an upgrade it may be one) and then set aside."""
        update_id = int(payload["update_id"])
        self._unreadable.append(update_id)
        await self._inbox.keep([Delivery(update_id=update_id, payload=payload)])

    async def unreadable(self, delivery: Delivery) -> None:
        """Count a failure of a delivery that is no update."""
        await self._count_failure(delivery.update_id, "unreadable")
        self._end(delivery.update_id)

    async def forget(self, user_id: int) -> None:
        """Delete whatever the inbox still holds of a user."""
        await self._inbox.purge(lambda payload: _sender(payload) == user_id)

    def failed(self, update: Update, error: BaseException) -> None:
        """Note that handling an update failed; told by the error handler, as the framework keeps errors to itself."""
        self._failures[update.update_id] = error

    def carry_on(self, update: Update, work: Work) -> None:
        """Go on with an update beside its user's line once its handler is through; told by that handler.

        What takes long, as listening does, must hold up neither the user's next messages nor anybody else's. `work`
        answers for its own errors, by `failed`.
        """
        self._beside[update.update_id] = work

    async def rest(self) -> None:
        """Give up what goes on beside the lines; it stays in the inbox for the next start."""
        self._resting = True
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def idle(self) -> None:
        """Return once nothing is under way."""
        await self._idle.wait()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Handle one update, after those of the same user that came before it."""
        if not isinstance(update, Update):
            await coroutine
            return
        user_id = update.effective_user.id if update.effective_user else 0
        line = self._lines.setdefault(user_id, _Line())
        line.length += 1
        try:
            async with line.lock:
                await coroutine
                if update.update_id not in self._beside:
                    await self._conclude(update)
        finally:
            line.length -= 1
            if not line.length:
                del self._lines[user_id]
            self._leave_line(update)

    def _leave_line(self, update: Update) -> None:
        work = self._beside.pop(update.update_id, None)
        if work is None or self._resting:
            self._end(update.update_id)
            return
        task = asyncio.create_task(self._go_on(update, work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _go_on(self, update: Update, work: Work) -> None:
        try:
            await work()
            await self._conclude(update)
        except StoreError as error:
            log.warning("inbox.not_written", reason=error.key)
        finally:
            self._end(update.update_id)

    async def _conclude(self, update: Update) -> None:
        error = self._failures.pop(update.update_id, None)
        if error is None:
            await self._inbox.done(update.update_id)
        elif not isinstance(error, SendLater | HearLater | StoreError):
            await self._count_failure(update.update_id, type(error).__name__)

    async def _count_failure(self, update_id: int, error: str) -> None:
        delivery = await self._inbox.failed(update_id, error)
        log.warning("update.failed", update_id=update_id, error=error, failures=delivery.failures if delivery else None)
        if delivery and delivery.set_aside:
            self._alerts.add("alert-set-aside", number=str(update_id), error=error)

    def _begin(self, update_ids: Iterable[int]) -> None:
        self._kept.update(update_ids)
        if self._kept:
            self._idle.clear()

    def _end(self, update_id: int) -> None:
        self._kept.discard(update_id)
        self._queued.discard(update_id)
        if not self._kept:
            self._idle.set()


def _sender(payload: Mapping[str, object]) -> int | None:
    """Return who sent an update, also one that the library can't read."""
    for content in payload.values():
        sender = content.get("from") if isinstance(content, Mapping) else None
        if isinstance(sender, Mapping):
            return int(sender["id"])
    return None


class KeptQueue(asyncio.Queue[object]):
    """The queue between updater and application: an update is in the inbox before it is in the queue."""

    def __init__(self, intake: Intake) -> None:
        super().__init__()
        self._intake = intake

    async def put(self, item: object) -> None:
        """Keep the update, then queue it; one that is queued already is not queued again."""
        if not isinstance(item, Update) or await self._intake.admit(item):
            await super().put(item)


class KeepingBot(ExtBot[Urgency]):
    """A bot that writes a whole batch of updates down, with one fsync, before the next call confirms it."""

    def __init__(self, token: str, intake: Intake, **settings: Any) -> None:
        super().__init__(token, **settings)
        self._intake = intake

    async def get_updates(self, *args: Any, **kwargs: Any) -> tuple[Update, ...]:
        """Return a batch that is durable. What can't be written is not confirmed, so Telegram sends it again."""
        try:
            updates = await super().get_updates(*args, **kwargs)
        except UNREADABLE:
            updates = await self._one_by_one(**kwargs)
        try:
            await self._intake.keep(updates)
        except StoreError as error:
            log.warning("inbox.not_written", reason=error.key)
            raise NetworkError("the inbox can't be written") from error
        return updates

    async def _one_by_one(self, offset: int | None = None, **_: object) -> tuple[Update, ...]:
        """Fetch a batch again and read each update by itself; of those that can't be read only the number is told."""
        # In lower case, which is the same to Telegram: under its usual name the library would read the answer.
        payloads = await self.do_api_request("getupdates", api_kwargs={"offset": offset} if offset else {})
        return tuple([await self.read(payload) for payload in payloads])

    async def read(self, payload: dict[str, Any]) -> Update:
        """Return an update, or where it can't be read, its number alone; its content is kept."""
        try:
            return Update.de_json(payload, self)
        except UNREADABLE:
            await self._intake.keep_unreadable(payload)
            return Update(payload["update_id"])
