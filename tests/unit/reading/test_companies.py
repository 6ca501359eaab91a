"""Whose company it is: shared by colleagues and couples, the house where somebody works, and companies of nobody."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading import read
from bot.reading.org_extent import firm_extent

REF = datetime(2026, 3, 12, 18, 30, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("Sabine Koch von der Hübner Bau GmbH getroffen, dabei auch ihr Polier Tom Wolf.", ["Hübner Bau GmbH"] * 2),
        ("Sabine Koch von der Hübner Bau GmbH getroffen. Ihr Anwalt Tom Wolf war auch da.", ["Hübner Bau GmbH", None]),
        ("Sabine Koch und Tom Wolf getroffen, beide sind bei der Hübner Bau GmbH.", ["Hübner Bau GmbH"] * 2),
        ("Die zwei von der Hübner Bau GmbH waren da, Sabine Koch und Tom Wolf.", ["Hübner Bau GmbH"] * 2),
        ("Hübner Bau GmbH: Sabine Koch leitet das Büro, Tom Wolf den Einkauf.", ["Hübner Bau GmbH"] * 2),
        ("Met Sarah Baker of Acme Ltd and Tom Wolf, who works there too.", ["Acme Ltd"] * 2),
        ("Met Sarah Baker of Acme Ltd and her husband Tom Wolf, who does the accounts.", ["Acme Ltd"] * 2),
        ("Met Sarah Baker of Acme Ltd and her husband Tom Wolf, who does the accounts at a bank.", ["Acme Ltd", None]),
        ("Met Sarah Baker and Tom Wolf, they run a roastery called Bom Dia.", ["Bom Dia"] * 2),
        ("Sabine Koch von der Hübner Bau GmbH getroffen, daneben saß Tom Wolf.", ["Hübner Bau GmbH", None]),
    ],
)
def test_a_company_goes_to_each_person_the_note_gives_it_to(text: str, companies: list[str | None]) -> None:
    """Staff, couples, lists under a heading and «works there too» share; lawyers and those who sit beside do not."""
    assert [person.org for person in read(text, REF).people] == companies


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Termin beim Bezirksamt Nord, da ist jetzt eine Frau Koch zuständig.", "Bezirksamt Nord"),
        ("Gestern in der Stadtbibliothek Frau Koch getroffen, die leitet da die Ausleihe.", "Stadtbibliothek"),
        ("Open day at the riding school yesterday, the head there is Tom Wolf.", "riding school"),
        ("War gestern in der Stadtbibliothek. Abends Frau Koch getroffen.", None),
    ],
)
def test_who_works_there_belongs_to_the_house_named_before(text: str, company: str | None) -> None:
    """«da», "there" and a post tie somebody to the house; being met in one does not."""
    assert read(text, REF).people[0].org == company


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Ran into Tom Wolf at Acme Ltd yesterday. He's joined Baker Inc as a manager.", "Baker Inc"),
        ("Met Tom Wolf, retired from Acme Ltd.", None),
        ("Tom Wolf getroffen, hat die Hübner Bau GmbH verlassen.", None),
        ("Tom Wolf getroffen, nicht mehr bei der Hübner Bau GmbH.", None),
        ("Met Tom Wolf from the tax office.", "tax office"),
        ("Met Tom Wolf from the Bremen bus company.", "Bremen bus company"),
        ("Hr. Wolf, Sparkasse. Kredit geht klar.", "Sparkasse"),
        ("Met Tom Wolf, attorney with Baker Inc.", "Baker Inc"),
    ],
)
def test_a_company_is_told_from_former_employers_and_scenes(text: str, company: str | None) -> None:
    """Where somebody was, or was run into, is not where somebody is; an office, or a house behind a comma, is."""
    assert read(text, REF).people[0].org == company


@pytest.mark.parametrize(
    "taken", ["Hindi and Tamil", "Backend Dev", "Business Angel", "CMO", "some law firm", "Familie Wolf"]
)
def test_languages_posts_and_families_are_no_companies(taken: str) -> None:
    """What somebody speaks, what somebody is, and what is called by no name."""
    assert firm_extent(taken, 0, len(taken), casual=False) is None


def test_an_owners_surname_that_is_a_trade_stays_in_the_name() -> None:
    """«Bauer Gerüste» of Tom Bauer; without a Bauer in the note it is what somebody is."""
    taken = "Bauer Gerüste"
    assert firm_extent(taken, 0, len(taken), casual=False, owners={"Bauer"}) == (0, len(taken))
    assert firm_extent(taken, 0, len(taken), casual=False) == (6, len(taken))
