"""Correcting and undoing: by edit, by answer, by button, by plain words."""

from datetime import date

from tests.app.conftest import Chat

NOTE = (
    "Heute beim Stammtisch Sabine Krüger von der Krüger Druck GmbH getroffen. Ich schicke ihr bis Freitag das Angebot."
)


async def names(chat: Chat) -> list[str]:
    """Return the names of all contacts."""
    async with chat.network() as network:
        return sorted(contact.name for contact in await network.contacts())


async def due_days(chat: Chat) -> list[date | None]:
    """Return the days of all promises."""
    async with chat.network() as network:
        return [each.due for each in await network.open_follow_ups() if each.action]


async def test_an_edited_message_is_read_again(jens: Chat) -> None:
    """Editing the note replaces what it led to."""
    message_id = jens.person.send(NOTE)
    await jens.heard()

    heard = await jens.edits(message_id, NOTE.replace("Krüger ", "Kröger ").replace("Freitag", "Montag"))
    assert heard.startswith("Geändert:")
    assert await names(jens) == ["Sabine Kröger"]
    assert await due_days(jens) == [date(2026, 3, 9)]


async def test_a_note_can_be_edited_again_and_again(jens: Chat) -> None:
    """Each edit starts from the note, not from the last reading of it."""
    message_id = jens.person.send("Heute Anna Berg getroffen")
    await jens.heard()
    await jens.edits(message_id, "Heute Anna Borg getroffen")
    await jens.edits(message_id, "Heute Hanna Borg getroffen")

    assert await names(jens) == ["Hanna Borg"]


async def test_undo_after_an_edit_brings_the_first_reading_back(jens: Chat) -> None:
    """A correction is a step of its own."""
    message_id = jens.person.send("Heute Anna Berg getroffen")
    await jens.heard()
    await jens.edits(message_id, "Heute Anna Borg getroffen")

    assert "Korrektur ist zurückgenommen" in await jens.says("/undo")
    assert await names(jens) == ["Anna Berg"]


async def test_an_answer_corrects_the_name(jens: Chat) -> None:
    """«nicht Krüger, Kröger» in answer to the reply."""
    await jens.says(NOTE)
    heard = await jens.answers_last("nicht Krüger, Kröger")

    assert "Sabine Kröger" in heard
    assert await names(jens) == ["Sabine Kröger"]


async def test_an_answer_moves_the_date(mary: Chat) -> None:
    """ "make it Monday" in answer to the reply."""
    await mary.says("Met Priya Raman today. I'll send her my portfolio by Friday.")
    heard = await mary.answers_last("make it Monday")

    assert "tomorrow" in heard
    assert await due_days(mary) == [date(2026, 3, 9)]


async def test_an_answer_sets_the_company(jens: Chat) -> None:
    """«Firma ist …» in answer to the reply reaches that field."""
    await jens.says("Heute beim Stammtisch Sabine Krüger getroffen.")
    assert "Krüger Verpackung" in await jens.answers_last("Firma ist Krüger Verpackung")


async def test_a_correction_need_not_be_an_answer(jens: Chat) -> None:
    """«nicht Krüger, Kröger» on its own is about the last note."""
    await jens.says(NOTE)
    await jens.says("nicht Krüger, Kröger")

    assert await names(jens) == ["Sabine Kröger"]


async def test_a_bare_day_just_after_a_note_moves_its_promise(mary: Chat) -> None:
    """ "make it Monday" on its own is about the note just written."""
    await mary.says("Met Priya Raman today. I'll send her my portfolio by Friday.")
    await mary.says("make it Monday")

    assert await due_days(mary) == [date(2026, 3, 9)]


async def test_the_button_asks_what_is_wrong(jens: Chat) -> None:
    """«Korrigieren» asks, and the next message is the correction."""
    await jens.says(NOTE)
    assert "Was stimmt nicht?" in await jens.presses("Korrigieren")
    await jens.says("nicht Krüger sondern Kröger")

    assert await names(jens) == ["Sabine Kröger"]


async def test_the_button_moves_the_date(jens: Chat) -> None:
    """«Datum ändern» asks for the new day."""
    await jens.says(NOTE)
    await jens.presses("Datum ändern")
    await jens.says("übernächsten Dienstag")

    assert await due_days(jens) == [date(2026, 3, 17)]


async def test_undo_takes_a_note_back_entirely(jens: Chat) -> None:
    """After «Rückgängig» neither contact nor promise is left."""
    await jens.says(NOTE)
    assert "wieder weg" in await jens.presses("Rückgängig")

    assert await names(jens) == []
    assert await due_days(jens) == []


async def test_undo_keeps_a_contact_that_is_in_use(jens: Chat) -> None:
    """Taking the first note about somebody back leaves what a later one says."""
    await jens.says("Heute Anna Berg getroffen, Grafikerin.")
    first = jens.person.messages[-1].id
    await jens.says("Anna Berg sucht einen Drucker.")
    await jens.presses("Rückgängig", first)

    async with jens.network() as network:
        (contact,) = await network.contacts()
    assert contact.looks_for == ("Drucker",)


async def test_undo_opens_a_done_follow_up_again(jens: Chat) -> None:
    """What was ticked off by mistake is open again."""
    await jens.says(NOTE)
    assert "✓" in await jens.says("Habe Sabine Krüger das Angebot geschickt, erledigt")
    assert await due_days(jens) == []
    await jens.says("rückgängig")

    assert await due_days(jens) == [date(2026, 3, 13)]


async def test_nothing_to_undo_is_said(jens: Chat) -> None:
    """A new user has nothing to take back."""
    assert "nichts zurückzunehmen" in await jens.says("/undo")


async def test_a_correction_keeps_what_was_done_meanwhile(jens: Chat) -> None:
    """Editing a note later does not lose the second meeting with the same person."""
    message_id = jens.person.send("Heute Anna Berg getroffen")
    await jens.heard()
    await jens.says("Anna Berg hat am 4. Mai Geburtstag")
    await jens.edits(message_id, "Heute Anna Berg getroffen, Grafikerin")

    async with jens.network() as network:
        (contact,) = await network.contacts()
    assert contact.birthday is not None
    assert contact.role == "Grafikerin"
