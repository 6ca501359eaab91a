"""Whom a message is for, and what turns an outcome into one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.domain.message import Message
from bot.domain.profile import Profile
from bot.text.phrases import Phrases


@dataclass(frozen=True, slots=True)
class View:
    """Whom a message is for: his words, his calendar day and his profile."""

    say: Phrases
    today: date
    profile: Profile

    @property
    def zone(self) -> ZoneInfo:
        """The user's time zone."""
        return ZoneInfo(self.profile.zone)


T = TypeVar("T")
Renderer = Callable[[View, T], Message]
