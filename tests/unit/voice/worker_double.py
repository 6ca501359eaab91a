"""A process that speaks the worker's language and does what the sound tells it to; run by test_local.py."""

import os
import sys
from pathlib import Path

from bot.voice.frames import JSON, pack, read


def main() -> None:
    """Answer until the other side is gone; `sys.argv[1]` is a folder for notes between processes."""
    notes = Path(sys.argv[1])
    while (frame := read(sys.stdin.buffer)) is not None:
        request, audio = frame
        for answer in _answers(request, audio, notes):
            sys.stdout.buffer.write(pack(answer))
            sys.stdout.buffer.flush()


def _answers(request: JSON, audio: bytes, notes: Path) -> list[JSON]:
    match audio:
        case b"die":
            os._exit(9)
        case b"die once" if not (notes / "died").exists():
            (notes / "died").touch()
            os._exit(9)
        case b"hang":
            os.read(os.pipe()[0], 1)
        case b"silence":
            return [{"error": "error-memo-no-speech", "fields": {}}]
        case b"long":
            return [{"error": "error-memo-too-long", "fields": {"minutes": request["most_minutes"]}}]
        case b"fetch":
            progress = [{"fetching": megabytes, "of": 484} for megabytes in (0, 242, 484)]
            return [*progress, _transcript(request, str(os.getpid()))]
    return [_transcript(request, str(os.getpid()))]


def _transcript(request: JSON, text: str) -> JSON:
    heard = {"text": text, "unaided": ", ".join(request["names"]), "language": request["language"], "seconds": 1.0}
    return {"transcript": heard}


if __name__ == "__main__":
    main()
