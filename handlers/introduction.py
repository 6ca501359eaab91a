"""How the bot introduces itself in Telegram: commands, description and short description, in each language."""

import structlog
from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot.text.phrases import Phrases, phrases
from handlers.commands import LISTED

FALLBACK = ""
"""Telegram's name for «any other language»."""

log = structlog.get_logger(__name__)


async def introduce(bot: Bot) -> None:
    """Register what has changed since last time; that it can't be done is no reason not to start."""
    try:
        for code, language in ((FALLBACK, "en"), ("de", "de")):
            await _introduce(bot, code, phrases(language))
    except TelegramError as error:
        log.warning("introduction.failed", error=type(error).__name__)


async def _introduce(bot: Bot, code: str, say: Phrases) -> None:
    commands = [BotCommand(name, say.plain(f"command-{name}")) for name in LISTED]
    if list(await bot.get_my_commands(language_code=code)) != commands:
        await bot.set_my_commands(commands, language_code=code)
    description = say.plain("bot-description")
    if (await bot.get_my_description(language_code=code)).description != description:
        await bot.set_my_description(description, language_code=code)
    short = say.plain("bot-short-description")
    if (await bot.get_my_short_description(language_code=code)).short_description != short:
        await bot.set_my_short_description(short, language_code=code)
