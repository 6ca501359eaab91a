"""What a draft needs to know."""

from dataclasses import replace
from datetime import date

from bot.domain.contact import AddressForm, Contact
from bot.domain.follow_up import FollowUp
from bot.domain.step import StepKind
from bot.errors import NotFound
from bot.ports import Network
from bot.services.outcomes import Concern, Drafted


async def prepare(
    network: Network,
    follow_up_id: int,
    variant: int,
    address: AddressForm | None,
    today: date,
) -> Drafted:
    """Return the makings of a draft; a form of address chosen here is kept for the contact. Raises NotFound."""
    follow_up = await network.get(FollowUp, follow_up_id)
    if follow_up is None:
        raise NotFound
    contact = await network.get(Contact, follow_up.contact_id) if follow_up.contact_id else None
    if contact and address and contact.address is not address:
        contact = replace(contact, address=address)
        async with network.step(StepKind.CONTACT):
            await network.put(contact)
    encounters = await network.encounters_of(contact.id) if contact else ()
    latest = next(iter(encounters), None)
    return Drafted(
        concern=Concern(follow_up=follow_up, contact=contact),
        event=latest.event if latest else None,
        met_on=latest.met_on if latest else None,
        variant=variant,
        late=follow_up.due is not None and follow_up.due < today,
    )
