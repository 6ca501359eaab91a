"""Files that people send: contact files are taken in, whatever their name says; anything else gets a word."""

import asyncio
from pathlib import PurePath

from telegram import Bot, Document, Update
from telegram.error import BadRequest, TelegramError

from bot.errors import TooMuch, UserError
from bot.ports import Network
from bot.services.card_import import take_cards
from bot.services.conversation import hear
from bot.services.outcomes import Outcome
from bot.services.vcards import MOST_BYTES, is_contact_file, read_contact_file
from handlers.desk import Desk
from handlers.messages import Messages, heard_from
from handlers.sending import translated

CLAIMS = ("text/", "application/octet-stream", "application/vcard")
"""Types under which contact files are sent. A claim only decides whether a file is fetched, never what it is."""

ENDING = ".vcf"


class Documents:
    """Handles files that are neither pictures nor sound."""

    def __init__(self, desk: Desk, messages: Messages) -> None:
        self._desk = desk
        self._messages = messages

    async def document(self, update: Update, bot: Bot) -> None:
        """Take in a contact file; of any other file its caption is a note, or it is of no use."""
        message = update.effective_message
        if message is None or message.document is None:
            return
        document, caption, message_id = message.document, message.caption or "", message.message_id
        if not _may_be_contacts(document):
            await self._other(update, bot)
            return

        async def use_case(network: Network) -> Outcome:
            content = await _fetch(bot, document)
            if caption and not is_contact_file(content):
                return await hear(network, heard_from(message, caption, self._desk.clock.now()), self._desk.reader)
            file = await asyncio.to_thread(read_contact_file, content)
            return await take_cards(network, file, caption, now=self._desk.clock.now(), message_id=message_id)

        await self._desk.work(update, bot, use_case)

    async def edited(self, update: Update, bot: Bot) -> None:
        """Correct a note that stands below a file; what stands below a contact file is no reason to read it again."""
        message = update.effective_message
        if message and message.document and not _may_be_contacts(message.document):
            await self._messages.edited(update, bot)

    async def _other(self, update: Update, bot: Bot) -> None:
        message = update.effective_message
        handle = self._messages.text if message and message.caption else self._messages.unsupported
        await handle(update, bot)


def _may_be_contacts(document: Document) -> bool:
    claim = (document.mime_type or CLAIMS[1]).casefold()
    return claim.startswith(CLAIMS) or PurePath(document.file_name or "").suffix.casefold() == ENDING


async def _fetch(bot: Bot, document: Document) -> bytes:
    """Return the content of a file. Raises TooMuch, UserError where it is gone, DeliveryError for the network."""
    too_big = TooMuch("error-file-too-big", most=MOST_BYTES // 1024 // 1024)
    if (document.file_size or 0) > MOST_BYTES:
        raise too_big
    try:
        file = await bot.get_file(document.file_id)
        return bytes(await file.download_as_bytearray())
    except BadRequest as error:
        raise too_big if "too big" in error.message.casefold() else UserError("error-file-gone") from error
    except TelegramError as error:
        raise translated(error) from error
