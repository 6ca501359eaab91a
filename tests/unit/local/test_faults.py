"""Faults come when a test calls for them, and look like the real ones."""

import pytest
from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.local.api import LocalBotApi
from bot.local.faults import ANY_METHOD, Fault
from bot.local.person import Person


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault.too_many_requests(3), RetryAfter),
        (Fault.server_error(), NetworkError),
        (Fault.bad_gateway(), NetworkError),
        (Fault.timed_out(), TimedOut),
        (Fault.network_error(), NetworkError),
        (Fault.refused(400, "Bad Request: PEER_ID_INVALID"), BadRequest),
    ],
)
async def test_the_next_call_fails(
    api: LocalBotApi, bot: Bot, anna: Person, fault: Fault, error: type[TelegramError]
) -> None:
    """A fault meets the next call of its method only, and the call has no effect."""
    api.faults.next("sendMessage", fault)
    await bot.send_chat_action(anna.id, "typing")
    with pytest.raises(error) as raised:
        await bot.send_message(anna.id, "x")
    assert type(raised.value) is error
    assert anna.answers == []
    await bot.send_message(anna.id, "y")
    assert [entry.text for entry in anna.answers] == ["y"]


async def test_a_wait_is_named(api: LocalBotApi, bot: Bot, anna: Person) -> None:
    """A 429 says how many seconds to wait."""
    api.faults.next("sendMessage", Fault.too_many_requests(17))
    with pytest.raises(RetryAfter, match="17"):
        await bot.send_message(anna.id, "x")


async def test_a_call_may_arrive_without_an_answer(api: LocalBotApi, bot: Bot, anna: Person) -> None:
    """A time-out may hide that the message was sent."""
    api.faults.next("sendMessage", Fault.timed_out(arrived=True))
    with pytest.raises(TimedOut):
        await bot.send_message(anna.id, "x")
    assert [entry.text for entry in anna.answers] == ["x"]


async def test_faults_follow_each_other(api: LocalBotApi, bot: Bot, anna: Person) -> None:
    """Several faults meet several calls; `None` lets one pass."""
    api.faults.next("sendmessage", None, Fault.server_error())
    await bot.send_message(anna.id, "x")
    with pytest.raises(NetworkError):
        await bot.send_message(anna.id, "y")


async def test_telegram_is_away_and_comes_back(api: LocalBotApi, bot: Bot, anna: Person) -> None:
    """While Telegram is away nothing gets through, afterwards everything does."""
    api.faults.away()
    for call in (bot.get_me(), bot.get_updates(), bot.send_message(anna.id, "x")):
        with pytest.raises(NetworkError):
            await call
    api.faults.back()
    await bot.send_message(anna.id, "x")


async def test_every_call_fails_until_cleared(api: LocalBotApi, bot: Bot, anna: Person) -> None:
    """A lasting fault lasts until it is taken away, for one method or for all."""
    api.faults.every("sendMessage", Fault.server_error(502))
    for _ in range(2):
        with pytest.raises(NetworkError):
            await bot.send_message(anna.id, "x")
    api.faults.clear("sendMessage")
    await bot.send_message(anna.id, "x")
    api.faults.next(ANY_METHOD, Fault.server_error())
    api.faults.clear()
    await bot.send_message(anna.id, "x")
