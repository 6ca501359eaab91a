"""One note through the whole path, beside a bare echo handler; growth; start-up and memory.

Everything is measured in one run on one machine, so the ratios can be quoted.
"""

import asyncio
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles

from telegram import Update
from telegram.ext import Application, CallbackContext, MessageHandler, filters

from bot.clock import MovableClock
from bot.domain.contact import Contact
from bot.domain.follow_up import FollowUp, FollowUpKind
from bot.local.api import LocalBotApi
from bot.local.launch import local_program
from bot.local.person import Person
from bot.local.request import LocalRequest
from bot.reading import read
from bot.settings import Access, Settings

NOTES = 200
GROWTH = (100, 1_000, 10_000)
START = datetime(2026, 3, 8, 19, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds that each of a row of notes took until its answer was there."""

    seconds: list[float]

    @property
    def p50(self) -> float:
        """The median in milliseconds."""
        return median(self.seconds) * 1000

    @property
    def p99(self) -> float:
        """The 99th percentile in milliseconds."""
        return quantiles(self.seconds, n=100)[98] * 1000

    def __str__(self) -> str:
        return f"p50 {self.p50:7.2f} ms   p99 {self.p99:7.2f} ms"


def main() -> None:
    """Print all figures of the whole path."""
    print("One note through the whole path, durable, against a bare echo handler")
    echo = asyncio.run(echo_times())
    print(f"  echo                    {echo}")
    for contacts in GROWTH:
        times = asyncio.run(capture_times(contacts))
        print(f"  note, {contacts:6} contacts    {times}   {times.p50 / echo.p50:5.1f} x echo")
    print("Start-up and memory of `vitamin-b run` (imports, store, application; without the network)")
    for name, value in start_up().items():
        print(f"  {name:24}{value}")


async def echo_times() -> Times:
    """Time a handler that only answers with the same text."""
    api = LocalBotApi(MovableClock(START))
    request = LocalRequest(api)
    application = Application.builder().token(api.token).request(request).get_updates_request(request).build()

    async def echo(update: Update, _context: CallbackContext) -> None:  # type: ignore[type-arg]
        if update.message and update.message.text:
            await update.message.reply_text(update.message.text)

    application.add_handler(MessageHandler(filters.TEXT, echo))
    async with application:
        assert application.updater is not None
        await application.start()
        await application.updater.start_polling()
        times = await timed(api, api.person(1, "Echo", "de"))
        await application.updater.stop()
        await application.stop()
    return times


async def capture_times(contacts: int) -> Times:
    """Time notes in a network that holds so many contacts already, each to be kept in touch with."""
    with tempfile.TemporaryDirectory() as folder:
        clock = MovableClock(START)
        api = LocalBotApi(clock)
        settings = Settings(_env_file=None, data_dir=Path(folder), access=Access.OPEN, messages_per_minute=0)
        async with local_program(settings, api, clock, read) as program:
            person = api.person(1, "Jens", "de")
            person.send("/start")
            await program.settled()
            async with program.running.store.network(person.id) as network:
                for number in range(contacts):
                    made = await network.add(Contact(name=f"{first(number)} Berg{number}", created_at=START))
                    touch = START.date() + timedelta(days=number % 180)
                    await network.add(
                        FollowUp(
                            contact_id=made.id,
                            kind=FollowUpKind.KEEP_IN_TOUCH,
                            action="",
                            due=touch,
                            created_at=START,
                        )
                    )
            return await timed(api, person)


async def timed(api: LocalBotApi, person: Person) -> Times:
    """Send notes one after the other and time each until it is answered; a few go first to warm up."""
    seconds = []
    for number in range(NOTES + 10):
        began = time.perf_counter()
        person.send(
            f"Heute beim Stammtisch {first(number)} Kowalczyk{number} von Krüger Druck getroffen, sucht einen Drucker. "
            f"Ich schicke ihr bis Freitag die Adresse von Jens."
        )
        await api.said(person, 1)
        seconds.append(time.perf_counter() - began)
    return Times(seconds[10:])


def first(number: int) -> str:
    """Return one of a few first names."""
    return ("Anna", "Tom", "Petra", "Jens", "Ayşe", "Sabine", "Ole", "Mia")[number % 8]


START_UP = """
import asyncio, pathlib, sys, tempfile, time
began = time.perf_counter()
from bot.clock import MovableClock
from bot.local.api import LocalBotApi
from bot.local.launch import local_program
from bot.reading import read
from bot.settings import Settings
from datetime import UTC, datetime, timedelta
async def start():
    clock = MovableClock(datetime(2026, 3, 8, tzinfo=UTC))
    api = LocalBotApi(clock)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(_env_file=None, data_dir=pathlib.Path(folder), access="open")
        async with local_program(settings, api, clock, read) as program:
            while not any(call.method.lower() == "getupdates" for call in api.calls):
                await asyncio.sleep(0)
            print(time.perf_counter() - began)
            person = api.person(1, "Jens", "de")
            for number in range(20):
                person.send("Heute Anna Berg getroffen, sucht einen Drucker. Ich rufe sie bis Freitag an.")
                await program.settled()
            print(pathlib.Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
asyncio.run(start())
"""


def start_up(runs: int = 5) -> dict[str, str]:
    """Return the medians of start-up to the first poll, and of the peak memory after a few notes."""
    seconds, memory = [], []
    for _ in range(runs):
        run = subprocess.run([sys.executable, "-c", START_UP], capture_output=True, text=True, check=True)  # noqa: S603
        first_poll, peak = run.stdout.split()
        seconds.append(float(first_poll))
        memory.append(int(peak) / 1024)
    return {"start to first poll": f"{median(seconds):5.2f} s", "memory after 20 notes": f"{median(memory):5.0f} MB"}
