"""What the buttons of each subject do, each subject in a module of its own."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

from bot.domain.message import Message
from bot.ports import Network
from bot.services.outcomes import Outcome
from bot.text.press import Action, Press
from handlers.picture_presses import show_due_review, show_network

CarryOut = Callable[[Network, Press, datetime], Awaitable[Outcome | Message | None]]
"""Does what a button asks for at a moment (UTC); an outcome takes the place of the message pressed on, a message only
where it says so. Raises OutOfDate for forged or outdated arguments.
"""

SUBJECT_PRESSES: Mapping[Action, CarryOut] = {
    Action.REVIEW: show_due_review,
    Action.MAP: show_network,
}
