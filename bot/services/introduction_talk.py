"""Introductions in plain words: who fits whom, «Stell Jens und Petra einander vor», «Jens ist einverstanden»."""

import re
from collections.abc import Sequence
from datetime import datetime

from bot.domain.favour import ReferralState
from bot.domain.fold import fold, folded_words
from bot.domain.introduction import Introduction, IntroductionState, Move
from bot.domain.step import StepKind
from bot.ports import Network
from bot.reading.model import Reading
from bot.services import introductions
from bot.services.heard import Heard
from bot.services.introduction_words import IntroductionTold, introduction_told
from bot.services.introduction_words import Said as What
from bot.services.introductions import IntroductionShown
from bot.services.outcomes import Outcome, Said
from bot.services.people import matching
from bot.services.reader import Reader
from bot.services.referral_words import referral_news

_ABOUT_TWO = re.compile(r"introduc|connect|stell|bekannt|zusammen|together|in touch", re.IGNORECASE)
"""Only where a message speaks of two people is it worth looking for a second known name."""


async def requested(network: Network, heard: Heard, reading: Reading, _reader: Reader) -> Outcome | None:
    """Do what a message asks for about introductions; None where it is about something else."""
    names = await _names(network, heard.text, reading)
    told = introduction_told(heard.text, names)
    if told is None:
        return await _came_of_it(network, heard, names)
    if told.said is What.WHO_FITS:
        return await introductions.propose(network)
    if told.said is What.INTRODUCE:
        return await between(network, [names[each] for each in told.names], heard.at, message_id=heard.message_id)
    ids = [entry.contact_id for each in told.names for entry in matching(names[each], await network.directory())]
    if told.names and not ids:
        return None
    return await _about_one_under_way(network, told, ids, heard)


async def _names(network: Network, text: str, reading: Reading) -> list[str]:
    """Return whom a message names: those it is about, and known contacts named only by what is to be done."""
    names = [person.name for person in reading.people]
    if not _ABOUT_TWO.search(text):
        return names
    said = set(folded_words(" ".join(names)))
    known = {word for entry in await network.directory() for word in folded_words(entry.name)}
    for word in re.findall(r"[^\W\d_][\w'’-]*", text):
        if word[0].isupper() and fold(word) in known and fold(word) not in said:
            names.append(word)
            said.add(fold(word))
    return names


async def between(network: Network, names: Sequence[str], now: datetime, *, message_id: int | None = None) -> Outcome:
    """Begin the introduction of two people by their names; say so where it is not plain who is meant."""
    if len(names) != 2:
        return Said(key="introduce-whom")
    entries = await network.directory()
    found = []
    for name in names:
        known = matching(name, entries)
        if not known:
            return Said(key="introduce-unknown", fields=(("name", name),))
        if len(known) > 1:
            return Said(key="introduce-several", fields=(("name", name),))
        found.append(known[0].contact_id)
    if found[0] == found[1]:
        return Said(key="introduce-whom")
    return await introductions.begin(network, found[0], found[1], now, message_id=message_id)


async def by_names(network: Network, words: str, now: datetime) -> Outcome:
    """Begin the introduction of two people named one after the other: «Jens Petra», «Jens Maier und Petra Lang»."""
    parts = re.split(r"\s*(?:,|&|\+|\b(?:und|and|to|mit|with)\b)\s*", words.strip())
    if len(parts) == 1:
        entries, single = await network.directory(), words.split()
        ways = [(" ".join(single[:cut]), " ".join(single[cut:])) for cut in range(1, len(single))]
        fitting = [way for way in ways if all(len(matching(name, entries)) == 1 for name in way)]
        parts = list(fitting[0] if fitting else single)
    return await between(network, [part for part in parts if part], now)


async def _about_one_under_way(
    network: Network, told: IntroductionTold, ids: Sequence[int], heard: Heard
) -> IntroductionShown | None:
    """Note what a message says of the introduction it fits that changed last; None where it fits none."""
    for introduction in await introductions.under_way_with(network, ids[0] if ids else None):
        if introduction.state is IntroductionState.INTRODUCED and told.said is not What.NEVER:
            continue
        pair = (introduction.seeker_id, introduction.helper_id)
        whom = [each for each in ids if each in pair] or pair
        return await _note(network, introduction, told.said, whom, heard)
    return None


async def _note(
    network: Network, introduction: Introduction, said: What, whom: Sequence[int], heard: Heard
) -> IntroductionShown:
    before = introduction
    if said in (What.DECLINES, What.NEVER):
        return await introductions.move(network, introduction.id, Move.DECLINE, heard.at, message_id=heard.message_id)
    async with network.step(StepKind.INTRODUCTION, message_id=heard.message_id):
        for contact_id in whom:
            change = introductions.ask if said is What.ASKED else introductions.agree
            introduction = await change(network, introduction, contact_id, heard.at)
        if said is What.INTRODUCED:
            introduction = await introductions.introduce(network, introduction, heard.at)
    return await introductions.after(network, introduction, changed=introduction != before)


async def _came_of_it(network: Network, heard: Heard, names: Sequence[str]) -> IntroductionShown | None:
    """Take «daraus ist etwas geworden» for the introduction made last, if no recommendation is meant."""
    news = referral_news(heard.text, names)
    if news is None:
        return None
    ids: set[int] = set()
    if news.name is not None:
        ids = {entry.contact_id for entry in matching(names[news.name], await network.directory())}
    for made in await introductions.under_way_with(network, None):
        if made.state is not IntroductionState.INTRODUCED or (ids and ids.isdisjoint((made.seeker_id, made.helper_id))):
            continue
        what = Move.SUCCEED if news.state is ReferralState.ORDER else Move.DECLINE
        return await introductions.move(network, made.id, what, heard.at, message_id=heard.message_id)
    return None
