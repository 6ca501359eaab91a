"""Updates of every kind, made up by hypothesis, go through the whole application; `make torture` feeds it more."""

import os
from pathlib import Path

import pytest

from tests.torture.fuzz import fuzz


def test_no_update_breaks_the_program_or_reaches_another_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of 2,000 updates none is left unhandled, refused by Telegram, or answered with what is somebody else's."""
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)  # what is at stake is not durability
    assert fuzz(tmp_path, batches=100, seed=20261) >= 2000
