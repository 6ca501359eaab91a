"""What is done again and again: APScheduler jobs through python-telegram-bot's JobQueue."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import structlog
from telegram.ext import CallbackContext, JobQueue

from bot.clock import Clock
from handlers.pacing import Pulse

TICK = timedelta(minutes=1)

FIRST_TICK = timedelta(milliseconds=200)
"""After the start; what is planned for the very moment would be late already, and wait for the next minute."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Something to be done each `interval`, for the first time `first` after the start."""

    name: str
    work: Callable[[], Awaitable[None]]
    interval: timedelta = TICK
    first: timedelta = FIRST_TICK


def schedule(jobs: JobQueue[Any], job: Job) -> None:
    """Let a job run; a time that was missed is made up for, several at once only once."""

    async def run(_context: CallbackContext[Any, Any, Any, Any]) -> None:
        await job.work()

    jobs.run_repeating(
        run,
        interval=job.interval,
        first=job.first,
        name=job.name,
        job_kwargs={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
    )


async def mind_the_clock(jobs: JobQueue[Any], clock: Clock, pulse: Pulse) -> None:
    """Keep the jobs ticking when the machine's clock was put back: they were planned by the clock as it was."""
    while True:
        await pulse.sleep(TICK.total_seconds())
        now = clock.now()
        for job in jobs.scheduler.get_jobs():
            if job.next_run_time and job.next_run_time > now + 2 * job.trigger.interval:
                log.warning("clock.put_back", job=job.name)
                job.modify(next_run_time=now)
