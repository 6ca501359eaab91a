"""Answering questions about the network: who looks for what, who can help, whom did I meet, what do I know."""

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from bot.domain.contact import Contact
from bot.domain.encounter import Encounter
from bot.domain.fact import Fact
from bot.domain.fold import fold, folded_words
from bot.domain.follow_up import FollowUp, FollowUpState
from bot.domain.planner import order_of_business
from bot.errors import NotFound
from bot.ports import Network
from bot.reading.model import Reading
from bot.services.helping import who_can_help
from bot.services.outcomes import Card, ContactList, Found, Hit
from bot.services.people import matching
from bot.services.questions import Asked, understand
from bot.services.relations import related_to

FITS = 82
"""Likeness (0 to 100) from which a wish or an offer answers the words of a question."""

PAGE = 10
LONGEST_NAME = 4
"""Words up to which what is asked about may be somebody's name."""
MOST_MET = 30
"""People named in answer to a question about an event; more would not be read, nor fit under buttons."""


async def answer(network: Network, reading: Reading, text: str) -> Card | Found:
    """Answer a plain question about stored contacts."""
    question = understand(text)
    if question.asked is Asked.EVENT:
        return await met_at(network, text, question.about)
    if question.asked is Asked.OFFERS:
        return await who_can_help(network, text, question.about)
    if question.asked is Asked.LOOKS_FOR:
        return await who_looks_for(network, text, question.about)
    if reading.people:
        return await about_person(network, text, reading.people[0].name)
    if 0 < len(question.about.split()) <= LONGEST_NAME:
        # «Max» alone looks like no name; asked about, it may be one all the same.
        return await about_person(network, text, question.about)
    return await find(network, question.about or text)


async def find(network: Network, words: str) -> Found:
    """Find contacts by any words, best first."""
    wanted = folded_words(words)
    contacts = await network.contacts_like(wanted, limit=PAGE) if wanted else ()
    return Found(question=words, hits=tuple([await _hit(network, contact, wanted) for contact in contacts]))


async def about_person(network: Network, text: str, name: str) -> Card | Found:
    """Return what is known about a person, or those among whom to choose."""
    found = matching(name, await network.directory())
    if len(found) == 1:
        return await card(network, found[0].contact_id)
    if found:
        contacts = [await network.get(Contact, entry.contact_id) for entry in found[:PAGE]]
        return Found(question=text, hits=tuple(Hit(contact=contact) for contact in contacts if contact))
    return await find(network, name)


async def met_at(network: Network, text: str, event: str) -> Found:
    """Return whom the user met at an event, latest first."""
    encounters = await network.encounters_at(event)
    first: dict[int, Encounter] = {}
    for encounter in encounters:
        for contact_id in encounter.contact_ids:
            first.setdefault(contact_id, encounter)
    hits = [
        Hit(contact=contact, because=encounter.event)
        for contact_id, encounter in list(first.items())[:MOST_MET]
        if (contact := await network.get(Contact, contact_id))
    ]
    return Found(question=text, hits=tuple(hits))


async def card(network: Network, contact_id: int) -> Card:
    """Return all that is known about one contact. Raises NotFound."""
    contact = await network.get(Contact, contact_id)
    if contact is None:
        raise NotFound
    follow_ups = await network.follow_ups_of(contact_id)
    return Card(
        contact=contact,
        encounters=tuple(await network.encounters_of(contact_id)),
        notes=tuple(await network.notes_of(contact_id)),
        follow_ups=tuple(_open_first(follow_ups)),
        favours=tuple(await network.favours_of(contact_id)),
        facts=tuple(reversed(await network.about(Fact, contact_id))),
        related=await related_to(network, contact),
    )


async def contact_list(network: Network, offset: int = 0) -> ContactList:
    """Return a page of contacts, those with the latest real contact first."""
    contacts = await network.contacts(offset=offset, limit=PAGE)
    return ContactList(contacts=tuple(contacts), total=await network.count_contacts(), offset=offset)


def fits(words: Sequence[str], text: str) -> bool:
    """Say whether a phrase answers the words of a question: each of them is in it, as part of a word or a typo off."""
    there = folded_words(text)
    return bool(words) and all(any(_alike(word, other) for other in there) for word in words)


def _alike(word: str, other: str) -> bool:
    return word in other or (len(other) > 3 and other in word) or fuzz.ratio(word, other) >= FITS


async def who_looks_for(network: Network, question: str, about: str) -> Found:
    """Return who looks for something, each with the wish in his own words."""
    words = folded_words(about)
    contacts = await network.contacts_like(words, limit=200) if words else await network.contacts(limit=200)
    hits = [
        Hit(contact=contact, because=wish) for contact in contacts for wish in _first_fitting(contact.looks_for, words)
    ]
    return Found(question=question, hits=tuple(hits[:PAGE]))


def _first_fitting(values: Iterable[str], words: Sequence[str]) -> list[str]:
    return [value for value in values if not words or fits(words, value)][:1]


async def _hit(network: Network, contact: Contact, words: Sequence[str]) -> Hit:
    spoken = (*contact.looks_for, *contact.offers, *filter(None, (contact.role, contact.org)))
    for value in spoken:
        if any(fits([word], value) for word in words):
            return Hit(contact=contact, because=value)
    if any(fits([word], contact.name) for word in words):
        return Hit(contact=contact)
    for fact in await network.about(Fact, contact.id):
        if any(fits([word], fact.text) for word in words):
            return Hit(contact=contact, because=fact.text)
    notes = await network.notes_of(contact.id)
    because = next((note.text for note in notes if any(word in fold(note.text) for word in words)), None)
    return Hit(contact=contact, because=because)


def _open_first(follow_ups: Iterable[FollowUp]) -> list[FollowUp]:
    return sorted(follow_ups, key=lambda each: (each.state is not FollowUpState.OPEN, order_of_business(each)))
