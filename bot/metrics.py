"""What is counted and measured while the program runs; ids and names have no place here.

Every name and its meaning stands in docs/operations.md.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
"""Upper ends of the classes into which durations fall."""

LONGEST_PAUSE_S = 300
"""A tick comes each minute; after five without one something holds the program up."""


class Metrics:
    """Counters and durations of one running program, in a registry of its own."""

    def __init__(self, timer: Callable[[], float] = time.monotonic) -> None:
        self._timer = timer
        self.registry = CollectorRegistry()
        self.updates = Counter(
            "vitamin_b_updates",
            "Updates from Telegram by what became of them: handled, postponed or failed",
            ["outcome"],
            registry=self.registry,
        )
        self.update_seconds = Histogram(
            "vitamin_b_update_seconds",
            "From when an update was taken up until it was stored and answered",
            buckets=SECONDS,
            registry=self.registry,
        )
        self.nudges = Counter(
            "vitamin_b_nudges",
            "Messages of the bot's own accord: sent, postponed, unreachable or failed",
            ["outcome"],
            registry=self.registry,
        )
        self.tick_seconds = Histogram(
            "vitamin_b_tick_seconds",
            "How long looking after everybody whose time has come took",
            buckets=SECONDS,
            registry=self.registry,
        )
        self.copies = Counter("vitamin_b_daily_copies", "Daily copies of networks made", registry=self.registry)
        self.damaged = Counter("vitamin_b_damaged_files", "Damaged files set aside", registry=self.registry)
        for outcome in ("handled", "postponed", "failed"):
            self.updates.labels(outcome)
        for outcome in ("sent", "postponed", "unreachable", "failed"):
            self.nudges.labels(outcome)
        self._gauge("vitamin_b_tick_age_seconds", "Seconds since the last tick", self.seconds_since_tick)
        self._last_tick = timer()
        self.ready = False
        """Whether updates are received and handled."""

    def _gauge(self, name: str, meaning: str, value: Callable[[], float]) -> None:
        Gauge(name, meaning, registry=self.registry).set_function(value)

    def follow(self, *, inbox: Callable[[], int], due: Callable[[], int], networks: Callable[[], int]) -> None:
        """Report, whenever asked: updates waiting in the inbox, users who are due, and networks."""
        self._gauge("vitamin_b_inbox_depth", "Updates written down and not handled yet", inbox)
        self._gauge("vitamin_b_nudges_due", "Users whose time has come and who were not looked after yet", due)
        self._gauge("vitamin_b_networks", "Networks in the data folder", networks)

    @contextmanager
    def ticking(self) -> Iterator[None]:
        """Measure a tick."""
        with self.tick_seconds.time():
            yield
        self._last_tick = self._timer()

    def seconds_since_tick(self) -> float:
        """Return how long ago the last tick ended, or the program began."""
        return self._timer() - self._last_tick

    @property
    def alive(self) -> bool:
        """Whether the ticks come; a program that is held up is better started anew."""
        return self.seconds_since_tick() < LONGEST_PAUSE_S

    def exposition(self) -> bytes:
        """Return everything in the text format of Prometheus."""
        return generate_latest(self.registry)
