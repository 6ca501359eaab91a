"""Who stands on the map of a network, in which circle, and what links people to each other."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from bot.domain.circle import Circle
from bot.domain.contact import Closeness, Contact, ContactState, Stage
from bot.domain.encounter import Encounter
from bot.domain.fact import Relation
from bot.domain.favour import Referral
from bot.domain.introduction import Introduction, IntroductionState

MOST_SHOWN = 500
"""Beyond this nobody can be found on a picture."""

_CLOSENESS = (Closeness.CLOSE, Closeness.LOOSE, Closeness.ACQUAINTANCE)
_STAGES = (Stage.BUSINESS, Stage.TRUSTED, Stage.IN_TOUCH, Stage.MET)


class LinkKind(StrEnum):
    """What links two contacts."""

    INTRODUCED = "introduced"
    RECOMMENDED = "recommended"
    RELATED = "related"


@dataclass(frozen=True, slots=True)
class Link:
    """Two contacts, by number, and what links them."""

    one: int
    other: int
    kind: LinkKind


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkMap:
    """The closest of `total` contacts, each with his circle where one is known, and the links among them."""

    contacts: tuple[Contact, ...]
    circles: tuple[Circle | None, ...]
    links: tuple[Link, ...]
    total: int


def network_map(
    contacts: Iterable[Contact],
    encounters: Iterable[Encounter],
    introductions: Iterable[Introduction],
    referrals: Iterable[Referral],
    relations: Iterable[Relation],
) -> NetworkMap:
    """Return the map of the contacts that are tended; the closest come first, and stay where there are too many."""
    tended = sorted((each for each in contacts if each.state is ContactState.ACTIVE), key=_closest_first)
    shown = tended[:MOST_SHOWN]
    met_in = _met_in(encounters)
    there = {each.id for each in shown}
    links = _links(introductions, referrals, relations)
    return NetworkMap(
        contacts=tuple(shown),
        circles=tuple(each.circles[0] if each.circles else met_in.get(each.id) for each in shown),
        links=tuple(dict.fromkeys(each for each in links if {each.one, each.other} <= there)),
        total=len(tended),
    )


def circles_by_size(circles: Sequence[Circle | None]) -> list[tuple[Circle | None, int]]:
    """Return the circles with the number of people in each, the largest first."""
    return Counter(circles).most_common()


def _closest_first(contact: Contact) -> tuple[int, int, int, int]:
    latest = contact.last_contact_on.toordinal() if contact.last_contact_on else 0
    return _CLOSENESS.index(contact.closeness), _STAGES.index(contact.stage), -latest, contact.id


def _met_in(encounters: Iterable[Encounter]) -> dict[int, Circle]:
    found: dict[int, Circle] = {}
    for each in encounters:
        if each.circle:
            found |= dict.fromkeys(each.contact_ids, each.circle)
    return found


def _links(
    introductions: Iterable[Introduction], referrals: Iterable[Referral], relations: Iterable[Relation]
) -> Iterable[Link]:
    for introduction in introductions:
        if introduction.state in (IntroductionState.INTRODUCED, IntroductionState.SUCCEEDED):
            yield _link(introduction.seeker_id, introduction.helper_id, LinkKind.INTRODUCED)
    for referral in referrals:
        roles = (referral.recommender_id, referral.receiver_id, referral.beneficiary_id)
        for one, other in combinations(sorted({role for role in roles if role}), 2):
            yield _link(one, other, LinkKind.RECOMMENDED)
    for relation in relations:
        if relation.other_id and relation.other_id != relation.contact_id:
            yield _link(relation.contact_id, relation.other_id, LinkKind.RELATED)


def _link(one: int, other: int, kind: LinkKind) -> Link:
    return Link(min(one, other), max(one, other), kind)
