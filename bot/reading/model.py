"""What a note says: the shape of a reading, and of what the reader may know beforehand.

The shape is that of the note corpus in `tests/corpus`: `Reading.as_record` gives it as plain JSON values.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.reading.dictated import written_address, written_number


class Intent(StrEnum):
    """What the writer means the note to do."""

    CAPTURE = "capture"
    QUERY = "query"
    DONE = "done"
    SNOOZE = "snooze"
    GIVEN = "given"
    RECEIVED = "received"
    BULK_AD = "bulk_ad"
    OTHER = "other"


class Party(StrEnum):
    """Who is to do something: the writer of the note or the contact."""

    ME = "me"
    THEM = "them"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRead:
    """One person the note is about, as written; `birthday` is an ISO day, or `--MM-DD` without a year."""

    name: str
    org: str | None = None
    role: str | None = None
    phone: str | None = None
    email: str | None = None
    birthday: str | None = None
    looks_for: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    honorific: str | None = None
    """`herr` or `frau` where the note says so (Mr, Ms, Mrs too); never guessed from a first name."""
    contact_id: int | None = None
    """The known contact that is surely meant, if one was passed in and recognised."""

    @property
    def dialled(self) -> str | None:
        """The phone number as one dials it, where it was dictated."""
        return self.phone and written_number(self.phone)

    @property
    def typed(self) -> str | None:
        """The e-mail address as one types it, where it was dictated."""
        return self.email and written_address(self.email)

    def as_record(self) -> dict[str, object]:
        """Return the corpus shape of this person."""
        return {
            "name": self.name,
            "org": self.org,
            "role": self.role,
            "phone": self.phone,
            "email": self.email,
            "looks_for": list(self.looks_for),
            "offers": list(self.offers),
            "birthday": self.birthday,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpRead:
    """Something somebody is to do later; `person` is a name of `Reading.people`, `due` the day by which."""

    person: str | None
    by: Party
    action: str
    due: date | None = None

    def as_record(self) -> dict[str, object]:
        """Return the corpus shape of this follow-up."""
        due = self.due.isoformat() if self.due else None
        return {"person": self.person, "by": self.by.value, "action": self.action, "due": due}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was understood of one note.

    `unsure` names the fields the reader itself would ask about: `name`, `org`, `event`, `met_on`,
    `follow_ups`, `due`, `intent`.
    """

    language: str
    intent: Intent
    people: tuple[PersonRead, ...] = ()
    event: str | None = None
    place: str | None = None
    met_on: date | None = None
    follow_ups: tuple[FollowUpRead, ...] = ()
    unsure: tuple[str, ...] = ()

    def as_record(self) -> dict[str, object]:
        """Return the corpus shape of this reading."""
        return {
            "intent": self.intent.value,
            "people": [person.as_record() for person in self.people],
            "event": self.event,
            "place": self.place,
            "met_on": self.met_on.isoformat() if self.met_on else None,
            "follow_ups": [follow_up.as_record() for follow_up in self.follow_ups],
        }


class KnownKind(StrEnum):
    """What sort of thing a known name stands for."""

    CONTACT = "contact"
    COMPANY = "company"
    EVENT = "event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A name out of the user's own network; `id` is the contact's number where it is one."""

    kind: KnownKind
    name: str
    id: int | None = None
    aliases: tuple[str, ...] = ()
