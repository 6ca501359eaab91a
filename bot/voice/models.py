"""The models for speech recognition: which there are, where they lie, how they are fetched."""

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import httpx

from bot.errors import ModelMissing
from bot.voice.download import download

Report = Callable[[int, int], None]
"""Is told the megabytes fetched so far, and those in all."""

REPORT_EVERY_S = 5.0

_LARGE = "model.bin"
_FILES = ("config.json", _LARGE, "tokenizer.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A model by its short name; sizes in megabytes, of the download and of the memory it takes."""

    name: str
    repository: str
    megabytes: int
    memory_megabytes: int
    files: tuple[str, ...] = _FILES


MODELS = (
    Model(name="base", repository="Systran/faster-whisper-base", megabytes=145, memory_megabytes=450),
    Model(name="small", repository="Systran/faster-whisper-small", megabytes=484, memory_megabytes=750),
    Model(
        name="turbo",
        repository="mobiuslabsgmbh/faster-whisper-large-v3-turbo",
        megabytes=1620,
        memory_megabytes=1900,
        files=(*_FILES, "preprocessor_config.json"),
    ),
)
"""Sizes as published and measured; Whisper speaks German and English in all of them."""


def recognition_installed() -> bool:
    """Say whether the program was installed with speech recognition, without loading any of it."""
    return find_spec("faster_whisper") is not None


def named(setting: str) -> Model | None:
    """Return the model of a short name; None for a folder of one's own."""
    return next((model for model in MODELS if model.name == setting), None)


def locate(setting: str, folder: Path) -> Path | None:
    """Return where the model lies: the folder set, the program's own, or the cache that other programs share."""
    model = named(setting)
    if model is None:
        return _complete(Path(setting).expanduser(), _FILES)
    cached = sorted(_shared_cache(model).glob("snapshots/*"))
    found = (_complete(place, model.files) for place in (folder / model.name, *cached))
    return next((place for place in found if place), None)


def fetch(setting: str, folder: Path, report: Report) -> Path:
    """Fetch a model into its folder, going on where an earlier try broke off. Raises ModelMissing."""
    for switch in ("HF_HUB_DISABLE_XET", "HF_HUB_DISABLE_TELEMETRY", "HF_HUB_DISABLE_PROGRESS_BARS"):
        os.environ.setdefault(switch, "1")
    from huggingface_hub import snapshot_download  # noqa: PLC0415 - only there with speech recognition, and slow
    from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError, OfflineModeIsEnabled  # noqa: PLC0415

    model = named(setting)
    if model is None:
        raise ModelMissing(name=setting)
    target = folder / model.name
    try:
        with _reporting(target, model.megabytes, report):
            small = [*model.files, "vocabulary.*"]
            snapshot_download(model.repository, local_dir=target, allow_patterns=small, ignore_patterns=[_LARGE])
            download(model.repository, _LARGE, target)
    except (HfHubHTTPError, LocalEntryNotFoundError, OfflineModeIsEnabled, httpx.HTTPError, OSError) as error:
        raise ModelMissing(name=setting) from error
    found = _complete(target, model.files)
    if found is None:
        raise ModelMissing(name=setting)
    return found


class _reporting:  # noqa: N801 - a context manager, used like a function
    """Reports the size of what is there already, again and again, until left."""

    def __init__(self, target: Path, of: int, report: Report) -> None:
        self._target, self._of, self._report = target, of, report
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _run(self) -> None:
        while True:
            self._report(min(_size(self._target) >> 20, self._of), self._of)
            if self._done.wait(REPORT_EVERY_S):
                return


def _size(folder: Path) -> int:
    return sum(entry.stat().st_size for entry in folder.rglob("*") if entry.is_file()) if folder.exists() else 0


def _complete(place: Path, files: tuple[str, ...]) -> Path | None:
    has_all = all((place / name).is_file() for name in files) and any(place.glob("vocabulary.*"))
    return place if has_all else None


def _shared_cache(model: Model) -> Path:
    home = os.environ.get("HF_HOME") or Path.home() / ".cache" / "huggingface"
    hub = os.environ.get("HF_HUB_CACHE") or Path(home) / "hub"
    return Path(hub) / f"models--{model.repository.replace('/', '--')}"
