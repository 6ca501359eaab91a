"""The Bot API's figures, from https://core.telegram.org/bots/api unless a line says otherwise."""

from collections.abc import Iterator
from datetime import timedelta

TEXT_LENGTH = 4096
CAPTION_LENGTH = 1024
CALLBACK_DATA_BYTES = 64
CALLBACK_ANSWER_LENGTH = 200
COPY_TEXT_LENGTH = 256
KEYBOARD_BUTTONS = 100
"""Buttons in one inline keyboard; observed, the documentation names no figure."""

REQUEST_TEXT_BYTES = 1 << 15
"""The server refuses a longer text before it looks at it (telegram-bot-api, `get_formatted_text`)."""

ENTITIES = 100
"""Telegram shows the first hundred entities of a message and drops the others without a word."""

DOWNLOAD_BYTES = 20_000_000
PHOTO_BYTES = 10_000_000
DOCUMENT_BYTES = 50_000_000
VCARD_BYTES = 2048
COMMANDS = 100
COMMAND_DESCRIPTION_LENGTH = 256
NAME_LENGTH = 64
DESCRIPTION_LENGTH = 512
SHORT_DESCRIPTION_LENGTH = 120

CALLBACK_LIFETIME = timedelta(minutes=1)
"""How long a pressed button may be answered; Telegram names no figure, a minute is near to what is observed."""

EDIT_WINDOW = timedelta(hours=48)
"""How long a person may edit a message, and how long a bot may delete one in a private chat."""


def length_of(text: str) -> int:
    """Return the length in UTF-16 code units, in which Telegram counts offsets, entities and limits."""
    return len(text) + sum(character > "\uffff" for character in text)


def split_text(text: str) -> Iterator[str]:
    """Split a text as the apps do: into messages of at most 4096 UTF-16 units."""
    part, length = "", 0
    for character in text:
        width = length_of(character)
        if length + width > TEXT_LENGTH:
            yield part
            part, length = "", 0
        part += character
        length += width
    yield part
