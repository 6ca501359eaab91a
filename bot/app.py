"""Putting the program together: every dependency is made here and handed over as an argument."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import structlog
from telegram import Update
from telegram.error import TelegramError
from telegram.ext import Application, ApplicationBuilder, CallbackContext, Updater

from bot.clock import Clock, SystemClock
from bot.domain.message import Message
from bot.errors import StoreError
from bot.hearing import practice_of, transcriber_of
from bot.keeping import seal_in
from bot.log import where
from bot.metrics import Metrics
from bot.pictures.drawing import Easel
from bot.ports import Notifier, Transcriber
from bot.services.nudging import tick
from bot.services.outcomes import NudgeDue
from bot.services.reader import Reader
from bot.settings import Access, Settings
from bot.text.items import nudge
from bot.text.phrases import phrases
from bot.under_way import UnderWay
from bot.voice.queued import QueuedTranscriber
from handlers.alerts import Alerts
from handlers.connection import no_start
from handlers.desk import Defaults, Desk
from handlers.failures import Failures
from handlers.http import Requests
from handlers.intake import UNREADABLE, Intake, KeepingBot, KeptQueue
from handlers.jobs import TICK, Job, mind_the_clock, schedule
from handlers.memos import Hearing, Memos
from handlers.notifier import TelegramNotifier
from handlers.pacing import MachinePulse, Pace, Pulse
from handlers.routes import Handler, routes
from handlers.watched import WatchedIntake, WatchedNotifier
from storage.allotment import Allotment
from storage.inbox import FileInbox
from storage.recordings import FileRecordings
from storage.seal import Seal
from storage.tiny_store import TinyStore

DAILY_COPIES = timedelta(hours=1)
"""How often it is looked whether a day's copies are still to be made."""

GRACE_S = 1.5
"""How long a stop waits for what is under way; what is cut short then is done after the next start."""

UPDATES = [Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER]
"""The kinds of updates that are asked for."""

AnyApplication = Application[Any, Any, Any, Any, Any, Any]

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """The program while it runs."""

    application: AnyApplication
    store: TinyStore
    inbox: FileInbox
    intake: Intake
    pulse: Pulse
    alerts: Alerts
    clock: Clock
    transcriber: Transcriber
    metrics: Metrics
    under_way: UnderWay
    easel: Easel
    nudging: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def updater(self) -> Updater:
        """What receives updates."""
        updater = self.application.updater
        assert updater is not None, "an application that is built with a bot has an updater"  # noqa: S101
        return updater

    @property
    def notifier(self) -> Notifier:
        """Sends messages of the bot's own accord."""
        return WatchedNotifier(TelegramNotifier(self.application.bot, self.easel), self.metrics)

    async def tick(self) -> None:
        """Do what is done each minute."""
        await self.nudge()
        await self.catch_up()

    async def catch_up(self) -> None:
        """Try again what could not be handled, and tell the owner what he should know."""
        with self.under_way.work():
            await self.transcriber.release(self.clock.now())
            await self.retry()
            await self.alerts.deliver(self.store, TelegramNotifier(self.application.bot, self.easel))

    async def nudge(self) -> None:
        """Look after everybody whose time has come."""
        # Who is due is nudged by one round at a time.
        async with self.nudging:
            with self.under_way.work(), self.metrics.ticking():
                sent = await tick(self.store, self.notifier, _nudge_message, self.clock, self._not_nudged)
        if sent:
            log.info("nudges.sent", count=sent)

    async def back_up(self) -> None:
        """Make the day's copies of the networks that have changed, where that was not done yet."""
        with self.under_way.work():
            try:
                copies = await self.store.back_up(self.clock.now().date())
            except StoreError as error:
                log.warning("copies.failed", key=error.key)
                return
            self.metrics.copies.inc(copies)
            if copies:
                log.info("copies.made", count=copies)

    async def take(self, payload: dict[str, Any]) -> None:
        """Take an update from the webhook; it is safe when this returns. Raises StoreError."""
        bot = self.application.bot
        assert isinstance(bot, KeepingBot), "that is what it is built with"  # noqa: S101
        await self.application.update_queue.put(await bot.read(payload))

    async def retry(self) -> None:
        """Queue again what waits in the inbox: what a stop or a failure has left there."""
        for delivery in await self.intake.left_over():
            try:
                update = Update.de_json(dict(delivery.payload), self.application.bot)
            except UNREADABLE:
                await self.intake.unreadable(delivery)
            else:
                await self.application.update_queue.put(update)

    def _not_nudged(self, user_id: int, error: Exception) -> None:
        log.error("nudge.failed", user_id=user_id, error=type(error).__name__, where=where(error))
        self.alerts.add("alert-nudge", user=str(user_id), error=type(error).__name__)


@dataclass(frozen=True, slots=True)
class Damage:
    """Takes note of damaged files, from any thread, and lets the owner know."""

    metrics: Metrics
    alerts: Alerts

    def __call__(self, path: Path) -> None:
        """Take note of where a damaged file was put."""
        log.error("store.damaged_file_set_aside", file=path.name)
        self.metrics.damaged.inc()
        self.alerts.add("alert-damaged", file=path.name)


