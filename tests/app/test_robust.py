"""The worst that a host and a messenger do: nothing is lost, the owner is told, and the rest goes on."""

import asyncio
import errno
import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import orjson
import pytest
from telegram.ext import CallbackContext, JobQueue

from bot.clock import MovableClock, SystemClock
from bot.local.api import LocalBotApi
from bot.local.faults import Fault
from bot.local.launch import LocalProgram
from bot.reading import read
from bot.reading.model import Known, Reading
from bot.services.membership import new_pairing_code
from bot.settings import Access
from handlers.jobs import TICK, mind_the_clock
from storage import atomic
from tests.app.conftest import BERLIN, Chat, Start

NOTE = "Heute Anna Berg getroffen. Ich rufe sie am Freitag an."
MINUTE = timedelta(minutes=1)
FRIDAY_NINE = datetime(2026, 3, 13, 9, 0, tzinfo=BERLIN)


async def contacts(chat: Chat) -> int:
    """Return the number of contacts."""
    async with chat.network() as network:
        return await network.count_contacts()


def fails_on(word: str) -> object:
    """Return a reader that can't read what holds a word."""

    def reader(text: str, ref: datetime, *, language: str | None = None, known: Sequence[Known] = ()) -> Reading:
        if word in text:
            raise KeyError(text)
        return read(text, ref, language=language, known=known)

    return reader


async def waits(chat: Chat, minutes: int) -> str:
    """Let minutes pass one by one, and return what the bot says meanwhile."""
    return "\n".join([await chat.waits_until(chat.program.clock.now() + MINUTE) for _ in range(minutes)])


async def owner_of(program: LocalProgram) -> Chat:
    """Pair the owner."""
    owner = Chat(program, program.api.person(1, "Olga", "de"))
    await owner.says(f"/start {await new_pairing_code(program.running.store)}")
    return owner


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> "Disk":
    """A disk that can be filled."""
    disk = Disk()
    monkeypatch.setattr(atomic, "write_all", disk.write_all)
    return disk


