"""Whether promises are kept, and kept in time (K12)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.domain.follow_up import By, FollowUp, FollowUpKind, FollowUpState


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """What became of promises whose day has come: kept in time, kept late, or still open after their day."""

    on_time: int = 0
    late: int = 0
    overdue: int = 0

    @property
    def total(self) -> int:
        """How many promises count."""
        return self.on_time + self.late + self.overdue

    @property
    def share(self) -> float | None:
        """The share kept in time, 0 to 1; None while there is nothing to judge by."""
        return self.on_time / self.total if self.total else None


def reliability(
    follow_ups: Iterable[FollowUp], today: date, *, by: By = By.ME, since: date | None = None
) -> Reliability:
    """Return how promises made by one side were kept, of those due since a day (of all where none is given).

    A promise counts once it is done, or once its day has gone by. One without a day is in time whenever it is done.
    What was dropped before its day was called off, and does not count; dropped later, it was not kept in time.
    """
    on_time = late = overdue = 0
    for each in follow_ups:
        if each.kind is not FollowUpKind.PROMISE or each.by is not by or not _is_of(each, since):
            continue
        was_late = each.due is not None and (each.closed_on or today) > each.due
        if each.state is FollowUpState.DONE:
            on_time, late = on_time + (not was_late), late + was_late
        elif was_late:
            overdue += 1
    return Reliability(on_time=on_time, late=late, overdue=overdue)


def _is_of(follow_up: FollowUp, since: date | None) -> bool:
    day = follow_up.due or follow_up.closed_on
    return since is None or (day is not None and day >= since)
