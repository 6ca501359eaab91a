"""`vitamin-b models`: which models there are, which of them is here, and fetching one ahead of the first memo."""

import os
from typing import TextIO

from bot.errors import ModelMissing
from bot.settings import Settings
from bot.voice import models

FAILED = 1


def tell(settings: Settings, out: TextIO) -> int:
    """Print the models with their sizes, what is here, and which one is set."""
    for model in models.MODELS:
        print(_line(settings, model), file=out)
    if models.named(settings.voice_model) is None:
        here = "here" if models.locate(settings.voice_model, settings.models_dir) else "not a model"
        print(f"* {settings.voice_model}: {here}", file=out)
    if settings.voice_url:
        print("VOICE_URL is set, so memos go there and no model is needed.", file=out)
    elif not models.recognition_installed():
        print("Speech recognition is not installed: make run installs it.", file=out)
    return 0


def fetch(settings: Settings, name: str | None, out: TextIO) -> int:
    """Fetch a model, the one that is set unless another is named, and return the exit status."""
    wanted = name or settings.voice_model
    if models.locate(wanted, settings.models_dir):
        print(f"{wanted} is here already.", file=out)
        return 0
    if not models.recognition_installed():
        print("Speech recognition is not installed: make run installs it.", file=out)
        return FAILED

    def report(megabytes: int, of: int) -> None:
        print(f"{wanted}: {megabytes} of {of} MB", file=out, flush=True)

    try:
        place = models.fetch(wanted, settings.models_dir, report)
    except ModelMissing as error:
        print(f"{wanted} can't be fetched ({_reason(error.__cause__)}).", file=out)
        return FAILED
    print(f"{wanted} is here: {place}", file=out)
    return 0


def _reason(cause: BaseException | None) -> str:
    """Return why a model could not be fetched; of a full disk in the system's words."""
    if cause is None:
        return "no model of that name"
    return (isinstance(cause, OSError) and cause.strerror) or type(cause).__name__


def _line(settings: Settings, model: models.Model) -> str:
    mark = "*" if model.name == settings.voice_model else " "
    place = models.locate(model.name, settings.models_dir)
    here = f"here: {os.path.relpath(place)}" if place else "not here"
    return f"{mark} {model.name:6} {model.megabytes:5} MB, takes {model.memory_megabytes} MB of memory, {here}"
