"""Who is meant: a name in a note against the contacts of the network."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

from rapidfuzz import fuzz

from bot.domain.contact import Birthday, Contact, Honorific
from bot.domain.fold import fold, folded_words
from bot.ports import Entry
from bot.reading.model import PersonRead

_TITLES = frozenset({"dr", "prof", "dipl", "ing", "mag", "med", "herr", "frau", "hr", "fr", "mr", "mrs", "ms", "miss"})

TYPO_LIKENESS = 88
"""Likeness (0 to 100) of two whole names from which one may be a misspelling of the other."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """Either the contact that is meant, or those among which the user must choose; neither means somebody new."""

    contact_id: int | None = None
    candidates: tuple[int, ...] = ()


def resolve(person: PersonRead, entries: Sequence[Entry]) -> Resolution:
    """Find the contact a note means.

    The same full name, or a part of it that only one contact has, is that contact, unless the note names another
    company. Several of a name, another company or a near miss are left for the user to decide.
    """
    if person.contact_id is not None:
        return _recognised(person, [entry for entry in entries if entry.contact_id == person.contact_id])
    alike = [entry for entry in entries if same_name(person.name, entry)]
    if not alike:
        alike = [entry for entry in entries if part_of_name(person.name, entry)]
    if alike:
        return _by_company(person, alike)
    near = tuple(entry.contact_id for entry in entries if _near_miss(person.name, entry))
    return Resolution(candidates=near[:5])


@lru_cache(maxsize=65_536)
def name_words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name without titles."""
    return tuple(word for word in folded_words(name) if word not in _TITLES)


def matching(name: str, entries: Sequence[Entry]) -> list[Entry]:
    """Return the contacts a name may stand for in a question or a report: exact, part, then near misses."""
    for fits in (same_name, part_of_name, _near_miss):
        found = [entry for entry in entries if fits(name, entry)]
        if found:
            return found
    return []


def new_contact(person: PersonRead, now: datetime) -> Contact:
    """Make a contact of a person read for the first time."""
    return merge(Contact(name=person.name, created_at=now), person)


def merge(contact: Contact, person: PersonRead) -> Contact:
    """Add what a note says to what is known; single-valued fields take the newer word."""
    return replace(
        contact,
        honorific=Honorific(person.honorific) if person.honorific else contact.honorific,
        org=person.org or contact.org,
        role=person.role or contact.role,
        phones=_with(contact.phones, person.dialled, key=_digits),
        emails=_with(contact.emails, person.typed, key=str.casefold),
        birthday=read_birthday(person.birthday) or contact.birthday,
        looks_for=_with(contact.looks_for, *person.looks_for, key=fold),
        offers=_with(contact.offers, *person.offers, key=fold),
    )


def read_birthday(text: str | None) -> Birthday | None:
    """Read an ISO day or `--MM-DD`; None for anything that is no day."""
    match = re.fullmatch(r"(\d{4}|-)-(\d{2})-(\d{2})", text or "")
    if not match:
        return None
    year = None if match[1] == "-" else int(match[1])
    try:
        date(year or 2000, int(match[2]), int(match[3]))
    except ValueError:
        return None
    return Birthday(int(match[2]), int(match[3]), year)


def same_org(one: str, other: str) -> bool:
    """Say whether two ways of writing a company mean the same one: «Krüger Druck» is «Krüger Druck GmbH»."""
    return fuzz.token_set_ratio(fold(one), fold(other)) >= TYPO_LIKENESS


def names_of(entry: Entry) -> list[tuple[str, ...]]:
    """Return the folded words of a contact's name and of each of his other names."""
    return [name_words(name) for name in (entry.name, *entry.aliases)]


def same_name(name: str, entry: Entry) -> bool:
    """Say whether a name is a contact's whole name, or one of his other names."""
    words = name_words(name)
    return bool(words) and words in names_of(entry)


def part_of_name(name: str, entry: Entry) -> bool:
    """Say whether all words of a name are in a longer name of a contact's."""
    words = name_words(name)
    return bool(words) and any(len(words) < len(known) and set(words) <= set(known) for known in names_of(entry))


def _near_miss(name: str, entry: Entry) -> bool:
    wanted = " ".join(name_words(name))
    return len(wanted) > 3 and any(fuzz.ratio(wanted, " ".join(known)) >= TYPO_LIKENESS for known in names_of(entry))


def _recognised(person: PersonRead, known: Sequence[Entry]) -> Resolution:
    """Take the reader's word for a name as it is known; what is only near («Jonas» for «Jens») is left to the user."""
    if any(same_name(person.name, entry) or part_of_name(person.name, entry) for entry in known):
        return _by_company(person, known)
    return Resolution(candidates=tuple(entry.contact_id for entry in known))


def _by_company(person: PersonRead, alike: Sequence[Entry]) -> Resolution:
    if person.org:
        same = [entry for entry in alike if entry.org and same_org(person.org, entry.org)]
        if len(same) == 1:
            return Resolution(same[0].contact_id)
        if any(entry.org for entry in alike):
            return Resolution(candidates=tuple(entry.contact_id for entry in alike)[:5])
    if len(alike) == 1:
        return Resolution(alike[0].contact_id)
    return Resolution(candidates=tuple(entry.contact_id for entry in alike)[:5])


def _with(known: tuple[str, ...], *new: str | None, key: Callable[[str], str]) -> tuple[str, ...]:
    values = list(known)
    seen = {key(value) for value in values}
    for value in new:
        if value and key(value) not in seen:
            values.append(value)
            seen.add(key(value))
    return tuple(values)


def _digits(phone: str) -> str:
    return re.sub(r"\D", "", phone)[-8:]
