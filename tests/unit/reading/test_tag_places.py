"""What the tagger is told of where a token stands."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading.draft import Draft, draft_of
from bot.reading.known import network_of
from bot.reading.tag_features import features_of
from bot.reading.verbs import kind_of_verb

REF = datetime(2026, 3, 12, 18, 30, tzinfo=ZoneInfo("Europe/Berlin"))


def draft(text: str, language: str = "de") -> Draft:
    return draft_of(text, REF, language, network_of(()))


def seen(text: str, word: str, language: str = "de") -> set[str]:
    """Return the features of a word of a note."""
    found = draft(text, language)
    rows = list(features_of(found.tokens, language, found.casual, found.views()))
    row = rows[[token.text for token in found.tokens].index(word)]
    return set(row)


def test_a_preposition_is_told_with_what_it_stands_behind() -> None:
    """Behind a name, «vom» leads to a company far more often than behind a verb."""
    assert "ph=vom|N|s=Xx" in seen("Sabine Krüger vom Amt kommt", "Amt")
    assert "ph=vom|N|s=Xx" not in seen("Sie kommt vom Amt", "Amt")


def test_a_preposition_reaches_no_further_than_its_mark() -> None:
    """A comma ends what a preposition leads to."""
    assert "phs=-|N|2" in seen("Sabine Krüger vom Amt, Leitung Ost", "Leitung")


def test_a_piece_is_told_by_its_length_and_its_neighbours() -> None:
    """«Name – trade, two words»: the last piece holds nothing known and stands behind a trade."""
    text = "Anna Berg – Steuerberaterin, Kanzlei Nord. Gut."
    assert {"sg=Roo|2", "sd=,.|2|s=Xx", "sk=Ro|s=Xx"} <= seen(text, "Kanzlei")
    assert "sg=NRo|1" in seen(text, "Steuerberaterin")


def test_long_pieces_are_all_alike() -> None:
    """From six tokens on, the length of a piece does not count."""
    assert "sg=-o-|6" in seen("das hier ist ein viel zu langer satz ohne jedes zeichen", "langer")


@pytest.mark.parametrize(
    ("text", "view"),
    [("Angebot bis Freitag", "D"), ("Angebot am Freitag", "A"), ("Gestern Angebot", "P"), ("Angebot seit März", "P")],
)
def test_a_date_is_seen_by_what_it_can_be(text: str, view: str) -> None:
    """A day by which, a day ahead and a day gone by are told apart."""
    assert [one for one in draft(text).views() if one != "O"] == [view]


@pytest.mark.parametrize(
    ("form", "language", "kind"),
    [
        ("schick", "de", "give"),
        ("meldet", "de", "contact"),
        ("zuschicken", "de", "give"),
        ("sends", "en", "give"),
        ("calling", "en", "contact"),
        ("haus", "de", None),
        ("house", "en", None),
    ],
)
def test_a_form_of_a_verb_tells_its_kind_of_deed(form: str, language: str, kind: str | None) -> None:
    """Forms of listed verbs give the kind of their deed, other words none."""
    assert kind_of_verb(form, language) == kind
