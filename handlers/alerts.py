"""What the owner has to know about the program itself: said to him in his chat, without names or anybody's words."""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from bot.clock import Clock
from bot.domain.message import Message
from bot.errors import DeliveryError, NotFound, StoreError
from bot.ports import Notifier, Store
from bot.services.membership import owner_of
from bot.text.phrases import phrases

AGAIN_AFTER = timedelta(hours=6)
"""What goes on being wrong is said again after this time, not with every failure."""

MOST_WAITING = 20

log = structlog.get_logger(__name__)

Fields = tuple[tuple[str, str | int], ...]


@dataclass(slots=True)
class Alerts:
    """Alerts wait here, from whatever thread they come, until they are delivered with the next tick."""

    clock: Clock
    _waiting: deque[tuple[str, Fields]] = field(default_factory=lambda: deque(maxlen=MOST_WAITING))
    _said: dict[tuple[str, Fields], datetime] = field(default_factory=dict)

    def add(self, key: str, **fields: str | int) -> None:
        """Let the owner know, by a text of the catalogues, unless he was told the same not long ago."""
        alert = (key, tuple(sorted(fields.items())))
        now = self.clock.now()
        if alert not in self._waiting and (alert not in self._said or now - self._said[alert] >= AGAIN_AFTER):
            self._said[alert] = now
            self._waiting.append(alert)

    async def deliver(self, store: Store, notifier: Notifier) -> None:
        """Tell the owner what waits; where there is none, or he can't be reached, it stays in the log alone."""
        if not self._waiting:
            return
        try:
            await self._deliver(store, notifier)
        except (DeliveryError, StoreError) as error:
            log.info("alerts.not_delivered", error=type(error).__name__, waiting=len(self._waiting))
        self._forget(self.clock.now())

    async def _deliver(self, store: Store, notifier: Notifier) -> None:
        owner = await owner_of(store)
        say = phrases(await _language(store, owner))
        while self._waiting:
            key, fields = self._waiting[0]
            if owner is not None:
                await notifier.notify(owner, Message(text=say(key, **dict(fields))))
                log.info("owner.told", about=key)
            self._waiting.popleft()

    def _forget(self, now: datetime) -> None:
        self._said = {alert: moment for alert, moment in self._said.items() if now - moment < AGAIN_AFTER}


async def _language(store: Store, owner: int | None) -> str:
    try:
        async with store.network(owner or 0) as network:
            return network.profile.language
    except (NotFound, StoreError):
        return "en"
