"""Changing a contact by a tap: closeness, form of address, kept aside, deleted for good."""

from collections.abc import Set
from dataclasses import replace
from datetime import date, datetime

from bot.domain.contact import AddressForm, Closeness, Contact, ContactState, Stage
from bot.domain.encounter import Encounter
from bot.domain.event import Event
from bot.domain.fact import Fact, Relation
from bot.domain.favour import Favour, Referral
from bot.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from bot.domain.introduction import Introduction
from bot.domain.limits import counts_as_suggestion
from bot.domain.step import StepKind
from bot.errors import NotFound, OutOfDate
from bot.ports import Network
from bot.services.calendar import today_of
from bot.services.find import card
from bot.services.journal import last_step_id
from bot.services.outcomes import ContactChanged
from bot.services.tending import tend, tend_anew


async def change(network: Network, contact_id: int, field: str, value: str, now: datetime) -> ContactChanged:
    """Set one field of a contact as one step. Raises NotFound, or OutOfDate for a field or value there is not."""
    contact = await get(network, contact_id)
    changed = _changed(contact, field, value, today_of(network.profile, now))
    async with network.step(StepKind.CONTACT):
        await network.put(changed)
        if changed.state is ContactState.ARCHIVED:
            await _close_open(network, contact_id, now)
        elif field == "close":
            await tend(network, changed, today_of(network.profile, now), now, reset=True)
        elif contact.state is ContactState.ARCHIVED:
            await tend_anew(network, changed, today_of(network.profile, now), now)
    return ContactChanged(card=await card(network, contact_id))


async def delete(network: Network, contact_id: int) -> str:
    """Delete a contact and all that is only about him, for good, and return his name. Raises NotFound.

    This is no step: a deleted person's data is gone (K28), so nothing of it may stay in the journal either.
    """
    contact = await get(network, contact_id)
    for follow_up in await network.follow_ups_of(contact_id):
        await network.remove(follow_up)
    for favour in await network.favours_of(contact_id):
        await network.remove(favour)
    notes = await network.notes_of(contact_id)
    for note in notes:
        # A note about others too goes as well: its words are about the deleted one.
        await network.remove(note)
    await _forget_words(network, {note.id for note in notes})
    await _forget_events(network, {note.id for note in notes})
    for encounter in await network.encounters_of(contact_id):
        await _leave_out(network, encounter, contact_id)
    await _let_go_of_introductions(network, contact_id)
    for kind in (Referral, Introduction, Fact, Relation):
        for record in await network.about(kind, contact_id):
            await network.remove(record)
    await network.remove(contact)
    await network.forget_steps_about(contact_id)
    network.profile = replace(network.profile, deleted_after=await last_step_id(network))
    return contact.name


async def _forget_events(network: Network, note_ids: Set[int]) -> None:
    """Delete events that were planned in these notes, and all else they put on the list: it may bear a name."""
    for follow_up in await network.records(FollowUp):
        if follow_up.note_id in note_ids:
            await network.remove(follow_up)
    for event in await network.records(Event):
        if event.note_id in note_ids:
            await network.remove(event)


async def get(network: Network, contact_id: int) -> Contact:
    """Return a contact. Raises NotFound."""
    contact = await network.get(Contact, contact_id)
    if contact is None:
        raise NotFound
    return contact


async def _forget_words(network: Network, note_ids: set[int]) -> None:
    """Take the words of notes that are gone from favours with others: they are about the deleted one too."""
    for favour in await network.records(Favour):
        if favour.note_id in note_ids:
            await network.put(replace(favour, what=""))


async def _let_go_of_introductions(network: Network, contact_id: int) -> None:
    introductions = {each.id for each in await network.about(Introduction, contact_id)}
    for follow_up in await network.open_follow_ups():
        if follow_up.kind is FollowUpKind.INTRODUCTION and follow_up.about in introductions:
            await network.remove(follow_up)


async def _leave_out(network: Network, encounter: Encounter, contact_id: int) -> None:
    others = tuple(each for each in encounter.contact_ids if each != contact_id)
    if others:
        await network.put(replace(encounter, contact_ids=others))
    else:
        await network.remove(encounter)


def _changed(contact: Contact, field: str, value: str, today: date) -> Contact:
    try:
        match field:
            case "close":
                return replace(contact, closeness=Closeness(value))
            case "stage":
                return replace(contact, stage=Stage(value), stage_on=today)
            case "addr":
                return replace(contact, address=AddressForm(value))
            case "state":
                return replace(contact, state=ContactState(value))
    except ValueError:
        raise OutOfDate from None
    raise OutOfDate


async def _close_open(network: Network, contact_id: int, now: datetime) -> None:
    today = today_of(network.profile, now)
    for follow_up in await network.follow_ups_of(contact_id):
        if follow_up.state is not FollowUpState.OPEN:
            continue
        if follow_up.kind is FollowUpKind.BIRTHDAY:
            # Not called off: it is back once the contact is.
            await network.remove(follow_up)
        elif counts_as_suggestion(follow_up):
            await network.put(replace(follow_up, state=FollowUpState.DROPPED, closed_on=today))
