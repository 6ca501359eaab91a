"""Limits on suggestions: seven days apart, silence after two tries, a weekly budget, birthdays kept free."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.calendar import NudgeCalendar
from bot.domain.coming_up import comes_up_on
from bot.domain.follow_up import By, FollowUp, FollowUpKind
from bot.domain.limits import CALLED_FOR, NO_LIMITS, Limits, is_over, is_suggestion
from bot.domain.planner import next_wake, nudged, plan

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = date(2026, 3, 2)
AT = datetime(2026, 3, 2, 8, 30, tzinfo=BERLIN)
CALENDAR = NudgeCalendar(zone=BERLIN, at=time(8, 30), days=(0, 1, 2, 3, 4, 5), holidays=frozenset())
MADE = datetime(2026, 2, 1, 18, tzinfo=UTC)


def follow_up(kind: FollowUpKind, due: date = MONDAY, *, contact_id: int = 1, number: int = 1) -> FollowUp:
    """Return an open follow-up about a contact."""
    return FollowUp(id=number, kind=kind, contact_id=contact_id, action="", due=due, created_at=MADE)


def test_a_second_suggestion_waits_seven_days() -> None:
    """Whoever was suggested on Thursday comes up again on the next Thursday, not before."""
    limits = Limits(suggested={1: date(2026, 2, 26)})
    assert comes_up_on(follow_up(FollowUpKind.KEEP_IN_TOUCH), CALENDAR, limits) == date(2026, 3, 5)


def test_two_suggestions_about_one_contact_are_never_in_one_message() -> None:
    """Of two suggestions about a contact only the one that ranks first is made, of two contacts both."""
    due = [
        follow_up(FollowUpKind.KEEP_IN_TOUCH, number=1),
        follow_up(FollowUpKind.CONGRATULATE, number=2),
        follow_up(FollowUpKind.KEEP_IN_TOUCH, number=3, contact_id=2),
    ]
    assert [each.id for each in plan(due, CALENDAR, AT, told_today=False).daily] == [2, 3]


def test_what_is_new_goes_before_what_was_said_already() -> None:
    """A suggestion that nobody took up gives way to another about the same contact."""
    said = replace(follow_up(FollowUpKind.FIRST_CONTACT, number=1), nudged=1, last_nudged_on=date(2026, 2, 20))
    new = follow_up(FollowUpKind.VERIFY, number=2)
    assert plan([said, new], CALENDAR, AT, told_today=False).daily == (new,)


def test_condolences_wait_for_no_birthday_and_hold_none_up() -> None:
    """What the user's own news call for comes the next morning, a suggestion before and a birthday after it or not."""
    condolence = follow_up(FollowUpKind.CONDOLENCE, number=1)
    birthday = follow_up(FollowUpKind.BIRTHDAY, date(2026, 3, 3), number=2)
    limits = Limits(suggested={1: date(2026, 2, 28)})
    first = plan([condolence, birthday], CALENDAR, AT, told_today=False, limits=limits)
    assert first.daily == (condolence,)
    free = plan(
        [nudged(condolence, MONDAY), birthday],
        CALENDAR,
        AT,
        told_today=True,
        limits=NO_LIMITS.after([condolence], MONDAY),
    )
    assert free.wake_at == datetime(2026, 3, 3, 8, 30, tzinfo=BERLIN)
    spent = Limits(resting_until=date(2026, 3, 9))
    assert comes_up_on(condolence, CALENDAR, spent) == date(2026, 3, 9)


def test_a_promise_comes_up_whatever_the_limits() -> None:
    """Neither silence nor a spent budget nor a suggestion of yesterday holds a promise back."""
    promise = follow_up(FollowUpKind.PROMISE)
    limits = Limits(suggested={1: date(2026, 3, 1)}, silent={1}, resting_until=date(2026, 3, 9))
    assert plan([promise], CALENDAR, AT, told_today=False, limits=limits).daily == (promise,)
    theirs = replace(promise, by=By.THEM, due=date(2026, 3, 1))
    assert plan([theirs], CALENDAR, AT, told_today=False, limits=limits).daily == (theirs,)


