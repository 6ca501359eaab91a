"""Updates wait until they are confirmed, as `getUpdates` has it."""

import asyncio

import pytest
from telegram import Bot, Update
from telegram.error import Conflict

from bot.local.api import LocalBotApi
from bot.local.person import Person


def ids(updates: tuple[Update, ...]) -> list[int]:
    return [update.update_id for update in updates]


async def test_updates_are_given_until_confirmed(bot: Bot, anna: Person) -> None:
    """An update comes again until a call with a higher offset confirms it; ids increase."""
    anna.send("a")
    anna.send("b")
    first, second = ids(await bot.get_updates())
    assert second == first + 1
    assert ids(await bot.get_updates()) == [first, second]
    assert ids(await bot.get_updates(offset=second)) == [second]
    assert ids(await bot.get_updates(offset=first)) == [second]
    assert ids(await bot.get_updates(offset=second + 1)) == []


async def test_limit_and_negative_offset(bot: Bot, anna: Person) -> None:
    """A limit shortens the batch; a negative offset forgets all but the last."""
    for text in "abc":
        anna.send(text)
    assert len(await bot.get_updates(limit=2)) == 2
    [last] = await bot.get_updates(offset=-1)
    assert last.message
    assert last.message.text == "c"
    assert len(await bot.get_updates()) == 1


async def test_a_waiting_call_wakes_up(api: LocalBotApi, bot: Bot, anna: Person) -> None:
    """A long poll returns with the update that comes, and empty when the chat is shut down."""
    waiting = asyncio.create_task(bot.get_updates(timeout=50))
    await asyncio.sleep(0)
    anna.send("a")
    [update] = await waiting
    waiting = asyncio.create_task(bot.get_updates(offset=update.update_id + 1, timeout=50))
    await asyncio.sleep(0)
    api.shutdown()
    assert await waiting == ()
    assert await bot.get_updates(timeout=50) == ()


async def test_only_one_may_wait(bot: Bot, anna: Person) -> None:
    """A second poll throws out the first."""
    first = asyncio.create_task(bot.get_updates(timeout=50))
    await asyncio.sleep(0)  # the call goes on its way, and waits
    second = asyncio.create_task(bot.get_updates(timeout=50))
    with pytest.raises(Conflict, match="terminated by other getUpdates"):
        await first
    anna.send("a")
    assert len(await second) == 1


async def test_kinds_can_be_chosen(bot: Bot, anna: Person) -> None:
    """Only the kinds of update that were asked for are kept from then on."""
    await bot.get_updates(allowed_updates=[Update.EDITED_MESSAGE])
    sent = anna.send("a")
    anna.edit(sent, "b")
    [update] = await bot.get_updates()
    assert update.edited_message
    await bot.get_updates(offset=update.update_id + 1, allowed_updates=[])
    anna.send("c")
    assert len(await bot.get_updates()) == 1


async def test_an_update_is_sent_twice(api: LocalBotApi, bot: Bot, anna: Person) -> None:
    """An update can come again with its old number after it was confirmed, as after a restart."""
    anna.send("a")
    [update] = await bot.get_updates()
    await bot.get_updates(offset=update.update_id + 1)
    api.updates.put_again(update.update_id)
    [again] = await bot.get_updates(offset=update.update_id + 1)
    assert again.to_dict() == update.to_dict()
    assert await bot.get_updates(offset=update.update_id + 1) == ()


async def test_updates_come_out_of_order(api: LocalBotApi, bot: Bot, anna: Person) -> None:
    """What is held back comes in the order asked for."""
    api.updates.hold()
    anna.send("a")
    anna.send("b")
    assert await bot.get_updates() == ()
    api.updates.release([1, 0])
    texts = [update.message.text for update in await bot.get_updates() if update.message]
    assert texts == ["b", "a"]


async def test_any_update_is_delivered(api: LocalBotApi, bot: Bot) -> None:
    """An update that the chat has no word for is passed on as it is."""
    number = api.deliver({"poll_answer": {"poll_id": "1", "option_ids": [], "option_persistent_ids": []}, "novelty": 1})
    [update] = await bot.get_updates()
    assert update.update_id == number
    assert update.api_kwargs["novelty"] == 1


async def test_pending_updates_are_dropped(bot: Bot, anna: Person) -> None:
    """Deleting the webhook may forget what waits, and a set webhook keeps polls away."""
    anna.send("a")
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()
    await bot.set_webhook("https://example.org/hook")
    assert (await bot.get_webhook_info()).url == "https://example.org/hook"
    with pytest.raises(Conflict, match="while webhook is active"):
        await bot.get_updates()


async def test_waiting_for_confirmation(api: LocalBotApi, bot: Bot, anna: Person) -> None:
    """Whoever watches is told when the bot has confirmed everything."""
    anna.send("a")
    watcher = asyncio.create_task(api.updates.all_confirmed())
    [update] = await bot.get_updates()
    assert not watcher.done()
    await bot.get_updates(offset=update.update_id + 1)
    await watcher
