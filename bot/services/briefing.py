"""Putting together what is good to know before an event."""

from bot.domain.contact import Contact, ContactState
from bot.domain.encounter import Encounter, Note
from bot.domain.event import Event
from bot.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from bot.domain.series import same_series
from bot.etiquette.briefing import Acquaintance, Briefing, tip_for
from bot.ports import Network

MOST_KNOWN = 8
"""More than this is not read on the way to an event."""


async def briefing_for(network: Network, event: Event) -> Briefing:
    """Return the briefing for an event: those who go along, then those met there, the latest first."""
    known = await _known_from(network, event)
    return Briefing(event=event, known=known, tip=tip_for(known, network.profile.goal))


async def encounters_of_series(network: Network, name: str) -> list[Encounter]:
    """Return the encounters at all events of a series, the latest first."""
    names = {each for each in await network.events() if same_series(each, name)}
    found = {each.id: each for one in names for each in await network.encounters_at(one) if each.event in names}
    return sorted(found.values(), key=lambda each: (each.met_on, each.id), reverse=True)


async def _known_from(network: Network, event: Event) -> tuple[Acquaintance, ...]:
    note = await network.get(Note, event.note_id) if event.note_id else None
    last_met: dict[int, Encounter | None] = dict.fromkeys(note.contact_ids if note else ())
    for encounter in await encounters_of_series(network, event.name):
        for contact_id in encounter.contact_ids:
            if last_met.get(contact_id) is None:
                last_met[contact_id] = encounter
    known = []
    for contact_id, encounter_there in last_met.items():
        contact = await network.get(Contact, contact_id)
        if contact and contact.state is ContactState.ACTIVE:
            promises = await _open_promises(network, contact_id)
            known.append(Acquaintance(contact=contact, last_met=encounter_there, promises=promises))
        if len(known) == MOST_KNOWN:
            break
    return tuple(known)


async def _open_promises(network: Network, contact_id: int) -> tuple[FollowUp, ...]:
    return tuple(
        each
        for each in await network.follow_ups_of(contact_id)
        if each.state is FollowUpState.OPEN and each.kind is FollowUpKind.PROMISE
    )
