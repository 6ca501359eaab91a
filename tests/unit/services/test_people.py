"""Who is meant."""

from datetime import UTC, datetime

import pytest

from bot.domain.contact import Birthday, Contact
from bot.ports import Entry
from bot.reading.model import PersonRead
from bot.services.people import Resolution, matching, merge, read_birthday, resolve

KNOWN = [
    Entry(contact_id=1, name="Sabine Krüger", org="Krüger Druck GmbH"),
    Entry(contact_id=2, name="Jens Maier"),
    Entry(contact_id=3, name="Jens Wolf", org="Wolf Bau"),
    Entry(contact_id=4, name="Dr. Ayşe Yılmaz"),
]


@pytest.mark.parametrize(
    ("person", "resolution"),
    [
        (PersonRead(name="Sabine Krüger"), Resolution(1)),
        (PersonRead(name="sabine krueger"), Resolution(1)),
        (PersonRead(name="Krüger"), Resolution(1)),
        (PersonRead(name="Sabine Krüger", org="Krüger Druck"), Resolution(1)),
        (PersonRead(name="Sabine Krüger", org="Sparkasse"), Resolution(candidates=(1,))),
        (PersonRead(name="Jens"), Resolution(candidates=(2, 3))),
        (PersonRead(name="Jens", org="Wolf Bau"), Resolution(3)),
        (PersonRead(name="Ayse Yilmaz"), Resolution(4)),
        (PersonRead(name="Sabine Kröger"), Resolution(candidates=(1,))),
        (PersonRead(name="Petra Lang"), Resolution()),
        (PersonRead(name=""), Resolution()),
    ],
)
def test_who_is_meant(person: PersonRead, resolution: Resolution) -> None:
    """Sure where only one can be meant; asked where several can, where the company differs, and on near misses."""
    assert resolve(person, KNOWN) == resolution


def test_a_question_takes_the_nearest() -> None:
    """In a question a part of a name and a typo will do."""
    assert [entry.contact_id for entry in matching("Jens", KNOWN)] == [2, 3]
    assert [entry.contact_id for entry in matching("Sabine Krügr", KNOWN)] == [1]
    assert matching("Nobody", KNOWN) == []


def test_merging_keeps_what_was_known() -> None:
    """Wishes are added once, single fields take the newer word, nothing is lost."""
    contact = Contact(
        id=1,
        name="Anna",
        org="A",
        looks_for=("Halle",),
        phones=("0511 123456",),
        created_at=datetime(2026, 1, 1, tzinfo=UTC),
    )
    merged = merge(contact, PersonRead(name="Anna", org="B", looks_for=("halle", "Drucker"), phone="0171 987654"))
    assert merge(merged, PersonRead(name="Anna", phone="+49 511 123456")).phones == merged.phones
    assert (merged.org, merged.looks_for, merged.phones) == (
        "B",
        ("Halle", "Drucker"),
        ("0511 123456", "0171 987654"),
    )


@pytest.mark.parametrize(
    ("text", "birthday"),
    [
        ("1961-12-24", Birthday(12, 24, 1961)),
        ("--02-29", Birthday(2, 29)),
        ("--13-01", None),
        ("soon", None),
        (None, None),
    ],
)
def test_birthdays(text: str | None, birthday: Birthday | None) -> None:
    """ISO days, with or without a year; anything else is none."""
    assert read_birthday(text) == birthday
