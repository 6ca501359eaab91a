"""A message of the user as the use cases see it."""

from dataclasses import dataclass
from datetime import datetime

LONGEST_REQUEST = 200
"""Letters up to which a message may be a request in plain words; longer ones are not looked at closely."""


def as_request(text: str) -> str:
    """Return a text in one line to be held against the patterns of requests; nothing where it is too long for one."""
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST_REQUEST else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A message of the user: its text, its number, and what the message it answers was about, if it answers one.

    `said_at` is when it was said, where that was earlier; `misheard` are words of it that may stand for another name.
    """

    text: str
    message_id: int
    at: datetime
    about_step: int | None = None
    about_follow_ups: tuple[int, ...] = ()
    said_at: datetime | None = None
    misheard: tuple[str, ...] = ()

    @property
    def said(self) -> datetime:
        """The moment from which «morgen» is counted."""
        return min(self.said_at or self.at, self.at)
