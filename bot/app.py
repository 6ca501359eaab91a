"""Putting the program together: every dependency is made here and handed over as an argument."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import structlog
from telegram import Update
from telegram.ext import Application, ApplicationBuilder, CallbackContext, Updater
from telegram.request import BaseRequest

from bot.clock import Clock
from bot.domain.message import Message
from bot.services.nudging import tick
from bot.services.outcomes import NudgeDue
from bot.services.reader import Reader
from bot.settings import Access, Settings
from bot.text.items import nudge
from bot.text.phrases import phrases
from handlers.desk import Defaults, Desk
from handlers.failures import Failures
from handlers.intake import Intake, KeepingBot, KeptQueue
from handlers.notifier import TelegramNotifier
from handlers.routes import routes
from storage.inbox import FileInbox
from storage.tiny_store import TinyStore

TICK = timedelta(minutes=1)

UPDATES = [Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER]
"""The kinds of updates that are asked for."""

AnyApplication = Application[Any, Any, Any, Any, Any, Any]

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """The program while it runs."""

    application: AnyApplication
    store: TinyStore
    intake: Intake
    clock: Clock

    @property
    def updater(self) -> Updater:
        """What receives updates."""
        updater = self.application.updater
        assert updater is not None, "an application that is built with a bot has an updater"  # noqa: S101
        return updater

    async def tick(self) -> None:
        """Look after everybody whose time has come, and try again what could not be handled."""
        sent = await tick(self.store, TelegramNotifier(self.application.bot), _nudge_message, self.clock.now())
        if sent:
            log.info("nudges.sent", count=sent)
        await self.retry()

    async def retry(self) -> None:
        """Queue again what waits in the inbox: what a stop or a failure has left there."""
        for delivery in await self.intake.left_over():
            try:
                update = Update.de_json(dict(delivery.payload), self.application.bot)
            except (AttributeError, KeyError, TypeError, ValueError):
                await self.intake.unreadable(delivery)
            else:
                await self.application.update_queue.put(update)


@asynccontextmanager
async def running(
    settings: Settings, clock: Clock, reader: Reader, *, token: str, request: BaseRequest | None = None
) -> AsyncIterator[Running]:
    """Open the data, start handling updates, and close everything again.

    What came in before the last stop and was not finished is handled first. `request` takes the place of the network.
    Raises StoreError where the data can't be used.
    """
    async with AsyncExitStack() as stack:
        store = await TinyStore.open(settings.data_dir, clock=clock, damaged=_say_damaged)
        stack.push_async_callback(store.close)
        inbox = await FileInbox.open(settings.data_dir, damaged=_say_damaged)
        stack.push_async_callback(inbox.close)
        intake = Intake(inbox)
        desk = Desk(store, intake, clock, reader, defaults_of(settings))
        application = build(settings, desk, intake, token=token, request=request)
        program = Running(application=application, store=store, intake=intake, clock=clock)
        await stack.enter_async_context(application)
        await program.retry()
        await application.start()
        stack.push_async_callback(application.stop)
        schedule(program)
        yield program


def build(
    settings: Settings, desk: Desk, intake: Intake, *, token: str, request: BaseRequest | None = None
) -> AnyApplication:
    """Return the application with its handlers, not yet started."""
    addresses = {
        "base_url": f"{settings.telegram_api_url}/bot",
        "base_file_url": f"{settings.telegram_api_url}/file/bot",
    }
    requests = {"request": request, "get_updates_request": request} if request else {}
    bot = KeepingBot(token, intake, **addresses, **requests)
    application = ApplicationBuilder().bot(bot).update_queue(KeptQueue(intake)).concurrent_updates(intake).build()
    application.add_handlers(routes(desk))
    failures = Failures(intake)

    async def on_error(update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        if context.error:
            await failures.failed(update, context.error, context.bot)

    application.add_error_handler(on_error)
    return application


def schedule(program: Running) -> None:
    """Let one job tick each minute; a minute missed is made up for, several at once only once."""
    jobs = program.application.job_queue
    assert jobs is not None, "the job queue is one of the program's dependencies"  # noqa: S101

    async def on_tick(_context: CallbackContext[Any, Any, Any, Any]) -> None:
        await program.tick()

    jobs.run_repeating(
        on_tick,
        interval=TICK,
        first=1,
        name="tick",
        job_kwargs={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
    )


def defaults_of(settings: Settings) -> Defaults:
    """Return what new users start with."""
    return Defaults(
        zone=settings.default_zone, region=settings.default_region, open_to_all=settings.access is Access.OPEN
    )


def _nudge_message(due: NudgeDue, language: str) -> Message:
    return nudge(phrases(language), due)


def _say_damaged(path: Path) -> None:
    log.error("store.damaged_file_set_aside", file=path.name)
