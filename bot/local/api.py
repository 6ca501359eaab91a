"""The Bot API in the process: it answers the bot's calls, and lets persons talk to the bot."""

import asyncio
import re
from collections.abc import Callable
from typing import Any

from bot.clock import Clock
from bot.local import editing, profile, sending
from bot.local.call import JSON, Call
from bot.local.chats import Chat, User
from bot.local.faults import Faults
from bot.local.journal import Entry, Listener
from bot.local.person import Person
from bot.local.refusal import conflict, not_found, unauthorized
from bot.local.state import State
from bot.local.updates import UpdateQueue

TOKEN = "123456789:local-chat-without-any-secret-0000"  # noqa: S105 - opens nothing: there is no server behind it
LONGEST_POLL_S = 50

Method = Callable[[State, Call], Any]

methods: dict[str, Method] = {
    "getme": profile.get_me,
    "close": profile.agree,
    "logout": profile.agree,
    "setwebhook": profile.set_webhook,
    "deletewebhook": profile.delete_webhook,
    "getwebhookinfo": profile.get_webhook_info,
    "setmycommands": profile.set_my_commands,
    "getmycommands": profile.get_my_commands,
    "deletemycommands": profile.delete_my_commands,
    "setmyname": profile.set_text,
    "setmydescription": profile.set_text,
    "setmyshortdescription": profile.set_text,
    "getmyname": profile.get_text,
    "getmydescription": profile.get_text,
    "getmyshortdescription": profile.get_text,
    "setchatmenubutton": profile.set_chat_menu_button,
    "getchatmenubutton": profile.get_chat_menu_button,
    "getchat": profile.get_chat,
    "getfile": profile.get_file,
    "sendmessage": sending.send_message,
    "sendphoto": sending.send_photo,
    "senddocument": sending.send_document,
    "sendcontact": sending.send_contact,
    "sendchataction": sending.send_chat_action,
    "editmessagetext": editing.edit_message_text,
    "editmessagereplymarkup": editing.edit_message_reply_markup,
    "deletemessage": editing.delete_message,
    "setmessagereaction": editing.set_message_reaction,
    "answercallbackquery": editing.answer_callback_query,
}
"""Every method that is played here but `getUpdates`, which waits; any other is answered with 404."""


class LocalBotApi:
    """One bot and the people around it. Nothing leaves the process; the clock passed in dates the messages."""

    def __init__(
        self,
        clock: Clock,
        *,
        token: str = TOKEN,
        bot_username: str = "vitamin_b_bot",
        bot_name: str = "Vitamin B",
    ) -> None:
        self.token = token
        self.calls: list[Call] = []
        bot = {"id": int(token.partition(":")[0]), "is_bot": True, "first_name": bot_name, "username": bot_username}
        self._state = State(clock, bot)

    @property
    def faults(self) -> Faults:
        """Calls that are to fail."""
        return self._state.faults

    @property
    def updates(self) -> UpdateQueue:
        """Updates on their way to the bot: `hold`, `release`, `put_again`, `all_confirmed` …"""
        return self._state.updates

    @property
    def log(self) -> list[Entry]:
        """Everything said so far, in both directions."""
        return self._state.journal.entries

    def listen(self, listener: Listener) -> None:
        """Let a function hear everything said from now on."""
        self._state.journal.listeners.append(listener)

    def begin_at(self, number: int) -> None:
        """Number updates and messages from here on: those of a session go on behind those of the one before."""
        self._state.updates.begin_at(number)
        self._state.messages.begin_at(number)

    def person(
        self,
        id: int,  # noqa: A002 - the Bot API's own word
        first_name: str = "Alex",
        language_code: str | None = "de",
        username: str | None = None,
        *,
        started: bool = True,
    ) -> Person:
        """Return a person with a private chat; one who has not `started` the bot can't be written to yet.

        A person who was there before goes on in the same chat, perhaps under another name or in another language.
        """
        user = User(id, first_name, language_code, username)
        barred = None if started else "bot can't initiate conversation with a user"
        chat = self._state.chats.known(id) or self._state.chats.add(Chat(id, barred=barred))
        chat.user = user
        return Person(self._state, user, chat)

    def group(self, id: int, title: str, kind: str = "supergroup") -> Chat:  # noqa: A002 - the Bot API's own word
        """Return a group with the bot in it; a person talks there through `Person.within`."""
        return self._state.chats.add(Chat(id, kind, title))

    def deliver(self, update: JSON) -> int | None:
        """Send the bot an update as it is, with the next number or its own."""
        return self._state.updates.put(update)

    async def answer(self, token: str, call: Call) -> Any:
        """Return the result of a call, or raise `Refused` (or what a fault says)."""
        if token != self.token:
            raise unauthorized() if re.fullmatch(r"\d+:[\w-]{30,}", token) else not_found()
        self.calls.append(call)
        fault = self.faults.due(call.method)
        if fault is None:
            return await self._carry_out(call)
        if fault.arrived:
            await self._carry_out(call)
        raise fault.error

    def download(self, token: str, path: str) -> bytes:
        """Return the content of a file, or raise `Refused`."""
        if token != self.token:
            raise unauthorized()
        if fault := self.faults.due("download"):
            raise fault.error
        return self._state.files.download(path)

    async def said(self, person: Person, count: int = 1, *, within_s: float = 10) -> list[Entry]:
        """Wait until the bot has said so much since the person's last action, and return it.

        Raises `TimeoutError` where that takes longer than `within_s` seconds of the machine's time.
        """
        async with asyncio.timeout(within_s):
            while len(person.answers) < count:
                await self._state.journal.next_entry()
        return person.answers

    def shutdown(self) -> None:
        """End a waiting `getUpdates`, and let no further one wait."""
        self.updates.close()

    async def _carry_out(self, call: Call) -> Any:
        name = call.method.lower()
        if name == "getupdates":
            return await self._get_updates(call)
        if name not in methods:
            raise not_found()
        return methods[name](self._state, call)

    async def _get_updates(self, call: Call) -> list[JSON]:
        if self._state.webhook:
            raise conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            )
        allowed = call.structure("allowed_updates", "can't parse allowed_updates JSON object")
        if allowed is not None:
            self.updates.allow(allowed)
        timeout_s = min(call.integer("timeout"), LONGEST_POLL_S)
        return await self.updates.get(call.integer("offset"), call.integer("limit", 100), timeout_s)
