"""Waiting that takes no time: in the local chat and in tests nobody sits out the pauses between messages."""

import asyncio
from datetime import timedelta

from bot.clock import Clock

AT_ONCE = timedelta(0)


class LeapingPulse:
    """Seconds that go on with a clock, and leap over whatever is waited for; implements `handlers.pacing.Pulse`."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = clock.now()
        self._seconds = 0.0

    def seconds(self) -> float:
        """Return the seconds so far; a clock that is put back stops them, it does not turn them back."""
        now = self._clock.now()
        self._seconds += max(now - self._last, AT_ONCE).total_seconds()
        self._last = now
        return self._seconds

    async def sleep(self, seconds: float) -> None:
        """Leap on, after everybody else had a turn."""
        await asyncio.sleep(0)
        self._seconds += seconds
