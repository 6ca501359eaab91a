"""Who has what another looks for, by meaning: pairs worth introducing, ideas for what to give (K20, K21)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.domain.contact import Closeness, Contact
from bot.domain.fact import Relation
from bot.domain.introduction import Introduction, IntroductionState
from bot.domain.meaning import Match, Matcher, offers_for, wishes_for
from bot.ports import Network
from bot.services.outcomes import Idea
from bot.services.people import same_org

EVERYBODY = 1_000_000
MOST_SEEKERS = 40
"""Wishes are looked at of so many contacts, those of the latest real contact first: old wishes are mostly settled."""

MOST_IDEAS = 2

_ONLY_PROPOSED = IntroductionState.PROPOSED
_MADE = (IntroductionState.INTRODUCED, IntroductionState.SUCCEEDED)

_TRUST = {Closeness.CLOSE: 0.1, Closeness.LOOSE: 0.05, Closeness.ACQUAINTANCE: 0.0}
"""Whom the user knows well he can vouch for (K21: a proven helper); it decides between offers that fit alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Somebody who looks for what somebody else offers, in their words."""

    seeker: Contact
    helper: Contact
    wish: str
    offer: str
    fit: float


def offers_of(contact: Contact) -> tuple[str, ...]:
    """Return what somebody can do for others: what he offers, and his trade."""
    return (*contact.offers, *((contact.role,) if contact.role else ()))


def offered_as(helper: Contact, offer: str) -> str:
    """Return what an offer is: the contact's `role`, or something he offers (`offer`)."""
    return "role" if offer == helper.role and offer not in helper.offers else "offer"


def matcher_for(contacts: Iterable[Contact]) -> Matcher[Contact]:
    """Lay out what contacts offer; who behaves badly is never passed on."""
    return Matcher((each, offer) for each in contacts if not each.behaviour for offer in offers_of(each))


def pairs_for(seeker: Contact, matcher: Matcher[Contact], apart: "Apart") -> Iterator[Pair]:
    """Yield who could help with what somebody looks for."""
    for wish in seeker.looks_for:
        for match in matcher.matches(wish):
            if apart.may_meet(seeker, match.owner):
                yield _pair(seeker, wish, match)


def new_pairs(contact: Contact, contacts: Sequence[Contact], apart: "Apart") -> list[Pair]:
    """Return who could help somebody, and whom he could help, best first."""
    if contact.behaviour:
        return []
    pairs = [
        _pair(contact, wish, match)
        for wish in contact.looks_for
        for match in offers_for(wish, ((each, offer) for each in contacts for offer in offers_of(each)))
    ]
    for offer in offers_of(contact):
        wanted = wishes_for(offer, ((each, wish) for each in contacts for wish in each.looks_for))
        pairs += [_pair(match.owner, match.offer, Match(contact, offer, match.likeness)) for match in wanted]
    # Who may meet is asked last, of the few who fit.
    may_meet = [pair for pair in pairs if apart.may_meet(_other(pair, contact), contact)]
    return sorted(may_meet, key=lambda pair: -pair.fit)


def _other(pair: Pair, contact: Contact) -> Contact:
    return pair.helper if pair.seeker.id == contact.id else pair.seeker


def best_pairs(seekers: Iterable[Contact], matcher: Matcher[Contact], apart: "Apart", *, most: int) -> list[Pair]:
    """Return the pairs that fit best, nobody in more than one of them."""
    pairs = [pair for seeker in seekers for pair in pairs_for(seeker, matcher, apart)]
    chosen: list[Pair] = []
    taken: set[int] = set()
    for pair in sorted(pairs, key=lambda each: -each.fit):
        if taken.isdisjoint((pair.seeker.id, pair.helper.id)):
            chosen.append(pair)
            taken |= {pair.seeker.id, pair.helper.id}
        if len(chosen) == most:
            break
    return chosen


class Apart:
    """Who is not to be introduced to whom: proposed before, whatever became of it; related; of one company."""

    def __init__(self, introductions: Iterable[Introduction], relations: Iterable[Relation]) -> None:
        self._known = {frozenset((each.seeker_id, each.helper_id)) for each in introductions}
        self._known |= {frozenset((each.contact_id, each.other_id)) for each in relations if each.other_id}

    def may_meet(self, one: Contact, other: Contact) -> bool:
        """Say whether two contacts may be proposed to each other."""
        if one.id == other.id or one.behaviour or frozenset((one.id, other.id)) in self._known:
            return False
        return not (one.org and other.org and same_org(one.org, other.org))


async def apart_in(network: Network) -> Apart:
    """Return who is not to be introduced to whom in a network."""
    return Apart(await network.records(Introduction), await network.records(Relation))


async def everybody(network: Network) -> Sequence[Contact]:
    """Return all contacts that are not archived, those with the latest real contact first."""
    return await network.contacts(limit=EVERYBODY)


async def ideas_for(network: Network, contact: Contact) -> tuple[Idea, ...]:
    """Return what could be given to somebody: an introduction to who offers what he looks for, else his wishes."""
    if not contact.looks_for:
        return ()
    begun = [each for each in await network.about(Introduction, contact.id) if each.state is not _ONLY_PROPOSED]
    apart = Apart(begun, await network.about(Relation, contact.id))
    others = [each for each in await everybody(network) if apart.may_meet(contact, each) and not each.behaviour]
    offers = [(each, offer) for each in others for offer in offers_of(each)]
    helped_with = {each.wish for each in begun if each.state in _MADE}
    ideas = []
    for wish in (each for each in contact.looks_for if each not in helped_with):
        best = next(iter(offers_for(wish, offers)), None)
        ideas.append(Idea(wish=wish, helper=best.owner, offer=best.offer) if best else Idea(wish=wish))
    return tuple(sorted(ideas, key=lambda idea: idea.helper is None)[:MOST_IDEAS])


def _pair(seeker: Contact, wish: str, match: Match[Contact]) -> Pair:
    trust = _TRUST[seeker.closeness] + _TRUST[match.owner.closeness]
    return Pair(seeker=seeker, helper=match.owner, wish=wish, offer=match.offer, fit=match.likeness + trust)
