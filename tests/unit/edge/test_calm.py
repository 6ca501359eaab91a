"""The garbage collector goes through everything only where nobody waits for it."""

import asyncio
import gc
from collections.abc import Iterator

import pytest

from bot import calm as calming
from bot.calm import ANYHOW_S, QUIET_EACH_S, Turns, calm


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Leave the collector of the tests' process as it was."""
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    assert gc.get_threshold() == before


async def test_what_is_old_is_not_gone_through_of_itself() -> None:
    """However much is made, only what is newly made is collected; afterwards everything is as it was."""
    generations: list[int] = []

    def note(phase: str, about: dict[str, int]) -> None:
        if phase == "start":
            generations.append(about["generation"])

    async with calm(lambda: False):
        gc.callbacks.append(note)
        kept = [[number] for number in range(300_000)]
        gc.callbacks.remove(note)
    assert len(kept) == 300_000
    assert set(generations) == {0, 1}


async def test_everything_is_gone_through_at_a_quiet_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once it is time and nothing is under way, what went round in circles is freed."""
    monkeypatch.setattr(calming, "LOOK_EACH_S", 0)
    monkeypatch.setattr(calming, "QUIET_EACH_S", 0)
    quiet = False
    collected = asyncio.Event()

    def note(phase: str, about: dict[str, int]) -> None:
        if phase == "stop" and about["generation"] == 2:
            collected.set()

    async with calm(lambda: quiet):
        gc.callbacks.append(note)
        for _ in range(5):
            await asyncio.sleep(0)
        assert not collected.is_set()
        quiet = True
        await asyncio.wait_for(collected.wait(), 10)
        gc.callbacks.remove(note)


def test_a_program_that_is_never_quiet_is_gone_through_anyhow() -> None:
    """Each ten minutes where it is quiet, each hour where it never is."""
    now = 0.0
    turns = Turns(lambda: now)
    now = QUIET_EACH_S - 1
    assert not turns.is_time(quiet=True)
    now = QUIET_EACH_S
    assert not turns.is_time(quiet=False)
    assert turns.is_time(quiet=True)
    now += ANYHOW_S
    assert turns.is_time(quiet=False)
    assert not turns.is_time(quiet=True)