def test_what_the_user_put_off_comes_up_whatever_the_limits() -> None:
    """A suggestion that the user has put off to a day is asked for, and comes on that day."""
    asked_for = replace(follow_up(FollowUpKind.KEEP_IN_TOUCH), snoozed_to=MONDAY)
    limits = Limits(suggested={1: date(2026, 3, 1)}, silent={1}, resting_until=date(2026, 3, 9))
    assert plan([asked_for], CALENDAR, AT, told_today=False, limits=limits).daily == (asked_for,)


def test_silence_wakes_nobody() -> None:
    """While a contact is left alone nothing is planned for him, and nothing wakes the planner in vain."""
    each = follow_up(FollowUpKind.KEEP_IN_TOUCH)
    today = plan([each], CALENDAR, AT, told_today=False, limits=Limits(silent={1}))
    assert (today.daily, today.wake_at) == ((), None)


def test_a_spent_budget_means_silence_until_monday() -> None:
    """A suggestion due on Wednesday waits for the Monday on which there is time again."""
    each = follow_up(FollowUpKind.KEEP_IN_TOUCH, date(2026, 3, 4))
    assert comes_up_on(each, CALENDAR, Limits(resting_until=date(2026, 3, 9))) == date(2026, 3, 9)


def test_what_can_wait_gives_way_to_a_birthday() -> None:
    """Nothing is suggested in the days before a birthday that would keep the wishes from coming in time."""
    birthday = follow_up(FollowUpKind.BIRTHDAY, date(2026, 3, 6), number=2)
    both = [follow_up(FollowUpKind.KEEP_IN_TOUCH), birthday]
    today = plan(both, CALENDAR, AT, told_today=False)
    assert (today.daily, today.wake_at) == ((), datetime(2026, 3, 6, 8, 30, tzinfo=BERLIN))
    friday = plan(both, CALENDAR, AT + timedelta(days=4), told_today=False)
    assert friday.daily == (birthday,)


def test_a_birthday_on_a_sunday_is_told_the_day_before() -> None:
    """Better early than late: on a day off nothing is said, so it is said before."""
    assert comes_up_on(follow_up(FollowUpKind.BIRTHDAY, date(2026, 3, 8)), CALENDAR) == date(2026, 3, 7)


def test_a_birthday_is_said_once_and_never_long_after() -> None:
    """Three days late is the latest; then the planner only looks again to move it on."""
    birthday = follow_up(FollowUpKind.BIRTHDAY, date(2026, 2, 26))
    assert is_over(birthday, MONDAY)
    assert plan([birthday], CALENDAR, AT, told_today=False).daily == ()
    told = nudged(follow_up(FollowUpKind.BIRTHDAY), MONDAY)
    assert comes_up_on(told, CALENDAR) == date(2026, 3, 6)
    assert plan([told], CALENDAR, AT + timedelta(days=4), told_today=False).daily == ()


def test_a_briefing_missed_in_the_evening_comes_in_the_morning_never_at_night() -> None:
    """What was to come at six and was missed comes at once, at night from seven on, and after its day not at all."""
    evening = datetime(2026, 3, 2, 18, tzinfo=BERLIN)
    briefing = replace(
        follow_up(FollowUpKind.BRIEFING, date(2026, 3, 3), contact_id=0), contact_id=None, remind_at=evening
    )
    assert plan([briefing], CALENDAR, evening, told_today=True).reminders == (briefing,)
    night = plan([briefing], CALENDAR, evening + timedelta(hours=9), told_today=True)
    assert (night.reminders, night.wake_at) == ((), datetime(2026, 3, 3, 7, tzinfo=BERLIN))
    after = plan([briefing], CALENDAR, evening + timedelta(days=2), told_today=True)
    assert (after.reminders, after.wake_at) == ((), None)


