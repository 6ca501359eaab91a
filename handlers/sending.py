"""Messages on their way out: cut to what Telegram takes, sent or put in place of another one."""

from io import BytesIO
from typing import Any

from telegram import Bot, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup
from telegram import Message as Sent
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.domain.message import Attachment, Button, Message
from bot.errors import DeliveryError, SendLater, Unreachable
from bot.text.fitting import length, pieces
from handlers.pacing import Urgency

TRY_AGAIN_AFTER_S = 60
"""How long to wait after a failure of the network, where Telegram did not say how long."""

CAPTION_LENGTH = 1024
"""What Telegram takes as the caption of a file, after the markup is taken out."""

_GONE = ("chat not found", "user is deactivated", "bot was blocked", "bot can't initiate")
_NOT_WORTH_TELLING = (
    "message is not modified",
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",  # a picture: the text follows below it
)


async def send(
    bot: Bot, chat_id: int, message: Message, *, in_place_of: int | None = None, urgency: Urgency | None = None
) -> None:
    """Send a message, in place of another where it says so and that is still possible.

    `urgency` is for bots with a `Pace`; without it a message counts as an answer.
    Raises Unreachable where the user can't be written to, SendLater where it may work later.
    """
    try:
        await _send(bot, chat_id, message, in_place_of, {} if urgency is None else {"rate_limit_args": urgency})
    except TelegramError as error:
        raise translated(error) from error


def translated(error: TelegramError) -> DeliveryError:
    """Return the error in the program's own terms."""
    if isinstance(error, Forbidden) or any(word in error.message.casefold() for word in _GONE):
        return Unreachable()
    if isinstance(error, RetryAfter):
        wait = error.retry_after
        return SendLater(int(wait if isinstance(wait, int | float) else wait.total_seconds()) + 1)
    # BadRequest is a NetworkError to the library, though trying again is no use.
    if isinstance(error, NetworkError) and not isinstance(error, BadRequest):
        return SendLater(TRY_AGAIN_AFTER_S)
    return DeliveryError(reason=type(error).__name__)


def keyboard(message: Message) -> InlineKeyboardMarkup | None:
    """Return the buttons of a message."""
    rows = [[_button(each) for each in row] for row in message.buttons if row]
    return InlineKeyboardMarkup(rows) if rows else None


async def _send(bot: Bot, chat_id: int, message: Message, in_place_of: int | None, pace: dict[str, Any]) -> None:
    if message.attachment:
        await _send_file(bot, chat_id, message, message.attachment, pace)
    elif message.replaces and in_place_of:
        await _replace(bot, chat_id, message, in_place_of)
    elif message.text:
        await _send_text(bot, chat_id, message, pace)


async def _send_file(bot: Bot, chat_id: int, message: Message, attachment: Attachment, pace: dict[str, Any]) -> None:
    """Send a file with the text as its caption; a text that is too long for one follows by itself."""
    fits = length(message.text) <= CAPTION_LENGTH
    caption = {"caption": message.text, "parse_mode": ParseMode.HTML, "reply_markup": keyboard(message)}
    extra: dict[str, Any] = {"filename": attachment.name, **(caption if fits else {}), **pace}
    content = BytesIO(attachment.content)
    if attachment.photo:
        await bot.send_photo(chat_id, content, **extra)
    else:
        await bot.send_document(chat_id, content, **extra)
    if not fits:
        await _send_text(bot, chat_id, message, pace)


async def _replace(bot: Bot, chat_id: int, message: Message, message_id: int) -> None:
    try:
        await bot.edit_message_text(
            pieces(message.text)[0],
            chat_id=chat_id,
            message_id=message_id,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(message),
        )
    except BadRequest as error:
        reason = error.message.casefold()
        if "message is not modified" in reason:
            return
        if not any(words in reason for words in _NOT_WORTH_TELLING):
            raise
        await _send_text(bot, chat_id, message, {})


async def _send_text(bot: Bot, chat_id: int, message: Message, pace: dict[str, Any]) -> Sent:
    *first, last = pieces(message.text)
    for piece in first:
        await bot.send_message(chat_id, piece, parse_mode=ParseMode.HTML, **pace)
    return await bot.send_message(chat_id, last, parse_mode=ParseMode.HTML, reply_markup=keyboard(message), **pace)


def _button(button: Button) -> InlineKeyboardButton:
    if button.copy is not None:
        return InlineKeyboardButton(button.label, copy_text=CopyTextButton(button.copy))
    if button.url is not None:
        return InlineKeyboardButton(button.label, url=button.url)
    return InlineKeyboardButton(button.label, callback_data=button.data)
