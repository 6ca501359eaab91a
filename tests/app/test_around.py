"""Settings, privacy, export, forgetting, help, voice memos, unsupported things."""

from datetime import datetime
from pathlib import Path

import orjson

from bot.local.launch import LocalProgram
from tests.app.conftest import BERLIN, Chat


def files_with(words: bytes, folder: Path) -> list[str]:
    """Return the names of the files that hold these words."""
    return [path.name for path in folder.rglob("*") if path.is_file() and words in path.read_bytes()]


async def test_start_welcomes_by_name(jens: Chat, mary: Chat) -> None:
    """/start explains the bot in the language of the account."""
    assert "Hallo Jens" in await jens.says("/start")
    assert "Hello Mary" in await mary.says("/start")


async def test_every_command_answers_in_both_languages(jens: Chat, mary: Chat) -> None:
    """No command is without an answer, and the two languages differ."""
    for command in ("help", "privacy", "due", "contacts", "find", "undo", "settings", "cancel", "forget", "nonsense"):
        german, english = await jens.says(f"/{command}"), await mary.says(f"/{command}")
        assert german
        assert english
        assert german != english


async def test_the_language_can_be_changed(jens: Chat) -> None:
    """A tap changes the language of everything that follows."""
    await jens.says("/settings")
    await jens.presses("Sprache")
    assert "Settings" in await jens.presses("English")
    assert "Nothing open" in await jens.says("/due")


async def test_the_hour_can_be_typed(jens: Chat) -> None:
    """A time in words is taken, nonsense is asked again, and the nudge keeps to it."""
    await jens.says("/settings")
    await jens.presses("Uhrzeit")
    assert "verstehe ich nicht" in await jens.says("irgendwann")
    assert "07:15" in await jens.says("7.15 Uhr")
    await jens.says("Heute Anna Berg getroffen. Ich rufe sie am Mittwoch an.")

    assert await jens.waits_until(datetime(2026, 3, 11, 7, 14, tzinfo=BERLIN)) == ""
    assert "Anna Berg" in await jens.waits_until(datetime(2026, 3, 11, 7, 16, tzinfo=BERLIN))


async def test_zone_region_days_and_address_can_be_set(jens: Chat) -> None:
    """Each of the other settings takes a tap or a word."""
    await jens.says("/settings")
    await jens.presses("Zeitzone")
    assert "America/New_York" in await jens.says("New York")
    await jens.presses("Feiertage")
    assert "Feiertage: DE-NW" in await jens.presses("NW")
    await jens.presses("Tage")
    assert "Montag bis Freitag" in await jens.presses("Montag bis Freitag")
    await jens.presses("du oder Sie")
    assert "Entwürfe: mit Sie" in await jens.presses("Sie")
    assert "Tipps: aus" in await jens.presses("Tipps ausschalten")


async def test_a_setting_can_be_undone(jens: Chat) -> None:
    """Undo takes a changed setting back too, and leaves the others."""
    await jens.says("/settings")
    await jens.presses("Tipps ausschalten")
    await jens.presses("Uhrzeit")
    await jens.presses("12:00")
    assert "Wieder wie vorher" in await jens.says("/undo")

    heard = await jens.says("/settings")
    assert "08:30" in heard
    assert "Tipps: aus" in heard


async def test_a_pause_silences_everything_until_it_ends(jens: Chat) -> None:
    """While paused nothing comes of the bot's own accord; afterwards what is open does."""
    await jens.says("Heute Anna Berg getroffen. Ich rufe sie am Mittwoch an.")
    await jens.says("/settings")
    await jens.presses("Alles pausieren")
    assert await jens.waits_until(datetime(2026, 3, 12, 7, 0, tzinfo=BERLIN)) == ""
    await jens.presses("Weitermachen")

    assert "Anna Berg" in await jens.waits_until(datetime(2026, 3, 12, 9, 0, tzinfo=BERLIN))


