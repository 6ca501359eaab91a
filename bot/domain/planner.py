"""What to say today, and when to look again: a pure function of the open follow-ups, the calendar and the moment."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.domain.cadence import FIRST_FOLLOW_UP_AFTER
from bot.domain.calendar import ONE_DAY, NudgeCalendar
from bot.domain.follow_up import By, FollowUp, FollowUpKind, FollowUpState

MOST_ITEMS = 5
"""A daily message with more than this is not read."""

AGAIN_AFTER = (timedelta(days=2), timedelta(days=7))
"""What stays open comes up again after two days, then after a week."""

MOST_NUDGES = 1 + len(AGAIN_AFTER)
"""After three times it only stays on the list."""

SAID_ONCE = frozenset({FollowUpKind.INTRODUCTION})
"""Proposals are made once (K21); whoever does not take one up finds it on the list."""

_RANK_OF_THEIRS = 1
_RANK = {
    FollowUpKind.PROMISE: 0,
    FollowUpKind.AFTER_EVENT: 2,
    FollowUpKind.BRIEFING: 2,
    FollowUpKind.THANKS: 3,
    FollowUpKind.BIRTHDAY: 4,
    FollowUpKind.CONGRATULATE: 5,
    FollowUpKind.FIRST_CONTACT: 6,
    FollowUpKind.KEEP_IN_TOUCH: 7,
    FollowUpKind.INTRODUCTION: 8,
    FollowUpKind.VERIFY: 9,
    FollowUpKind.CLEAN_UP: 10,
    FollowUpKind.REVIEW: 11,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What goes out now, and when to look again (UTC).

    `daily` are the items of today's message in their order, empty for none; `reminders` are those whose moment was
    set by the user himself; `wake_at` holds for the time after both were sent.
    """

    day: date
    daily: tuple[FollowUp, ...] = ()
    reminders: tuple[FollowUp, ...] = ()
    late: bool = False
    wake_at: datetime | None = None


def plan(follow_ups: Sequence[FollowUp], calendar: NudgeCalendar, now: datetime, *, told_today: bool) -> Plan:
    """Plan the nudges of this moment; `told_today` says that today's message has gone out already."""
    today = calendar.today(now)
    reminders = tuple(each for each in follow_ups if _wants_reminder(each, now))
    daily: tuple[FollowUp, ...] = ()
    if not told_today and may_speak(calendar, now):
        ready = [each for each in follow_ups if _comes_up_by(each, calendar, today)]
        daily = tuple(sorted(ready, key=order_of_business)[:MOST_ITEMS])
    told = {each.id for each in (*daily, *reminders)}
    after = [nudged(each, today) if each.id in told else each for each in follow_ups]
    return Plan(
        day=today,
        daily=daily,
        reminders=reminders,
        late=bool(daily) and calendar.is_late(today, now),
        wake_at=next_wake(after, calendar, now, told_today=told_today or bool(daily)),
    )


def may_speak(calendar: NudgeCalendar, now: datetime) -> bool:
    """Say whether this is a moment for the daily message: its hour has come, and if it is late, it is not night."""
    today = calendar.today(now)
    if not calendar.allows(today) or now < calendar.moment(today):
        return False
    return not (calendar.is_late(today, now) and calendar.is_quiet(now))


def next_moment(calendar: NudgeCalendar, now: datetime) -> datetime:
    """Return the next moment at which a daily message may go out, which may be now."""
    today = calendar.today(now)
    if may_speak(calendar, now):
        return now
    if calendar.allows(today) and now < calendar.moment(today):
        return calendar.moment(today)
    return calendar.moment(calendar.at_or_after(today + ONE_DAY))


def next_wake(
    follow_ups: Sequence[FollowUp], calendar: NudgeCalendar, now: datetime, *, told_today: bool
) -> datetime | None:
    """Return the moment at which something comes up next, which may be now, or None."""
    moments = [each.remind_at for each in follow_ups if each.remind_at and _awaits_reminder(each)]
    days = [day for each in follow_ups if (day := comes_up_on(each, calendar))]
    if days:
        moments.append(_moment_for(min(days), calendar, now, told_today=told_today))
    return min(moments, default=None)


def comes_up_on(follow_up: FollowUp, calendar: NudgeCalendar) -> date | None:
    """Return the day on whose morning a follow-up comes up next, or None if it no longer does.

    My promise comes up on its due day or, where that is no day for nudges, on the last one before; a contact's
    promise on the first one after its day. Nothing comes up before the user's last decision about it.
    """
    most = 1 if follow_up.kind in SAID_ONCE else MOST_NUDGES
    if follow_up.state is not FollowUpState.OPEN or follow_up.nudged >= most or _awaits_reminder(follow_up):
        return None
    if follow_up.nudged and follow_up.last_nudged_on:
        return calendar.at_or_after(follow_up.last_nudged_on + AGAIN_AFTER[follow_up.nudged - 1])
    return _not_before(follow_up.decided_at or follow_up.created_at, _first_day(follow_up, calendar), calendar)


def nudged(follow_up: FollowUp, day: date) -> FollowUp:
    """Return the follow-up as it stands after a nudge on a day."""
    return replace(follow_up, nudged=follow_up.nudged + 1, last_nudged_on=day)


def order_of_business(follow_up: FollowUp) -> tuple[int, date, int]:
    """Sort promises before the rest, mine before theirs, the longest due first (K12)."""
    rank = _RANK[follow_up.kind] if follow_up.by is By.ME else _RANK_OF_THEIRS
    return rank, follow_up.due or follow_up.created_at.date(), follow_up.id


def _first_day(follow_up: FollowUp, calendar: NudgeCalendar) -> date:
    if follow_up.snoozed_to:
        return calendar.at_or_after(follow_up.snoozed_to)
    if follow_up.due is None:
        return calendar.at_or_after(calendar.today(follow_up.created_at) + FIRST_FOLLOW_UP_AFTER)
    if follow_up.kind is not FollowUpKind.PROMISE:
        return calendar.at_or_after(follow_up.due)
    if follow_up.by is By.ME:
        return calendar.at_or_before(follow_up.due)
    return calendar.at_or_after(follow_up.due + ONE_DAY)


def _not_before(since: datetime, day: date, calendar: NudgeCalendar) -> date:
    earliest = calendar.today(since)
    day = max(day, earliest)
    if not calendar.allows(day) or calendar.moment(day) <= since:
        return calendar.at_or_after(day + ONE_DAY)
    return day


def _comes_up_by(follow_up: FollowUp, calendar: NudgeCalendar, today: date) -> bool:
    day = comes_up_on(follow_up, calendar)
    return day is not None and day <= today


def _awaits_reminder(follow_up: FollowUp) -> bool:
    return follow_up.state is FollowUpState.OPEN and follow_up.remind_at is not None and follow_up.nudged == 0


def _wants_reminder(follow_up: FollowUp, now: datetime) -> bool:
    return _awaits_reminder(follow_up) and follow_up.remind_at is not None and follow_up.remind_at <= now


def _moment_for(day: date, calendar: NudgeCalendar, now: datetime, *, told_today: bool) -> datetime:
    today = calendar.today(now)
    if day > today:
        return calendar.moment(day)
    if told_today:
        return calendar.moment(calendar.at_or_after(today + ONE_DAY))
    return next_moment(calendar, now)
