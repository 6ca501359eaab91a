"""When each network wants to be looked at: a heap of moments."""

import heapq
from collections.abc import Mapping
from datetime import datetime

SPARE = 50
"""Old entries that the heap may hold beside one for each user."""


class Wakes:
    """The moments at which networks want to be looked at, the earliest at hand; old entries are skipped when met."""

    def __init__(self, wanted: Mapping[int, datetime | None] | None = None) -> None:
        self._wanted: dict[int, datetime | None] = dict(wanted or {})
        self._heap: list[tuple[datetime, int]] = []
        self._renew()

    def _renew(self) -> None:
        """Make the heap anew, without old entries."""
        self._heap = [(moment, user_id) for user_id, moment in self._wanted.items() if moment]
        heapq.heapify(self._heap)

    def __contains__(self, user_id: object) -> bool:
        return user_id in self._wanted

    def users(self) -> list[int]:
        """Return all users, whether or not they want to be looked at."""
        return list(self._wanted)

    def all(self) -> dict[int, datetime | None]:
        """Return a copy of what is noted of every user."""
        return dict(self._wanted)

    def set(self, user_id: int, moment: datetime | None) -> None:
        """Note when a user's network wants to be looked at."""
        known = user_id in self._wanted and self._wanted[user_id] == moment
        self._wanted[user_id] = moment
        if moment is not None and not known:
            heapq.heappush(self._heap, (moment, user_id))
        if len(self._heap) > 2 * len(self._wanted) + SPARE:
            self._renew()

    def drop(self, user_id: int) -> None:
        """Forget a user."""
        self._wanted.pop(user_id, None)

    def due(self, now: datetime) -> list[int]:
        """Return the users who are due by now, the longest waiting first; they stay due until their moment changes."""
        due: list[tuple[datetime, int]] = []
        while (first := self._first()) is not None and first[0] <= now:
            due.append(heapq.heappop(self._heap))
        due = list(dict.fromkeys(due))
        for entry in due:
            heapq.heappush(self._heap, entry)
        return [user_id for _, user_id in due]

    def next(self) -> datetime | None:
        """Return the earliest moment, or None."""
        first = self._first()
        return first[0] if first else None

    def _first(self) -> tuple[datetime, int] | None:
        while self._heap and self._wanted.get(self._heap[0][1]) != self._heap[0][0]:
            heapq.heappop(self._heap)
        return self._heap[0] if self._heap else None
