"""Who hears memos, by the settings, and what users are told about it."""

import os
from datetime import timedelta
from urllib.parse import urlsplit

from bot.clock import Clock
from bot.ports import Transcriber
from bot.settings import Settings
from bot.voice.local import LocalTranscriber, worker_command
from bot.voice.models import recognition_installed
from bot.voice.queued import NoTranscriber
from bot.voice.remote import RemoteTranscriber
from handlers.desk import VoicePractice

MOST_THREADS = 4
"""Threads for one recogniser; more bring little."""


def transcriber_of(settings: Settings, clock: Clock) -> Transcriber:
    """Return who hears memos: the service set, else this machine, else nobody."""
    if settings.voice_url:
        return RemoteTranscriber(
            settings.voice_url,
            key=settings.voice_key.get_secret_value() if settings.voice_key else None,
            model=settings.voice_remote_model,
            hints=settings.voice_remote_names,
        )
    if not recognition_installed():
        return NoTranscriber()
    return LocalTranscriber(
        worker_command(settings.voice_model, settings.models_dir, min(os.cpu_count() or 1, MOST_THREADS)),
        clock,
        idle=timedelta(minutes=settings.voice_idle_minutes),
        most_minutes=settings.voice_most_minutes,
    )


def practice_of(settings: Settings) -> VoicePractice:
    """Return what users are told about their memos."""
    return VoicePractice(
        heard=bool(settings.voice_url) or recognition_installed(),
        service=urlsplit(settings.voice_url).hostname if settings.voice_url else None,
        names_go_along=settings.voice_remote_names,
        kept=settings.voice_keep_audio,
    )
