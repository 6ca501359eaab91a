"""What came of a use case, as plain objects; `bot/text` turns them into messages."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.balance import Balance
from bot.domain.contact import Contact
from bot.domain.encounter import Encounter, Note
from bot.domain.event import Event
from bot.domain.fact import Fact, Relation
from bot.domain.favour import Direction, Favour, FavourKind, Referral
from bot.domain.follow_up import FollowUp
from bot.domain.introduction import Introduction
from bot.domain.money import Money
from bot.domain.profile import Profile
from bot.domain.step import StepKind
from bot.etiquette.balance import Lean
from bot.etiquette.briefing import Briefing
from bot.etiquette.pick_up import PickUp
from bot.etiquette.review import Review
from bot.reading.model import PersonRead


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """What could be given to somebody: `helper` offers what he looks for; without one, the wish itself."""

    wish: str
    helper: Contact | None = None
    offer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IntroductionView:
    """An introduction with its two people."""

    introduction: Introduction
    seeker: Contact
    helper: Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralView:
    """A recommendation with the people in it."""

    referral: Referral
    recommender: Contact | None = None
    receiver: Contact | None = None
    beneficiary: Contact | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """A follow-up with what it concerns, and a point to pick up where one was looked for."""

    follow_up: FollowUp
    contact: Contact | None = None
    event: Event | None = None
    introduction: IntroductionView | None = None
    pick_up: PickUp | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """A contact as a note left it; `new` where the note was the first to name it, `said` is what the note says."""

    contact: Contact
    new: bool
    said: PersonRead | None = None

    @property
    def called(self) -> str:
        """The name as the note says it; the contact's where it does not."""
        return self.said.name if self.said else self.contact.name


@dataclass(frozen=True, slots=True, kw_only=True)
class WhichContact:
    """The one question about a note: which of these is meant, or is it somebody new?"""

    step_id: int
    position: int
    name: str
    candidates: tuple[Contact, ...]


GRAVE = frozenset({"contact-died", "condolence-noted"})
"""Remarks beside which nothing else is said: no question, no tip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Captured:
    """A note was taken down; `remarks` are what else it tells, or what there is to say about it."""

    step_id: int
    people: tuple[Met, ...]
    encounter: Encounter | None
    follow_ups: tuple[Concern, ...]
    unsure: tuple[str, ...] = ()
    question: WhichContact | None = None
    corrected: bool = False
    before_asking: "BeforeAsking | None" = None
    remarks: tuple["Said", ...] = ()
    tip: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyNamed:
    """A note was kept, but it names nobody and promises nothing."""

    step_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """The last step was taken back."""

    kind: StepKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A follow-up was done, dropped or put off; `tried` where it was a try that may come to nothing (K17)."""

    step_id: int
    concern: Concern
    kind: StepKind
    rest: tuple[Concern, ...] = ()
    tried: bool = False
    tip: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InTouch:
    """The user reports a contact he had, with nothing open to tick off."""

    step_id: int
    contact: Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class WhichFollowUp:
    """Several open follow-ups fit what the user reports; `day` is where they are to be put off to."""

    concerns: tuple[Concern, ...]
    kind: StepKind
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingOpen:
    """Nothing open fits what the user reports; `name` is whom he named."""

    name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FavourNoted:
    """A favour given or received was noted; `thanks_due` where a thank-you is now on the list (K24).

    `lean` and `overall_lean` where give and take have been one-sided for months, and this is the moment to say so.
    """

    step_id: int
    contacts: tuple[Contact, ...]
    direction: Direction
    kind: FavourKind
    balance: Balance
    worth: Money | None = None
    referral: ReferralView | None = None
    thanks_due: date | None = None
    lean: Lean | None = None
    overall_lean: Lean | None = None
    tip: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Contacts that answer a question, with the reason for each in the user's own words."""

    question: str
    hits: tuple["Hit", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One contact found; `because` is the wish, offer, role or note that fits."""

    contact: Contact
    because: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A relation with the contacts it is between; `other` is None for somebody the user does not know."""

    relation: Relation
    whose: Contact
    other: Contact | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """All that is known about one contact, latest first."""

    contact: Contact
    encounters: tuple[Encounter, ...]
    notes: tuple[Note, ...]
    follow_ups: tuple[FollowUp, ...]
    favours: tuple[Favour, ...]
    facts: tuple[Fact, ...] = ()
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactList:
    """A page of contacts."""

    contacts: tuple[Contact, ...]
    total: int
    offset: int


@dataclass(frozen=True, slots=True)
class Days:
    """Days asked about: from `first` on, or any time before where that is None, to `last`."""

    first: date | None
    last: date

    def hold(self, day: date | None) -> bool:
        """Say whether a day is one of them; no day is none."""
        return day is not None and (self.first is None or self.first <= day) and day <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class DueList:
    """What is open, in the order of business; where `days` were asked about, what is due then, of `all_open` things."""

    concerns: tuple[Concern, ...]
    today: date
    days: Days | None = None
    all_open: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvertisingPlanned:
    """The user plans advertising or one message to many (K16); `seekers` have said what they look for."""

    seekers: tuple[Contact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BeforeAsking:
    """The user plans to ask somebody for something: the balance, and what he could give (K20)."""

    contact: Contact
    balance: Balance
    ideas: tuple[Idea, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NudgeDue:
    """The message of the day, or a reminder at a moment the user set; `hour` is that of the user's clock.

    `review` is there where a review is all that the message is about: then it is shown at once. The reminder of an
    event is its `briefing`.
    """

    nudge_id: int
    hour: int
    concerns: tuple[Concern, ...]
    today: date
    late: bool
    reminder: bool = False
    briefing: Briefing | None = None
    tip: str | None = None
    review: Review | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """What a draft for one follow-up is made of; `late` where its day has gone by."""

    concern: Concern
    event: str | None
    met_on: date | None
    variant: int
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMoved:
    """A follow-up has a new day, or a new moment."""

    step_id: int
    concern: Concern
    day: date
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskDate:
    """Ask for a day by words."""

    concern: Concern


@dataclass(frozen=True, slots=True, kw_only=True)
class AskCorrection:
    """Ask what was wrong about a note, or what is right in one field of it."""

    step_id: int
    field: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsShown:
    """The settings as they stand; `changed` names the one just changed, `minutes_spent` is the time used this week."""

    profile: Profile
    minutes_spent: int = 0
    changed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactChanged:
    """A contact was changed by a tap; the card shows it."""

    card: Card


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoHeard:
    """What a memo said and what came of it; `cut_short` where the recording breaks off."""

    text: str
    outcome: "Outcome"
    cut_short: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A plain reply whose text is a key of the catalogues."""

    key: str
    fields: tuple[tuple[str, str | int], ...] = ()


class SubjectOutcome:
    """What came of a use case of a subject that describes its outcomes in its own module."""

    __slots__ = ()


Outcome = (
    Captured
    | NobodyNamed
    | Undone
    | Settled
    | InTouch
    | WhichFollowUp
    | NothingOpen
    | FavourNoted
    | Found
    | Card
    | ContactList
    | DueList
    | AdvertisingPlanned
    | BeforeAsking
    | NudgeDue
    | Drafted
    | DateMoved
    | AskDate
    | AskCorrection
    | SettingsShown
    | ContactChanged
    | MemoHeard
    | Said
    | SubjectOutcome
)
