"""How the outcomes of each subject become messages."""

from typing import Any

from bot.services.network_map import MapShown
from bot.services.review import ReviewShown
from bot.text.network_map import map_shown
from bot.text.review import review_shown
from bot.text.view import Renderer

SUBJECTS: dict[type, Renderer[Any]] = {
    ReviewShown: review_shown,
    MapShown: map_shown,
}
