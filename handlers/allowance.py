"""How much one user may send: so that nobody, by malice or by a script run wild, keeps the bot from the others."""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

MINUTE = timedelta(minutes=1)

PRUNE_FROM = 1_000
"""Users from which those who have been silent for a minute are forgotten."""


@dataclass(slots=True)
class _Sender:
    updates: deque[tuple[datetime, int]] = field(default_factory=deque)
    told_at: datetime | None = None


@dataclass(slots=True)
class Allowance:
    """Counts what each user sends; `most` messages and presses a minute, 0 for any number."""

    most: int
    _senders: dict[int, _Sender] = field(default_factory=dict)

    def grants(self, user_id: int, update_id: int, now: datetime) -> bool:
        """Say whether an update may be handled; one that is tried again counts once."""
        if not self.most:
            return True
        sender = self._sender(user_id, now)
        if any(known == update_id for _, known in sender.updates):
            return True
        if len(sender.updates) >= self.most:
            return False
        sender.updates.append((now, update_id))
        return True

    def is_to_be_told(self, user_id: int, now: datetime) -> bool:
        """Say whether a user who sends too much is to hear of it: once a minute, not with every message."""
        sender = self._sender(user_id, now)
        if sender.told_at is not None and now - sender.told_at < MINUTE:
            return False
        sender.told_at = now
        return True

    def _sender(self, user_id: int, now: datetime) -> _Sender:
        if len(self._senders) >= PRUNE_FROM:
            self._senders = {each: one for each, one in self._senders.items() if _is_fresh(one, now)}
        sender = self._senders.setdefault(user_id, _Sender())
        while sender.updates and now - sender.updates[0][0] >= MINUTE:
            sender.updates.popleft()
        return sender


def _is_fresh(sender: _Sender, now: datetime) -> bool:
    return bool(sender.updates) and now - sender.updates[-1][0] < MINUTE
