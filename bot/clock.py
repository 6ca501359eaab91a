"""The one seam for time: whoever needs the moment is handed a `Clock`."""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the present moment, aware and in UTC."""

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        ...


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """Return the machine's moment in UTC."""
        return datetime.now(UTC)


class MovableClock:
    """A clock for the local chat and the tests: it stands where it is put, or runs on from there.

    Without `running` it moves only by `move_to` and `move_by`; with it, it keeps its distance from that clock.
    """

    def __init__(self, start: datetime, *, running: Clock | None = None) -> None:
        self._running = running
        self._offset = timedelta(0)
        self._stands_at = start.astimezone(UTC)
        self.move_to(start)

    def now(self) -> datetime:
        """Return the moment this clock shows, in UTC."""
        return self._running.now() + self._offset if self._running else self._stands_at

    def move_to(self, moment: datetime) -> None:
        """Put the clock to an aware moment."""
        self._stands_at = moment.astimezone(UTC)
        if self._running:
            self._offset = self._stands_at - self._running.now()

    def move_by(self, span: timedelta) -> None:
        """Move the clock on by a span."""
        self.move_to(self.now() + span)
