"""`vitamin-b doctor`: checks what can go wrong on a machine, each with a tick or what to do."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TextIO
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from bot.errors import SettingsError, TelegramAway
from bot.settings import Settings, load
from bot.text.phrases import LANGUAGES, catalogue
from bot.voice import models
from handlers.connection import bot_name

LEAST_FREE_MB = 500


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found; `remedy` is what to do where it is not in order."""

    subject: str
    in_order: bool
    remedy: str = ""


async def examine(out: TextIO) -> int:
    """Print all findings and return the exit status: 0 where everything is in order."""
    try:
        settings = load()
    except SettingsError as error:
        findings = [Finding("settings", in_order=False, remedy=f"{error.fields['name']} {error.fields['reason']}")]
    else:
        findings = [Finding("settings", in_order=True), *[await check(settings) for check in CHECKS]]
    for finding in findings:
        mark = "✓" if finding.in_order else "✗"
        print(f"{mark} {finding.subject}{f': {finding.remedy}' if finding.remedy else ''}", file=out)
    return 0 if all(finding.in_order for finding in findings) else 1


async def check_token(settings: Settings) -> Finding:
    """The token is set and Telegram takes it."""
    if settings.telegram_token is None:
        return Finding("token", in_order=False, remedy="set TELEGRAM_TOKEN in .env; @BotFather gives you one")
    try:
        name = await bot_name(settings.telegram_token.get_secret_value(), settings.telegram_api_url)
    except SettingsError as error:
        return Finding("token", in_order=False, remedy=str(error.fields["reason"]))
    except TelegramAway as error:
        return Finding("token", in_order=False, remedy=f"Telegram can't be reached ({error.fields['reason']})")
    return Finding("token", in_order=True, remedy=f"@{name}")


async def check_data_folder(settings: Settings) -> Finding:
    """The data folder can be written to, and no other process uses it."""
    try:
        await asyncio.to_thread(_write_and_remove, settings)
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else "it can't be written to"
        return Finding("data folder", in_order=False, remedy=f"{settings.data_dir}: {reason}")
    return Finding("data folder", in_order=True, remedy=str(settings.data_dir))


async def check_disk(settings: Settings) -> Finding:
    """There is room left on the disk."""
    folder = settings.data_dir if settings.data_dir.exists() else settings.data_dir.absolute().parent
    free = shutil.disk_usage(folder).free // 2**20
    if free < LEAST_FREE_MB:
        return Finding("disk", in_order=False, remedy=f"only {free} MB free; make room")
    return Finding("disk", in_order=True, remedy=f"{free} MB free")


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


CHECKS: tuple[Callable[[Settings], Awaitable[Finding]], ...] = (
    check_token,
    check_data_folder,
    check_disk,
    check_time,
    check_language_data,
    check_voice,
)

BUILT_IN = 2026


def _write_and_remove(settings: Settings) -> None:
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=settings.data_dir) as probe:
        probe.write(b"vitamin-b")
        probe.flush()
        os.fsync(probe.fileno())
