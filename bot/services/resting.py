"""Contacts left in peace: nothing about them comes up any more, and all that was noted stays (K28)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.domain.contact import Contact, ContactState
from bot.domain.encounter import Encounter, Note
from bot.domain.follow_up import FollowUpKind, FollowUpState
from bot.etiquette.rest import lets_rest, who_died
from bot.ports import Network
from bot.reading.model import Reading
from bot.services.calendar import today_of
from bot.services.masking import masked
from bot.services.outcomes import Met, Said


async def observe_rest(
    network: Network, _reading: Reading, note: Note, people: Sequence[Met], _encounter: Encounter | None
) -> Sequence[Said]:
    """Archive whom a note tells to have died, or the one contact that the user lets rest."""
    today = today_of(network.profile, note.noted_at)
    names = [met.called for met in people]
    died = [people[each].contact for each in dict.fromkeys(who_died(masked(note.text, names)))]
    resting = [people[0].contact] if len(people) == 1 and not died and lets_rest(note.text) else []
    for contact in (*died, *resting):
        await _leave_in_peace(network, contact.id, today)
    rests = [Said(key="contact-rests", fields=(("name", contact.name),)) for contact in resting]
    return [Said(key="contact-died"), *rests] if died else rests


async def _leave_in_peace(network: Network, contact_id: int, today: date) -> None:
    contact = await network.get(Contact, contact_id)
    if contact is None:
        return
    await network.put(replace(contact, state=ContactState.ARCHIVED))
    for each in await network.follow_ups_of(contact_id):
        if each.state is not FollowUpState.OPEN:
            continue
        if each.kind is FollowUpKind.PROMISE:
            await network.put(replace(each, state=FollowUpState.DROPPED, closed_on=today))
        else:
            await network.remove(each)
