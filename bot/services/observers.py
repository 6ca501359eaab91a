"""What else a note tells beyond the encounter and the promises; each subject has its own module."""

from collections.abc import Awaitable, Callable, Sequence

from bot.domain.encounter import Encounter, Note
from bot.ports import Network
from bot.reading.model import Reading
from bot.services import (
    clean_up,
    condolences,
    events,
    favours,
    introductions,
    referrals,
    resting,
    silence,
    surroundings,
)
from bot.services.facts import observe_facts
from bot.services.outcomes import Met, Said

Observe = Callable[[Network, Reading, Note, Sequence[Met], Encounter | None], Awaitable[Sequence[Said]]]
"""Takes down what a note tells of one subject; what it has to say about it goes below the reply, a line each.

Called inside the step of the note, after its people, its encounter and its promises were taken down, and again when the
note is read again: then what was stored the first time has been taken back already.
"""

OBSERVERS: tuple[Observe, ...] = (
    surroundings.observe_circle,
    surroundings.observe_behaviour,
    clean_up.offer_when_too_many,
    referrals.told_in_note,
    favours.told_in_note,
    introductions.seen_in_note,
    events.observe_plan,
    silence.observe_signs,
    condolences.observe_loss,
    observe_facts,
    # Last, so that nothing is put on the list for whom is left in peace.
    resting.observe_rest,
)


async def observe(
    network: Network, reading: Reading, note: Note, people: Sequence[Met], encounter: Encounter | None
) -> tuple[Said, ...]:
    """Let every subject take down what a note tells; return what is to be said about it."""
    remarks: list[Said] = []
    for each in OBSERVERS:
        remarks += await each(network, reading, note, people, encounter)
    return tuple(remarks)
