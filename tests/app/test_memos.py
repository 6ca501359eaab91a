"""Memos are taken like any note: heard beside the line, quoted, read, corrected, and never lost."""

import asyncio
import errno
import os
from collections.abc import AsyncIterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.domain.contact import Contact
from bot.errors import HearLater, NoSpeech, RecogniserBroken, UnreadableAudio
from bot.local.api import LocalBotApi
from bot.local.launch import LocalProgram
from bot.ports import Fetching
from bot.settings import Access
from handlers.memos import MOST_TRIES
from tests.app.conftest import BERLIN, Chat, Start, to_do
from tests.app.ear import Ear
from tests.speech import clips
from tests.speech_service import speech_service

MEMO = clips()["de1"].audio
SAID = (
    "Heute beim IHK-Neujahrsempfang Sabine Krüger von der Krüger Druck GmbH getroffen, sie sucht einen Steuerberater, "
    "ich schicke ihr bis Freitag die Adresse."
)
LAST_NAMES = (
    "Schulz Wagner Becker Hoffmann Koch Richter Klein Wolf Neumann Schwarz Zimmermann Braun Hofer Lange Krause".split()
)


@pytest.fixture
def ear() -> Ear:
    """What hears the memos."""
    return Ear()


@pytest.fixture
async def program(start: Start, api: LocalBotApi, clock: MovableClock, ear: Ear) -> AsyncIterator[LocalProgram]:
    """The running program, with that ear."""
    async with start(api, clock, transcriber=ear) as program:
        yield program


async def _contacts(chat: Chat) -> list[Contact]:
    async with chat.network() as network:
        return list(await network.contacts())


async def _reads(chat: Chat, words: str) -> None:
    """Wait until the bot has said something in a chat, while it may be busy with something else."""
    said = asyncio.Event()
    with chat.person.heard_by(lambda _entry: said.set()):
        while not any(words in message.text for message in chat.person.messages if message.by_bot):
            said.clear()
            await said.wait()


async def _knows(chat: Chat, ear: Ear, name: str) -> None:
    await chat.says(f"Heute beim Stammtisch {name} getroffen.")
    assert [contact.name for contact in await _contacts(chat)] == [name]


async def test_a_memo_is_quoted_and_read_like_a_note(jens: Chat, ear: Ear) -> None:
    """The answer holds what was heard, folded, and what was understood, with «Verhört» in place of «Korrigieren»."""
    ear.will_hear(SAID)
    jens.person.send_file(MEMO, "memo.oga")
    heard = await jens.heard()

    last = jens.person.last_message
    assert last is not None
    assert f"<blockquote expandable>{SAID}</blockquote>" in last.html
    for words in ("Sabine Krüger", "Krüger Druck GmbH", "13. März"):
        assert words in heard
    assert jens.labels == ["Verhört", "Datum ändern", "Rückgängig"]
    assert ear.audio == [MEMO]


async def test_the_note_of_a_memo_is_in_the_network(jens: Chat, ear: Ear) -> None:
    """Contact, encounter and promise are stored as if they had been written."""
    ear.will_hear(SAID)
    jens.person.send_file(MEMO, "memo.oga")
    await jens.heard()

    async with jens.network() as network:
        (contact,) = await network.contacts()
        (encounter,) = await network.encounters_of(contact.id)
        (promise,) = await to_do(network)
        (note,) = await network.notes_of(contact.id)
    assert (contact.name, contact.looks_for) == ("Sabine Krüger", ("Steuerberater",))
    assert (encounter.event, promise.due) == ("IHK-Neujahrsempfang", date(2026, 3, 13))
    assert note.text == SAID


async def test_a_sign_is_there_while_listening_and_gone_afterwards(jens: Chat, ear: Ear) -> None:
    """«Ich höre zu …» appears at once and does not stay in the chat."""
    ear.will_hear(SAID)
    ear.open.clear()
    jens.person.send_file(MEMO, "memo.oga")
    await ear.listening.wait()
    assert jens.person.last_message
    assert jens.person.last_message.text == "Ich höre zu …"

    ear.open.set()
    await jens.heard()
    assert [message.text for message in jens.person.messages if message.text == "Ich höre zu …"] == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("memo.oga", None),
        ("memo.mp3", "audio"),
        ("round.mp4", "video_note"),
        ("clip.mp4", "video"),
        ("memo.wav", "document"),
    ],
)
async def test_whatever_has_sound_is_heard(jens: Chat, ear: Ear, name: str, kind: str | None) -> None:
    """Voice messages, sound files, round videos, videos and sound sent as a file are heard alike."""
    ear.will_hear(SAID)
    content = b"RIFF\x00\x00\x00\x00WAVEfmt " if name.endswith("wav") else MEMO
    jens.person.send_file(content, name, kind=kind)
    assert "Sabine Krüger" in await jens.heard()


