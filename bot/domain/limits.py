"""What holds suggestions back: care never turns into pressure (K17), nor does networking eat the day (K19)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from bot.domain.calendar import NudgeCalendar
from bot.domain.follow_up import By, FollowUp, FollowUpKind

SUGGESTIONS_APART = timedelta(days=7)
"""At least so much lies between two suggestions about the same contact (K17)."""

TRIES = 2
"""After so many tries that nothing came back to, a contact is left alone (K17)."""

BIRTHDAY_GRACE = timedelta(days=3)
"""A wish this late is still a wish; after that the birthday waits for next year."""

CALLED_FOR = frozenset({FollowUpKind.THANKS, FollowUpKind.CONDOLENCE})
"""What the user's own news call for: the first word of it waits for nothing but time, and uses up nobody's week."""

_NEVER_SUGGESTED = frozenset({FollowUpKind.PROMISE, FollowUpKind.BRIEFING, FollowUpKind.AFTER_EVENT})


def counts_as_suggestion(follow_up: FollowUp) -> bool:
    """Say whether hearing of this is a suggestion about a contact: neither a promise nor the user's own plan."""
    return follow_up.kind not in _NEVER_SUGGESTED and follow_up.by is By.ME


def uses_up_the_week(follow_up: FollowUp) -> bool:
    """Say whether hearing of this holds off further suggestions about the contact."""
    return counts_as_suggestion(follow_up) and follow_up.kind not in CALLED_FOR


def is_suggestion(follow_up: FollowUp) -> bool:
    """Say whether this comes of the bot's own accord: the user has neither promised it nor asked to hear of it."""
    asked_for = follow_up.nudged == 0 and (follow_up.remind_at or follow_up.snoozed_to)
    return counts_as_suggestion(follow_up) and not asked_for


def last_day(follow_up: FollowUp) -> date | None:
    """Return the last day on which there is any sense in a birthday or a briefing; None for what has no such day."""
    if follow_up.due is None:
        return None
    day = max(follow_up.due, follow_up.snoozed_to or follow_up.due)
    match follow_up.kind:
        case FollowUpKind.BIRTHDAY:
            return day + BIRTHDAY_GRACE
        case FollowUpKind.BRIEFING:
            return day
        case _:
            return None


def is_over(follow_up: FollowUp, today: date) -> bool:
    """Say whether the day of something that can't be made up for has gone by."""
    last = last_day(follow_up)
    return last is not None and today > last


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What holds suggestions back; promises and what the user asked for come up all the same.

    `suggested` is the last day on which something about a contact was suggested, `silent` are the contacts who are
    left alone, `resting_until` is the day from which there is time again. `kept_free` are the days of birthdays that
    are to come: what can wait gives way to them. All days are of the user's calendar.
    """

    suggested: Mapping[int, date] = field(default_factory=dict)
    silent: Collection[int] = frozenset()
    resting_until: date | None = None
    kept_free: Mapping[int, date] = field(default_factory=dict)

    def after(self, told: Iterable[FollowUp], day: date) -> "Limits":
        """Return the limits as they stand once these were said on a day."""
        new = {each.contact_id: day for each in told if each.contact_id and uses_up_the_week(each)}
        return replace(self, suggested={**self.suggested, **new}) if new else self

    def keeping_free(self, follow_ups: Iterable[FollowUp], calendar: NudgeCalendar) -> "Limits":
        """Return the limits with the days of the birthdays among these that nobody was reminded of yet."""
        days = {
            each.contact_id: calendar.at_or_before(each.due)
            for each in follow_ups
            if each.kind is FollowUpKind.BIRTHDAY and each.contact_id and each.due and not each.nudged
        }
        return replace(self, kept_free=days) if days else self

    def first_day(self, follow_up: FollowUp, day: date, calendar: NudgeCalendar) -> date | None:
        """Return the first day for nudges on which a suggestion that is due may be made; None while there is none."""
        contact_id = follow_up.contact_id or 0
        if contact_id in self.silent:
            return None
        day = max(day, self.resting_until or day)
        if follow_up.kind in CALLED_FOR and not follow_up.nudged:
            return calendar.at_or_after(day)
        if contact_id in self.suggested:
            day = max(day, self.suggested[contact_id] + SUGGESTIONS_APART)
        day = calendar.at_or_after(day)
        birthday = self.kept_free.get(contact_id)
        if birthday and follow_up.kind is not FollowUpKind.BIRTHDAY and day <= birthday < day + SUGGESTIONS_APART:
            return calendar.at_or_after(birthday + SUGGESTIONS_APART)
        return day


NO_LIMITS = Limits()
