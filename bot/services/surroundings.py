"""What a note tells of where people were met, and of how they behave (K2, K5, K6, K28)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.domain.circle import Circle
from bot.domain.contact import Behaviour, Contact
from bot.domain.encounter import Encounter, Note
from bot.domain.follow_up import FollowUp, FollowUpKind
from bot.etiquette.conduct import behaviour_told
from bot.etiquette.surroundings import circle_of
from bot.etiquette.verifying import met, with_circle
from bot.ports import Network
from bot.reading.model import Reading
from bot.services.calendar import today_of
from bot.services.outcomes import Met, Said

VERIFY_AFTER = timedelta(days=5)
"""Time to look somebody up before the bot asks, once, whether he is real (K5)."""


async def observe_circle(
    network: Network, _reading: Reading, note: Note, people: Sequence[Met], encounter: Encounter | None
) -> Sequence[Said]:
    """Note the circle of an encounter and of those met; who was first met online is to be verified."""
    circle = circle_of(note.text)
    if encounter is None:
        if circle is not Circle.ONLINE:
            return ()
    elif circle:
        await network.put(replace(encounter, circle=circle))
    unverified: list[str] = []
    for each in people:
        before = await network.get(Contact, each.contact.id)
        if before is None:
            continue
        after = met(with_circle(before, circle), circle, new=each.new)
        if after != before:
            await network.put(after)
        if each.new and after.met_online:
            await _ask_to_verify(network, after, note)
            unverified.append(after.name)
    return (Said(key="met-online", fields=(("names", ", ".join(unverified)),)),) if unverified else ()


async def observe_behaviour(
    network: Network, _reading: Reading, note: Note, people: Sequence[Met], _encounter: Encounter | None
) -> Sequence[Said]:
    """Mark behaviour that a note about one person tells of; pyramid selling earns a warning, once a contact (K6)."""
    told = behaviour_told(note.text)
    if not told or len(people) != 1:
        return ()
    contact = await network.get(Contact, people[0].contact.id)
    new = tuple(each for each in told if contact and each not in contact.behaviour)
    if contact is None or not new:
        return ()
    await network.put(replace(contact, behaviour=(*contact.behaviour, *new)))
    if Behaviour.RECRUITING in new:
        return (Said(key="recruiting-warning"),)
    return (Said(key="behaviour-marked", fields=(("name", contact.name), ("kind", new[0].value))),)


async def _ask_to_verify(network: Network, contact: Contact, note: Note) -> None:
    due = today_of(network.profile, note.noted_at) + VERIFY_AFTER
    await network.add(
        FollowUp(
            contact_id=contact.id,
            kind=FollowUpKind.VERIFY,
            action="",
            due=due,
            created_at=note.noted_at,
            note_id=note.id,
        )
    )
