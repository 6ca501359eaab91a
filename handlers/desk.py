"""What every handler does around its use case: who is it, open the network, do it, answer."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace

import structlog
from telegram import Bot, Update, User
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.clock import Clock
from bot.domain.message import Message
from bot.domain.profile import Profile
from bot.errors import NotFound, TooMuch, Unreachable, UserError
from bot.pictures.drawing import Easel
from bot.ports import Network, Recordings, Store
from bot.services import membership
from bot.services.calendar import today_of
from bot.services.nudging import reschedule
from bot.services.outcomes import Outcome
from bot.services.reader import Reader
from bot.text.phrases import phrases, speaks
from bot.text.render import error_message, render
from handlers.allowance import Allowance
from handlers.intake import Intake
from handlers.pictures import with_picture
from handlers.sending import send

log = structlog.get_logger(__name__)

UseCase = Callable[[Network], Awaitable[Outcome | Message | None]]
"""What is done in the user's network; gives back an outcome to render, or a message as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What a new user starts with, and who may come in."""

    zone: str
    region: str
    open_to_all: bool
    messages_per_minute: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class VoicePractice:
    """What happens to memos, for the privacy text: who hears them (`service` is the address of another), what is kept.

    `names_go_along` says that the service is also told names of contacts that may have been said.
    """

    heard: bool = False
    service: str | None = None
    names_go_along: bool = False
    kept: bool = False


class Desk:
    """Does a use case in the network of the user an update came from, and answers him."""

    def __init__(
        self,
        store: Store,
        intake: Intake,
        clock: Clock,
        reader: Reader,
        defaults: Defaults,
        voice: VoicePractice | None = None,
        recordings: Recordings | None = None,
        easel: Easel | None = None,
    ) -> None:
        self.store = store
        self._intake = intake
        self.clock = clock
        self.reader = reader
        self.defaults = defaults
        self.voice = voice or VoicePractice()
        self._recordings = recordings
        self._easel = easel or Easel()
        self._allowance = Allowance(defaults.messages_per_minute)

    async def work(self, update: Update, bot: Bot, use_case: UseCase, *, changes: bool = True) -> None:
        """Do a use case once, however often its update comes in, and send the answer, again if need be.

        `changes` is False for use cases that only look something up.
        """
        user = update.effective_user
        if user is None or not await self.may_come_in(user):
            await self.turn_away(update, bot)
            return
        now = self.clock.now()
        if not self._allowance.grants(user.id, update.update_id, now):
            if self._allowance.is_to_be_told(user.id, now):
                error = TooMuch("error-too-many-messages", most=self._allowance.most)
                await self.answer(update, bot, [error_message(error, await self.language_of(user))])
            return
        try:
            messages = await self._in_network(update, user, use_case, changes=changes)
        except UserError as error:
            messages = [error_message(error, await self.language_of(user))]
        await self.answer(update, bot, messages)

    async def may_come_in(self, user: User, code: str | None = None) -> bool:
        """Say whether the user is let in, and give him a network if he has none."""
        admitted = await membership.admitted(
            self.store, user.id, code, self.clock.now(), open_to_all=self.defaults.open_to_all
        )
        if admitted:
            await membership.move_in(self.store, self._newcomer(user))
        return admitted

    async def forget(self, user_id: int) -> None:
        """Delete everything about a user, what still waits in the inbox too."""
        await membership.forget(self.store, user_id)
        await self._intake.forget(user_id)
        if self._recordings:
            await self._recordings.forget(user_id)

    async def turn_away(self, update: Update, bot: Bot) -> None:
        """Say that the bot is private."""
        user = update.effective_user
        if user:
            say = phrases(speaks(user.language_code))
            await self.answer(update, bot, [Message(text=say("stranger"))])

    async def answer(self, update: Update, bot: Bot, messages: list[Message]) -> None:
        """Send messages; a user who has blocked the bot in the meantime gets none."""
        user, query = update.effective_user, update.callback_query
        if user is None:
            return
        pressed_on = query.message.message_id if query and query.message else None
        try:
            for message in messages:
                if message.picture:
                    await self._show_that_it_takes_a_moment(bot, user)
                await send(bot, user.id, await with_picture(message, self._easel), in_place_of=pressed_on)
        except Unreachable:
            log.info("user.unreachable", user_id=user.id)

    async def language_of(self, user: User) -> str:
        """Return the language a user has chosen, or that of his account."""
        try:
            async with self.store.network(user.id) as network:
                return network.profile.language
        except NotFound:
            return speaks(user.language_code)

    async def _show_that_it_takes_a_moment(self, bot: Bot, user: User) -> None:
        with suppress(TelegramError):
            await bot.send_chat_action(user.id, ChatAction.UPLOAD_PHOTO)

    async def _in_network(self, update: Update, user: User, use_case: UseCase, *, changes: bool) -> list[Message]:
        now = self.clock.now()
        async with self.store.network(user.id) as network:
            before = await network.reply_to(update.update_id)
            if before is not None:
                return list(before)
            if not network.profile.reachable:
                network.profile, changes = replace(network.profile, reachable=True), True
            messages = self._messages(await use_case(network), network)
            if changes:
                await reschedule(network, now)
                await network.remember_reply(update.update_id, self._to_keep(messages, network))
            return messages

    def _to_keep(self, messages: list[Message], network: Network) -> list[Message]:
        """Return the answer as it may be kept for an update that comes again: without the name of who was deleted."""
        if not network.is_to_be_scrubbed:
            return messages
        return [Message(text=phrases(network.profile.language)("deleted-before"))]

    def _messages(self, result: Outcome | Message | None, network: Network) -> list[Message]:
        if result is None:
            return []
        if isinstance(result, Message):
            return [result]
        today = today_of(network.profile, self.clock.now())
        return [render(result, network.profile, today)]

    def _newcomer(self, user: User) -> Profile:
        return Profile(
            user_id=user.id,
            language=speaks(user.language_code),
            zone=self.defaults.zone,
            region=self.defaults.region,
            created_at=self.clock.now(),
        )
