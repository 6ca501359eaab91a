"""What one looks for and what another offers, by meaning."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.meaning import FITS, Matcher, likeness, meaning_of
from tests.bench.craft_match import made_up

FITTING = (
    # word forms
    ("Steuerberater", "Steuerberaterin"),
    ("Ärztin", "Ärzte"),
    ("Fotografin", "Fotografen"),
    ("Logopädin", "Logopäde"),
    ("Häuser", "Haus"),
    ("Uebersetzer", "Übersetzungen"),
    ("companies", "company"),
    ("Illustratoren", "illustrator"),
    ("neue website", "Websites"),
    # compounds
    ("Halle", "Lagerhalle"),
    ("Lagerhalle", "Halle"),
    ("Webdesign", "Website-Design"),
    ("Dachdecker", "Dachdeckerbetrieb"),
    ("jmd f. Hygieneschulung", "Schulungen"),
    ("Hundefriseur", "Friseurin"),
    ("photographer for her wedding", "Hochzeitsfotografie"),
    ("Kanuverleih", "Verleih"),
    # typos
    ("Steuerbrater", "Steuerberatung"),
    ("Fotogaf", "Fotografin"),
    ("Kalligraphin", "Kaligraphin"),
    # what means the same, in both languages
    ("Steuerberater", "Hilfe bei der Steuererklärung"),
    ("tax adviser", "Steuerberater"),
    ("Lagerhalle", "warehouse"),
    ("jemanden für die Buchhaltung", "Buchhalterin"),
    ("someone for bookkeeping", "Buchhaltung"),
    ("wen für KNX", "Elektriker"),
    ("IT-Support", "Computerhilfe"),
    ("carpenter for a café project", "Tischlerei"),
    # with trimmings, and one of several
    ("Räume für Workshops", "Seminarraum in Bochum"),
    ("trockenes Lager", "Lagerhallen"),
    ("proofreader for medical texts", "Korrektorat"),
    ("Fotos oder Videos", "Videografin"),
    ("Übersetzer für Polnisch", "Polnisch-Übersetzungen"),
)

NOT_FITTING = (
    ("Turnhalle", "Lagerhalle"),
    ("Steuerberater", "Energieberatung"),
    ("Steuerberater", "Berater für Dichtungen"),
    ("Fotograf", "Fotovoltaik"),
    ("Segeln", "Siegeln"),
    ("Eisen", "Reisen"),
    ("Maler", "Makler"),
    ("Logo", "Logopädie"),
    ("car", "carpenter"),
    ("Hebamme", "Hammer"),
    ("Finanzierung", "Sanierung"),
    ("Kalibrierung", "Markierung"),
    ("photographer for her wedding", "wedding planner"),
    ("Texterin für die neue Speisekarte", "neue Webseite"),
    ("someone to help with the garden", "help with tax"),
    ("Übersetzer für Arabisch", "Polnisch-Übersetzungen"),
    ("translator from Danish", "translations from Czech"),
    ("", "Lagerhalle"),
    ("Lagerhalle", ""),
)

_, OFFERS = made_up(300)
PHRASES = sorted({offer for _, offer in OFFERS} | {phrase for pair in (*FITTING, *NOT_FITTING) for phrase in pair})


@pytest.mark.parametrize(("wish", "offer"), FITTING)
def test_what_fits_is_alike(wish: str, offer: str) -> None:
    """A wish and an offer that mean the same thing are alike enough to be proposed."""
    assert likeness(wish, offer) >= FITS


@pytest.mark.parametrize(("wish", "offer"), NOT_FITTING)
def test_what_does_not_fit_is_not(wish: str, offer: str) -> None:
    """A wish and an offer that only look alike are not."""
    assert likeness(wish, offer) < FITS


def test_word_for_word_is_best() -> None:
    """The same thing word for word comes before a synonym, and a synonym before a compound of the kind."""
    fits = [likeness("Friseur", offer) for offer in ("Friseur", "Haare", "Hundefriseur")]

    assert fits == sorted(fits, reverse=True)
    assert len(set(fits)) == 3


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_has_a_likeness(wish: str, offer: str) -> None:
    """Whatever the texts, likeness is between 0 and 1."""
    assert 0 <= likeness(wish, offer) <= 1


@given(st.sampled_from(PHRASES), st.lists(st.sampled_from(PHRASES), max_size=40))
def test_a_matcher_finds_what_likeness_finds(wish: str, offers: list[str]) -> None:
    """Laid out in a matcher, exactly those offers are found that fit one by one, best first."""
    found = Matcher(enumerate(offers)).matches(wish)
    one_by_one = [(number, offer, likeness(wish, offer)) for number, offer in enumerate(offers)]

    listed = [(match.owner, match.offer, match.likeness) for match in found]
    assert sorted(listed) == sorted(each for each in one_by_one if each[2] >= FITS)
    assert [fit for *_, fit in listed] == sorted((fit for *_, fit in listed), reverse=True)


@given(st.sampled_from(PHRASES))
def test_a_phrase_is_like_itself(phrase: str) -> None:
    """Every phrase that says anything fits itself."""
    assert likeness(phrase, phrase) >= FITS or not meaning_of(phrase).alternatives
