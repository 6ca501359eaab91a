"""What the program asks of its surroundings, as Protocols: the store, the inbox, the notifier, the transcriber."""

from collections.abc import Awaitable, Callable, Collection, Mapping, MutableMapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from bot.domain.access import AccessBook
from bot.domain.calendar import NudgeCalendar
from bot.domain.contact import Contact
from bot.domain.encounter import Encounter, Note
from bot.domain.favour import Favour, Referral
from bot.domain.follow_up import FollowUp
from bot.domain.message import Message
from bot.domain.nudge import Nudge
from bot.domain.profile import Profile
from bot.domain.step import R, Record, Step, StepKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the directory: enough of a contact to recognise it by."""

    contact_id: int
    name: str
    aliases: tuple[str, ...] = ()
    org: str | None = None


class Network(Protocol):
    """One user's network, open in a unit of work: leaving it cleanly commits everything, an error nothing.

    Records given out are never live: changing the network takes `add`, `put` or `remove`.
    """

    @property
    def user_id(self) -> int:
        """The Telegram id of the user this network belongs to."""
        ...

    profile: Profile
    """Settings and conversation; assign a new one to change it."""

    wake_at: datetime | None
    """When the planner wants to look again (UTC); None while nothing is to come."""

    @property
    def is_to_be_scrubbed(self) -> bool:
        """Whether somebody was deleted since the network was opened: no answer that may name him is kept."""
        ...

    @property
    def kept(self) -> MutableMapping[type, Any]:
        """Room for what services have worked out about this network; it may be empty again at any time."""
        ...

    async def get(self, kind: type[R], record_id: int) -> R | None:
        """Return one record, or None."""
        ...

    async def add(self, record: R) -> R:
        """Store a new record and return it with the number it got; numbers are never used twice.

        Raises TooMuch where the user may not store more.
        """
        ...

    async def put(self, record: Record) -> None:
        """Store a changed record under its number, also one that was removed before."""
        ...

    async def remove(self, record: Record) -> None:
        """Remove a record; removing what is not there does nothing."""
        ...

    async def records(self, kind: type[R]) -> Sequence[R]:
        """Return all records of a kind in the order in which they were made; for kinds of which there are few."""
        ...

    async def about(self, kind: type[R], contact_id: int) -> Sequence[R]:
        """Return the records of a kind that name a contact in any role, in the order in which they were made."""
        ...

    async def directory(self) -> Sequence[Entry]:
        """Return every contact that is not archived, by name, as it can be recognised in a note."""
        ...

    async def events(self) -> Sequence[str]:
        """Return the names of all events at which somebody was met, each once."""
        ...

    async def contacts(self, *, archived: bool = False, offset: int = 0, limit: int = 20) -> Sequence[Contact]:
        """Return a page of contacts, those with the latest real contact first."""
        ...

    async def count_contacts(self) -> int:
        """Return the number of contacts that are not archived."""
        ...

    async def contacts_like(self, words: Sequence[str], *, limit: int = 50) -> Sequence[Contact]:
        """Return contacts with any of the words in name, company, role, offers, wishes, goal, facts or notes.

        Words are compared folded (bot/domain/fold.py): a word fits where it is part of a word of the contact's or ends
        or begins with one, or differs from it by a typo. Those that fit more of the words come first, then those whose
        own words fit before those whose facts or notes do; archived ones are found too.
        """
        ...

    async def encounters_of(self, contact_id: int) -> Sequence[Encounter]:
        """Return the encounters with a contact, latest first."""
        ...

    async def encounters_at(self, event: str) -> Sequence[Encounter]:
        """Return the encounters at an event whose name has all words of `event`, typos forgiven; latest first."""
        ...

    async def notes_of(self, contact_id: int) -> Sequence[Note]:
        """Return the notes about a contact, latest first."""
        ...

    async def latest_note(self) -> Note | None:
        """Return the note taken down last."""
        ...

    async def favours_of(self, contact_id: int) -> Sequence[Favour]:
        """Return favours given to and received from a contact, latest first."""
        ...

    async def referrals(self) -> Sequence[Referral]:
        """Return all recommendations, latest first."""
        ...

    async def follow_ups_of(self, contact_id: int) -> Sequence[FollowUp]:
        """Return the follow-ups with a contact, open and closed, latest first."""
        ...

    async def open_follow_ups(self) -> Sequence[FollowUp]:
        """Return all open follow-ups in the order in which they were made."""
        ...

    async def coming_up(self, calendar: NudgeCalendar, day: date) -> Sequence[FollowUp]:
        """Return the open follow-ups that a planner needs: few, also where thousands are open.

        They are those that wait for a moment of their own (`remind_at`), those that come up by a day on the calendar
        (`bot.domain.coming_up.comes_up_on`), and in any case the one that comes up next.
        """
        ...

    async def closed_since(self, day: date) -> Sequence[FollowUp]:
        """Return the follow-ups done or dropped on a day of the user's calendar or later."""
        ...

    async def silent(self, tries: int) -> Collection[int]:
        """Return the numbers of the contacts who have left at least so many tries unanswered, or behave badly (K28)."""
        ...

    async def nudges_since(self, day: date) -> Sequence[Nudge]:
        """Return the nudges counted on a day or later, in the order in which they were planned."""
        ...

    async def nudges_on(self, day: date) -> Sequence[Nudge]:
        """Return the nudges counted on a day, in the order in which they were planned."""
        ...

    async def unsent_nudges(self) -> Sequence[Nudge]:
        """Return nudges noted as sending that were never noted as sent."""
        ...

    async def get_nudge(self, nudge_id: int) -> Nudge | None:
        """Return a nudge by its number; those of the last ninety days are kept."""
        ...

    async def save_nudge(self, nudge: Nudge) -> Nudge:
        """Store a nudge (a new one where its number is 0) and return it with its number."""
        ...

    def step(self, kind: StepKind, *, message_id: int | None = None) -> AbstractAsyncContextManager[None]:
        """Record everything changed inside as one step of the journal; no step where nothing changed."""
        ...

    async def last_step(self) -> Step | None:
        """Return the latest step of the journal."""
        ...

    async def get_step(self, step_id: int) -> Step | None:
        """Return a step by its number; the journal keeps the last fifty."""
        ...

    async def steps_of_message(self, message_id: int) -> Sequence[Step]:
        """Return the steps that a message of the user led to (its capture, then its corrections), latest first."""
        ...

    async def forget_step(self, step_id: int) -> None:
        """Take a step out of the journal, once it was undone."""
        ...

    async def forget_steps_about(self, contact_id: int) -> None:
        """Take every step out of the journal that changed a contact or anything about him, and every kept reply."""
        ...

    async def reply_to(self, update_id: int) -> Sequence[Message] | None:
        """Return what was answered when this update was handled before, or None if it never was."""
        ...

    async def remember_reply(self, update_id: int, messages: Sequence[Message]) -> None:
        """Note an update as handled, with its answer; the last thirty are kept. Attachments and
        pictures are left out."""
        ...


