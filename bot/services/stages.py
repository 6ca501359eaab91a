"""Moving a contact's stage by what happens between him and the user (K10)."""

from dataclasses import replace
from datetime import date

from bot.domain.contact import Contact
from bot.domain.favour import Direction, FavourKind, Referral, ReferralState
from bot.domain.follow_up import By, FollowUpState
from bot.domain.stage import Happenings, grown
from bot.ports import Network


async def grow(network: Network, contact_id: int) -> Contact | None:
    """Move a contact's stage where what has happened speaks for it; return him if it moved.

    Belongs inside the step of what happened, so that it is taken back with it. What happened up to the day on which
    the user set the stage himself does not count.
    """
    contact = await network.get(Contact, contact_id)
    if contact is None:
        return None
    stage = grown(contact.stage, await _happenings(network, contact))
    if stage is contact.stage:
        return None
    contact = replace(contact, stage=stage)
    await network.put(contact)
    return contact


async def _happenings(network: Network, contact: Contact) -> Happenings:
    def counts(day: date | None) -> bool:
        return day is not None and (contact.stage_on is None or day > contact.stage_on)

    meetings = [each.met_on for each in await network.encounters_of(contact.id) if counts(each.met_on)]
    favours = [each for each in await network.favours_of(contact.id) if counts(each.on)]
    follow_ups = await network.follow_ups_of(contact.id)
    deeds = [each for each in follow_ups if each.state is FollowUpState.DONE and counts(each.closed_on)]
    orders = [
        each
        for each in await network.about(Referral, contact.id)
        if each.state is ReferralState.ORDER and each.receiver_id == contact.id and counts(each.on)
    ]
    days = {*meetings, *(each.on for each in favours), *(each.closed_on for each in deeds if each.by is By.ME)}
    return Happenings(
        days_in_contact=len(days | ({contact.last_contact_on} if counts(contact.last_contact_on) else set())),
        given=sum(each.direction is Direction.GIVEN for each in favours),
        received=sum(each.direction is Direction.RECEIVED for each in favours),
        kept=sum(each.by is By.ME and bool(each.action) for each in deeds),
        orders=sum(each.kind is FavourKind.ORDER for each in favours) + len(orders),
    )
