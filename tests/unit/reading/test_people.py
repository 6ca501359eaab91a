"""Whom a note is about: mentions joined, helpers and wrong names left out."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading import read

REF = datetime(2026, 3, 12, 18, 30, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Stammtisch: Dr. Jens Vogt (Zahnarzt) + Frau Vogt, die macht dort die Anmeldung.", ["Dr. Jens Vogt", "Vogt"]),
        ("Beim Stammtisch Toni (eigentlich Antonio Weber) getroffen, er sucht eine Halle.", ["Antonio Weber"]),
        ("At the fair met Emma Stone, no company. Emma needs a printer.", ["Emma Stone"]),
        ("At the fair met Emma Stone, a baker. Asked Peter, he'll quote her.", ["Emma Stone"]),
        ("Beim Stammtisch Lena Vogt getroffen. Ich such ihr die Telefonnummer von Jens Kern raus.", ["Lena Vogt"]),
    ],
)
def test_those_a_note_tells_of_are_its_people(text: str, names: list[str]) -> None:
    """One person under two names is one, two of one surname are two; who only helps is left out."""
    assert [person.name for person in read(text, REF).people] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Beim Stammtisch Lena Vogt getroffen, sie führt Vogt Feinkost in Bonn.", ["Lena Vogt"]),
        ("Met Colonel Peter Stone at the summer fair, he needs a flat.", ["Peter Stone"]),
        ("Stammtisch, neben Frau Dr. med. vet. Lena Vogt gesessen.", ["Dr. med. vet. Lena Vogt"]),
        ("Stammtisch: Chef Jens Vogt und Fahrer Toni. Toni zeigt mir morgen die Halle.", ["Jens Vogt", "Toni"]),
    ],
)
def test_a_name_is_whole_and_no_more(text: str, names: list[str]) -> None:
    """Ranks and firms of the same name are left out, academic titles stay, a sentence's end parts two mentions."""
    assert [person.name for person in read(text, REF).people] == names
