"""The review (K29): a sober look at the last months, by rules over plain records.

What it reads: spread (K4), promises (K12), small results over months (K18), give and take (K20, K23), what came of it
(K26, K29), against the user's goal (K1).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.balance import Balance, balance
from bot.domain.cadence import CADENCE
from bot.domain.circle import Circle
from bot.domain.contact import Closeness, Contact, ContactState, Stage
from bot.domain.encounter import Encounter
from bot.domain.favour import Direction, Favour, FavourKind, Referral, ReferralState
from bot.domain.fold import folded_words
from bot.domain.follow_up import FollowUp
from bot.domain.introduction import Introduction, IntroductionState
from bot.domain.reliability import Reliability, reliability

MONTHS = 6
"""A review looks back over half a year: results take months (K18)."""

NARROW_SHARE, ENOUGH_TO_JUDGE = 0.6, 4
"""From this share of at least so many people met, a network is narrow (K4)."""

MOST_NAMED = 4
"""People named as close, or as fading."""

SHORTEST_GOAL_WORD = 5
SAME_STEM = 6
"""A word of the goal fits another that begins alike for so many letters: «Architekten», «Architektin»."""

OUTSIDE = (
    Circle.ASSOCIATION,
    Circle.TRADE_BODY,
    Circle.COURSES,
    Circle.FAIR,
    Circle.NEIGHBOURHOOD,
    Circle.ONLINE,
    Circle.CHANCE,
    Circle.STUDIES,
    Circle.SCHOOL,
)
"""Where to step outside to, in this order: where strangers are met most easily comes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All that a review is made of."""

    contacts: Sequence[Contact] = ()
    encounters: Sequence[Encounter] = ()
    follow_ups: Sequence[FollowUp] = ()
    favours: Sequence[Favour] = ()
    referrals: Sequence[Referral] = ()
    introductions: Sequence[Introduction] = ()
    goal: str | None = None


class StepKind(StrEnum):
    """What kind of step outside the usual surroundings is proposed (K4)."""

    MEET = "meet"
    EVENT = "event"
    TRADE = "trade"
    CIRCLE = "circle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step outside: `narrow` is the event or trade most people come from, `circle` where to look instead."""

    kind: StepKind
    narrow: str = ""
    circle: Circle = OUTSIDE[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How widely the people met in the months looked at are spread (K4)."""

    people: int
    circles: int
    events: int
    trades: int
    step: Step


@dataclass(frozen=True, slots=True)
class Tie:
    """A contact and the days since the last real contact."""

    contact: Contact
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """Small results (K18): of how many, how many are in touch, trust, do business; since so many months."""

    people: int
    in_touch: int
    trusted: int
    business: int
    months: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """What came of it (K26, K29) in the months looked at; `value` in whole euros.

    `introductions` are those of the user to others, and those he made that came to something.
    """

    recommendations: int = 0
    introductions: int = 0
    orders: int = 0
    value: int = 0

    @property
    def nothing(self) -> bool:
        """Whether nothing came of it so far."""
        return not (self.recommendations or self.introductions or self.orders)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A month in review; `met` are people met in each of the last months, the month itself last."""

    month: date
    met: tuple[tuple[date, int], ...]
    spread: Spread
    promises: Reliability
    balance: Balance
    close: tuple[Tie, ...]
    fading: tuple[Tie, ...]
    growth: Growth
    results: Results
    goal: str | None = None
    fit_goal: tuple[Contact, ...] = ()


def month_to_review(today: date) -> date:
    """Return the first day of the month to look back on: the last one in its first week, else the present one."""
    first = today.replace(day=1)
    return before(first) if today.day <= 7 else first


def before(month: date, months: int = 1) -> date:
    """Return the first day of the month so many months earlier."""
    number = month.year * 12 + month.month - 1 - months
    return date(number // 12, number % 12 + 1, 1)


def review(material: Material, month: date, today: date) -> Review:
    """Return the review of a month, given by its first day, as things stand today."""
    months = _months(month, material.encounters)
    since, until = months[0], before(month, -1)
    met = [each for each in material.encounters if since <= each.met_on < until]
    tended = [each for each in material.contacts if each.state is ContactState.ACTIVE]
    close, fading = ties(tended, today)
    people = _people(met, material.contacts)
    return Review(
        month=month,
        met=tuple((each, _met_in(each, met)) for each in months),
        spread=spread(people, met, material.contacts),
        promises=reliability(material.follow_ups, today, since=since),
        balance=balance(each for each in material.favours if each.on >= since),
        close=close,
        fading=fading,
        growth=_growth(tended, material.encounters, today),
        results=results(material, since),
        goal=material.goal,
        fit_goal=tuple(each for each in people if material.goal and fits_goal(each, material.goal)),
    )


def ties(contacts: Iterable[Contact], today: date) -> tuple[tuple[Tie, ...], tuple[Tie, ...]]:
    """Return who is close, latest first, and who is fading: silent for longer than his closeness calls for (K9).

    Acquaintances don't fade: there is nothing yet that could.
    """
    known = [Tie(each, (today - each.last_contact_on).days) for each in contacts if each.last_contact_on]
    close = [each for each in known if not _is_silent(each) and _is_close(each.contact)]
    silent = [each for each in known if _is_silent(each) and each.contact.closeness is not Closeness.ACQUAINTANCE]
    close.sort(key=lambda tie: (tie.contact.closeness is not Closeness.CLOSE, tie.days, tie.contact.id))
    silent.sort(key=lambda tie: (tie.contact.closeness is not Closeness.CLOSE, -tie.days, tie.contact.id))
    return tuple(close[:MOST_NAMED]), tuple(silent[:MOST_NAMED])


def spread(people: Sequence[Contact], met: Sequence[Encounter], contacts: Sequence[Contact]) -> Spread:
    """Return over how many circles, events and trades the people met are spread, and one step outside."""
    circles = Counter(circle for each in people for circle in each.circles[:1])
    circles.update(each.circle for each in met if each.circle)
    trades = Counter(each.role for each in people if each.role)
    events = Counter(each.event for each in met if each.event)
    known = {circle for each in contacts for circle in each.circles} | set(circles)
    return Spread(
        people=len(people),
        circles=len(circles),
        events=len(events),
        trades=len(trades),
        step=_step(len(people), events, trades, circles, known),
    )


def results(material: Material, since: date) -> Results:
    """Return what came of the network since a day: an order told as a favour and as a referral counts once."""
    referrals = [each for each in material.referrals if each.on >= since and each.beneficiary_id is None]
    ordered = [each for each in referrals if each.state is ReferralState.ORDER]
    told = {each.note_id for each in ordered if each.note_id}
    favours = [
        each
        for each in material.favours
        if each.on >= since and each.direction is Direction.RECEIVED and (not each.note_id or each.note_id not in told)
    ]
    orders = [each for each in favours if each.kind is FavourKind.ORDER]
    recommended = {each.note_id for each in referrals if each.note_id}
    recommendations = [
        each for each in favours if each.kind is FavourKind.RECOMMENDATION and each.note_id not in recommended
    ]
    introduced = sum(each.kind is FavourKind.INTRODUCTION for each in favours)
    succeeded = (
        each.state is IntroductionState.SUCCEEDED for each in material.introductions if each.changed_on >= since
    )
    return Results(
        recommendations=len(referrals) + len(recommendations),
        introductions=introduced + sum(succeeded),
        orders=len(ordered) + len(orders),
        value=sum(each.value or 0 for each in ordered) + sum(each.value or 0 for each in orders),
    )


def fits_goal(contact: Contact, goal: str) -> bool:
    """Say whether what a contact does, offers or looks for has to do with the user's goal (K1)."""
    wanted = {word[:SAME_STEM] for word in folded_words(goal) if len(word) >= SHORTEST_GOAL_WORD}
    said = (contact.role, contact.org, contact.goal, *contact.offers, *contact.looks_for)
    return any(word[:SAME_STEM] in wanted for text in said if text for word in folded_words(text))


def _months(month: date, encounters: Iterable[Encounter]) -> list[date]:
    """Return the months to look at, oldest first: none from before the first encounter."""
    first = min((each.met_on.replace(day=1) for each in encounters), default=month)
    return [each for back in reversed(range(MONTHS)) if (each := before(month, back)) >= min(first, month)]


def _people(met: Sequence[Encounter], contacts: Sequence[Contact]) -> list[Contact]:
    seen = {contact_id for each in met for contact_id in each.contact_ids}
    return [each for each in contacts if each.id in seen]


def _met_in(month: date, met: Sequence[Encounter]) -> int:
    until = before(month, -1)
    return len({contact_id for each in met if month <= each.met_on < until for contact_id in each.contact_ids})


def _is_silent(tie: Tie) -> bool:
    return tie.days > CADENCE[tie.contact.closeness].days


def _is_close(contact: Contact) -> bool:
    return contact.closeness is Closeness.CLOSE or contact.stage in (Stage.IN_TOUCH, Stage.TRUSTED, Stage.BUSINESS)


def _step(
    people: int, events: Counter[str], trades: Counter[str], circles: Counter[Circle], known: set[Circle]
) -> Step:
    circle = _outside(circles, known)
    if people == 0:
        return Step(kind=StepKind.MEET, circle=circle)
    for kind, counted in ((StepKind.TRADE, trades), (StepKind.EVENT, events)):
        if narrow := _narrow(counted):
            return Step(kind=kind, narrow=narrow, circle=circle)
    return Step(kind=StepKind.CIRCLE, circle=circle)


def _narrow(counted: Counter[str]) -> str | None:
    if counted.total() < ENOUGH_TO_JUDGE:
        return None
    name, times = counted.most_common(1)[0]
    return name if times / counted.total() >= NARROW_SHARE else None


def _outside(circles: Counter[Circle], known: set[Circle]) -> Circle:
    """Return a circle nobody is known from, or else the one in which the fewest were met."""
    return next((each for each in OUTSIDE if each not in known), min(OUTSIDE, key=lambda each: circles[each]))


def _growth(contacts: Sequence[Contact], encounters: Sequence[Encounter], today: date) -> Growth:
    first = min((each.met_on for each in encounters), default=today)
    reached = Counter(each.stage for each in contacts)
    return Growth(
        people=len(contacts),
        in_touch=reached[Stage.IN_TOUCH],
        trusted=reached[Stage.TRUSTED],
        business=reached[Stage.BUSINESS],
        months=max((today - first) // timedelta(days=30), 0),
    )
