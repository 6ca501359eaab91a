"""What the user writes: notes, edits of notes, contact cards, and what the bot can't use yet."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from telegram import Bot, ChatMemberUpdated, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram import Contact as Card
from telegram import Message as Received

from bot.errors import NotFound, OutOfDate
from bot.ports import Network
from bot.reading.model import Intent, PersonRead, Reading
from bot.services.capture import capture
from bot.services.conversation import hear, hear_again
from bot.services.heard import Heard
from bot.services.nudging import reschedule
from bot.services.outcomes import Outcome, Said
from bot.services.reader import Reader
from bot.text.press import Action, decode
from handlers.desk import Desk

_ABOUT_A_STEP = (Action.FIX, Action.UNDO)
_ABOUT_A_FOLLOW_UP = (Action.DONE, Action.TELL)


Take = Callable[[Network, Heard, Reader], Awaitable[Outcome]]
"""What is done about something written: heard for the first time, or again after an edit."""


class Messages:
    """Handles everything that is no command and no button."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def text(self, update: Update, bot: Bot) -> None:
        """Take a note, an answer, a question or a report; a caption counts as one."""
        await self._take(update, bot, hear)

    async def edited(self, update: Update, bot: Bot) -> None:
        """Correct what a message led to, now that it was edited."""
        await self._take(update, bot, hear_again)

    async def _take(self, update: Update, bot: Bot, take: Take) -> None:
        message = update.effective_message
        if message is None:
            return
        heard = heard_from(message, message.text or message.caption or "", self._now)

        async def use_case(network: Network) -> Outcome:
            return await take(network, heard, self._desk.reader)

        await self._desk.work(update, bot, use_case)

    async def contact_card(self, update: Update, bot: Bot) -> None:
        """Take a contact card down like a note about that person."""
        message = update.effective_message
        if message is None or message.contact is None:
            return
        card, message_id = message.contact, message.message_id

        async def use_case(network: Network) -> Outcome:
            reading = _card_reading(card, network.profile.language)
            # As people would write it, so that it can be read again after a correction.
            text = f"{reading.people[0].name}, {card.phone_number}"
            return await capture(network, reading, text, now=self._now, message_id=message_id)

        await self._desk.work(update, bot, use_case)

    async def unsupported(self, update: Update, bot: Bot) -> None:
        """Say that this kind of message is of no use."""
        await self._say(update, bot, "unsupported")

    async def membership_changed(self, update: Update, _bot: Bot) -> None:
        """Leave a user alone who blocks the bot, and go on when he is back."""
        change = update.my_chat_member
        if change is None or change.chat.type != "private":
            return
        with suppress(NotFound):
            async with self._desk.store.network(change.chat.id) as network:
                network.profile = replace(network.profile, reachable=_can_be_reached(change))
                await reschedule(network, self._now)

    async def _say(self, update: Update, bot: Bot, key: str) -> None:
        async def use_case(_network: Network) -> Outcome:
            return Said(key=key)

        await self._desk.work(update, bot, use_case, changes=False)

    @property
    def _now(self) -> datetime:
        return self._desk.clock.now()


def heard_from(message: Received, text: str, now: datetime, *, said_at: datetime | None = None) -> Heard:
    """Return what a message says, with what the message of the bot's was about that it answers."""
    step_id, follow_up_ids = _referred_to(message.reply_to_message)
    return Heard(
        text=text,
        message_id=message.message_id,
        at=now,
        said_at=said_at,
        about_step=step_id,
        about_follow_ups=follow_up_ids,
    )


def _card_reading(card: Card, language: str) -> Reading:
    name = " ".join(part for part in (card.first_name, card.last_name) if part).strip() or card.phone_number
    person = PersonRead(name=name, phone=card.phone_number or None)
    return Reading(language=language, intent=Intent.CAPTURE, people=(person,))


def _referred_to(answered: Received | None) -> tuple[int | None, tuple[int, ...]]:
    """Return the step and the follow-ups that the answered message of the bot is about, by its buttons."""
    steps: list[int] = []
    follow_ups: list[int] = []
    markup = answered.reply_markup if answered else None
    for button in (button for row in _rows(markup) for button in row):
        with suppress(OutOfDate):
            press = decode(str(button.callback_data or ""))
            if press.action in _ABOUT_A_STEP:
                steps.append(press.number(0))
            elif press.action in _ABOUT_A_FOLLOW_UP:
                follow_ups.append(press.number(0))
    return (steps[0] if steps else None), tuple(follow_ups)


def _rows(markup: InlineKeyboardMarkup | None) -> tuple[tuple[InlineKeyboardButton, ...], ...]:
    return markup.inline_keyboard if markup else ()


def _can_be_reached(change: ChatMemberUpdated) -> bool:
    return change.new_chat_member.status not in ("kicked", "left")
