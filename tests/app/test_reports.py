"""What the user says he has done, or wants to be reminded of, finds what it is about."""

from datetime import date, datetime

import pytest

from bot.domain.follow_up import By, FollowUp, FollowUpKind
from bot.etiquette.deeds import report_of, tells_of
from bot.etiquette.thanks import thanks_said
from tests.app.conftest import BERLIN, SUNDAY_EVENING, Chat


async def open_of(chat: Chat, kind: FollowUpKind) -> list[FollowUp]:
    """Return what is open of a kind."""
    async with chat.network() as network:
        return [each for each in await network.open_follow_ups() if each.kind is kind]


@pytest.mark.parametrize(
    "report",
    [
        "Habe mich bei Petra bedankt",
        "Habe Petra gedankt",
        "Ich habe mich gestern bei Petra Lang für das Feedback bedankt",
    ],
)
async def test_thanks_said_are_done(jens: Chat, report: str) -> None:
    """Whoever says that he has thanked somebody has the thanks ticked off."""
    await jens.says("Petra Lang hat mir Feedback zu meiner Website gegeben")
    await jens.says("Klaus Neumann hat mir Feedback zu meinem Flyer gegeben")
    assert "✓ Petra Lang: Danke sagen" in await jens.says(report)
    assert len(await open_of(jens, FollowUpKind.THANKS)) == 1


async def test_thanks_said_in_english_and_with_none_open(mary: Chat) -> None:
    """The same holds in English; thanks again, with none open, are noted as being in touch."""
    await mary.says("Tom Hill gave me feedback on my website")
    assert "✓ Tom Hill" in await mary.says("Thanked Tom")
    assert not await open_of(mary, FollowUpKind.THANKS)
    assert "Tom Hill" in await mary.says("I've just thanked Tom for the cake")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Habe mich bei Petra bedankt", "Petra"),
        ("Bei Frau Krüger bedankt", "Frau Krüger"),
        ("Jens für die Empfehlung gedankt", "Jens"),
        ("Habe mich bedankt", ""),
        ("I said thank you to Tom Hill", "Tom Hill"),
        ("Muss mich bei Petra bedanken", None),
        ("Jens hat sich bei mir bedankt", None),
        ("Habe mich noch nicht bei Petra bedankt", None),
        ("Petra thanked me", None),
        ("Heute Jens getroffen und mich bei ihm bedankt", None),
    ],
)
def test_what_is_a_word_of_thanks_said(text: str, name: str | None) -> None:
    """Only the user's own thanks, already said, are taken for such a report."""
    assert thanks_said(text) == name


async def test_a_report_of_another_deed_ticks_nothing(jens: Chat) -> None:
    """What has nothing in common with the one thing open is asked about; what has ticks it off."""
    await jens.says("Heute Björn Held getroffen. Ich soll ihm bis Freitag das Angebot schicken.")
    assert "Was davon ist erledigt?" in await jens.says("Habe Björn das Portfolio geschickt")
    assert len(await open_of(jens, FollowUpKind.PROMISE)) == 1
    assert "✓ Björn Held: Angebot schicken" in await jens.says("Habe Björn das Angebot geschickt")
    assert not await open_of(jens, FollowUpKind.PROMISE)


@pytest.mark.parametrize("report", ["Ron hat die Preisliste geschickt", "Ron hat mir die Preisliste geschickt"])
async def test_a_promise_of_a_contact_is_kept(jens: Chat, report: str) -> None:
    """Who has sent what he promised has it ticked off, also where it is told as something he did for the user."""
    await jens.says("Heute Ron Till getroffen. Er schickt mir bis Montag die Preisliste.")
    (promise,) = await open_of(jens, FollowUpKind.PROMISE)
    assert promise.by is By.THEM
    assert "✓ Ron Till wollte: Preisliste schicken" in await jens.says(report)


