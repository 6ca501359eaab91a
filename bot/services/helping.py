"""Who can help with something: by what contacts do and offer, by their projects and careers, by notes (K11)."""

import re
from collections.abc import Iterator, Sequence

from bot.domain.contact import Contact
from bot.domain.encounter import Note
from bot.domain.fact import Fact, FactKind
from bot.domain.fold import folded_words
from bot.domain.meaning import likeness
from bot.domain.word_forms import said_otherwise, words_of
from bot.ports import Network
from bot.services.fact_clauses import clauses
from bot.services.outcomes import Found, Hit

MOST = 10
CANDIDATES = 60
"""Contacts looked at closely; the store names those first who have the words in what they do and offer."""

FITS = 0.6
"""Likeness (0 to 1) from which words answer a question."""

SURE = 0.75
"""From this on nothing else needs to be looked at."""

# What speaks for it that somebody can help, and how much: what he does and offers, then what he has done, then notes.
_DOES, _COMPANY, _NOTED = 1.0, 0.85, 0.7
_DONE = {
    FactKind.PROJECT: 0.9,
    FactKind.FINISHED_PROJECT: 0.9,
    FactKind.CAREER: 0.85,
    FactKind.EDUCATION: 0.85,
    FactKind.INTEREST: 0.8,
    FactKind.TALKED_ABOUT: 0.7,
}
SAME_DEED = 0.65
"""Likeness of two words that begin alike."""

MOST_OTHERS = 6
"""Words of the same meaning that are looked for beside each word; more would take too long."""

_LONG = 9
_STEM = 6
_LITTLE = re.compile(r"(?:innen|ungen|in|en|er|es|e|n|s|ing|ed)$")
_SEEKS = re.compile(
    r"\b(?:such\w*|brauch\w*|benötig\w*|will|möchte|fehlt|hätte gern|looking|looks|needs?|wants?|after|ich|i|wir|we)\b",
    re.IGNORECASE,
)


async def who_can_help(network: Network, question: str, about: str) -> Found:
    """Return the contacts who can help with something, best first, each with the words that speak for it."""
    if not folded_words(about):
        return await _with_any_offer(network, question)
    found = []
    for contact in await network.contacts_like(_to_look_for(about), limit=CANDIDATES):
        best = await _best(network, contact, about)
        if best:
            found.append((best, contact))
    found.sort(key=lambda each: (-each[0][0], each[1].id))
    return Found(question=question, hits=tuple(Hit(contact=who, because=why) for (_, why), who in found[:MOST]))


async def _with_any_offer(network: Network, question: str) -> Found:
    contacts = await network.contacts(limit=200)
    hits = [Hit(contact=each, because=each.offers[0]) for each in contacts if each.offers]
    return Found(question=question, hits=tuple(hits[:MOST]))


async def _best(network: Network, contact: Contact, about: str) -> tuple[float, str] | None:
    """Return what speaks most for a contact, and how much; facts and notes are only read where little else does."""
    best = _most(about, _doings(contact))
    if best[0] < SURE:
        best = max(best, _most(about, _deeds(await network.about(Fact, contact.id))))
    if best[0] < FITS:
        best = max(best, _most(about, _noted(await network.notes_of(contact.id))))
    return best if best[0] else None


def _most(about: str, reasons: Iterator[tuple[float, str]]) -> tuple[float, str]:
    fitting = ((like * weight, text) for weight, text in reasons if (like := _answers(about, text)) >= FITS)
    return max(fitting, default=(0.0, ""))


def _doings(contact: Contact) -> Iterator[tuple[float, str]]:
    yield from ((_DOES, text) for text in (*contact.offers, contact.role) if text)
    if contact.org:
        yield _COMPANY, contact.org


def _deeds(facts: Sequence[Fact]) -> Iterator[tuple[float, str]]:
    yield from ((_DONE[fact.kind], fact.text) for fact in facts if fact.kind in _DONE)


def _noted(notes: Sequence[Note]) -> Iterator[tuple[float, str]]:
    """Yield the clauses of notes, but for those in which somebody seeks something, or the user promises it."""
    for note in notes:
        for clause in clauses(note.text):
            if not _SEEKS.search(clause.text):
                yield _NOTED, clause.text


def _to_look_for(about: str) -> list[str]:
    """Return the words with what they are a form or a compound of, and what means the same.

    «Steuererklärung» is looked for as «Steuer» too, «Homepage» as «Website».
    """
    words = folded_words(about)
    stems = [word[:_STEM] for word in words if len(word) >= _LONG]
    bare = [_LITTLE.sub("", word) for word in words if len(word) > 4]
    others = [other for word in words_of(about) for other in said_otherwise(word)[:MOST_OTHERS]]
    return [*words, *stems, *(word for word in bare if len(word) > 2), *others]


def _answers(about: str, text: str) -> float:
    """Return how well words answer what is asked for (0 to 1), by meaning, or as another form of the same deed.

    What somebody does is a verb as often as a noun: "renovation", "renovating a barn"; «Segelkurs», «segelt».
    """
    meant = likeness(about, text)
    if meant >= FITS:
        return meant
    there = folded_words(text)
    wanted = [word for word in folded_words(about) if len(word) >= _STEM]
    same = wanted and all(any(_begin_alike(word, other) for other in there) for word in wanted)
    return SAME_DEED if same else meant


def _begin_alike(word: str, other: str) -> bool:
    bare = _LITTLE.sub("", other)
    return other[:_STEM] == word[:_STEM] or (len(bare) >= _STEM - 1 and word.startswith(bare))
