"""Corrections and undo after something has happened in between: nudged, moved, done, corrected before."""

from datetime import date, datetime

from bot.domain.follow_up import FollowUp, FollowUpState
from tests.app.conftest import BERLIN, Chat, to_do
from tests.app.test_corrections import NOTE, due_days, names


async def follow_ups(chat: Chat) -> list[FollowUp]:
    """Return all promises, whatever became of them."""
    async with chat.network() as network:
        (contact,) = await network.contacts()
        return [each for each in await network.follow_ups_of(contact.id) if each.action]


async def test_a_correction_after_a_nudge_leaves_one_promise(jens: Chat) -> None:
    """What was nudged already is corrected in its place, and keeps its count."""
    await jens.says(NOTE)
    await jens.waits_until(datetime(2026, 3, 13, 9, 0, tzinfo=BERLIN))
    await jens.says("nicht Krüger, Kröger")

    assert await names(jens) == ["Sabine Kröger"]
    (promise,) = await follow_ups(jens)
    assert promise.nudged == 1


async def test_undo_after_a_nudge_takes_everything_back(jens: Chat) -> None:
    """«Rückgängig» under the first reply leaves neither contact nor promise, nudged or not."""
    await jens.says(NOTE)
    reply = jens.person.messages[-1].id
    await jens.waits_until(datetime(2026, 3, 13, 9, 0, tzinfo=BERLIN))
    await jens.presses("Rückgängig", reply)

    assert await names(jens) == []
    assert await due_days(jens) == []


async def test_an_edit_keeps_a_promise_done(jens: Chat) -> None:
    """A promise that was kept stays kept when its note is edited."""
    message_id = jens.person.send(NOTE)
    await jens.heard()
    await jens.says("Habe Sabine Krüger das Angebot geschickt, erledigt")
    await jens.edits(message_id, NOTE.replace("Krüger Druck GmbH", "Kröger Druck GmbH"))

    (promise,) = await follow_ups(jens)
    assert promise.state is FollowUpState.DONE


async def test_an_edit_keeps_a_day_that_was_moved(jens: Chat) -> None:
    """A day moved by button holds when the note is edited for another reason."""
    message_id = jens.person.send(NOTE)
    await jens.heard()
    await jens.presses("Datum ändern")
    await jens.says("am 20.3.")
    await jens.edits(message_id, NOTE.replace("Sabine", "Susanne"))

    assert await names(jens) == ["Susanne Krüger"]
    assert await due_days(jens) == [date(2026, 3, 20)]


async def test_one_correction_after_the_other(jens: Chat) -> None:
    """A field, then a name, then an edit: each builds on the last, whichever reply is answered."""
    message_id = jens.person.send("Heute beim Stammtisch Sabine Krüger getroffen.")
    await jens.heard()
    first_reply = jens.person.messages[-1].id
    await jens.says("Firma ist Kröger Medien", reply_to=first_reply)
    heard = await jens.says("nicht Krüger, Kröger", reply_to=first_reply)
    assert "Sabine Kröger" in heard
    assert "Kröger Medien" in heard
    heard = await jens.edits(message_id, "Heute beim Stammtisch Sabine Kröger getroffen, sucht einen Drucker.")

    assert "Kröger Medien" in heard
    async with jens.network() as network:
        (contact,) = await network.contacts()
    assert (contact.name, contact.org, contact.looks_for) == ("Sabine Kröger", "Kröger Medien", ("Drucker",))


async def test_undo_under_the_first_reply_takes_the_corrections_along(jens: Chat) -> None:
    """The first reply's «Rückgängig» means the note, corrected or not."""
    await jens.says("Heute beim Stammtisch Sabine Krüger getroffen.")
    first_reply = jens.person.messages[-1].id
    await jens.says("nicht Krüger, Kröger")
    await jens.presses("Rückgängig", first_reply)

    assert await names(jens) == []


async def test_an_occasion_named_afterwards_makes_an_encounter(jens: Chat) -> None:
    """«Anlass war …» for a note that told of no meeting is not lost."""
    await jens.says("Notiz: Petra Lang ist Fotografin")
    assert "Barcamp Köln" in await jens.answers_last("Anlass war Barcamp Köln")

    assert "Petra Lang" in await jens.says("Wen habe ich auf dem Barcamp Köln getroffen?")


async def test_a_dead_question_stands_in_nobodys_way(jens: Chat) -> None:
    """After «Korrigieren» and «Rückgängig» the next message is a note like any other."""
    await jens.says(NOTE)
    await jens.presses("Korrigieren")
    await jens.presses("Rückgängig")

    assert "Tom Weiß" in await jens.says("Heute Tom Weiß getroffen")