async def test_a_promise_of_a_contact_is_kept_in_english(mary: Chat) -> None:
    """The same holds in English, whatever the tense."""
    await mary.says("Ron Hill promised to email me his price list by Monday")
    assert "✓ Ron Hill" in await mary.says("Ron emailed the price list")
    assert not await open_of(mary, FollowUpKind.PROMISE)


@pytest.mark.parametrize(
    ("report", "promised", "fits"),
    [
        ("Angebot an Ute geschickt", "Angebot schicken", True),
        ("Habe Ute die Unterlagen gemailt", "Unterlagen schicken", True),
        ("Habe Ute angerufen", "anrufen", True),
        ("Habe Ute angerufen", "wegen der Rechnung anrufen", True),
        ("Ute hat die Preisliste geschickt", "send the price list", True),
        ("Habe Ute das Portfolio geschickt", "CV schicken", False),
        ("Habe Ute das Portfolio geschickt", "mit Miriam bekannt machen", False),
        ("Habe Ute angerufen", "Angebot schicken", False),
        ("Sent Ute the contract", "send the offer", False),
    ],
)
def test_which_promise_a_report_tells_of(report: str, promised: str, *, fits: bool) -> None:
    """A report tells of a promise about the same thing or, where only one names a thing, of the same deed."""
    follow_up = FollowUp(action=promised, created_at=SUNDAY_EVENING)
    assert tells_of(report_of(report, ["Ute"]), follow_up, ["Ute"]) is fits


async def test_a_report_that_tells_of_something_to_come_is_a_note(jens: Chat) -> None:
    """With something else open, new promises told along with a call are taken down, and nothing is ticked off."""
    await jens.says("Heute Dorothee Lang getroffen. Ich soll ihr bis Freitag das Angebot schicken.")
    heard = await jens.says(
        "Habe heute mit Dorothee telefoniert: Sie schickt mir bis Freitag die Stellenanzeige, "
        "ich soll ihr bis Montag meinen Lebenslauf schicken"
    )
    assert "Stellenanzeige" in heard
    assert "Lebenslauf" in heard
    assert len(await open_of(jens, FollowUpKind.PROMISE)) == 3


async def test_a_reminder_asked_for_is_kept_beside_what_is_open(jens: Chat) -> None:
    """A reminder of something else than what is open with a contact is one of its own, at its hour."""
    await jens.says("Heute Uwe Falk getroffen. Ich soll ihm bis Freitag das Angebot schicken.")
    assert "Anruf bei Uwe" in await jens.says("Erinnere mich morgen um 15 Uhr an den Anruf bei Uwe")
    (offer, call) = sorted(await open_of(jens, FollowUpKind.PROMISE), key=lambda each: each.id)
    assert offer.remind_at is None
    assert call.remind_at == datetime(2026, 3, 9, 15, 0, tzinfo=BERLIN)
    assert "Anruf bei Uwe" in await jens.waits_until(datetime(2026, 3, 9, 15, 1, tzinfo=BERLIN))


async def test_a_reminder_of_what_is_open_moves_it(jens: Chat) -> None:
    """A reminder of the very thing that is open, and one that names only the contact, move it."""
    await jens.says("Heute Uwe Falk getroffen. Ich soll ihm bis Freitag das Angebot schicken.")
    await jens.says("Erinnere mich am Montag an das Angebot für Uwe")
    await jens.says("Erinner mich erst nächste Woche an Uwe")
    (offer,) = await open_of(jens, FollowUpKind.PROMISE)
    assert offer.snoozed_to


async def test_next_month_begins_on_its_first_working_day(mary: Chat) -> None:
    """A reminder for «next month» comes at its beginning, about somebody new too."""
    assert "Dana Cole" in await mary.says("Remind me about Dana Cole next month")
    (reminder,) = await open_of(mary, FollowUpKind.PROMISE)
    assert (reminder.action, reminder.due) == ("Dana Cole", date(2026, 4, 1))
