"""Where names of companies and people begin and end."""

import pytest

from bot.reading.event_reach import event_reach
from bot.reading.name_extent import is_house, name_extent, with_initials
from bot.reading.org_extent import firm_extent


@pytest.mark.parametrize(
    ("text", "taken", "firm"),
    [
        ("bei der Firma Hübner Bau heißt er", "Firma Hübner Bau", "Hübner Bau"),
        ("der GF Hafenbahn Rhein-Ruhr", "GF Hafenbahn Rhein-Ruhr", "Hafenbahn Rhein-Ruhr"),
        (
            "Leiterin Rechtsdienst bei der Gebäudeversicherung",
            "Rechtsdienst bei der Gebäudeversicherung",
            "Gebäudeversicherung",
        ),
        ("von der Metzgerei Salz & Sohn getrunken", "Metzgerei Salz & Sohn getrunken", "Metzgerei Salz & Sohn"),
        ("bei der Meyer Werft kein Witz", "Meyer Werft kein Witz", "Meyer Werft"),
        ("von der Kanzlei Vogel und Thadden und die", "Kanzlei Vogel", "Kanzlei Vogel und Thadden"),
        (
            "dem Ingenieurbüro Nothnagel + Ritter vorsteht",
            "Ingenieurbüro Nothnagel",
            "Ingenieurbüro Nothnagel + Ritter",
        ),
        ("beim TÜV Hessen tätig", "TÜV", "TÜV Hessen"),
        ("from the Senate Department for Economics she", "Senate Department", "Senate Department for Economics"),
        ("her company is Norrsken Media not Nordlicht", "Norrsken Media not Nordlicht", "Norrsken Media"),
        ("von Einkauf Kastner & Söhne kommt", "Einkauf Kastner & Söhne", "Kastner & Söhne"),
        ("of Norsk Vind AS, who", "Norsk Vind", "Norsk Vind AS"),
        ("Bank of England said", "Bank of England", "Bank of England"),
    ],
)
def test_a_company_is_cut_to_its_name(text: str, taken: str, firm: str) -> None:
    """Articles, posts and verbs are left out; a second partner, a legal form or a branch is taken in."""
    start = text.index(taken)
    extent = firm_extent(text, start, start + len(taken), casual=False)
    assert extent is not None
    assert text[slice(*extent)] == firm


@pytest.mark.parametrize("taken", ["VP People", "Supply Chain Mgr", "Stammtisch", "Chilean", "Köln"])
def test_a_post_an_occasion_or_a_town_is_no_company(taken: str) -> None:
    """What somebody is, where somebody was met and where somebody comes from are no companies."""
    assert firm_extent(taken, 0, len(taken), casual=False) is None


@pytest.mark.parametrize(
    ("taken", "name"),
    [
        ("Notarin Dr. Elif Kaplan", "Dr. Elif Kaplan"),
        ("Ministerialrat Dr. Ansgar Bierbaum", "Dr. Ansgar Bierbaum"),
        ("RA Dr. Tobias Amtmann", "Dr. Tobias Amtmann"),
        ("henry gequatscht", "henry"),
        ("Hinnerk Duhnkrack Außendienstler", "Hinnerk Duhnkrack"),
        ("Peter Koch", "Peter Koch"),
        ("Anna Schneider", "Anna Schneider"),
        ("Udo Rademacher", "Udo Rademacher"),
        ("Jens Vertriebsleiter", "Jens"),
        ("Sonntag", "Sonntag"),
    ],
)
def test_a_person_is_cut_to_the_name(taken: str, name: str) -> None:
    """Offices before a name and verbs behind it are left out; surnames that are trades stay."""
    start, end, _ = name_extent(taken, 0, len(taken))
    assert taken[start:end] == name


@pytest.mark.parametrize(
    ("text", "taken", "event", "language"),
    [
        ("Nikolausfeier beim Ortsverband, heute", "Nikolausfeier", "Nikolausfeier beim Ortsverband", "de"),
        ("Hoffest bei Familie Brandes. Tom war da", "Hoffest", "Hoffest bei Familie Brandes", "de"),
        ("Grillfest bei uns im Garten", "Grillfest", "Grillfest", "de"),
        ("Hochzeit von Nele u Max. Am Tisch", "Hochzeit von Nele", "Hochzeit von Nele u Max", "de"),
        ("House concert at the Wilsons', great", "House concert", "House concert at the Wilsons'", "en"),
        ("pub quiz at the Red Lion, lost", "pub quiz", "pub quiz", "en"),
        ("left the chamber's garden party early", "garden party", "chamber's garden party", "en"),
        ("the spring fair with clients yesterday", "spring fair with clients", "spring fair", "en"),
        ("meetup @ impact hub", "meetup @ impact hub", "meetup", "en"),
        ("Adventsmarkt Schreiner Jens Horn am Stand", "Adventsmarkt Schreiner Jens Horn", "Adventsmarkt", "de"),
    ],
)
def test_an_event_is_told_with_its_host(text: str, taken: str, event: str, language: str) -> None:
    """Host and owner belong to an event; a venue, company kept and what goes on do not."""
    start = text.index(taken)
    reach = event_reach(text, start, start + len(taken), language)
    assert reach is not None
    assert text[slice(*reach)] == event


@pytest.mark.parametrize(
    ("taken", "language"),
    [
        ("Wochenmarkt", "de"),
        ("Schloss Eckstein", "de"),
        ("Lunch mit Tom", "de"),
        ("Gärtner aus Ulm", "de"),
        ("health department", "en"),
    ],
)
def test_a_market_a_venue_or_a_lunch_is_no_event(taken: str, language: str) -> None:
    """What stands there every week, where people are and what friends do is no event."""
    assert event_reach(taken, 0, len(taken), language) is None


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("lunch w/ S.S. Grewer", "Grewer", "S.S. Grewer"),
        ("Update on G.L. Baker", "L. Baker", "G.L. Baker"),
        ("day two A F Costa", "F Costa", "A F Costa"),
        ("from E. St. John-Price", "John-Price", "E. St. John-Price"),
        ("die Professor Hiltrud Assmann", "Hiltrud Assmann", "Professor Hiltrud Assmann"),
        ("met Sir Magnus Thorne", "Magnus Thorne", "Sir Magnus Thorne"),
        ("Kantor i. R. Ekkehard Roth", "Ekkehard Roth", "Ekkehard Roth"),
        ("der Plan B Tom Wolf", "Tom Wolf", "Tom Wolf"),
    ],
)
def test_initials_and_titles_belong_to_a_name(text: str, name: str, whole: str) -> None:
    """Initials with dots, bare ones beside another, and titles stand in a name; «i. R.» and a lone letter do not."""
    start = with_initials(text, text.index(name))
    assert text[start:] == whole


def test_a_house_before_a_surname_is_a_firm() -> None:
    """«Eismanufaktur Moretti» is a firm, «Schwiegermutter Moretti» is not."""
    assert is_house("Eismanufaktur")
    assert not is_house("Schwiegermutter")
    assert not is_house("Lena")
