"""Scenarios run the real application on the in-process Bot API, with a clock that the test moves."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.clock import MovableClock
from bot.domain.follow_up import FollowUp, FollowUpKind
from bot.local.api import LocalBotApi
from bot.local.launch import LocalProgram, local_program
from bot.local.person import Person
from bot.ports import Network, Transcriber
from bot.reading import read
from bot.services.reader import Reader
from bot.settings import Access, Settings

BERLIN = ZoneInfo("Europe/Berlin")

SUNDAY_EVENING = datetime(2026, 3, 8, 19, 0, tzinfo=BERLIN)


@dataclass(frozen=True, slots=True)
class Chat:
    """One person's chat with the bot; every method returns what the bot has said since, as plain text."""

    program: LocalProgram
    person: Person

    async def says(self, text: str, *, reply_to: int | None = None) -> str:
        """Send a message."""
        self.person.send(text, reply_to=reply_to)
        return await self.heard()

    async def edits(self, message_id: int, text: str) -> str:
        """Edit a message sent before."""
        self.person.edit(message_id, text)
        return await self.heard()

    async def presses(self, label: str | int, message: int | None = None) -> str:
        """Press a button of the last message that has any."""
        self.person.press(label, message)
        return await self.heard()

    async def forges(self, data: str, message_id: int) -> str:
        """Send callback data that no button has."""
        self.person.press_data(data, message_id)
        return await self.heard()

    async def answers_last(self, text: str) -> str:
        """Answer the bot's last message."""
        last = next(message for message in reversed(self.person.messages) if message.by_bot)
        return await self.says(text, reply_to=last.id)

    async def waits_until(self, moment: datetime) -> str:
        """Let the clock run to a moment."""
        before = len(self.person.messages)
        await self.program.run_until(moment)
        return "\n".join(message.text for message in self.person.messages[before:])

    async def heard(self) -> str:
        """Return what the bot has said since the person last did something."""
        await self.program.settled()
        return "\n".join(entry.text for entry in self.person.answers)

    @property
    def labels(self) -> list[str]:
        """The buttons of the bot's last message."""
        last = next(message for message in reversed(self.person.messages) if message.by_bot)
        return [button.label for row in last.buttons for button in row]

    def network(self) -> AbstractAsyncContextManager[Network]:
        """Open this person's network."""
        return self.program.running.store.network(self.person.id)


async def to_do(network: Network) -> list[FollowUp]:
    """Return what is open, but for the next review, which is always there."""
    return [each for each in await network.open_follow_ups() if each.kind is not FollowUpKind.REVIEW]


Start = Callable[..., AbstractAsyncContextManager[LocalProgram]]


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Start the program on the test's data folder; it may be stopped and started again."""

    @asynccontextmanager
    async def start(
        api: LocalBotApi,
        clock: MovableClock,
        *,
        access: Access = Access.OPEN,
        reader: Reader = read,
        transcriber: Transcriber | None = None,
        **others: Any,
    ) -> AsyncIterator[LocalProgram]:
        settings = Settings(_env_file=None, data_dir=tmp_path / "data", access=access, **others)
        async with local_program(settings, api, clock, reader, transcriber) as program:
            yield program

    return start


@pytest.fixture
def clock() -> MovableClock:
    """A clock that stands at a Sunday evening in March."""
    return MovableClock(SUNDAY_EVENING)


@pytest.fixture
def api(clock: MovableClock) -> LocalBotApi:
    """The in-process Bot API."""
    return LocalBotApi(clock)


@pytest.fixture
async def program(start: Start, api: LocalBotApi, clock: MovableClock) -> AsyncIterator[LocalProgram]:
    """The running program, open to everybody."""
    async with start(api, clock) as program:
        yield program


@pytest.fixture
def jens(program: LocalProgram) -> Chat:
    """A German-speaking user."""
    return Chat(program, program.api.person(7, "Jens", "de"))


@pytest.fixture
def mary(program: LocalProgram) -> Chat:
    """An English-speaking user."""
    return Chat(program, program.api.person(8, "Mary", "en"))
