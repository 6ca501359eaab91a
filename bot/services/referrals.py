"""Recommendations with their three roles, followed from a plain sentence to what came of them (K22, K24)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.contact import Contact
from bot.domain.encounter import Encounter, Note
from bot.domain.favour import Direction, Favour, FavourKind, Referral, ReferralState, Role
from bot.domain.introduction import IntroductionState
from bot.domain.money import Money, only_money
from bot.domain.profile import Question, QuestionKind
from bot.domain.step import StepKind
from bot.errors import NotFound, OutOfDate
from bot.ports import Network
from bot.reading.model import Reading
from bot.services.calendar import today_of
from bot.services.giving import let_thanks_fall_due, note_favour_with
from bot.services.heard import Heard
from bot.services.introductions import under_way_with
from bot.services.journal import last_step_id
from bot.services.outcomes import Met, Outcome, ReferralView, Said, SubjectOutcome
from bot.services.people import matching
from bot.services.reader import Reader
from bot.services.referral_words import ME, ReferralTold, referral_news, referral_told
from bot.services.stages import grow

MOST_LISTED = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralShown(SubjectOutcome):
    """One recommendation with what can be done about it; after a change, the step and when thanks fall due."""

    view: ReferralView
    step_id: int = 0
    thanks_due: date | None = None
    ask_value: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralList(SubjectOutcome):
    """The recommendations, those that may still come to something first; `total` counts those not shown too."""

    views: tuple[ReferralView, ...]
    total: int


async def take_down(
    network: Network, told: ReferralTold, contacts: Sequence[Contact], note: Note, now: datetime
) -> Referral:
    """Store what a note tells of a recommendation, with its favours and thanks; call it inside a step."""
    today = today_of(network.profile, now)
    wanted = Referral(
        recommender_id=_id(told.recommender, contacts),
        receiver_id=_id(told.receiver, contacts),
        beneficiary_id=_id(told.beneficiary, contacts),
        on=today,
        note_id=note.id or None,
    )
    known = next((each for each in await network.referrals() if each.is_open and _roles(each) == _roles(wanted)), None)
    referral = known or await network.add(wanted)
    if known is None:
        await _note_favours(network, referral, contacts, note, now)
    if told.state is not ReferralState.MADE:
        referral = await _changed(network, referral, told.state, told.worth, today)
    if referral.recommender_id is not None:
        await let_thanks_fall_due(network, referral.recommender_id, note.id, now)
    return referral


async def view_of(network: Network, referral: Referral) -> ReferralView:
    """Return a recommendation with the people in it."""

    async def person(contact_id: int | None) -> Contact | None:
        return await network.get(Contact, contact_id) if contact_id else None

    return ReferralView(
        referral=referral,
        recommender=await person(referral.recommender_id),
        receiver=await person(referral.receiver_id),
        beneficiary=await person(referral.beneficiary_id),
    )


async def show(network: Network, referral_id: int) -> ReferralShown:
    """Return one recommendation. Raises NotFound."""
    return ReferralShown(view=await view_of(network, await _get(network, referral_id)))


async def list_all(network: Network) -> ReferralList:
    """Return the recommendations: the open ones first, then the latest."""
    known = sorted(await network.referrals(), key=lambda each: not each.is_open)
    return ReferralList(views=tuple([await view_of(network, each) for each in known[:MOST_LISTED]]), total=len(known))


async def set_state(
    network: Network,
    referral_id: int,
    state: ReferralState,
    now: datetime,
    *,
    worth: Money | None = None,
    message_id: int | None = None,
) -> ReferralShown:
    """Note as one step what became of a recommendation; an order makes thanks fall due again. Raises NotFound."""
    referral = await _get(network, referral_id)
    if referral.state is state and worth in (None, referral.worth):
        raise OutOfDate
    thanks = None
    async with network.step(StepKind.REFERRAL, message_id=message_id):
        referral = await _changed(network, referral, state, worth, today_of(network.profile, now))
        if state is ReferralState.ORDER and referral.receiver_id is not None:
            await grow(network, referral.receiver_id)
        if state is ReferralState.ORDER and referral.recommender_id is not None:
            thanks = await let_thanks_fall_due(network, referral.recommender_id, referral.note_id, now)
    return ReferralShown(
        view=await view_of(network, referral),
        step_id=await last_step_id(network),
        thanks_due=thanks.due if thanks else None,
        ask_value=state is ReferralState.ORDER and referral.value is None,
    )


async def told_in_note(
    network: Network, _reading: Reading, note: Note, people: Sequence[Met], _encounter: Encounter | None
) -> Sequence[Said]:
    """Take down a recommendation that a note tells of beside other things."""
    contacts = [met.contact for met in people]
    told = referral_told(note.text, [met.called for met in people])
    if told is None:
        return ()
    await take_down(network, told, contacts, note, note.noted_at)
    key = "referral-noted-order" if told.state is ReferralState.ORDER else "referral-noted"
    return (Said(key=key),)


async def requested(network: Network, heard: Heard, reading: Reading, _reader: Reader) -> Outcome | None:
    """Take what a message says became of a recommendation («daraus ist ein Auftrag geworden»)."""
    names = [person.name for person in reading.people]
    news = referral_news(heard.text, names)
    if news is None:
        return None
    ids: set[int] | None = None
    if news.name is not None:
        ids = {entry.contact_id for entry in matching(names[news.name], await network.directory())}
    meant = await _latest(network, news.state, ids)
    if meant is None or await _introduced_since(network, meant, ids):
        return None
    return await set_state(network, meant.id, news.state, heard.at, worth=news.worth, message_id=heard.message_id)


async def value_answered(
    network: Network, question: Question, heard: Heard, _reading: Reading, _reader: Reader
) -> Outcome | None:
    """Take a bare sum of money for the value of the order that was just noted."""
    worth = only_money(heard.text)
    if worth is None:
        return None
    return await set_state(
        network, question.subject or 0, ReferralState.ORDER, heard.at, worth=worth, message_id=heard.message_id
    )


def ask_value(network: Network, shown: ReferralShown, now: datetime) -> None:
    """Keep open the question what an order was worth, which need not be answered."""
    if shown.ask_value:
        question = Question(kind=QuestionKind.REFERRAL_VALUE, subject=shown.view.referral.id, asked_at=now)
        network.profile = replace(network.profile, question=question)


async def _latest(network: Network, news: ReferralState, contact_ids: set[int] | None) -> Referral | None:
    """Return the recommendation changed last that news may be about: one still open, or an order without a value."""
    known = [
        each
        for each in await network.referrals()
        if (each.is_open or (each.state is news is ReferralState.ORDER and each.value is None))
        and (contact_ids is None or contact_ids.intersection(_roles(each)))
    ]
    return max(known, key=lambda each: (each.changed_on or each.on, each.id), default=None)


async def _introduced_since(network: Network, referral: Referral, contact_ids: set[int] | None) -> bool:
    """Say whether an introduction was made later than a recommendation: then «daraus» rather means that."""
    return any(
        made.state is IntroductionState.INTRODUCED
        and made.changed_on > (referral.changed_on or referral.on)
        and (contact_ids is None or not contact_ids.isdisjoint((made.seeker_id, made.helper_id)))
        for made in await under_way_with(network, None)
    )


def _roles(referral: Referral) -> tuple[int | None, ...]:
    return referral.recommender_id, referral.receiver_id, referral.beneficiary_id


async def _changed(
    network: Network, referral: Referral, state: ReferralState, worth: Money | None, today: date
) -> Referral:
    referral = replace(referral, state=state, changed_on=today)
    if worth:
        referral = replace(referral, value=worth.amount, currency=worth.currency)
        await _value_favours(network, referral, worth)
    await network.put(referral)
    return referral


async def _value_favours(network: Network, referral: Referral, worth: Money) -> None:
    """Let the favour of a recommendation be worth what came of it: the one of who recommended, or the user's own."""
    if referral.note_id is None:
        return
    user_recommends = referral.role_of_user is Role.RECOMMENDER
    contact_id = referral.beneficiary_id if user_recommends else referral.recommender_id
    for favour in await network.favours_of(contact_id) if contact_id else ():
        if favour.note_id == referral.note_id and favour.kind is FavourKind.RECOMMENDATION:
            await network.put(replace(favour, value=worth.amount, currency=worth.currency))


async def _note_favours(
    network: Network, referral: Referral, contacts: Sequence[Contact], note: Note, now: datetime
) -> list[Favour]:
    """Count a recommendation as given to both, or as received from the one who recommends."""
    gives = referral.role_of_user is Role.RECOMMENDER
    direction = Direction.GIVEN if gives else Direction.RECEIVED
    ids = (referral.beneficiary_id, referral.receiver_id) if gives else (referral.recommender_id,)
    by_id = {contact.id: contact for contact in contacts}
    return [
        await note_favour_with(network, by_id[each], direction, FavourKind.RECOMMENDATION, note, now)
        for each in ids
        if each in by_id
    ]


def _id(position: int | None, contacts: Sequence[Contact]) -> int | None:
    return None if position is None or position == ME or position >= len(contacts) else contacts[position].id


async def _get(network: Network, referral_id: int) -> Referral:
    referral = await network.get(Referral, referral_id)
    if referral is None:
        raise NotFound
    return referral
