"""How the outcomes of each subject become messages."""

from typing import Any

from bot.services.card_import import CardsTaken
from bot.services.clean_up import CleanUp
from bot.services.goals import GoalShown
from bot.services.start_walk import WalkStop
from bot.services.verification import CheckList, FakeRemoved
from bot.text import card_import, cleaning, start_walk
from bot.text.view import Renderer

SUBJECTS: dict[type, Renderer[Any]] = {
    CardsTaken: card_import.cards_taken,
    CleanUp: cleaning.clean_up,
    CheckList: cleaning.check_list,
    FakeRemoved: cleaning.fake_removed,
    WalkStop: start_walk.walk_stop,
    GoalShown: start_walk.goal,
}
