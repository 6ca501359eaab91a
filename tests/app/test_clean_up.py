"""Cleaning up: one contact at a time, the worst first, with the reason (K27, K28)."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.domain.contact import Behaviour, ContactState
from tests.app.conftest import SUNDAY_EVENING, Chat


async def three_to_clean(chat: Chat) -> None:
    """Let the user know somebody silent, somebody abusive and somebody dear."""
    await chat.says("Heute beim Stammtisch Petra Schulz getroffen.")
    await chat.says("Heute beim Stammtisch Klaus Weber getroffen.")
    await chat.says("Heute beim Stammtisch Anna Kern getroffen.")
    async with chat.network() as network:
        for contact in await network.contacts():
            if contact.name == "Petra Schulz":
                await network.put(replace(contact, last_contact_on=date(2024, 1, 8)))
            if contact.name == "Klaus Weber":
                await network.put(replace(contact, behaviour=(Behaviour.ABUSIVE,)))


async def test_the_worst_comes_first_with_the_reason(jens: Chat) -> None:
    """Behaviour goes before silence, each with its reason; who is tended is not asked about."""
    await three_to_clean(jens)

    first = await jens.says("aufräumen")
    assert "Klaus Weber" in first
    assert "ausfällig" in first
    second = await jens.presses("Behalten")
    assert "Petra Schulz" in second
    assert "8. Jan. 2024" in second
    assert "Nichts aufzuräumen" in await jens.presses("Behalten")


async def test_whoever_was_kept_is_left_alone_for_half_a_year(jens: Chat, clock: MovableClock) -> None:
    """A kept contact does not come up again the next week, but does after half a year."""
    await three_to_clean(jens)
    await jens.says("/cleanup")
    await jens.presses("Behalten")
    assert "Klaus Weber" not in await jens.says("/cleanup")
    await jens.waits_until(SUNDAY_EVENING + timedelta(days=181))

    assert "Klaus Weber" in await jens.says("/cleanup")


async def test_an_archived_contact_is_found_but_counts_no_more(jens: Chat) -> None:
    """Put aside, a contact is neither counted nor brought up, and found when searched for."""
    await three_to_clean(jens)
    await jens.says("/cleanup")
    await jens.presses("Archivieren")

    async with jens.network() as network:
        assert await network.count_contacts() == 2
        (aside,) = await network.contacts(archived=True)
    assert aside.state is ContactState.ARCHIVED
    assert "Klaus Weber" in await jens.says("/find Weber")
    assert "Klaus" not in await jens.says("/due")


async def test_a_deleted_contact_leaves_no_trace(jens: Chat, tmp_path: Path) -> None:
    """After the second tap nothing of a contact is in any file."""
    await three_to_clean(jens)
    await jens.says("/cleanup")
    assert "Klaus Weber" in await jens.presses("Löschen")
    await jens.presses("Ja, löschen")

    files = [path for path in (tmp_path / "data").rglob("*") if path.is_file()]
    assert files
    assert [path for path in files if b"Klaus" in path.read_bytes()] == []


async def test_an_event_planned_with_a_deleted_contact_goes_too(jens: Chat, tmp_path: Path) -> None:
    """An event that a note about somebody told of, perhaps by his name, leaves no trace either."""
    await jens.says("Heute Klaus Weber getroffen, am 4.5. gehe ich zum Geburtstag von Klaus Weber.")
    await jens.says("Was weiß ich über Klaus Weber?")
    await jens.presses("Ändern")
    await jens.presses("Löschen")
    await jens.presses("Ja, löschen")

    files = [path for path in (tmp_path / "data").rglob("*") if path.is_file()]
    assert files
    assert [path for path in files if b"Geburtstag von" in path.read_bytes()] == []


async def test_it_stops_whenever_wanted(mary: Chat) -> None:
    """«Enough for today» ends the walk, and later it goes on."""
    await mary.says("Met Anna Smith at the fair today.")
    async with mary.network() as network:
        (contact,) = await network.contacts()
        await network.put(replace(contact, behaviour=(Behaviour.SPAMMING,)))
    assert "Sends advertising" in await mary.says("clean up")
    assert "until next time" in await mary.presses("Enough for today")
    assert "Anna Smith" in await mary.says("/cleanup")


async def test_more_than_can_be_tended_leads_to_one_offer(jens: Chat) -> None:
    """Above the limit the next morning offers a clean-up, once."""
    await jens.says("/settings")
    await jens.presses("Wie viele Kontakte")
    await jens.says("2")
    await three_to_clean(jens)
    heard = await jens.waits_until(SUNDAY_EVENING + timedelta(days=1))

    assert heard.count("mehr Kontakte, als man pflegen kann") == 1


@pytest.mark.parametrize("text", ["Ich muss den Keller aufräumen mit Jens", "Petra räumt die Liste auf"])
async def test_a_note_about_tidying_is_no_request(jens: Chat, text: str) -> None:
    """Words about tidying in a note do not start a clean-up."""
    assert "aufzuräumen" not in (await jens.says(text)).replace("Keller aufzuräumen", "")
