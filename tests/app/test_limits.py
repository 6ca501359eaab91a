"""What one user may send and store, with a word to whoever comes to the end of it."""

from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.domain.contact import Contact
from bot.errors import TooMuch
from bot.local.api import LocalBotApi
from storage import allotment, recordings
from storage.recordings import FileRecordings
from tests.app.conftest import Chat, Start


@pytest.mark.parametrize(
    ("language", "notes", "word"),
    [
        (
            "de",
            ("Heute Anna Berg getroffen.", "Tom Weiß getroffen.", "Ole Kurz getroffen."),
            "2 Kontakte sind schon da",
        ),
        ("en", ("Met Anna Berg today.", "Met Tom White today.", "Met Oliver Short today."), "already have 2 contacts"),
    ],
)
async def test_no_more_contacts_than_allowed(
    start: Start, api: LocalBotApi, clock: MovableClock, language: str, notes: tuple[str, ...], word: str
) -> None:
    """The third of two contacts is refused with a word; who is known can be written about, others are not concerned."""
    async with start(api, clock, contacts_per_user=2) as program:
        kim, other = (Chat(program, api.person(number, "Kim", language)) for number in (7, 8))
        for note in notes[:2]:
            assert word not in await kim.says(note)
        assert word in await kim.says(notes[2])
        assert word in await kim.says(f"{notes[0]} {notes[2]}")
        assert word not in await kim.says(notes[0])
        assert word not in await other.says(notes[2])
        async with kim.network() as network:
            assert await network.count_contacts() == 2
            assert len(await network.notes_of(1)) == 2
            tom = await network.get(Contact, 2)
            assert tom is not None
            await network.remove(tom)
        assert word not in await kim.says(notes[2])


@pytest.mark.parametrize(
    ("language", "note", "word"),
    [("de", "Heute Anna Berg getroffen. {}.", "Platz ist voll"), ("en", "Met Anna Berg today. {}.", "space is full")],
)
async def test_no_more_stored_than_allowed(
    start: Start, api: LocalBotApi, clock: MovableClock, language: str, note: str, word: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """Where a user's space is full notes are refused; promises can be ticked off, everything exported and deleted."""
    monkeypatch.setattr(allotment, "MEGABYTE", 100_000)
    async with start(api, clock, megabytes_per_user=1, messages_per_minute=0) as program:
        kim = Chat(program, api.person(7, "Kim", language))
        answers = [await kim.says(note.format(f"Ziegel {number} " + "xyz " * 500)) for number in range(20)]
        assert word not in answers[0]
        assert word in answers[-1]
        async with kim.network() as network:
            stored = len(await network.notes_of(1))
        assert 2 < stored < 18
        assert word not in await kim.says("Habe Anna Berg angerufen" if language == "de" else "Called Anna Berg, done")
        assert word not in await kim.says("/due")
        await kim.says("/export")
        await kim.says("/forget")
        await kim.presses(1)
        assert word not in await kim.says(note.format("Ziegel"))


async def test_recordings_are_kept_as_long_as_there_is_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A recording for which a user has no room is refused; another user has his own."""
    monkeypatch.setattr(recordings, "MEGABYTE", 1_000)
    kept = FileRecordings(tmp_path, most_megabytes=2)
    await kept.keep(7, 1, b"x" * 1_500)
    with pytest.raises(TooMuch):
        await kept.keep(7, 2, b"x" * 600)
    await kept.keep(8, 1, b"x" * 600)
    assert sorted(path.name for path in (tmp_path / "recordings" / "7").iterdir()) == ["1"]
