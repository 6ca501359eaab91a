"""What holds suggestions back at a moment: who was suggested lately, who is left alone, whether there is time left."""

from datetime import date, datetime, timedelta

from bot.domain.effort import minutes_spent, monday_of
from bot.domain.favour import Favour
from bot.domain.follow_up import FollowUp
from bot.domain.limits import SUGGESTIONS_APART, TRIES, Limits, uses_up_the_week
from bot.domain.nudge import NudgeKind
from bot.ports import Network
from bot.services.calendar import today_of

A_WEEK = timedelta(days=7)


async def limits_of(network: Network, now: datetime) -> Limits:
    """Return what the planner has to keep to."""
    today = today_of(network.profile, now)
    return Limits(
        suggested=await _suggested(network, today - SUGGESTIONS_APART),
        silent=await network.silent(TRIES),
        resting_until=await _resting_until(network, today),
    )


async def minutes_this_week(network: Network, today: date) -> int:
    """Return the minutes spent since Monday, by the program's own estimate (K19)."""
    monday = monday_of(today)
    favours = [each for each in await network.records(Favour) if each.on >= monday]
    return minutes_spent(await network.closed_since(monday), favours)


async def _resting_until(network: Network, today: date) -> date | None:
    budget = network.profile.weekly_minutes
    if budget is None or await minutes_this_week(network, today) < budget:
        return None
    return monday_of(today) + A_WEEK


async def _suggested(network: Network, since: date) -> dict[int, date]:
    days: dict[int, date] = {}
    for nudge in await network.nudges_since(since):
        if nudge.kind is NudgeKind.DAILY:
            for follow_up_id in nudge.follow_up_ids:
                told = await network.get(FollowUp, follow_up_id)
                if told and told.contact_id and uses_up_the_week(told):
                    days[told.contact_id] = max(nudge.day, days.get(told.contact_id, nudge.day))
    return days
