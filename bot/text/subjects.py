"""How the outcomes of each subject become messages."""

from typing import Any

from bot.text.view import Renderer

SUBJECTS: dict[type, Renderer[Any]] = {}
