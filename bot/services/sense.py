"""A reading made right by what is plainly told: «Toms Schwester» is nobody new, «hat zwei Kinder» no role."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.domain.fact import FactKind
from bot.domain.fold import fold, folded_words
from bot.domain.kinship import WORDS, bond_of
from bot.reading.model import FollowUpRead, Intent, PersonRead, Reading
from bot.services.fact_patterns import Told, told_facts
from bot.services.job_patterns import ToldJob, told_jobs
from bot.services.mentions import Like, entry_called
from bot.services.people import same_org
from bot.services.relation_patterns import ToldRelation, told_relations
from bot.services.tie_patterns import ToldTie, told_ties

_MEETING = re.compile(
    r"\b(?:getroffen|traf|treffe|kennengelernt|kennen gelernt|gesprochen|telefon\w*|gesehen|unterhalten|besucht|"
    r"gestern|heute|vorhin|eben|war (?:bei|beim|auf|mit)|met|saw|spoke|talked|chatted|ran into|bumped|today|yesterday|"
    r"tonight|coffee|lunch|dinner|kaffee|essen|getrunken|called|phoned|visited)\b",
    re.IGNORECASE,
)
_NO_ROLE = (FactKind.PROJECT, FactKind.FINISHED_PROJECT, FactKind.FAMILY, FactKind.CAREER, FactKind.INTEREST)


MOST_NAMES = 6
"""Words of a text that are tried as names of contacts where the reader found none."""


@dataclass(frozen=True, slots=True)
class _Told:
    facts: tuple[Told, ...]
    relations: tuple[ToldRelation, ...]
    jobs: tuple[ToldJob, ...]
    ties: tuple[ToldTie, ...]


def made_sense_of(reading: Reading, text: str, like: Like) -> Reading:
    """Return a reading without what belongs to the facts, relations and ties that the text tells."""
    told = _Told(told_facts(text), told_relations(text), told_jobs(text), told_ties(text))
    if reading.intent is Intent.QUERY or not (told.facts or told.relations or told.jobs or told.ties):
        return reading
    reading = _without_false_people(reading, told.relations, like)
    reading = _with_the_related(reading, text, told.relations, like)
    people = tuple(_person(person, text, told, like) for person in reading.people)
    settled = {"org"} if people != reading.people or told.jobs else set()
    settled |= {"name"} if told.relations or all(each.contact_id for each in people) else set()
    reading = _sure_of(replace(reading, people=people), settled)
    reading = _without_false_meeting(reading, text, told)
    return _without_false_deeds(reading, text, told)


def _sure_of(reading: Reading, fields: Iterable[str]) -> Reading:
    return replace(reading, unsure=tuple(each for each in reading.unsure if each not in set(fields)))


def _without_false_people(reading: Reading, relations: Sequence[ToldRelation], like: Like) -> Reading:
    """Leave out «Toms Schwester», and «Mia» where she is only told of: «seine Tochter heißt Mia»."""

    def is_false(person: PersonRead) -> bool:
        if person.contact_id is not None or not relations:
            return False
        words = set(folded_words(person.name))
        genitives = {f"{fold(told.whose)}s": told.whose for told in relations if told.whose}
        if (whose := genitives.get(fold(person.name))) and entry_called(like, whose):
            return True
        only_named = any(told.named_only and words <= set(folded_words(told.who or "")) for told in relations)
        return only_named or (len(words) > 1 and not words.isdisjoint(WORDS))

    people = tuple(person for person in reading.people if not is_false(person))
    return replace(reading, people=people)


def _with_the_related(reading: Reading, text: str, relations: Sequence[ToldRelation], like: Like) -> Reading:
    """Add known contacts whose relation a note tells, unless it tells of a meeting, at which they were not."""
    if reading.met_on is not None:
        return reading
    ids = {person.contact_id for person in reading.people}
    names = [name for told in relations for name in (told.who, told.whose) if name]
    names += [] if reading.people else re.findall(r"\b[^\W\d_a-z]\w+", text)[:MOST_NAMES]
    added = []
    for name in names:
        entry = entry_called(like, name)
        if entry and entry.contact_id not in ids and not _is_read(name, reading):
            ids.add(entry.contact_id)
            added.append(PersonRead(name=entry.name, contact_id=entry.contact_id))
    return replace(reading, people=(*reading.people, *added))


def _is_read(name: str, reading: Reading) -> bool:
    words = set(folded_words(name))
    return any(words <= set(folded_words(person.name)) for person in reading.people)


def _person(person: PersonRead, text: str, told: _Told, like: Like) -> PersonRead:
    interests = {fold(each.text) for each in told.facts if each.kind is FactKind.INTEREST}
    return replace(
        person,
        role=None if person.role and _is_no_role(person.role, text, told) else person.role,
        org=None if _is_no_company(person, told.facts) or _is_new_job(person, told.jobs, like) else person.org,
        looks_for=tuple(each for each in person.looks_for if fold(each) not in interests),
    )


def _is_no_role(role: str, text: str, told: _Told) -> bool:
    said = fold(role)
    if any(said == fold(relation.kind) and bond_of(relation.kind) for relation in told.relations):
        return True
    stretches = [text[each.start : each.end] for each in told.facts if each.kind in _NO_ROLE]
    stretches += [f"hat {text[each.start : each.end]}" for each in told.relations if each.named_only]
    return any(said in fold(stretch) for stretch in stretches)


def _is_no_company(person: PersonRead, facts: Sequence[Told]) -> bool:
    """Say whether a company is only where somebody used to be, or what he does in his free time."""
    others = [f"hobby {each.text}" for each in facts if each.kind in (FactKind.CAREER, FactKind.INTEREST)]
    return bool(person.org) and any(set(folded_words(person.org or "")) <= set(folded_words(each)) for each in others)


def _is_new_job(person: PersonRead, jobs: Sequence[ToldJob], like: Like) -> bool:
    """Say whether a company is a known contact's new one, so that it does not make him somebody else."""
    old = next((entry.org for entry in like(person.name) if entry.contact_id == person.contact_id), None)
    if not old or not person.org or same_org(old, person.org):
        return False
    return any(job.org and same_org(job.org, person.org) for job in jobs)


