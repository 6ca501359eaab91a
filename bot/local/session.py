"""One local chat from the command line: the options, the program behind it, and the reader."""

from argparse import Namespace
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from zoneinfo import ZoneInfo

from bot.clock import MovableClock
from bot.local.api import LocalBotApi
from bot.local.chat import ChatOptions, run_chat
from bot.local.launch import LocalProgram, local_program
from bot.local.numbering import first_number
from bot.log import configure
from bot.reading import read
from bot.settings import Settings


async def run(settings: Settings, options: Namespace) -> int:
    """Hold the chat and return the exit status. Raises StoreError where the data can't be used."""
    configure(settings)
    zone = ZoneInfo(settings.default_zone)
    now = options.now
    chat = ChatOptions(
        language=options.lang,
        zone=zone,
        now=now.replace(tzinfo=zone) if now and now.tzinfo is None else now,
        json=options.json,
    )

    @asynccontextmanager
    async def start(api: LocalBotApi, clock: MovableClock) -> AsyncIterator[LocalProgram]:
        async with local_program(settings, api, clock, read) as program:
            api.begin_at(first_number(settings.data_dir))
            yield program

    return await run_chat(chat, start)
