"""Putting the program together: every dependency is made here and handed over as an argument."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import structlog
from telegram import Update
from telegram.error import TelegramError
from telegram.ext import Application, ApplicationBuilder, CallbackContext, Updater

from bot.clock import Clock
from bot.domain.message import Message
from bot.errors import DeliveryError, NotFound, SendLater, StoreError
from bot.keeping import seal_in
from bot.metrics import Metrics
from bot.ports import Transcriber
from bot.services.membership import owner
from bot.services.nudging import tick
from bot.services.outcomes import NudgeDue
from bot.services.reader import Reader
from bot.settings import Access, Settings
from bot.text.items import nudge
from bot.text.phrases import LANGUAGES, phrases
from bot.under_way import UnderWay
from bot.voice.local import LocalTranscriber, worker_command
from bot.voice.models import recognition_installed
from bot.voice.queued import NoTranscriber, QueuedTranscriber
from bot.voice.remote import RemoteTranscriber
from handlers.connection import no_start
from handlers.desk import Defaults, Desk, VoicePractice
from handlers.failures import Failures
from handlers.http import Requests
from handlers.intake import Intake, KeepingBot, KeptQueue
from handlers.memos import Hearing, Memos
from handlers.notifier import TelegramNotifier
from handlers.pacing import Pace, Pulse
from handlers.routes import routes
from handlers.watched import WatchedIntake, WatchedNotifier
from storage.inbox import FileInbox
from storage.recordings import FileRecordings
from storage.tiny_store import TinyStore

TICK = timedelta(minutes=1)

MOST_THREADS = 4
"""Threads for one recogniser; more bring little."""

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
    intake: Intake
    clock: Clock
    transcriber: Transcriber
    metrics: Metrics
    damage: "Damage"
    under_way: UnderWay

    @property
    def updater(self) -> Updater:
        """What receives updates."""
        updater = self.application.updater
        assert updater is not None, "an application that is built with a bot has an updater"  # noqa: S101
        return updater

    async def tick(self) -> None:
        """Look after everybody whose time has come, and try again what could not be handled."""
        with self.under_way.work(), self.metrics.ticking():
            await self.transcriber.release(self.clock.now())
            notifier = WatchedNotifier(TelegramNotifier(self.application.bot), self.metrics)
            sent = await tick(self.store, notifier, _nudge_message, self.clock)
            if sent:
                log.info("nudges.sent", count=sent)
            await self.retry()
            await self.tell_of_damage()

    async def tell_of_damage(self) -> None:
        """Tell the owner which files were found damaged; where he can't be reached now, another time."""
        owner_id = await owner(self.store)
        if owner_id is None or not self.damage.untold:
            return
        names = tuple(self.damage.untold)
        message = await damaged_files(self.store, owner_id, names)
        try:
            await TelegramNotifier(self.application.bot).notify(owner_id, message)
        except SendLater:
            return
        except DeliveryError as error:
            log.warning("owner.not_told", error=type(error).__name__)
        else:
            log.info("owner.told", files=len(names))
        del self.damage.untold[: len(names)]

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

    async def retry(self) -> None:
        """Queue again what waits in the inbox: what a stop or a failure has left there."""
        for delivery in await self.intake.left_over():
            try:
                update = Update.de_json(dict(delivery.payload), self.application.bot)
            except (AttributeError, KeyError, TypeError, ValueError):
                await self.intake.unreadable(delivery)
            else:
                await self.application.update_queue.put(update)


