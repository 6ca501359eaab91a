"""What the in-process Bot API knows: chats, messages, files, updates, and what was said."""

from dataclasses import dataclass, field
from datetime import datetime
from html import escape
from typing import Any

from bot.clock import Clock
from bot.local.call import JSON
from bot.local.chats import Chat, Chats
from bot.local.faults import Faults
from bot.local.files import Files
from bot.local.journal import Entry, Journal, Sender
from bot.local.messages import Messages, StoredMessage
from bot.local.updates import UpdateQueue


@dataclass(slots=True)
class CallbackQuery:
    """A pressed button that waits for its answer."""

    id: str
    chat_id: int
    at: datetime


@dataclass(slots=True)
class State:
    """The whole of it; the methods of the API and the persons in the chats work on this."""

    clock: Clock
    bot: JSON
    chats: Chats = field(default_factory=Chats)
    messages: Messages = field(default_factory=Messages)
    files: Files = field(default_factory=Files)
    updates: UpdateQueue = field(default_factory=UpdateQueue)
    faults: Faults = field(default_factory=Faults)
    journal: Journal = field(default_factory=Journal)
    queries: dict[str, CallbackQuery] = field(default_factory=dict)
    profile: dict[tuple[str, str, str], Any] = field(default_factory=dict)
    webhook: JSON = field(default_factory=dict)
    queries_so_far: int = 0

    def unix_time(self) -> int:
        """Return the present moment as the Bot API writes it."""
        return int(self.clock.now().timestamp())

    def post(self, chat: Chat, sender: JSON, content: JSON, html: str = "") -> StoredMessage:
        """Add a message to a chat and to the journal."""
        markup = content.get("reply_markup") or {}
        inline = "inline_keyboard" in markup
        document = {
            "message_id": self.messages.next_id(),
            "from": sender,
            "chat": chat.document(),
            "date": self.unix_time(),
            **{key: value for key, value in content.items() if value not in (None, [], ())},
        }
        if not inline:
            document.pop("reply_markup", None)
        message = StoredMessage(document, html, None if inline else markup)
        self.messages.put(message)
        self.note(message)
        return message

    def change(self, message: StoredMessage, changes: JSON, html: str | None = None) -> StoredMessage:
        """Replace a message by a changed version, marked as edited now."""
        changed = message.changed({"edit_date": self.unix_time()} | changes, html)
        self.messages.put(changed)
        self.note(changed, edited=True)
        return changed

    def note(self, message: StoredMessage, *, edited: bool = False) -> None:
        """Write a message, or its changed version, into the journal."""
        document = message.document
        self.journal.write(
            Entry(
                at=self.clock.now(),
                chat_id=message.chat_id,
                sender="bot" if message.by_bot else "user",
                kind=message.kind,
                id=message.id,
                edits=message.id if edited else None,
                text=message.text,
                html=message.html or escape(message.text, quote=False),
                buttons=message.buttons,
                reply_to=(document.get("reply_to_message") or {}).get("message_id"),
                file=self._file_name(document),
            )
        )

    def _file_name(self, document: JSON) -> str | None:
        for kind in ("document", "audio", "video"):
            if kind in document:
                return str(document[kind].get("file_name") or kind)
        # The Bot API tells no name of a photo; it is shown all the same.
        return self.files.get(document["photo"][-1]["file_id"]).name if "photo" in document else None

    def note_aside(self, chat_id: int, sender: Sender, kind: str, text: str = "", *, about: int | None = None) -> None:
        """Write something into the journal that is no message: a notice, a press, an action, a deletion."""
        self.journal.write(
            Entry(
                at=self.clock.now(),
                chat_id=chat_id,
                sender=sender,
                kind=kind,
                text=text,
                html=escape(text, quote=False),
                edits=about,
            )
        )
