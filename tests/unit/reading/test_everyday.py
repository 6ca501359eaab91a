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


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Bernd Huber kennengelernt, Termin vereinbaren", "Termin vereinbaren"),
        ("Bernd Huber kennengelernt, Unterlagen prüfen", "Unterlagen prüfen"),
        ("Bernd Huber kennengelernt, muss noch einen Probetermin vereinbaren", "einen Probetermin vereinbaren"),
    ],
)
def test_a_thing_and_its_verb_are_an_order_to_oneself(text: str, action: str) -> None:
    """«…, Termin vereinbaren» is the writer's, with no day and no «ich»."""
    (follow_up,) = read(text, REF).follow_ups
    assert (follow_up.by, follow_up.action, follow_up.person) == (Party.ME, action, "Bernd Huber")


def test_what_others_wish_is_no_order_to_oneself() -> None:
    """Behind «sie will …» or «er sucht …», the next deed is theirs, or part of what is sought."""
    for text in ("Lena Vogt will umziehen, Wohnung suchen", "Lena Vogt sucht jemanden zum Putzen, Fenster putzen"):
        assert not [one for one in read(text, REF).follow_ups if one.by is Party.ME]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Gespräch mit Hülya Demir von Siemens, sie stellt mich ihrem Chef vor", None),
        ("Mit Olaf Kunz geredet, sein Anwalt ist im Urlaub", None),
        ("Beim Zahnarzt Herrn Klose wiedergesehen", None),
        ("Weiberfasching mit unserer Hausmeisterin Loni Rieder", "Hausmeisterin"),
    ],
)
def test_somebody_elses_trade_is_not_ones_own(text: str, role: str | None) -> None:
    """«Ihrem Chef», «sein Anwalt», «beim Zahnarzt» name others; before the name itself, it is whose name it is."""
    (person,) = read(text, REF).people
    assert person.role == role


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Nina Pohl hat mir Kontakt zu Frau Seidel versprochen", "Kontakt zu Frau Seidel"),
        ("hab Sabine Krüger den Kontakt zu Jens versprochen", "Kontakt zu Jens"),
        ("Herrn Kuhn habe ich ein Gespräch zugesagt", "ein Gespräch"),
        ("ich hab der Tanja gesagt dass ich ihr den Link schicke", "Link schicken"),
    ],
)
def test_a_promise_is_neither_done_nor_a_favour(text: str, action: str) -> None:
    """What was promised is still to come, and whom it leads to belongs to it."""
    reading = read(text, REF)
    assert reading.intent is Intent.CAPTURE
    assert [follow_up.action for follow_up in reading.follow_ups] == [action]


@pytest.mark.parametrize(
    "text", ["Called Bettina back as promised. Done.", "Leonie Hansmann hab ich zugesagt, Punkt kann raus."]
)
def test_a_promise_kept_is_done(text: str) -> None:
    """«Wie versprochen», «kann raus»: nothing is to come."""
    assert read(text, REF).intent is Intent.DONE


@pytest.mark.parametrize(
    ("text", "event", "name"),
    [
        ("beim Klassentreffen Micha wiedergesehen, arbeitet jetzt bei Zalando", "Klassentreffen", "Micha"),
        ("auf der Hannover Messe Jupp getroffen, macht Schrauben", "Hannover Messe", "Jupp"),
        ("auf der Messe Nordstil getroffen: Paul Meier", "Messe Nordstil", "Paul Meier"),
    ],
)
def test_a_first_name_behind_the_event_is_whom_one_met(text: str, event: str, name: str) -> None:
    """«Hannover Messe Jupp getroffen»: the event ends where the person begins; «Nordstil» is no first name."""
    reading = read(text, REF)
    assert (reading.event, [person.name for person in reading.people]) == (event, [name])


