"""Memos are heard in turn, one user after the other."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.voice.turns import Ticket, Turns, in_order


def _tickets(user_ids: list[int]) -> list[Ticket]:
    return [Ticket(user_id, lambda _ahead: None) for user_id in user_ids]


@given(st.lists(st.integers(1, 4), max_size=20), st.dictionaries(st.integers(1, 4), st.integers(1, 9)))
def test_everybody_comes_up_once_and_in_his_own_order(user_ids: list[int], last_heard: dict[int, int]) -> None:
    """No ticket is lost or doubled, and each user's memos keep their order."""
    tickets = _tickets(user_ids)
    order = in_order(tickets, last_heard)
    assert {id(ticket) for ticket in order} == {id(ticket) for ticket in tickets}
    for user_id in set(user_ids):
        assert [each for each in order if each.user_id == user_id] == [
            each for each in tickets if each.user_id == user_id
        ]


@given(st.lists(st.integers(1, 4), max_size=20))
def test_nobody_is_heard_twice_while_somebody_waits(user_ids: list[int]) -> None:
    """Between two memos of one user everybody else who waits is heard."""
    order = [ticket.user_id for ticket in in_order(_tickets(user_ids), {})]
    for at, user_id in enumerate(order):
        again = order.index(user_id, at + 1) if user_id in order[at + 1 :] else None
        if again is not None:
            assert set(order[again:]) - {user_id} <= set(order[at + 1 : again])


async def test_one_memo_at_a_time_and_users_take_turns() -> None:
    """With three memos of one user waiting, another user's only one comes second."""
    turns = Turns()
    heard: list[str] = []

    async def memo(user_id: int, name: str) -> None:
        async with turns.turn(user_id, lambda _ahead: None):
            heard.append(name)
            await asyncio.sleep(0)

    async with asyncio.TaskGroup() as group:
        for user_id, name in ((1, "a1"), (1, "a2"), (1, "a3"), (2, "b1")):
            group.create_task(memo(user_id, name))
    assert heard == ["a1", "b1", "a2", "a3"]


async def test_the_places_are_told_as_they_change() -> None:
    """Who waits hears how many are ahead, also when somebody gives up."""
    turns = Turns()
    told: list[int] = []
    waiting = asyncio.Event()

    async def wait(user_id: int) -> None:
        async with turns.turn(user_id, lambda _ahead: None):
            await waiting.wait()

    first, second = asyncio.create_task(wait(1)), asyncio.create_task(wait(2))
    await asyncio.sleep(0)

    async def third() -> None:
        async with turns.turn(3, told.append):
            told.append(0)

    last = asyncio.create_task(third())
    await asyncio.sleep(0)
    second.cancel()
    await asyncio.wait([second])
    waiting.set()
    await asyncio.gather(first, last)
    assert told == [2, 1, 0]


@pytest.mark.parametrize("at_once", [1, 2, 3])
async def test_no_more_are_heard_at_once_than_allowed(at_once: int) -> None:
    """So many memos are heard side by side as the setting says, and no more, errors or not."""
    turns = Turns(at_once)
    now, most = 0, 0

    async def memo(user_id: int) -> None:
        nonlocal now, most
        async with turns.turn(user_id, lambda _ahead: None):
            now += 1
            most = max(most, now)
            await asyncio.sleep(0)
            now -= 1
            if user_id == 2:
                raise ValueError

    await asyncio.gather(*(memo(user_id) for user_id in (1, 2, 3, 1, 2, 3)), return_exceptions=True)
    assert (most, now) == (at_once, 0)
