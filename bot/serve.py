"""Running on Telegram: long polling or a webhook, until the process is told to stop."""

import asyncio
import secrets
import signal
from collections.abc import Coroutine
from urllib.parse import urlsplit

import structlog

from bot.app import UPDATES, Running, running
from bot.clock import SystemClock
from bot.errors import SettingsError
from bot.health import watched
from bot.metrics import Metrics
from bot.reading import read
from bot.services.membership import new_pairing_code
from bot.settings import Access, Settings
from handlers.connection import Webhook, bot_name, receive
from handlers.http import requests_for
from handlers.introduction import introduce

FAREWELL_S = 1
"""How long Telegram may take to confirm the last batch of updates."""

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
    async with watched(settings.metrics_port, metrics):
        await bot_name(token, settings.telegram_api_url, requests_for(settings).calls)
        async with running(
            settings, SystemClock(), read, token=token, requests=requests_for(settings), metrics=metrics
        ) as program:
            if await _unless(stop, _start(program, settings)):
                metrics.ready = True
                log.info("started", bot=program.application.bot.username, webhook=bool(settings.webhook_url))
                await stop.wait()
            log.info("stopping")
            metrics.ready = False
            await _stop_receiving(program)


async def _start(program: Running, settings: Settings) -> None:
    await introduce(program.application.bot)
    await _log_pairing_link(program, settings)
    await receive(program.updater, UPDATES, _webhook(settings))


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


def _webhook(settings: Settings) -> Webhook | None:
    if settings.webhook_url is None:
        return None
    secret = settings.webhook_secret
    return Webhook(
        url=settings.webhook_url,
        path=urlsplit(settings.webhook_url).path.strip("/"),
        listen=settings.webhook_listen,
        port=settings.webhook_port,
        secret=secret.get_secret_value() if secret else secrets.token_urlsafe(32),
    )


async def _log_pairing_link(program: Running, settings: Settings) -> None:
    """Log the link that makes whoever opens it first the owner."""
    if settings.access is Access.OPEN:
        return
    code = await new_pairing_code(program.store)
    if code:
        log.warning("pairing.link", link=f"https://t.me/{program.application.bot.username}?start={code}")
