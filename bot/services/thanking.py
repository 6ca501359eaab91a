"""Thanks that the user says he has said: what was to be thanked for is done (K24)."""

from bot.domain.follow_up import By, FollowUp, FollowUpKind
from bot.domain.planner import order_of_business
from bot.domain.step import StepKind
from bot.etiquette.thanks import thanks_said
from bot.ports import Network
from bot.reading.model import Reading
from bot.services import follow_ups
from bot.services.heard import Heard
from bot.services.outcomes import Outcome, WhichFollowUp
from bot.services.people import matching
from bot.services.reader import Reader

_THANKS_PROMISED = ("bedank", "dank ", "danke ", "thank")


async def told(network: Network, heard: Heard, _reading: Reading, _reader: Reader) -> Outcome | None:
    """Take «Habe mich bei Petra bedankt» for a report; None where nobody known is meant.

    With no thanks open it is a contact like any other report of something done.
    """
    name = thanks_said(heard.text)
    if name is None:
        return None
    thanks = [each for each in await network.open_follow_ups() if each.by is By.ME and _is_thanks(each)]
    if heard.about_follow_ups and not name:
        thanks = [each for each in thanks if each.id in heard.about_follow_ups]
    ids = {entry.contact_id for entry in matching(name, await network.directory())} if name else None
    if ids is not None:
        thanks = [each for each in thanks if each.contact_id in ids]
    if len(thanks) == 1:
        return await follow_ups.done(network, thanks[0].id, heard.at, message_id=heard.message_id)
    if thanks:
        concerns = await follow_ups.concerns_of(network, sorted(thanks, key=order_of_business))
        return WhichFollowUp(concerns=concerns, kind=StepKind.DONE)
    if ids is None or len(ids) != 1:
        return None
    return await follow_ups.in_touch(network, ids.pop(), heard.at, heard.message_id)


def _is_thanks(follow_up: FollowUp) -> bool:
    said = f"{follow_up.action.casefold()} "
    return follow_up.kind is FollowUpKind.THANKS or any(word in said for word in _THANKS_PROMISED)
