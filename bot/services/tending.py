"""Keeping in touch: the one follow-up of a contact that no promise called for."""

from dataclasses import replace
from datetime import date, datetime
from enum import Enum

from bot.domain.cadence import CADENCE, FIRST_FOLLOW_UP_AFTER
from bot.domain.contact import Contact, ContactState
from bot.domain.follow_up import By, FollowUp, FollowUpKind, FollowUpState
from bot.ports import Network
from bot.services.birthdays import keep_birthday

_LEAD_ON = frozenset(
    {
        FollowUpKind.PROMISE,
        FollowUpKind.THANKS,
        FollowUpKind.CONDOLENCE,
        FollowUpKind.FIRST_CONTACT,
        FollowUpKind.KEEP_IN_TOUCH,
    }
)
"""While one of these is open the tie is tended; a birthday months away is no reason to wait."""

TRIES_OUT = frozenset({FollowUpKind.FIRST_CONTACT, FollowUpKind.KEEP_IN_TOUCH})
"""What the user does for no other reason than to be in touch: it may come to nothing (K17)."""


async def tend(
    network: Network, contact: Contact, today: date, now: datetime, *, just_met: bool = False, reset: bool = False
) -> None:
    """See to it that a contact comes up again: soon when `just_met`, else by closeness and the last contact.

    A day that is set already stays, unless `reset` says that there just was a real contact or another closeness.
    Archived contacts are left alone.
    """
    if contact.state is ContactState.ARCHIVED:
        return
    open_ones = [each for each in await network.follow_ups_of(contact.id) if each.state is FollowUpState.OPEN]
    regular = next((each for each in open_ones if each.kind is FollowUpKind.KEEP_IN_TOUCH), None)
    if regular and reset:
        await network.put(_moved(regular, next_touch(contact, today), now))
    elif not any(each.kind in _LEAD_ON for each in open_ones):
        await network.add(_first(contact, today, now) if just_met else _regular(contact, today, now))
    await keep_birthday(network, contact, today, now)


async def tend_anew(network: Network, contact: Contact, today: date, now: datetime) -> None:
    """Let a contact come up again a full cadence from today, after the user has let a follow-up go."""
    await tend(network, replace(contact, last_contact_on=today), today, now)


class Echo(Enum):
    """What came back from the contact: something did, it is waited for, or nothing was asked of him."""

    CAME = "came"
    AWAITED = "awaited"
    NONE_ASKED = "none_asked"


async def real_contact(network: Network, contact: Contact, day: date, *, echo: Echo = Echo.CAME) -> Contact:
    """Note that the user was in touch with the contact on a day, and return the contact as it now stands."""
    latest = max(day, contact.last_contact_on or day)
    tries = {Echo.CAME: 0, Echo.AWAITED: contact.unanswered + 1, Echo.NONE_ASKED: contact.unanswered}[echo]
    contact = replace(contact, last_contact_on=latest, unanswered=tries)
    await network.put(contact)
    return contact


async def stirs(network: Network, contact_id: int) -> None:
    """Note that a contact has shown a sign of life: he may be suggested again (K17)."""
    contact = await network.get(Contact, contact_id)
    if contact and contact.unanswered:
        await network.put(replace(contact, unanswered=0))


def echo_of(follow_up: FollowUp, *, spoke: bool) -> Echo:
    """Return what came back when a follow-up was carried out; `spoke` says that the two really talked."""
    if spoke or follow_up.by is By.THEM:
        return Echo.CAME
    return Echo.AWAITED if follow_up.kind in TRIES_OUT else Echo.NONE_ASKED


def next_touch(contact: Contact, today: date) -> date:
    """Return the day on which a tie wants tending, never one that is past."""
    return max((contact.last_contact_on or today) + CADENCE[contact.closeness], today)


def _first(contact: Contact, today: date, now: datetime) -> FollowUp:
    due = today + FIRST_FOLLOW_UP_AFTER
    return FollowUp(contact_id=contact.id, kind=FollowUpKind.FIRST_CONTACT, action="", due=due, created_at=now)


def _regular(contact: Contact, today: date, now: datetime) -> FollowUp:
    due = next_touch(contact, today)
    return FollowUp(contact_id=contact.id, kind=FollowUpKind.KEEP_IN_TOUCH, action="", due=due, created_at=now)


def _moved(follow_up: FollowUp, due: date, now: datetime) -> FollowUp:
    return replace(follow_up, due=due, decided_at=now, snoozed_to=None, nudged=0, last_nudged_on=None)
