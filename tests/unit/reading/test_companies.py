"""Whose company it is: shared by colleagues and couples, the house where somebody works, and companies of nobody."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading import read
from bot.reading.org_extent import firm_extent
from bot.reading.org_officers import holds_office

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
        ("Sabine Koch von der Hübner Bau GmbH und ihre Kollegin dort, die Anna Wolf.", ["Hübner Bau GmbH"] * 2),
        ("Sabine Koch (Bosch), Tom Wolf, ebenfalls Bosch.", ["Bosch"] * 2),
        ("Sabine Koch (Bosch), Tom Wolf, früher Bosch.", ["Bosch", None]),
        ("Sabine Koch (EY), Tom Wolf, they met at the bar.", ["EY", None]),
        ("Lena und Tom Wolf (Hübner Bau GmbH) getroffen.", ["Hübner Bau GmbH"] * 2),
        ("Lena und Tom Wolf getroffen. Er arbeitet bei der Hübner Bau GmbH.", [None, "Hübner Bau GmbH"]),
        ("Met Sarah Baker of Acme Ltd and her husband Tom Wolf, who does the accounts.", ["Acme Ltd"] * 2),
        ("Met Sarah Baker of Acme Ltd and her husband Tom Wolf, who does the accounts at a bank.", ["Acme Ltd", None]),
        ("Met Sarah Baker and Tom Wolf, they run a roastery called Bom Dia.", ["Bom Dia"] * 2),
        ("Sabine Koch von der Hübner Bau GmbH getroffen, daneben saß Tom Wolf.", ["Hübner Bau GmbH", None]),
    ],
)
def test_a_company_goes_to_each_person_the_note_gives_it_to(text: str, companies: list[str | None]) -> None:
    """Staff, couples, lists, «ebenfalls» and «works there too» share; lawyers and those who sit beside do not."""
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
        ("Met Tom Wolf at Frankfurt airport, he's now vp sales at Helix Valve.", "Helix Valve"),
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


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("Sommerfest vom Tennisclub, der neue Vorsitzende Herr Wolf sucht eine Band.", ["Tennisclub"]),
        ("Winterball Reitverein Nordheim. Vorsitzende Antje Wolf sucht Bilder.", ["Reitverein Nordheim"]),
        ("Christmas drinks of the Garden Society: Rosalind Wolf, the treasurer, needs a venue.", ["Garden Society"]),
        ("Tag der offenen Tür bei der Zimmerei Rapp, mit dem Junior geredet, dem Fabian Rapp.", ["Zimmerei Rapp"]),
        ("Adventsapéro bei Lingua Nova. Herr Wolf (Projektleiter dort) braucht Texte.", ["Lingua Nova"]),
        ("Careers fair, Salford Uni. Dr Amina Wolf (employability lead there) needs speakers.", ["Salford Uni"]),
        ("Vernissage in der Kunsthalle. Die Kuratorin Lena Wolf sucht Bilder.", [None]),
        ("Lange Nacht der Museen. Der Kurator Tom Wolf war da.", [None]),
        ("Sommerfest vom Tennisclub. Tom Wolf sucht eine Band.", [None]),
    ],
)
def test_an_officer_belongs_to_the_host(text: str, companies: list[str | None]) -> None:
    """Who holds an office belongs to the event's host; a guest, or who is met where an event took place, does not."""
    assert [person.org for person in read(text, REF).people] == companies


@pytest.mark.parametrize(
    ("text", "word", "holds"),
    [
        ("die Vorsitzende X sagt", "X", True),
        ("Kommandant heißt X und", "X", True),
        ("mit dem Junior geredet mit dem X", "X", True),
        ("Chef X und", "X", False),
        ("der Chef ist X und", "X", True),
        ("met X, the treasurer, who", "X", True),
        ("met X, treasurer of the club", "X", False),
        ("met X, manager, who", "X", False),
        ("Herr Baudirektor X sagt", "X", False),
        ("die Anwältin X sagt", "X", False),
    ],
)
def test_offices_are_told_from_posts_that_one_may_have_elsewhere(text: str, word: str, *, holds: bool) -> None:
    """A treasurer is one of the place's; a manager is only as the one of the place told of."""
    assert holds_office(text, text.index(word)) is holds


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Tom Wolf hat sich selbstständig gemacht, Seelenraum heißt sein Laden.", "Seelenraum"),
        ("Met Saoirse today, she's opening a studio in autumn, Salt and Breath it's called.", "Salt and Breath"),
        (
            "Lena Kern getroffen, sie hat jetzt ein eigenes Institut Klangraum Filder und sucht Leute.",
            "Klangraum Filder",
        ),
        ("Lena Kern getroffen, die schafft jetzt im Landratsamt.", "Landratsamt"),
        ("Gehört, dass Lena Kern am Kantonsspital als Hebamme arbeitet.", "Kantonsspital"),
        ("Lena Kern getroffen, bislang in der Klinik angestellt.", None),
    ],
)
def test_a_company_is_told_by_its_name_and_by_where_somebody_works(text: str, company: str | None) -> None:
    """The name may stand before what it is; a house is where somebody works when the verb says so."""
    assert read(text, REF).people[0].org == company


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("Met Sarah Baker of Acme Ltd. Her replacement is Tom Wolf, an engineer.", ["Acme Ltd"] * 2),
        ("Sabine Koch von der Hübner Bau GmbH getroffen, ihre Nachfolgerin ist Lena Wolf.", ["Hübner Bau GmbH"] * 2),
        ("Met Sarah Baker of Acme Ltd and Tom Wolf, same company.", ["Acme Ltd"] * 2),
        ("Vom Tourismusamt waren der Tom Wolf und Lena Kern da.", ["Tourismusamt"] * 2),
        ("Sabine Koch von der Hübner Bau GmbH getroffen, ihr Sohn Tom übernimmt den Betrieb.", ["Hübner Bau GmbH"] * 2),
        ("Ehepaar Sabine und Tom Koch, Hübner Bau GmbH, getroffen.", ["Hübner Bau GmbH"] * 2),
    ],
)
def test_successors_heirs_and_couples_share(text: str, companies: list[str | None]) -> None:
    """Who follows somebody, takes over, comes from the same firm or is married in it belongs there too."""
    assert [person.org for person in read(text, REF).people] == companies


@pytest.mark.parametrize(
    ("taken", "firm"),
    [("Tibetisch", False), ("Nebentisch", False), ("CHRO", False), ("Sitzfleisch", True)],
)
def test_languages_by_their_ending_are_no_companies(taken: str, *, firm: bool) -> None:
    """«…isch» is a language, but not every word that ends so."""
    assert (firm_extent(taken, 0, len(taken), casual=False) is not None) is firm


def test_a_house_keeps_the_square_in_its_name() -> None:
    """«Zahnarztpraxis am Lindenplatz» is whole."""
    text = "Praxis am Lindenplatz sucht"
    assert firm_extent(text, 0, 6, casual=False) == (0, 21)
