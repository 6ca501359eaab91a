"""The journal of everything said in a chat, in both directions, for whoever watches or checks it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from bot.local.keyboard import Rows

Sender = Literal["user", "bot"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something said or done in a chat.

    `kind` is that of the message ("text", "photo", "document", "voice", "contact", "location" …) or one of "notice"
    (the word over the chat when a button was pressed), "press" (the button), "action" (typing …), "reaction" and
    "deleted". `id` is the message's, `edits` the same where the entry is a changed version of it (or takes it away).
    `text` is plain, `html` its source. `file` is the name of the file that came with it.
    """

    at: datetime
    chat_id: int
    sender: Sender
    kind: str
    id: int | None = None
    edits: int | None = None
    text: str = ""
    html: str = ""
    buttons: Rows = ()
    reply_to: int | None = None
    file: str | None = None

    @property
    def is_message(self) -> bool:
        """Whether this is a message, or a changed version of one."""
        return self.kind not in {"notice", "press", "action", "reaction", "deleted"}

    @property
    def is_answer(self) -> bool:
        """Whether the bot says something: a message, a changed version of one, a notice."""
        return self.sender == "bot" and (self.is_message or self.kind == "notice")


Listener = Callable[[Entry], None]


@dataclass(slots=True)
class Journal:
    """The entries so far; listeners hear each new one as it is written."""

    entries: list[Entry] = field(default_factory=list)
    listeners: list[Listener] = field(default_factory=list)

    def write(self, entry: Entry) -> None:
        """Add an entry and tell the listeners."""
        self.entries.append(entry)
        for listener in tuple(self.listeners):
            listener(entry)

    async def next_entry(self) -> Entry:
        """Wait for the next entry."""
        arrival: asyncio.Future[Entry] = asyncio.get_running_loop().create_future()

        def arrive(entry: Entry) -> None:
            self.listeners.remove(arrive)
            if not arrival.done():
                arrival.set_result(entry)

        self.listeners.append(arrive)
        return await arrival

    def of_chat(self, chat_id: int, since: int = 0) -> list[Entry]:
        """Return the entries of one chat, of all that came after the first `since` entries of any."""
        return [entry for entry in self.entries[since:] if entry.chat_id == chat_id]
