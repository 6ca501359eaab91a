"""The buttons about events and about keeping in touch."""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.message import Message
from bot.ports import Network
from bot.services import after_event, events, silence
from bot.services.calendar import today_of
from bot.services.outcomes import Outcome
from bot.text.press import Action, Press
from bot.text.render import render
from handlers.carrying_out import CarryOut


async def _no_briefing(network: Network, press: Press, now: datetime) -> Outcome:
    return await events.no_briefing(network, press.number(0), now)


async def _tell(network: Network, press: Press, now: datetime) -> Message:
    return _beside(network, await after_event.begin_telling(network, press.number(0), now), now)


async def _answered(network: Network, press: Press, now: datetime) -> Message:
    return _beside(network, await silence.has_answered(network, press.number(0), now), now)


async def _suggest_again(network: Network, press: Press, now: datetime) -> Outcome:
    return await silence.suggest_again(network, press.number(0), now)


def _beside(network: Network, outcome: Outcome, now: datetime) -> Message:
    """Return a message of its own: the one pressed on may hold other items."""
    return render(outcome, network.profile, today_of(network.profile, now))


ACTIONS: Mapping[Action, CarryOut] = {
    Action.NO_BRIEFING: _no_briefing,
    Action.TELL: _tell,
    Action.ANSWERED: _answered,
    Action.SUGGEST_AGAIN: _suggest_again,
}
