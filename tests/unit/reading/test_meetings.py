"""Whether a note tells of a meeting, and on which day it was."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading import read

THURSDAY = datetime(2026, 3, 12, 18, 30, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Beim gestrigen Stadtfest stand ich lange mit Herrn Luca Berger zusammen.", "2026-03-11"),
        ("Nachtrag zu Montag: beim Stammtisch war auch Lena Vogt, Goldschmiedin.", "2026-03-09"),
        ("Kurzer Rückblick auf gestern, Gründertreffen in Kiel: Lena Vogt kennengelernt.", "2026-03-11"),
        ("From Tuesday's business breakfast: Emma Stone runs a bakery.", "2026-03-10"),
        ("Hannover Messe war letzte Woche, am Mittwoch dort Lena Vogt getroffen.", "2026-03-11"),
        ("Netzwerkabend, mit Lena Vogt gesprochen. Die Rechnung vom letzten Jahr hat sie bezahlt.", "2026-03-12"),
        (
            "Grillfest mit dem Ruderverein, neben mir Lena Vogt, und sie guckt sich am Mittwoch das Dach an",
            "2026-03-12",
        ),
        ("Kaffee mit Lena Vogt, sie meldet sich am Samstag", "2026-03-12"),
        ("Beim Stammtisch Lena Vogt getroffen. Wir gehen im April essen, am 5.", "2026-03-12"),
        ("Lena Vogt ruft am Montag an, heute jedenfalls beim Sommerempfang war sie sehr offen.", "2026-03-12"),
        ("Sommerfest Handelskammer (Sa):\n- Lena Vogt, Goldschmiedin", "2026-03-07"),
        ("Di., Weinprobe der Handelskammer: Lena Vogt getroffen, Goldschmiedin", "2026-03-10"),
        ("Tue: breakfast club, Emma Stone runs a bakery.", "2026-03-10"),
        ("Conference dinner with Emma Stone, she needs two developers like yesterday.", "2026-03-12"),
        ("Donnerstag Stammtisch, Lena Vogt ist Goldschmiedin.", "2026-03-12"),
        ("Lena Vogt letzte Woche beim Sommerfest getroffen.", "2026-03-08"),
    ],
)
def test_the_day_of_the_meeting_is_found(text: str, day: str) -> None:
    """A supplement's day and a day told exactly count; planned days, widths of a year and other matters do not."""
    met_on = read(text, THURSDAY).met_on
    assert met_on is not None
    assert met_on.isoformat() == day


@pytest.mark.parametrize(
    "text",
    [
        "Kaffee m. Lena Vogt:\n- Position: Leiterin\n- Firma: Nordlicht Medien",
        "Lunch, Emma Stone, estates surveyor. Gossip only.",
        "Client visit: Harbour Press. Emma Stone wants a bookkeeper.",
        "Lena Vogt, Goldschmiedin. trafen uns zw. tür u. angel.",
        "Neue Nummer: Lena Vogt, 0664 910 22 87. War heut kurz bei uns, hat keinen Platz.",
        "Grabbed lunch w/ Emma Stone, her startup is called Fernlicht.",
        "Emma Stone surveys houses. I came across her at the pier three weeks ago.",
    ],
)
def test_a_meeting_is_told_in_short_too(text: str) -> None:
    """A heading of what was had together and abbreviated verbs tell of a meeting."""
    assert read(text, THURSDAY).met_on is not None


@pytest.mark.parametrize(
    "text",
    [
        "Heute rief Frau Lena Vogt von der Handelskammer an. Sie betreut dort die Gründer.",
        "Lena Vogt hat mir gestern geschrieben, sie ist jetzt bei Nordlicht Medien.",
        "Mittagessen mit Lena Vogt nächste Woche Donnerstag",
        "Coffee with Emma Stone next Tuesday at 10am",
        "Just hung up with Emma Stone from Harbour Press, she is moving to Leeds.",
        "LinkedIn DM von Lena Vogt (Nordlicht Medien): sie sucht einen Texter.",
        "Lena Vogt hat mir auf den Anrufbeantworter gesprochen, sie sucht eine Vertretung.",
        "Korrektur: Lena Vogt ist nicht mehr bei Nordlicht Medien.",
        "Correction to older entry: Emma Stone is not with Harbour Press any more.",
        "Lena Vogt, Visagistin, leiht mir ihren Koffer, noch nicht live gesehen",
        "Emma Stone bakes cakes, offers me a discount. Haven't met her yet.",
        "Presse heute: Nordlicht Medien insolvent, betrifft Lena Vogt",
        "Von Wiegand gehört: Lena Vogt ist jetzt selbstständig.",
    ],
)
def test_what_came_by_wire_or_is_to_come_is_no_meeting(text: str) -> None:
    """Nobody is met by telephone, letter or message, whatever day is named, nor at an appointment yet to come."""
    assert read(text, THURSDAY).met_on is None


def test_a_day_of_the_week_may_be_a_surname_everywhere() -> None:
    """Once somebody is called Freytag, so is the firm."""
    reading = read("Stammtisch: Konstanze Freytag, die Holzwerke Freytag führt, getroffen.", THURSDAY)
    assert reading.met_on == THURSDAY.date()
