"""Deleting a contact by words, and what can't be taken back."""

import pytest

from bot.services.deleting import deletion_asked
from tests.app.conftest import Chat


async def names(chat: Chat) -> list[str]:
    """Return who is stored."""
    async with chat.network() as network:
        return sorted(contact.name for contact in await network.contacts(limit=20))


@pytest.mark.parametrize(
    "text",
    [
        "Lösche Kurt Hübner",
        "lösche kurt hübner",
        "Lösch bitte den Kontakt Hübner",
        "Lösche alles über Kurt Hübner.",
        "Kannst du Herrn Hübner aus meinen Kontakten löschen?",
        "Entferne Kurt aus der Liste",
        "Vergiss Kurt Hübner",
    ],
)
async def test_words_ask_what_the_button_asks(jens: Chat, text: str) -> None:
    """Asked to delete a known contact, the bot asks as the card's button does, and deletes only then."""
    await jens.says("Heute Kurt Hübner getroffen.")
    assert "Kurt Hübner ganz löschen" in await jens.says(text)
    assert jens.labels == ["Ja, löschen", "Zurück"]
    assert await names(jens) == ["Kurt Hübner"]

    assert await jens.presses("Ja, löschen") == "Kurt Hübner ist gelöscht."
    assert await names(jens) == []


@pytest.mark.parametrize(
    "text", ["Delete Ron", "Please remove Ron Baker from my contacts", "Forget about Ron", "Can you delete Ron Baker?"]
)
async def test_it_is_asked_in_english(mary: Chat, text: str) -> None:
    """English words for deleting ask as well; «Back» leads to the card."""
    await mary.says("Met Ron Baker today.")
    assert "Delete Ron Baker entirely" in await mary.says(text)
    assert "Ron Baker" in await mary.presses("Back")
    assert await names(mary) == ["Ron Baker"]


async def test_several_are_a_choice(jens: Chat) -> None:
    """Where several contacts may be meant, or several are named, the user chooses, and is asked about that one."""
    await jens.says("Heute Petra Lang und Petra Schulz getroffen.")
    for text in ("Lösche Petra", "Lösche Petra Lang und Petra Schulz"):
        assert await jens.says(text) == "Wen soll ich löschen?"
        assert sorted(jens.labels) == ["Petra Lang", "Petra Schulz"]
    assert "Petra Schulz ganz löschen" in await jens.presses("Petra Schulz")
    await jens.presses("Ja, löschen")
    assert await names(jens) == ["Petra Lang"]


async def test_nobody_of_that_name_is_told(jens: Chat) -> None:
    """Whoever is not known is not deleted, and does not become a contact by it."""
    assert "«Petra»" in await jens.says("Lösch bitte den Kontakt Petra")
    assert "«Ted»" in await jens.says("Forget about Ted")
    assert await names(jens) == []


@pytest.mark.parametrize(
    "text",
    [
        "Vergiss Petras Geburtstag nicht",
        "Vergiss das",
        "Forget it",
        "Forget the milk",
        "Lösche die Erinnerung an Petra",
        "Petra will ihren Account löschen, ich helfe ihr am Montag",
        "Ich soll für Petra die alten Fotos löschen",
        "Delete the old invoices for Tom by Friday",
    ],
)
def test_other_deleting_is_not_taken_for_it(text: str) -> None:
    """What is to be deleted or forgotten otherwise is not taken for a contact."""
    wanted = deletion_asked(text)
    assert wanted is None or not wanted.surely


async def test_a_deletion_stays(jens: Chat) -> None:
    """/undo after a deletion says that it stays and takes back nothing else; once more, it takes the step before."""
    await jens.says("Heute Anna Berg getroffen.")
    await jens.says("Heute Kurt Hübner getroffen.")
    await jens.says("Lösche Kurt Hübner")
    await jens.presses("Ja, löschen")
    heard = await jens.says("/undo")

    assert "nicht zurückholen" in heard
    assert "Noch einmal /undo" in heard
    assert await names(jens) == ["Anna Berg"]
    assert await jens.says("/undo") == "Die Notiz ist wieder weg."
    assert await names(jens) == []


async def test_what_came_after_a_deletion_is_taken_back(mary: Chat) -> None:
    """Steps since a deletion are undone as ever; then comes the word that the deletion stays."""
    await mary.says("Met Ron Baker today.")
    await mary.says("Delete Ron")
    await mary.presses("Yes, delete")
    await mary.says("Met Tom White today.")

    assert await mary.says("undo") == "The note is gone again."
    assert await mary.says("undo") == "A deleted contact is gone for good, I can’t bring them back."
    assert "nothing" in await mary.says("undo")