class Disk:
    """Writes as the system does while there is room, and fails as it does where there is none."""

    def __init__(self) -> None:
        self.full_for: str | None = None

    def write_all(self, descriptor: int, data: bytes) -> None:
        place = str(Path(f"/proc/self/fd/{descriptor}").readlink())
        if self.full_for is not None and self.full_for in place:
            os.write(descriptor, data[: len(data) // 2])
            raise OSError(errno.ENOSPC, "No space left on device")
        os.write(descriptor, data)


async def test_what_fails_three_times_is_set_aside_and_the_owner_told(
    start: Start, api: LocalBotApi, clock: MovableClock, tmp_path: Path
) -> None:
    """The update lies aside with the kind of its error, the owner hears of that and of no word in it."""
    async with start(api, clock, access=Access.PRIVATE, reader=fails_on("Quarz")) as program:
        owner = await owner_of(program)
        first = await owner.says("Heute Anna Quarz getroffen.")
        said = await waits(owner, 5)
        assert "Tom Weiß" in await owner.says("Heute Tom Weiß getroffen.")
        assert await program.running.intake.left_over() == []

    lines = [orjson.loads(line) for line in (tmp_path / "data" / "set-aside.jsonl").read_bytes().splitlines()]
    assert [line["error"] for line in lines] == ["KeyError"]
    assert first.count("Kennung") == 1
    assert said.count("dreimal") == 1
    assert "KeyError" in said
    assert "Quarz" not in said
    assert "Kennung" not in said


async def test_an_hour_without_telegram_loses_nothing(jens: Chat) -> None:
    """Replies and nudges that found nobody go out once it is back, each once."""
    await jens.says(NOTE)
    program, clock = jens.program, jens.program.clock
    clock.move_to(FRIDAY_NINE - timedelta(minutes=31))
    before = len(jens.person.messages)
    jens.person.send("Heute Tom Weiß getroffen.")
    await program.settled()
    for method in ("sendMessage", "editMessageText", "answerCallbackQuery"):
        program.api.faults.every(method, Fault.network_error())
    jens.person.send("Heute Mia Schwarz getroffen.")
    await program.settled()
    for _ in range(60):
        clock.move_by(MINUTE)
        await program.running.tick()
        await program.running.intake.idle()
    program.api.faults.clear()
    await program.run_until(clock.now() + 2 * MINUTE)

    said = [message.text for message in jens.person.messages[before:] if message.by_bot]
    assert len([text for text in said if "Mia Schwarz (neu)" in text]) == 1
    assert len([text for text in said if "Anna Berg: anrufen" in text]) == 1
    assert await contacts(jens) == 3


async def test_telegram_away_while_polling_loses_nothing(start: Start, api: LocalBotApi, clock: MovableClock) -> None:
    """Updates that could not be fetched for want of a network are fetched when it is there."""
    async with start(api, clock) as program:
        jens = Chat(program, api.person(7, "Jens", "de"))
        await jens.says("/start")
        api.faults.next("getUpdates", Fault.network_error(), Fault.bad_gateway(), Fault.timed_out())
        assert "Anna Berg" in await jens.says(NOTE)
        assert await contacts(jens) == 1


async def test_updates_out_of_order_are_all_taken(jens: Chat) -> None:
    """Held up and let out backwards, each note is there once."""
    await jens.says("/start")
    updates = jens.program.api.updates
    updates.hold()
    for name in ("Anna Berg", "Tom Weiß", "Mia Schwarz"):
        jens.person.send(f"Heute {name} getroffen.")
    updates.release([2, 0, 1])
    await jens.program.settled()

    assert await contacts(jens) == 3


async def test_a_reply_that_timed_out_does_not_note_twice(jens: Chat) -> None:
    """Where the answer arrived but its receipt did not, the answer may come again, the note does not."""
    jens.program.api.faults.next("sendMessage", Fault.timed_out(arrived=True))
    await jens.says(NOTE)
    await jens.waits_until(jens.program.clock.now() + 2 * MINUTE)
    assert await contacts(jens) == 1


async def test_a_deleted_account_is_left_alone(jens: Chat) -> None:
    """Nudges to somebody who has left Telegram stop, and nobody else's do."""
    mary = Chat(jens.program, jens.program.api.person(8, "Mary", "en"))
    await jens.says(NOTE)
    await mary.says("Met Anna Berg today. I will call her on Friday.")
    jens.person.delete_account()
    before = len(jens.program.api.calls)
    assert "Anna Berg" in await mary.waits_until(FRIDAY_NINE)
    await mary.waits_until(FRIDAY_NINE + timedelta(days=1))
    tried = [call for call in jens.program.api.calls[before:] if call.text("chat_id") == "7"]
    assert len(tried) == 1


async def test_one_broken_nudge_holds_up_nobody(jens: Chat, mary: Chat) -> None:
    """A nudge that Telegram refuses is tried again later, and others get theirs meanwhile."""
    await jens.says(NOTE)
    await mary.says("Met Anna Berg today. I will call her on Friday.")
    jens.program.api.faults.next("sendMessage", Fault.refused(400, "Bad Request: something new"))
    await jens.program.run_until(FRIDAY_NINE)
    heard = [Chat(each.program, each.person).person.messages[-1].text for each in (jens, mary)]
    assert sum("Anna Berg" in text and "(neu)" not in text and "(new)" not in text for text in heard) == 1
    later = len(jens.person.messages) + len(mary.person.messages)
    await jens.program.run_until(FRIDAY_NINE + timedelta(hours=1))
    assert len(jens.person.messages) + len(mary.person.messages) == later + 1


async def test_a_full_disk_is_said_and_mended(jens: Chat, disk: Disk) -> None:
    """While nothing can be saved the user is told once; when there is room the note is taken, once."""
    await jens.says("/start")
    disk.full_for = "networks"
    heard = await jens.says(NOTE)
    assert "Platz ist voll" in heard
    assert await waits(jens, 3) == "\n\n"
    disk.full_for = None
    assert "Anna Berg" in await jens.waits_until(jens.program.clock.now() + 2 * MINUTE)
    assert await contacts(jens) == 1


async def test_what_can_not_be_taken_down_is_not_confirmed(
    start: Start, api: LocalBotApi, clock: MovableClock, disk: Disk
) -> None:
    """With no room for the inbox Telegram keeps the update, the owner is told, and it is handled when there is room."""
    async with start(api, clock, access=Access.PRIVATE) as program:
        owner = await owner_of(program)
        disk.full_for = "inbox"
        owner.person.send(NOTE)
        async with asyncio.timeout(20):
            while not program.running.alerts._waiting:  # noqa: ASYNC110 - the program fails without a word
                await asyncio.sleep(0)
        assert api.updates.pending
        assert "Platte voll" in await said_meanwhile(owner)
        disk.full_for = None
        await program.settled()
        assert await contacts(owner) == 1


async def said_meanwhile(chat: Chat) -> str:
    """Let one tick pass while updates can't be fetched, and return what the bot said."""
    before = len(chat.person.messages)
    await chat.program.running.catch_up()
    return "\n".join(message.text for message in chat.person.messages[before:])


async def test_a_damaged_file_is_told_to_the_owner(
    start: Start, api: LocalBotApi, clock: MovableClock, tmp_path: Path
) -> None:
    """A network garbled by somebody else comes back from its backup, and the owner hears where the damaged one is."""
    async with start(api, clock, access=Access.PRIVATE) as program:
        owner = await owner_of(program)
        await owner.says(NOTE)
        await program.running.store.settle(1)
        await owner.says("Heute Tom Weiß getroffen.")
    (tmp_path / "data" / "networks" / "1.json").write_bytes(b'{"meta": garbled')
    async with start(api, clock, access=Access.PRIVATE) as program:
        owner = Chat(program, api.person(1, "Olga", "de"))
        await owner.says("/due")
        said = await owner.waits_until(clock.now() + MINUTE)
        assert await contacts(owner) == 2
    assert "damaged-1" in said
    assert "Berg" not in said


async def test_three_days_asleep_bring_one_late_message(jens: Chat) -> None:
    """After a machine slept over the hour, one message comes, says that it is late, and comes once."""
    await jens.says(NOTE)
    jens.program.clock.move_to(datetime(2026, 3, 12, 23, 0, tzinfo=BERLIN))
    await jens.program.running.tick()
    before = len(jens.person.messages)
    jens.program.clock.move_by(timedelta(days=3, hours=12))
    for _ in range(3):
        await jens.program.running.tick()
        jens.program.clock.move_by(MINUTE)
    said = [message.text for message in jens.person.messages[before:]]
    assert len(said) == 1
    assert "spät dran" in said[0]
    assert "Anna Berg" in said[0]


async def test_a_clock_set_back_repeats_no_nudge(jens: Chat) -> None:
    """The nudge of a day is not sent again when that day's hour comes a second time."""
    await jens.says(NOTE)
    assert "Anna Berg" in await jens.waits_until(FRIDAY_NINE)
    jens.program.clock.move_to(FRIDAY_NINE - timedelta(hours=3))
    before = len(jens.person.messages)
    await jens.program.run_until(FRIDAY_NINE + timedelta(hours=3))
    assert len(jens.person.messages) == before


class TwoMinutes:
    """Lets two minutes pass without waiting, then ends."""

    def __init__(self) -> None:
        self.left = 2

    def seconds(self) -> float:
        return 0.0

    async def sleep(self, seconds: float) -> None:
        if not self.left:
            raise asyncio.CancelledError
        self.left -= 1
        await asyncio.sleep(0)


async def test_jobs_go_on_after_the_machines_clock_was_put_back() -> None:
    """Jobs planned by a clock that was ahead run now, rather than when the old time comes round again."""
    ran = asyncio.Event()

    async def work(_context: CallbackContext) -> None:  # type: ignore[type-arg]
        ran.set()

    jobs: JobQueue[CallbackContext] = JobQueue()  # type: ignore[type-arg]
    ahead = SystemClock().now() + timedelta(hours=5)
    jobs.scheduler.start()
    job = jobs.scheduler.add_job(work, "interval", args=[None], seconds=60, next_run_time=ahead)
    with pytest.raises(asyncio.CancelledError):
        await mind_the_clock(jobs, SystemClock(), TwoMinutes())
    planned = job.next_run_time
    jobs.scheduler.shutdown(wait=False)
    assert planned < SystemClock().now() + TICK or ran.is_set()


async def test_a_user_forgotten_while_due_breaks_no_tick(jens: Chat, mary: Chat) -> None:
    """Somebody who leaves while nudges go out is passed over."""
    await jens.says(NOTE)
    await mary.says("Met Anna Berg today. I will call her on Friday.")
    jens.program.clock.move_to(FRIDAY_NINE)
    store = jens.program.running.store
    await store.forget(7)
    store._wakes.set(7, FRIDAY_NINE)
    await jens.program.running.tick()
    assert "Anna Berg" in mary.person.messages[-1].text


async def test_a_user_who_is_damaged_beyond_repair_stops_nobody(jens: Chat, mary: Chat, tmp_path: Path) -> None:
    """Where one network can't be read at all, everybody else is nudged as ever."""
    await jens.says(NOTE)
    await mary.says("Met Anna Berg today. I will call her on Friday.")
    store = jens.program.running.store
    async with jens.network() as network:
        network.profile = replace(network.profile, question=None)
    store._shelf._open.clear()
    for path in (tmp_path / "data" / "networks").glob("7.*"):
        path.write_bytes(b"\x00garbled")
    jens.program.clock.move_to(FRIDAY_NINE)
    await jens.program.running.tick()
    assert "Anna Berg" in mary.person.messages[-1].text


async def test_an_update_that_can_not_be_read_holds_up_nobody(
    start: Start, api: LocalBotApi, clock: MovableClock, tmp_path: Path
) -> None:
    """An update that the library does not understand is set aside, and those around it are handled."""
    async with start(api, clock, access=Access.PRIVATE) as program:
        owner = await owner_of(program)
        api.updates.hold()
        owner.person.send("Heute Anna Berg getroffen.")
        api.deliver({"message": {"message_id": 500, "from": {"id": 1}, "poll": {"of": "tomorrow"}}})
        owner.person.send("Heute Tom Weiß getroffen.")
        api.updates.release()
        await program.settled()
        assert await contacts(owner) == 2
        said = await waits(owner, 5)
        assert await program.running.intake.left_over() == []
    lines = [orjson.loads(line) for line in (tmp_path / "data" / "set-aside.jsonl").read_bytes().splitlines()]
    assert [line["update"]["message"]["poll"] for line in lines] == [{"of": "tomorrow"}]
    assert said.count("dreimal") == 1


async def test_too_many_messages_in_a_minute_are_refused_with_a_word(jens: Chat, mary: Chat) -> None:
    """The thirty-first is refused, told once; others are not concerned, and a minute later all is well."""
    for number in range(30):
        jens.person.send(f"Heute Anna Berg getroffen, sucht Regal {number}.")
    await jens.heard()
    heard = [await jens.says("Heute Tom Weiß getroffen.") for _ in range(3)]
    assert "mehr als 30 Nachrichten" in heard[0]
    assert heard[1:] == ["", ""]
    assert "Anna Berg" in await mary.says("Met Anna Berg today.")
    jens.program.clock.move_by(MINUTE)
    assert "Tom Weiß" in await jens.says("Heute Tom Weiß getroffen.")
