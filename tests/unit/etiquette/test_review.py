"""The rules of the review, over plain records."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.circle import Circle
from bot.domain.contact import Closeness, Contact, ContactState, Stage
from bot.domain.encounter import Encounter
from bot.domain.favour import Direction, Favour, FavourKind, Referral, ReferralState
from bot.domain.follow_up import FollowUp, FollowUpState
from bot.domain.introduction import Introduction, IntroductionState
from bot.etiquette.review import (
    MONTHS,
    OUTSIDE,
    Material,
    Results,
    Review,
    StepKind,
    before,
    fits_goal,
    month_to_review,
    results,
    review,
    ties,
)

TODAY = date(2026, 4, 1)
MARCH = date(2026, 3, 1)
LONG_AGO = datetime(2025, 1, 1, tzinfo=UTC)


def contact(number: int, *, role: str | None = None, circles: tuple[Circle, ...] = (), silent: int = 5) -> Contact:
    """Return a contact who was last in touch so many days ago."""
    last = TODAY - timedelta(days=silent)
    return Contact(
        id=number, name=f"Contact {number}", role=role, circles=circles, created_at=LONG_AGO, last_contact_on=last
    )


def met(*numbers: int, on: date = date(2026, 3, 10), event: str | None = None) -> Encounter:
    """Return an encounter with contacts."""
    return Encounter(contact_ids=numbers, met_on=on, event=event)


def looking_back(**material: object) -> Review:
    """Return the review of March on the first of April."""
    return review(Material(**material), MARCH, TODAY)  # type: ignore[arg-type]


@given(st.dates(date(2000, 1, 31), date(2100, 1, 1)), st.integers(0, 30))
def test_months_are_counted_back_one_by_one(day: date, months: int) -> None:
    """So many months back is as many single steps back, and there and back again leads to the same month."""
    month = day.replace(day=1)
    stepped = month
    for _ in range(months):
        stepped = (stepped - timedelta(days=1)).replace(day=1)
    assert before(month, months) == stepped
    assert before(before(month, months), -months) == month


@pytest.mark.parametrize(("day", "month"), [(1, date(2026, 3, 1)), (7, date(2026, 3, 1)), (8, date(2026, 4, 1))])
def test_in_its_first_week_a_month_looks_back_on_the_last_one(day: int, month: date) -> None:
    """Early in April it is March that one looks back on, later the present month."""
    assert month_to_review(date(2026, 4, day)) == month


def test_people_are_counted_once_a_month() -> None:
    """Somebody met twice in a month counts once there, and again in another month."""
    encounters = [met(1, 2), met(1), met(1, on=date(2026, 1, 2)), met(3, on=TODAY)]
    seen = looking_back(contacts=[contact(1), contact(2), contact(3)], encounters=encounters)
    assert seen.met == ((date(2026, 1, 1), 1), (date(2026, 2, 1), 0), (MARCH, 2))
    assert seen.spread.people == 2


def test_no_more_than_half_a_year_is_looked_at() -> None:
    """What is older than six months is left out."""
    seen = looking_back(contacts=[contact(1)], encounters=[met(1, on=date(2024, 5, 5))])
    assert len(seen.met) == MONTHS
    assert seen.met[0] == (date(2025, 10, 1), 0)
    assert seen.spread.people == 0
    assert seen.spread.step.kind is StepKind.MEET


def test_one_trade_leads_to_a_step_outside_it() -> None:
    """Where most people met share a trade, the step proposed is another trade (K4)."""
    architects = [contact(number, role="Architektin") for number in range(4)]
    seen = looking_back(contacts=[*architects, contact(9, role="Maler")], encounters=[met(0, 1, 2, 3, 9)])
    assert seen.spread.trades == 2
    assert (seen.spread.step.kind, seen.spread.step.narrow) == (StepKind.TRADE, "Architektin")


def test_one_event_leads_to_a_step_outside_it() -> None:
    """Where most encounters were at the same event, another is proposed (K4)."""
    encounters = [met(number, event="Stammtisch") for number in range(4)] + [met(9, event="Messe")]
    seen = looking_back(contacts=[contact(number) for number in (*range(4), 9)], encounters=encounters)
    assert (seen.spread.events, seen.spread.step.kind, seen.spread.step.narrow) == (2, StepKind.EVENT, "Stammtisch")


def test_the_step_leads_to_a_circle_nobody_is_known_from() -> None:
    """Otherwise the step leads into the first circle that is still missing (K4)."""
    known = contact(1, circles=(Circle.ASSOCIATION,))
    step = looking_back(contacts=[known], encounters=[met(1)]).spread.step
    assert (step.kind, step.circle) == (StepKind.CIRCLE, Circle.TRADE_BODY)
    everywhere = [contact(number, circles=(circle,)) for number, circle in enumerate(Circle)]
    assert looking_back(contacts=everywhere, encounters=[met(1)]).spread.step.circle in OUTSIDE


def test_ties_fade_by_their_closeness() -> None:
    """A close tie fades after thirty days, a loose one after ninety, an acquaintance never (K9)."""
    close = replace(contact(1, silent=31), closeness=Closeness.CLOSE)
    loose = replace(contact(2, silent=89), stage=Stage.TRUSTED)
    faded = contact(3, silent=91)
    acquaintance = replace(contact(4, silent=400), closeness=Closeness.ACQUAINTANCE)
    near, fading = ties([close, loose, faded, acquaintance, replace(contact(5), last_contact_on=None)], TODAY)
    assert [(tie.contact.id, tie.days) for tie in near] == [(2, 89)]
    assert [(tie.contact.id, tie.days) for tie in fading] == [(1, 31), (3, 91)]


def test_archived_contacts_are_left_out() -> None:
    """Who is kept aside neither fades nor counts (K28)."""
    seen = looking_back(contacts=[replace(contact(1, silent=300), state=ContactState.ARCHIVED)])
    assert (seen.fading, seen.growth.people) == ((), 0)


def test_promises_and_favours_of_the_months_count() -> None:
    """Promises kept on time (K12), and favours either way (K20, K23), of the months looked at."""
    kept = FollowUp(action="x", due=MARCH, state=FollowUpState.DONE, closed_on=MARCH, created_at=LONG_AGO)
    late = replace(kept, closed_on=TODAY)
    open_still = replace(kept, state=FollowUpState.OPEN, closed_on=None)
    given_once = Favour(contact_id=1, direction=Direction.GIVEN, what="x", on=date(2026, 3, 3))
    old = replace(given_once, direction=Direction.RECEIVED, on=date(2024, 1, 1))
    seen = looking_back(
        contacts=[contact(1)], encounters=[met(1)], follow_ups=[kept, late, open_still], favours=[given_once, old]
    )
    assert (seen.promises.on_time, seen.promises.late, seen.promises.overdue) == (1, 1, 1)
    assert (seen.balance.given, seen.balance.received) == (1, 0)


def test_small_results_are_counted_over_months() -> None:
    """How many are in touch, trust and do business, and since how many months (K18)."""
    stages = (Stage.MET, Stage.IN_TOUCH, Stage.IN_TOUCH, Stage.TRUSTED, Stage.BUSINESS)
    contacts = [replace(contact(number), stage=stage) for number, stage in enumerate(stages)]
    growth = looking_back(contacts=contacts, encounters=[met(0, on=TODAY - timedelta(days=65))]).growth
    assert (growth.people, growth.in_touch, growth.trusted, growth.business, growth.months) == (5, 2, 1, 1, 2)


def test_what_came_of_it_counts_once() -> None:
    """Recommendations, introductions and orders with their value; the same told twice counts once (K26, K29)."""
    order = Referral(
        recommender_id=1, receiver_id=2, beneficiary_id=None, state=ReferralState.ORDER, on=MARCH, value=4000, note_id=7
    )
    for_others = replace(order, beneficiary_id=3, note_id=8)
    same = Favour(
        contact_id=1, direction=Direction.RECEIVED, kind=FavourKind.ORDER, what="x", on=MARCH, value=4000, note_id=7
    )
    another = replace(same, note_id=9, value=500)
    made = Introduction(
        seeker_id=1,
        helper_id=2,
        wish="x",
        offer="x",
        state=IntroductionState.SUCCEEDED,
        proposed_on=MARCH,
        changed_on=MARCH,
    )
    material = Material(referrals=[order, for_others], favours=[same, another], introductions=[made])
    assert results(material, MARCH) == Results(recommendations=1, introductions=1, orders=2, value=4500)
    assert results(material, TODAY).nothing


@pytest.mark.parametrize(
    ("role", "goal", "fits"),
    [
        ("Architektin", "Mehr Architekten aus dem Ruhrgebiet kennenlernen", True),
        ("Maler", "Mehr Architekten aus dem Ruhrgebiet kennenlernen", False),
        ("editor", "Meet editors who buy translations", True),
        (None, "Meet editors", False),
    ],
)
def test_the_review_is_read_against_the_goal(role: str | None, goal: str, fits: bool) -> None:
    """Who was met and does what the goal speaks of is named (K1)."""
    one = contact(1, role=role)
    assert fits_goal(one, goal) is fits
    seen = looking_back(contacts=[one], encounters=[met(1)], goal=goal)
    assert bool(seen.fit_goal) is fits


def test_an_empty_network_has_a_review() -> None:
    """Nothing at all can be looked back on too."""
    seen = looking_back()
    assert seen.results.nothing
    assert seen.met == ((MARCH, 0),)
