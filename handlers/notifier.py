"""Messages of the bot's own accord, sent through Telegram."""

from telegram.ext import ExtBot

from bot.domain.message import Message
from bot.pictures.drawing import Easel
from handlers.pacing import Urgency
from handlers.pictures import with_picture
from handlers.sending import send


class TelegramNotifier:
    """Implements `bot.ports.Notifier`."""

    def __init__(self, bot: ExtBot[Urgency], easel: Easel) -> None:
        self._bot = bot
        self._easel = easel

    async def notify(self, user_id: int, message: Message) -> None:
        """Send to the user's private chat. Raises Unreachable, SendLater or DeliveryError."""
        await send(self._bot, user_id, await with_picture(message, self._easel), urgency=Urgency.NUDGE)
