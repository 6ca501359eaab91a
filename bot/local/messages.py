"""The messages of all chats, as both sides see them."""

from collections import defaultdict
from dataclasses import dataclass, replace

from bot.local.call import JSON
from bot.local.keyboard import Rows, buttons_of
from bot.local.refusal import bad_request

CONTENT_KINDS = (
    "text",
    "photo",
    "voice",
    "video_note",
    "video",
    "audio",
    "animation",
    "document",
    "contact",
    "location",
    "sticker",
)


def kind_of(document: JSON) -> str:
    """Return what kind of message this is; "other" for one that the chat has no word for."""
    return next((kind for kind in CONTENT_KINDS if kind in document), "other")


@dataclass(frozen=True, slots=True)
class StoredMessage:
    """A message as the Bot API describes it, the HTML source of its text or caption, and a keyboard for replies.

    The Bot API describes inline keyboards only, so the other kind is kept beside.
    """

    document: JSON
    html: str = ""
    reply_keyboard: JSON | None = None

    @property
    def id(self) -> int:
        """The number of the message."""
        return int(self.document["message_id"])

    @property
    def chat_id(self) -> int:
        """The chat that it belongs to."""
        return int(self.document["chat"]["id"])

    @property
    def by_bot(self) -> bool:
        """Whether the bot wrote it."""
        return bool(self.document["from"]["is_bot"])

    @property
    def kind(self) -> str:
        """What kind of message it is."""
        return kind_of(self.document)

    @property
    def text(self) -> str:
        """The plain text or caption; of a contact its name and number, of a place its coordinates."""
        document = self.document
        if contact := document.get("contact"):
            return " ".join(filter(None, map(contact.get, ("first_name", "last_name", "phone_number"))))
        if location := document.get("location"):
            return f"{location['latitude']}, {location['longitude']}"
        return str(document.get("text") or document.get("caption") or "")

    @property
    def buttons(self) -> Rows:
        """The buttons under it."""
        return buttons_of(self.document.get("reply_markup") or self.reply_keyboard)

    def changed(self, changes: JSON, html: str | None = None) -> "StoredMessage":
        """Return the message with other fields; a field changed to `None` is gone."""
        document = {key: value for key, value in (self.document | changes).items() if value is not None}
        return replace(self, document=document, html=self.html if html is None else html)


class Messages:
    """All messages by chat and number; numbers run through all chats, as they do for a bot's private chats."""

    def __init__(self) -> None:
        self._by_chat: defaultdict[int, dict[int, StoredMessage]] = defaultdict(dict)
        self._last_id = 0

    def begin_at(self, number: int) -> None:
        """Give the next message this number, or a higher one where it has been given."""
        self._last_id = max(self._last_id, number - 1)

    def next_id(self) -> int:
        """Return a number that no message has had."""
        self._last_id += 1
        return self._last_id

    def put(self, message: StoredMessage) -> None:
        """Add a message or the changed version of one."""
        self._by_chat[message.chat_id][message.id] = message

    def find(self, chat_id: int, message_id: int) -> StoredMessage | None:
        """Return a message if it exists (still)."""
        return self._by_chat[chat_id].get(message_id)

    def get(self, chat_id: int, message_id: int, purpose: str) -> StoredMessage:
        """Return a message, or refuse: "message to edit not found"."""
        message = self.find(chat_id, message_id)
        if message is None:
            raise bad_request(f"{purpose} not found")
        return message

    def remove(self, message: StoredMessage) -> None:
        """Take a message away."""
        del self._by_chat[message.chat_id][message.id]

    def of_chat(self, chat_id: int) -> list[StoredMessage]:
        """Return the messages of a chat in their order."""
        return list(self._by_chat[chat_id].values())
