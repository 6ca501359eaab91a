"""A follow-up for each birthday that is known, moved on to the next year once its day has gone by (K14)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.domain.birthdays import kept_on, next_birthday
from bot.domain.calendar import ONE_DAY
from bot.domain.contact import Birthday, Contact
from bot.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from bot.domain.limits import is_over
from bot.ports import Network


async def keep_birthday(network: Network, contact: Contact, today: date, now: datetime) -> None:
    """See to it that a contact's next birthday is on the list, on the right day."""
    known = [each for each in await network.follow_ups_of(contact.id) if each.kind is FollowUpKind.BIRTHDAY]
    planned = next((each for each in known if each.state is FollowUpState.OPEN), None)
    if contact.birthday is None:
        if planned:
            await network.remove(planned)
        return
    if planned is None:
        kept = [each.due for each in known if each.due]
        due = _next(network, contact.birthday, max((today, *(day + ONE_DAY for day in kept))))
        await network.add(
            FollowUp(contact_id=contact.id, kind=FollowUpKind.BIRTHDAY, action="", due=due, created_at=now)
        )
    elif planned.due != _same_year(network, contact.birthday, planned):
        await network.put(_moved(planned, _next(network, contact.birthday, today)))


async def moved_on(network: Network, follow_ups: Sequence[FollowUp], today: date) -> list[FollowUp]:
    """Return open follow-ups as they stand today: birthdays gone by are due next year, briefings gone by are closed."""
    current = []
    for each in follow_ups:
        if not is_over(each, today):
            current.append(each)
        elif moved := await _moved_on(network, each, today):
            current.append(moved)
    return current


async def keep_all(network: Network) -> None:
    """Put every birthday that is to come on the day on which the user now wants it kept."""
    for each in await network.open_follow_ups():
        if each.kind is FollowUpKind.BIRTHDAY and each.contact_id and not each.nudged:
            contact = await network.get(Contact, each.contact_id)
            due = _same_year(network, contact.birthday, each) if contact and contact.birthday else each.due
            if due != each.due:
                await network.put(replace(each, due=due))


async def _moved_on(network: Network, follow_up: FollowUp, today: date) -> FollowUp | None:
    if follow_up.kind is FollowUpKind.BRIEFING:
        state = FollowUpState.DONE if follow_up.nudged else FollowUpState.DROPPED
        await network.put(replace(follow_up, state=state, closed_on=follow_up.due))
        return None
    contact = await network.get(Contact, follow_up.contact_id) if follow_up.contact_id else None
    if contact is None or contact.birthday is None:
        await network.remove(follow_up)
        return None
    moved = _moved(follow_up, _next(network, contact.birthday, today))
    await network.put(moved)
    return moved


def _moved(follow_up: FollowUp, due: date) -> FollowUp:
    return replace(follow_up, due=due, snoozed_to=None, remind_at=None, nudged=0, last_nudged_on=None)


def _next(network: Network, birthday: Birthday, on: date) -> date:
    return next_birthday(birthday, on, leap_day_in_march=network.profile.leap_day_in_march)


def _same_year(network: Network, birthday: Birthday, planned: FollowUp) -> date | None:
    leap_day_in_march = network.profile.leap_day_in_march
    return kept_on(birthday, planned.due.year, leap_day_in_march=leap_day_in_march) if planned.due else None
