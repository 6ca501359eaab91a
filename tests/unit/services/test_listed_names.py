"""Names as people list them."""

import pytest

from bot.services.listed_names import Listed, listed_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jens Maier, Petra Schulz und mein alter Chef Klaus Weber", ["Jens Maier", "Petra Schulz", "Klaus Weber"]),
        ("thomas müller und sabine vogel und der herr schmidt", ["Thomas Müller", "Sabine Vogel", "Schmidt"]),
        ("Mehmet, Aylin, Nguyen Van Anh, José García", ["Mehmet", "Aylin", "Nguyen Van Anh", "José García"]),
        ("Dr. Anna von der Heide; Prof. Ito", ["Dr. Anna von der Heide", "Prof. Ito"]),
        ("keine Ahnung, da fällt mir keiner ein", []),
        ("Das Wetter ist schön heute und ich gehe schwimmen", []),
        ("i don't know anyone there", []),
    ],
)
def test_names_are_found_in_lists(text: str, names: list[str]) -> None:
    """Commas, lines and «und» part the names; small words around them and small letters do not matter."""
    assert [person.name for person in listed_names(text, "de")] == names


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Petra Schulz (Steuerberaterin)", Listed(name="Petra Schulz", role="Steuerberaterin")),
        ("Jens Maier, Maler", Listed(name="Jens Maier", role="Maler")),
        ("Frau Krüger von der Sparkasse", Listed(name="Krüger", honorific="frau", org="Sparkasse")),
        ("1. Bob Miller - plumber", Listed(name="Bob Miller", role="plumber")),
        ("Jane O'Neill from Tesco", Listed(name="Jane O'Neill", org="Tesco")),
    ],
)
def test_what_stands_beside_a_name_is_kept(text: str, person: Listed) -> None:
    """A trade or a company beside a name goes to that person."""
    assert listed_names(text, "en") == (person,)
