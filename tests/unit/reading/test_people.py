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
        ("Brautpaar Jelena & Momo war da. Vertrag schick ich morgen.", ["Jelena", "Momo"]),
        ("Ein paar Leute und Lena Kern getroffen.", ["Lena Kern"]),
        ("Klassentreffen: Anke Dürr heißt jetzt Anke Bolz, ist Anwältin.", ["Anke Bolz"]),
        ("At the fair met Callum or no sorry Colm Rafferty, he needs a nurse.", ["Colm Rafferty"]),
        (
            "Stammtisch: Frau Pfeiffer nein quatsch Pfisterer hieß sie Annegret Pfisterer getroffen.",
            ["Annegret Pfisterer"],
        ),
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
        ("Stammtisch: neben Jens Vogt und Toni gesessen. Toni zeigt mir morgen die Halle.", ["Jens Vogt", "Toni"]),
    ],
)
def test_a_name_is_whole_and_no_more(text: str, names: list[str]) -> None:
    """Ranks and firms of the same name are left out, academic titles stay, a sentence's end parts two mentions."""
    assert [person.name for person in read(text, REF).people] == names


def test_whom_a_long_dictated_note_introduces_is_not_lost() -> None:
    """Who stands with a firm and «Frau» is told of, though a deed's clause runs on over the name."""
    text = (
        "so also gestern war ich auf dem Gründertreffen und ich hab lange mit dem Thomas Wegner geredet der braucht"
        " jemanden fürs Design da hab ich gesagt ich schick ihm die Nummer von der Lena und äh dann kam noch die Frau"
        " Schneider vom Stadtmarketing dazu und sie will mir nächste Woche die Unterlagen mailen"
    )
    people = [(person.name, person.org) for person in read(text, REF).people]
    assert ("Schneider", "Stadtmarketing") in people


@pytest.mark.parametrize(
    ("text", "event", "org"),
    [
        ("Heute Sabine Krüger beim Stammtisch getroffen", "Stammtisch", None),
        ("met Jo Miller from the tennis club at the fair", "fair", "tennis club"),
    ],
)
def test_what_one_met_at_is_the_event(text: str, event: str, org: str | None) -> None:
    """A plain kind of event behind «beim» is the occasion; a club behind "from the" is where somebody belongs."""
    reading = read(text, REF)
    assert reading.event == event
    assert reading.people[0].org == org


def test_everybody_in_a_list_of_names_is_read() -> None:
    """Side by side, surnames that are colours and first names without a verb are people, not companies."""
    names = [f"{first} {last}" for first in ("Anna", "Berta", "Dora") for last in ("Berg", "Lang", "Weiß", "Schwarz")]
    people = read("Heute auf der Messe getroffen: " + ", ".join(names), REF).people
    assert [person.name for person in people] == names
