"""What users say about answers and about time, and what a draft may not say."""

from datetime import UTC, date, datetime

import pytest

from bot.domain.contact import Contact
from bot.domain.encounter import Note
from bot.domain.fact import Fact, FactKind
from bot.domain.follow_up import By, FollowUp
from bot.etiquette.answers import tells_of_talk, who_answered, whom_to_suggest_again
from bot.etiquette.briefing import Acquaintance, tip_for
from bot.etiquette.drafts import Doubt, doubts
from bot.etiquette.pick_up import Point, point_to_pick_up
from bot.etiquette.time_budgets import budget_said, minutes_in
from bot.services.condolences import tells_of_loss

NOW = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jens hat geantwortet", "Jens"),
        ("Jens hat sich gemeldet.", "Jens"),
        ("Frau Krüger hat sich gestern endlich gemeldet", "Frau Krüger"),
        ("Petra Lang hat mir zurückgeschrieben", "Petra Lang"),
        ("Antwort von Jens bekommen", "Jens"),
        ("Jens replied", "Jens"),
        ("Petra has finally got back to me", "Petra"),
        ("Tom wrote back yesterday", "Tom"),
        ("I got a reply from Jens", "Jens"),
        ("Heard back from Petra Lang", "Petra Lang"),
        ("Jens hat nicht geantwortet", None),
        ("Jens hat eine Halle", None),
        ("Ich habe Jens geantwortet", None),
        ("Jens hat geantwortet, dass er eine Halle sucht", None),
        ("Jens replied that he needs a hall", None),
        ("Hat Jens geantwortet?", None),
        ("Jens has not replied", None),
    ],
)
def test_word_that_somebody_answered(text: str, name: str | None) -> None:
    """Who answered is found where the message says nothing else."""
    assert who_answered(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Melde dich wieder zu Jens", "Jens"),
        ("meld dich bitte wieder wegen Frau Krüger", "Frau Krüger"),
        ("Schlag mir Petra Lang wieder vor", "Petra Lang"),
        ("Erinnere mich wieder an Jens", "Jens"),
        ("Suggest Jens again", "Jens"),
        ("Please bring up Petra again", "Petra"),
        ("Ich melde mich wieder bei Jens", None),
        ("Erinnere mich morgen an Jens", None),
        ("Jens meldet sich wieder", None),
        ("Remind me of Jens on Friday", None),
    ],
)
def test_who_is_to_be_suggested_again(text: str, name: str | None) -> None:
    """The silence is ended by one sentence, and not by an ordinary note."""
    assert whom_to_suggest_again(text) == name


@pytest.mark.parametrize(
    ("text", "talked"),
    [
        ("Habe mit Jens telefoniert", True),
        ("Habe Frau Krüger angerufen", True),
        ("Habe Frau Krüger angerufen, aber nicht erreicht", False),
        ("Habe Jens geschrieben", False),
        ("Jens Mail geschickt", False),
        ("Talked to Jens", True),
        ("Wrote to Jens", False),
        ("Called Jens, no answer", False),
    ],
)
def test_whether_the_two_spoke(text: str, talked: bool) -> None:
    """A message sent is a try; a talk is none."""
    assert tells_of_talk(text) is talked


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Ich will zwei Stunden in der Woche", 120),
        ("Ich nehme mir 90 Minuten pro Woche fürs Netzwerken", 90),
        ("1,5 h pro Woche", 90),
        ("eine halbe Stunde pro Woche", 30),
        ("Nicht mehr als drei Stunden pro Woche", 180),
        ("Kein Zeitbudget mehr", 0),
        ("Two hours a week is enough for networking", 120),
        ("I have 90 minutes a week", 90),
        ("I want to spend two and a half hours a week", 150),
        ("No time limit please", 0),
        ("Ich arbeite zwei Stunden in der Woche bei Jens", None),
        ("Jens hat zwei Stunden pro Woche Zeit", None),
        ("Ich habe Petra zwei Stunden in der Woche versprochen", None),
        ("Wir haben zwei Stunden geredet", None),
        ("Jens works two hours a week for Petra", None),
        ("Ich will 99 Stunden in der Woche", None),
    ],
)
def test_a_weekly_budget_is_understood(text: str, minutes: int | None) -> None:
    """However the time is said, it is found; a note about somebody's hours sets none."""
    assert budget_said(text) == minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("zwei Stunden", 120), ("90", 90), ("1.5 h", 90), ("45 min", 45), ("hm", None), ("0", None), ("9999", None)],
)
def test_a_typed_setting(text: str, minutes: int | None) -> None:
    """A bare duration is taken, a bare number as minutes, anything else not."""
    assert minutes_in(text) == minutes


