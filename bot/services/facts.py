"""Taking down what a note tells of its people: projects, family, career, who is whose sister (K7), new jobs (K14)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.calendar import ONE_DAY
from bot.domain.contact import Closeness, Contact, Stage
from bot.domain.encounter import Encounter, Note
from bot.domain.fact import Fact, FactKind
from bot.domain.fold import fold, folded_words
from bot.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from bot.domain.stage import ORDER
from bot.ports import Network
from bot.reading.model import Reading
from bot.services.calendar import calendar_of, today_of
from bot.services.denial_patterns import denied
from bot.services.fact_patterns import Told, told_facts, topic
from bot.services.job_patterns import ToldJob, goes_with_the_job, told_jobs
from bot.services.mentions import Mentions, contact_called, mentions
from bot.services.outcomes import Met, Said
from bot.services.people import same_org
from bot.services.project_patterns import same_project
from bot.services.relations import take_relations
from bot.services.stages import grow
from bot.services.tending import tend
from bot.services.tie_patterns import told_ties


@dataclass(frozen=True, slots=True)
class Occasion:
    """A note while its facts are taken down; `new` are the contacts that it was the first to name."""

    network: Network
    note: Note
    mentions: Mentions
    today: date
    new: frozenset[int]


async def observe_facts(
    network: Network, reading: Reading, note: Note, people: Sequence[Met], encounter: Encounter | None
) -> Sequence[Said]:
    """Take down what a note tells about its people, and let what happened move their stage."""
    today = today_of(network.profile, note.noted_at)
    new = frozenset(met.contact.id for met in people if met.new)
    occasion = Occasion(network, note, mentions(note.text, people), today, new)
    remarks = await _jobs(occasion)
    remarks += await take_relations(network, note, occasion.mentions)
    remarks += await _facts(occasion, [each.action for each in reading.follow_ups])
    remarks += await _ties(occasion)
    if encounter:
        remarks += await _stages(network, encounter)
    return remarks


async def _jobs(occasion: Occasion) -> list[Said]:
    remarks = []
    for told in told_jobs(occasion.note.text):
        contact = await _subject(occasion, told.start, told.end)
        if contact and fold(told.org or told.role or "") not in occasion.note.not_so:
            remarks += await _new_job(occasion, contact, told)
    return remarks


async def _new_job(occasion: Occasion, contact: Contact, told: ToldJob) -> list[Said]:
    """Set the new company and position; what was before becomes career, and congratulations fall due (K14)."""
    network = occasion.network
    if told.left and not (told.org and contact.org and same_org(told.org, contact.org)):
        return []
    org = None if told.left else told.org or contact.org
    moved = told.left or bool(told.org and contact.org and not same_org(told.org, contact.org))
    if moved:
        before = ", ".join(filter(None, (contact.role, contact.org)))
        await network.add(_fact(occasion, contact, FactKind.CAREER, before))
    keeps_role = contact.role and not (moved and goes_with_the_job(contact.role))
    role = told.role or (contact.role if keeps_role else None)
    await network.put(replace(contact, org=org, role=role))
    if told.left or contact.id in occasion.new:
        return []
    return await _congratulate(occasion, contact)


async def _facts(occasion: Occasion, promised: Sequence[str]) -> list[Said]:
    remarks = []
    wrong = denied(occasion.note.text)
    for told in told_facts(occasion.note.text):
        if wrong and same_project(wrong[0], told.text):
            continue
        if fold(told.text) in occasion.note.not_so or _is_promised(told, promised):
            continue
        contact = await _whom(occasion, told)
        if contact:
            remarks += await _take(occasion, contact, told)
    return remarks


async def _take(occasion: Occasion, contact: Contact, told: Told) -> list[Said]:
    known = await occasion.network.about(Fact, contact.id)
    if told.kind is FactKind.FINISHED_PROJECT:
        return await finish(occasion, contact, told.text, known, sure=told.sure)
    for old in known:
        if old.kind is told.kind and _is_replaced(old.text, told):
            await occasion.network.remove(old)
    await occasion.network.add(_fact(occasion, contact, told.kind, told.text))
    return [fact_said(told.kind, told.text)]


async def finish(occasion: Occasion, contact: Contact, what: str, known: Sequence[Fact], *, sure: bool) -> list[Said]:
    """Note that a project is finished: the one that is known, or else the words themselves, where they are `sure`."""
    project = meant_project(what, known)
    if project:
        text = project.text
        await occasion.network.put(replace(project, kind=FactKind.FINISHED_PROJECT, on=occasion.today))
    elif sure and not any(each.kind is FactKind.FINISHED_PROJECT and same_project(what, each.text) for each in known):
        text = what
        await occasion.network.add(_fact(occasion, contact, FactKind.FINISHED_PROJECT, what))
    else:
        return []
    said = [fact_said(FactKind.FINISHED_PROJECT, text)]
    return said if contact.id in occasion.new else [*said, *await _congratulate(occasion, contact)]


def meant_project(what: str, known: Sequence[Fact]) -> Fact | None:
    """Return the current project that words mean: one that shares a word with them, or the only one by «Projekt»."""
    current = [each for each in known if each.kind is FactKind.PROJECT]
    alike = [each for each in current if same_project(what, each.text)]
    if not alike and len(current) == 1 and fold(what) in ("projekt", "project"):
        return current[0]
    return alike[-1] if alike else None


def fact_said(kind: FactKind, text: str) -> Said:
    """Return the line that tells of a fact, the same as on the card."""
    return Said(key="fact-line", fields=(("kind", kind.value), ("text", text)))


async def _congratulate(occasion: Occasion, contact: Contact) -> list[Said]:
    """Put congratulations on the list for the next day, unless they are there already (K14)."""
    network = occasion.network
    open_ones = [each for each in await network.follow_ups_of(contact.id) if each.state is FollowUpState.OPEN]
    if any(each.kind is FollowUpKind.CONGRATULATE for each in open_ones):
        return []
    calendar = calendar_of(network.profile)
    await network.add(
        FollowUp(
            contact_id=contact.id,
            kind=FollowUpKind.CONGRATULATE,
            action="",
            due=calendar.at_or_after(occasion.today + ONE_DAY),
            created_at=occasion.note.noted_at,
            note_id=occasion.note.id,
        )
    )
    return [Said(key="fact-congratulate")]


async def _ties(occasion: Occasion) -> list[Said]:
    remarks = []
    for told in told_ties(occasion.note.text):
        contact = await _subject(occasion, told.start, told.end)
        if contact is None:
            continue
        if isinstance(told.tie, Closeness):
            changed = replace(contact, closeness=told.tie)
            await occasion.network.put(changed)
            await tend(occasion.network, changed, occasion.today, occasion.note.noted_at, reset=True)
            remarks.append(Said(key="card-closeness", fields=(("level", told.tie.value),)))
        else:
            await occasion.network.put(replace(contact, stage=told.tie, stage_on=occasion.today))
            remarks.append(Said(key="stage-set", fields=(("stage", told.tie.value),)))
    return remarks


async def _stages(network: Network, encounter: Encounter) -> list[Said]:
    moved = [await grow(network, contact_id) for contact_id in encounter.contact_ids]
    return [
        Said(key="stage-moved", fields=(("name", contact.name), ("stage", contact.stage.value)))
        for contact in moved
        if contact and ORDER.index(contact.stage) >= ORDER.index(Stage.TRUSTED)
    ]


async def _whom(occasion: Occasion, told: Told) -> Contact | None:
    if told.where:
        named = occasion.mentions.named(told.where) or await contact_called(occasion.network, told.where)
        if named:
            return await occasion.network.get(Contact, named.id)
    return await _subject(occasion, told.start, told.end)


async def _subject(occasion: Occasion, start: int, end: int) -> Contact | None:
    """Return whom a stretch is about, as he stands by now."""
    meant = occasion.mentions.subject(start, end)
    return await occasion.network.get(Contact, meant.id) if meant else None


def _fact(occasion: Occasion, contact: Contact, kind: FactKind, text: str) -> Fact:
    return Fact(contact_id=contact.id, kind=kind, text=text, on=occasion.today, note_id=occasion.note.id)


def _is_replaced(old: str, told: Told) -> bool:
    """Say whether a fact takes the place of an older one: the same again, or the children as they are counted now."""
    return fold(old) == fold(told.text) or (topic(old) is not None and topic(old) == topic(told.text))


def _is_promised(told: Told, promised: Sequence[str]) -> bool:
    """Say whether what was agreed is on the list already as something to do."""
    words = {word[:5] for word in folded_words(told.text) if len(word) > 3}
    return told.kind is FactKind.AGREED and any(
        2 * sum(word[:5] in words for word in folded_words(action)) >= len(folded_words(action)) for action in promised
    )
