"""Updates and nudges measured on their way, without changing it."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from telegram import Update

from bot.domain.message import Message
from bot.errors import DeliveryError, HearLater, SendLater, StoreError, Unreachable
from bot.metrics import Metrics
from bot.ports import Inbox, Notifier
from bot.under_way import UnderWay
from handlers.alerts import Alerts
from handlers.intake import Intake


class WatchedIntake(Intake):
    """An intake that counts what becomes of updates, how long they take, and which are under way."""

    def __init__(self, inbox: Inbox, alerts: Alerts, metrics: Metrics, under_way: UnderWay) -> None:
        super().__init__(inbox, alerts)
        self._metrics = metrics
        self._under_way = under_way
        self._outcomes: dict[int, str] = {}

    def failed(self, update: Update, error: BaseException) -> None:
        """Note that handling an update failed: for good, or for want of the messenger or of disk space."""
        self._outcomes[update.update_id] = (
            "postponed" if isinstance(error, SendLater | HearLater | StoreError) else "failed"
        )
        super().failed(update, error)

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Handle one update, measured; once the program was cut short it stays in the inbox."""
        try:
            with self._under_way.work(), self._metrics.update_seconds.time():
                await super().do_process_update(update, coroutine)
        finally:
            # One that was never begun must not be complained about.
            if isinstance(coroutine, Coroutine):
                coroutine.close()
        if isinstance(update, Update):
            self._metrics.updates.labels(self._outcomes.pop(update.update_id, "handled")).inc()


class WatchedNotifier:
    """A notifier that counts what becomes of messages; implements `bot.ports.Notifier`."""

    def __init__(self, notifier: Notifier, metrics: Metrics) -> None:
        self._notifier = notifier
        self._count: Callable[[str], None] = lambda outcome: metrics.nudges.labels(outcome).inc()

    async def notify(self, user_id: int, message: Message) -> None:
        """Send. Raises Unreachable, SendLater or DeliveryError."""
        try:
            await self._notifier.notify(user_id, message)
        except DeliveryError as error:
            self._count(_OUTCOMES.get(type(error), "failed"))
            raise
        self._count("sent")


_OUTCOMES: dict[type[DeliveryError], str] = {Unreachable: "unreachable", SendLater: "postponed"}