async def test_the_caption_is_part_of_the_note(jens: Chat, ear: Ear) -> None:
    """What stands below a sound file is read along with what is said in it."""
    ear.will_hear("Heute Sabine Krüger getroffen, sie sucht einen Steuerberater.")
    jens.person.send_file(MEMO, "memo.oga", caption="Ich rufe sie am Donnerstag an.")
    assert "12. März" in await jens.heard()
    (contact,) = await _contacts(jens)
    async with jens.network() as network:
        (note,) = await network.notes_of(contact.id)
    assert note.text.endswith("\nIch rufe sie am Donnerstag an.")


async def test_an_edited_caption_adds_to_the_note(jens: Chat, ear: Ear) -> None:
    """Changing the caption later does not lose what was said."""
    ear.will_hear("Heute Sabine Krüger getroffen, sie sucht einen Steuerberater.")
    number = jens.person.send_file(MEMO, "memo.oga", caption="IHK")
    await jens.heard()
    await jens.edits(number, "Ich rufe sie am Donnerstag an.")
    (contact,) = await _contacts(jens)
    assert contact.looks_for == ("Steuerberater",)
    async with jens.network() as network:
        assert date(2026, 3, 12) in [each.due for each in await network.open_follow_ups()]


async def test_days_count_from_when_a_memo_was_recorded(jens: Chat, ear: Ear, clock: MovableClock) -> None:
    """«Morgen» in a memo of Thursday that is passed on on Sunday is Friday."""
    ear.will_hear("Heute Sabine Krüger getroffen, ich rufe sie morgen an.")
    sent = jens.person.send_file(MEMO, "first.oga")
    voice = next(message for message in jens.person.messages if message.id == sent).document["voice"]
    await jens.heard()
    recorded = int((clock.now() - timedelta(days=3)).timestamp())
    origin = {"type": "hidden_user", "sender_user_name": "Jens", "date": recorded}
    ear.will_hear("Heute Bernd Ohm getroffen, ich rufe ihn morgen an.")
    jens.person.send_content({"voice": voice, "forward_origin": origin})
    await jens.heard()
    async with jens.network() as network:
        promises = {each.due for each in await network.open_follow_ups() if each.action}
    assert promises == {date(2026, 3, 9), date(2026, 3, 6)}


async def test_several_people_in_one_memo_become_several_contacts(jens: Chat, ear: Ear) -> None:
    """A long memo about many people is one note about all of them."""
    ear.will_hear(clips()["delong"].text)
    jens.person.send_file(MEMO, "memo.oga")
    await jens.heard()
    names = {contact.name for contact in await _contacts(jens)}
    assert {"Sabine Krüger", "Jana Lindner", "Jörg Petersen"} <= names


async def test_a_memo_that_answers_a_nudge_counts_as_the_answer(jens: Chat, ear: Ear) -> None:
    """«Ja, hab ich gestern erledigt», said in answer to the morning's message, ticks the promise off."""
    await jens.says("Heute Sabine Krüger getroffen. Ich schicke ihr bis Freitag die Adresse.")
    await jens.waits_until(datetime(2026, 3, 13, 8, 31, tzinfo=BERLIN))
    nudge = jens.person.last_message
    assert nudge is not None
    ear.will_hear("Ja, hab ich gestern erledigt.")
    jens.person.send_file(MEMO, "memo.oga", reply_to=nudge.id)
    assert "✓" in await jens.heard()
    async with jens.network() as network:
        assert [each.action for each in await network.open_follow_ups() if each.action] == []


