"""Requests in plain words: an ordinary note is never taken for one."""

from datetime import datetime

from bot.reading import read
from bot.services.heard import Heard
from bot.services.requests import requested
from tests.app.conftest import Chat
from tests.corpus.score import CORPORA, NOTES, OWN_NOTES, notes_in


async def test_no_note_is_taken_for_a_request(jens: Chat) -> None:
    """Of some hundred notes about meetings none is swallowed as a request, whoever is known already."""
    await jens.says("/start")
    await jens.says("Heute beim Stammtisch Jens Maier, Petra Schulz und Tom Wolf getroffen.")
    notes = [note for path in (NOTES, OWN_NOTES, *CORPORA) for note in notes_in(path)]
    captured = [note for note in notes if note["gold"]["intent"] == "capture"]
    swallowed = []
    async with jens.network() as network:
        for number, note in enumerate(captured, start=1):
            at = datetime.fromisoformat(note["ref"])
            heard = Heard(text=note["text"], message_id=number, at=at)
            if await requested(network, heard, read(note["text"], at), read):
                swallowed.append(note["id"])
    assert len(captured) > 400
    assert swallowed == []
