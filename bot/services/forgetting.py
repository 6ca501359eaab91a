"""Taking out a single thing that is known: from the card, or by words («das mit den Kindern stimmt nicht»)."""

from dataclasses import dataclass, replace

from bot.domain.contact import Contact
from bot.domain.encounter import Note
from bot.domain.fact import Fact, Relation
from bot.domain.fold import fold
from bot.domain.step import StepKind
from bot.errors import OutOfDate
from bot.ports import Network
from bot.reading.model import Reading
from bot.services.contacts import get
from bot.services.denial_patterns import denied
from bot.services.heard import Heard
from bot.services.journal import last_step_id
from bot.services.mentions import contact_called
from bot.services.outcomes import Related, SubjectOutcome
from bot.services.project_patterns import same_project
from bot.services.reader import Reader
from bot.services.relations import related_to


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownThings:
    """What is known of one contact, thing by thing."""

    contact: Contact
    facts: tuple[Fact, ...]
    related: tuple[Related, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingsShown(SubjectOutcome):
    """The things that may be taken out; `step_id` is that of what was just taken out, `forgotten` its words."""

    things: tuple[KnownThings, ...]
    step_id: int | None = None
    forgotten: str | None = None


async def things_of(network: Network, contact: Contact) -> KnownThings:
    """Return what is known of a contact, in the order in which it became known."""
    facts = tuple(await network.about(Fact, contact.id))
    return KnownThings(contact=contact, facts=facts, related=await related_to(network, contact))


async def show(network: Network, contact_id: int) -> ThingsShown:
    """Return what may be taken out about a contact. Raises NotFound."""
    return ThingsShown(things=(await things_of(network, await get(network, contact_id)),))


async def forget(network: Network, contact_id: int, kind: type[Fact | Relation], number: int) -> ThingsShown:
    """Take out a fact or a relation as one step, also where its note is read again. Raises NotFound or OutOfDate."""
    contact = await get(network, contact_id)
    record = await network.get(kind, number)
    if record is None or contact_id not in (record.contact_id, getattr(record, "other_id", None)):
        raise OutOfDate
    words = record.text if isinstance(record, Fact) else f"{record.kind} {record.other}"
    async with network.step(StepKind.CONTACT):
        await network.remove(record)
        note = await network.get(Note, record.note_id) if record.note_id else None
        if note:
            await network.put(replace(note, not_so=(*note.not_so, fold(words))))
    step_id = await last_step_id(network)
    return ThingsShown(things=(await things_of(network, contact),), step_id=step_id, forgotten=words)


async def deny(network: Network, heard: Heard, reading: Reading, _reader: Reader) -> ThingsShown | None:
    """Take out what the user says is wrong; where it may be several things, show them. None where nothing fits."""
    said = denied(heard.text)
    if said is None:
        return None
    what, name = said
    for contacts in await _scopes(network, reading, name):
        fitting = [_fitting(await things_of(network, contact), what) for contact in contacts]
        found = [each for each in fitting if each.facts or each.related]
        if sum(len(each.facts) + len(each.related) for each in found) == 1:
            return replace(await _forget_only(network, found[0]), things=())
        if found:
            return ThingsShown(things=tuple(found[:5]))
    return None


async def _forget_only(network: Network, things: KnownThings) -> ThingsShown:
    if things.facts:
        return await forget(network, things.contact.id, Fact, things.facts[0].id)
    return await forget(network, things.contact.id, Relation, things.related[0].relation.id)


async def _scopes(network: Network, reading: Reading, name: str | None) -> list[list[Contact]]:
    """Return whom a denial may be about: the one it names, else those of the last note, else anybody."""
    named = await contact_called(network, name) if name else None
    if named:
        return [[named]]
    ids = [person.contact_id for person in reading.people if person.contact_id is not None]
    note = await network.latest_note()
    facts: list[Fact | Relation] = [*await network.records(Fact), *await network.records(Relation)]
    scopes = [ids] if ids else [list(note.contact_ids) if note else [], [each.contact_id for each in facts]]
    return [
        [contact for each in dict.fromkeys(scope) if (contact := await network.get(Contact, each))] for scope in scopes
    ]


def _fitting(things: KnownThings, what: str) -> KnownThings:
    return replace(
        things,
        facts=tuple(each for each in things.facts if same_project(what, each.text)),
        related=tuple(
            each for each in things.related if same_project(what, f"{each.relation.kind} {each.relation.other}")
        ),
    )
