"""A file as an app sends it: as the kind of message that fits its content."""

from typing import Any

from bot.local.call import JSON
from bot.local.files import KIND_FOLDER, Files, image_size, kind_of_file, mime_type_of, opus_seconds
from bot.local.vcard import contact_of


def attached(files: Files, content: bytes, name: str, kind: str | None = None) -> JSON:
    """Store a file and return the content of its message; `kind` overrules what the file itself suggests.

    One small vCard with a name and a number goes as a contact, any other as a document.
    """
    mime_type = mime_type_of(content, name)
    if mime_type == "text/x-vcard" and kind in {None, "contact"} and (contact := contact_of(content)):
        return {"contact": contact}
    chosen = kind or kind_of_file(mime_type)
    reference = files.add(content, name, mime_type, KIND_FOLDER.get(chosen, "documents")).reference()
    return {chosen: _described(chosen, reference, content, name, mime_type)}


def _described(kind: str, reference: JSON, content: bytes, name: str, mime_type: str) -> Any:
    named = reference | {"mime_type": mime_type, "file_name": name}
    match kind:
        case "photo":
            width, height = image_size(content)
            return [reference | {"width": width, "height": height}]
        case "voice":
            return reference | {"mime_type": mime_type, "duration": opus_seconds(content)}
        case "video_note":
            return reference | {"duration": 0, "length": 240}
        case "video":
            return named | {"duration": 0, "width": 0, "height": 0}
        case "audio":
            return named | {"duration": 0}
    return named
