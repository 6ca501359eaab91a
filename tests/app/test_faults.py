"""What goes wrong on the way: nothing is lost, nothing is done twice, the bot lives on."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from structlog.testing import capture_logs

from bot.clock import MovableClock
from bot.local.api import LocalBotApi
from bot.local.faults import Fault
from bot.reading import read
from bot.reading.model import Known, Reading
from tests.app.conftest import BERLIN, Chat, Start

NOTE = "Heute Anna Berg getroffen. Ich rufe sie am Freitag an."
FRIDAY_NINE = datetime(2026, 3, 13, 9, 0, tzinfo=BERLIN)


async def contacts(chat: Chat) -> int:
    """Return the number of contacts."""
    async with chat.network() as network:
        return await network.count_contacts()


async def test_a_reply_that_met_a_short_429_is_sent_after_it(jens: Chat) -> None:
    """Where Telegram asks for a few seconds, the reply follows after them without waiting for a tick."""
    jens.program.api.faults.next("sendMessage", Fault.too_many_requests(3))
    assert "Anna Berg" in await jens.says(NOTE)
    assert await contacts(jens) == 1


async def test_a_reply_that_met_a_long_429_is_sent_later(jens: Chat) -> None:
    """Where Telegram asks for more, the reply comes with the first tick after that, and the note is stored once."""
    jens.program.api.faults.next("sendMessage", Fault.too_many_requests(90))
    assert await jens.says(NOTE) == ""
    assert await contacts(jens) == 1

    assert await jens.waits_until(jens.program.clock.now() + timedelta(seconds=60)) == ""
    assert "Anna Berg" in await jens.waits_until(jens.program.clock.now() + timedelta(seconds=60))
    assert await contacts(jens) == 1


async def test_a_reply_that_met_a_server_error_is_sent_later(jens: Chat) -> None:
    """After a 502 the reply comes with a later tick."""
    jens.program.api.faults.next("sendMessage", Fault.bad_gateway())
    await jens.says(NOTE)

    assert "Anna Berg" in await jens.waits_until(jens.program.clock.now() + timedelta(minutes=1))
    assert await contacts(jens) == 1


async def test_an_update_delivered_twice_changes_nothing_twice(jens: Chat) -> None:
    """The same update again sends the same answer again, and no second contact."""
    jens.person.send("Anna Berg sucht einen Drucker")
    await jens.heard()
    update_id = jens.program.api.updates.pending
    assert not update_id
    jens.program.api.updates.put_again(1)
    await jens.program.settled()

    said = [entry.text for entry in jens.program.api.log if entry.sender == "bot"]
    assert len(said) == 2
    assert said[0] == said[1]
    assert await contacts(jens) == 1
    async with jens.network() as network:
        assert len(await network.notes_of(1)) == 1


async def test_a_user_who_blocks_the_bot_is_left_alone_until_he_returns(jens: Chat) -> None:
    """No nudge is tried while the bot is blocked, none is lost, and it comes once he is back."""
    await jens.says(NOTE)
    jens.person.block()
    await jens.waits_until(datetime(2026, 3, 14, 9, 0, tzinfo=BERLIN))
    before = len(jens.person.messages)
    jens.person.unblock()
    await jens.program.settled()
    await jens.program.run_until(datetime(2026, 3, 16, 9, 0, tzinfo=BERLIN))

    said = [message.text for message in jens.person.messages[before:]]
    assert len([text for text in said if "Anna Berg" in text]) == 1


async def test_a_block_noticed_while_sending_pauses_nudges(jens: Chat) -> None:
    """A nudge refused with 403 is kept; it is sent when the user writes again."""
    await jens.says(NOTE)
    jens.program.api.faults.next("sendMessage", Fault.refused(403, "Forbidden: bot was blocked by the user"))
    assert await jens.waits_until(FRIDAY_NINE) == ""
    async with jens.network() as network:
        assert not network.profile.reachable

    await jens.says("/start")
    await jens.says("Heute Tom Weiß getroffen.")
    assert "Anna Berg: anrufen" in await jens.waits_until(FRIDAY_NINE + timedelta(hours=1))


async def test_a_nudge_that_met_429_is_sent_once_it_may_be(jens: Chat) -> None:
    """RetryAfter delays a nudge, and it comes once."""
    await jens.says(NOTE)
    jens.program.api.faults.next("sendMessage", Fault.too_many_requests(90))
    heard = await jens.waits_until(FRIDAY_NINE)

    assert heard.count("Anna Berg: anrufen") == 1


async def test_a_nudge_missed_while_the_program_was_down_comes_late(
    start: Start, api: LocalBotApi, clock: MovableClock
) -> None:
    """What fell due while the program was down is sent late, once, and says so."""
    async with start(api, clock) as program:
        await Chat(program, api.person(7, "Jens", "de")).says(NOTE)
    clock.move_to(datetime(2026, 3, 13, 15, 0, tzinfo=BERLIN))
    async with start(api, clock) as program:
        jens = Chat(program, api.person(7, "Jens", "de"))
        heard = await jens.waits_until(datetime(2026, 3, 13, 15, 2, tzinfo=BERLIN))
        again = await jens.waits_until(datetime(2026, 3, 14, 7, 0, tzinfo=BERLIN))

    assert "spät dran" in heard
    assert again == ""


async def test_late_nudges_wait_for_the_morning(start: Start, api: LocalBotApi, clock: MovableClock) -> None:
    """What could only be made up for at night waits for the next day that is one for nudges."""
    async with start(api, clock) as program:
        await Chat(program, api.person(7, "Jens", "de")).says(NOTE)
    clock.move_to(datetime(2026, 3, 13, 22, 0, tzinfo=BERLIN))
    async with start(api, clock) as program:
        jens = Chat(program, api.person(7, "Jens", "de"))
        assert await jens.waits_until(datetime(2026, 3, 14, 8, 29, tzinfo=BERLIN)) == ""
        assert "Anna Berg" in await jens.waits_until(datetime(2026, 3, 14, 8, 31, tzinfo=BERLIN))


async def test_what_was_not_handled_is_handled_after_a_restart(
    start: Start, api: LocalBotApi, clock: MovableClock
) -> None:
    """A note whose handling was cut short is taken down at the next start."""

    def breaks(*_: object, **__: object) -> Reading:
        raise RuntimeError

    async with start(api, clock, reader=breaks) as program:
        heard = await Chat(program, api.person(7, "Jens", "de")).says(NOTE)
        assert "nicht verloren" in heard
    async with start(api, clock) as program:
        jens = Chat(program, api.person(7, "Jens", "de"))
        await program.settled()
        assert await contacts(jens) == 1


async def test_an_unforeseen_error_is_apologised_for_with_an_id(
    start: Start, api: LocalBotApi, clock: MovableClock
) -> None:
    """The apology carries the id that is in the log, the log holds no word of the note, and the bot lives on."""
    broken = True

    def breaks_once(text: str, ref: datetime, *, language: str | None = None, known: Sequence[Known] = ()) -> Reading:
        if broken:
            raise RuntimeError(text)
        return read(text, ref, language=language, known=known)

    async with start(api, clock, reader=breaks_once) as program:
        jens = Chat(program, api.person(7, "Jens", "de"))
        with capture_logs() as logged:
            heard = await jens.says(NOTE)
        (failure,) = [line for line in logged if line["event"] == "update.handler_failed"]
        assert f"Kennung {failure['reference']}" in heard
        assert "Anna" not in str(logged)
        broken = False
        later = await jens.waits_until(clock.now() + timedelta(minutes=2))
        assert "Anna Berg" in later
        assert await contacts(jens) == 1


async def test_a_nudge_telegram_refuses_holds_nobody_else_up(jens: Chat, mary: Chat) -> None:
    """Where one user's nudge is refused for good, the other's still comes."""
    await jens.says(NOTE)
    await mary.says("Met Tom Baker today. I'll call him on Friday.")
    jens.program.api.faults.next("sendMessage", Fault.refused(400, "Bad Request: something odd"))
    await jens.program.run_until(FRIDAY_NINE)

    said = [message.text for chat in (jens, mary) for message in chat.person.messages if message.by_bot]
    assert len([text for text in said if "Heute ist eine Sache dran" in text or "One thing for today" in text]) == 1


async def test_a_nudge_held_up_into_the_night_waits_for_the_morning(jens: Chat) -> None:
    """A message planned for the morning that could not be sent all day is not made up for at three at night."""
    await jens.says(NOTE)
    jens.program.api.faults.every("sendMessage", Fault.bad_gateway())
    await jens.waits_until(datetime(2026, 3, 14, 3, 0, tzinfo=BERLIN))
    jens.program.api.faults.clear()

    assert await jens.waits_until(datetime(2026, 3, 14, 8, 0, tzinfo=BERLIN)) == ""
    heard = await jens.waits_until(datetime(2026, 3, 14, 20, 0, tzinfo=BERLIN))
    assert "spät dran" in heard
    assert heard.count("Anna Berg: anrufen") == 1


async def test_a_very_long_wish_is_no_trouble(jens: Chat) -> None:
    """A note whose wish fills the message is taken down, and its card can be shown."""
    await jens.says(f"Heute Anna Berg getroffen, sucht {'Steuerberater' * 220}")
    assert await contacts(jens) == 1
    assert "Anna Berg" in await jens.says("Was weiß ich über Anna Berg?")


async def test_unknown_kinds_of_updates_are_passed_over(jens: Chat) -> None:
    """A poll, a channel post, a reaction or an update of a kind of tomorrow breaks nothing."""
    person = {"id": 7, "is_bot": False, "first_name": "Jens", "language_code": "de"}
    chat = {"id": 7, "type": "private", "first_name": "Jens"}
    dated = {"message_id": 900, "date": 1772992800, "chat": chat, "from": person}
    for content in (
        {"something_of_tomorrow": {"id": 1}},
        {"message": {**dated, "new_chat_title": "x"}},
        {"message": {**dated, "dice": {"emoji": "🎲", "value": 3}}},
        {"message": {**dated, "location": {"latitude": 52.0, "longitude": 9.0}}},
        {"edited_message": {**dated, "edit_date": 1772992801, "caption": "x"}},
    ):
        jens.program.api.deliver(content)
    await jens.program.settled()

    assert "Anna Berg" in await jens.says("Heute Anna Berg getroffen")
