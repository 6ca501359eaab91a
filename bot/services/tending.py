"""Keeping in touch: the one follow-up of a contact that no promise called for."""

from dataclasses import replace
from datetime import date, datetime

from bot.domain.cadence import CADENCE, FIRST_FOLLOW_UP_AFTER
from bot.domain.contact import Contact, Stage
from bot.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from bot.ports import Network


async def tend(network: Network, contact: Contact, today: date, now: datetime, *, new: bool = False) -> None:
    """See to it that a contact comes up again: soon when new, else by closeness from the last real contact."""
    open_ones = [each for each in await network.follow_ups_of(contact.id) if each.state is FollowUpState.OPEN]
    regular = next((each for each in open_ones if each.kind is FollowUpKind.KEEP_IN_TOUCH), None)
    if regular:
        await network.put(_moved(regular, next_touch(contact, today), now))
    elif not open_ones:
        await network.add(_first(contact, today, now) if new else _regular(contact, today, now))


async def real_contact(network: Network, contact: Contact, day: date) -> Contact:
    """Note that the user and the contact were really in touch on a day, and return the contact as it now stands."""
    latest = max(day, contact.last_contact_on or day)
    stage = Stage.IN_TOUCH if contact.stage is Stage.MET and contact.last_contact_on else contact.stage
    contact = replace(contact, last_contact_on=latest, stage=stage, unanswered=0)
    await network.put(contact)
    return contact


def next_touch(contact: Contact, today: date) -> date:
    """Return the day on which a tie wants tending, never one that is past."""
    return max((contact.last_contact_on or today) + CADENCE[contact.closeness], today)


def _first(contact: Contact, today: date, now: datetime) -> FollowUp:
    return FollowUp(
        contact_id=contact.id,
        kind=FollowUpKind.FIRST_CONTACT,
        action="",
        due=today + FIRST_FOLLOW_UP_AFTER,
        created_at=now,
    )


def _regular(contact: Contact, today: date, now: datetime) -> FollowUp:
    return FollowUp(
        contact_id=contact.id,
        kind=FollowUpKind.KEEP_IN_TOUCH,
        action="",
        due=next_touch(contact, today),
        created_at=now,
    )


def _moved(follow_up: FollowUp, due: date, now: datetime) -> FollowUp:
    return replace(follow_up, due=due, decided_at=now, snoozed_to=None, nudged=0, last_nudged_on=None)