def _without_false_meeting(reading: Reading, text: str, told: _Told) -> Reading:
    """Take a day for no meeting where only «gerade» spoke for it: «Jens baut gerade eine Halle um»."""
    if reading.event or reading.place or _MEETING.search(text):
        return reading
    if any(each.kind in (FactKind.TALKED_ABOUT, FactKind.AGREED) for each in told.facts):
        return reading
    return _sure_of(replace(reading, met_on=None), ("event", "met_on"))


def _without_false_deeds(reading: Reading, text: str, told: _Told) -> Reading:
    """Drop deeds read out of a tie («mit Petra mache ich Geschäfte»), and take a finished project for no report."""
    stretches = [fold(text[each.start : each.end]) for each in told.ties]

    def is_false(deed: FollowUpRead) -> bool:
        words = [word[:4] for word in folded_words(deed.action)]
        return any(all(word in stretch for word in words) for stretch in stretches)

    kept = tuple(each for each in reading.follow_ups if not is_false(each))
    if len(kept) < len(reading.follow_ups):
        reading = _sure_of(replace(reading, follow_ups=kept), ("follow_ups",))
    finished = any(each.kind is FactKind.FINISHED_PROJECT and each.sure for each in told.facts)
    if reading.people and (
        (finished and reading.intent is Intent.DONE) or (_tells(told) and reading.intent is Intent.OTHER)
    ):
        return replace(reading, intent=Intent.CAPTURE)
    return reading


def _tells(told: _Told) -> bool:
    return bool(told.relations or told.jobs or told.ties or any(each.sure for each in told.facts))
