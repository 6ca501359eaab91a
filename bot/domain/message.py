"""What goes out to the user: text with buttons, apart from any messenger."""

from dataclasses import dataclass

from bot.domain.picture import Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button with exactly one of: `data` that comes back when pressed, a `url` to open, a text to `copy`."""

    label: str
    data: str | None = None
    url: str | None = None
    copy: str | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a message; `name` is what the user's device will call it.

    `photo` says that it is a picture to be shown in the chat, not a file to be opened.
    """

    name: str
    content: bytes
    photo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message; `text` is Telegram's HTML, escaped already.

    `replaces` says that it takes the place of the message whose button was pressed. A `picture` is drawn on the way out
    and becomes the attachment; the text says all that is in it, for whoever does not see it.
    """

    text: str = ""
    buttons: tuple[tuple[Button, ...], ...] = ()
    replaces: bool = False
    attachment: Attachment | None = None
    picture: Picture | None = None
