"""Checks of the way to Telegram and back."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from tornado.httpclient import AsyncHTTPClient, HTTPError

from bot.checks.finding import Check, Finding
from bot.errors import SettingsError, TelegramAway
from bot.settings import Settings
from handlers.connection import bot_name, webhook_state
from handlers.http import requests_for

LARGEST_SKEW = timedelta(seconds=30)
PATIENCE_S = 5
RECENT = timedelta(days=1)
"""For how long an error of the webhook is worth telling."""


async def check_token(settings: Settings) -> Finding:
    """The token is set and Telegram takes it."""
    if settings.telegram_token is None:
        return Finding("token", in_order=False, remedy="set TELEGRAM_TOKEN in .env; @BotFather gives you one")
    try:
        name = await bot_name(
            settings.telegram_token.get_secret_value(), settings.telegram_api_url, requests_for(settings).calls
        )
    except SettingsError as error:
        return Finding("token", in_order=False, remedy=str(error.fields["reason"]))
    except TelegramAway as error:
        return Finding("token", in_order=False, remedy=f"Telegram can't be reached ({error.fields['reason']})")
    return Finding("token", in_order=True, remedy=f"@{name}")


async def check_skew(settings: Settings) -> Finding | None:
    """The machine's clock and Telegram's agree; nothing to say where Telegram can't be reached."""
    try:
        answer = await AsyncHTTPClient().fetch(
            settings.telegram_api_url, raise_error=False, follow_redirects=False, request_timeout=PATIENCE_S
        )
        skew = datetime.now(UTC) - parsedate_to_datetime(answer.headers["Date"])
    except (OSError, HTTPError, KeyError, ValueError):
        return None
    seconds = round(skew.total_seconds())
    if abs(skew) > LARGEST_SKEW:
        which = "ahead of" if seconds > 0 else "behind"
        return Finding(
            "time", in_order=False, remedy=f"the clock is {abs(seconds)} s {which} Telegram's; switch on NTP"
        )
    return Finding("time", in_order=True, remedy=f"{seconds} s from Telegram's")


async def check_webhook(settings: Settings) -> Finding | None:
    """Telegram reaches the webhook, where there is one; nothing to say where Telegram does not answer."""
    if settings.telegram_token is None:
        return None
    try:
        token = settings.telegram_token.get_secret_value()
        state = await webhook_state(token, settings.telegram_api_url, requests_for(settings).calls)
    except (SettingsError, TelegramAway):
        return None
    if state.url != (settings.webhook_url or ""):
        told = "one that is not WEBHOOK_URL" if state.url else "none"
        return Finding("webhook", in_order=True, remedy=f"Telegram knows {told}; the next start sets that right")
    if state.failed_at and datetime.now(UTC) - state.failed_at < RECENT:
        remedy = f"{state.error} ({state.failed_at:%Y-%m-%d %H:%M} UTC), {state.waiting} updates wait"
        return Finding("webhook", in_order=False, remedy=remedy)
    return Finding("webhook", in_order=True, remedy=f"{state.waiting} updates wait" if state.url else "long polling")


CHECKS: tuple[Check, ...] = (check_token, check_skew, check_webhook)