@pytest.mark.parametrize(
    ("text", "loss"),
    [
        ("Petras Vater ist gestern gestorben", True),
        ("Petra hat ihren Mann verloren", True),
        ("Trauerfall bei Jens", True),
        ("Petra's father passed away", True),
        ("Jens lost his wife last month", True),
        ("Petra hat einen Auftrag verloren", False),
        ("Der Vater von Jens baut Hallen", False),
        ("Jens lost his keys", False),
    ],
)
def test_a_loss_is_noticed(text: str, loss: bool) -> None:
    """Bereavement is told from other losses."""
    assert tells_of_loss(text) is loss


GOOD = "Hallo Jens,\n\nwie versprochen: die Adresse. Hier ist alles. Sag mir, ob du damit zurechtkommst."


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Hallo Jens,\n\nich bin Coach und habe ein Buch geschrieben.", Doubt.USELESS),
        (GOOD + " Jetzt 20 % Rabatt.", Doubt.ADVERTISING),
        (GOOD + " Mehr auf https://example.org", Doubt.ADVERTISING),
        (GOOD + " Abonniere meinen Newsletter.", Doubt.ADVERTISING),
        (GOOD + " Bitte antworte sofort.", Doubt.DISTRUST),
        (GOOD + " Empfiehl mich bitte weiter!", Doubt.DISTRUST),
        (GOOD + " WICHTIG", Doubt.DISTRUST),
        (GOOD * 8, Doubt.DISTRUST),
        ("Hi Jens,\n\nhere is the address. Please hire me.", Doubt.DISTRUST),
        ("Hi Jens,\n\nI have a new webshop, thank you, what a deal.", Doubt.ADVERTISING),
    ],
)
def test_what_speaks_against_a_draft(text: str, doubt: Doubt) -> None:
    """What is of no use to the reader, presses him or advertises is found out."""
    assert doubts(GOOD) == ()
    assert doubt in doubts(text)


def test_a_wish_is_the_best_point_to_pick_up() -> None:
    """First what he looks for, then the latest fact that is no old story, then the latest note."""
    jens = Contact(id=1, name="Jens", created_at=NOW)
    facts = [
        Fact(id=1, contact_id=1, kind=FactKind.PROJECT, text="baut eine Halle", on=date(2026, 1, 1)),
        Fact(id=2, contact_id=1, kind=FactKind.INTEREST, text="segelt", on=date(2026, 2, 1)),
        Fact(id=3, contact_id=1, kind=FactKind.EDUCATION, text="studierte in Celle", on=date(2026, 3, 1)),
    ]
    notes = [Note(text="Jens erzählte\nvom Urlaub. " * 20, noted_at=NOW)]
    looking = Contact(id=1, name="Jens", looks_for=("Halle", "Kran"), created_at=NOW)

    assert (point := point_to_pick_up(looking, facts, notes))
    assert (point.point, point.text) == (Point.WISH, "Kran")
    assert (point := point_to_pick_up(jens, facts, notes))
    assert (point.point, point.text) == (Point.FACT, "segelt")
    assert (point := point_to_pick_up(jens, facts[2:], notes))
    assert point.point is Point.NOTE
    assert len(point.text) <= 90
    assert point_to_pick_up(jens, [], []) is None


def test_the_tip_before_an_event() -> None:
    """Keep one's word first, then help, then the goal; where nobody is known, speak to somebody."""
    promise = FollowUp(id=1, action="Adresse schicken", created_at=NOW)
    theirs = FollowUp(id=2, action="Plan schicken", by=By.THEM, created_at=NOW)
    jens = Contact(id=1, name="Jens", looks_for=("Halle",), created_at=NOW)
    tom = Contact(id=2, name="Tom", created_at=NOW)

    both = [Acquaintance(contact=jens, last_met=None), Acquaintance(contact=tom, last_met=None, promises=(promise,))]
    assert tip_for(both, "Kunden").key == "briefing-tip-promise"
    owed = [Acquaintance(contact=jens, last_met=None, promises=(theirs,))]
    assert tip_for(owed, "Kunden").key == "briefing-tip-wish"
    plain = [Acquaintance(contact=tom, last_met=None)]
    assert tip_for(plain, "Kunden").key == "briefing-tip-goal"
    assert tip_for(plain, None).key == "briefing-tip-introduce"
    assert tip_for([], None).key == "briefing-tip-strangers"
