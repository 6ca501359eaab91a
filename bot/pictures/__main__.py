"""The process that draws: a description comes in by standard input, a PNG goes out by standard output."""

import os
import signal
import sys

from pydantic import TypeAdapter

from bot.domain.picture import Picture, ReviewPicture

NICENESS = 10
"""The bot itself comes first: it answers others meanwhile."""


def main() -> None:
    """Draw one picture."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the bot, which ends this process in good order
    os.nice(NICENESS)
    adapter: TypeAdapter[Picture] = TypeAdapter(Picture)
    sys.stdout.buffer.write(drawn(adapter.validate_json(sys.stdin.buffer.read())))


def drawn(picture: Picture) -> bytes:
    """Return a picture as PNG."""
    # Each kind loads what it needs only.
    if isinstance(picture, ReviewPicture):
        from bot.pictures.review import draw_review  # noqa: PLC0415

        return draw_review(picture)
    from bot.pictures.network import draw_network  # noqa: PLC0415

    return draw_network(picture)


if __name__ == "__main__":
    main()
