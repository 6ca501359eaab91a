"""Deeds told in unusual ways, each with its examples: what is owed, promised, comes, is due, and what is no deed."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading import read

REF = datetime(2026, 3, 12, 18, 30, tzinfo=ZoneInfo("Europe/Berlin"))


def _deeds(text: str) -> list[tuple[str, str, str | None]]:
    """Return by whom, what in lower case, and by which day."""
    found = read(text, REF).follow_ups
    return [(one.by.value, one.action.lower(), str(one.due) if one.due else None) for one in found]


@pytest.mark.parametrize(
    ("text", "by", "word", "due"),
    [
        ("Anna Weber getroffen. Bin ihr noch die Preisliste schuldig", "me", "preisliste", None),
        ("Anna Weber getroffen. Morgen rufe ich sie an.", "me", "anrufen", "2026-03-13"),
        ("Met Anna Weber, promised to ring her tomorrow", "me", "ring her", "2026-03-13"),
        ("Met Anna Weber, promised to send me the deck by Friday", "them", "send me the deck", "2026-03-13"),
        ("Anna Weber getroffen. Die Preisliste schulde ich ihr bis Freitag", "me", "preisliste", "2026-03-13"),
        ("Anna Weber getroffen. Angebot folgt bis Freitag", "me", "angebot", "2026-03-13"),
        ("Anna Weber getroffen. Angebot von ihr kommt bis Freitag", "them", "angebot", "2026-03-13"),
        ("Anna Weber getroffen. Gutachten von mir bis Ende März", "me", "gutachten", "2026-03-31"),
        ("Anna Weber getroffen. Muster bis Freitag zu ihr", "me", "muster", "2026-03-13"),
        ("Anna Weber getroffen. Die Fotos kriegt sie bis Freitag", "me", "fotos", "2026-03-13"),
        ("Anna Weber getroffen. Angebot geht bis Freitag an sie raus", "me", "angebot", "2026-03-13"),
        ("Anna Weber getroffen. Anna hat mir ein Muster versprochen", "them", "muster", None),
        ("Met Anna Weber. She owes me the samples", "them", "samples", None),
        ("Met Anna Weber. I promised her the photos by Friday", "me", "photos", "2026-03-13"),
        ("Met Anna Weber. Price to her by Friday", "me", "price", "2026-03-13"),
        ("Met Anna Weber. Quote from her by Friday", "them", "quote", "2026-03-13"),
        ("Met Anna Weber. We agreed on lunch on Friday", "me", "lunch", "2026-03-13"),
    ],
)
def test_a_deed_may_be_told_by_its_thing(text: str, by: str, word: str, due: str | None) -> None:
    """What is owed, promised, comes, goes out or is due from somebody is a deed."""
    ((who, action, day),) = _deeds(text)
    assert (who, day) == (by, due)
    assert word in action


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Met Anna Weber, she's gonna text me her number", ("them", "text me her number", None)),
        ("Met Anna Weber, gotta send her the list tomorrow", ("me", "send her the list", "2026-03-13")),
        ("Met Anna Weber, I've got to send her the list", ("me", "send her the list", None)),
        ("Met Anna Weber. She said she'd check our forms", ("them", "check our forms", None)),
        ("Anna Weber getroffen. Sie holt am Samstag die Kisten ab", ("them", "kisten abholen", "2026-03-14")),
        ("Anna Weber getroffen, ich muss mich bis Freitag entscheiden", ("me", "entscheiden", "2026-03-13")),
        ("Anna Weber getroffen. Sie will mich anrufen wegen der Kisten", ("them", "wegen kisten anrufen", None)),
        ("Anna Weber getroffen. Sie will sich melden", ("them", "melden", None)),
        ("Anna Weber getroffen. Ich messe am Freitag die Fenster aus", ("me", "fenster ausmessen", "2026-03-13")),
        (
            "Anna Weber getroffen, ich schick ihr bis Freitag die Liste hab ich gesagt",
            ("me", "liste schicken", "2026-03-13"),
        ),
        ("Met Anna Weber. Next step: send her the list", ("me", "send her the list", None)),
        ("Anna Weber getroffen. Nächster Schritt: Termin vereinbaren", ("me", "termin vereinbaren", None)),
        (
            "Anna Weber getroffen. Hat zugesagt, die Liste bis Freitag zu schicken",
            ("them", "liste schicken", "2026-03-13"),
        ),
        ("Anna Weber getroffen. Schickt nächste Woche den Katalog", ("them", "katalog schicken", "2026-03-20")),
    ],
)
def test_a_deed_is_read_from_its_verb(text: str, deed: tuple[str, str, str | None]) -> None:
    """Leads of everyday speech, separable verbs, and verbs that no list holds."""
    ((who, action, day),) = _deeds(text)
    assert (who, set(deed[1].split()) <= set(action.split()), day) == (deed[0], True, deed[2])


@pytest.mark.parametrize(
    "text",
    [
        "Anna Weber getroffen, sie würde mir mal ihre Kamera leihen",
        "Anna Weber getroffen, sie könnte uns Räume besorgen",
        "Anna Weber getroffen, wenn ich mal was brauche soll ich mich melden",
        "Met Anna Weber, she'd lend me her camera for free",
        "Met Anna Weber, she could send us visitors",
        "Met Anna Weber. I said I'd think about it",
    ],
)
def test_an_offer_is_no_deed(text: str) -> None:
    """What somebody would or could do, and what is only thought about, is nothing to remind of."""
    assert _deeds(text) == []


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Anna Weber getroffen, ich soll ihr die Liste schicken, mach ich morgen", "2026-03-13"),
        ("Met Anna Weber. I offered to send her the list, which I'll do on Friday", "2026-03-13"),
        ("Anna Weber getroffen. Ich schick ihr bis Freitag nein bis Sonntag die Liste", "2026-03-15"),
        ("Anna Weber getroffen. Ich schick ihr die Liste, angeblich noch im März", "2026-03-31"),
        ("Met Anna Weber. I'll send her the list before the end of the month", "2026-03-31"),
        ("Met Anna Weber. I'll send her the list before the month is out", "2026-03-31"),
        ("Anna Weber getroffen. Antragsfrist ist der 30.4., bis dahin schick ich ihr die Liste", "2026-04-30"),
        ("Anna Weber getroffen. ruf sie do. an wg. der Liste", "2026-03-19"),
        ("Anna Weber getroffen. Schick ihr nä. Woche die Liste", "2026-03-20"),
        ("Anna Weber getroffen. Ich schick ihr im April zwei Listen", "2026-04-30"),
    ],
)
def test_the_day_of_a_deed_is_found(text: str, due: str) -> None:
    """Said behind the deed, corrected, or by a day named before."""
    ((_, _, day),) = _deeds(text)
    assert day == due


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        (
            "Met Anna Weber. I'll ask Tom about the hall and let her know by Friday",
            [("me", None), ("me", "2026-03-13")],
        ),
        (
            "Anna Weber getroffen. Ich werde bei Tom nachfragen und ihr morgen die Liste schicken",
            [("me", None), ("me", "2026-03-13")],
        ),
        (
            "Anna Weber getroffen. Sie schickt mir am Montag die Maße und von mir kriegt sie morgen das Muster",
            [("them", "2026-03-16"), ("me", "2026-03-13")],
        ),
    ],
)
def test_two_deeds_of_one_sentence_are_two(text: str, deeds: list[tuple[str, str | None]]) -> None:
    """A second deed behind «und» has its own doer and its own day."""
    assert [(who, day) for who, _, day in _deeds(text)] == deeds