async def test_a_note_is_not_swallowed_by_a_question_about_a_setting(jens: Chat) -> None:
    """While a time is asked for, a whole note is still a note."""
    await jens.says("/settings")
    await jens.presses("Uhrzeit")

    assert "Petra Lang" in await jens.says("Heute beim Stammtisch Petra Lang getroffen, Fotografin")


async def test_a_dropped_reconnect_rests_for_a_whole_cadence(jens: Chat) -> None:
    """«Streichen» on keeping in touch does not bring it back tomorrow."""
    await jens.says("Heute beim Stammtisch Petra Lang getroffen.")
    await jens.waits_until(datetime(2026, 3, 10, 9, 0, tzinfo=BERLIN))
    await jens.presses("Erledigt")
    heard = await jens.waits_until(datetime(2026, 6, 10, 9, 0, tzinfo=BERLIN))
    assert "Petra Lang: mal wieder melden" in heard
    await jens.presses("Streichen")

    assert "mal wieder melden" not in await jens.waits_until(datetime(2026, 8, 1, 9, 0, tzinfo=BERLIN))


async def test_a_reminder_put_off_does_not_come_at_once(jens: Chat) -> None:
    """Putting a timed reminder off moves it, and it keeps quiet until then."""
    await jens.says("Erinnere mich am Dienstag um 15:00 Uhr an den Anruf bei Petra Lang")
    await jens.waits_until(datetime(2026, 3, 10, 15, 0, tzinfo=BERLIN))
    await jens.presses("Später")
    await jens.presses("Nächste Woche")

    assert await jens.waits_until(datetime(2026, 3, 17, 8, 0, tzinfo=BERLIN)) == ""
    assert "Petra Lang" in await jens.waits_until(datetime(2026, 3, 17, 9, 0, tzinfo=BERLIN))


async def test_an_edited_report_counts_once(jens: Chat) -> None:
    """Editing «Habe … angerufen» ticks nothing else off."""
    await jens.says("Heute Frau Krüger getroffen. Ich rufe sie am Mittwoch an.")
    await jens.says("Ich schicke Frau Krüger bis Freitag die Preisliste.")
    message_id = jens.person.send("Habe Frau Krüger angerufen")
    await jens.heard()
    await jens.edits(message_id, "Habe Frau Krüger heute angerufen")

    assert await due_days(jens) == [date(2026, 3, 13)]


async def test_an_edited_favour_stays_a_favour(jens: Chat) -> None:
    """Editing «… hat mir einen Auftrag vermittelt» keeps favour and thanks."""
    message_id = jens.person.send("Petra Lang hat mir einen Auftrag vermittelt")
    await jens.heard()
    await jens.edits(message_id, "Petra Lang hat mir gestern einen Auftrag vermittelt")

    async with jens.network() as network:
        (contact,) = await network.contacts()
        assert len(await network.favours_of(contact.id)) == 1
        assert [each.kind for each in await to_do(network)] == ["thanks"]


async def test_a_new_note_in_answer_to_a_settled_item_is_a_note(jens: Chat) -> None:
    """Answering «✓ …» with a note takes the note down."""
    await jens.says("Heute Frau Krüger getroffen. Ich rufe sie am Mittwoch an.")
    await jens.says("Habe Frau Krüger angerufen")

    assert "Petra Lang" in await jens.answers_last("Heute Petra Lang getroffen, sucht eine Halle")


async def test_sentences_are_not_mistaken_for_corrections(jens: Chat) -> None:
    """What only looks like a correction is taken for what it says."""
    await jens.says(NOTE)
    await jens.says("Firma Huber Druck sucht einen Steuerberater")
    await jens.says("Petra kann nicht am Freitag")

    async with jens.network() as network:
        (sabine,) = [each for each in await network.contacts() if each.name == "Sabine Krüger"]
    assert sabine.org == "Krüger Druck GmbH"


async def test_two_of_two_names_are_asked_one_after_the_other(jens: Chat) -> None:
    """Where two names of a note are both ambiguous, neither becomes a new contact behind the user's back."""
    for name in ("Jens Maier", "Petra Lang"):
        await jens.says(f"Heute beim Stammtisch {name} von Maier Bau getroffen.")
        await jens.says(f"Heute auf der Messe {name} von der Sparkasse Celle kennengelernt.")
        await jens.presses("Jemand Neues")
    await jens.says("Heute Jens Maier und Petra Lang getroffen")
    assert "Petra Lang vielleicht schon" in await jens.presses("Jens Maier, Maier Bau")
    await jens.presses("Petra Lang, Sparkasse Celle")

    async with jens.network() as network:
        assert await network.count_contacts() == 4
