"""What the buttons do that show a picture: it comes below the message pressed on, which stays as it is."""

from datetime import datetime

from bot.domain.message import Message
from bot.ports import Network
from bot.services import network_map, review
from bot.services.calendar import today_of
from bot.services.outcomes import Outcome
from bot.text.press import Press
from bot.text.render import render


async def show_due_review(network: Network, press: Press, now: datetime) -> Message:
    """Show the review that a message brought up."""
    return _below(network, await review.show_due_review(network, press.number(0), now), now)


async def show_network(network: Network, _press: Press, now: datetime) -> Message:
    """Show the map."""
    return _below(network, await network_map.show_map(network, now), now)


def _below(network: Network, outcome: Outcome, now: datetime) -> Message:
    return render(outcome, network.profile, today_of(network.profile, now))
