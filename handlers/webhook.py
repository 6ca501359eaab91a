"""The webhook: takes updates by POST on its one path, with the secret token, and no longer than updates are."""

import hmac
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import orjson
import structlog
from aiohttp import web

from bot.errors import StoreError

MOST_BYTES = 1024 * 1024
"""The largest body that is read; Telegram's updates have a few kilobytes."""

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name

log = structlog.get_logger(__name__)

Take = Callable[[dict[str, Any]], Awaitable[None]]
"""Takes an update as it came; once it returns the update is safe. Raises StoreError where it can't be written down."""


@asynccontextmanager
async def listening(host: str, port: int, path: str, secret: str, take: Take) -> AsyncIterator[None]:
    """Listen for updates as long as the context lasts. Raises OSError where the port is taken."""

    async def received(request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return web.Response(status=403)
        try:
            update = orjson.loads(await request.read())
            number = int(update["update_id"])
        except (ValueError, TypeError, KeyError):
            return web.Response(status=400)
        try:
            await take(update)
        except StoreError as error:
            log.warning("inbox.not_written", update_id=number, reason=error.key)
            return web.Response(status=503)  # Telegram sends it again
        return web.Response()

    application = web.Application(client_max_size=MOST_BYTES)
    application.router.add_post(path, received)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port, shutdown_timeout=2).start()
        yield
    finally:
        await runner.cleanup()
