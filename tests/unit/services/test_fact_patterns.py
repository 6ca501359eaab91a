"""What plain sentences tell of people, and what they don't."""

import json
import time
from pathlib import Path

import pytest

from bot.domain.contact import Closeness, Stage
from bot.domain.fact import FactKind
from bot.services.denial_patterns import denied
from bot.services.fact_patterns import told_facts, topic
from bot.services.job_patterns import told_jobs
from bot.services.project_patterns import same_project
from bot.services.relation_patterns import told_relations
from bot.services.relations import asked_relation
from bot.services.tie_patterns import told_ties

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("Jens baut gerade eine Halle um", FactKind.PROJECT, "eine Halle umbauen"),
        ("Heute Jens getroffen, der gerade eine Halle umbaut.", FactKind.PROJECT, "eine Halle umbauen"),
        ("Petra renoviert ein altes Bauernhaus", FactKind.PROJECT, "ein altes Bauernhaus renovieren"),
        ("Jens arbeitet gerade an einer neuen Website", FactKind.PROJECT, "an einer neuen Website arbeiten"),
        ("Jens zieht bald nach Köln um", FactKind.PROJECT, "nach Köln umziehen"),
        ("Jens führt gerade ein neues CRM ein", FactKind.PROJECT, "ein neues CRM einführen"),
        ("Jens steckt gerade mitten im Umbau", FactKind.PROJECT, "im Umbau"),
        ("Jens, neues Projekt: Schulmensa", FactKind.PROJECT, "Schulmensa"),
        ("Tom is renovating a barn", FactKind.PROJECT, "renovating a barn"),
        ("Tom's currently working on a book", FactKind.PROJECT, "working on a book"),
        ("Der Umbau bei Jens ist fertig", FactKind.FINISHED_PROJECT, "Umbau"),
        ("Jens hat den Umbau endlich abgeschlossen", FactKind.FINISHED_PROJECT, "Umbau"),
        ("Petra ist mit dem Buch fertig", FactKind.FINISHED_PROJECT, "Buch"),
        ("Tom's barn is finished", FactKind.FINISHED_PROJECT, "barn"),
        ("Tom has finished the renovation", FactKind.FINISHED_PROJECT, "renovation"),
        ("Jens hat jetzt zwei Kinder", FactKind.FAMILY, "zwei Kinder"),
        ("Jens hat eine Tochter und einen Sohn", FactKind.FAMILY, "eine Tochter und einen Sohn"),
        ("Jens ist Vater geworden", FactKind.FAMILY, "Vater geworden"),
        ("Jens ist frisch verheiratet", FactKind.FAMILY, "verheiratet"),
        ("Jens ist jetzt Vater", FactKind.FAMILY, "Vater"),
        ("Tom has two kids", FactKind.FAMILY, "two kids"),
        ("Tom got married", FactKind.FAMILY, "got married"),
        ("Met Tom, his wife is opening a studio", FactKind.FAMILY, "his wife is opening a studio"),
        ("Jens war früher bei Bosch", FactKind.CAREER, "bei Bosch"),
        ("Jens hat zehn Jahre bei Bosch gearbeitet", FactKind.CAREER, "bei Bosch"),
        ("Jens war vorher Lehrer", FactKind.CAREER, "Lehrer"),
        ("Tom used to work at Bosch", FactKind.CAREER, "at Bosch"),
        ("Tom Baker, formerly DB Schenker", FactKind.CAREER, "DB Schenker"),
        ("Jens hat Informatik studiert", FactKind.EDUCATION, "Informatik studiert"),
        ("Jens ist gelernter Tischler", FactKind.EDUCATION, "gelernter Tischler"),
        ("Mary studied law in Leeds", FactKind.EDUCATION, "studied law in Leeds"),
        ("Mary has a degree in physics", FactKind.EDUCATION, "a degree in physics"),
        ("Jens spielt gern Tennis", FactKind.INTEREST, "Tennis"),
        ("Jens interessiert sich für Segelfliegen", FactKind.INTEREST, "Segelfliegen"),
        ("Jens singt im Chor", FactKind.INTEREST, "singt im Chor"),
        ("Mary plays the violin", FactKind.INTEREST, "the violin"),
        ("Mary is into sailing", FactKind.INTEREST, "sailing"),
        ("Mit Jens vereinbart, dass wir zusammen ausstellen", FactKind.AGREED, "wir zusammen ausstellen"),
        ("We agreed to share a booth", FactKind.AGREED, "to share a booth"),
        ("Mit Jens über Solaranlagen gesprochen", FactKind.TALKED_ABOUT, "Solaranlagen"),
        ("Talked to Tom about solar panels", FactKind.TALKED_ABOUT, "solar panels"),
    ],
)
def test_what_is_told(text: str, kind: FactKind, told: str) -> None:
    """Each kind of fact is understood in the ways in which people tell it."""
    assert [(each.kind, each.text) for each in told_facts(text)] == [(kind, told)]


