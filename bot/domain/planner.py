"""What to say today, and when to look again: a pure function of the open follow-ups, the calendar and the moment."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.calendar import ONE_DAY, NudgeCalendar
from bot.domain.coming_up import at_the_earliest, comes_up_on, reminder_moment
from bot.domain.follow_up import By, FollowUp, FollowUpKind
from bot.domain.limits import NO_LIMITS, Limits, is_over, is_suggestion

MOST_ITEMS = 5
"""A daily message with more than this is not read."""

_RANK_OF_THEIRS = 1
_RANK = {
    FollowUpKind.PROMISE: 0,
    FollowUpKind.AFTER_EVENT: 2,
    FollowUpKind.BRIEFING: 2,
    FollowUpKind.CONDOLENCE: 3,
    FollowUpKind.THANKS: 4,
    FollowUpKind.BIRTHDAY: 5,
    FollowUpKind.CONGRATULATE: 6,
    FollowUpKind.FIRST_CONTACT: 7,
    FollowUpKind.KEEP_IN_TOUCH: 8,
    FollowUpKind.INTRODUCTION: 9,
    FollowUpKind.VERIFY: 10,
    FollowUpKind.CLEAN_UP: 11,
    FollowUpKind.REVIEW: 12,
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


def plan(
    follow_ups: Sequence[FollowUp],
    calendar: NudgeCalendar,
    now: datetime,
    *,
    told_today: bool,
    limits: Limits = NO_LIMITS,
) -> Plan:
    """Plan the nudges of this moment; `told_today` says that today's message has gone out already."""
    today = calendar.today(now)
    limits = limits.keeping_free(follow_ups, calendar)
    reminders = tuple(each for each in follow_ups if each.remind_at and _wants_reminder(each, calendar, now))
    daily: tuple[FollowUp, ...] = ()
    if not told_today and may_speak(calendar, now):
        ready = [
            each for each in _possible_by(follow_ups, today, calendar) if _comes_up_by(each, calendar, today, limits)
        ]
        daily = _one_suggestion_each(sorted(ready, key=order_of_business))[:MOST_ITEMS]
    told = {each.id for each in (*daily, *reminders)}
    after = [nudged(each, today) if each.id in told else each for each in follow_ups] if told else follow_ups
    return Plan(
        day=today,
        daily=daily,
        reminders=reminders,
        late=bool(daily) and calendar.is_late(today, now),
        wake_at=_wake(after, calendar, now, told_today=told_today or bool(daily), limits=limits.after(daily, today)),
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
    follow_ups: Sequence[FollowUp],
    calendar: NudgeCalendar,
    now: datetime,
    *,
    told_today: bool,
    limits: Limits = NO_LIMITS,
) -> datetime | None:
    """Return the moment at which something comes up next, which may be now, or None."""
    return _wake(follow_ups, calendar, now, told_today=told_today, limits=limits.keeping_free(follow_ups, calendar))


def nudged(follow_up: FollowUp, day: date) -> FollowUp:
    """Return the follow-up as it stands after a nudge on a day."""
    return replace(follow_up, nudged=follow_up.nudged + 1, last_nudged_on=day)


def order_of_business(follow_up: FollowUp) -> tuple[int, date, int]:
    """Sort promises before the rest, mine before theirs, the longest due first (K12)."""
    rank = _RANK[follow_up.kind] if follow_up.by is By.ME else _RANK_OF_THEIRS
    return rank, follow_up.due or follow_up.created_at.date(), follow_up.id


def _wake(
    follow_ups: Sequence[FollowUp], calendar: NudgeCalendar, now: datetime, *, told_today: bool, limits: Limits
) -> datetime | None:
    moments = [moment for each in follow_ups if each.remind_at and (moment := reminder_moment(each, calendar, now))]
    day = _soonest(follow_ups, calendar, limits)
    if day:
        moments.append(_moment_for(day, calendar, now, told_today=told_today))
    return min(moments, default=None)


def _soonest(follow_ups: Iterable[FollowUp], calendar: NudgeCalendar, limits: Limits) -> date | None:
    """Return the first day on which any of these comes up; only those that may be the first are looked at closely."""
    soonest: date | None = None
    for each in follow_ups:
        if soonest is None or at_the_earliest(each, calendar) < soonest:
            day = comes_up_on(each, calendar, limits)
            soonest = day if soonest is None or (day and day < soonest) else soonest
    return soonest


def _possible_by(follow_ups: Iterable[FollowUp], day: date, calendar: NudgeCalendar) -> list[FollowUp]:
    return [each for each in follow_ups if at_the_earliest(each, calendar) <= day]


def _one_suggestion_each(follow_ups: Sequence[FollowUp]) -> tuple[FollowUp, ...]:
    """Leave out what would be a second suggestion about the same contact; what is new goes before what was said."""
    chosen: dict[int, int] = {}
    for each in sorted(follow_ups, key=lambda each: each.nudged):
        if each.contact_id and is_suggestion(each):
            chosen.setdefault(each.contact_id, each.id)
    return tuple(
        each for each in follow_ups if not is_suggestion(each) or each.id == chosen.get(each.contact_id or 0, each.id)
    )


def _comes_up_by(follow_up: FollowUp, calendar: NudgeCalendar, today: date, limits: Limits) -> bool:
    day = comes_up_on(follow_up, calendar, limits)
    return day is not None and day <= today and not is_over(follow_up, today)


def _wants_reminder(follow_up: FollowUp, calendar: NudgeCalendar, now: datetime) -> bool:
    moment = reminder_moment(follow_up, calendar, now)
    return moment is not None and moment <= now


def _moment_for(day: date, calendar: NudgeCalendar, now: datetime, *, told_today: bool) -> datetime:
    today = calendar.today(now)
    if day > today:
        return calendar.moment(day)
    if told_today:
        return calendar.moment(calendar.at_or_after(today + ONE_DAY))
    return next_moment(calendar, now)
