"""Finding by words: folded, as part of a word, typos forgiven."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA

from bot.domain.contact import Contact
from bot.domain.encounter import Note
from bot.domain.fold import folded_words


def typos_allowed(word: str) -> int:
    """Return how many typos are forgiven: none in short words, one from four letters, two from eight."""
    return 0 if len(word) < 4 else 1 if len(word) < 8 else 2


def fits(wanted: str, word: str) -> bool:
    """Say whether a folded word is meant by another: a part of it, or but for a typo the same."""
    allowed = typos_allowed(wanted)
    return wanted in word or OSA.distance(wanted, word, score_cutoff=allowed) <= allowed


def fits_event(event: str, asked: str) -> bool:
    """Say whether an event's name has all the words that are asked for."""
    words = folded_words(event)
    return all(any(fits(wanted, word) for word in words) for wanted in folded_words(asked))


def words_of(contact: Contact) -> set[str]:
    """Return the folded words by which a contact is found."""
    own = (contact.name, contact.org, contact.role, contact.goal)
    texts = (*own, *contact.aliases, *contact.offers, *contact.looks_for)
    return set(folded_words(" ".join(text for text in texts if text)))


def contact_ids_like(contacts: Iterable[Contact], notes: Iterable[Note], words: Sequence[str]) -> list[int]:
    """Return the numbers of the contacts with any of the words, those with more of them first."""
    known = {contact.id: words_of(contact) for contact in contacts}
    for note in notes:
        for contact_id in note.contact_ids:
            if contact_id in known:
                known[contact_id].update(folded_words(note.text))
    found: dict[int, int] = defaultdict(int)
    for asked in {wanted for word in words for wanted in folded_words(word)}:
        for contact_id, own in known.items():
            found[contact_id] += any(fits(asked, word) for word in own)
    return sorted((each for each in found if found[each]), key=lambda each: (-found[each], each))