async def test_misheard_asks_and_a_word_corrects(jens: Chat, ear: Ear) -> None:
    """«Verhört» asks what was wrong; «nicht Krüger, Kröger» puts it right, also when it is spoken."""
    ear.will_hear("Heute Sabine Krüger getroffen, sie sucht einen Steuerberater.")
    jens.person.send_file(MEMO, "memo.oga")
    await jens.heard()
    assert "Was stimmt nicht?" in await jens.presses("Verhört")
    ear.will_hear("nicht Krüger, Kröger")
    jens.person.send_file(MEMO, "memo.oga")
    await jens.heard()
    assert [contact.name for contact in await _contacts(jens)] == ["Sabine Kröger"]


async def test_a_memo_without_a_name_can_be_corrected_too(jens: Chat, ear: Ear) -> None:
    """Where no name was understood the answer asks for it, and has «Verhört»."""
    ear.will_hear("Heute beim Stammtisch gewesen, war nett.")
    jens.person.send_file(MEMO, "memo.oga")
    if "Um wen geht es?" in await jens.heard():
        assert "Verhört" in jens.labels


async def test_a_name_that_may_be_another_is_asked(jens: Chat, ear: Ear) -> None:
    """Heard as Kröger at first and as the known Krüger with her name in mind: the user is asked who it was."""
    await _knows(jens, ear, "Sabine Krüger")
    said = "Heute Sabine {} auf der Messe getroffen, sie sucht eine Halle."
    ear.will_hear(said.format("Krüger"), unaided=said.format("Kröger"))
    jens.person.send_file(MEMO, "memo.oga")
    assert "Wen meinst du?" in await jens.heard()
    assert jens.labels[:2] == ["Sabine Krüger", "Jemand Neues"]

    await jens.presses("Sabine Krüger")
    (contact,) = await _contacts(jens)
    assert [wish.removeprefix("eine ") for wish in contact.looks_for] == ["Halle"]


@pytest.mark.parametrize(
    ("known", "heard"),
    [
        ("Siobhan Kearney", "Shaobhan Kearney"),
        ("Marcus Thornbury", "Marcus Thornberry"),
        ("Nadine Pfeiffer", "Nadine Pfeifer"),
        ("Sabine Krüger", "Sabine Prüger"),
    ],
)
async def test_a_name_that_both_hearings_missed_narrowly_is_asked(jens: Chat, ear: Ear, known: str, heard: str) -> None:
    """What Whisper made of known names although it had them in mind: the user says who it was, and it is that one."""
    await _knows(jens, ear, known)
    ear.will_hear(f"Heute {heard} auf der Messe getroffen, sie sucht ein Büro.")
    jens.person.send_file(MEMO, "memo.oga")
    assert "Wen meinst du?" in await jens.heard()
    await jens.presses(known)
    (contact,) = await _contacts(jens)
    assert (contact.name, contact.looks_for) == (known, ("Büro",))


async def test_a_name_that_was_only_misspelt_is_not_asked(jens: Chat, ear: Ear) -> None:
    """«Janalindner» is no other name, so the known Jana Lindner is meant without a question."""
    await _knows(jens, ear, "Jana Lindner")
    said = "Heute {} auf der Messe getroffen, sie sucht eine Halle."
    ear.will_hear(said.format("Jana Lindner"), unaided=said.format("Janalindner"))
    jens.person.send_file(MEMO, "memo.oga")
    assert "Wen meinst du?" not in await jens.heard()
    (contact,) = await _contacts(jens)
    assert contact.looks_for


async def test_the_names_a_user_knows_are_handed_over(jens: Chat, ear: Ear) -> None:
    """Contacts, companies and events of this user go along with the memo, and his language."""
    await jens.says(SAID)
    ear.will_hear("Sabine Krüger angerufen.")
    jens.person.send_file(MEMO, "memo.oga")
    await jens.heard()
    (memo,) = ear.memos
    assert {"Sabine Krüger", "Krüger Druck GmbH", "IHK-Neujahrsempfang"} <= set(memo.names)
    assert (memo.user_id, memo.language) == (jens.person.id, "de")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (NoSpeech(), "Ich höre nichts"),
        (UnreadableAudio(), "kann ich nicht abspielen"),
        (RecogniserBroken(), "zweimal abgestürzt"),
    ],
)
async def test_what_goes_wrong_is_said_clearly(jens: Chat, ear: Ear, error: NoSpeech, words: str) -> None:
    """Silence, garbage and crashes get a word of their own, and nothing is stored."""
    ear.will_hear(error)
    jens.person.send_file(MEMO, "memo.oga")
    assert words in await jens.heard()
    assert await _contacts(jens) == []
    assert [message.text for message in jens.person.messages if message.text == "Ich höre zu …"] == []


