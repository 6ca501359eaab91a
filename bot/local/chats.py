"""Who there is to talk to: people and groups, and whether the bot may write to them."""

from dataclasses import dataclass, field
from typing import Any

from bot.local.call import JSON, Call
from bot.local.refusal import Refused, bad_request, forbidden


@dataclass(slots=True)
class User:
    """A person's account."""

    id: int
    first_name: str
    language_code: str | None = "de"
    username: str | None = None
    last_name: str | None = None

    def document(self) -> JSON:
        """Return the account as the Bot API describes it."""
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.first_name,
            **_given(last_name=self.last_name, username=self.username, language_code=self.language_code),
        }


@dataclass(slots=True)
class Chat:
    """A private chat (then it has the id of the `user`) or a group.

    `barred` says why the bot may not write here, in Telegram's words after "Forbidden: "; `None` if it may.
    """

    id: int
    kind: str = "private"
    title: str | None = None
    user: User | None = None
    barred: str | None = None
    migrated_to: int | None = None
    menu_button: JSON = field(default_factory=lambda: {"type": "default"})

    def document(self) -> JSON:
        """Return the chat as the Bot API describes it."""
        document: JSON = {"id": self.id, "type": self.kind}
        if self.user:
            return document | _given(
                first_name=self.user.first_name, last_name=self.user.last_name, username=self.user.username
            )
        return document | _given(title=self.title)


class Chats:
    """The chats that the bot knows of."""

    def __init__(self) -> None:
        self._chats: dict[int, Chat] = {}

    def add(self, chat: Chat) -> Chat:
        """Add a chat."""
        self._chats[chat.id] = chat
        return chat

    def known(self, chat_id: int) -> Chat | None:
        """Return a chat if there is one of this id."""
        return self._chats.get(chat_id)

    def of(self, call: Call) -> Chat:
        """Return the chat that a call is about."""
        wanted = call.text("chat_id")
        if not wanted:
            raise bad_request("chat_id is empty")
        chat = self.known(call.integer("chat_id"))  # a name leads to public chats only, and there are none here
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def for_writing(self, call: Call) -> Chat:
        """Return the chat that a call writes to, or refuse as Telegram would."""
        chat = self.of(call)
        if chat.migrated_to is not None:
            words = "Bad Request: group chat was upgraded to a supergroup chat"
            raise Refused(400, words, migrate_to_chat_id=chat.migrated_to)
        if chat.barred:
            raise forbidden(chat.barred)
        return chat


def _given(**fields: Any) -> JSON:
    return {name: value for name, value in fields.items() if value is not None}
