"""Buttons and commands that show a picture: it comes below the message pressed on, which stays as it is."""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.message import Message
from bot.ports import Network
from bot.services import network_map, review
from bot.services.calendar import today_of
from bot.services.outcomes import Outcome
from bot.text.press import Action, Press
from bot.text.render import render
from handlers.carrying_out import CarryOut, Command


async def _show_due_review(network: Network, press: Press, now: datetime) -> Message:
    """Show the review that a message brought up."""
    return _below(network, await review.show_due_review(network, press.number(0), now), now)


async def _show_network(network: Network, _press: Press, now: datetime) -> Message:
    """Show the map."""
    return _below(network, await network_map.show_map(network, now), now)


def _below(network: Network, outcome: Outcome, now: datetime) -> Message:
    return render(outcome, network.profile, today_of(network.profile, now))


async def _review(network: Network, _words: str, now: datetime) -> Outcome:
    return await review.show_review(network, now)


async def _map(network: Network, _words: str, now: datetime) -> Outcome:
    return await network_map.show_map(network, now)


ACTIONS: Mapping[Action, CarryOut] = {Action.REVIEW: _show_due_review, Action.MAP: _show_network}

COMMANDS: Mapping[str, Command] = {"review": _review, "map": _map}
