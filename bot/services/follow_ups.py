"""What becomes of follow-ups: done, put off, dropped, moved; by number, or by what the user says of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.coming_up import comes_up_on
from bot.domain.contact import Contact
from bot.domain.event import Event
from bot.domain.fact import Fact
from bot.domain.follow_up import By, FollowUp, FollowUpKind, FollowUpState
from bot.domain.planner import order_of_business
from bot.domain.step import StepKind
from bot.errors import NotFound, OutOfDate
from bot.etiquette.answers import tells_of_talk
from bot.etiquette.deeds import how_alike, may_mean, report_of, tells_of, the_one_told_of
from bot.etiquette.pick_up import point_to_pick_up
from bot.ports import Network
from bot.reading.model import Reading
from bot.services.calendar import calendar_of, today_of
from bot.services.introductions import view
from bot.services.journal import last_step_id
from bot.services.outcomes import Concern, DateMoved, Days, DueList, InTouch, NothingOpen, Settled, WhichFollowUp
from bot.services.people import matching
from bot.services.reminders import is_reminder, moment_asked_for, names_a_matter
from bot.services.stages import grow
from bot.services.tending import TRIES_OUT, Echo, echo_of, real_contact, tend, tend_anew

WEEK = timedelta(days=7)

_LISTED_AHEAD = {
    FollowUpKind.BIRTHDAY: 2 * WEEK,
    FollowUpKind.AFTER_EVENT: 2 * WEEK,
    # The next review is always there, but nothing to be done before its day.
    FollowUpKind.REVIEW: timedelta(),
}
"""How far ahead what lies in the calendar anyway is listed."""

_OF_EVENTS = frozenset({FollowUpKind.BRIEFING, FollowUpKind.AFTER_EVENT})

CLEARLY_MEANT = 70
"""Likeness (0 to 100) between what the user says and a follow-up's action from which it is the one meant."""


async def done(
    network: Network, follow_up_id: int, now: datetime, *, message_id: int | None = None, spoke: bool = False
) -> Settled:
    """Tick a follow-up off. What the user did himself is a real contact, and sets when to be in touch again.

    Being in touch for its own sake is a try until something comes back, unless the two `spoke` (K17).
    """
    follow_up = await _open(network, follow_up_id)
    today, echo = today_of(network.profile, now), echo_of(follow_up, spoke=spoke)
    async with network.step(StepKind.DONE, message_id=message_id):
        follow_up = replace(follow_up, state=FollowUpState.DONE, closed_on=today)
        await network.put(follow_up)
        contact = await _contact(network, follow_up)
        if contact:
            contact = await real_contact(network, contact, today, echo=echo)
            await tend(network, contact, today, now, reset=True)
            await grow(network, contact.id)
    return await _settled(network, follow_up, StepKind.DONE, tried=echo is Echo.AWAITED)


async def drop(network: Network, follow_up_id: int, now: datetime) -> Settled:
    """Let a follow-up go; the tie itself is tended again after a full cadence, by closeness."""
    follow_up = await _open(network, follow_up_id)
    today = today_of(network.profile, now)
    async with network.step(StepKind.DROP):
        follow_up = replace(follow_up, state=FollowUpState.DROPPED, closed_on=today)
        await network.put(follow_up)
        contact = await _contact(network, follow_up)
        if contact:
            await tend_anew(network, contact, today, now)
    return await _settled(network, follow_up, StepKind.DROP)


async def snooze(
    network: Network,
    follow_up_id: int,
    day: date,
    now: datetime,
    *,
    at: datetime | None = None,
    message_id: int | None = None,
) -> DateMoved:
    """Put a follow-up off to a day, or to a moment of it: it does not come up before, and counts its nudges anew."""
    follow_up = await _open(network, follow_up_id)
    return await _move(network, replace(follow_up, snoozed_to=day, remind_at=at), day, now, message_id)


async def move(
    network: Network,
    follow_up_id: int,
    day: date,
    now: datetime,
    *,
    at: datetime | None = None,
    message_id: int | None = None,
) -> DateMoved:
    """Give a follow-up another due day, or a moment of that day at which the user wants to hear of it."""
    follow_up = await _open(network, follow_up_id)
    return await _move(network, replace(follow_up, due=day, remind_at=at, snoozed_to=None), day, now, message_id)