@asynccontextmanager
async def running(
    settings: Settings,
    clock: Clock,
    reader: Reader,
    *,
    token: str,
    requests: Requests,
    transcriber: Transcriber | None = None,
    pulse: Pulse | None = None,
    metrics: Metrics | None = None,
) -> AsyncIterator[Running]:
    """Open the data, start handling updates, and close everything again.

    What came in before the last stop and was not finished is handled first. `requests` lead to Telegram, or
    take its place; `transcriber` takes the place of the one that the settings name, and is not closed; `pulse` is the
    time that passes between messages, the machine's unless given.
    Raises StoreError where the data can't be used, SettingsError or TelegramAway where Telegram does not answer.
    """
    metrics, alerts, under_way, seal = metrics or Metrics(), Alerts(clock), UnderWay(), seal_in(settings)
    damage, pulse = Damage(metrics, alerts), pulse or MachinePulse()
    async with AsyncExitStack() as stack:
        store = await TinyStore.open(
            settings.data_dir, clock=clock, damaged=damage, seal=seal, allotment=allotment_of(settings)
        )
        stack.push_async_callback(store.close)
        inbox = await FileInbox.open(settings.data_dir, damaged=damage, seal=seal)
        stack.push_async_callback(inbox.close)
        metrics.follow(inbox=lambda: inbox.depth, due=lambda: store.count_due(clock.now()), networks=store.count)
        ear = transcriber or transcriber_of(settings, clock)
        if transcriber is None:
            stack.push_async_callback(ear.close)
        intake = WatchedIntake(inbox, alerts, metrics, under_way)
        failures = Failures(intake, alerts)
        recordings = (
            FileRecordings(settings.data_dir, seal, settings.megabytes_per_user) if settings.voice_keep_audio else None
        )
        easel = Easel()
        desk = Desk(store, intake, clock, reader, defaults_of(settings), practice_of(settings), recordings, easel)
        handlers = routes(desk, Memos(desk, hearing_of(settings, ear, recordings), intake, failures))
        application = build(settings, handlers, intake, failures, Pace(pulse), token=token, requests=requests)
        program = Running(
            application=application,
            store=store,
            inbox=inbox,
            intake=intake,
            pulse=pulse,
            alerts=alerts,
            clock=clock,
            transcriber=ear,
            metrics=metrics,
            under_way=under_way,
            easel=easel,
        )
        try:
            await stack.enter_async_context(application)
        except TelegramError as error:
            raise no_start(error) from None
        await program.retry()
        await application.start()
        stack.push_async_callback(stop, application, under_way)
        stack.push_async_callback(intake.rest)
        stack.callback(_begin_jobs(program).cancel)
        yield program


def build(
    settings: Settings,
    handlers: list[Handler],
    intake: Intake,
    failures: Failures,
    pace: Pace,
    *,
    token: str,
    requests: Requests,
) -> AnyApplication:
    """Return the application with its handlers, not yet started."""
    bot = KeepingBot(
        token,
        intake,
        base_url=f"{settings.telegram_api_url}/bot",
        base_file_url=f"{settings.telegram_api_url}/file/bot",
        request=requests.calls,
        get_updates_request=requests.updates,
        rate_limiter=pace,
    )
    application = ApplicationBuilder().bot(bot).update_queue(KeptQueue(intake)).concurrent_updates(intake).build()
    application.add_handlers(handlers)

    async def on_error(update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        if context.error:
            await failures.failed(update, context.error, context.bot)

    application.add_error_handler(on_error)
    return application


async def stop(application: AnyApplication, under_way: UnderWay) -> None:
    """Finish what is under way, for a short while; cut the rest short, so that it is done after the next start."""
    stopping = asyncio.ensure_future(application.stop())
    await asyncio.wait([stopping], timeout=GRACE_S)
    if not stopping.done():
        log.warning("stop.cut_short", count=await under_way.cut_short())
    await stopping


def defaults_of(settings: Settings) -> Defaults:
    """Return what new users start with."""
    return Defaults(
        zone=settings.default_zone,
        region=settings.default_region,
        open_to_all=settings.access is Access.OPEN,
        messages_per_minute=settings.messages_per_minute,
    )


def allotment_of(settings: Settings) -> Allotment:
    """Return how much one user may store."""
    return Allotment(contacts=settings.contacts_per_user, megabytes=settings.megabytes_per_user)


def recordings_of(settings: Settings, seal: Seal) -> FileRecordings | None:
    """Return where the sound of memos is kept, if it is."""
    return FileRecordings(settings.data_dir, seal, settings.megabytes_per_user) if settings.voice_keep_audio else None


def hearing_of(settings: Settings, ear: Transcriber, recordings: FileRecordings | None) -> Hearing:
    """Return how memos are heard: whose turn it is, how long they may be, whether they are kept."""
    return Hearing(
        transcriber=QueuedTranscriber(ear, settings.voice_at_once),
        most_minutes=settings.voice_most_minutes,
        recordings=recordings,
    )


def _begin_jobs(program: Running) -> asyncio.Task[None]:
    """Let the jobs run, and return the task that minds the machine's clock for them."""
    jobs = program.application.job_queue
    assert jobs is not None, "the job queue is one of the program's dependencies"  # noqa: S101
    # Nudging takes minutes where thousands are due: meanwhile the rest goes on.
    schedule(jobs, Job(name="catch-up", work=program.catch_up))
    schedule(jobs, Job(name="nudge", work=program.nudge))
    schedule(jobs, Job(name="daily copies", work=program.back_up, interval=DAILY_COPIES, first=TICK))
    return asyncio.create_task(mind_the_clock(jobs, SystemClock(), MachinePulse()))


def _nudge_message(due: NudgeDue, language: str) -> Message:
    return nudge(phrases(language), due)
