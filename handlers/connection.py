"""Reaching Telegram: who the bot is, and how updates come in."""


from telegram.request import BaseRequest

REFUSED = "is not known to Telegram; @BotFather tells the right one"


async def bot_name(token: str, api_url: str, request: BaseRequest) -> str:
    """Return the bot's username, asked for over `request`.

    Raises SettingsError for a wrong token, TelegramAway where nobody answers.
    """
    async with _asking(token, api_url, request) as bot:
        return str((await bot.get_me()).username)
