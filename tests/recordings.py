"""Recordings of people, read out of the source packages that `make test` fetches (tests/voice/recordings.txt)."""

import sys
import tarfile
from functools import cache
from pathlib import Path, PurePosixPath

FOLDER = Path(sys.prefix) / "recordings"

_PACKAGES = ("nkululeko", "pywhispercpp")

WHY_SKIPPED = "NO RECORDINGS: make test fetches them (tests/voice/recordings.txt) where their packages can be had"

GERMAN = ("03a01Fa.wav", "03a01Nc.wav", "03a01Wa.wav", "03a02Ta.wav", "03a04Ad.wav", "03a04Lc.wav")
"""One speaker, 16 kHz, a sentence each, spoken happily, neutrally, angrily, sadly, disgusted and bored."""

ENGLISH = "jfk.wav"


def fetched() -> bool:
    """Say whether the packages are there."""
    return all(any(FOLDER.glob(f"{package}-*.tar.gz")) for package in _PACKAGES)


@cache
def recordings() -> dict[str, bytes]:
    """Return the recordings by their names."""
    found: dict[str, bytes] = {}
    for package in sorted(FOLDER.glob("*.tar.gz")):
        with tarfile.open(package) as archive:
            for entry in archive:
                name = PurePosixPath(entry.name).name
                if name in (*GERMAN, ENGLISH) and (content := archive.extractfile(entry)):
                    found[name] = content.read()
    return found
