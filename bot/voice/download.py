"""Fetching one large file so that a try that broke off, killed even, is not lost: huggingface_hub begins anew."""

import hashlib
from pathlib import Path

import httpx
import structlog

PATIENCE_S = 30.0
"""How long the hub may keep silent."""

log = structlog.get_logger(__name__)


class Damaged(OSError):
    """What arrived is not what the hub described."""


def download(repository: str, name: str, folder: Path) -> None:
    """Put a file of a repository into a folder, going on where an earlier try broke off.

    Raises httpx.HTTPError, the hub's own errors, and OSError; Damaged where the SHA-256 is another than the hub names:
    then the next try begins anew.
    """
    from filelock import FileLock  # noqa: PLC0415
    from huggingface_hub import get_hf_file_metadata, hf_hub_url  # noqa: PLC0415 - slow, and only there with the extra

    described = get_hf_file_metadata(hf_hub_url(repository, name))
    tag = described.etag or ""
    # Named by what it will be: the rest of a newer file must not follow the beginning of an older one.
    part = folder / f"{name}.{tag[:16]}.part"
    # The bot and `vitamin-b models fetch` may want it at the same time.
    with FileLock(folder / f".{name}.lock"):
        if (folder / name).exists():
            return
        _complete(part, described.location, described.size or 0)
        if _sha256(part) != tag:
            part.unlink()
            raise Damaged(name)
        part.rename(folder / name)
        for older in folder.glob(f"{name}.*.part"):
            older.unlink()


def _complete(part: Path, address: str, size: int) -> None:
    while (have := _size(part)) < size:
        try:
            _append(address, part, have)
        except httpx.TransportError:
            if _size(part) <= have:
                raise
            log.warning("voice.fetching_goes_on", megabytes=_size(part) >> 20)
        else:
            if _size(part) <= have:
                raise Damaged(part.name)


def _append(address: str, part: Path, have: int) -> None:
    asked = {"Range": f"bytes={have}-", "Accept-Encoding": "identity"}
    with httpx.stream("GET", address, headers=asked, timeout=PATIENCE_S, follow_redirects=True) as answer:
        answer.raise_for_status()
        # A server may send the whole all the same.
        with part.open("ab" if answer.status_code == httpx.codes.PARTIAL_CONTENT else "wb") as file:
            for piece in answer.iter_bytes():
                file.write(piece)


def _size(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
