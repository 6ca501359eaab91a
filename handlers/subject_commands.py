"""The commands of each subject: what is done with the words behind the command."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

from bot.domain.message import Message
from bot.ports import Network
from bot.services.outcomes import Outcome

Command = Callable[[Network, str, datetime], Awaitable[Outcome | Message | None]]
"""Does what a command asks for; takes the words behind it and the moment (UTC)."""

SUBJECT_COMMANDS: Mapping[str, Command] = {}
"""The commands by name, in the order of Telegram's menu; each has a line `command-NAME` in the catalogues."""
