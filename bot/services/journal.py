"""Taking a step back, without losing what has been done about other things since."""

from dataclasses import replace

from bot.domain.contact import Contact
from bot.domain.profile import Profile
from bot.domain.step import Change, Record, Step, revert
from bot.errors import NothingToUndo, OutOfDate
from bot.ports import Network
from bot.services.outcomes import Said, Undone


async def undo_last(network: Network) -> Undone | Said:
    """Take back the latest step; where a contact was deleted since, say once that this can't be taken back.

    Raises NothingToUndo.
    """
    last, deleted_after = await last_step_id(network), network.profile.deleted_after
    if deleted_after is not None and last <= deleted_after:
        network.profile = replace(network.profile, deleted_after=None)
        return Said(key="deletion-stays", fields=(("earlier", "yes" if last else "no"),))
    if not last:
        raise NothingToUndo
    return await undo(network, last)


async def undo(network: Network, step_id: int) -> Undone:
    """Take back a step and later steps that the same message led to. Raises OutOfDate."""
    step = await network.get_step(step_id)
    if step is None:
        raise OutOfDate
    for each in await chain_from(network, step):
        await take_back(network, each)
        await network.forget_step(each.id)
    return Undone(kind=step.kind)


async def last_step_id(network: Network) -> int:
    """Return the number of the step just made, for the button that takes it back; 0 where nothing changed."""
    step = await network.last_step()
    return step.id if step else 0


async def chain_from(network: Network, step: Step) -> list[Step]:
    """Return a step and the later ones of the same message (its corrections), latest first."""
    if step.message_id is None:
        return [step]
    later = [each for each in await network.steps_of_message(step.message_id) if each.id > step.id]
    return [*later, step]


async def take_back(network: Network, step: Step) -> None:
    """Restore what a step changed; contacts last, as something newer may be about them."""
    for change in sorted(step.changes, key=lambda change: isinstance(change.record, Contact)):
        await _take_back(network, change)


async def _take_back(network: Network, change: Change) -> None:
    now = await network.get(type(change.record), change.record.id)
    if change.before is None:
        await _remove(network, now)
    elif change.after is None:
        if now is None:
            await network.put(change.before)
    elif now is not None:
        await network.put(revert(change.before, change.after, now))


async def _remove(network: Network, record: Record | None) -> None:
    """Remove what a step made; a contact stays while anything else is about him."""
    if isinstance(record, Contact):
        if await _in_use(network, record.id):
            return
        for follow_up in await network.follow_ups_of(record.id):
            await network.remove(follow_up)
    if record is not None and not isinstance(record, Profile):
        await network.remove(record)


async def _in_use(network: Network, contact_id: int) -> bool:
    promises = [each for each in await network.follow_ups_of(contact_id) if each.action]
    return bool(
        promises
        or await network.notes_of(contact_id)
        or await network.encounters_of(contact_id)
        or await network.favours_of(contact_id)
    )