async def due_list(network: Network, now: datetime, days: Days | None = None) -> DueList:
    """Return what is open, in the order of business: promises, and what else comes up in the next days.

    With `days`, only what is due or put off to one of them.
    """
    today = today_of(network.profile, now)
    follow_ups = [each for each in await network.open_follow_ups() if _is_to_be_listed(each, today)]
    listed = [each for each in follow_ups if days is None or days.hold(each.snoozed_to or each.due)]
    concerns = await concerns_of(network, sorted(listed, key=order_of_business))
    return DueList(concerns=concerns, today=today, days=days, all_open=len(follow_ups))


async def concerns_of(
    network: Network, follow_ups: Sequence[FollowUp], *, pick_up: bool = False
) -> tuple[Concern, ...]:
    """Return follow-ups with their contacts and events, and on wish with a point to pick up (K13)."""
    return tuple([await _concern(network, each, pick_up=pick_up) for each in follow_ups])


async def report_done(
    network: Network, reading: Reading, text: str, now: datetime, message_id: int
) -> Settled | WhichFollowUp | NothingOpen | InTouch:
    """Tick off what the user says he has done («Habe Frau Krüger angerufen»); ask where it is not plain what is meant.

    With one thing open it is that one, unless the user speaks of doing something else.
    """
    fitting = await _meant(network, reading, text)
    if len(fitting) == 1 and _is_told(fitting[0], reading, text):
        return await done(network, fitting[0].id, now, message_id=message_id, spoke=tells_of_talk(text))
    if fitting:
        return WhichFollowUp(concerns=await concerns_of(network, fitting), kind=StepKind.DONE)
    contact = await _named_contact(network, reading)
    if contact is None:
        return NothingOpen(name=reading.people[0].name if reading.people else None)
    return await _in_touch(network, contact, now, message_id, Echo.CAME if tells_of_talk(text) else Echo.AWAITED)


async def kept_by(network: Network, reading: Reading, text: str, by: By) -> FollowUp | None:
    """Return the open follow-up that a favour told of keeps: «Jens hat mir Feedback gegeben», who had promised it."""
    names = [person.name for person in reading.people]
    meant = await _meant(network, reading, text)
    return the_one_told_of(report_of(text, names), [each for each in meant if each.by is by], names)


async def in_touch(network: Network, contact_id: int, now: datetime, message_id: int) -> InTouch:
    """Note that the user has turned to a contact, of whom nothing is waited for. Raises NotFound."""
    contact = await network.get(Contact, contact_id)
    if contact is None:
        raise NotFound
    return await _in_touch(network, contact, now, message_id, Echo.NONE_ASKED)


async def report_snooze(
    network: Network, reading: Reading, text: str, now: datetime, message_id: int
) -> DateMoved | WhichFollowUp | NothingOpen:
    """Put off what the user names («erinner mich erst nächste Woche an Jens»); without a day, by a week.

    A time of day is kept to the minute.
    """
    due = next((each.due for each in reading.follow_ups if each.due), None)
    day = due or today_of(network.profile, now) + WEEK
    fitting = await _meant(network, reading, text)
    if is_reminder(text) and names_a_matter(reading):
        # «Erinnere mich morgen an den Anruf bei Jens» is no word about another thing open with him.
        fitting = _told_of(fitting, reading, reading.follow_ups[0].action)
    if len(fitting) == 1:
        at = moment_asked_for(text, now, reading.language, network.profile)
        return await snooze(network, fitting[0].id, day, now, at=at, message_id=message_id)
    if fitting:
        return WhichFollowUp(concerns=await concerns_of(network, fitting), kind=StepKind.SNOOZE, day=day)
    return NothingOpen(name=reading.people[0].name if reading.people else None)


async def _move(network: Network, follow_up: FollowUp, day: date, now: datetime, message_id: int | None) -> DateMoved:
    follow_up = replace(follow_up, decided_at=now, nudged=0, last_nudged_on=None)
    async with network.step(StepKind.SNOOZE, message_id=message_id):
        await network.put(follow_up)
    return DateMoved(
        step_id=await last_step_id(network),
        concern=await _concern(network, follow_up),
        day=comes_up_on(follow_up, calendar_of(network.profile)) or day,
        at=follow_up.remind_at,
    )