class Store(Protocol):
    """All networks, and who may use the bot."""

    def network(self, user_id: int) -> AbstractAsyncContextManager[Network]:
        """Open a user's network; others wait until it is closed. Raises NotFound where the user has none."""
        ...

    async def create(self, profile: Profile) -> None:
        """Make an empty network for a new user; does nothing where there is one."""
        ...

    async def users(self) -> Sequence[int]:
        """Return the ids of all users who have a network."""
        ...

    async def forget(self, user_id: int) -> None:
        """Delete everything stored about a user, backups too."""
        ...

    async def export(self, user_id: int) -> Mapping[str, object]:
        """Return everything stored about a user as plain JSON values."""
        ...

    async def due(self, now: datetime) -> Sequence[int]:
        """Return the users whose network wants to be looked at by now, the longest waiting first."""
        ...

    async def next_wake(self) -> datetime | None:
        """Return the earliest moment at which any network wants to be looked at."""
        ...

    def access(self) -> AbstractAsyncContextManager["AccessHolder"]:
        """Open the access book; what is assigned to the holder's `book` is stored on a clean exit."""
        ...

    async def close(self) -> None:
        """Let go of the data folder."""
        ...


class AccessHolder(Protocol):
    """The access book in a unit of work."""

    book: AccessBook


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """An update as it came in: its number, its JSON, and how often handling it has failed."""

    update_id: int
    payload: Mapping[str, object]
    failures: int = 0
    set_aside: bool = False


class Inbox(Protocol):
    """Where updates are written down before Telegram is told that they were received."""

    async def keep(self, deliveries: Sequence[Delivery]) -> None:
        """Write the deliveries down; durable when this returns. One already waiting is not written twice."""
        ...

    async def done(self, update_id: int) -> None:
        """Take an update out, once all it led to is stored and answered."""
        ...

    async def failed(self, update_id: int, error: str) -> Delivery | None:
        """Count a failure of an update and return it as it now stands, or None if it is not waiting.

        `error` is the kind of failure, kept beside an update that is set aside; `Delivery.set_aside` says that it was.
        """
        ...

    async def purge(self, concerns: Callable[[Mapping[str, object]], bool]) -> None:
        """Delete every update whose payload is somebody's concern, also those set aside."""
        ...

    async def waiting(self) -> Sequence[Delivery]:
        """Return what is still to be handled, oldest first."""
        ...

    async def close(self) -> None:
        """Let go of the file."""
        ...


class Notifier(Protocol):
    """Sends a message to a user of the bot's own accord."""

    async def notify(self, user_id: int, message: Message) -> None:
        """Send; raises Unreachable or SendLater where it can't be done (bot/errors.py)."""
        ...


class Recordings(Protocol):
    """Where the sound of memos is kept, if it is."""

    async def keep(self, user_id: int, message_id: int, content: bytes) -> None:
        """Store the sound of a message as it was sent; durable when this returns. Raises TooMuch for want of room."""
        ...

    async def forget(self, user_id: int) -> None:
        """Delete all recordings of a user."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Memo:
    """Something spoken, in the speaker's own language unless it turns out to be another; `names` are those he knows.

    `load` brings the file as it was sent; it is asked for once it is this memo's turn.
    """

    user_id: int
    load: Callable[[], Awaitable[bytes]]
    language: str
    names: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """What was said. `unaided` is what was heard before any name was hinted at; `seconds` is 0 where unknown."""

    text: str
    unaided: str
    language: str
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Waiting:
    """A memo waits for its turn; `ahead` are to be heard before it."""

    ahead: int


@dataclass(frozen=True, slots=True)
class Fetching:
    """The model is being fetched, once."""

    megabytes: int
    of: int


@dataclass(frozen=True, slots=True)
class Listening:
    """A memo is being heard."""


Stage = Waiting | Fetching | Listening
Tell = Callable[[Stage], None]
"""Is told each stage as it begins."""


class Transcriber(Protocol):
    """Turns speech into text."""

    async def transcribe(self, memo: Memo, tell: Tell) -> Transcript:
        """Return what was said. Raises MemoError, or HearLater where it may work later."""
        ...

    async def release(self, now: datetime) -> None:
        """Let go of what has not been used for long."""
        ...

    async def close(self) -> None:
        """Let go of everything; what is being heard is given up."""
        ...
