"""Everyday notes that are easily misread."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading import read
from bot.reading.model import Intent, Party

REF = datetime(2026, 3, 12, 18, 30, tzinfo=ZoneInfo("Europe/Berlin"))


def test_what_somebody_looks_for_is_not_his_role() -> None:
    """«Sucht einen Steuerberater» tells of a need; the one who needs is no tax adviser."""
    note = (
        "Heute beim IHK-Neujahrsempfang Sabine Krüger von der Krüger Druck GmbH getroffen, sucht einen Steuerberater."
    )
    (person,) = read(note, REF).people
    assert (person.role, person.looks_for) == (None, ("Steuerberater",))


def test_a_title_behind_an_event_opens_a_name() -> None:
    """«Auf der Hannover Messe Frau Bremer …»: the event ends where the person begins."""
    note = "Gestern auf der Hannover Messe Frau Bremer von igus getroffen. Sie sucht einen Drohnenpiloten."
    reading = read(note, REF)
    assert reading.event == "Hannover Messe"
    assert [(person.name, person.org) for person in reading.people] == [("Bremer", "igus")]


def test_a_birthday_told_is_no_occasion() -> None:
    """«Hat am 4.5. Geburtstag» is a fact, neither an event nor a meeting."""
    reading = read("Anna Berg hat am 4.5. Geburtstag", REF)
    assert reading.people[0].birthday == "--05-04"
    assert (reading.event, reading.met_on) == (None, None)


def test_whom_somebody_knows_is_not_where_he_works() -> None:
    """«Er kennt jemanden bei Bosch» gives him no company; the coffee was on the Tuesday past."""
    note = "Am Dienstag Kaffee mit Uwe getrunken, er kennt jemanden bei Bosch. Ich soll ihm meine Website schicken."
    reading = read(note, REF)
    assert reading.people[0].org is None
    assert reading.met_on == date(2026, 3, 10)
    assert [follow_up.action for follow_up in reading.follow_ups] == ["meine Website schicken"]


@pytest.mark.parametrize("name", ["Thomas Freitag", "Anna Sommer", "Günter Montag"])
def test_a_day_beside_a_first_name_is_a_surname(name: str) -> None:
    """«Thomas Freitag» is a man, not a day."""
    assert [person.name for person in read(f"Heute {name} getroffen, Elektriker.", REF).people] == [name]


def test_something_to_do_without_a_person_is_kept() -> None:
    """«Muss bis Freitag …» is a follow-up by the writer that concerns nobody."""
    reading = read("Muss bis Freitag die Steuer abgeben", REF)
    assert reading.intent is Intent.CAPTURE
    (follow_up,) = reading.follow_ups
    assert (follow_up.person, follow_up.by, follow_up.due) == (None, Party.ME, date(2026, 3, 13))


def test_what_is_put_off_keeps_its_name() -> None:
    """A reminder put off says what it is about."""
    reading = read("Erinnere mich morgen um 15 Uhr an den Anruf bei Petra Lang", REF)
    assert reading.intent is Intent.SNOOZE
    assert reading.follow_ups[0].action == "Anruf bei Petra Lang"


def test_a_talk_with_news_is_captured() -> None:
    """A telephone call that brought news is more than a deed done."""
    reading = read("Habe gestern mit Herrn Schulz telefoniert, er will nächsten Monat ein Angebot", REF)
    assert reading.intent is Intent.CAPTURE
    assert reading.people[0].looks_for == ("Angebot",)


def test_a_bare_correction_is_no_note() -> None:
    """«Nicht Krüger, Kröger» corrects what was said before."""
    assert read("nicht Krüger, Kröger", REF).intent is Intent.OTHER


def test_ss_stands_for_sz_in_swiss_spelling() -> None:
    """Without ß a note is read as well."""
    (follow_up,) = read("Heute Ursula Gross getroffen. Ich schicke ihr die Strassenkarte bis Montag.", REF).follow_ups
    assert (follow_up.action, follow_up.due) == ("Strassenkarte schicken", date(2026, 3, 16))


def test_a_plain_company_is_not_asked_about() -> None:
    """A firm with its legal form, "from Acme Ltd", leaves nothing to ask."""
    reading = read("Sarah Klein from Acme Ltd at the Web Summit", REF)
    assert (reading.people[0].org, reading.event, reading.unsure) == ("Acme Ltd", "Web Summit", ())


def test_the_number_belongs_to_whom_the_clause_before_tells_of() -> None:
    """A bare number at the end is that of the one just spoken of."""
    note = "Heute Jule Kaminski und ihren Azubi Mo getroffen. Sie bietet Energieberatung an, 0160 9981273"
    assert read(note, REF).people[0].phone == "0160 9981273"


def test_whoever_was_met_is_no_part_of_the_event() -> None:
    """«Stammtisch Tom Busch» is an event and a person."""
    text = "Heute beim Stammtisch Tom Busch getroffen, sucht Ziegel."
    reading = read(text, REF)
    assert (reading.event, reading.people[0].name, reading.people[0].looks_for) == (
        "Stammtisch",
        "Tom Busch",
        ("Ziegel",),
    )


def test_where_somebody_was_met_is_no_company() -> None:
    """«Beim Stammtisch getroffen» tells of the occasion, not of whom the person works for."""
    assert read("Heute Sabine Krüger beim Stammtisch getroffen", REF).people[0].org is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("äh heute hab ich mit Insa Feldkamp nee warte Insa Veldkamp gesprochen die macht Lehmputz", ["Insa Veldkamp"]),
        ("Heute Marlene, nein, Marlies Oetjen getroffen", ["Marlies Oetjen"]),
        ("Frau Notarin Dr. Elif Kaplan getroffen", ["Dr. Elif Kaplan"]),
    ],
)
def test_only_the_last_version_of_a_name_counts(text: str, names: list[str]) -> None:
    """A name taken back is nobody, and an office before a name is no part of it."""
    assert [person.name for person in read(text, REF).people] == names


def test_a_colleague_belongs_to_the_same_company() -> None:
    """ "Her assistant" works where she does."""
    note = "Ran into Rosa Blume, COO at Fennimore & Daughters. Her assistant Emil Strobl was there too."
    assert [person.org for person in read(note, REF).people] == ["Fennimore & Daughters"] * 2


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Das Päckchen an Frau Mbeki ist weg", Intent.DONE),
        ("Petra ist für mich eingesprungen", Intent.RECEIVED),
        ("Rang Fiona this morning, so that one can come off the list.", Intent.DONE),
        ("Habe für Ines den Nachtdienst übernommen.", Intent.GIVEN),
    ],
)
def test_what_no_pattern_says_is_told_by_the_words(text: str, intent: Intent) -> None:
    """Deeds, help given and help received are understood in words that no pattern lists."""
    assert read(text, REF).intent is intent


def test_a_fact_learnt_is_no_meeting() -> None:
    """A new post heard of has no day of a meeting."""
    reading = read("Anna Berg: jetzt Leiterin Einkauf bei Bosch. Ich gratuliere ihr bis Freitag.", REF)
    assert (reading.met_on, reading.people[0].org) == (None, "Bosch")


def test_a_short_weekday_behind_a_pronoun_is_a_day() -> None:
    """«schreib ihm mo» means Monday."""
    (follow_up,) = read("Heute Uwe getroffen, ich schreib ihm mo.", REF).follow_ups
    assert (follow_up.action, follow_up.due) == ("schreiben", date(2026, 3, 16))