async def _meant(network: Network, reading: Reading, text: str) -> list[FollowUp]:
    """Return the open follow-ups a report fits: of the contacts named, mine first, narrowed by what was done."""
    follow_ups = sorted(await network.open_follow_ups(), key=order_of_business)
    if reading.people:
        entries = await network.directory()
        ids = {entry.contact_id for person in reading.people for entry in matching(person.name, entries)}
        follow_ups = [each for each in follow_ups if each.contact_id in ids]
    alike = _told_of(follow_ups, reading, text)
    if alike or not reading.people:
        return alike
    mine = [each for each in follow_ups if each.by is By.ME]
    return mine or follow_ups


def _told_of(follow_ups: Sequence[FollowUp], reading: Reading, text: str) -> list[FollowUp]:
    """Return the follow-ups whose deed is named; only those clearly meant where there are any."""
    names = [person.name for person in reading.people]
    report = report_of(text, names)
    told = [each for each in follow_ups if tells_of(report, each, names)]
    clearly = [each for each in told if how_alike(each.action, text) >= CLEARLY_MEANT]
    return clearly or told


def _is_told(follow_up: FollowUp, reading: Reading, text: str) -> bool:
    """Say whether a report means the one follow-up left: its deed is named, or nothing else is."""
    names = [person.name for person in reading.people]
    report = report_of(text, names)
    return tells_of(report, follow_up, names) or may_mean(report, follow_up)


async def _named_contact(network: Network, reading: Reading) -> Contact | None:
    entries = await network.directory()
    for person in reading.people:
        found = matching(person.name, entries)
        if len(found) == 1:
            return await network.get(Contact, found[0].contact_id)
    return None


async def _in_touch(network: Network, contact: Contact, now: datetime, message_id: int, echo: Echo) -> InTouch:
    today = today_of(network.profile, now)
    async with network.step(StepKind.DONE, message_id=message_id):
        contact = await real_contact(network, contact, today, echo=echo)
        await tend(network, contact, today, now, reset=True)
        await grow(network, contact.id)
    return InTouch(step_id=await last_step_id(network), contact=contact)


async def _settled(network: Network, follow_up: FollowUp, kind: StepKind, *, tried: bool = False) -> Settled:
    rest = [
        each
        for each in (await network.follow_ups_of(follow_up.contact_id) if follow_up.contact_id else ())
        if each.state is FollowUpState.OPEN and each.kind is FollowUpKind.PROMISE
    ]
    return Settled(
        step_id=await last_step_id(network),
        concern=await _concern(network, follow_up),
        kind=kind,
        rest=await concerns_of(network, rest),
        tried=tried,
    )


async def _open(network: Network, follow_up_id: int) -> FollowUp:
    follow_up = await network.get(FollowUp, follow_up_id)
    if follow_up is None:
        raise NotFound
    if follow_up.state is not FollowUpState.OPEN:
        raise OutOfDate
    return follow_up


async def _concern(network: Network, follow_up: FollowUp, *, pick_up: bool = False) -> Concern:
    contact = await _contact(network, follow_up)
    event = introduction = point = None
    if follow_up.about and follow_up.kind is FollowUpKind.INTRODUCTION:
        introduction = await view(network, follow_up.about)
    if follow_up.about and follow_up.kind in _OF_EVENTS:
        event = await network.get(Event, follow_up.about)
    if pick_up and contact and follow_up.kind in TRIES_OUT:
        facts, notes = await network.about(Fact, contact.id), await network.notes_of(contact.id)
        point = point_to_pick_up(contact, facts, notes)
    return Concern(follow_up=follow_up, contact=contact, event=event, introduction=introduction, pick_up=point)


def _is_to_be_listed(follow_up: FollowUp, today: date) -> bool:
    """Leave out what lies far ahead and nobody promised, and what has its own moment."""
    if follow_up.kind is FollowUpKind.BRIEFING:
        return False
    ahead = _LISTED_AHEAD.get(follow_up.kind)
    return ahead is None or follow_up.due is None or follow_up.due <= today + ahead


async def _contact(network: Network, follow_up: FollowUp) -> Contact | None:
    return await network.get(Contact, follow_up.contact_id) if follow_up.contact_id else None