async def test_a_file_beyond_telegrams_limit_is_declined(jens: Chat, ear: Ear) -> None:
    """More than 20 MB can't be fetched by a bot; that is said, with what to do."""
    jens.person.send_file(b"OggS" + bytes(20_000_000), "memo.oga", kind="audio")
    assert "20 MB" in await jens.heard()
    assert ear.audio == []


async def test_a_memo_that_is_too_long_is_not_even_fetched(jens: Chat, ear: Ear) -> None:
    """The announced length is enough to say that it is too much."""
    voice = {"file_id": "file_1", "file_unique_id": "1", "file_size": 5_000_000, "duration": 20 * 60 + 1}
    jens.person.send_content({"voice": voice})
    assert "höchstens 20 Minuten" in await jens.heard()
    assert ear.memos == []


async def test_a_recording_that_breaks_off_is_told(jens: Chat, ear: Ear) -> None:
    """Where less was heard than announced the answer says so."""
    ear.will_hear(SAID, seconds=4.0)
    jens.person.send_file(MEMO, "memo.oga")
    assert "bricht mittendrin ab" in await jens.heard()


async def test_a_long_memo_comes_in_messages_that_telegram_takes(jens: Chat, ear: Ear) -> None:
    """Twenty minutes of talk are quoted in several messages; the last has the reading and the buttons."""
    ear.will_hear(f"{SAID} " + "Und dann war noch viel zu bereden & zu lachen. " * 200)
    jens.person.send_file(MEMO, "memo.oga")
    await jens.heard()
    answers = [message for message in jens.person.messages if message.by_bot]
    assert len(answers) > 2
    assert all("<blockquote expandable>" in message.html for message in answers)
    assert jens.labels[0] == "Verhört"


async def test_nobody_waits_for_a_memo(jens: Chat, mary: Chat, ear: Ear) -> None:
    """While a memo is being heard, others are answered, and so is the user's own next message."""
    ear.will_hear(SAID)
    ear.open.clear()
    jens.person.send_file(MEMO, "memo.oga")
    await ear.listening.wait()

    mary.person.send("/help")
    jens.person.send("/due")
    await _reads(mary, "/undo")
    await _reads(jens, "Nichts offen")
    assert await _contacts(jens) == []

    ear.open.set()
    assert "Sabine Krüger" in await jens.heard()


async def test_memos_are_heard_in_turn_and_the_place_is_told(jens: Chat, mary: Chat, ear: Ear) -> None:
    """The second user hears how many are ahead, and is heard before the first one's second memo."""
    ear.open.clear()
    for _ in range(3):
        ear.will_hear("Sabine Krüger angerufen.")
    jens.person.send_file(MEMO, "memo.oga")
    await ear.listening.wait()
    jens.person.send_file(MEMO, "memo.oga")
    await _reads(jens, "noch vor deinem")
    mary.person.send_file(MEMO, "memo.oga")
    await _reads(mary, "ahead of yours")
    ear.open.set()
    await mary.heard()
    assert [memo.user_id for memo in ear.memos] == [jens.person.id, mary.person.id, jens.person.id]


async def test_who_speaks_first_is_told_that_the_model_is_fetched(jens: Chat, ear: Ear) -> None:
    """The sign shows how far it has come; with the answer it is gone."""
    ear.will_hear(SAID)
    ear.stages = [Fetching(0, 484), Fetching(120, 484)]
    ear.open.clear()
    jens.person.send_file(MEMO, "memo.oga")
    await _reads(jens, "120 von 484 MB")
    ear.open.set()
    assert "Sabine Krüger" in await jens.heard()
    assert not any("484 MB" in message.text for message in jens.person.messages)


