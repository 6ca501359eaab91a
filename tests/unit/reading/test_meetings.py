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
        "Heute rief Frau Lena Vogt von der Handelskammer an. Sie betreut dort die Gründer.",
        "Lena Vogt hat mir gestern geschrieben, sie ist jetzt bei Nordlicht Medien.",
        "Mittagessen mit Lena Vogt nächste Woche Donnerstag",
        "Coffee with Emma Stone next Tuesday at 10am",
        "Just hung up with Emma Stone from Harbour Press, she is moving to Leeds.",
        "LinkedIn DM von Lena Vogt (Nordlicht Medien): sie sucht einen Texter.",
    ],
)
def test_what_came_by_wire_or_is_to_come_is_no_meeting(text: str) -> None:
    """Nobody is met by telephone, letter or message, whatever day is named, nor at an appointment yet to come."""
    assert read(text, THURSDAY).met_on is None


def test_a_day_of_the_week_may_be_a_surname_everywhere() -> None:
    """Once somebody is called Freytag, so is the firm."""
    reading = read("Stammtisch: Konstanze Freytag, die Holzwerke Freytag führt, getroffen.", THURSDAY)
    assert reading.met_on == THURSDAY.date()
