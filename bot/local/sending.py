"""The methods that send something to a chat."""

from typing import Any

from bot.local.call import JSON, Call, Upload
from bot.local.chats import Chat
from bot.local.detect import found_in
from bot.local.files import KIND_FOLDER, StoredFile, image_size, mime_type_of
from bot.local.keyboard import read_markup
from bot.local.limits import (
    CAPTION_LENGTH,
    DOCUMENT_BYTES,
    PHOTO_BYTES,
    REQUEST_TEXT_BYTES,
    TEXT_LENGTH,
    VCARD_BYTES,
    length_of,
)
from bot.local.markup import Formatted, html_of, plain_text, read_html, trimmed
from bot.local.refusal import bad_request
from bot.local.state import State

_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


def formatted(call: Call, name: str, entities: str) -> Formatted:
    """Return the text of a call with its markup read, Telegram's own entities added."""
    source = call.text(name)
    if len(source.encode()) > REQUEST_TEXT_BYTES:
        raise bad_request("text is too long")
    mode = call.text("parse_mode").lower()
    if mode == "html":
        read = read_html(source)
    elif mode:
        raise bad_request("unsupported parse_mode")
    else:
        given = call.structure(entities, "can't parse entities JSON object")
        read = trimmed(source, given, html_of(source, given)) if given else plain_text(source)
    return Formatted(read.plain, found_in(read.plain, read.entities), read.html)


def message_text(call: Call) -> Formatted:
    """Return the text of a message, which must have 1 to 4096 characters after the markup was read."""
    text = formatted(call, "text", "entities")
    if not text.plain:
        raise bad_request("message text is empty")
    if length_of(text.plain) > TEXT_LENGTH:
        raise bad_request("message is too long")
    return text


def caption(call: Call) -> Formatted:
    """Return the caption of a file, which may have up to 1024 characters."""
    text = formatted(call, "caption", "caption_entities")
    if length_of(text.plain) > CAPTION_LENGTH:
        raise bad_request("message caption is too long")
    return text


def send_message(state: State, call: Call) -> JSON:
    """Answer `sendMessage`."""
    chat = state.chats.for_writing(call)
    text = message_text(call)
    return _post(state, call, chat, {"text": text.plain, "entities": list(text.entities)}, text.html)


def send_photo(state: State, call: Call) -> JSON:
    """Answer `sendPhoto`."""
    chat = state.chats.for_writing(call)
    stored = _file(state, call, "photo", PHOTO_BYTES)
    width, height = image_size(stored.content)
    if not width:
        raise bad_request("IMAGE_PROCESS_FAILED")
    photo = [stored.reference() | {"width": width, "height": height}]
    return _post_with_caption(state, call, chat, {"photo": photo})


def send_document(state: State, call: Call) -> JSON:
    """Answer `sendDocument`."""
    chat = state.chats.for_writing(call)
    stored = _file(state, call, "document", DOCUMENT_BYTES)
    document = stored.reference() | {"file_name": stored.name, "mime_type": stored.mime_type}
    return _post_with_caption(state, call, chat, {"document": document})


def send_contact(state: State, call: Call) -> JSON:
    """Answer `sendContact`."""
    chat = state.chats.for_writing(call)
    contact = {name: call.text(name) for name in ("phone_number", "first_name", "last_name", "vcard")}
    for name in ("phone_number", "first_name"):
        if not contact[name]:
            raise bad_request(f"{name.replace('_', ' ')} is empty")
    if len(contact["vcard"].encode()) > VCARD_BYTES:
        raise bad_request("vCard is too long")
    return _post(state, call, chat, {"contact": {name: value for name, value in contact.items() if value}})


def send_chat_action(state: State, call: Call) -> bool:
    """Answer `sendChatAction`."""
    chat = state.chats.for_writing(call)
    action = call.text("action").lower()
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    state.note_aside(chat.id, "bot", "action", action)
    return True


def _post_with_caption(state: State, call: Call, chat: Chat, content: JSON) -> JSON:
    text = caption(call)
    fields = {"caption": text.plain or None, "caption_entities": list(text.entities)}
    return _post(state, call, chat, content | fields, text.html)


def _post(state: State, call: Call, chat: Chat, content: JSON, html: str = "") -> JSON:
    extra = {"reply_to_message": _answered(state, call, chat), "reply_markup": read_markup(call)}
    return state.post(chat, state.bot, content | extra, html).document


def _answered(state: State, call: Call, chat: Chat) -> JSON | None:
    reply: Any = call.structure("reply_parameters", "can't parse reply parameters JSON object")
    if not reply:
        return None
    message = state.messages.find(chat.id, int(reply.get("message_id", 0)))
    if message is None and not reply.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return without_reply(message.document) if message else None


def without_reply(document: JSON) -> JSON:
    """Return a message as it is shown inside an answer to it: without the message that it answers in turn."""
    return {name: value for name, value in document.items() if name != "reply_to_message"}


def _file(state: State, call: Call, kind: str, limit: int) -> StoredFile:
    upload = call.upload(kind)
    if upload is None:
        if not call.text(kind):
            raise bad_request(f"there is no {kind} in the request")
        return state.files.get(call.text(kind))
    return _stored(state, upload, kind, limit)


def _stored(state: State, upload: Upload, kind: str, limit: int) -> StoredFile:
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > limit:
        raise bad_request("file is too big")
    mime_type = mime_type_of(upload.content, upload.name)
    return state.files.add(upload.content, upload.name, mime_type, KIND_FOLDER.get(kind, "documents"))
