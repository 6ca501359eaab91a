"""Keeping in touch: the one follow-up of a contact that no promise called for."""

from dataclasses import replace
from datetime import date, datetime

from bot.domain.cadence import CADENCE, FIRST_FOLLOW_UP_AFTER
from bot.domain.contact import Contact, ContactState
from bot.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from bot.ports import Network


async def tend(
    network: Network, contact: Contact, today: date, now: datetime, *, new: bool = False, reset: bool = False
) -> None:
    """See to it that a contact comes up again: soon when new, else by closeness from the last real contact.

    A day that is set already stays, unless `reset` says that there just was a real contact or another closeness.
    Archived contacts are left alone.
    """
    if contact.state is ContactState.ARCHIVED:
        return
    open_ones = [each for each in await network.follow_ups_of(contact.id) if each.state is FollowUpState.OPEN]
    regular = next((each for each in open_ones if each.kind is FollowUpKind.KEEP_IN_TOUCH), None)
    if regular and reset:
        await network.put(_moved(regular, next_touch(contact, today), now))
    elif not open_ones:
        await network.add(_first(contact, today, now) if new else _regular(contact, today, now))


async def tend_anew(network: Network, contact: Contact, today: date, now: datetime) -> None:
    """Let a contact come up again a full cadence from today, after the user has let a follow-up go."""
    await tend(network, replace(contact, last_contact_on=today), today, now)


async def real_contact(network: Network, contact: Contact, day: date) -> Contact:
    """Note that the user and the contact were really in touch on a day, and return the contact as it now stands."""
    latest = max(day, contact.last_contact_on or day)
    contact = replace(contact, last_contact_on=latest)
    await network.put(contact)
    return contact


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
