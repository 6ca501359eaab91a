"""Which updates were handled, and what was answered: an update that comes again changes nothing again."""

from collections.abc import Sequence

from tinydb import where

from bot.domain.message import Message
from storage.records import Document, messages_from_documents, messages_to_documents
from storage.tables import Tables

KEPT = 30
"""Answers kept for each user."""


class Replies:
    """The latest answers to a user, by the update that led to them."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def to(self, update_id: int) -> tuple[Message, ...] | None:
        """Return the answer to an update, or None if it was never handled."""
        for document in self._tables.table("replies").search(where("update_id") == update_id):
            return messages_from_documents(document["messages"])
        return None

    def forget(self) -> None:
        """Let go of all answers' texts; the updates stay known as handled."""
        for number in self._tables.numbers("replies"):
            document = self._tables.get("replies", number)
            if document is not None:
                self._tables.set("replies", number, {**document, "messages": []})

    def remember(self, update_id: int, messages: Sequence[Message]) -> None:
        """Note the answer to an update, and let go of the oldest."""
        for document in self._tables.table("replies").search(where("update_id") == update_id):
            self._tables.set("replies", document.doc_id, None)
        number = self._tables.next_id("replies")
        answer: Document = {"update_id": update_id, "messages": messages_to_documents(tuple(messages))}
        self._tables.set("replies", number, answer)
        for oldest in self._tables.numbers("replies")[:-KEPT]:
            self._tables.set("replies", oldest, None)
