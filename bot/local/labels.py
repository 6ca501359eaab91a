"""Finding the button that somebody means."""

import re
import unicodedata
from collections.abc import Sequence

from bot.domain.message import Button
from bot.local.mistake import ChatMistake


def choose(buttons: Sequence[Button], choice: str | int) -> Button:
    """Return the button of this number (from 1, across the rows) or label.

    A label need not be given in full: case, emoji and signs don't count, and its beginning will do where only one
    label begins so.
    """
    number = int(choice) if isinstance(choice, int) or choice.strip().isdecimal() else 0
    if 1 <= number <= len(buttons):
        return buttons[number - 1]
    wanted = bare(str(choice))
    labels = [bare(button.label) for button in buttons]
    found = [button for button, label in zip(buttons, labels, strict=True) if label == wanted]
    if not found and wanted:
        found = [button for button, label in zip(buttons, labels, strict=True) if label.startswith(wanted)]
    if len(found) > 1:
        raise ChatMistake("several-buttons", button=str(choice))
    if not found:
        raise ChatMistake("no-such-button", button=str(choice), buttons=", ".join(button.label for button in buttons))
    return found[0]


def bare(label: str) -> str:
    """Return a label without case, emoji and signs; the label itself, folded, where nothing else is left."""
    folded = unicodedata.normalize("NFKC", label).casefold()
    letters = re.sub(r"[^\w]+", " ", folded).strip()
    return letters or folded.strip()
