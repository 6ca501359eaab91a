"""What goes out to the user: text with buttons, apart from any messenger."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button with exactly one of: `data` that comes back when pressed, a `url` to open, a text to `copy`."""

    label: str
    data: str | None = None
    url: str | None = None
    copy: str | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a message; `name` is what the user's device will call it."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message; `text` is Telegram's HTML, escaped already.

    `replaces` says that it takes the place of the message whose button was pressed.
    """

    text: str = ""
    buttons: tuple[tuple[Button, ...], ...] = ()
    replaces: bool = False
    attachment: Attachment | None = None
