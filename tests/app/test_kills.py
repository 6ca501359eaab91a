"""The program survives being killed; `make torture` kills it two hundred times."""

from pathlib import Path

import pytest

from tests.torture.kills import torture


@pytest.mark.parametrize("seed", [20261, 20262])
async def test_nothing_is_lost_or_doubled_by_killing_the_program(tmp_path: Path, seed: int) -> None:
    """After kills at random moments every acknowledged note is there once, and every nudge went out."""
    counts = await torture(tmp_path, kills=5, seed=seed)

    assert counts.complaints == []
    assert counts.kills == 5
    assert counts.acknowledged == counts.notes > 24
    assert counts.nudged > 4
