"""The running bot as the local chat sees it."""

from datetime import datetime
from typing import Protocol

from bot.clock import MovableClock


class Program(Protocol):
    """What the chat needs of the program behind it."""

    @property
    def clock(self) -> MovableClock:
        """The clock by which the program lives."""
        ...

    async def settled(self) -> None:
        """Return once everything received so far has been handled and answered."""
        ...

    async def run_until(self, moment: datetime) -> None:
        """Move the clock to a later moment; what falls due on the way is done at its own moment."""
        ...
