"""The commands of each subject: what is done with the words behind the command."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

from bot.domain.message import Message
from bot.ports import Network
from bot.services.network_map import show_map
from bot.services.outcomes import Outcome
from bot.services.review import show_review

Command = Callable[[Network, str, datetime], Awaitable[Outcome | Message | None]]
"""Does what a command asks for; takes the words behind it and the moment (UTC)."""


async def _review(network: Network, _words: str, now: datetime) -> Outcome:
    return await show_review(network, now)


async def _map(network: Network, _words: str, now: datetime) -> Outcome:
    return await show_map(network, now)


SUBJECT_COMMANDS: Mapping[str, Command] = {
    "review": _review,
    "map": _map,
}
"""The commands by name, in the order of Telegram's menu; each has a line `command-NAME` in the catalogues."""
