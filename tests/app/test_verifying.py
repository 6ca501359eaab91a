"""Contacts met online are verified, pyramid selling is warned of, behaviour is marked (K5, K6, K28)."""

from datetime import timedelta

import pytest

from bot.domain.contact import Behaviour, Contact
from bot.etiquette.verifying import is_verified
from tests.app.conftest import SUNDAY_EVENING, Chat


async def only(chat: Chat) -> Contact:
    """Return the one contact there is."""
    async with chat.network() as network:
        (contact,) = await network.contacts()
    return contact


async def test_who_was_met_online_is_unverified_until_checked(jens: Chat) -> None:
    """Two ticks make a contact met on LinkedIn a verified one; the card says so before and after."""
    heard = await jens.says("Heute Petra Schulz auf LinkedIn kennengelernt, sucht einen Steuerberater.")
    assert "Nur online kennengelernt: Petra Schulz" in heard
    assert not is_verified(await only(jens))
    assert "Noch ungeprüft" in await jens.says("Was weiß ich über Petra Schulz?")
    await jens.presses("Prüfen")
    await jens.presses("Echter Name")
    assert "ist geprüft" in await jens.presses("Schon gesprochen")

    assert is_verified(await only(jens))
    assert "ungeprüft" not in await jens.says("Was weiß ich über Petra Schulz?")


async def test_meeting_in_person_verifies(mary: Chat) -> None:
    """Whoever was met online is verified by the first meeting in person."""
    await mary.says("Met Anna Smith on LinkedIn today, she is looking for a printer.")
    assert not is_verified(await only(mary))
    await mary.says("Had lunch with Anna Smith at the trade fair today.")

    assert is_verified(await only(mary))


async def test_a_meeting_of_an_online_club_in_person_is_no_online_contact(jens: Chat) -> None:
    """«Beim Xing-Regionaltreffen» was a meeting of people in a room."""
    await jens.says("Heute beim Xing-Regionaltreffen Petra Schulz getroffen.")

    assert is_verified(await only(jens))


async def test_the_bot_asks_once_after_some_days(jens: Chat) -> None:
    """A week after he was suggested for a first word, the unverified contact is in the daily message."""
    await jens.says("Heute Petra Schulz auf LinkedIn kennengelernt.")

    heard = await jens.waits_until(SUNDAY_EVENING + timedelta(days=10))
    assert "Petra Schulz: kurz prüfen" in heard


async def test_a_fake_is_removed_in_one_tap(jens: Chat) -> None:
    """«Ist ein Fake» deletes the contact with all that was stored."""
    await jens.says("Heute Petra Schulz auf LinkedIn kennengelernt.")
    await jens.says("Was weiß ich über Petra Schulz?")
    await jens.presses("Prüfen")
    assert "Petra Schulz ist gelöscht" in await jens.presses("Ist ein Fake, weg damit")

    async with jens.network() as network:
        assert await network.contacts() == []
        assert await network.open_follow_ups() == []


async def test_pyramid_selling_is_warned_of_once(jens: Chat) -> None:
    """A note that smells of pyramid selling gets the warning, the next one about the same contact does not."""
    first = await jens.says("Heute beim Stammtisch Klaus Weber getroffen, will mich für MLM gewinnen.")
    second = await jens.says("Klaus Weber hat wieder von passivem Einkommen und Network-Marketing erzählt.")

    assert "Strukturvertrieb" in first
    assert "Strukturvertrieb" not in second


async def test_warning_against_it_is_no_pyramid_selling(jens: Chat) -> None:
    """Who warns of pyramid schemes gets no warning."""
    heard = await jens.says("Heute beim Stammtisch Klaus Weber getroffen, Vortrag gegen Schneeballsysteme gehalten.")

    assert "Vorsicht" not in heard


@pytest.mark.parametrize(
    ("text", "behaviour"),
    [
        ("Klaus Weber hat mich heute beim Stammtisch beleidigt.", Behaviour.ABUSIVE),
        ("Heute Klaus Weber getroffen, macht rassistische Sprüche.", Behaviour.EXTREMIST),
        ("Heute Klaus Weber getroffen, schickt ständig Werbung.", Behaviour.SPAMMING),
    ],
)
async def test_bad_behaviour_is_marked(jens: Chat, text: str, behaviour: Behaviour) -> None:
    """What a note tells of someone's behaviour is marked, and ranks him first in a clean-up."""
    await jens.says("Heute beim Stammtisch Klaus Weber getroffen.")
    await jens.says(text)

    assert (await only(jens)).behaviour == (behaviour,)
    assert "Klaus Weber" in await jens.says("/cleanup")
