"""A network's names are followed change by change, and say the same as if they were put in order anew."""

from collections.abc import Sequence
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.ports import Entry
from bot.reading import read
from bot.reading.model import PersonRead
from bot.services.names import Names
from bot.services.people import matching, resolve

NAMES = (
    "Anna Berg", "Anna Berger", "Berg", "Dr. Anna-Maria Berg", "Jörg Krüger", "Joerg Krueger", "Krüger", "Tom",
    "Tom Weiß", "Tom Weiss", "Ølaf Łukasz", "Sabine Kröger", "Sabina Kröger", "Ines", "X",
)  # fmt: skip
ORGS = ("Krüger Druck", "Krueger Druck", "Acme", "Acme GmbH")
EVENTS = ("Stammtisch", "Messe Köln", "messe koeln")

ENTRIES = st.builds(
    Entry,
    contact_id=st.integers(1, 12),
    name=st.sampled_from(NAMES),
    aliases=st.lists(st.sampled_from(NAMES), max_size=2).map(tuple),
    org=st.none() | st.sampled_from(ORGS),
)


def in_order(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return a directory: a line a contact, by name."""
    return tuple(sorted({each.contact_id: each for each in entries}.values(), key=lambda each: each.name))


DIRECTORIES = st.lists(ENTRIES, max_size=12).map(in_order)
STEPS = st.lists(st.tuples(DIRECTORIES, st.lists(st.sampled_from(EVENTS), unique=True)), min_size=1, max_size=5)


@settings(max_examples=150)
@given(STEPS, st.sampled_from(NAMES), st.none() | st.sampled_from(ORGS))
def test_names_follow_the_directory(
    steps: Sequence[tuple[tuple[Entry, ...], list[str]]], name: str, org: str | None
) -> None:
    """However often the directory changed: the look-up tables are those of its last state."""
    names = Names()
    for entries, events in steps:
        names.follow(entries, events)
    fresh = Names.of(*steps[-1])
    ours, other = names.known.network, fresh.known.network
    assert (ours.contacts, ours.words, ours.events, ours.companies) == (
        other.contacts, other.words, other.events, other.companies,
    )  # fmt: skip
    assert set(names.known) == set(fresh.known)
    assert names.like(name) == fresh.like(name)


@given(DIRECTORIES, st.sampled_from(NAMES), st.none() | st.sampled_from(ORGS))
def test_contacts_like_a_name_are_all_that_it_may_mean(entries: tuple[Entry, ...], name: str, org: str | None) -> None:
    """Who is meant is found among the few as it would be found among all."""
    few = Names.of(entries, ()).like(name)
    person = PersonRead(name=name, org=org)
    wanted, found = resolve(person, entries), resolve(person, few)
    assert (wanted.contact_id, set(wanted.candidates)) == (found.contact_id, set(found.candidates))
    assert {each.contact_id for each in matching(name, few)} == {each.contact_id for each in matching(name, entries)}


def test_reading_takes_names_in_order_as_it_takes_a_list() -> None:
    """A note reads the same whether the names come one by one or all at once."""
    entries = in_order([Entry(contact_id=number, name=name, org="Acme") for number, name in enumerate(NAMES, 1)])
    known = Names.of(entries, EVENTS).known
    at = datetime(2026, 3, 9, 12, tzinfo=UTC)
    for note in (
        "Jörg Krüger auf der Messe Köln getroffen",
        "Mit Sabine Krögr telefoniert",
        "Tom Weiss von acme ruft an",
    ):
        assert read(note, at, known=known) == read(note, at, known=list(known))
    assert (len(known), known[0] in known) == (len(list(known)), True)
