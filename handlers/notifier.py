"""Messages of the bot's own accord, sent through Telegram."""

from telegram.ext import ExtBot

from bot.domain.message import Message
from handlers.pacing import Urgency
from handlers.sending import send


class TelegramNotifier:
    """Implements `bot.ports.Notifier`."""

    def __init__(self, bot: ExtBot[Urgency]) -> None:
        self._bot = bot

    async def notify(self, user_id: int, message: Message) -> None:
        """Send to the user's private chat. Raises Unreachable, SendLater or DeliveryError."""
        await send(self._bot, user_id, message, urgency=Urgency.NUDGE)
