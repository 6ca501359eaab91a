"""Messages go out within Telegram's limits, answers first, and not at all where Telegram asks for silence."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.error import RetryAfter

from handlers.pacing import BURST, NUDGES_BEHIND, OVERALL, Pace, Urgency


@dataclass(slots=True)
class Leaping:
    """Time that passes only where somebody waits for it."""

    now: float = 0.0

    def seconds(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(0)
        self.now += seconds


@dataclass(slots=True)
class Line:
    """A pace with what went through it, and when."""

    pulse: Leaping = field(default_factory=Leaping)
    sent: list[tuple[float, int, Urgency | None]] = field(default_factory=list)
    refusals: dict[int, list[float]] = field(default_factory=dict)
    pace: Pace = field(init=False)

    def __post_init__(self) -> None:
        self.pace = Pace(self.pulse)

    async def say(self, chat_id: int, urgency: Urgency | None = None, endpoint: str = "sendMessage") -> Any:
        async def call() -> bool:
            self.sent.append((self.pulse.now, chat_id, urgency))
            if waits := self.refusals.get(chat_id):
                raise RetryAfter(timedelta(seconds=waits.pop(0)))
            return True

        return await self.pace.process_request(call, (), {}, endpoint, {"chat_id": chat_id}, urgency)

    async def has_sent(self, messages: int) -> None:
        """Let the others work until so many messages went out."""
        while len(self.sent) < messages:  # noqa: ASYNC110 - each turn of the loop is what is waited for
            await asyncio.sleep(0)

    @property
    def times(self) -> list[float]:
        return [moment for moment, _, _ in self.sent]


def most_within_a_second(times: list[float]) -> int:
    """Return how many of the moments lie within any one second."""
    return max(sum(start <= moment < start + 1 - 1e-9 for moment in times) for start in times)


async def test_thirty_a_second_over_all_chats() -> None:
    """However many messages are ready at once, no second sees more than thirty, and none is wasted."""
    line = Line()
    await asyncio.gather(*(line.say(chat) for chat in range(100)))
    assert most_within_a_second(line.times) == OVERALL
    assert line.pulse.now == pytest.approx(3)


async def test_one_a_second_in_one_chat_after_a_short_burst() -> None:
    """A chat gets three messages at once, then one a second; others do not wait for it."""
    line = Line()
    await asyncio.gather(*(line.say(7) for _ in range(6)), line.say(8))
    assert line.times == [0, 0, 0, 0, 1, 2, 3]
    assert line.sent[BURST][1] == 8


async def test_a_new_burst_is_earned_by_silence() -> None:
    """After as many seconds of silence as it has messages a burst is free again."""
    line = Line()
    for _ in range(BURST):
        await line.say(7)
    await line.pulse.sleep(BURST)
    for _ in range(BURST):
        await line.say(7)
    assert line.times == [0, 0, 0, 3, 3, 3]


async def test_answers_go_before_nudges() -> None:
    """With a hundred nudges waiting, an answer goes with the next free place."""
    line = Line()
    nudges = asyncio.gather(*(line.say(chat, Urgency.NUDGE) for chat in range(100)))
    await line.has_sent(OVERALL)
    answers = asyncio.gather(*(line.say(1000 + each) for each in range(5)))
    await asyncio.gather(nudges, answers)
    assert [chat for _, chat, _ in line.sent[OVERALL : OVERALL + 5]] == [1000, 1001, 1002, 1003, 1004]


async def test_an_answer_never_waits_for_the_next_second() -> None:
    """Nudges go out evenly, so that an answer in their midst waits for a thirtieth of a second at most."""
    line = Line()
    nudges = asyncio.gather(*(line.say(chat, Urgency.NUDGE) for chat in range(120)))
    waits = []
    for each in range(20):
        await line.has_sent(OVERALL + 4 * each)
        asked = line.pulse.now
        await line.say(1000 + each)
        waits.append(line.pulse.now - asked)
    await nudges
    assert max(waits) <= 1 / OVERALL + 1e-9
    assert most_within_a_second(line.times) == OVERALL


async def test_nudges_that_are_behind_their_time_catch_up_a_little() -> None:
    """After a wait that took too long the rate is made up for, by a few at once."""
    line = Line()
    await asyncio.gather(*(line.say(chat, Urgency.NUDGE) for chat in range(10)))
    await line.pulse.sleep(60)
    began = line.pulse.now
    await asyncio.gather(*(line.say(100 + chat, Urgency.NUDGE) for chat in range(60)))
    assert sum(moment == began for moment in line.times) == NUDGES_BEHIND + 1
    assert line.pulse.now - began == pytest.approx((60 - NUDGES_BEHIND - 1) / OVERALL, abs=1 / OVERALL)


async def test_nudges_go_out_in_order() -> None:
    """Among equals whoever came first goes first."""
    line = Line()
    await asyncio.gather(*(line.say(chat, Urgency.NUDGE) for chat in range(75)))
    assert [chat for _, chat, _ in line.sent] == list(range(75))


async def test_a_short_429_is_waited_out_on_the_spot() -> None:
    """The call is made again after the seconds that Telegram named, and the caller hears of nothing."""
    line = Line(refusals={7: [3]})
    assert await line.say(7) is True
    assert line.times == [0, 3]


async def test_a_429_concerns_its_own_chat() -> None:
    """While one chat is closed, others are written to."""
    line = Line(refusals={7: [3]})
    seven = asyncio.create_task(line.say(7))
    await asyncio.sleep(0)
    await line.say(8)
    assert line.sent[-1][:2] == (0, 8)
    await seven


async def test_a_long_429_is_handed_to_the_caller_and_kept_to() -> None:
    """A wait of minutes raises at once; until it is over that chat is not tried again, others are."""
    line = Line(refusals={7: [90]})
    with pytest.raises(RetryAfter):
        await line.say(7)
    line.pulse.now += 60
    with pytest.raises(RetryAfter) as raised:
        await line.say(7)
    await line.say(8)
    line.pulse.now += 30
    await line.say(7)
    assert raised.value.retry_after == timedelta(seconds=31)
    assert line.times == [0, 60, 90]


async def test_a_429_in_two_chats_is_for_all() -> None:
    """Where a second chat meets a 429 while the first is closed, nobody is written to until it is over."""
    line = Line(refusals={7: [60], 8: [40]})
    for chat in (7, 8, 9):
        with pytest.raises(RetryAfter):
            await line.say(chat)
    assert [chat for _, chat, _ in line.sent] == [7, 8]
    line.pulse.now += 40
    await line.say(9)
    with pytest.raises(RetryAfter):
        await line.say(7)


async def test_who_waits_when_a_chat_is_closed_for_long_is_sent_home() -> None:
    """A message that waits for its turn does not hold its handler for the minutes that Telegram asks for."""
    line = Line(refusals={7: [0, 0, 0, 90]})
    outcomes = await asyncio.gather(*(line.say(7) for _ in range(10)), return_exceptions=True)
    assert all(isinstance(each, RetryAfter) or each is True for each in outcomes)
    assert any(isinstance(each, RetryAfter) for each in outcomes)
    assert line.pulse.now < 10


async def test_an_endless_429_ends_in_an_error() -> None:
    """After three tries the caller decides, however short the waits."""
    line = Line(refusals={7: [1] * 10})
    with pytest.raises(RetryAfter):
        await line.say(7)
    assert line.times == [0, 1, 2]


async def test_what_is_no_message_does_not_wait() -> None:
    """Answers to button presses and typing signs pass at once."""
    line = Line()
    for _ in range(50):
        await line.say(7, endpoint="sendChatAction")
        await line.say(7, endpoint="answerCallbackQuery")
    assert line.pulse.now == 0


async def test_a_message_given_up_frees_its_place() -> None:
    """A caller that is cancelled while it waits leaves the line."""
    line = Line()
    calls = [asyncio.create_task(line.say(7)) for _ in range(BURST + 2)]
    await line.has_sent(BURST)
    calls[BURST].cancel()
    await asyncio.wait(calls)
    assert len(line.sent) == BURST + 1


LOOP_TURNS = 6
"""Turns of the event loop after which whoever was let through has sent: no time goes by in between."""


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from(Urgency), st.floats(0, 2)), max_size=120))
def test_no_limit_is_ever_passed(messages: list[tuple[int, Urgency, float]]) -> None:
    """Whatever comes whenever: thirty in any second, and one chat's messages never faster than its burst allows."""

    async def play() -> Line:
        line = Line()
        calls = []
        for chat, urgency, gap in messages:
            calls.append(asyncio.create_task(line.say(chat, urgency)))
            for _ in range(LOOP_TURNS):
                await asyncio.sleep(0)
            line.pulse.now += gap
        await asyncio.gather(*calls)
        return line

    line = asyncio.run(play())
    assert len(line.sent) == len(messages)
    assert not messages or most_within_a_second(line.times) <= OVERALL
    for chat in range(6):
        times = [moment for moment, each, _ in line.sent if each == chat]
        for first, later in zip(times, times[BURST:], strict=False):
            assert later - first >= 1 - 1e-6
