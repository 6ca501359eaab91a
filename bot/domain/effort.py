"""How much time tending a network takes (K19): minutes by kind of deed, so that a weekly budget can be kept.

The minutes are the program's own estimate for one short message, call or introduction with what goes with it. Nobody
has measured them; they are meant to be right within a factor of two. Meetings and events don't count: the budget is
for what the bot suggests in between.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from bot.domain.favour import Direction, Favour, FavourKind
from bot.domain.follow_up import By, FollowUp, FollowUpKind, FollowUpState

MINUTES = {
    FollowUpKind.PROMISE: 15,
    FollowUpKind.FIRST_CONTACT: 10,
    FollowUpKind.KEEP_IN_TOUCH: 15,
    FollowUpKind.THANKS: 5,
    FollowUpKind.CONDOLENCE: 10,
    FollowUpKind.BIRTHDAY: 5,
    FollowUpKind.CONGRATULATE: 5,
    FollowUpKind.BRIEFING: 5,
    FollowUpKind.AFTER_EVENT: 5,
    FollowUpKind.INTRODUCTION: 15,
    FollowUpKind.VERIFY: 5,
    FollowUpKind.CLEAN_UP: 5,
    FollowUpKind.REVIEW: 10,
}

MINUTES_GIVEN = {
    FavourKind.INTRODUCTION: 15,
    FavourKind.RECOMMENDATION: 10,
    FavourKind.KNOW_HOW: 30,
    FavourKind.HELP: 30,
    FavourKind.FEEDBACK: 20,
    FavourKind.ORDER: 0,
}
"""An order placed is business, not tending."""


def minutes_spent(closed: Iterable[FollowUp], favours: Iterable[Favour]) -> int:
    """Return the minutes that follow-ups done by the user and favours given by him took."""
    done = (each for each in closed if each.state is FollowUpState.DONE and each.by is By.ME)
    given = (each for each in favours if each.direction is Direction.GIVEN)
    return sum(MINUTES[each.kind] for each in done) + sum(MINUTES_GIVEN[each.kind] for each in given)


def monday_of(day: date) -> date:
    """Return the first day of a day's week."""
    return day - timedelta(days=day.weekday())
