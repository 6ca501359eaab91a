"""Starting the program on the in-process Bot API, for the local chat and the tests."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.app import UPDATES, Running, running
from bot.clock import MovableClock
from bot.local.api import LocalBotApi
from bot.local.pulse import LeapingPulse
from bot.local.request import LocalRequest
from bot.ports import Transcriber
from bot.services.reader import Reader
from bot.settings import Settings
from handlers.http import Requests
from handlers.pacing import Pulse

LONGEST_STEP = timedelta(days=1)
"""The clock is moved on by no more than this at once, so that a day's own events are seen on that day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalProgram:
    """The running program with its Bot API and its clock in hand; implements `bot.local.program.Program`."""

    running: Running
    api: LocalBotApi
    clock: MovableClock

    async def settled(self) -> None:
        """Return once everything received so far has been handled and answered."""
        await self.api.updates.all_confirmed()
        await self.running.intake.idle()

    async def run_until(self, moment: datetime) -> None:
        """Move the clock to a later moment; what falls due on the way is done at its own moment."""
        await self.settled()
        while (now := self.clock.now()) < moment:
            wake = await self.running.store.next_wake()
            step = min(moment, now + LONGEST_STEP)
            self.clock.move_to(min(step, wake) if wake and wake > now else step)
            await self.running.tick()
            await self.settled()


@asynccontextmanager
async def local_program(
    settings: Settings,
    api: LocalBotApi,
    clock: MovableClock,
    reader: Reader,
    transcriber: Transcriber | None = None,
    pulse: Pulse | None = None,
) -> AsyncIterator[LocalProgram]:
    """Run the program against an in-process Bot API, polling it for updates; `pulse` leaps unless given."""
    requests = Requests(updates=LocalRequest(api), calls=LocalRequest(api))
    async with running(
        settings,
        clock,
        reader,
        token=api.token,
        requests=requests,
        transcriber=transcriber,
        pulse=pulse or LeapingPulse(clock),
    ) as program:
        await program.updater.start_polling(allowed_updates=UPDATES)
        try:
            yield LocalProgram(running=program, api=api, clock=clock)
        finally:
            await program.updater.stop()
