"""How the outcomes of each subject become messages."""

from typing import Any

from bot.services.clean_up import CleanUp
from bot.services.goals import GoalShown
from bot.services.network_map import MapShown
from bot.services.review import ReviewShown
from bot.services.start_walk import WalkStop
from bot.services.verification import CheckList, FakeRemoved
from bot.text import cleaning, start_walk
from bot.text.network_map import map_shown
from bot.text.review import review_shown
from bot.text.view import Renderer

SUBJECTS: dict[type, Renderer[Any]] = {
    CleanUp: cleaning.clean_up,
    CheckList: cleaning.check_list,
    FakeRemoved: cleaning.fake_removed,
    WalkStop: start_walk.walk_stop,
    GoalShown: start_walk.goal,
    ReviewShown: review_shown,
    MapShown: map_shown,
}
