"""Faults on demand: what a network and a busy server do, called up by a test at the call it wants."""

from collections import defaultdict, deque
from dataclasses import dataclass
from typing import Self

from telegram.error import NetworkError, TimedOut

from bot.local.refusal import Refused, too_many_requests

ANY_METHOD = "*"


@dataclass(frozen=True, slots=True)
class Fault:
    """One way for a call to fail.

    `error` is what the caller meets: a refusal becomes the server's answer, any other error is raised as the network
    would raise it. `arrived`: the call has had its effect all the same, only the answer was lost.
    """

    error: Exception
    arrived: bool = False

    @classmethod
    def too_many_requests(cls, seconds: int) -> Self:
        """429: wait for some seconds."""
        return cls(too_many_requests(seconds))

    @classmethod
    def server_error(cls, status: int = 500, description: str = "Internal Server Error") -> Self:
        """5xx: the server is in trouble."""
        return cls(Refused(status, description))

    @classmethod
    def bad_gateway(cls) -> Self:
        """502: the server behind the server is in trouble."""
        return cls(Refused(502, "Bad Gateway"))

    @classmethod
    def refused(cls, status: int, description: str) -> Self:
        """Any refusal, in the words given."""
        return cls(Refused(status, description))

    @classmethod
    def timed_out(cls, *, arrived: bool = False) -> Self:
        """No answer in time."""
        return cls(TimedOut(), arrived)

    @classmethod
    def network_error(cls, *, arrived: bool = False) -> Self:
        """The connection broke."""
        return cls(NetworkError("Connection lost"), arrived)


class Faults:
    """Which call is to fail, and how; methods go by their Bot API names, `ANY_METHOD` means whichever comes."""

    def __init__(self) -> None:
        self._next: defaultdict[str, deque[Fault | None]] = defaultdict(deque)
        self._every: dict[str, Fault] = {}

    def next(self, method: str, *faults: Fault | None) -> None:
        """Let the next calls of a method fail, one after the other; `None` lets one pass."""
        self._next[method.lower()].extend(faults)

    def every(self, method: str, fault: Fault) -> None:
        """Let every call of a method fail until `clear`."""
        self._every[method.lower()] = fault

    def away(self) -> None:
        """Let every call of any method fail as if there were no network, until `back`."""
        self.every(ANY_METHOD, Fault.network_error())

    def back(self) -> None:
        """End what `away` began."""
        self._every.pop(ANY_METHOD, None)

    def clear(self, method: str | None = None) -> None:
        """Forget the faults of one method, or all."""
        if method is None:
            self._next.clear()
            self._every.clear()
        else:
            self._next.pop(method.lower(), None)
            self._every.pop(method.lower(), None)

    def due(self, method: str) -> Fault | None:
        """Take the fault that this call has to meet, if any."""
        for name in (method.lower(), ANY_METHOD):
            if waiting := self._next.get(name):
                return waiting.popleft()
        return self._every.get(method.lower()) or self._every.get(ANY_METHOD)
