"""People the user knows: how they are called, what they do, what they look for and offer."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.circle import Circle


class Closeness(StrEnum):
    """How close a tie is; it sets how often to be in touch (K9)."""

    ACQUAINTANCE = "acquaintance"
    LOOSE = "loose"
    CLOSE = "close"


class Stage(StrEnum):
    """How far a relationship has grown, from a first meeting to business (K10)."""

    MET = "met"
    IN_TOUCH = "in_touch"
    TRUSTED = "trusted"
    BUSINESS = "business"


class Honorific(StrEnum):
    """How a contact is addressed by surname; only ever taken from what the user wrote."""

    HERR = "herr"
    FRAU = "frau"


class AddressForm(StrEnum):
    """The German form of address."""

    DU = "du"
    SIE = "sie"


class ContactState(StrEnum):
    """Whether a contact is tended, or kept aside and only found (K28)."""

    ACTIVE = "active"
    ARCHIVED = "archived"


class Check(StrEnum):
    """How a contact who was met online was found to be real (K5)."""

    REAL_NAME = "real_name"
    PROFILE = "profile"
    SECOND_SOURCE = "second_source"
    SPOKEN = "spoken"


class Behaviour(StrEnum):
    """Why somebody may have no place in a network (K28)."""

    ABUSIVE = "abusive"
    EXTREMIST = "extremist"
    RECRUITING = "recruiting"
    SPAMMING = "spamming"
    FAKE = "fake"


@dataclass(frozen=True, slots=True)
class Checked:
    """A check that a contact has passed, and the day."""

    check: Check
    on: date


@dataclass(frozen=True, slots=True)
class Birthday:
    """A birthday; the year is often not known."""

    month: int
    day: int
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One person of the user's network.

    `last_contact_on` is the last real contact on the user's calendar: a meeting or a follow-up carried out, never a
    reminder. `met_online` holds while he was met online only; he counts as verified once enough is `checked` (K5).
    `unanswered` counts the user's tries since the contact last stirred (K17). `kept_on` is when the user last chose to
    keep him in a clean-up (K28).
    `stage_on` is the day on which the user
    set the stage himself: nothing from before it moves the stage again (K10).
    """

    id: int = 0
    name: str
    aliases: tuple[str, ...] = ()
    honorific: Honorific | None = None
    address: AddressForm | None = None
    org: str | None = None
    role: str | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    telegram_id: int | None = None
    birthday: Birthday | None = None
    looks_for: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    closeness: Closeness = Closeness.LOOSE
    stage: Stage = Stage.MET
    stage_on: date | None = None
    state: ContactState = ContactState.ACTIVE
    goal: str | None = None
    created_at: datetime
    last_contact_on: date | None = None
    unanswered: int = 0
    circles: tuple[Circle, ...] = ()
    met_online: bool = False
    checked: tuple[Checked, ...] = ()
    behaviour: tuple[Behaviour, ...] = ()
    kept_on: date | None = None
