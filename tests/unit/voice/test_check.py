"""What `vitamin-b doctor` and `vitamin-b models` say about speech recognition."""

from io import StringIO
from pathlib import Path

import pytest

from bot.checks.host import check_voice
from bot.settings import Settings
from bot.voice import shelf
from tests.unit.voice.test_models import put


@pytest.fixture(autouse=True)
def _no_shared_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("HF_HUB_CACHE", raising=False)


def _settings(folder: Path, **values: object) -> Settings:
    return Settings(_env_file=None, models_dir=folder / "models", **values)  # type: ignore[arg-type]


async def test_a_model_that_is_here_is_named(tmp_path: Path) -> None:
    """Where the model lies there is nothing to do."""
    put(tmp_path / "models" / "small")
    finding = await check_voice(_settings(tmp_path))
    assert (finding.in_order, finding.remedy) == (True, "model small")


async def test_a_model_still_to_be_fetched_is_in_order(tmp_path: Path) -> None:
    """The doctor says what the first memo will do, how much that is, and how to do it now."""
    finding = await check_voice(_settings(tmp_path))
    assert finding.in_order
    assert "484 MB" in finding.remedy
    assert "vitamin-b models fetch" in finding.remedy


async def test_a_setting_that_is_no_model_is_wrong(tmp_path: Path) -> None:
    """A misspelt name and an empty folder can never be heard with."""
    finding = await check_voice(_settings(tmp_path, voice_model="smal"))
    assert not finding.in_order
    assert "base, small, turbo" in finding.remedy


async def test_a_service_needs_no_model(tmp_path: Path) -> None:
    """Where memos are sent elsewhere the doctor names the place."""
    finding = await check_voice(_settings(tmp_path, voice_url="https://speech.example.org/v1"))
    assert (finding.in_order, finding.remedy) == (True, "memos are sent to speech.example.org")


async def test_without_speech_recognition_both_say_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A smaller installation is in order; fetching a model for it is not, and says what is missing."""
    monkeypatch.setattr("bot.voice.models.find_spec", lambda _name: None)
    finding = await check_voice(_settings(tmp_path))
    assert finding.in_order
    assert "make run installs it" in finding.remedy
    out = StringIO()
    assert shelf.tell(_settings(tmp_path), out) == 0
    assert shelf.fetch(_settings(tmp_path), None, out) == 1
    assert out.getvalue().count("Speech recognition is not installed") == 2
