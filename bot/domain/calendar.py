"""The days and the hour at which the bot may speak up, on one user's calendar."""

from collections.abc import Container
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

ONE_DAY = timedelta(days=1)
QUIET_FROM = time(21, 0)
QUIET_UNTIL = time(7, 0)
PUNCTUAL_FOR = timedelta(minutes=15)
"""A nudge that goes out later than this after its hour counts as late and says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NudgeCalendar:
    """When a user wants to be nudged: `at` that hour in `zone` on `days` (0 is Monday), never on `holidays`."""

    zone: ZoneInfo
    at: time
    days: tuple[int, ...]
    holidays: Container[date]
    _nearest_known: dict[tuple[date, timedelta], date] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """Days looked up before: thousands of follow-ups ask for the same few hundred."""

    def today(self, now: datetime) -> date:
        """Return the user's calendar day at a moment."""
        return now.astimezone(self.zone).date()

    def allows(self, day: date) -> bool:
        """Say whether a day is one for nudges."""
        return day.weekday() in self.days and day not in self.holidays

    def at_or_after(self, day: date) -> date:
        """Return the first day for nudges from a day on."""
        return self._nearest(day, ONE_DAY)

    def at_or_before(self, day: date) -> date:
        """Return the last day for nudges up to a day."""
        return self._nearest(day, -ONE_DAY)

    def moment(self, day: date) -> datetime:
        """Return the moment of a day's nudge in UTC; an hour that the clock skips is moved on by the gap."""
        return datetime.combine(day, self.at, tzinfo=self.zone).astimezone(UTC)

    def is_late(self, day: date, now: datetime) -> bool:
        """Say whether a day's nudge that goes out now is late."""
        return now - self.moment(day) > PUNCTUAL_FOR

    def is_quiet(self, now: datetime) -> bool:
        """Say whether it is night for the user, when nothing that is late may be made up for."""
        clock = now.astimezone(self.zone).time()
        return clock >= QUIET_FROM or clock < QUIET_UNTIL

    def end_of_quiet(self, now: datetime) -> datetime:
        """Return the next moment (UTC) that is not night for the user, which may be now."""
        if not self.is_quiet(now):
            return now
        local = now.astimezone(self.zone)
        day = local.date() if local.time() < QUIET_UNTIL else local.date() + ONE_DAY
        return datetime.combine(day, QUIET_UNTIL, tzinfo=self.zone).astimezone(UTC)

    def _nearest(self, day: date, step: timedelta) -> date:
        known = self._nearest_known.get((day, step))
        if known is None:
            known = self._nearest_known[day, step] = self._find_nearest(day, step)
        return known

    def _find_nearest(self, day: date, step: timedelta) -> date:
        # A year has days for nudges unless none is set; then the day itself is as good as any.
        for distance in range(366):
            candidate = day + step * distance
            if self.allows(candidate):
                return candidate
        return day
