"""How contacts are related to other people: taken down out of notes, and asked for («Wer ist Petras Chef?»)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.contact import Contact
from bot.domain.encounter import Note
from bot.domain.fact import Relation
from bot.domain.fold import fold
from bot.domain.kinship import Bond, bond_of, is_verb
from bot.ports import Network
from bot.reading.model import Reading
from bot.services.heard import Heard
from bot.services.mentions import Mentions, contact_called, looks_like_a_person
from bot.services.outcomes import Related, Said, SubjectOutcome
from bot.services.reader import Reader
from bot.services.relation_patterns import ToldRelation, told_relations

KIN = "kin"
"""Asked for: anybody of the family."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationsFound(SubjectOutcome):
    """Who stands to a contact as was asked for; nobody where nothing is known of it."""

    contact: Contact
    related: tuple[Related, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question about a relation asks for: the word for it, and of whom."""

    kind: str
    name: str


ANY = "any"
"""Asked for: anybody who stands to somebody in any way."""

_CALLED = re.compile(r"hei(?:ß|ss)|namens|called|named|name is", re.IGNORECASE)
_SEVERAL = re.compile(r",|\s(?:und|and)\s", re.IGNORECASE)
_NAME = r"(?P<name>[^?,.;!]+?)"
_OF = r"(?:['’]s|s|(?<=[sxzß])['’]|(?<=s))"
_BE = r"(?:ist|sind|war|waren|is|are|was|heißt|heißen)"
_HOW = r"(?P<kind>verwandt|verheiratet|verlobt|befreundet|liiert|verschwägert)"
_HOW_EN = r"(?P<kind>related|married|engaged)"

# «Wer ist mit Tom verwandt?» "Who is Petra's boss?"; each stands under its examples.
_QUESTIONS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # «Wer ist mit Tom verwandt?» «Mit wem ist Tom verheiratet?»
        rf"^wer\s+{_BE}\s+(?:\w+\s+)?mit\s+{_NAME}\s+{_HOW}$",
        rf"^mit\s+wem\s+{_BE}\s+{_NAME}\s+{_HOW}$",
        # "Who is related to Tom?" "Who is Tom married to?" "Who are Tom's friends?"
        rf"^who\s+{_BE}\s+{_HOW_EN}\s+to\s+{_NAME}$",
        rf"^who\s+{_BE}\s+{_NAME}\s+{_HOW_EN}\s+to$",
        # «Wer ist der Chef von Petra?» «Wie heißt die Tochter von Jens?» "Who is the boss of Petra?"
        rf"^(?:wer|wie|who|what)\s+{_BE}\s+(?:denn\s+|eigentlich\s+)?(?:der|die|das|the)\s+(?P<kind>[\w-]+)\s+(?:von|of)\s+{_NAME}(?:\s+called)?$",
        # «Wer ist Petras Chef?» «Wie heißen Jens’ Kinder?» "Who is Petra's boss?" "What is Jens's daughter called?"
        rf"^(?:wer|wie|who|what)\s+{_BE}\s+(?:denn\s+|eigentlich\s+)?{_NAME}{_OF}\s+(?P<kind>[\w-]+)(?:\s+called)?$",
        rf"^who['’]s\s+{_NAME}{_OF}\s+(?P<kind>[\w-]+)$",
        rf"^what(?:['’]s|\s+is)\s+the\s+name\s+of\s+{_NAME}{_OF}\s+(?P<kind>[\w-]+)$",
        # «Wer kennt Petra?» "Who knows Petra?"
        rf"^(?:wer|who)\s+(?P<kind>kennt|knows)\s+{_NAME}$",
        # «Wer gehört zu Toms Familie?» "Who is in Tom's family?"
        rf"^(?:wer\s+gehört\s+zu|wer\s+ist\s+in|who\s+is\s+in|who\s+belongs\s+to)\s+{_NAME}{_OF}\s+(?P<kind>familie|family)$",
    )
)


def asked_relation(text: str) -> Asked | None:
    """Return what a question about a relation asks for, or None for any other text."""
    plain = " ".join(text.strip().rstrip("?!. ").split())
    for pattern in _QUESTIONS:
        match = pattern.match(plain)
        if match:
            kind = {"kennt": ANY, "knows": ANY, "familie": KIN, "family": KIN, "verwandt": KIN, "related": KIN}.get(
                fold(match["kind"]), match["kind"]
            )
            if kind in (KIN, ANY) or _bond_asked(kind):
                return Asked(kind, match["name"].strip())
    return None


async def answer_relation(network: Network, heard: Heard, _reading: Reading, _reader: Reader) -> RelationsFound | None:
    """Answer a question about a relation of a contact; None for anything else, and for people nobody knows."""
    asked = asked_relation(heard.text)
    contact = await contact_called(network, asked.name) if asked else None
    if asked is None or contact is None:
        return None
    related = await related_to(network, contact)
    fitting = [each for each in related if _fits(each, contact, asked.kind)]
    if asked.kind == ANY and not fitting:
        return None
    exact = [each for each in fitting if fold(each.relation.kind) == fold(asked.kind)]
    return RelationsFound(contact=contact, related=tuple(exact or fitting))


async def related_to(network: Network, contact: Contact) -> tuple[Related, ...]:
    """Return the relations of a contact, in either direction, family first."""
    found = []
    for relation in await network.about(Relation, contact.id):
        whose = await network.get(Contact, relation.contact_id)
        if whose:
            other = await network.get(Contact, relation.other_id) if relation.other_id else None
            found.append(Related(relation=relation, whose=whose, other=other))
    return tuple(sorted(found, key=lambda each: not _is_kin(each.relation)))


async def take_relations(network: Network, note: Note, mentions: Mentions) -> list[Said]:
    """Take down the relations that a note tells; return a line for each."""
    remarks = []
    for told in told_relations(note.text):
        relation = await _relation(network, told, mentions, note)
        if relation is None or fold(f"{relation.kind} {relation.other}") in note.not_so:
            continue
        if await _is_news(network, relation):
            await network.add(relation)
        remarks.append(await _said(network, relation))
    return remarks


async def _relation(network: Network, told: ToldRelation, mentions: Mentions, note: Note) -> Relation | None:
    """Return what a sentence tells as a relation of a contact; None where nobody known, or no name, is in it."""
    subject = mentions.subject(told.start, told.start)
    who = await _contact(network, told.who, mentions) if told.who else subject
    whose = await _contact(network, told.whose, mentions) if told.whose else subject
    if who is not None and whose is not None:
        if who.id == whose.id:
            return None
        return Relation(contact_id=whose.id, kind=told.kind, other=who.name, other_id=who.id, note_id=note.id)
    bond = bond_of(told.kind)
    if bond is None or is_verb(told.kind):
        return None
    said_so = told.named_only and _CALLED.search(note.text[told.start : told.end])
    if whose is not None and told.who and (said_so or looks_like_a_person(told.who)):
        return Relation(contact_id=whose.id, kind=told.kind, other=told.who, note_id=note.id)
    if who is not None and told.whose and looks_like_a_person(told.whose):
        return Relation(contact_id=who.id, kind=told.kind, other=told.whose, reverse=True, note_id=note.id)
    return None


async def _contact(network: Network, name: str, mentions: Mentions) -> Contact | None:
    return mentions.named(name) or await contact_called(network, name)


async def _is_news(network: Network, relation: Relation) -> bool:
    """Say whether a relation was not known; family of another word between the same two gives way to it."""
    for known in await network.about(Relation, relation.contact_id):
        if _between(known) != _between(relation):
            continue
        if fold(known.kind) == fold(relation.kind) and known.contact_id == relation.contact_id:
            return False
        if _is_kin(known) and _is_kin(relation):
            await network.remove(known)
    return True


def _between(relation: Relation) -> frozenset[int | str]:
    return frozenset((relation.contact_id, relation.other_id or fold(relation.other)))


async def _said(network: Network, relation: Relation) -> Said:
    whose = await network.get(Contact, relation.contact_id)
    names = (relation.other, whose.name if whose else "")
    other, name = names[::-1] if relation.reverse else names
    return Said(
        key=sentence_key(relation.kind, relation.other),
        fields=(("other", other), ("kind", relation.kind), ("name", name)),
    )


def sentence_key(kind: str, other: str) -> str:
    """Return the key of the sentence for a relation: «ist Schwester von», «ist verheiratet mit», «kennt»."""
    bond = bond_of(kind)
    if _SEVERAL.search(other):
        return "relation-sentence-several"
    if bond is None or not bond.phrase:
        return "relation-sentence"
    return "relation-sentence-verb" if is_verb(kind) else "relation-sentence-phrase"


def _is_kin(relation: Relation) -> bool:
    bond = bond_of(relation.kind)
    return bond is not None and bond.kin


def _bond_asked(kind: str) -> Bond | None:
    return bond_of(kind) or bond_of(f"{kind} mit") or bond_of(f"{kind} to") or bond_of(f"{kind} with")


def _fits(related: Related, contact: Contact, kind: str) -> bool:
    bond = bond_of(related.relation.kind)
    if kind == ANY:
        return True
    if kind == KIN:
        return bond is not None and bond.kin
    wanted = _bond_asked(kind)
    if bond is None or wanted is None:
        return False
    is_his = related.relation.contact_id == contact.id and not related.relation.reverse
    return wanted.name == (bond.name if is_his else bond.back)


def names_of(related: Sequence[Related]) -> tuple[Contact, ...]:
    """Return the contacts that relations are between, each once."""
    contacts = [contact for each in related for contact in (each.other, each.whose) if contact]
    return tuple({contact.id: contact for contact in contacts}.values())
