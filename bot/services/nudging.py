"""Speaking up: what falls due is planned, noted as sending, sent, and noted as sent."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.follow_up import FollowUp, FollowUpState
from bot.domain.limits import SUGGESTIONS_APART
from bot.domain.message import Message
from bot.domain.nudge import Nudge, NudgeKind, NudgeState
from bot.domain.planner import Plan, may_speak, next_moment, next_wake, nudged, order_of_business, plan
from bot.errors import NotFound, SendLater, Unreachable, VitaminError
from bot.etiquette.tips import Occasion
from bot.ports import Network, Notifier, Store
from bot.services.after_event import ask_whom_met
from bot.services.birthdays import moved_on
from bot.services.briefing import briefing_for
from bot.services.calendar import calendar_of, today_of
from bot.services.follow_ups import concerns_of
from bot.services.limits import limits_of
from bot.services.outcomes import NudgeDue
from bot.services.review import keep_next_review, review_alone, shown_alone
from bot.services.tips import fitting_tip

Render = Callable[[NudgeDue, str], Message]
"""Turns a nudge into a message in a language."""

AT_MOST_AT_ONCE = 32
"""Users looked after side by side in one tick, enough for thirty messages a second that take one each; others wait."""

LOOKING_AHEAD = (SUGGESTIONS_APART, timedelta(days=60))
"""Steps in which the next follow-up is looked for that nothing holds back."""

TRY_AGAIN_AFTER = timedelta(hours=1)
"""After a failure that waiting a little would not mend."""

Failed = Callable[[int, Exception], None]
"""Told whose nudge could not be sent, and why."""


async def tick(store: Store, notifier: Notifier, render: Render, clock: Clock, failed: Failed) -> int:
    """Look after every user whose time has come, the longest waiting first; return how many messages went out.

    Where many are due this takes minutes, so each is looked after as of the moment at which it is his turn. What goes
    wrong with one of them is told to `failed` and holds up nobody else.
    """
    due = iter(await store.due(clock.now()))

    async def look_after_some() -> int:
        return sum([await _look_after(store, notifier, render, user_id, clock.now(), failed) for user_id in due])

    return sum(await asyncio.gather(*(look_after_some() for _ in range(AT_MOST_AT_ONCE))))


async def _look_after(
    store: Store, notifier: Notifier, render: Render, user_id: int, now: datetime, failed: Failed
) -> int:
    try:
        return await nudge(store, notifier, render, user_id, now)
    except NotFound:  # left meanwhile
        return 0
    except Exception as error:  # noqa: BLE001 - whatever it is, it is one user's, and the others are waiting
        failed(user_id, error)
    with suppress(VitaminError):
        await _wake_later(store, user_id, now + TRY_AGAIN_AFTER)
    return 0


async def nudge(store: Store, notifier: Notifier, render: Render, user_id: int, now: datetime) -> int:
    """Send what is due for one user; return how many messages went out.

    A crash between sending and noting may repeat one message, never lose one. A user who has blocked the bot is left
    alone until he writes again; what could not be sent stays as it is. Raises NotFound for a user who is gone.
    """
    pending = await _prepare(store, user_id, now)
    sent = 0
    for each, due, language in pending:
        try:
            if any(concern.follow_up.state is FollowUpState.OPEN for concern in due.concerns):
                await notifier.notify(user_id, render(due, language))
                sent += 1
        except Unreachable:
            await _set_unreachable(store, user_id)
            return sent
        except SendLater as later:
            await _wake_later(store, user_id, now + timedelta(seconds=later.seconds))
            return sent
        await _note_as_sent(store, user_id, each, now)
    return sent


async def reschedule(network: Network, now: datetime) -> None:
    """Set when the network wants to be looked at again; called before every commit that may have changed it."""
    if network.profile.paused or not network.profile.reachable:
        network.wake_at = None
        return
    calendar = calendar_of(network.profile)
    unsent = await network.unsent_nudges()
    if any(each.kind is NudgeKind.REMINDER for each in unsent):
        network.wake_at = now
    elif unsent:
        network.wake_at = next_moment(calendar, now)
    else:
        told = await _told_today(network, now)
        await keep_next_review(network, now)
        network.wake_at = await _next_wake(network, now, told_today=told)


async def _next_wake(network: Network, now: datetime, *, told_today: bool) -> datetime | None:
    """Return when something comes up next: what would be first may be held back, so the search goes on in steps."""
    calendar, limits = calendar_of(network.profile), await limits_of(network, now)
    for ahead in LOOKING_AHEAD:
        day = calendar.today(now) + ahead
        wake = next_wake(await network.coming_up(calendar, day), calendar, now, told_today=told_today, limits=limits)
        if wake and calendar.today(wake) <= day:
            return wake
    return next_wake(await network.open_follow_ups(), calendar, now, told_today=told_today, limits=limits)


async def as_it_stands(network: Network, each: Nudge, now: datetime) -> NudgeDue:
    """Return a nudge with its follow-ups as they stand now, those settled meanwhile too."""
    follow_ups = [await network.get(FollowUp, follow_up_id) for follow_up_id in each.follow_up_ids]
    calendar = calendar_of(network.profile)
    there = sorted(filter(None, follow_ups), key=order_of_business)
    concerns = await concerns_of(network, there, pick_up=True)
    event = concerns[0].event if each.kind is NudgeKind.REMINDER and concerns else None
    return NudgeDue(
        nudge_id=each.id,
        hour=each.planned_at.astimezone(calendar.zone).hour,
        concerns=concerns,
        today=calendar.today(now),
        late=each.late,
        reminder=each.kind is NudgeKind.REMINDER,
        briefing=await briefing_for(network, event) if event else None,
        tip=each.tip,
        review=await review_alone(network, there, now),
    )


async def _prepare(store: Store, user_id: int, now: datetime) -> list[tuple[Nudge, NudgeDue, str]]:
    async with store.network(user_id) as network:
        if network.profile.paused or not network.profile.reachable:
            network.wake_at = None
            return []
        pending = await _left_unsent(network, now) or await _plan(network, now)
        await reschedule(network, now)
        language = network.profile.language
        return [(each, await as_it_stands(network, each, now), language) for each in pending]


async def _left_unsent(network: Network, now: datetime) -> list[Nudge]:
    """Return what was planned and never noted as sent, a daily message only at an hour that is one for it."""
    calendar = calendar_of(network.profile)
    today = calendar.today(now)
    pending = []
    for each in await network.unsent_nudges():
        if each.kind is NudgeKind.REMINDER:
            pending.append(each)
        elif may_speak(calendar, now):
            late = each.late or each.day != today or calendar.is_late(today, now)
            pending.append(await network.save_nudge(replace(each, day=today, planned_at=now, late=late)))
    return pending


async def _plan(network: Network, now: datetime) -> list[Nudge]:
    if await network.unsent_nudges():
        return []
    calendar = calendar_of(network.profile)
    await keep_next_review(network, now)
    near = await network.coming_up(calendar, calendar.today(now) + SUGGESTIONS_APART)
    follow_ups = await moved_on(network, near, calendar.today(now))
    told, limits = await _told_today(network, now), await limits_of(network, now)
    today = plan(follow_ups, calendar, now, told_today=told, limits=limits)
    for follow_up in (*today.reminders, *today.daily):
        await network.put(nudged(follow_up, today.day))
    await ask_whom_met(network, today.daily, now)
    return [await network.save_nudge(each) for each in await _nudges(network, today, now)]


async def _nudges(network: Network, today: Plan, now: datetime) -> list[Nudge]:
    nudges = [
        Nudge(kind=NudgeKind.REMINDER, day=today.day, planned_at=now, follow_up_ids=(each.id,))
        for each in today.reminders
    ]
    if today.daily:
        tip = await fitting_tip(network, Occasion.MORNING, now)
        ids = tuple(each.id for each in today.daily)
        nudges.append(Nudge(day=today.day, planned_at=now, follow_up_ids=ids, late=today.late, tip=tip))
    return nudges


async def _told_today(network: Network, now: datetime) -> bool:
    today = today_of(network.profile, now)
    return any(each.kind is NudgeKind.DAILY for each in await network.nudges_on(today))


async def _note_as_sent(store: Store, user_id: int, each: Nudge, now: datetime) -> None:
    async with store.network(user_id) as network:
        await network.save_nudge(replace(each, state=NudgeState.SENT, sent_at=now))
        await shown_alone(network, each.follow_up_ids, now)
        await reschedule(network, now)


async def _set_unreachable(store: Store, user_id: int) -> None:
    async with store.network(user_id) as network:
        network.profile = replace(network.profile, reachable=False)
        network.wake_at = None


async def _wake_later(store: Store, user_id: int, moment: datetime) -> None:
    async with store.network(user_id) as network:
        network.wake_at = moment
