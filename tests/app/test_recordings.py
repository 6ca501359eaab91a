"""People, not synthesis: recordings of real speech through the whole bot. `make test` fetches them where it can."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from difflib import SequenceMatcher
from pathlib import Path

import pytest
import pytest_asyncio

from bot.clock import MovableClock, SystemClock
from bot.domain.fold import fold
from bot.local.api import LocalBotApi
from bot.voice.local import LocalTranscriber, worker_command
from tests.app.conftest import SUNDAY_EVENING, Chat, Start
from tests.app.test_command_line import vitamin_b
from tests.recordings import ENGLISH, GERMAN, WHY_SKIPPED, fetched, recordings
from tests.speech import WHY_SKIPPED as NO_MODEL
from tests.speech import base_model

pytestmark = [
    pytest.mark.xdist_group("speech"),
    pytest.mark.skipif(not fetched(), reason=WHY_SKIPPED),
    pytest.mark.skipif(base_model() is None, reason=NO_MODEL),
]

in_the_module_loop = pytest.mark.asyncio(loop_scope="module")

SENTENCES = {
    "03a01": "Der Lappen liegt auf dem Eisschrank.",
    "03a02": "Das will sie am Mittwoch abgeben.",
    "03a04": "Heute Abend könnte ich es ihm sagen.",
    "jfk": "And so my fellow Americans, ask not what your country can do for you, ask what you can do for your "
    "country.",
}
WORDS_RIGHT = 0.85
"""Over all recordings together; with Whisper's base model it was 0.95."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def whisper() -> AsyncIterator[LocalTranscriber]:
    """Whisper's base model in its process."""
    command = worker_command(str(base_model()), Path("unused"), threads=2)
    transcriber = LocalTranscriber(command, SystemClock(), idle=timedelta(hours=1), most_minutes=20)
    yield transcriber
    await transcriber.close()


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))


def _right(said: str, heard: str) -> int:
    """Return how many of the words that were said were heard, in their order."""
    return sum(block.size for block in SequenceMatcher(None, _words(said), _words(heard)).get_matching_blocks())


@in_the_module_loop
async def test_what_people_say_is_quoted_nearly_word_for_word(start: Start, whisper: LocalTranscriber) -> None:
    """German in six moods and an old English address, for a user whose account is in the other language."""
    clock = MovableClock(SUNDAY_EVENING)
    said = right = 0
    async with start(LocalBotApi(clock), clock, transcriber=whisper) as program:
        jens = Chat(program, program.api.person(7, "Jens", "de"))
        mary = Chat(program, program.api.person(8, "Mary", "en"))
        for name in (*GERMAN, ENGLISH):
            chat = jens if name == ENGLISH else mary
            chat.person.send_file(recordings()[name], name)
            heard = await chat.heard()
            sentence = next(text for start_of, text in SENTENCES.items() if name.startswith(start_of))
            said += len(_words(sentence))
            right += _right(sentence, heard)
    assert right / said >= WORDS_RIGHT, f"{right} of {said} words"


@in_the_module_loop
async def test_a_day_that_somebody_says_is_understood(start: Start, whisper: LocalTranscriber) -> None:
    """The name in the caption, the day in a person's own voice: both are in one note."""
    clock = MovableClock(SUNDAY_EVENING)
    async with start(LocalBotApi(clock), clock, transcriber=whisper) as program:
        chat = Chat(program, program.api.person(7, "Jens", "de"))
        chat.person.send_file(recordings()["03a02Ta.wav"], "memo.wav", caption="Gestern Sabine Krüger getroffen.")
        await chat.heard()
        async with chat.network() as network:
            (contact,) = await network.contacts()
            (note,) = await network.notes_of(contact.id)
    assert contact.name == "Sabine Krüger"
    assert "am Mittwoch abgeben" in note.text


def test_a_recording_is_heard_in_the_local_chat(tmp_path: Path) -> None:
    """`:file` in the terminal, as somebody would try it before there is a bot on Telegram."""
    (tmp_path / "address.wav").write_bytes(recordings()[ENGLISH])
    options = ("try", "--lang", "en", "--now", "2026-03-08T19:00", "--data", "data")
    run = vitamin_b(*options, stdin=":file address.wav\n", folder=tmp_path, VOICE_MODEL=str(base_model()))
    assert run.returncode == 0, run.stderr
    assert "ask what you can do for your country" in run.stdout
