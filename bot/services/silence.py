"""Leaving people alone who do not answer, until they stir or the user says so (K17)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.contact import Contact
from bot.domain.encounter import Encounter, Note
from bot.domain.fold import fold
from bot.domain.follow_up import By, FollowUpKind, FollowUpState
from bot.domain.limits import TRIES
from bot.domain.step import StepKind
from bot.errors import NotFound
from bot.etiquette.answers import who_answered, whom_to_suggest_again
from bot.etiquette.event_plans import sentences
from bot.ports import Network
from bot.reading.model import Reading
from bot.services.calendar import today_of
from bot.services.heard import Heard
from bot.services.journal import last_step_id
from bot.services.outcomes import Met, Outcome, Said, SubjectOutcome
from bot.services.people import matching
from bot.services.reader import Reader
from bot.services.tending import real_contact, stirs, tend


@dataclass(frozen=True, slots=True, kw_only=True)
class Stirred(SubjectOutcome):
    """A contact has answered, or may be suggested again though he has not."""

    contact: Contact
    step_id: int
    answered: bool


async def asked(network: Network, heard: Heard, _reading: Reading, _reader: Reader) -> Outcome | None:
    """Take «Jens hat geantwortet» and «melde dich wieder zu Jens»."""
    again = await _contact(network, whom_to_suggest_again(heard.text))
    if again and (again.unanswered >= TRIES or not heard.text.casefold().startswith(("erinner", "remind"))):
        return await suggest_again(network, again.id, heard.at, message_id=heard.message_id)
    contact = await _contact(network, who_answered(heard.text))
    if contact is None or await _owes_something(network, contact.id):
        # What he promised is ticked off in the way of every report.
        return None
    return await has_answered(network, contact.id, heard.at, message_id=heard.message_id)


async def observe_signs(
    network: Network, _reading: Reading, note: Note, people: Sequence[Met], _encounter: Encounter | None
) -> Sequence[Said]:
    """Take a promise of a contact's, or word that he has answered, for a sign of life."""
    answered = {fold(name) for each in sentences(note.text) if (name := who_answered(each))}
    for met in people:
        follow_ups = await network.follow_ups_of(met.contact.id)
        promised = any(each.by is By.THEM and each.note_id == note.id for each in follow_ups)
        if promised or any(name in fold(met.contact.name) for name in answered):
            await stirs(network, met.contact.id)
    return ()


async def has_answered(network: Network, contact_id: int, now: datetime, *, message_id: int | None = None) -> Stirred:
    """Note that a contact has answered: a real contact, and no reason for silence any more. Raises NotFound."""
    contact = await _get(network, contact_id)
    today = today_of(network.profile, now)
    async with network.step(StepKind.DONE, message_id=message_id):
        contact = await real_contact(network, contact, today)
        for each in await network.follow_ups_of(contact_id):
            if each.state is FollowUpState.OPEN and each.kind is FollowUpKind.FIRST_CONTACT:
                await network.put(replace(each, state=FollowUpState.DONE, closed_on=today))
        await tend(network, contact, today, now, reset=True)
    return Stirred(contact=contact, step_id=await last_step_id(network), answered=True)


async def suggest_again(network: Network, contact_id: int, now: datetime, *, message_id: int | None = None) -> Stirred:
    """Suggest a contact again who has left tries unanswered. Raises NotFound."""
    contact = replace(await _get(network, contact_id), unanswered=0)
    async with network.step(StepKind.CONTACT, message_id=message_id):
        await network.put(contact)
        await tend(network, contact, today_of(network.profile, now), now, reset=True)
    return Stirred(contact=contact, step_id=await last_step_id(network), answered=False)


async def _get(network: Network, contact_id: int) -> Contact:
    contact = await network.get(Contact, contact_id)
    if contact is None:
        raise NotFound
    return contact


async def _contact(network: Network, name: str | None) -> Contact | None:
    found = matching(name, await network.directory()) if name else []
    return await network.get(Contact, found[0].contact_id) if len(found) == 1 else None


async def _owes_something(network: Network, contact_id: int) -> bool:
    follow_ups = await network.follow_ups_of(contact_id)
    return any(each.state is FollowUpState.OPEN and each.by is By.THEM for each in follow_ups)
