from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from telegram import Bot

from bot.clock import MovableClock
from bot.local.api import LocalBotApi
from bot.local.person import Person
from bot.local.request import LocalRequest


@pytest.fixture(autouse=True)
def _spans_of_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the library give durations as `timedelta`, as it always will in its next version."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(datetime(2026, 1, 14, 9, 30, tzinfo=UTC))


@pytest.fixture
def api(clock: MovableClock) -> LocalBotApi:
    return LocalBotApi(clock)


@pytest.fixture
def anna(api: LocalBotApi) -> Person:
    return api.person(7, "Anna")


@pytest.fixture
async def bot(api: LocalBotApi) -> AsyncIterator[Bot]:
    async with Bot(api.token, request=LocalRequest(api), get_updates_request=LocalRequest(api)) as bot:
        yield bot
