"""What every kind of give and take does to the network: a favour, a thank-you that falls due, a tie that is tended."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.domain.balance import Balance, balance
from bot.domain.calendar import ONE_DAY
from bot.domain.contact import Contact
from bot.domain.encounter import Note
from bot.domain.favour import Direction, Favour, FavourKind
from bot.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from bot.domain.money import EURO, Money
from bot.ports import Network
from bot.reading.model import PersonRead
from bot.services.calendar import calendar_of, today_of
from bot.services.people import Resolution, new_contact, resolve
from bot.services.tending import real_contact


async def note_favour_with(
    network: Network,
    contact: Contact,
    direction: Direction,
    kind: FavourKind,
    note: Note,
    now: datetime,
    *,
    worth: Money | None = None,
) -> Favour:
    """Store a favour in the words of a note."""
    return await network.add(
        Favour(
            contact_id=contact.id,
            direction=direction,
            kind=kind,
            what=note.text,
            on=today_of(network.profile, now),
            value=worth.amount if worth else None,
            currency=worth.currency if worth else EURO,
            note_id=note.id or None,
        )
    )


async def let_thanks_fall_due(network: Network, contact_id: int, note_id: int | None, now: datetime) -> FollowUp:
    """Put a thank-you on the list for the next day that is one for nudges, unless one waits there already (K24)."""
    for waiting in await network.follow_ups_of(contact_id):
        if waiting.kind is FollowUpKind.THANKS and waiting.state is FollowUpState.OPEN:
            return waiting
    calendar = calendar_of(network.profile)
    return await network.add(
        FollowUp(
            contact_id=contact_id,
            kind=FollowUpKind.THANKS,
            action="",
            due=calendar.at_or_after(calendar.today(now) + ONE_DAY),
            created_at=now,
            note_id=note_id,
        )
    )


async def balance_with(network: Network, contact_id: int) -> Balance:
    """Return the balance of give and take with one contact."""
    return balance(await network.favours_of(contact_id))


async def meet_all(network: Network, people: Sequence[PersonRead], now: datetime) -> list[Contact]:
    """Return the contacts that people in a report are, each in touch with the user today; new ones are made."""
    entries = await network.directory()
    today = today_of(network.profile, now)
    contacts: list[Contact] = []
    for person in people:
        known = await _best_known(network, resolve(person, entries))
        contact = known or await network.add(new_contact(person, now))
        contacts.append(await real_contact(network, contact, today))
    return contacts


async def _best_known(network: Network, resolution: Resolution) -> Contact | None:
    """Return the contact that is meant; among several of the name, the one of the latest real contact."""
    ids = (resolution.contact_id,) if resolution.contact_id else resolution.candidates
    known = [contact for contact_id in ids if (contact := await network.get(Contact, contact_id))]
    return max(known, key=lambda contact: contact.last_contact_on or date.min, default=None)
