"""A person in a chat with the bot: writes, edits, presses, sends things, blocks."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.domain.message import Button
from bot.local.attachment import attached
from bot.local.call import JSON
from bot.local.chats import Chat, User
from bot.local.detect import found_in
from bot.local.files import StoredFile
from bot.local.journal import Entry, Listener
from bot.local.labels import choose
from bot.local.limits import EDIT_WINDOW, split_text
from bot.local.markup import Formatted, plain_text
from bot.local.messages import StoredMessage
from bot.local.mistake import ChatMistake
from bot.local.sending import without_reply
from bot.local.state import CallbackQuery, State


@dataclass(frozen=True, slots=True)
class Pressed:
    """What became of a press: the button, and the id of the query sent, `None` for a button that sends none.

    A button with a `url` opens a page, one with `copy` fills the clipboard; the bot hears nothing of either.
    """

    button: Button
    query_id: str | None = None


@dataclass(slots=True)
class Person:
    """Somebody with an account, in one chat. Every action puts an update on its way to the bot."""

    _state: State
    user: User
    chat: Chat
    _seen: int = field(default=0)

    @property
    def id(self) -> int:
        """The id of the account."""
        return self.user.id

    def within(self, group: Chat) -> "Person":
        """Return the same person, talking in a group."""
        return replace(self, chat=group)

    @property
    def messages(self) -> list[StoredMessage]:
        """Every message in the chat as it stands now, by either side, in order."""
        return self._state.messages.of_chat(self.chat.id)

    @property
    def last_message(self) -> StoredMessage | None:
        """The bot's latest message as it stands now."""
        return next((message for message in reversed(self.messages) if message.by_bot), None)

    def last_file(self) -> StoredFile | None:
        """Return the file that the bot has sent last."""
        for message in reversed(self.messages):
            content = message.document.get("document") or (message.document.get("photo") or [None])[-1]
            if message.by_bot and content:
                return self._state.files.get(content["file_id"])
        return None

    @property
    def answers(self) -> list[Entry]:
        """What the bot has said (messages, changed messages, notices) since this person last did something."""
        return [entry for entry in self._state.journal.of_chat(self.chat.id, self._seen) if entry.is_answer]

    @contextmanager
    def heard_by(self, listener: Listener) -> Iterator[None]:
        """Let a function hear everything said in this chat, by either side, as long as the context lasts."""

        def hear(entry: Entry) -> None:
            if entry.chat_id == self.chat.id:
                listener(entry)

        self._state.journal.listeners.append(hear)
        try:
            yield
        finally:
            self._state.journal.listeners.remove(hear)

    def send(self, text: str, *, reply_to: int | None = None) -> int:
        """Write a message and return its number (the last one's, where an app would split a long text)."""
        return [self._send(_written(part), reply_to) for part in split_text(text)][-1]

    def edit(self, message_id: int, text: str) -> None:
        """Change an own message, within the 48 hours that Telegram allows."""
        message = self._own_message(message_id)
        written = _written(text)
        if message.kind != "text":
            changes: JSON = {"caption": written.plain, "caption_entities": list(written.entities) or None}
        else:
            changes = {"text": written.plain, "entities": list(written.entities) or None}
        if not written.plain or written.plain == message.text:
            raise ChatMistake("nothing-changed")
        self._act()
        changed = self._state.change(message, changes, written.html)
        self._state.updates.put({"edited_message": changed.document})

    def press(self, choice: str | int, message: int | None = None) -> Pressed:
        """Press a button, by its label or its number, of a message or of the last one that has buttons."""
        pressed = self._message_with_buttons(message)
        button = choose([button for row in pressed.buttons for button in row], choice)
        if button.url is not None or button.copy is not None:
            return Pressed(button)
        if button.data is None:  # of a reply keyboard: its label is sent as a message
            self.send(button.label)
            return Pressed(button)
        return Pressed(button, self._query(pressed, button.data, button.label))

    def press_data(self, data: str, message_id: int) -> str:
        """Send a callback query with any data at all, as a forged client could; return the query's id."""
        message = self._state.messages.get(self.chat.id, message_id, "message")
        return self._query(message, data, data)

    def press_on(self, document: JSON, data: str) -> str:
        """Send a callback query about a message as it was once, which may be gone by now."""
        return self._query(StoredMessage(document), data, data)

    def send_contact(
        self, phone_number: str, first_name: str, last_name: str = "", *, vcard: str = "", user_id: int | None = None
    ) -> int:
        """Share a contact and return the message's number."""
        contact = {"phone_number": phone_number, "first_name": first_name, "last_name": last_name, "vcard": vcard}
        given: JSON = {name: value for name, value in contact.items() if value}
        return self._send_content({"contact": given | ({"user_id": user_id} if user_id else {})})

    def send_location(self, latitude: float, longitude: float) -> int:
        """Share a place and return the message's number."""
        return self._send_content({"location": {"latitude": latitude, "longitude": longitude}})

    def send_file(
        self,
        source: Path | bytes,
        name: str | None = None,
        *,
        kind: str | None = None,
        caption: str = "",
        reply_to: int | None = None,
    ) -> int:
        """Send a file in the kind of message that an app would choose by its content, and return the number.

        `kind` overrules that choice: "document" for a photo sent as it is, "video_note" …
        """
        content = source if isinstance(source, bytes) else source.read_bytes()
        file_name = name or (source.name if isinstance(source, Path) else "file")
        written = _written(caption)
        fields: JSON = {"caption": written.plain or None, "caption_entities": list(written.entities)}
        fields |= self._answering(reply_to)
        return self._send_content(attached(self._state.files, content, file_name, kind) | fields, written.html)

    def send_content(self, content: JSON) -> int:
        """Send a message of any kind, given as the Bot API describes it: `{"sticker": …}`, `{"poll": …}`."""
        return self._send_content(content)

    def delete(self, message_id: int) -> None:
        """Take an own message away; bots are not told."""
        self._act()
        self._state.messages.remove(self._own_message(message_id))
        self._state.note_aside(self.chat.id, "user", "deleted", about=message_id)

    def block(self) -> None:
        """Block the bot: it is told, and can no longer write."""
        self._act()
        self._membership("member", "kicked")
        self.chat.barred = "bot was blocked by the user"

    def unblock(self) -> None:
        """Let the bot write again."""
        self._act()
        self._membership("kicked", "member")
        self.chat.barred = None

    def delete_account(self) -> None:
        """Leave Telegram: the bot can no longer write, and is not told."""
        self.chat.barred = "user is deactivated"

    def _send(self, written: Formatted, reply_to: int | None) -> int:
        if not written.plain:
            raise ChatMistake("empty-message")
        content: JSON = {"text": written.plain, "entities": list(written.entities)}
        return self._send_content(content | self._answering(reply_to), written.html)

    def _answering(self, reply_to: int | None) -> JSON:
        if reply_to is None:
            return {}
        answered = self._state.messages.find(self.chat.id, reply_to)
        if answered is None:
            raise ChatMistake("no-such-message", number=reply_to)
        return {"reply_to_message": without_reply(answered.document)}

    def _send_content(self, content: JSON, html: str = "") -> int:
        if self.chat.barred == "bot was blocked by the user":
            raise ChatMistake("blocked")
        if self.chat.user:
            self.chat.barred = None  # whoever writes first has started the bot
        self._act()
        message = self._state.post(self.chat, self.user.document(), content, html)
        if self.chat.user or self._meant_for_bot(message):
            self._state.updates.put({"message": message.document})
        return message.id

    def _meant_for_bot(self, message: StoredMessage) -> bool:
        """In groups a bot hears only commands, its own name and answers to its messages (Telegram's privacy mode)."""
        answered = message.document.get("reply_to_message") or {"from": {"is_bot": False}}
        named = f"@{self._state.bot['username']}".casefold() in message.text.casefold()
        return message.text.startswith("/") or named or answered["from"]["is_bot"]

    def _query(self, message: StoredMessage, data: str, label: str) -> str:
        self._act()
        self._state.queries_so_far += 1
        query = CallbackQuery(str(self._state.queries_so_far), self.chat.id, self._state.clock.now())
        self._state.queries[query.id] = query
        self._state.note_aside(self.chat.id, "user", "press", label, about=message.id)
        document = {
            "id": query.id,
            "from": self.user.document(),
            "message": message.document,
            "chat_instance": str(self.chat.id),
            "data": data,
        }
        self._state.updates.put({"callback_query": document})
        return query.id

    def _membership(self, before: str, after: str) -> None:
        def member(status: str) -> JSON:
            return {"user": self._state.bot, "status": status} | ({"until_date": 0} if status == "kicked" else {})

        change = {
            "chat": self.chat.document(),
            "from": self.user.document(),
            "date": self._state.unix_time(),
            "old_chat_member": member(before),
            "new_chat_member": member(after),
        }
        self._state.updates.put({"my_chat_member": change})

    def _own_message(self, message_id: int) -> StoredMessage:
        message = self._state.messages.find(self.chat.id, message_id)
        if message is None or message.document["from"]["id"] != self.user.id:
            raise ChatMistake("no-such-message", number=message_id)
        if self._state.unix_time() - message.document["date"] > EDIT_WINDOW.total_seconds():
            raise ChatMistake("too-old-to-edit")
        return message

    def _message_with_buttons(self, message_id: int | None) -> StoredMessage:
        for message in reversed(self.messages):
            if message.by_bot and message.buttons and message_id in {None, message.id}:
                return message
        raise ChatMistake("no-buttons")

    def _act(self) -> None:
        self._seen = len(self._state.journal.entries)


def _written(text: str) -> Formatted:
    plain = plain_text(text)
    return Formatted(plain.plain, found_in(plain.plain), plain.html)
