"""What the buttons of each subject do, each subject in a module of its own."""

from collections.abc import Mapping

from bot.text.press import Action
from handlers import giving_presses, known_presses, picture_presses, surroundings_presses, touch_presses
from handlers.carrying_out import CarryOut

SUBJECT_PRESSES: Mapping[Action, CarryOut] = {
    **giving_presses.ACTIONS,
    **known_presses.ACTIONS,
    **picture_presses.ACTIONS,
    **surroundings_presses.ACTIONS,
    **touch_presses.ACTIONS,
}
