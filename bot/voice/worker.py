"""The process that listens: memos come in by standard input, texts go out by standard output, one after the other."""

import argparse
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from bot.errors import MemoError
from bot.voice import models
from bot.voice.frames import JSON, pack, read

if TYPE_CHECKING:
    from bot.voice.recognise import Recogniser

NICENESS = 10
"""The bot itself comes first: it answers others meanwhile. More would starve the memos on a machine that is busy."""

Requests = queue.SimpleQueue[tuple[JSON, bytes]]
Say = Callable[[JSON], None]


def main() -> None:
    """Serve until the bot is gone."""
    options = _options()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the bot, which ends this process in good order
    os.nice(NICENESS)
    say = _way_out()
    requests: Requests = queue.SimpleQueue()
    threading.Thread(target=_listen_to_the_bot, args=(requests,), daemon=True).start()
    ear: Recogniser | None = None
    while True:
        request, audio = requests.get()
        try:
            ear = ear or _load(options, say)
            say({"transcript": _hear(ear, request, audio)})
        except MemoError as error:
            say({"error": error.key, "fields": error.fields})


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", required=True)
    parser.add_argument("--models", type=Path, required=True)
    parser.add_argument("--threads", type=int, required=True)
    return parser.parse_args()


def _way_out() -> Say:
    """Return the way to the bot; whatever else is printed goes to standard error."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    lock = threading.Lock()

    def say(document: JSON) -> None:
        with lock:
            _write_all(out, pack(document))

    return say


def _write_all(out: BinaryIO, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[out.write(rest) :]


def _listen_to_the_bot(requests: Requests) -> None:
    while (frame := read(sys.stdin.buffer)) is not None:
        requests.put(frame)
    # Nobody is left to tell, so what is being heard is given up.
    os._exit(0)


def _load(options: argparse.Namespace, say: Say) -> "Recogniser":
    # These take a second or two to import, which they do at the lower priority, too.
    from bot.voice.recognise import Recogniser  # noqa: PLC0415

    def report(megabytes: int, of: int) -> None:
        say({"fetching": megabytes, "of": of})

    place = models.locate(options.model, options.models) or models.fetch(options.model, options.models, report)
    return Recogniser(place, options.threads)


def _hear(ear: "Recogniser", request: JSON, audio: bytes) -> JSON:
    from bot.voice.audio import decode, seconds_of  # noqa: PLC0415

    samples = decode(audio, most_minutes=request["most_minutes"])
    heard = ear.hear(samples, language=request["language"], names=request["names"])
    return asdict(heard) | {"seconds": seconds_of(samples)}


if __name__ == "__main__":
    main()