@dataclass(frozen=True, slots=True)
class Damage:
    """Takes note of damaged files, from any thread."""

    metrics: Metrics
    untold: list[str] = field(default_factory=list)
    """Names of files that the owner was not told of yet."""

    def __call__(self, path: Path) -> None:
        """Take note of where a damaged file was put."""
        log.error("store.damaged_file_set_aside", file=path.name)
        self.metrics.damaged.inc()
        self.untold.append(path.name)


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
    metrics, under_way, seal = metrics or Metrics(), UnderWay(), seal_in(settings)
    damage = Damage(metrics)
    async with AsyncExitStack() as stack:
        store = await TinyStore.open(settings.data_dir, clock=clock, damaged=damage, seal=seal)
        stack.push_async_callback(store.close)
        inbox = await FileInbox.open(settings.data_dir, damaged=damage, seal=seal)
        stack.push_async_callback(inbox.close)
        metrics.follow(inbox=lambda: inbox.depth, due=lambda: store.count_due(clock.now()), networks=store.count)
        intake = WatchedIntake(inbox, metrics, under_way)
        recordings = FileRecordings(settings.data_dir) if settings.voice_keep_audio else None
        ear = transcriber or transcriber_of(settings, clock)
        if transcriber is None:
            stack.push_async_callback(ear.close)
        desk = Desk(store, intake, clock, reader, defaults_of(settings), practice_of(settings), recordings)
        hearing = Hearing(
            transcriber=QueuedTranscriber(ear, settings.voice_at_once),
            most_minutes=settings.voice_most_minutes,
            recordings=recordings,
        )
        application = build(settings, desk, hearing, intake, Pace(pulse), token=token, requests=requests)
        program = Running(
            application=application,
            store=store,
            intake=intake,
            clock=clock,
            transcriber=ear,
            metrics=metrics,
            damage=damage,
            under_way=under_way,
        )
        try:
            await stack.enter_async_context(application)
        except TelegramError as error:
            raise no_start(error) from None
        await program.retry()
        await application.start()
        stack.push_async_callback(stop, application, under_way)
        stack.push_async_callback(intake.rest)
        schedule(program)
        yield program


async def stop(application: AnyApplication, under_way: UnderWay) -> None:
    """Finish what is under way, for a short while; cut the rest short, so that it is done after the next start."""
    stopping = asyncio.ensure_future(application.stop())
    await asyncio.wait([stopping], timeout=GRACE_S)
    if not stopping.done():
        log.warning("stop.cut_short", count=await under_way.cut_short())
    await stopping


def build(
    settings: Settings,
    desk: Desk,
    hearing: Hearing,
    intake: Intake,
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
    failures = Failures(intake)
    application.add_handlers(routes(desk, Memos(desk, hearing, intake, failures)))

    async def on_error(update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        if context.error:
            await failures.failed(update, context.error, context.bot)

    application.add_error_handler(on_error)
    return application


def schedule(program: Running) -> None:
    """Let one job tick each minute, another make the day's copies; one missed is made up for, several only once."""
    jobs = program.application.job_queue
    assert jobs is not None, "the job queue is one of the program's dependencies"  # noqa: S101

    async def on_tick(_context: CallbackContext[Any, Any, Any, Any]) -> None:
        await program.tick()

    async def on_daily_copies(_context: CallbackContext[Any, Any, Any, Any]) -> None:
        await program.back_up()

    options = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
    jobs.run_repeating(on_tick, interval=TICK, first=1, name="tick", job_kwargs=options)
    jobs.run_repeating(on_daily_copies, interval=DAILY_COPIES, first=TICK, name="daily copies", job_kwargs=options)


def defaults_of(settings: Settings) -> Defaults:
    """Return what new users start with."""
    return Defaults(
        zone=settings.default_zone, region=settings.default_region, open_to_all=settings.access is Access.OPEN
    )


def transcriber_of(settings: Settings, clock: Clock) -> Transcriber:
    """Return who hears memos: the service set, else this machine, else nobody."""
    if settings.voice_url:
        return RemoteTranscriber(
            settings.voice_url,
            key=settings.voice_key.get_secret_value() if settings.voice_key else None,
            model=settings.voice_remote_model,
            hints=settings.voice_remote_names,
        )
    if not recognition_installed():
        return NoTranscriber()
    return LocalTranscriber(
        worker_command(settings.voice_model, settings.models_dir, min(os.cpu_count() or 1, MOST_THREADS)),
        clock,
        idle=timedelta(minutes=settings.voice_idle_minutes),
        most_minutes=settings.voice_most_minutes,
    )


def practice_of(settings: Settings) -> VoicePractice:
    """Return what users are told about their memos."""
    return VoicePractice(
        heard=bool(settings.voice_url) or recognition_installed(),
        service=urlsplit(settings.voice_url).hostname if settings.voice_url else None,
        names_go_along=settings.voice_remote_names,
        kept=settings.voice_keep_audio,
    )


def _nudge_message(due: NudgeDue, language: str) -> Message:
    return nudge(phrases(language), due)


async def damaged_files(store: TinyStore, user_id: int, names: tuple[str, ...]) -> Message:
    """Return what the owner is told of damaged files, in his language."""
    try:
        async with store.network(user_id) as network:
            language = network.profile.language
    except (NotFound, StoreError):
        language = LANGUAGES[0]
    return Message(text=phrases(language)("damaged-files", count=len(names), files=", ".join(names)))