@pytest.mark.parametrize(
    ("text", "name", "action"),
    [
        ("Bitte dran denken: Julia Vertrag schicken", "Julia", "Vertrag schicken"),
        ("Ulf Koch anrufen", "Ulf Koch", "anrufen"),
    ],
)
def test_what_somebody_is_to_get_is_not_his_surname(text: str, name: str, action: str) -> None:
    """«Julia Vertrag schicken» is about Julia; «Koch» is a surname."""
    reading = read(text, REF)
    assert [person.name for person in reading.people] == [name]
    assert [follow_up.action for follow_up in reading.follow_ups] == [action]


@pytest.mark.parametrize(
    ("text", "looks_for"),
    [
        ("Alice needs a plumber urgently", ("plumber",)),
        ("Ruby Pascoe is after a bigger gazebo", ("bigger gazebo",)),
        ("Had a chat with Ann Reed after her lecture", ()),
        ("Paul braucht eine Wohnung so schnell wie möglich", ("Wohnung",)),
    ],
)
def test_how_urgent_and_when_are_no_part_of_a_need(text: str, looks_for: tuple[str, ...]) -> None:
    """«Urgently» says how soon, and what was «after her lecture» is not sought."""
    assert read(text, REF).people[0].looks_for == looks_for


def test_whoever_will_call_will_call_me() -> None:
    """«Sie will wegen der Homepage anrufen»: with nobody else named, it is the writer who is called."""
    (follow_up,) = read("Simone Hagen kennengelernt, sie will wegen der Homepage anrufen", REF).follow_ups
    assert (follow_up.by, follow_up.action) == (Party.THEM, "wegen der Homepage anrufen")


def test_a_meeting_to_come_has_not_been() -> None:
    """«Treffe morgen …» is an appointment, not today's meeting."""
    reading = read("Treffe morgen Frau Kowalski im Café Luise", REF)
    assert reading.met_on is None
    assert [follow_up.due for follow_up in reading.follow_ups] == [date(2026, 3, 13)]


@pytest.mark.parametrize(
    ("text", "action", "due"),
    [
        ("Ask Helen if she knows a translator", "ask Helen if she knows a translator", None),
        ("Met Bea Lockwood, florist. Ring her after Easter", "ring her", date(2026, 4, 7)),
        ("Helen fragen, ob sie einen Übersetzer kennt", "fragen", None),
        ("Lisa Bescheid geben, sobald das Muster fertig ist", "Bescheid geben", None),
        ("Bei Lisa melden wenn der Flyer fertig ist", "melden", None),
    ],
)
def test_an_order_to_reach_somebody_is_kept(text: str, action: str, due: date | None) -> None:
    """«Helen fragen», "ring her": whom to reach and how is all that such a note needs, and «fertig» ends nothing."""
    reading = read(text, REF)
    assert reading.intent is Intent.CAPTURE
    found = [(follow_up.by, follow_up.action, follow_up.due) for follow_up in reading.follow_ups]
    assert found == [(Party.ME, action, due)]


@pytest.mark.parametrize(
    "text", ["Carola Voss kümmert sich. Nicht anrufen!!", "Will mir keine Muster schicken, der Tom Beck"]
)
def test_a_denied_order_is_none(text: str) -> None:
    """«Nicht anrufen» asks for nothing."""
    assert read(text, REF).follow_ups == ()


def test_after_a_feast_is_when_to_do_it() -> None:
    """«After Easter» and «nach Ostern» are the day behind the holidays."""
    dues = [read(text, REF).follow_ups[0].due for text in ("I'll ring Bea after Easter", "Bernd nach Ostern anrufen")]
    assert dues == [date(2026, 4, 7)] * 2


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Frau Okafor schickt Unterlagen bis Freitag", "Unterlagen schicken"),
        ("Kaffee mit Bruno Salz getrunken. Probe bringt er Freitag vorbei", "Probe vorbeibringen"),
    ],
)
def test_what_somebody_sends_is_his_to_do(text: str, action: str) -> None:
    """«Schickt Unterlagen bis Freitag» is no «Unterlagen bis Freitag» of the writer's, and ends in its infinitive."""
    (follow_up,) = read(text, REF).follow_ups
    assert (follow_up.by, follow_up.action, follow_up.due) == (Party.THEM, action, date(2026, 3, 13))