@pytest.mark.parametrize(
    "text",
    [
        "Ich habe zwei Kinder",
        "Mein Umbau ist fertig",
        "Wir bauen gerade um",
        "Jens renoviert Altbauten",
        "Der Preis spielt eine große Rolle",
        "Jens spielt mit dem Gedanken",
        "Jens schreibt mir gerade eine Mail",
        "Jens interessiert sich für unser Angebot",
        "Jens war gestern bei Bosch",
        "frag mal in der Gruppe herum",
        "Sie würde uns mal bei der Lohnabrechnung helfen",
        "Jens sucht Betreuung für zwei Kinder",
        "Jens hat eine Tochterfirma in Celle",
        "I agreed to send the outline",
        "free to whoever collects it",
        "Heute beim Stammtisch Jens Maier getroffen, sucht eine Halle. Ich schicke ihm bis Freitag zwei Adressen.",
        "Met Tom Baker at the book fair, looking for an illustrator.",
    ],
)
def test_what_is_not_told(text: str) -> None:
    """What is the writer's own, an offer, a wish, a visit or an appointment is no fact about somebody."""
    assert told_facts(text) == ()


def test_another_word_may_only_end_a_known_project() -> None:
    """«Das Angebot ist fertig» is no project by itself, «der Umbau ist fertig» is."""
    assert [each.sure for each in told_facts("Das Angebot ist fertig")] == [False]
    assert [each.sure for each in told_facts("Der Umbau ist fertig")] == [True]


def test_the_latest_word_on_children() -> None:
    """A count of children takes the place of an earlier one; two hobbies stand beside each other."""
    assert topic("zwei Kinder") == topic("eine Tochter") == topic("two kids") == "children"
    assert topic("verheiratet") == topic("geschieden") == "status"
    assert topic("segelt gern") is None


def test_the_same_project_in_other_words() -> None:
    """«Umbau» and «Lagerhalle» both mean «eine Halle umbauen»."""
    assert same_project("Umbau", "eine Halle umbauen")
    assert same_project("Lagerhalle", "eine Halle umbauen")
    assert same_project("barn", "renovating a barn")
    assert not same_project("Website", "eine Halle umbauen")


@pytest.mark.parametrize(
    ("text", "who", "kind", "whose"),
    [
        ("Petra ist Toms Schwester", "Petra", "Schwester", "Tom"),
        ("Petra ist Tom Bergers Schwester", "Petra", "Schwester", "Tom Berger"),
        ("Petra ist Jens' Chefin", "Petra", "Chefin", "Jens"),
        ("Jens ist der Chef von Petra", "Jens", "Chef", "Petra"),
        ("Petra is Tom's sister", "Petra", "sister", "Tom"),
        ("Jens is the boss of Petra", "Jens", "boss", "Petra"),
        ("Jens ist mit Petra verheiratet", "Jens", "verheiratet mit", "Petra"),
        ("Jens is married to Petra", "Jens", "married to", "Petra"),
        ("Jens und Petra sind Kollegen", "Jens", "Kollege", "Petra"),
        ("Jens and Petra are married", "Jens", "married to", "Petra"),
        ("Heute Petra Lang getroffen, Schwester von Tom Berger.", None, "Schwester", "Tom Berger"),
        ("Met Petra Lang today, Tom's sister.", None, "sister", "Tom"),
        ("Toms Schwester heißt Petra", "Petra", "Schwester", "Tom"),
        ("Seine Tochter heißt Mia", "Mia", "Tochter", None),
        ("Jens hat eine Tochter, sie heißt Mia.", "Mia", "Tochter", None),
        ("Heute Jens und seine Frau Inge getroffen", "Inge", "Frau", None),
        ("Jens kennt Petra", "Jens", "kennt", "Petra"),
        ("Petra arbeitet mit Jens zusammen", "Petra", "arbeitet mit", "Jens"),
        ("Petra hat zwei Kinder, Mia und Ben", "Mia und Ben", "Kinder", None),
    ],
)
def test_relations(text: str, who: str | None, kind: str, whose: str | None) -> None:
    """Relations are understood both ways round, by genitive and by «von», beside a name, and of family by its name."""
    assert [(each.who, each.kind, each.whose) for each in told_relations(text)] == [(who, kind, whose)]


@pytest.mark.parametrize(
    "text",
    [
        "Petra ist meine Schwester",
        "Jens ist ein Freund von mir",
        "Jens ist verheiratet",
        "Jens kennt einen guten Drucker",
    ],
)
def test_no_relations(text: str) -> None:
    """The user's own family, and words without a second person, tell of no relation between two."""
    assert told_relations(text) == ()


