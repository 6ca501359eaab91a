"""Verifying contacts who were met online only (K5)."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.contact import Check, Contact
from bot.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from bot.domain.step import StepKind
from bot.errors import OutOfDate
from bot.etiquette.verifying import is_verified, toggled
from bot.ports import Network
from bot.services import contacts
from bot.services.calendar import today_of
from bot.services.outcomes import SubjectOutcome


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckList(SubjectOutcome):
    """What was checked about a contact, and whether that is enough."""

    contact: Contact
    verified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeRemoved(SubjectOutcome):
    """A fake profile is gone, with all that was stored about it."""

    name: str


async def check_list(network: Network, contact_id: int) -> CheckList:
    """Return the check list of a contact. Raises NotFound."""
    contact = await contacts.get(network, contact_id)
    return CheckList(contact=contact, verified=is_verified(contact))


async def tick(network: Network, contact_id: int, check: str, now: datetime) -> CheckList:
    """Tick a check, or take the tick away; with enough of them nobody is asked again. Raises NotFound, OutOfDate."""
    contact = await contacts.get(network, contact_id)
    if check not in set(Check):
        raise OutOfDate
    today = today_of(network.profile, now)
    changed = toggled(contact, Check(check), today)
    async with network.step(StepKind.CONTACT):
        await network.put(changed)
        if is_verified(changed):
            for each in await network.follow_ups_of(contact_id):
                if each.kind is FollowUpKind.VERIFY and each.state is FollowUpState.OPEN:
                    await network.put(_closed(each, now, network))
    return CheckList(contact=changed, verified=is_verified(changed))


async def remove_fake(network: Network, contact_id: int) -> FakeRemoved:
    """Delete a fake for good, in one tap. Raises NotFound."""
    return FakeRemoved(name=await contacts.delete(network, contact_id))


def _closed(follow_up: FollowUp, now: datetime, network: Network) -> FollowUp:
    return replace(follow_up, state=FollowUpState.DONE, closed_on=today_of(network.profile, now))
