"""On which day a follow-up comes up, and at which moment a reminder goes out."""

from datetime import date, datetime, timedelta

from bot.domain.cadence import FIRST_FOLLOW_UP_AFTER
from bot.domain.calendar import ONE_DAY, NudgeCalendar
from bot.domain.follow_up import By, FollowUp, FollowUpKind, FollowUpState
from bot.domain.limits import NO_LIMITS, SUGGESTIONS_APART, Limits, is_over, is_suggestion, last_day

AGAIN_AFTER = (timedelta(days=2), timedelta(days=7))
"""What stays open comes up again after two days, then after a week."""

MOST_NUDGES = 1 + len(AGAIN_AFTER)
"""After three times it only stays on the list."""

SAID_ONCE = frozenset(
    {FollowUpKind.BIRTHDAY, FollowUpKind.BRIEFING, FollowUpKind.AFTER_EVENT, FollowUpKind.INTRODUCTION}
)
"""What has its one day, and proposals (K21): whoever does not take one up finds it on the list."""


def comes_up_on(follow_up: FollowUp, calendar: NudgeCalendar, limits: Limits = NO_LIMITS) -> date | None:
    """Return the day on whose morning a follow-up comes up next, or None if it no longer does.

    My promise comes up on its due day or, where that is no day for nudges, on the last one before; a contact's
    promise on the first one after its day. Nothing comes up before the user's last decision about it. Suggestions
    keep to the limits. A birthday that is over, or can't be said in time, is looked at again once it has gone by.
    """
    if follow_up.state is not FollowUpState.OPEN or _awaits_reminder(follow_up):
        return None
    day = _by_itself(follow_up, calendar)
    if day and is_suggestion(follow_up):
        day = limits.first_day(follow_up, day, calendar)
    last = last_day(follow_up)
    if follow_up.kind is FollowUpKind.BIRTHDAY and last and (day is None or day > last):
        return calendar.at_or_after(last + ONE_DAY)
    return day


def at_the_earliest(follow_up: FollowUp, calendar: NudgeCalendar) -> date:
    """Return a day before which a follow-up surely does not come up; found quickly."""
    if follow_up.last_nudged_on:
        return follow_up.last_nudged_on
    if follow_up.snoozed_to:
        return follow_up.snoozed_to
    if follow_up.due is None:
        return date.min
    return calendar.at_or_before(follow_up.due)


def _awaits_reminder(follow_up: FollowUp) -> bool:
    return follow_up.state is FollowUpState.OPEN and follow_up.remind_at is not None and follow_up.nudged == 0


def reminder_moment(follow_up: FollowUp, calendar: NudgeCalendar, now: datetime) -> datetime | None:
    """Return when a reminder goes out; a briefing never at night and never after its day."""
    if follow_up.remind_at is None or not _awaits_reminder(follow_up):
        return None
    if follow_up.kind is not FollowUpKind.BRIEFING:
        return follow_up.remind_at
    moment = calendar.end_of_quiet(max(follow_up.remind_at, now))
    return None if is_over(follow_up, calendar.today(moment)) else moment


def _by_itself(follow_up: FollowUp, calendar: NudgeCalendar) -> date | None:
    """Return the day on which a follow-up comes up if nothing holds it back."""
    if follow_up.nudged and follow_up.last_nudged_on:
        if follow_up.nudged >= MOST_NUDGES or follow_up.kind in SAID_ONCE:
            return None
        apart = AGAIN_AFTER[follow_up.nudged - 1]
        apart = max(apart, SUGGESTIONS_APART) if is_suggestion(follow_up) else apart
        return calendar.at_or_after(follow_up.last_nudged_on + apart)
    return _not_before(follow_up.decided_at or follow_up.created_at, _first_day(follow_up, calendar), calendar)


def _first_day(follow_up: FollowUp, calendar: NudgeCalendar) -> date:
    if follow_up.snoozed_to:
        return calendar.at_or_after(follow_up.snoozed_to)
    if follow_up.due is None:
        return calendar.at_or_after(calendar.today(follow_up.created_at) + FIRST_FOLLOW_UP_AFTER)
    if follow_up.kind is FollowUpKind.BIRTHDAY:
        return calendar.at_or_before(follow_up.due)
    if follow_up.kind is not FollowUpKind.PROMISE:
        return calendar.at_or_after(follow_up.due)
    if follow_up.by is By.ME:
        return calendar.at_or_before(follow_up.due)
    return calendar.at_or_after(follow_up.due + ONE_DAY)


def _not_before(since: datetime, day: date, calendar: NudgeCalendar) -> date:
    earliest = calendar.today(since)
    if day <= earliest and calendar.moment(earliest) <= since:
        return calendar.at_or_after(earliest + ONE_DAY)
    return calendar.at_or_after(max(day, earliest))
