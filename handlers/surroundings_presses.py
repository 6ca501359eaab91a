"""Buttons and commands of the guided start, of verifying and of cleaning up."""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.message import Message
from bot.errors import OutOfDate
from bot.ports import Network
from bot.services import clean_up, contacts, start_walk, verification
from bot.services.outcomes import Outcome
from bot.text.cleaning import delete_rows
from bot.text.phrases import phrases
from bot.text.press import Action, Press
from handlers.carrying_out import CarryOut, Command


async def _walk(network: Network, press: Press, now: datetime) -> Outcome:
    match press.word(0):
        case "begin":
            return start_walk.begin(network, now)
        case "next":
            return start_walk.go_on(network, now)
        case "stop":
            return start_walk.leave(network)
    raise OutOfDate


async def _verify(network: Network, press: Press, _now: datetime) -> Outcome:
    return await verification.check_list(network, press.number(0))


async def _check(network: Network, press: Press, now: datetime) -> Outcome:
    return await verification.tick(network, press.number(0), press.word(1), now)


async def _fake(network: Network, press: Press, _now: datetime) -> Outcome:
    return await verification.remove_fake(network, press.number(0))


async def _clean_up(network: Network, press: Press, now: datetime) -> Outcome | Message:
    decision, contact_id = press.word(0), press.number(1, 0)
    match decision:
        case "next":
            return await clean_up.clean_up(network, now)
        case "keep":
            return await clean_up.keep(network, contact_id, now)
        case "aside":
            return await clean_up.archive(network, contact_id, now)
        case "sure":
            say = phrases(network.profile.language)
            name = (await contacts.get(network, contact_id)).name
            return Message(text=say("delete-sure", name=name), buttons=delete_rows(say, contact_id), replaces=True)
        case "delete":
            return await clean_up.delete(network, contact_id, now)
        case "stop":
            return Message(text=phrases(network.profile.language)("clean-up-stopped"), replaces=True)
    raise OutOfDate


async def _clean_up_command(network: Network, _words: str, now: datetime) -> Outcome:
    return await clean_up.clean_up(network, now)


async def _list_command(network: Network, _words: str, now: datetime) -> Outcome:
    return start_walk.begin(network, now)


ACTIONS: Mapping[Action, CarryOut] = {
    Action.WALK: _walk,
    Action.VERIFY: _verify,
    Action.CHECK: _check,
    Action.FAKE: _fake,
    Action.CLEAN_UP: _clean_up,
}

COMMANDS: Mapping[str, Command] = {"list": _list_command, "cleanup": _clean_up_command}
