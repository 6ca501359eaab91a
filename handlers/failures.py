"""The one place where what went wrong while handling an update is logged, answered and kept for a later try."""

import secrets
from collections import deque

import structlog
from telegram import Bot, Update

from bot.domain.message import Message
from bot.errors import DeliveryError, HearLater, SendLater, StoreError, Unreachable, VitaminError
from bot.log import where
from bot.text.phrases import phrases, speaks
from bot.text.render import error_message
from handlers.alerts import Alerts
from handlers.intake import Intake
from handlers.sending import send

REMEMBERED = 1_000
"""Updates that are known to have been apologised for: however often one is tried again, its sender is told once."""

log = structlog.get_logger(__name__)


class Failures:
    """Handles errors that no handler has answered."""

    def __init__(self, intake: Intake, alerts: Alerts) -> None:
        self._intake = intake
        self._alerts = alerts
        self._answered: deque[int] = deque(maxlen=REMEMBERED)

    async def failed(self, update: object, error: BaseException, bot: Bot) -> None:
        """Log an error with a short id, apologise with the same id, and leave the update in the inbox."""
        if not isinstance(update, Update):
            log.error("job.failed", error=type(error).__name__, where=where(error))
            return
        self._intake.failed(update, error)
        if isinstance(error, SendLater | HearLater):
            log.info("update.postponed", update_id=update.update_id, key=error.key)
            return
        reference = secrets.token_hex(3)
        log.error(
            "update.handler_failed",
            reference=reference,
            update_id=update.update_id,
            error=type(error).__name__,
            key=error.key if isinstance(error, VitaminError) else None,
            where=where(error),
        )
        if isinstance(error, StoreError):
            self._alerts.add("alert-store", reason=error.key)
        if update.update_id not in self._answered:
            self._answered.append(update.update_id)
            await self._apologise(update, error, reference, bot)

    async def _apologise(self, update: Update, error: BaseException, reference: str, bot: Bot) -> None:
        user = update.effective_user
        if user is None or isinstance(error, Unreachable):
            return
        language = speaks(user.language_code)
        if isinstance(error, StoreError):
            message = error_message(error, language)
        else:
            message = Message(text=phrases(language)("error-unforeseen", id=reference))
        try:
            await send(bot, user.id, message)
        except DeliveryError:
            log.info("apology.not_delivered", reference=reference)
