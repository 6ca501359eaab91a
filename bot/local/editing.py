"""The methods that change a message, take it away, or answer a pressed button."""

from telegram.constants import ReactionEmoji

from bot.local.call import JSON, Call
from bot.local.keyboard import read_markup
from bot.local.limits import CALLBACK_ANSWER_LENGTH, CALLBACK_LIFETIME, EDIT_WINDOW, length_of
from bot.local.messages import StoredMessage
from bot.local.refusal import Refused, bad_request
from bot.local.sending import message_text
from bot.local.state import State

_REACTIONS = frozenset(reaction.value for reaction in ReactionEmoji)
"""Telegram takes only these from a bot."""

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def edit_message_text(state: State, call: Call) -> JSON:
    """Answer `editMessageText`; without `reply_markup` the buttons go."""
    message = _own_message(state, call)
    text = message_text(call)
    if "text" not in message.document:
        raise bad_request("there is no text in the message to edit")
    changes = {"text": text.plain, "entities": list(text.entities) or None, "reply_markup": read_markup(call)}
    return _changed(state, message, changes, text.html)


def edit_message_reply_markup(state: State, call: Call) -> JSON:
    """Answer `editMessageReplyMarkup`."""
    return _changed(state, _own_message(state, call), {"reply_markup": read_markup(call)}, None)


def delete_message(state: State, call: Call) -> bool:
    """Answer `deleteMessage`: possible for 48 hours."""
    chat = state.chats.for_writing(call)
    message = state.messages.get(chat.id, call.integer("message_id"), "message to delete")
    if state.unix_time() - message.document["date"] > EDIT_WINDOW.total_seconds():
        raise bad_request("message can't be deleted for everyone")
    state.messages.remove(message)
    state.note_aside(chat.id, "bot", "deleted", about=message.id)
    return True


def set_message_reaction(state: State, call: Call) -> bool:
    """Answer `setMessageReaction`: at most one by a bot."""
    chat = state.chats.for_writing(call)
    message = state.messages.get(chat.id, call.integer("message_id"), "message to react")
    reactions = call.structure("reaction", "can't parse reaction types JSON object") or []
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if any(reaction.get("emoji") not in _REACTIONS for reaction in reactions):
        raise bad_request("REACTION_INVALID")
    shown = "".join(reaction["emoji"] for reaction in reactions)
    state.note_aside(chat.id, "bot", "reaction", shown, about=message.id)
    return True


def answer_callback_query(state: State, call: Call) -> bool:
    """Answer `answerCallbackQuery`; a query can be answered once, and not for long."""
    query = state.queries.get(call.text("callback_query_id"))
    if query is None or state.clock.now() - query.at > CALLBACK_LIFETIME:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text = call.text("text")
    if length_of(text) > CALLBACK_ANSWER_LENGTH:
        raise bad_request("MESSAGE_TOO_LONG")
    del state.queries[query.id]
    if text:
        state.note_aside(query.chat_id, "bot", "notice", text)
    return True


def _own_message(state: State, call: Call) -> StoredMessage:
    if call.text("inline_message_id"):
        raise Refused(400, "Bad Request: MESSAGE_ID_INVALID")
    chat = state.chats.for_writing(call)
    message = state.messages.get(chat.id, call.integer("message_id"), "message to edit")
    if not message.by_bot:
        raise bad_request("message can't be edited")
    return message


def _changed(state: State, message: StoredMessage, changes: JSON, html: str | None) -> JSON:
    compared = {name: message.document.get(name) for name in changes}
    if compared == changes:
        raise bad_request(_NOT_MODIFIED)
    return state.change(message, changes, html).document
