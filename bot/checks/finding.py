"""What a check found."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.settings import Settings


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found; `remedy` is what to do where it is not in order, else a detail."""

    subject: str
    in_order: bool
    remedy: str = ""


Check = Callable[[Settings], Awaitable[Finding | None]]
"""A check; None where there is nothing to say."""
