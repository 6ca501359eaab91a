"""Keys kept in order while they come and go."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from typing import Any


class Ordered:
    """A sorted list of distinct keys; adding and removing find their place by halving."""

    def __init__(self) -> None:
        self._keys: list[Any] = []

    def add(self, key: Any) -> None:
        """Put a key in its place."""
        insort(self._keys, key)

    def extend(self, keys: Iterable[Any]) -> None:
        """Put many keys in their places at once."""
        self._keys = sorted([*self._keys, *keys])

    def discard(self, key: Any) -> None:
        """Take a key away, if it is there."""
        place = bisect_left(self._keys, key)
        if place < len(self._keys) and self._keys[place] == key:
            del self._keys[place]

    def from_last(self, offset: int, limit: int) -> list[Any]:
        """Return a page of keys, the greatest first."""
        end = max(len(self._keys) - offset, 0)
        return self._keys[max(end - limit, 0) : end][::-1]

    def up_to(self, key: Any) -> list[Any]:
        """Return the keys up to one, and in any case the first, the smallest first."""
        return self._keys[: max(bisect_right(self._keys, key), 1)]
