"""Reaching Telegram: who the bot is, and how updates come in."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from telegram import Bot
from telegram.error import BadRequest, InvalidToken, TelegramError
from telegram.request import BaseRequest

from bot.errors import SettingsError, TelegramAway, VitaminError

REFUSED = "is not known to Telegram; @BotFather tells the right one"


async def bot_name(token: str, api_url: str, request: BaseRequest) -> str:
    """Return the bot's username, asked for over `request`.

    Raises SettingsError for a wrong token, TelegramAway where nobody answers.
    """
    async with _asking(token, api_url, request) as bot:
        return str((await bot.get_me()).username)


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookState:
    """What Telegram says about the webhook."""

    url: str
    waiting: int
    error: str
    failed_at: datetime | None


async def webhook_state(token: str, api_url: str, request: BaseRequest) -> WebhookState:
    """Return what Telegram says about the webhook, asked for over `request`. Raises SettingsError, TelegramAway."""
    async with _asking(token, api_url, request) as bot:
        info = await bot.get_webhook_info()
    return WebhookState(
        url=info.url,
        waiting=info.pending_update_count,
        error=info.last_error_message or "",
        failed_at=info.last_error_date,
    )


@asynccontextmanager
async def _asking(token: str, api_url: str, request: BaseRequest) -> AsyncIterator[Bot]:
    """Yield a bot for a question, and close its connections."""
    try:
        await request.initialize()
        yield Bot(token, base_url=f"{api_url}/bot", request=request, get_updates_request=request)
    except TelegramError as error:
        raise no_start(error) from None
    finally:
        await request.shutdown()


def no_start(error: TelegramError) -> VitaminError:
    """Return why the bot can't start, without the library's words, in which the token may be."""
    if isinstance(error, InvalidToken):
        return SettingsError(name="TELEGRAM_TOKEN", reason=REFUSED)
    return TelegramAway(reason=type(error).__name__)


async def set_webhook(bot: Bot, url: str, secret: str, kinds: Sequence[str]) -> None:
    """Tell Telegram where to send updates. Raises SettingsError for an address it refuses, TelegramAway."""
    try:
        await bot.set_webhook(url, secret_token=secret, allowed_updates=kinds)
    except BadRequest:
        raise SettingsError(name="WEBHOOK_URL", reason="is refused by Telegram") from None
    except TelegramError as error:
        raise no_start(error) from None
