"""What a contact had promised and has done: «Ron hat die Preisliste geschickt»."""

import re

from bot.domain.favour import FavourKind
from bot.domain.follow_up import By, FollowUp
from bot.etiquette.answers import tells_of_talk
from bot.etiquette.deeds import report_of, the_one_told_of
from bot.ports import Network
from bot.reading.model import Intent, Reading
from bot.services import follow_ups
from bot.services.favour_words import kind_of
from bot.services.heard import Heard
from bot.services.masking import ARTICLES, masked
from bot.services.outcomes import Outcome
from bot.services.people import matching
from bot.services.reader import Reader

_HAS_DONE = re.compile(
    # «Ron hat mir die Preisliste geschickt»; "Ron has emailed me the price list", "Ron emailed the price list"
    rf"^\W*{ARTICLES}§0\s+(?:hat\b|has\b|['’]s\b|(?:(?:just|finally|already|now)\s+)*"
    r"(?:sent|e-?mailed|mailed|called|rang|phoned|wrote|gave|paid|forwarded|brought|delivered|returned)\b)[^.!?]*[.!]?\s*$",
    re.IGNORECASE,
)
_NOT_YET = re.compile(r"\b(?:nicht|nie|noch|kein\w*|nichts|not|never|nothing)\b|n['’]t\b", re.IGNORECASE)
_HELPED = (Intent.RECEIVED, Intent.GIVEN)


async def told(network: Network, heard: Heard, reading: Reading, _reader: Reader) -> Outcome | None:
    """Tick off what a contact has promised where a message tells that he has done it, and nothing else.

    What he did beyond a promise is a favour or a note like any other.
    """
    if reading.intent is Intent.QUERY or reading.follow_ups or not reading.people or _NOT_YET.search(heard.text):
        return None
    names = [person.name for person in reading.people]
    if not _HAS_DONE.match(masked(heard.text, names)):
        return None
    if reading.intent in _HELPED and kind_of(heard.text) is not FavourKind.HELP:
        return None
    kept = the_one_told_of(report_of(heard.text, names), await _promised(network, names[0]), names)
    if kept is None:
        return None
    spoke = tells_of_talk(heard.text)
    return await follow_ups.done(network, kept.id, heard.at, message_id=heard.message_id, spoke=spoke)


async def _promised(network: Network, name: str) -> list[FollowUp]:
    ids = {entry.contact_id for entry in matching(name, await network.directory())}
    return [each for each in await network.open_follow_ups() if each.by is By.THEM and each.contact_id in ids]
