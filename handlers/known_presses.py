"""Buttons about single things that are known of a contact."""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.fact import Fact, Relation
from bot.errors import OutOfDate
from bot.ports import Network
from bot.services import forgetting
from bot.services.forgetting import ThingsShown
from bot.text.press import Action, Press
from handlers.carrying_out import CarryOut

_KINDS: dict[str, type[Fact | Relation]] = {"f": Fact, "r": Relation}


async def known(network: Network, press: Press, _now: datetime) -> ThingsShown:
    """Show what is known of a contact, thing by thing."""
    return await forgetting.show(network, press.number(0))


async def not_so(network: Network, press: Press, _now: datetime) -> ThingsShown:
    """Take a single thing out."""
    kind = _KINDS.get(press.word(1))
    if kind is None:
        raise OutOfDate
    return await forgetting.forget(network, press.number(0), kind, press.number(2))


ACTIONS: Mapping[Action, CarryOut] = {
    Action.KNOWN: known,
    Action.NOT_SO: not_so,
}
