"""Open follow-ups in the order of the days on which they come up, so that the next one is found without asking each."""

from collections.abc import Iterable
from datetime import date

from bot.domain.calendar import NudgeCalendar
from bot.domain.coming_up import comes_up_on
from bot.domain.follow_up import FollowUp, FollowUpState
from storage.ordered import Ordered


class ComingUp:
    """Worked out when first asked for, and anew for another calendar; then kept up to date."""

    def __init__(self) -> None:
        self._calendar: NudgeCalendar | None = None
        self._days: dict[int, date] = {}
        self._order = Ordered()
        self._timed: set[int] = set()
        """Those that wait for a moment of their own."""

    def fits(self, calendar: NudgeCalendar) -> bool:
        """Say whether the days are those of a calendar."""
        return self._calendar == calendar

    def make(self, calendar: NudgeCalendar, follow_ups: Iterable[FollowUp]) -> None:
        """Work out the day of every open follow-up; takes a while where there are thousands."""
        days: dict[int, date] = {}
        timed: set[int] = set()
        for each in follow_ups:
            if day := comes_up_on(each, calendar):
                days[each.id] = day
            elif _is_timed(each):
                timed.add(each.id)
        order = Ordered()
        order.extend((day, number) for number, day in days.items())
        self._calendar, self._days, self._order, self._timed = calendar, days, order, timed

    def follow(self, number: int, after: FollowUp | None) -> None:
        """Note that a follow-up was changed or removed."""
        if self._calendar is None:
            return
        self._timed.discard(number)
        if number in self._days:
            self._order.discard((self._days.pop(number), number))
        if after is None:
            return
        if day := comes_up_on(after, self._calendar):
            self._days[number] = day
            self._order.add((day, number))
        elif _is_timed(after):
            self._timed.add(number)

    def by(self, day: date) -> list[int]:
        """Return those with a moment of their own, those that come up by a day, and in any case the next one."""
        return [*sorted(self._timed), *(number for _, number in self._order.up_to((day, float("inf"))))]


def _is_timed(follow_up: FollowUp) -> bool:
    return follow_up.state is FollowUpState.OPEN and follow_up.remind_at is not None
