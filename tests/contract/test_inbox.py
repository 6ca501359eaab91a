"""What every inbox must hold to."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.ports import Delivery, Inbox
from storage.inbox import FileInbox
from storage.seal import PLAIN, Seal, Sealed, new_key

Opener = Callable[[], Awaitable[Inbox]]


SEALS: dict[str, Seal] = {"file": PLAIN, "encrypted file": Sealed(new_key())}


@pytest.fixture(params=SEALS)
def opener(request: pytest.FixtureRequest, tmp_path: Path) -> Opener:
    async def open_inbox() -> Inbox:
        return await FileInbox.open(tmp_path / "data", seal=SEALS[request.param])

    return open_inbox


@pytest.fixture
async def inbox(opener: Opener) -> AsyncIterator[Inbox]:
    opened = await opener()
    yield opened
    await opened.close()


def delivery(number: int) -> Delivery:
    return Delivery(update_id=number, payload={"update_id": number, "message": {"text": "Grüße\n"}})


async def numbers(inbox: Inbox) -> list[int]:
    return [each.update_id for each in await inbox.waiting()]


async def test_kept_updates_wait_in_order(inbox: Inbox) -> None:
    """Kept updates wait, oldest first, with their whole content."""
    await inbox.keep([delivery(3), delivery(1)])
    await inbox.keep([delivery(2)])
    assert await inbox.waiting() == [delivery(3), delivery(1), delivery(2)]


async def test_nothing_is_written_twice(inbox: Inbox) -> None:
    """An update that is waiting already is not written again."""
    await inbox.keep([delivery(1), delivery(1)])
    await inbox.keep([delivery(1)])
    assert await numbers(inbox) == [1]


async def test_done_updates_are_gone_for_good(opener: Opener) -> None:
    """What is done waits no more, also after opening again; what is not done still waits."""
    inbox = await opener()
    await inbox.keep([delivery(1), delivery(2)])
    await inbox.done(1)
    await inbox.done(77)
    await inbox.close()
    again = await opener()
    assert await again.waiting() == [delivery(2)]
    await again.close()


async def test_the_third_failure_sets_aside(opener: Opener) -> None:
    """Failures are counted over restarts; with the third the update waits no more."""
    inbox = await opener()
    await inbox.keep([delivery(1), delivery(2)])
    failed = [await inbox.failed(1, "KeyError"), await inbox.failed(1, "KeyError")]
    assert [each.failures for each in failed if each] == [1, 2]
    await inbox.close()
    again = await opener()
    assert [each.failures for each in await again.waiting()] == [2, 0]
    last = await again.failed(1, "KeyError")
    assert last is not None
    assert last.failures == 3
    assert last.set_aside
    assert await numbers(again) == [2]
    assert await again.failed(1, "KeyError") is None
    await again.close()


async def test_many_at_once_are_all_kept(opener: Opener) -> None:
    """Updates kept by many tasks at once are all there after opening again."""
    inbox = await opener()
    await asyncio.gather(*(inbox.keep([delivery(number)]) for number in range(100)))
    await asyncio.gather(*(inbox.done(number) for number in range(0, 100, 2)))
    await inbox.close()
    again = await opener()
    assert sorted(await numbers(again)) == list(range(1, 100, 2))
    await again.close()


async def test_a_long_life_keeps_what_waits(opener: Opener) -> None:
    """After thousands of updates came and went, those that wait are still there and in order."""
    inbox = await opener()
    await inbox.keep([delivery(1), delivery(2)])
    await inbox.failed(2, "KeyError")
    for start in range(10, 2010, 100):
        await inbox.keep([delivery(number) for number in range(start, start + 100)])
        for number in range(start, start + 100):
            await inbox.done(number)
    await inbox.close()
    again = await opener()
    assert [(each.update_id, each.failures) for each in await again.waiting()] == [(1, 0), (2, 1)]
    await again.close()
