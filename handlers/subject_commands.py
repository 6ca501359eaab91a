"""The commands of each subject: what is done with the words behind the command."""

from collections.abc import Mapping

from handlers import giving_presses, picture_presses, surroundings_presses
from handlers.carrying_out import Command

SUBJECT_COMMANDS: Mapping[str, Command] = {
    **giving_presses.COMMANDS,
    **picture_presses.COMMANDS,
    **surroundings_presses.COMMANDS,
}
"""The commands by name, in the order of Telegram's menu; each has a line `command-NAME` in the catalogues."""
