"""What a button or a command of a subject is carried out by."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.domain.message import Message
from bot.ports import Network
from bot.services.outcomes import Outcome
from bot.text.press import Press

CarryOut = Callable[[Network, Press, datetime], Awaitable[Outcome | Message | None]]
"""Does what a button asks for at a moment (UTC); an outcome takes the place of the message pressed on, a message only
where it says so. Raises OutOfDate for forged or outdated arguments.
"""

Command = Callable[[Network, str, datetime], Awaitable[Outcome | Message | None]]
"""Does what a command asks for; takes the words behind it and the moment (UTC)."""