async def test_thirty_memos_at_once_are_all_heard(jens: Chat, mary: Chat, ear: Ear) -> None:
    """After a day at a fair: each becomes a note, none is lost, none is doubled, and no sign stays behind."""
    for number in range(30):
        ear.will_hear(f"Heute auf der Messe Anna {LAST_NAMES[number % 15]} getroffen.")
        (jens if number % 2 else mary).person.send_file(MEMO, f"memo{number}.oga")
    await jens.program.settled()
    assert len(ear.memos) == 30
    for chat in (jens, mary):
        assert len([message for message in chat.person.messages if "<blockquote" in message.html]) == 15
        assert not any("höre" in message.text or "listen" in message.text for message in chat.person.messages)
        async with chat.network() as network:
            notes = [await network.notes_of(contact.id) for contact in await network.contacts()]
        assert sum(map(len, notes)) == 15


async def test_a_service_of_ones_own_hears_memos(start: Start, api: LocalBotApi, clock: MovableClock) -> None:
    """With VOICE_URL set the sound goes there and comes back as a note; while it is in trouble the memo waits."""
    with speech_service() as service:
        service.status = 503
        async with start(api, clock, voice_url=service.url, voice_key="k") as program:
            chat = Chat(program, api.person(7, "Jens", "de"))
            chat.person.send_file(MEMO, "memo.oga")
            assert "ich versuche es weiter" in await chat.heard()
            service.status = 200
            await program.running.tick()
            await program.settled()
            (contact,) = await _contacts(chat)
            assert contact.looks_for == ("Steuerberater",)
            chat.person.send_file(b"OggS" + bytes(500), "memo.oga")
            assert "400" in await chat.heard()
    assert {request.headers["authorization"] for request in service.requests} == {"Bearer k"}


async def test_a_memo_survives_a_restart(start: Start, api: LocalBotApi, clock: MovableClock, ear: Ear) -> None:
    """Stopped in the middle of a memo, the program hears it after the next start, and stores it once."""
    ear.open.clear()
    async with start(api, clock, transcriber=ear) as program:
        person = api.person(7, "Jens", "de")
        person.send_file(MEMO, "memo.oga")
        await ear.listening.wait()
    ear.open.set()
    ear.will_hear(SAID)
    async with start(api, clock, transcriber=ear) as program:
        chat = Chat(program, person)
        assert "Sabine Krüger" in await chat.heard()
        assert len(await _contacts(chat)) == 1
    assert len(ear.memos) == 2


async def test_an_update_that_comes_twice_is_heard_once(jens: Chat, ear: Ear, api: LocalBotApi) -> None:
    """The same update again brings the same answer again, and no second note."""
    ear.will_hear(SAID)
    jens.person.send_file(MEMO, "memo.oga")
    await jens.heard()
    api.updates.put_again(1)
    await jens.program.settled()
    assert len(ear.memos) == 1
    answers = [message for message in jens.person.messages if "Sabine" in message.text]
    assert len(answers) == 2
    async with jens.network() as network:
        assert len(await network.notes_of(1)) == 1


