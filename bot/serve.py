"""Running on Telegram: long polling or a webhook, until the process is told to stop."""

import asyncio
import secrets
import signal
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from urllib.parse import urlsplit

import structlog

from bot.app import UPDATES, Running, running
from bot.calm import calm
from bot.clock import SystemClock
from bot.domain.meaning import likeness
from bot.errors import SettingsError
from bot.health import watched
from bot.metrics import Metrics
from bot.reading import read
from bot.services.membership import new_pairing_code
from bot.settings import Access, Settings
from handlers.connection import set_webhook
from handlers.http import requests_for
from handlers.introduction import introduce
from handlers.webhook import listening

FAREWELL_S = 1
"""How long Telegram may take to confirm the last batch of updates."""

SAMPLES = (
    "Heute beim Stammtisch Anna Berg von Krüger Druck getroffen, sucht einen Drucker. Ich rufe sie bis Freitag an.",
    "Met Tom Baker of Acme at the fair today, he is looking for a printer. I will call him by Friday.",
)
"""Notes that nobody wrote, to read once at the start."""

log = structlog.get_logger(__name__)


async def serve(settings: Settings) -> None:
    """Run until SIGINT or SIGTERM.

    Raises SettingsError without a token that Telegram knows, TelegramAway where it can't be reached, StoreError where
    the data can't be used.
    """
    if settings.telegram_token is None:
        raise SettingsError(name="TELEGRAM_TOKEN", reason="is not set")
    stop, metrics = _stop_event(), Metrics()
    token = settings.telegram_token.get_secret_value()
    async with (
        watched(settings.metrics_port, metrics),
        running(
            settings, SystemClock(), read, token=token, requests=requests_for(settings), metrics=metrics
        ) as program,
        calm(lambda: program.under_way.is_nothing),
        AsyncExitStack() as receiving,
    ):
        if await _unless(stop, _start(program, settings, receiving)):
            metrics.ready = True
            log.info("started", bot=program.application.bot.username, webhook=bool(settings.webhook_url))
            await stop.wait()
        log.info("stopping")
        metrics.ready = False


async def _start(program: Running, settings: Settings, receiving: AsyncExitStack) -> None:
    # Word lists and synonyms are loaded while Telegram is spoken with, rather than with somebody's first note.
    await asyncio.gather(introduce(program.application.bot), asyncio.to_thread(_warm_up, program.clock.now()))
    await _log_pairing_link(program, settings)
    if settings.webhook_url:
        await receiving.enter_async_context(_webhook(program, settings, settings.webhook_url))
        return
    receiving.push_async_callback(_stop_receiving, program)
    await program.updater.start_polling(allowed_updates=UPDATES, bootstrap_retries=-1)


def _warm_up(now: datetime) -> None:
    for note in SAMPLES:
        read(note, now)
    likeness("Drucker", "printer")


async def _unless(stop: asyncio.Event, work: Coroutine[object, object, None]) -> bool:
    """Do some work unless the program is told to stop before it is done; return whether it was done."""
    working, stopping = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait([working, stopping], return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            working.result()
        return working.done()
    finally:
        for task in (working, stopping):
            task.cancel()
        await asyncio.gather(working, stopping, return_exceptions=True)


async def _stop_receiving(program: Running) -> None:
    """Receive nothing more. Where Telegram does not answer the last batch comes in again after the next start."""
    if program.updater.running:
        try:
            async with asyncio.timeout(FAREWELL_S):
                await program.updater.stop()
        except TimeoutError:
            log.info("farewell.not_answered")


def _stop_event() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    return stop


@asynccontextmanager
async def _webhook(program: Running, settings: Settings, url: str) -> AsyncIterator[None]:
    given = settings.webhook_secret
    secret = given.get_secret_value() if given else secrets.token_urlsafe(32)
    path = "/" + urlsplit(url).path.strip("/")
    try:
        async with listening(settings.webhook_listen, settings.webhook_port, path, secret, program.take):
            await set_webhook(program.application.bot, url, secret, UPDATES)
            yield
    except OSError:
        raise SettingsError(name="WEBHOOK_PORT", reason="can't be listened on; is it taken?") from None


async def _log_pairing_link(program: Running, settings: Settings) -> None:
    """Log the link that makes whoever opens it first the owner."""
    if settings.access is Access.OPEN:
        return
    code = await new_pairing_code(program.store)
    if code:
        log.warning("pairing.link", link=f"https://t.me/{program.application.bot.username}?start={code}")
