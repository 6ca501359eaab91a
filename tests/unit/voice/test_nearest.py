"""Names that may have been said are found by how a first hearing sounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.voice.nearest import MOST_NAMES, nearest, sounds_like

FIRST = "Anna Bernd Claudia Detlef Erika Frank Gerda Holger Ingrid Jonas Katja Lothar Manuela Norbert Olga".split()
LAST = "Schulz Wagner Becker Hoffmann Koch Richter Klein Wolf Neumann Schwarz Zimmermann Braun Hofer Lange".split()
CROWD = [f"{first} {last}" for first in FIRST for last in LAST]


@pytest.mark.parametrize(
    ("heard", "name"),
    [
        ("Thomas hat mir von Janalindner erzählt", "Jana Lindner"),
        ("Mittagessen mit Dr. Öl in der Mühe, Notarin", "Aylin Demir"),
        ("Mittagessen mit Doktor-Aulindemme, Notarin", "Aylin Demir"),
        ("Kaffee mit Jock Petersen, sein Sohn", "Jörg Petersen"),
        ("Sabine von der Krüger Druckdruck getroffen", "Krüger Druck GmbH"),
        ("Heute beim EHK Neujahrsempfang gewesen", "IHK-Neujahrsempfang"),
        ("Met Emilie Karter at breakfast", "Emily Carter"),
    ],
)
def test_a_name_heard_almost_right_is_among_the_first(heard: str, name: str) -> None:
    """Among two hundred others a name that was misheard is found, and stands near the beginning."""
    assert name in nearest(heard, [*CROWD, name])[:8]


def test_nothing_near_means_no_names() -> None:
    """A sentence that sounds like none of the names gives none."""
    assert nearest("Die Pumpe tropft schon wieder", ["Xaver Zugschwert", "Kjell Bjørnsen"]) == ()


def test_a_place_with_many_candidates_leaves_room_for_the_others() -> None:
    """Fifty names that fit one place do not crowd out the one that fits another."""
    meiers = [f"{first} Meier" for first in [*FIRST, *LAST]]
    found = nearest("Treffen mit Meier und Janalindner", [*meiers, "Jana Lindner"], most=5)
    assert "Jana Lindner" in found[:2]


@given(st.text(max_size=200), st.lists(st.text(max_size=30), max_size=60))
def test_only_known_names_come_back_each_once(heard: str, names: list[str]) -> None:
    """Whatever was heard: no more than the most, all of them given, none twice."""
    found = nearest(heard, names)
    assert len(found) <= MOST_NAMES
    assert set(found) <= set(names)
    assert len(set(found)) == len(found)


@given(st.lists(st.sampled_from(CROWD), min_size=1, max_size=3, unique=True))
def test_a_name_heard_right_is_always_found(said: list[str]) -> None:
    """A name that stands in the text letter by letter is never left out."""
    found = nearest(f"Heute {' und '.join(said)} getroffen", CROWD)
    assert set(said) <= set(found)


def test_likeness_goes_from_nothing_to_the_same() -> None:
    """The same text is alike to 100, texts without a common sound hardly at all."""
    assert sounds_like("Aylin Demir", "Aylin Demir") == 100
    assert sounds_like("Aylin Demir", "Ölinder Mühe") > sounds_like("Aylin Demir", "Bosch")
