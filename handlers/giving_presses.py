"""What the buttons and commands around recommendations and introductions do."""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.contact import AddressForm
from bot.domain.favour import ReferralState
from bot.domain.introduction import Move
from bot.domain.message import Message
from bot.errors import OutOfDate
from bot.ports import Network
from bot.services import introduction_talk, introductions, referrals
from bot.services.calendar import today_of
from bot.services.outcomes import Outcome
from bot.text.press import Action, Press
from bot.text.render import render
from handlers.carrying_out import CarryOut, Command


async def _referral(network: Network, press: Press, now: datetime) -> Outcome | Message:
    """Show a recommendation in a message of its own, or note what became of it."""
    referral_id = press.number(0)
    if len(press.arguments) == 1:
        return _new(network, await referrals.show(network, referral_id), now)
    if press.word(1) not in set(ReferralState):
        raise OutOfDate
    shown = await referrals.set_state(network, referral_id, ReferralState(press.word(1)), now)
    referrals.ask_value(network, shown, now)
    return shown


async def _introduce(network: Network, press: Press, now: datetime) -> Message:
    """Begin to introduce two contacts."""
    return _new(network, await introductions.begin(network, press.number(0), press.number(1), now), now)


async def _introduction(network: Network, press: Press, now: datetime) -> Outcome | Message:
    """Show an introduction, a draft for it, or note what happened to it."""
    introduction_id = press.number(0)
    if len(press.arguments) == 1:
        return _new(network, await introductions.show(network, introduction_id), now)
    if press.word(1) == "draft":
        variant = press.number(3, 0)
        address = next((form for form in AddressForm if form.value in press.arguments[4:]), None)
        draft = await introductions.draft(network, introduction_id, press.word(2), variant, address)
        return draft if len(press.arguments) > 3 else _new(network, draft, now)
    if press.word(1) not in set(Move):
        raise OutOfDate
    return await introductions.move(network, introduction_id, Move(press.word(1)), now)


def _new(network: Network, outcome: Outcome, now: datetime) -> Message:
    """Return a message of its own: the one pressed on stays as it is."""
    return render(outcome, network.profile, today_of(network.profile, now))


ACTIONS: Mapping[Action, CarryOut] = {
    Action.REFERRAL: _referral,
    Action.INTRODUCE: _introduce,
    Action.INTRODUCTION: _introduction,
}
"""What each button does."""


async def _asked_to_introduce(network: Network, words: str, now: datetime) -> Outcome:
    """Show who could be introduced to whom, or begin with the two who are named."""
    return await introduction_talk.by_names(network, words, now) if words else await introductions.propose(network)


async def _asked_for_referrals(network: Network, _words: str, _now: datetime) -> Outcome:
    """List the recommendations with their state."""
    return await referrals.list_all(network)


COMMANDS: Mapping[str, Command] = {"introduce": _asked_to_introduce, "referrals": _asked_for_referrals}
"""What each command does."""
