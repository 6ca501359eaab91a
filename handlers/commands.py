"""The commands."""

from contextlib import suppress

import orjson
from telegram import Bot, Update
from telegram.error import TelegramError

from bot.domain.message import Attachment, Button, Message
from bot.ports import Network
from bot.services import conversation, find, follow_ups, journal, membership, settings
from bot.services.outcomes import Outcome, Said
from bot.text.phrases import phrases, speaks
from bot.text.press import Action, encode
from handlers.desk import Desk
from handlers.subject_commands import SUBJECT_COMMANDS

OWN = ("due", "contacts", "find", "undo", "settings", "privacy", "export", "forget", "cancel", "help")
"""The commands that are methods here."""

LISTED = (*OWN[:3], *SUBJECT_COMMANDS, *OWN[3:])
"""The commands in Telegram's menu, in this order."""


class Commands:
    """Handles the commands, each in a method of its name."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def start(self, update: Update, bot: Bot) -> None:
        """Welcome; a code behind the command pairs the owner or uses an invitation."""
        user = update.effective_user
        if user is None:
            return
        was_owner = await membership.is_owner(self._desk.store, user.id)
        if not await self._desk.may_come_in(user, _argument(update)):
            await self._desk.turn_away(update, bot)
            return
        say = phrases(await self._desk.language_of(user))
        begin = Button(label=say.plain("button-walk-begin"), data=encode(Action.WALK, "begin"))
        messages = [Message(text=say("welcome", name=user.first_name), buttons=((begin,),))]
        if not was_owner and await membership.is_owner(self._desk.store, user.id):
            messages.append(Message(text=say("welcome-owner")))
        await self._desk.answer(update, bot, messages)

    async def subject(self, update: Update, bot: Bot) -> None:
        """Do what a command of a subject asks for."""
        message = update.effective_message
        name = ((message.text if message else None) or "").split(maxsplit=1)[0].partition("@")[0][1:].casefold()

        async def use_case(network: Network) -> Outcome | Message | None:
            conversation.forget_question(network)
            return await SUBJECT_COMMANDS[name](network, _argument(update), self._desk.clock.now())

        await self._desk.work(update, bot, use_case)

    async def help(self, update: Update, bot: Bot) -> None:
        """How it works."""
        await self._say(update, bot, "help")

    async def privacy(self, update: Update, bot: Bot) -> None:
        """What is stored, where, and who sees it."""
        voice = self._desk.voice
        service = "named" if voice.names_go_along else "service"
        heard = (service if voice.service else "here") if voice.heard else "nowhere"
        fields = (("heard", heard), ("service", voice.service or ""), ("kept", "yes" if voice.kept else "no"))

        async def use_case(_network: Network) -> Outcome:
            return Said(key="privacy", fields=fields)

        await self._desk.work(update, bot, use_case, changes=False)

    async def due(self, update: Update, bot: Bot) -> None:
        """What is open."""

        async def use_case(network: Network) -> Outcome:
            return await follow_ups.due_list(network, self._desk.clock.now())

        await self._desk.work(update, bot, use_case, changes=False)

    async def contacts(self, update: Update, bot: Bot) -> None:
        """The contacts, a page at a time."""

        async def use_case(network: Network) -> Outcome:
            return await find.contact_list(network)

        await self._desk.work(update, bot, use_case, changes=False)

    async def find(self, update: Update, bot: Bot) -> None:
        """Search by words, names first."""

        async def use_case(network: Network) -> Outcome:
            words = _argument(update)
            return await find.find(network, words) if words else Said(key="find-what")

        await self._desk.work(update, bot, use_case, changes=False)

    async def undo(self, update: Update, bot: Bot) -> None:
        """Take the last step back."""
        await self._desk.work(update, bot, journal.undo_last)

    async def settings(self, update: Update, bot: Bot) -> None:
        """The settings, with buttons."""

        async def use_case(network: Network) -> Outcome:
            return await settings.show(network, self._desk.clock.now())

        await self._desk.work(update, bot, use_case, changes=False)

    async def cancel(self, update: Update, bot: Bot) -> None:
        """Forget the open question."""

        async def use_case(network: Network) -> Outcome:
            return Said(key="cancelled" if conversation.forget_question(network) else "nothing-to-cancel")

        await self._desk.work(update, bot, use_case)

    async def export(self, update: Update, bot: Bot) -> None:
        """Send everything stored about the user as one JSON file."""
        user = update.effective_user
        if user is None or not await self._desk.may_come_in(user):
            await self._desk.turn_away(update, bot)
            return
        say = phrases(await self._desk.language_of(user))
        content = orjson.dumps(await self._desk.store.export(user.id), option=orjson.OPT_INDENT_2)
        attachment = Attachment(say.plain("export-name"), content)
        await self._desk.answer(update, bot, [Message(text=say("export-caption"), attachment=attachment)])

    async def forget(self, update: Update, bot: Bot) -> None:
        """Ask before everything is deleted."""

        async def use_case(network: Network) -> Message:
            say = phrases(network.profile.language)
            yes = Button(label=say.plain("forget-yes"), data=encode(Action.FORGET_ALL))
            no = Button(label=say.plain("forget-no"), data=encode(Action.KEEP_ALL))
            return Message(text=say("forget-sure"), buttons=((yes,), (no,)))

        await self._desk.work(update, bot, use_case, changes=False)

    async def invite(self, update: Update, bot: Bot) -> None:
        """Give the owner a link that lets one more person in."""
        user = update.effective_user
        if user is None:
            return

        async def use_case(network: Network) -> Message:
            code = await membership.invite(self._desk.store, network.user_id, self._desk.clock.now())
            link = f"https://t.me/{bot.username}?start={code}"
            return Message(text=phrases(network.profile.language)("invite", link=link))

        await self._desk.work(update, bot, use_case, changes=False)

    async def unknown(self, update: Update, bot: Bot) -> None:
        """Say that there is no such command."""
        await self._say(update, bot, "unknown-command")

    async def in_group(self, update: Update, bot: Bot) -> None:
        """Say in a group that the bot works in private only, in the language of whoever addressed it."""
        user, chat, message = update.effective_user, update.effective_chat, update.effective_message
        if user is None or chat is None or message is None:
            return
        command, _, addressee = (message.text or "").split(maxsplit=1)[0].partition("@")
        if addressee.casefold() == bot.username.casefold() or (not addressee and command[1:] in LISTED):
            # Where the bot may not write, there is nobody to tell.
            with suppress(TelegramError):
                await bot.send_message(chat.id, phrases(speaks(user.language_code)).plain("in-groups"))

    async def _say(self, update: Update, bot: Bot, key: str) -> None:
        async def use_case(_network: Network) -> Outcome:
            return Said(key=key)

        await self._desk.work(update, bot, use_case, changes=False)


def _argument(update: Update) -> str:
    text = (update.effective_message.text if update.effective_message else None) or ""
    return text.partition(" ")[2].strip()
