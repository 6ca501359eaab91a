"""Asking Telegram who the bot is, before anything else is started."""

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.errors import SettingsError, TelegramAway

REFUSED = "is not known to Telegram; @BotFather tells the right one"


async def bot_name(token: str, api_url: str) -> str:
    """Return the bot's username. Raises SettingsError for a wrong token, TelegramAway where nobody answers."""
    bot = Bot(token, base_url=f"{api_url}/bot", base_file_url=f"{api_url}/file/bot")
    try:
        me = await bot.get_me()
    except InvalidToken:
        raise SettingsError(name="TELEGRAM_TOKEN", reason=REFUSED) from None
    except TelegramError as error:
        raise TelegramAway(reason=type(error).__name__) from None
    finally:
        await bot.shutdown()
    return str(me.username)
