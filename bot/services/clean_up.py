"""Cleaning up: one contact at a time, the worst first, with the reason (K27, K28)."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.domain.contact import Contact, ContactState
from bot.domain.encounter import Encounter, Note
from bot.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from bot.domain.step import StepKind
from bot.etiquette.cleaning import Candidate, candidates
from bot.ports import Network
from bot.reading.model import Reading
from bot.services import contacts
from bot.services.calendar import today_of
from bot.services.heard import Heard
from bot.services.outcomes import Met, Said, SubjectOutcome
from bot.services.reader import Reader

_ASKED = re.compile(
    r"\W*(?:(?:bitte|please|lass uns|let's|ich (?:will|möchte)|i want to|can we|können wir)\s+)*(?:mal\s+)?"
    r"(?:(?:meine\s+|my\s+)?(?:kontakte|netzwerk|liste|contacts|network)\s+)?"
    r"(?:aufräumen|ausmisten|räum(?:e)? auf|clean(?:ing)?[ -]?up|tidy up|declutter)(?:\s+(?:my|the)\s+\w+)?\W*",
    re.IGNORECASE,
)
_AT_ONCE = 500
OFFER_AGAIN_AFTER = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanUp(SubjectOutcome):
    """The next contact to decide about, None where nobody is left; `left` are those after him.

    `total` contacts are tended, of `most` that can be.
    """

    candidate: Candidate | None
    left: int
    total: int
    most: int


async def asked(network: Network, heard: Heard, _reading: Reading, _reader: Reader) -> CleanUp | None:
    """Begin where somebody says so: «aufräumen», "clean up"."""
    return await clean_up(network, heard.at) if _ASKED.fullmatch(heard.text) else None


async def clean_up(network: Network, now: datetime) -> CleanUp:
    """Return whom to decide about next; may be left and taken up at any time."""
    found = candidates(await _all(network), today_of(network.profile, now))
    return CleanUp(
        candidate=found[0] if found else None,
        left=max(len(found) - 1, 0),
        total=await network.count_contacts(),
        most=network.profile.most_contacts,
    )


async def keep(network: Network, contact_id: int, now: datetime) -> CleanUp:
    """Keep a contact; he does not come up again for half a year. Raises NotFound."""
    contact = await contacts.get(network, contact_id)
    async with network.step(StepKind.CONTACT):
        await network.put(replace(contact, kept_on=today_of(network.profile, now)))
    return await clean_up(network, now)


async def archive(network: Network, contact_id: int, now: datetime) -> CleanUp:
    """Put a contact aside: found when searched for, never counted or brought up. Raises NotFound."""
    await contacts.change(network, contact_id, "state", ContactState.ARCHIVED.value, now)
    return await clean_up(network, now)


async def delete(network: Network, contact_id: int, now: datetime) -> CleanUp:
    """Delete a contact for good. Raises NotFound."""
    await contacts.delete(network, contact_id)
    return await clean_up(network, now)


async def offer_when_too_many(
    network: Network, _reading: Reading, note: Note, people: Sequence[Met], _encounter: Encounter | None
) -> Sequence[Said]:
    """Put a clean-up on the list once there are more contacts than can be tended (K27), at most once a month."""
    if not any(each.new for each in people) or await network.count_contacts() <= network.profile.most_contacts:
        return ()
    today = today_of(network.profile, note.noted_at)
    if await _offered_lately(network, today):
        return ()
    await network.add(
        FollowUp(kind=FollowUpKind.CLEAN_UP, action="", due=today, created_at=note.noted_at, note_id=note.id)
    )
    network.profile = replace(network.profile, clean_up_offered_on=today)
    return ()


async def _offered_lately(network: Network, today: date) -> bool:
    offered_on = network.profile.clean_up_offered_on
    if offered_on and today - offered_on < OFFER_AGAIN_AFTER:
        return True
    return any(
        each.kind is FollowUpKind.CLEAN_UP and each.state is FollowUpState.OPEN
        for each in await network.open_follow_ups()
    )


async def _all(network: Network) -> list[Contact]:
    found: list[Contact] = []
    while page := await network.contacts(offset=len(found), limit=_AT_ONCE):
        found += page
        # Others are waiting while a large network is gone through.
        await asyncio.sleep(0)
    return found