async def test_a_full_disk_costs_no_second_hearing(jens: Chat, ear: Ear, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was heard while the disk was full is stored as soon as there is room, without being heard again."""
    await jens.says("/help")
    ear.will_hear(SAID)
    ear.open.clear()
    jens.person.send_file(MEMO, "memo.oga")
    await ear.listening.wait()

    def no_room(_descriptor: int, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "no room")

    with monkeypatch.context() as full:
        full.setattr(os, "write", no_room)
        ear.open.set()
        await jens.program.settled()
        assert "der Platz ist voll" in jens.person.messages[-1].text
    await jens.program.running.tick()
    await jens.program.settled()
    assert [contact.name for contact in await _contacts(jens)] == ["Sabine Krüger"]
    assert len(ear.memos) == 1


async def test_a_service_that_is_away_is_tried_again(jens: Chat, ear: Ear, clock: MovableClock) -> None:
    """The user is told once that it takes longer; the memo is heard as soon as the service is back."""
    for _ in range(3):
        ear.will_hear(HearLater())
    ear.will_hear(SAID)
    jens.person.send_file(MEMO, "memo.oga")
    assert "ich versuche es weiter" in await jens.heard()
    for minute in range(1, 4):
        clock.move_by(timedelta(minutes=1))
        assert len(ear.memos) == minute
        await jens.program.running.tick()
        await jens.program.settled()
    assert [contact.name for contact in await _contacts(jens)] == ["Sabine Krüger"]
    assert len([message for message in jens.person.messages if "versuche es weiter" in message.text]) == 1


async def test_a_service_that_stays_away_is_given_up(jens: Chat, ear: Ear) -> None:
    """After half an hour the user is told to send the memo again, and it is not tried for ever."""
    for _ in range(MOST_TRIES):
        ear.will_hear(HearLater())
    jens.person.send_file(MEMO, "memo.oga")
    await jens.heard()
    for _ in range(MOST_TRIES + 3):
        await jens.program.running.tick()
        await jens.program.settled()
    assert len(ear.memos) == MOST_TRIES
    assert "die ganze Zeit nicht zu erreichen" in jens.person.messages[-1].text


async def test_who_deletes_everything_leaves_no_memo_behind(jens: Chat, ear: Ear) -> None:
    """A memo that is still being heard when its user deletes everything is dropped."""
    await jens.says("/help")
    ear.will_hear(SAID)
    ear.open.clear()
    jens.person.send_file(MEMO, "memo.oga")
    await ear.listening.wait()
    jens.person.send("/forget")
    await _reads(jens, "Alles löschen?")
    jens.person.press("Ja, alles löschen")
    await _reads(jens, "Alles ist gelöscht")
    ear.open.set()
    await jens.program.settled()
    assert jens.person.id not in await jens.program.running.store.users()
    assert not any("IHK" in message.text for message in jens.person.messages)


async def test_recordings_are_kept_only_where_that_is_set(
    start: Start, api: LocalBotApi, clock: MovableClock, ear: Ear, tmp_path: Path
) -> None:
    """By default no sound is stored; where it is kept, deleting everything deletes it too."""
    person = api.person(7, "Jens", "de")
    folder = tmp_path / "data" / "recordings"
    ear.will_hear(SAID)
    async with start(api, clock, transcriber=ear) as program:
        person.send_file(MEMO, "memo.oga")
        await Chat(program, person).heard()
    assert not folder.exists()

    ear.will_hear(SAID)
    async with start(api, clock, transcriber=ear, voice_keep_audio=True) as program:
        chat = Chat(program, person)
        person.send_file(MEMO, "memo.oga")
        await chat.heard()
        (kept,) = [path for path in folder.rglob("*") if path.is_file()]
        assert kept.read_bytes() == MEMO
        assert kept.stat().st_mode & 0o077 == 0
        assert "hebe ich auf" in await chat.says("/privacy")
        await chat.says("/forget")
        await chat.presses("Ja, alles löschen")
    assert [path for path in folder.rglob("*") if path.is_file()] == []


async def test_a_strangers_memo_is_not_even_fetched(
    start: Start, api: LocalBotApi, clock: MovableClock, ear: Ear
) -> None:
    """Whoever was not let in is told so, and nothing of his is heard."""
    async with start(api, clock, access=Access.PRIVATE, transcriber=ear) as program:
        chat = Chat(program, api.person(9, "Eve", "de"))
        chat.person.send_file(MEMO, "memo.oga")
        assert "privater Bot" in await chat.heard()
    assert ear.memos == []


async def test_privacy_tells_of_a_service(start: Start, api: LocalBotApi, clock: MovableClock) -> None:
    """Where memos are sent elsewhere the privacy text names the place, and whether names go along."""
    service = {"voice_url": "https://speech.example.org/v1", "voice_key": "k"}
    async with start(api, clock, **service) as program:
        chat = Chat(program, api.person(7, "Jens", "de"))
        assert "speech.example.org" in await chat.says("/privacy")
        assert "Namen aus deinen Kontakten" not in await chat.says("/privacy")
    async with start(api, clock, **service, voice_remote_names=True) as program:
        assert "Namen aus deinen Kontakten" in await Chat(program, chat.person).says("/privacy")


async def test_without_speech_recognition_a_memo_gets_a_clear_word(
    start: Start, api: LocalBotApi, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A smaller installation says what is missing and asks for text."""
    monkeypatch.setattr("bot.hearing.recognition_installed", lambda: False)
    async with start(api, clock) as program:
        chat = Chat(program, api.person(7, "Jens", "de"))
        chat.person.send_file(MEMO, "memo.oga")
        assert "fehlt die Spracherkennung" in await chat.heard()
        assert "kann ich hier nicht hören" in await chat.says("/privacy")
