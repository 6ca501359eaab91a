"""The order of the handlers: the first that takes an update is the only one."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from telegram import Bot, Update
from telegram.ext import (
    BaseHandler,
    CallbackContext,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from handlers.commands import OWN, Commands
from handlers.desk import Desk
from handlers.documents import Documents
from handlers.memos import Memos
from handlers.messages import Messages
from handlers.presses import Presses
from handlers.subject_commands import SUBJECT_COMMANDS

Handle = Callable[[Update, Bot], Awaitable[None]]
Context = CallbackContext[Any, Any, Any, Any]
Handler = BaseHandler[Update, Context, None]

_PRIVATE = filters.ChatType.PRIVATE
_WRITTEN = filters.TEXT | filters.CAPTION
_SOUND_FILES = filters.Document.Category("audio/") | filters.Document.Category("video/")
_SPOKEN = filters.VOICE | filters.AUDIO | filters.VIDEO_NOTE | filters.VIDEO | _SOUND_FILES


def routes(desk: Desk, memos: Memos) -> list[Handler]:
    """Return the handlers in their order."""
    commands, messages, presses = Commands(desk), Messages(desk), Presses(desk)
    documents = Documents(desk, messages)
    return [
        # A user who blocks the bot or comes back.
        ChatMemberHandler(_on(messages.membership_changed), ChatMemberHandler.MY_CHAT_MEMBER),
        # Groups: commands get a polite word, everything else is none of the bot's business.
        MessageHandler(~_PRIVATE & filters.COMMAND & filters.UpdateType.MESSAGE, _on(commands.in_group)),
        MessageHandler(~_PRIVATE, _on(_nothing)),
        # An edited message corrects what it led to, also where it was a command or is one now.
        MessageHandler(filters.UpdateType.EDITED_MESSAGE & _SPOKEN, _on(memos.edited)),
        MessageHandler(filters.UpdateType.EDITED_MESSAGE & filters.Document.ALL & _WRITTEN, _on(documents.edited)),
        MessageHandler(filters.UpdateType.EDITED_MESSAGE & _WRITTEN, _on(messages.edited)),
        MessageHandler(filters.UpdateType.EDITED, _on(_nothing)),
        # Commands; a forwarded one is somebody else's.
        CommandHandler("start", _on(commands.start), ~filters.FORWARDED),
        CommandHandler("invite", _on(commands.invite), ~filters.FORWARDED),
        *(CommandHandler(name, _on(getattr(commands, name)), ~filters.FORWARDED) for name in OWN),
        *(CommandHandler(name, _on(commands.subject), ~filters.FORWARDED) for name in SUBJECT_COMMANDS),
        MessageHandler(filters.COMMAND, _on(commands.unknown)),
        # What people write, send and say.
        MessageHandler(filters.CONTACT, _on(messages.contact_card)),
        MessageHandler(_SPOKEN, _on(memos.memo)),
        MessageHandler(filters.Document.ALL, _on(documents.document)),
        MessageHandler(_WRITTEN, _on(messages.text)),
        MessageHandler(filters.ALL & ~filters.StatusUpdate.ALL, _on(messages.unsupported)),
        # Buttons.
        CallbackQueryHandler(_on(presses.pressed)),
        # Kinds of updates that are not asked for, or not known yet.
        TypeHandler(Update, _on(_nothing)),
    ]


def _on(handle: Handle) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
    async def call(update: Update, context: Context) -> None:
        await handle(update, context.bot)

    return call


async def _nothing(_update: Update, _bot: Bot) -> None:
    """Take an update and do nothing about it."""
