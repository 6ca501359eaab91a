"""Taking a step back, without losing what has been changed since."""

from bot.domain.contact import Contact
from bot.domain.step import Change, Step, revert
from bot.errors import NothingToUndo, OutOfDate
from bot.ports import Network
from bot.services.outcomes import Undone


async def undo(network: Network, step_id: int | None = None) -> Undone:
    """Take back a step, the latest unless one is named. Raises NothingToUndo or OutOfDate."""
    step = await network.last_step() if step_id is None else await network.get_step(step_id)
    if step is None:
        raise NothingToUndo if step_id is None else OutOfDate
    await take_back(network, step)
    await network.forget_step(step.id)
    return Undone(kind=step.kind)


async def take_back(network: Network, step: Step) -> None:
    """Restore what a step changed; contacts last, as they may be in use by something newer."""
    changes = sorted(step.changes, key=lambda change: isinstance(change.record, Contact))
    for change in changes:
        await _take_back(network, change)


async def _take_back(network: Network, change: Change) -> None:
    now = await network.get(type(change.record), change.record.id)
    if change.before is None:
        if now is not None and now == change.after and not await _in_use(network, change):
            await network.remove(now)
    elif change.after is None:
        if now is None:
            await network.put(change.before)
    elif now is not None:
        await network.put(revert(change.before, change.after, now))


async def _in_use(network: Network, change: Change) -> bool:
    if not isinstance(change.record, Contact):
        return False
    contact_id = change.record.id
    return bool(
        await network.notes_of(contact_id)
        or await network.encounters_of(contact_id)
        or await network.follow_ups_of(contact_id)
        or await network.favours_of(contact_id)
    )
