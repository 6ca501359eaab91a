"""Drafts: personal, short, never advertising."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import product
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.domain.contact import AddressForm, Contact, Honorific
from bot.domain.fold import folded_words
from bot.domain.follow_up import By, FollowUp, FollowUpKind
from bot.etiquette.drafts import doubts
from bot.services.outcomes import Concern, Drafted
from bot.text.drafts import DRAFTED, VARIANTS, draft, greet, handed_over
from bot.text.items import share_link
from bot.text.phrases import phrases

NOW = datetime(2026, 3, 1, tzinfo=UTC)

# Words that turn a personal line into an advertisement.
SALES_WORDS = set(
    "angebot rabatt aktion sonderpreis newsletter kaufen bestellen gratis kostenlos unverbindlich preis"
    " offer discount sale buy order free deal limited price".split()
)

ALL = [
    (kind, by, variant, address, language, wish)
    for kind, by, variant, address, language, wish in product(
        FollowUpKind, By, range(VARIANTS), AddressForm, ("de", "en"), ((), ("Halle",))
    )
]


def contact(
    name: str = "Sabine Krüger", honorific: Honorific | None = None, looks_for: tuple[str, ...] = ()
) -> Contact:
    """Return a contact."""
    return Contact(id=1, name=name, honorific=honorific, looks_for=looks_for, created_at=NOW)


def text(kind: FollowUpKind, by: By, variant: int, address: AddressForm, language: str, wish: tuple[str, ...]) -> str:
    """Return one draft."""
    follow_up = FollowUp(id=1, kind=kind, by=by, action="Adresse von Jens schicken", created_at=NOW)
    concern = Concern(follow_up=follow_up, contact=contact(looks_for=wish))
    made_of = Drafted(concern=concern, event="Barcamp", met_on=date(2026, 3, 1), variant=variant)
    return draft(phrases(language), made_of, address)


@pytest.mark.parametrize(("kind", "by", "variant", "address", "language", "wish"), ALL)
def test_a_draft_never_advertises_and_can_be_copied(
    kind: FollowUpKind, by: By, variant: int, address: AddressForm, language: str, wish: tuple[str, ...]
) -> None:
    """Every draft greets, fits into a copy button, has no sales word and no gap but the marked one."""
    said = text(kind, by, variant, address, language, wish)
    assert 40 <= len(said) <= 256
    assert not SALES_WORDS & set(folded_words(said))
    assert "{" not in said
    assert "None" not in said


@pytest.mark.parametrize(("kind", "by", "variant", "address", "language", "wish"), ALL)
def test_both_questions_are_answered_with_yes(
    kind: FollowUpKind, by: By, variant: int, address: AddressForm, language: str, wish: tuple[str, ...]
) -> None:
    """Every draft is useful to its reader, strengthens trust and advertises nothing."""
    assert doubts(text(kind, by, variant, address, language, wish)) == ()


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("kind", sorted(DRAFTED))
def test_each_occasion_has_its_own_three_drafts(kind: FollowUpKind, language: str) -> None:
    """No two drafts of an occasion are alike, and no occasion borrows from another."""
    own = {text(kind, By.ME, variant, AddressForm.DU, language, ()) for variant in range(VARIANTS)}
    others = {
        text(other, By.ME, variant, AddressForm.DU, language, ())
        for other in DRAFTED - {kind}
        for variant in range(VARIANTS)
    }
    assert len(own) == VARIANTS
    assert not own & others


@pytest.mark.parametrize(("language", "word"), [("de", "nachträglich"), ("en", "belated")])
def test_late_wishes_say_so(language: str, word: str) -> None:
    """A birthday that has gone by gets belated wishes."""
    birthday = FollowUp(id=1, kind=FollowUpKind.BIRTHDAY, action="", created_at=NOW)
    made_of = Drafted(concern=Concern(follow_up=birthday, contact=contact()), event=None, met_on=None, variant=0)
    assert word not in draft(phrases(language), made_of, AddressForm.DU)
    assert word in draft(phrases(language), replace(made_of, late=True), AddressForm.DU)


def test_a_link_carries_the_whole_draft() -> None:
    """Whatever stands in a draft arrives as it is."""
    said = "Hallo Jörg,\n\n50 % & mehr? [#1]"
    link = urlsplit(share_link(said))
    assert (link.scheme, link.netloc, link.path) == ("https", "t.me", "/share/url")
    assert parse_qs(link.query) == {"url": [said]}


@pytest.mark.parametrize("kind", FollowUpKind)
def test_sie_and_du_are_kept_apart(kind: FollowUpKind) -> None:
    """With Sie no word of du is left, and the other way round."""
    for by, variant in product(By, range(VARIANTS)):
        formal = set(text(kind, by, variant, AddressForm.SIE, "de", ()).replace(",", " ").split())
        informal = set(text(kind, by, variant, AddressForm.DU, "de", ()).replace(",", " ").split())
        assert not formal & {"du", "dir", "dich", "dein", "deine"}
        assert not informal & {"Sie", "Ihnen", "Ihre", "Ihr"}


@pytest.mark.parametrize(
    ("name", "honorific", "address", "greeting"),
    [
        ("Sabine Krüger", None, AddressForm.DU, "Hallo Sabine,"),
        ("Sabine Krüger", Honorific.FRAU, AddressForm.SIE, "Guten Tag Frau Krüger,"),
        ("Dr. Jens Maier", Honorific.HERR, AddressForm.SIE, "Guten Tag Herr Dr. Maier,"),
        ("Krüger", Honorific.FRAU, AddressForm.DU, "Guten Tag Frau Krüger,"),
        ("Kim Berg", None, AddressForm.SIE, "Guten Tag Kim Berg,"),
    ],
)
def test_greetings(name: str, honorific: Honorific | None, address: AddressForm, greeting: str) -> None:
    """First name with du, surname with Sie; nobody's sex is guessed from a first name."""
    assert greet(phrases("de"), contact(name, honorific), address) == greeting


@pytest.mark.parametrize(
    ("action", "thing"),
    [
        ("Adresse von Jens schicken", "Adresse von Jens"),
        ("drei Referenzen mailen", "drei Referenzen"),
        ("send her my portfolio", "my portfolio"),
        ("email Tom the slides", "the slides"),
        ("anrufen", None),
        ("zum Kaffee einladen", None),
        ("call her", None),
    ],
)
def test_what_a_promise_hands_over(action: str, thing: str | None) -> None:
    """The thing is taken out of the deed where the deed hands something over."""
    assert handed_over(action) == thing
