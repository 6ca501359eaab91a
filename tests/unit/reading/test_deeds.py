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
        ("Anna Weber getroffen. Angebot folgt bis Freitag", "them", "angebot", "2026-03-13"),
        ("Anna Weber getroffen. Mein Angebot folgt bis Freitag", "me", "angebot", "2026-03-13"),
        ("Anna Weber getroffen. Fotos will sie mir bis Freitag schicken", "them", "fotos", "2026-03-13"),
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


@pytest.mark.parametrize(
    ("text", "by", "word", "due"),
    [
        ("Anna Weber getroffen. Sie will mir bis Mittwoch Listen rüberschieben", "them", "rüberschieben", "2026-03-18"),
        ("Anna Weber getroffen, sie ruft mich am Mittwoch an wenn sie die Pläne hat", "them", "anrufen", "2026-03-18"),
        ("Anna Weber getroffen und ich ruf sie an am Dienstag", "me", "anrufen", "2026-03-17"),
        ("Anna Weber getroffen. Nächsten Dienstag führt sie mir eins vor", "them", "vorführen", "2026-03-17"),
        ("Anna Weber getroffen. Sie dichtet das Fenster bis Freitag ab", "them", "abdichten", "2026-03-13"),
        ("Anna Weber getroffen, und die meldet sich", "them", "sich melden", None),
        ("Anna Weber getroffen. Schickt Belegexemplar", "them", "belegexemplar", None),
        ("Anna Weber getroffen. angebot kommt v ihr bis ende des monats", "them", "angebot", "2026-03-31"),
        ("Anna Weber getroffen. Hab ihr versprochen bei Grit nachzufragen", "me", "nachfragen", None),
        ("Anna Weber getroffen. Hab ihr zugesagt dass ich Spinde repariere bis Mai", "me", "spinde", "2026-05-31"),
        ("Anna Weber getroffen. Prüfen, ob wir Platz haben", "me", "prüfen, ob wir platz haben", None),
        ("Anna Weber getroffen. Angebot ausarbeiten, fällig 21. Mai", "me", "ausarbeiten", "2026-05-21"),
        ("Anna Weber getroffen. schick ihr mo mein reel", "me", "reel", "2026-03-16"),
        ("Anna Weber getroffen. geb ihr bis so bescheid", "me", "bescheid", "2026-03-15"),
        ("Anna Weber getroffen. Sie erwartet mein Angebot bis Freitag", "me", "angebot", "2026-03-13"),
        ("Anna Weber getroffen -> Flyer schicken", "me", "flyer", None),
        ("Anna Weber getroffen. Intro an Tom, erledige ich Freitag.", "me", "intro", "2026-03-13"),
        ("Anna Weber getroffen. Flyer möchte sie bis Freitag, mach ich", "me", "flyer", "2026-03-13"),
        ("Anna Weber getroffen. ich mail ihr nein quatsch ich ruf sie Dienstag an", "me", "anrufen", "2026-03-17"),
        ("Anna Weber getroffen. ich schreib ihr nein quatsch ich ruf sie Dienstag an", "me", "anrufen", "2026-03-17"),
        ("Met Tom Baker. Owe him a pie", "me", "pie", None),
        ("Met Tom Baker. Promised names by next Wednesday.", "me", "names", "2026-03-18"),
        ("Met Tom Baker at the fair. we said tea on Thursday", "me", "tea", "2026-03-19"),
        ("Met Tom Baker at the fair. hes gonna dm me", "them", "dm me", None),
        ("Met Tom Baker at the fair. ill send him the deck", "me", "deck", None),
        ("Met Tom Baker at the fair. Quote's coming", "them", "quote", None),
        ("Met Tom Baker at the fair. He expects our fee proposal in a fortnight", "me", "fee proposal", "2026-03-26"),
        ("Met Tom Baker at the fair. Draft the contract.", "me", "draft the contract", None),
        ("Met Tom Baker at the fair. Next session's April 26th", "me", "session", "2026-04-26"),
        ("Met Tom Baker at the fair. Certificate tomorrow, he says", "them", "certificate", "2026-03-13"),
        ("Met Tom Baker. She forwards the org chart by Thursday", "them", "forward the org chart", "2026-03-19"),
        ("Met Tom Baker. So I send him my offer by Tuesday", "me", "send him my offer", "2026-03-17"),
        ("Met Tom Baker. He knows people and will pass on my card.", "them", "pass on my card", None),
    ],
)  # fmt: skip
def test_a_deed_is_read_from_hasty_words(text: str, by: str, word: str, due: str | None) -> None:
    """Short days, missing apostrophes, verbs that no list holds, bare orders, things awaited or on their way."""
    ((who, action, day),) = _deeds(text)
    assert (who, day) == (by, due)
    assert word in action


def test_a_denial_in_the_next_thought_denies_no_deed() -> None:
    """In a note that runs on, what is not so behind an «and» leaves the promise before it standing."""
    text = (
        "Met Ilka Baker and she's nice she'll write the menu up by next Wednesday and no I haven't said yes to the date"
    )
    assert _deeds(text) == [("them", "write the menu up", "2026-03-18")]


def test_labels_say_who_is_to_do_it() -> None:
    """«me:», «him:» stand for the writer and the contact."""
    deeds = _deeds("Met Tom Baker at the fair. me: send sample by Monday. him: reply within a week")
    assert deeds == [("me", "send sample", "2026-03-16"), ("them", "reply", "2026-03-19")]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Weber getroffen. soll mal vorbeikommen sagt sie. mach ich eher nicht",
        "Met Tom Baker. I was asked to send him the list but I won't",
        "I should record Tom Baker, whom I met at the jury",
        "Met Tom Baker. Email tom@baker.example",
        "Anna Weber getroffen, sie leiht uns ihre Kamera wenn unsere kaputt ist",
        "Anna Weber getroffen. Sie hört zum 1. Oktober in der Kanzlei auf",
        "Anna Weber getroffen. Die Unterlagen schickt sie nun doch nicht",
        "Anna Weber getroffen. Deadline: 30.4.",
    ],
)
def test_what_is_refused_or_only_noted_is_no_deed(text: str) -> None:
    """Refused right behind, only written down, an address, an offer for a need to come, somebody's own life."""
    assert _deeds(text) == []
