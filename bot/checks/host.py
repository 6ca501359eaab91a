"""Checks of the machine: Python, disk, clock, and what was installed."""

import os
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from bot.checks.finding import Check, Finding
from bot.settings import Settings
from bot.text.phrases import LANGUAGES, catalogue
from bot.voice import models

LEAST_FREE_MB = 500
LEAST_FREE_FILES = 10_000
OLDEST_PYTHON = (3, 11)
BUILT_IN = 2026


async def check_python(_settings: Settings) -> Finding:
    """Python is new enough."""
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < OLDEST_PYTHON:
        return Finding("python", in_order=False, remedy=f"{version} is too old; 3.11 or later is needed")
    return Finding("python", in_order=True, remedy=version)


async def check_disk(settings: Settings) -> Finding:
    """There is room left on the disk."""
    free = shutil.disk_usage(existing(settings.data_dir)).free // 2**20
    if free < LEAST_FREE_MB:
        return Finding("disk", in_order=False, remedy=f"only {free} MB free; make room")
    return Finding("disk", in_order=True, remedy=f"{free} MB free")


async def check_files_left(settings: Settings) -> Finding | None:
    """The file system has room for more files; some have no limit and say nothing."""
    system = os.statvfs(existing(settings.data_dir))
    if not system.f_files:
        return None
    free = system.f_favail
    if free < LEAST_FREE_FILES:
        return Finding("inodes", in_order=False, remedy=f"only {free} files more; delete what is not needed")
    return Finding("inodes", in_order=True, remedy=f"{free} free")


async def check_time(settings: Settings) -> Finding:
    """Time zones are known, and the clock is not obviously wrong."""
    now = datetime.now(UTC)
    if now.year < BUILT_IN:
        return Finding("clock", in_order=False, remedy=f"the machine believes it is {now.year}; set the clock")
    local = now.astimezone(ZoneInfo(settings.default_zone))
    return Finding("clock", in_order=True, remedy=f"{local:%Y-%m-%d %H:%M} in {settings.default_zone}")


async def check_language_data(_settings: Settings) -> Finding:
    """The catalogues and the reader's data are there."""
    from bot.reading import read  # noqa: PLC0415 - loading the reader takes a second

    try:
        for language in LANGUAGES:
            catalogue(language)
        reading = read("Heute Sabine Krüger getroffen.", datetime(2026, 1, 5, 12, tzinfo=UTC))
    except (OSError, ImportError, LookupError) as error:
        return Finding("language data", in_order=False, remedy=f"{type(error).__name__}; run make clean and make run")
    understood = [person.name for person in reading.people] == ["Sabine Krüger"]
    return Finding("language data", in_order=understood, remedy="" if understood else "run make clean and make run")


async def check_voice(settings: Settings) -> Finding:
    """Memos can be heard; that they can't be is in order where speech recognition was left out."""
    if settings.voice_url:
        return Finding("voice", in_order=True, remedy=f"memos are sent to {urlsplit(settings.voice_url).hostname}")
    if not models.recognition_installed():
        return Finding("voice", in_order=True, remedy="not installed, memos are declined; make run installs it")
    model = models.named(settings.voice_model)
    if models.locate(settings.voice_model, settings.models_dir):
        return Finding("voice", in_order=True, remedy=f"model {settings.voice_model}")
    if model is None:
        remedy = f"VOICE_MODEL is none of {', '.join(each.name for each in models.MODELS)} and no folder with a model"
        return Finding("voice", in_order=False, remedy=remedy)
    remedy = f"the first memo fetches model {model.name} ({model.megabytes} MB); vitamin-b models fetch does it now"
    return Finding("voice", in_order=True, remedy=remedy)


def existing(folder: Path) -> Path:
    """Return a folder, or the nearest one above it that is there."""
    return next(path for path in (folder.absolute(), *folder.absolute().parents) if path.exists())


CHECKS: tuple[Check, ...] = (check_python, check_disk, check_files_left, check_time, check_language_data, check_voice)
