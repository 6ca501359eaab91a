"""Whom the bot does not bring up: who was never met, who has died, whom the user lets rest; and comfort goes first."""

from datetime import datetime

import pytest

from bot.domain.follow_up import FollowUp, FollowUpKind
from bot.etiquette.rest import lets_rest, who_died
from bot.services.presence import was_there
from tests.app.conftest import BERLIN, Chat


async def open_kinds(chat: Chat, name: str) -> set[FollowUpKind]:
    """Return the kinds of what is open with a contact."""
    async with chat.network() as network:
        entries = [each for each in await network.directory() if name in each.name]
        found: list[FollowUp] = []
        for entry in entries:
            found += await network.follow_ups_of(entry.contact_id)
        return {each.kind for each in found if each in await network.open_follow_ups()}


@pytest.mark.parametrize(
    "note",
    ["Mein Steuerberater ist Petra Kern", "Petra Kern hat am 12. Mai Geburtstag"],
)
async def test_nobody_never_met_wants_a_word_after_meeting(jens: Chat, note: str) -> None:
    """Who is only told of gets no word «nach dem Kennenlernen»; who was met does."""
    await jens.says(note)
    await jens.says("Heute Uwe Falk getroffen.")
    assert FollowUpKind.FIRST_CONTACT not in await open_kinds(jens, "Petra Kern")
    assert FollowUpKind.FIRST_CONTACT in await open_kinds(jens, "Uwe Falk")


@pytest.mark.parametrize(
    ("text", "name", "there"),
    [
        ("Heute Uwe Falk getroffen. Seine Frau Anna ist Anwältin.", "Uwe Falk", True),
        ("Heute Uwe Falk getroffen. Seine Frau Anna ist Anwältin.", "Anna", False),
        ("Heute Maria Roth und ihren Mann Peter getroffen.", "Peter", True),
        ("Tobi hat erzählt, dass seine Frau Nina Lehrerin ist", "Nina", False),
    ],
)
def test_who_of_a_note_was_met(text: str, name: str, *, there: bool) -> None:
    """A relative told of was not met; a relative met was."""
    assert was_there(text, name) is there


async def test_nothing_comes_up_about_the_dead(jens: Chat) -> None:
    """A quiet word, no question and no tip; promises and birthdays fall silent, the notes stay."""
    await jens.says("Heute Karl Lindner getroffen, Geburtstag 12. Mai. Ich soll ihm morgen das Angebot schicken.")
    heard = await jens.says("Karl Lindner ist letzte Woche gestorben.")
    assert "Das tut mir leid" in heard
    assert "?" not in heard
    assert "💡" not in heard
    assert not await open_kinds(jens, "Karl Lindner")
    async with jens.network() as network:
        (karl,) = await network.contacts(archived=True)
        assert len(await network.notes_of(karl.id)) == 2
    assert "Lindner" not in await jens.waits_until(datetime(2026, 6, 1, 9, 0, tzinfo=BERLIN))


async def test_a_contact_let_rest_is_kept_aside(jens: Chat) -> None:
    """«den Kontakt lass ich ruhen» archives him."""
    assert "Hans Voss bleibt notiert" in await jens.says("Habe Hans Voss getroffen, den Kontakt lass ich ruhen")
    assert not await open_kinds(jens, "Hans Voss")
    async with jens.network() as network:
        assert not await network.contacts()
        assert [each.name for each in await network.contacts(archived=True)] == ["Hans Voss"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("§0 ist gestorben", [0]),
        ("Frau §0 ist letzte Woche leider verstorben.", [0]),
        ("§0 has died", [0]),
        ("I heard that §0 sadly passed away", [0]),
        ("§0 erzählt, dass §1 gestorben ist", [1]),
        ("§0 Vater ist gestorben", []),
        ("Die Mutter von §0 ist gestorben", []),
        ("the father of §0 died", []),
        ("§0's mother died", []),
        ("§0 ist vor Lachen fast gestorben", []),
        ("§0 ist total nett", []),
    ],
)
def test_who_is_told_to_have_died(text: str, who: list[int]) -> None:
    """Only the one named himself, not who lost somebody."""
    assert list(who_died(text)) == who


def test_what_lets_a_contact_rest() -> None:
    """Only the contact can be let rest, not a matter."""
    assert lets_rest("Ich lasse den Kontakt erst mal ruhen.")
    assert lets_rest("I'm letting this contact rest")
    assert not lets_rest("Er lässt das Projekt ruhen")
    assert not lets_rest("Kontakt über Petra")


async def test_comfort_comes_before_a_word_after_meeting(mary: Chat) -> None:
    """Who has lost his mother is offered condolences, not told how good it was to meet him."""
    await mary.says("Bumped into Lee Wong today. His mother died last month.")
    assert await open_kinds(mary, "Lee Wong") == {FollowUpKind.CONDOLENCE}
    heard = await mary.waits_until(datetime(2026, 3, 9, 12, 0, tzinfo=BERLIN))
    assert "Lee Wong: offer condolences" in heard
    assert "meet" not in heard
    await mary.presses("Done")
    assert FollowUpKind.FIRST_CONTACT not in await open_kinds(mary, "Lee Wong")
