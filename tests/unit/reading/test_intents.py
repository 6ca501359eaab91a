"""What a note is meant to do, by its words."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading import read
from bot.reading.intent import intent_of
from bot.reading.model import Intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Park the thing with Emma until the 22nd.", Intent.SNOOZE),
        ("The quote for Emma can wait until January.", Intent.SNOOZE),
        ("Kannst du das mit Lena auf Dienstag moven", Intent.SNOOZE),
        ("hab die Lena dem Team von Nordlicht vorgeschlagen", Intent.GIVEN),
        ("Frau Vogt habe ich gestern unentgeltlich beraten", Intent.GIVEN),
        ("Passed Emma on to the BBC, who wanted a voice", Intent.GIVEN),
        ("dank Lena hab ich einen Platz bekommen", Intent.RECEIVED),
        ("Auf Empfehlung von Lena Vogt kam heute ein neuer Mandant", Intent.RECEIVED),
        ("Emma sorted us a slot at the market", Intent.RECEIVED),
        ("Habe Frau Vogt den Vertrag zurückgemailt", Intent.DONE),
        ("Die Einladung an Lena ist heute raus, damit ist das vom Tisch", Intent.DONE),
        ("Hab ihr 18 Uhr vorgeschlagen, Lena sagt noch zu", Intent.CAPTURE),
    ],
)
def test_what_is_meant_is_told_from_the_words(text: str, intent: Intent) -> None:
    """Putting off, help given and received, and deeds done are told from what is to be kept."""
    found = intent_of(text, has_people=True, has_event=False, has_meeting=False, has_details=False)
    assert found is intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        (
            "so the inspector was here today Maud Baker and she's going to send us her report in two weeks but I said"
            " nothing to the team",
            Intent.CAPTURE,
        ),
        ("Wem wollte ich bis Freitag das Angebot schicken, Anna Weber oder Tom Wolf?", Intent.QUERY),
    ],
)
def test_a_deed_to_come_is_kept_unless_the_note_asks_for_it(text: str, intent: Intent) -> None:
    """What somebody is going to do is no report of help; asking who was to do it is no promise."""
    ref = datetime(2026, 3, 12, 18, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    assert read(text, ref).intent is intent
