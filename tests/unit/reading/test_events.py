"""What is an event at all, and how far its name reaches."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading import read
from bot.reading.event_cues import cued_event
from bot.reading.event_reach import event_reach

THURSDAY = datetime(2026, 3, 12, 18, 30, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("taken", "language", "name"),
    [
        ("okay London Wine Fair", "en", "London Wine Fair"),
        ("Mon's panel", "en", "panel"),
        ("stadtfest. der vom fahrradladen", "de", "stadtfest"),
        ("hochzeit #31. trauzeugin imke", "de", "hochzeit #31"),
        ("Nikolausabend / Park Hotel", "de", "Nikolausabend"),
        ("Weihnachtsfeier\nThemen", "de", "Weihnachtsfeier"),
        ("Neujahrstreff d. Kreativgesellschaft", "de", "Neujahrstreff d. Kreativgesellschaft"),
        ("trauung standesamt mitte", "de", "trauung"),
        ("hochzeit auf Schloss Sonnenstein", "de", "hochzeit"),
        ("XING-Treffen", "de", "XING-Treffen"),
    ],
)
def test_an_events_name_ends_with_its_line_sentence_or_hall(taken: str, language: str, name: str) -> None:
    """What opens the note, the next heading or sentence and the hall of a feast are not in its name."""
    reach = event_reach(taken, 0, len(taken), language)
    assert reach is not None
    assert taken[slice(*reach)] == name


@pytest.mark.parametrize(
    ("text", "start", "end", "name"),
    [
        ("Garden party at the Danish embassy. Small talk.", 0, 12, "Garden party at the Danish embassy"),
        ("Christmas do at the Chamber, very loud", 0, 12, "Christmas do at the Chamber"),
        ("Christmas do at the pub, very loud", 0, 12, "Christmas do"),
    ],
)
def test_a_house_that_invites_belongs_to_the_event(text: str, start: int, end: int, name: str) -> None:
    """An embassy or a chamber is a host, a pub is a place."""
    reach = event_reach(text, start, end, "en")
    assert reach is not None
    assert text[slice(*reach)] == name


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("Korrektur", "de"),
        ("Stammdaten", "de"),
        ("Contact card", "en"),
        ("LinkedIn msg", "en"),
        ("Mail-Eingang", "de"),
        ("Easter brunch invite", "en"),
        ("Coworking kitchen gossip", "en"),
        ("site walk", "en"),
        ("Heumarkt", "de"),
        ("Gründonnerstag", "de"),
        ("Znüni", "de"),
        ("Abendessen mit Kunden", "de"),
    ],
)
def test_cards_messages_squares_and_meals_are_no_events(name: str, language: str) -> None:
    """What somebody sent or filed, where a market stands, and what is eaten or walked together is none."""
    assert event_reach(name, 0, len(name), language) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fintech North day two, great crowd", "Fintech North"),
        ("Intermodal Europe / Rotterdam / day 1", "Intermodal Europe"),
        ("Second day of Futurebuild was quieter", "Futurebuild"),
        ("Letzter Tag der Weinmesse, müde", "Weinmesse"),
        ("the lady from the embassy thing", "embassy thing"),
        ("we spoke at the leaving do", "leaving do"),
        ("70. von onkel heinz war der knaller", "70. von onkel heinz"),
        ("war auf dem 50. Geb. vom Schwager in Celle", "50. Geb. vom Schwager"),
        ("Anna's 40th, lovely garden", "Anna's 40th"),
        ("im Anschluss an die Lesung hat sie mich angesprochen", "Lesung"),
        ("Following the committee hearing I took tea", "committee hearing"),
        ("I am on my way home from the design review um tired", "design review"),
    ],
)
def test_an_event_is_known_by_what_is_said_around_it(text: str, name: str) -> None:
    """Its second day, a round number of years, or that one comes from there."""
    span = cued_event(text)
    assert span is not None
    assert text[slice(*span)] == name


@pytest.mark.parametrize(
    "text",
    [
        "on my way home from the office I rang her",
        "auf dem Heimweg vom Büro",
        "He came back to the same thing",
        "am 20. von Hamburg nach Kiel",
        "Am Tag der Abgabe",
        "Am letzten Tag im Monat",
    ],
)
def test_what_is_no_event_gives_no_cue(text: str) -> None:
    """Offices, days of the month and things in general are none."""
    assert cued_event(text) is None


def test_an_invitation_is_no_meeting() -> None:
    """Who writes of an invite has been nowhere yet."""
    assert read("Easter brunch invite from the neighbours. Emma Stone helps with disputes.", THURSDAY).event is None
