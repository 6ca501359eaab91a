"""What goes over the pipes between the bot and the process that listens: JSON, and sound as it is."""

import asyncio
import json
import struct
from typing import Any, BinaryIO

_SIZES = struct.Struct(">IQ")

JSON = dict[str, Any]


def pack(document: JSON, blob: bytes = b"") -> bytes:
    """Return a frame."""
    head = json.dumps(document).encode()
    return _SIZES.pack(len(head), len(blob)) + head + blob


async def receive(reader: asyncio.StreamReader) -> JSON:
    """Return the next frame's document. Raises IncompleteReadError where the other side is gone."""
    head, blob = _SIZES.unpack(await reader.readexactly(_SIZES.size))
    document: JSON = json.loads(await reader.readexactly(head))
    await reader.readexactly(blob)
    return document


def read(stream: BinaryIO) -> tuple[JSON, bytes] | None:
    """Return the next frame, or None where the other side is gone."""
    sizes = stream.read(_SIZES.size)
    if len(sizes) < _SIZES.size:
        return None
    head, blob = _SIZES.unpack(sizes)
    document, sound = stream.read(head), stream.read(blob)
    return (json.loads(document), sound) if len(document) == head and len(sound) == blob else None
