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
