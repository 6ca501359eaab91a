"""What happened and what was written: encounters with people, and the user's own notes about them."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.circle import Circle


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter:
    """A meeting with one or more contacts on a day of the user's calendar, on an occasion if one was named (K2)."""

    id: int = 0
    contact_ids: tuple[int, ...]
    event: str | None = None
    place: str | None = None
    circle: Circle | None = None
    met_on: date
    note_id: int | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A field of a reading (`name`, `org`, `role`, `event`, `place`, `met_on`) and its right value; None empties it."""

    field: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Choice:
    """Which contact is meant by the person at a position of the reading; 0 stands for somebody new."""

    position: int
    contact_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note as the user wrote it, with the contacts it is about; `message_id` is the Telegram message.

    `corrections` are what the user said of single fields, latest last; `choices` say which contact he meant by the
    person at a position (0: somebody new). Both are applied again whenever the note is read again. `misheard` are
    words of a spoken note that may stand for another name; who is meant by them is to be asked. `not_so` are facts read
    from it that the user took out, folded: they stay out when the note is read again.
    """

    id: int = 0
    text: str
    contact_ids: tuple[int, ...] = ()
    noted_at: datetime
    message_id: int | None = None
    corrections: tuple[Correction, ...] = ()
    choices: tuple[Choice, ...] = ()
    misheard: tuple[str, ...] = ()
    not_so: tuple[str, ...] = ()