@pytest.mark.parametrize(
    ("text", "org", "role"),
    [
        ("Jens ist jetzt bei Siemens", "Siemens", None),
        ("Jens arbeitet jetzt bei der Sparkasse Celle als Berater", "Sparkasse Celle", "Berater"),
        ("Jens ist zu Siemens gewechselt", "Siemens", None),
        ("Jens hat bei Siemens angefangen", "Siemens", None),
        ("Jens ist jetzt Einkaufsleiter bei Siemens Energy", "Siemens Energy", "Einkaufsleiter"),
        ("Petra ist zur Abteilungsleiterin befördert worden", None, "Abteilungsleiterin"),
        ("Jens hat einen neuen Job", None, None),
        ("Jens now works at Siemens", "Siemens", None),
        ("Mary has joined Siemens as an engineer", "Siemens", "engineer"),
        ("Mary is now CEO of Maier Bau", "Maier Bau", "CEO"),
        ("Mary works at Siemens now", "Siemens", None),
        ("Jens ist nicht mehr bei Maier Bau", "Maier Bau", None),
        ("Mary has left Siemens", "Siemens", None),
    ],
)
def test_new_jobs(text: str, org: str | None, role: str | None) -> None:
    """A new company and a new position are understood in both languages."""
    assert [(each.org, each.role) for each in told_jobs(text)] == [(org, role)]


@pytest.mark.parametrize(
    "text",
    [
        "Jens ist jetzt bei uns im Verein",
        "Jens ist jetzt Vater",
        "Jens ist jetzt Kunde",
        "Jens ist jetzt auf der Messe",
        "Ich bin jetzt bei Siemens",
        "Tom joined us for lunch",
        "Heute Jens Maier von Maier Bau getroffen",
        "Jens arbeitet bei Siemens",
    ],
)
def test_no_new_job(text: str) -> None:
    """Where somebody is, or has been all along, is no new job."""
    assert told_jobs(text) == ()


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Jens ist ein enger Kontakt", Closeness.CLOSE),
        ("Jens und ich sind eng befreundet", Closeness.CLOSE),
        ("Jens is a close friend", Closeness.CLOSE),
        ("Jens ist eher ein lockerer Kontakt", Closeness.LOOSE),
        ("Jens is more of an acquaintance", Closeness.ACQUAINTANCE),
        ("Jens kenne ich nur flüchtig", Closeness.ACQUAINTANCE),
        ("mit Petra mache ich jetzt Geschäfte", Stage.BUSINESS),
        ("Petra ist jetzt Kundin von mir", Stage.BUSINESS),
        ("I'm doing business with Petra now", Stage.BUSINESS),
        ("Jens vertraue ich", Stage.TRUSTED),
        ("Jens und ich sind jetzt in Kontakt", Stage.IN_TOUCH),
    ],
)
def test_ties(text: str, tie: Closeness | Stage) -> None:
    """How close somebody is, and how far it has come, can be said in many ways."""
    assert [each.tie for each in told_ties(text)] == [tie]


@pytest.mark.parametrize(
    "text",
    [
        "Jens ist kein enger Kontakt",
        "Jens ist ein guter Freund von Petra",
        "Jens sucht Kunden",
        "Er ist Kunde bei Petra",
    ],
)
def test_no_ties(text: str) -> None:
    """A denial, and what is between others, says nothing of the user's own ties."""
    assert told_ties(text) == ()


@pytest.mark.parametrize(
    ("text", "what", "name"),
    [
        ("das mit den Kindern stimmt nicht", "Kindern", None),
        ("Das mit den Kindern von Jens stimmt nicht.", "Kindern", "Jens"),
        ("vergiss das mit dem Umbau", "Umbau", None),
        ("that about the kids is wrong", "kids", None),
        ("the thing about Tom's kids isn't true", "kids", "Tom"),
    ],
)
def test_denials(text: str, what: str, name: str | None) -> None:
    """What is wrong is understood, and of whom."""
    assert denied(text) == (what, name)


def corpus_notes() -> list[str]:
    """Return all notes of the corpus that are there to be taken down."""
    lines = [line for file in sorted(CORPUS.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines()]
    notes = [json.loads(line) for line in lines]
    return [note["text"] for note in notes if note["gold"]["intent"] == "capture"]


def test_no_note_is_taken_for_a_request() -> None:
    """None of the corpus's notes is taken for a question about relations, a denial, or a word on how close a tie is.

    But for the one that says it: "I trust her because …".
    """
    notes = corpus_notes()
    close = [text for text in notes if told_ties(text)]

    assert len(notes) > 400
    assert [text for text in notes if asked_relation(text) or denied(text)] == []
    assert [text for text in close if "I trust her" not in text] == []


def test_notes_rarely_tell_more_than_they_do() -> None:
    """Over the corpus, whose notes were not written for facts, few seem to tell any."""
    notes = corpus_notes()

    assert sum(bool(told_facts(text)) for text in notes) < 0.06 * len(notes)


@pytest.mark.parametrize(
    "piece", ["Jens ist der Chef von Petra ", "a ", "seine Tochter heißt ", "Tom's ", "ist jetzt "]
)
def test_long_texts_take_no_longer_than_they_are(piece: str) -> None:
    """The longest message Telegram knows is read in well under a second, whatever is repeated in it."""
    text = (piece * 4096)[:4096]
    began = time.process_time()
    told_facts(text)
    told_relations(text)
    told_jobs(text)
    told_ties(text)
    denied(text)
    asked_relation(text)
    assert time.process_time() - began < 1