kinds = st.sampled_from([each for each in FollowUpKind if each is not FollowUpKind.BRIEFING])
worlds = st.lists(
    st.tuples(kinds, st.integers(1, 3), st.integers(-10, 80), st.sampled_from(By), st.none() | st.integers(0, 60)),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(
    worlds,
    st.sets(st.integers(1, 3), max_size=1),
    st.lists(st.integers(0, 11), max_size=4),
    st.sampled_from([(0, 1, 2, 3, 4, 5), (0, 1, 2, 3, 4), (2,), (0, 1, 2, 3, 4, 5, 6)]),
)
def test_months_go_by_within_all_limits(
    world: list[tuple[FollowUpKind, int, int, By, int | None]],
    silent: set[int],
    weeks_spent: list[int],
    days: tuple[int, ...],
) -> None:
    """For three months: suggestions seven days apart, none about the silent, none while the time is spent."""
    own = replace(CALENDAR, days=days)
    start = datetime(2026, 3, 2, 6, tzinfo=BERLIN)
    follow_ups = [
        FollowUp(
            id=number,
            kind=kind,
            by=by,
            contact_id=contact,
            action="x",
            created_at=start,
            due=MONDAY + timedelta(days=due),
            snoozed_to=MONDAY + timedelta(days=later) if later is not None else None,
        )
        for number, (kind, contact, due, by, later) in enumerate(world, start=1)
    ]
    spent = {MONDAY + timedelta(weeks=week) for week in weeks_spent}
    suggested: dict[int, date] = {}
    told: set[date] = set()
    now = start
    for _ in range(200):
        today = own.today(now)
        monday = today - timedelta(days=today.weekday())
        resting = monday + timedelta(days=7) if monday in spent else None
        limits = Limits(suggested=dict(suggested), silent=silent, resting_until=resting)
        made = plan(follow_ups, own, now, told_today=today in told, limits=limits)
        for each in made.daily:
            assert today not in told
            if is_suggestion(each) and each.contact_id:
                assert each.contact_id not in silent
                assert resting is None
                called_for = each.kind in CALLED_FOR and not each.nudged
                assert called_for or today - suggested.get(each.contact_id, date.min) >= timedelta(days=7)
        suggested = dict(limits.after(made.daily, today).suggested)
        names = [each.contact_id for each in made.daily if is_suggestion(each)]
        assert len(names) == len(set(names))
        if made.daily:
            told.add(today)
        ids = {each.id for each in (*made.daily, *made.reminders)}
        follow_ups = [nudged(each, today) if each.id in ids else each for each in follow_ups]
        limits = replace(limits, suggested=suggested)
        wake = next_wake(follow_ups, own, now, told_today=today in told, limits=limits)
        if wake is None or wake > start + timedelta(days=90):
            break
        # Birthdays gone by are moved on by whoever keeps them; here they have had their day.
        follow_ups = [each for each in follow_ups if not is_over(each, own.today(wake))]
        assert wake >= now
        now = max(wake, now + timedelta(minutes=1))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 60), st.sampled_from(By)), max_size=8), st.booleans())
def test_promises_come_up_the_same_under_any_limits(due: list[tuple[int, By]], resting: bool) -> None:
    """When a promise comes up does not depend on silence, on earlier suggestions or on the time spent."""
    limits = Limits(
        suggested={1: MONDAY}, silent={1}, resting_until=date(2026, 6, 1) if resting else None, kept_free={1: MONDAY}
    )
    for number, (days, by) in enumerate(due):
        each = replace(follow_up(FollowUpKind.PROMISE, MONDAY + timedelta(days=days), number=number), by=by)
        assert comes_up_on(each, CALENDAR, limits) == comes_up_on(each, CALENDAR)