async def test_export_holds_everything(jens: Chat) -> None:
    """/export sends one JSON file with all that was stored."""
    await jens.says("Heute beim Stammtisch Anna Berg getroffen, sucht einen Drucker.")
    await jens.says("/export")

    call = next(call for call in reversed(jens.program.api.calls) if call.method.casefold() == "senddocument")
    (file,) = call.uploads.values()
    content = orjson.loads(file.content)
    assert "Anna Berg" in str(content)
    assert "Stammtisch" in str(content)


async def test_forget_deletes_everything_after_one_confirmation(
    jens: Chat, program: LocalProgram, tmp_path: Path
) -> None:
    """After «Ja, alles löschen» no file in the data folder holds a word of it."""
    await jens.says("Heute beim Stammtisch Anna Kowalczyk getroffen.")
    await jens.says("/forget")
    assert "bleibt alles da" in await jens.presses("Nein")
    await jens.says("/forget")
    assert "gelöscht" in await jens.presses("Ja, alles löschen")

    assert list(await program.running.store.users()) == []
    assert files_with(b"Kowalczyk", tmp_path) == []


async def test_a_deleted_contact_leaves_no_trace(jens: Chat, tmp_path: Path) -> None:
    """Deleting one contact takes notes, promises, journal and kept replies with it."""
    await jens.says("Heute beim Stammtisch Anna Kowalczyk getroffen, sucht einen Tresor. Ich rufe sie am Freitag an.")
    await jens.says("Heute Tom Weiß getroffen")
    await jens.says("/contacts")
    await jens.presses("Anna Kowalczyk")
    await jens.presses("Ändern")
    await jens.presses("Löschen")
    assert "Anna Kowalczyk ist gelöscht" in await jens.presses("Ja, löschen")

    async with jens.network() as network:
        assert [contact.name for contact in await network.contacts()] == ["Tom Weiß"]
    assert "Tom Weiß" in str(await jens.program.running.store.export(jens.person.id))
    assert files_with(b"Tresor", tmp_path) == []
    assert files_with(b"Kowalczyk", tmp_path) == []


async def test_a_deletion_asked_for_again_is_answered_without_the_name(jens: Chat) -> None:
    """Where the same tap comes in twice, the second answer says that it is done, and nothing of whom it was."""
    await jens.says("Heute beim Stammtisch Anna Kowalczyk getroffen.")
    await jens.says("Was weiß ich über Anna Kowalczyk?")
    await jens.presses("Ändern")
    await jens.presses("Löschen")
    await jens.presses("Ja, löschen")
    jens.program.api.updates.put_again(5)
    await jens.program.settled()
    said = [message.text for message in jens.person.messages if message.by_bot]
    assert said[-1] == "Ist gelöscht."


async def test_what_cannot_be_used_is_said(jens: Chat) -> None:
    """Memos, pictures, files and places get a clear word."""
    jens.person.send_location(52.4, 9.7)
    assert "nichts anfangen" in await jens.heard()


async def test_cancel_drops_the_open_question(jens: Chat) -> None:
    """After /cancel the next message is a note again."""
    await jens.says("Heute Anna Berg getroffen. Ich rufe sie am Mittwoch an.")
    await jens.presses("Datum ändern")
    assert "vergessen" in await jens.says("/cancel")
    assert "Tom Weiß" in await jens.says("Heute Tom Weiß getroffen")


async def test_tips_come_at_most_twice_a_week_and_never_twice(jens: Chat) -> None:
    """In a week of notes there are two tips at most, and they differ."""
    tips = []
    for number in range(7):
        heard = await jens.says(f"Heute Anna{'abcdefg'[number]} Berg getroffen.")
        heard += await jens.waits_until(datetime(2026, 3, 9 + number, 18, 0, tzinfo=BERLIN))
        tips += [line for line in heard.splitlines() if line.startswith("💡")]

    assert 1 <= len(tips) <= 2
    assert len(set(tips)) == len(tips)
