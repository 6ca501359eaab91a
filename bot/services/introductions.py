"""Introductions: proposed seldom and with the reason, both asked first, and followed to what came of them (K21)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.domain.calendar import ONE_DAY
from bot.domain.contact import AddressForm, Contact
from bot.domain.encounter import Encounter, Note
from bot.domain.favour import Direction, Favour, FavourKind
from bot.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from bot.domain.introduction import Introduction, IntroductionState, Move, is_under_way, moved, possible
from bot.domain.step import StepKind
from bot.errors import NotFound, OutOfDate
from bot.ports import Network
from bot.reading.model import Reading
from bot.services.calendar import calendar_of, today_of
from bot.services.journal import last_step_id
from bot.services.outcomes import IntroductionView, Met, Said, SubjectOutcome
from bot.services.tending import real_contact, tend
from bot.services.wishes import (
    MOST_SEEKERS,
    Apart,
    Pair,
    apart_in,
    best_pairs,
    everybody,
    matcher_for,
    new_pairs,
    offered_as,
)

BETWEEN_PROPOSALS = timedelta(days=7)
"""No more than one proposal in the daily message a week."""

LONGEST_WAIT = timedelta(days=14)
"""What could not be proposed within this time is not put on the list; it is found when asked for."""

MOST_SHOWN = 3

_NEXT_WORD = {
    IntroductionState.PROPOSED: timedelta(days=3),
    IntroductionState.ASKED_SEEKER: timedelta(days=7),
    IntroductionState.ASKED_HELPER: timedelta(days=7),
    IntroductionState.AGREED: timedelta(days=1),
    IntroductionState.INTRODUCED: timedelta(days=21),
}
"""When an introduction comes up again after its last change: the answers after a week, what came of it after three."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IntroductionShown(SubjectOutcome):
    """An introduction with what can be done about it; after a change, the step."""

    view: IntroductionView
    step_id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals(SubjectOutcome):
    """Who could be introduced to whom, best first, and the introductions under way."""

    pairs: tuple[Pair, ...]
    under_way: tuple[IntroductionView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IntroductionDraft(SubjectOutcome):
    """What a draft is made of: the question to one of the two, or with no `asked` the introduction itself."""

    view: IntroductionView
    asked: Contact | None
    variant: int


async def propose(network: Network) -> Proposals:
    """Return who could be introduced to whom, and what is under way."""
    contacts = await everybody(network)
    seekers = [each for each in contacts if each.looks_for][:MOST_SEEKERS]
    pairs = best_pairs(seekers, matcher_for(contacts), await apart_in(network), most=MOST_SHOWN)
    return Proposals(pairs=tuple(pairs), under_way=tuple(await _under_way(network)))


async def begin(
    network: Network, one_id: int, other_id: int, now: datetime, *, message_id: int | None = None
) -> IntroductionShown:
    """Begin to introduce two contacts, or show how far it is.

    Raises NotFound, and OutOfDate where both are the same.
    """
    one, other = await _contact(network, one_id), await _contact(network, other_id)
    if one.id == other.id:
        raise OutOfDate
    known = await of_pair(network, one.id, other.id)
    if known and is_under_way(known):
        return await show(network, known.id)
    today = today_of(network.profile, now)
    async with network.step(StepKind.INTRODUCTION, message_id=message_id):
        if known:
            # The user wants it after all.
            fresh = replace(_of(_roles(one, other), today), id=known.id)
            await network.put(fresh)
        else:
            fresh = await network.add(_of(_roles(one, other), today))
        await _come_up(network, fresh, now)
    return await after(network, fresh)


async def show(network: Network, introduction_id: int) -> IntroductionShown:
    """Return an introduction as it stands. Raises NotFound."""
    return IntroductionShown(view=await _view(network, await _get(network, introduction_id)))


async def move(
    network: Network, introduction_id: int, what: Move, now: datetime, *, message_id: int | None = None
) -> IntroductionShown:
    """Note as one step what happened to an introduction. Raises NotFound, OutOfDate."""
    introduction = await _get(network, introduction_id)
    async with network.step(StepKind.INTRODUCTION, message_id=message_id):
        if what is Move.INTRODUCE:
            introduction = await introduce(network, introduction, now)
        else:
            introduction = await _move(network, introduction, what, now)
    return await after(network, introduction)


async def introduce(network: Network, introduction: Introduction, now: datetime) -> Introduction:
    """Note that the two were introduced, which both have agreed to; call it inside a step. Raises OutOfDate."""
    introduction = await _move(network, introduction, Move.INTRODUCE, now)
    await _count_as_given(network, introduction, now)
    return introduction


async def after(network: Network, introduction: Introduction, *, changed: bool = True) -> IntroductionShown:
    """Return an introduction after the step that changed it."""
    step_id = await last_step_id(network) if changed else 0
    return IntroductionShown(view=await _view(network, introduction), step_id=step_id)


async def draft(
    network: Network, introduction_id: int, side: str, variant: int, address: AddressForm | None
) -> IntroductionDraft:
    """Return the makings of a draft to the `seeker`, the `helper` or `both`. Raises NotFound, OutOfDate.

    A form of address chosen for one of the two is kept for him.
    """
    view = await _view(network, await _get(network, introduction_id))
    asked = {"seeker": view.seeker, "helper": view.helper, "both": None}
    if side not in asked:
        raise OutOfDate
    contact = asked[side]
    if contact and address and contact.address is not address:
        contact = replace(contact, address=address)
        async with network.step(StepKind.CONTACT):
            await network.put(contact)
    return IntroductionDraft(view=view, asked=contact, variant=variant)


async def note_made(network: Network, contact_ids: Sequence[int], now: datetime) -> None:
    """Note that the user has introduced two contacts to each other; call it inside a step.

    An introduction that was under way is made, whatever was still open about it; the two are never proposed again.
    """
    if len(contact_ids) != 2:
        return
    one, other = contact_ids
    introduction = await of_pair(network, one, other)
    today = today_of(network.profile, now)
    if introduction is None:
        pair = _roles(await _contact(network, one), await _contact(network, other))
        introduction = await network.add(_of(pair, today))
    for what in (Move.SEEKER_AGREES, Move.HELPER_AGREES, Move.INTRODUCE):
        introduction = await _move_if_possible(network, introduction, what, now)


async def seen_in_note(
    network: Network, _reading: Reading, note: Note, people: Sequence[Met], _encounter: Encounter | None
) -> Sequence[Said]:
    """Put the pair on the list that a wish or an offer in a note completes, if it is time for another proposal."""
    told = [met.contact for met in people if met.said and (met.said.looks_for or met.said.offers or met.said.role)]
    day = await _next_proposal(network, note.noted_at)
    if not told or day is None:
        return ()
    apart, contacts = await apart_in(network), await everybody(network)
    together = {met.contact.id for met in people}
    pairs = [
        pair
        for contact in told
        for pair in new_pairs(contact, contacts, apart)
        if not {pair.seeker.id, pair.helper.id} <= together
    ]
    best = max(pairs, key=lambda pair: pair.fit, default=None)
    if best is None:
        return ()
    introduction = await network.add(_of(best, day))
    await _come_up(network, introduction, note.noted_at, due=day)
    fields = (
        ("seeker", best.seeker.name),
        ("wish", best.wish),
        ("helper", best.helper.name),
        ("offer", best.offer),
        ("kind", offered_as(best.helper, best.offer)),
    )
    return (Said(key="introduction-seen", fields=fields),)


async def of_pair(network: Network, one_id: int, other_id: int) -> Introduction | None:
    """Return the latest introduction of two contacts."""
    known = [each for each in await network.about(Introduction, one_id) if other_id in (each.seeker_id, each.helper_id)]
    return known[-1] if known else None


async def view(network: Network, introduction_id: int) -> IntroductionView | None:
    """Return an introduction with its people, or None where any of it is gone."""
    try:
        return await _view(network, await _get(network, introduction_id))
    except NotFound:
        return None


async def under_way_with(network: Network, contact_id: int | None) -> list[Introduction]:
    """Return the introductions under way with somebody, or with anybody, the one changed last first."""
    known = await (network.about(Introduction, contact_id) if contact_id else network.records(Introduction))
    return sorted(filter(is_under_way, known), key=lambda each: (each.changed_on, each.id), reverse=True)


async def _move(network: Network, introduction: Introduction, what: Move, now: datetime) -> Introduction:
    try:
        introduction = moved(introduction, what, today_of(network.profile, now))
    except ValueError:
        raise OutOfDate from None
    await network.put(introduction)
    await _come_up(network, introduction, now)
    return introduction


async def _move_if_possible(network: Network, introduction: Introduction, what: Move, now: datetime) -> Introduction:
    asks = {Move.SEEKER_AGREES: Move.ASK_SEEKER, Move.HELPER_AGREES: Move.ASK_HELPER}
    for each in (asks.get(what), what):
        if each in possible(introduction):
            introduction = await _move(network, introduction, each, now)
    return introduction


async def agree(network: Network, introduction: Introduction, contact_id: int, now: datetime) -> Introduction:
    """Note that one of the two agrees, who need not have been noted as asked; call it inside a step."""
    what = Move.SEEKER_AGREES if contact_id == introduction.seeker_id else Move.HELPER_AGREES
    return await _move_if_possible(network, introduction, what, now)


async def ask(network: Network, introduction: Introduction, contact_id: int, now: datetime) -> Introduction:
    """Note that one of the two was asked; call it inside a step."""
    what = Move.ASK_SEEKER if contact_id == introduction.seeker_id else Move.ASK_HELPER
    return await _move_if_possible(network, introduction, what, now)


async def _come_up(network: Network, introduction: Introduction, now: datetime, *, due: date | None = None) -> None:
    """See to it that an introduction comes up again when its state wants it, and no more once it is over."""
    waiting = [
        each
        for each in await network.open_follow_ups()
        if each.kind is FollowUpKind.INTRODUCTION and each.about == introduction.id
    ]
    after = _NEXT_WORD.get(introduction.state)
    today = today_of(network.profile, now)
    if after is None:
        declined = introduction.state is IntroductionState.DECLINED
        over = FollowUpState.DROPPED if declined else FollowUpState.DONE
        for each in waiting:
            await network.put(replace(each, state=over, closed_on=today))
        return
    due = due or calendar_of(network.profile).at_or_after(today + after)
    for each in waiting:
        again = replace(each, due=due, decided_at=now, snoozed_to=None, nudged=0, last_nudged_on=None)
        await network.put(again)
    if not waiting:
        await network.add(
            FollowUp(kind=FollowUpKind.INTRODUCTION, action="", due=due, created_at=now, about=introduction.id)
        )


async def _count_as_given(network: Network, introduction: Introduction, now: datetime) -> None:
    """Count an introduction as given to both (K20, K21); both were just written to."""
    today = today_of(network.profile, now)
    for contact_id in (introduction.seeker_id, introduction.helper_id):
        contact = await real_contact(network, await _contact(network, contact_id), today)
        await network.add(
            Favour(contact_id=contact_id, direction=Direction.GIVEN, kind=FavourKind.INTRODUCTION, what="", on=today)
        )
        await tend(network, contact, today, now, reset=True)


async def _next_proposal(network: Network, now: datetime) -> date | None:
    """Return the day for the next proposal of the bot's own, or None while others wait for theirs."""
    calendar = calendar_of(network.profile)
    tomorrow = calendar.today(now) + ONE_DAY
    days = [each.proposed_on + BETWEEN_PROPOSALS for each in await network.records(Introduction)]
    day = calendar.at_or_after(max([tomorrow, *days]))
    return day if day - calendar.today(now) <= LONGEST_WAIT else None


def _roles(one: Contact, other: Contact) -> Pair:
    """Return two contacts as who looks for something and who offers it; as named where nothing fits."""
    pairs = new_pairs(one, [other], Apart((), ()))
    return pairs[0] if pairs else Pair(seeker=one, helper=other, wish="", offer="", fit=0.0)


def _of(pair: Pair, day: date) -> Introduction:
    return Introduction(
        seeker_id=pair.seeker.id,
        helper_id=pair.helper.id,
        wish=pair.wish,
        offer=pair.offer,
        proposed_on=day,
        changed_on=day,
    )


async def _under_way(network: Network) -> list[IntroductionView]:
    on_the_list = {each.about for each in await network.open_follow_ups() if each.kind is FollowUpKind.INTRODUCTION}
    known = [each for each in await under_way_with(network, None) if each.id in on_the_list]
    return [found for each in known if (found := await view(network, each.id))]


async def _view(network: Network, introduction: Introduction) -> IntroductionView:
    return IntroductionView(
        introduction=introduction,
        seeker=await _contact(network, introduction.seeker_id),
        helper=await _contact(network, introduction.helper_id),
    )


async def _get(network: Network, introduction_id: int) -> Introduction:
    introduction = await network.get(Introduction, introduction_id)
    if introduction is None:
        raise NotFound
    return introduction


async def _contact(network: Network, contact_id: int) -> Contact:
    contact = await network.get(Contact, contact_id)
    if contact is None:
        raise NotFound
    return contact
