"""«Ich höre zu …»: a quiet message that is there while a memo is being heard, and tells how far it has got."""

import asyncio
from contextlib import suppress
from types import TracebackType
from typing import Self

from telegram import Bot, ReplyParameters
from telegram.constants import ChatAction, ParseMode
from telegram.error import TelegramError

from bot.ports import Listening, Stage
from bot.text.memos import stage
from bot.text.phrases import Html, Phrases


class ListeningSign:
    """Shown while the context lasts. It is a courtesy: that it can't be shown or taken away holds nothing up.

    `quiet` for a memo that is tried again: nothing is shown.
    """

    def __init__(self, bot: Bot, chat_id: int, say: Phrases, about: int, *, quiet: bool = False) -> None:
        self._quiet = quiet
        self._bot, self._chat_id, self._say, self._about = bot, chat_id, say, about
        self._message_id: int | None = None
        self._wanted = self._shown = stage(say, Listening())
        self._changed = asyncio.Event()
        self._stays = False
        self._keeper: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        if not self._quiet:
            with suppress(TelegramError):
                await self._appear()
        self._keeper = asyncio.create_task(self._keep_up_to_date())
        return self

    async def __aexit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _traceback: TracebackType | None
    ) -> None:
        if self._keeper:
            self._keeper.cancel()
            await asyncio.wait([self._keeper])
        if self._message_id and not self._stays:
            with suppress(TelegramError):
                await self._bot.delete_message(self._chat_id, self._message_id)

    def tell(self, reached: Stage) -> None:
        """Show a stage; where several come in a hurry, the last."""
        self._wanted = stage(self._say, reached)
        self._changed.set()

    async def say_later(self) -> None:
        """Say that the memo has to wait, and leave that in the chat."""
        self._stays = True
        await self._show(self._say("memo-later"))

    async def _appear(self) -> None:
        await self._bot.send_chat_action(self._chat_id, ChatAction.TYPING)
        answered = ReplyParameters(self._about, allow_sending_without_reply=True)
        sent = await self._bot.send_message(
            self._chat_id, self._shown, ParseMode.HTML, reply_parameters=answered, disable_notification=True
        )
        self._message_id = sent.message_id

    async def _keep_up_to_date(self) -> None:
        while True:
            await self._changed.wait()
            self._changed.clear()
            if not self._stays:
                await self._show(self._wanted)

    async def _show(self, text: Html) -> None:
        if self._message_id and text != self._shown:
            self._shown = text
            with suppress(TelegramError):
                await self._bot.edit_message_text(text, self._chat_id, self._message_id, parse_mode=ParseMode.HTML)
