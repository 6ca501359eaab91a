"""The files that went through the chat: stored by id, sorted by their content, offered for download."""

import struct
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePath

from bot.local.call import JSON
from bot.local.limits import DOWNLOAD_BYTES
from bot.local.refusal import bad_request, not_found


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file with the names that the Bot API gives it."""

    id: str
    content: bytes
    name: str
    mime_type: str
    folder: str = "documents"

    @property
    def unique_id(self) -> str:
        """The name that stays the same however often the same content is sent."""
        return sha256(self.content).hexdigest()[:16]

    @property
    def path(self) -> str:
        """The path under which it is downloaded."""
        return f"{self.folder}/{self.id}{PurePath(self.name).suffix}"

    def reference(self) -> JSON:
        """Return what every kind of file message says of its file."""
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.content)}


class Files:
    """All files by id; the ids are numbered, so that a run can be repeated."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}

    def add(self, content: bytes, name: str, mime_type: str, folder: str = "documents") -> StoredFile:
        """Store a file."""
        stored = StoredFile(f"file_{len(self._by_id) + 1}", content, name, mime_type, folder)
        self._by_id[stored.id] = stored
        return stored

    def get(self, file_id: str) -> StoredFile:
        """Return a file by its id, or refuse."""
        if not file_id:
            raise bad_request("file_id not specified")
        if file_id not in self._by_id:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        return self._by_id[file_id]

    def describe(self, file_id: str) -> JSON:
        """Answer `getFile`."""
        stored = self.get(file_id)
        if len(stored.content) > DOWNLOAD_BYTES:
            raise bad_request("file is too big")
        return stored.reference() | {"file_path": stored.path}

    def download(self, path: str) -> bytes:
        """Return the content under a path given by `describe`."""
        for stored in self._by_id.values():
            if stored.path == path:
                return stored.content
        raise not_found()


_BY_CONTENT = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"fLaC", "audio/flac"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
)
_BY_SUFFIX = {
    ".csv": "text/csv",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".json": "application/json",
    ".mp3": "audio/mpeg",
    ".txt": "text/plain",
    ".vcf": "text/x-vcard",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_KIND_OF_TYPE = {
    "image/jpeg": "photo",
    "image/png": "photo",
    "image/webp": "photo",
    "audio/ogg": "voice",
    "audio/mpeg": "audio",
    "audio/flac": "audio",
    "audio/mp4": "audio",
    "audio/wav": "audio",
    "video/mp4": "video",
}
KIND_FOLDER = {"photo": "photos", "voice": "voice", "audio": "music", "video": "videos", "video_note": "video_notes"}


def mime_type_of(content: bytes, name: str) -> str:
    """Tell the type by the content where that shows it, otherwise by the name."""
    start = content[:16]
    if start[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(start[8:12], "application/octet-stream")
    if start[4:8] == b"ftyp":
        return "audio/mp4" if start[8:11] == b"M4A" else "video/mp4"
    if content.lstrip(b"\xef\xbb\xbf \r\n")[:11].upper() == b"BEGIN:VCARD":
        return "text/x-vcard"
    by_suffix = _BY_SUFFIX.get(PurePath(name).suffix.lower())
    by_content = next((found for magic, found in _BY_CONTENT if start.startswith(magic)), None)
    if by_content == "application/zip":
        return by_suffix or by_content
    return by_content or by_suffix or "application/octet-stream"


def kind_of_file(mime_type: str) -> str:
    """Return the kind of message in which an app sends a file of this type."""
    return _KIND_OF_TYPE.get(mime_type, "document")


def image_size(content: bytes) -> tuple[int, int]:
    """Return width and height of a PNG or JPEG in pixels, 0 and 0 where they can't be read."""
    if content.startswith(b"\x89PNG") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    return _jpeg_size(content) if content.startswith(b"\xff\xd8") else (0, 0)


def opus_seconds(content: bytes) -> int:
    """Return the length of an Ogg Opus file in whole seconds, from the last page's position (48,000 a second)."""
    last_page = content.rfind(b"OggS")
    if last_page < 0 or len(content) < last_page + 14:
        return 0
    return round(int.from_bytes(content[last_page + 6 : last_page + 14], "little") / 48_000)


def _jpeg_size(content: bytes) -> tuple[int, int]:
    position = 2
    while position + 9 <= len(content) and content[position] == 0xFF:
        marker, length = content[position + 1], int.from_bytes(content[position + 2 : position + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[position + 5 : position + 9])
            return width, height
        position += 2 + length
    return 0, 0
