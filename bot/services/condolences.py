"""Somebody has lost someone: a word of comfort is due (K14)."""

import re
from collections.abc import Sequence

from bot.domain.calendar import ONE_DAY
from bot.domain.encounter import Encounter, Note
from bot.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from bot.etiquette.rest import who_died
from bot.ports import Network
from bot.reading.model import Reading
from bot.services.calendar import calendar_of
from bot.services.masking import masked
from bot.services.outcomes import Met, Said
from bot.services.tending import TRIES_OUT

_RELATIVE = (
    r"(?:mutter|vater|mann|frau|sohn|tochter|bruder|schwester|oma|opa|großmutter|großvater|eltern|partner(?:in)?|ehemann"
    r"|ehefrau|schwiegermutter|schwiegervater|mother|father|husband|wife|son|daughter|brother|sister|mum|mom|dad"
    r"|grand(?:mother|father|ma|pa)|partner|parents)"
)
_LOSS = re.compile(
    # «Petras Vater ist gestorben», «seine Frau ist letzte Woche verstorben»
    rf"\b{_RELATIVE}\s+(?:ist|sind)\b[^.!?]*\b(?:gestorben|verstorben)\b"
    # «hat ihren Vater verloren», «trauert um seine Mutter», «ein Trauerfall in der Familie»
    rf"|\b{_RELATIVE}\s+verloren\b|\btrauer(?:t|n)\s+um\b|\btrauerfall\b|\bbeileid\b"
    # "Petra's father died", "her mum has passed away", "lost his wife", "my condolences"
    rf"|\b{_RELATIVE}\s+(?:(?:has|just|recently|sadly)\s+)*(?:died|passed\s+away)\b|\blost\s+(?:his|her|their)\s+{_RELATIVE}\b"
    r"|\bbereavement\b|\bcondolences\b",
    re.IGNORECASE,
)


def tells_of_loss(text: str) -> bool:
    """Say whether a note tells that somebody was bereaved."""
    return _LOSS.search(text) is not None


async def observe_loss(
    network: Network, _reading: Reading, note: Note, people: Sequence[Met], _encounter: Encounter | None
) -> Sequence[Said]:
    """Put a word of comfort on the list for the next day, where a note about one person tells of a loss.

    It goes before every word for being in touch alone, which comes up again once comfort was given.
    """
    if len(people) != 1 or not tells_of_loss(note.text):
        return ()
    if who_died(masked(note.text, [people[0].called])):
        return ()
    for each in await network.follow_ups_of(people[0].contact.id):
        if each.state is FollowUpState.OPEN and each.kind in TRIES_OUT:
            await network.remove(each)
    calendar = calendar_of(network.profile)
    await network.add(
        FollowUp(
            contact_id=people[0].contact.id,
            kind=FollowUpKind.CONDOLENCE,
            action="",
            due=calendar.at_or_after(calendar.today(note.noted_at) + ONE_DAY),
            created_at=note.noted_at,
            note_id=note.id,
        )
    )
    return (Said(key="condolence-noted", fields=(("name", people[0].contact.name),)),)
