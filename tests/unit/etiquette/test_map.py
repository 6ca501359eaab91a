"""Who stands on the map, and what links them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.domain.circle import Circle
from bot.domain.contact import Closeness, Contact, ContactState, Stage
from bot.domain.encounter import Encounter
from bot.domain.fact import Relation
from bot.domain.favour import Referral
from bot.domain.introduction import Introduction, IntroductionState
from bot.etiquette.map import MOST_SHOWN, Link, LinkKind, network_map

DAY = date(2026, 3, 1)


def contact(number: int) -> Contact:
    return Contact(id=number, name=str(number), created_at=datetime(2026, 1, 1, tzinfo=UTC), last_contact_on=DAY)


def test_the_closest_stay_where_there_are_too_many() -> None:
    """Of more than five hundred the closest are shown, by closeness, stage and the last contact."""
    many = [replace(contact(number), last_contact_on=DAY - timedelta(days=number)) for number in range(1, 700)]
    close = replace(many[698 - 1], closeness=Closeness.CLOSE)
    business = replace(many[699 - 1], stage=Stage.BUSINESS)
    there = network_map([*many[:697], close, business], [], [], [], [])
    assert (there.total, len(there.contacts)) == (699, MOST_SHOWN)
    assert [each.id for each in there.contacts[:3]] == [698, 699, 1]


def test_archived_contacts_are_not_on_the_map() -> None:
    """Who is kept aside is not shown, nor what links to him."""
    relation = Relation(contact_id=1, kind="Chef", other="2", other_id=2)
    there = network_map([contact(1), replace(contact(2), state=ContactState.ARCHIVED)], [], [], [], [relation])
    assert ([each.id for each in there.contacts], there.links) == ([1], ())


def test_circles_come_from_the_contact_or_from_where_he_was_met() -> None:
    """A contact's own circle counts before that of an encounter; without either there is none."""
    own = replace(contact(1), circles=(Circle.WORK, Circle.FAIR))
    fair = Encounter(contact_ids=(1, 2), met_on=DAY, circle=Circle.FAIR)
    assert network_map([own, contact(2), contact(3)], [fair], [], [], []).circles == (Circle.WORK, Circle.FAIR, None)


def test_introductions_referrals_and_relations_are_links() -> None:
    """Introductions that took place, the roles of a referral, and relations link contacts, each once."""
    made = Introduction(
        seeker_id=2,
        helper_id=1,
        wish="",
        offer="",
        state=IntroductionState.INTRODUCED,
        proposed_on=DAY,
        changed_on=DAY,
    )
    only_asked = replace(made, helper_id=3, state=IntroductionState.ASKED_SEEKER)
    referral = Referral(recommender_id=3, receiver_id=1, beneficiary_id=None, on=DAY)
    relations = [
        Relation(contact_id=2, kind="Schwester", other="3", other_id=3),
        Relation(contact_id=3, kind="Bruder", other="2", other_id=2),
        Relation(contact_id=3, kind="Chef", other="somebody"),
    ]
    there = network_map([contact(1), contact(2), contact(3)], [], [made, only_asked], [referral], relations)
    assert set(there.links) == {
        Link(1, 2, LinkKind.INTRODUCED),
        Link(1, 3, LinkKind.RECOMMENDED),
        Link(2, 3, LinkKind.RELATED),
    }
    assert len(there.links) == 3
