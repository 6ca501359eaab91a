"""Events the user means to go to: planned in a sentence, called off in another, followed up the morning after."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.calendar import ONE_DAY
from bot.domain.encounter import Encounter, Note
from bot.domain.event import Event
from bot.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from bot.domain.series import same_series
from bot.domain.step import StepKind
from bot.errors import NotFound
from bot.etiquette.briefing import Briefing
from bot.etiquette.event_plans import EventPlan, cancelled_event, planned_event, sentences
from bot.ports import Network
from bot.reading.model import Reading
from bot.services.briefing import briefing_for, encounters_of_series
from bot.services.calendar import today_of
from bot.services.heard import Heard
from bot.services.journal import last_step_id
from bot.services.outcomes import Met, Outcome, Said, SubjectOutcome
from bot.services.reader import Reader

BRIEFING_AT = time(18, 0)
"""On the evening before: early enough to think about it, late enough to remember it."""

_NO_BRIEFING = re.compile(
    # «Kein Briefing», «bitte kein Briefing für das Barcamp», "no briefing please"
    r"^(?:bitte\s+)?(?:kein|keine|ohne|no)\s+briefings?(?:\s+(?:bitte|please|nötig|needed|dafür|(?:für|for)\s+.+))?[.!]?$",
    re.IGNORECASE,
)

_BRIEFING = re.compile(
    # «Briefing», «Zeig mir das Briefing für das Barcamp», "Give me the briefing please"
    r"^(?:bitte\s+)?(?:(?:zeig(?:e)?|gib|schick(?:e)?|show|give|send)\s+(?:mir\s+|me\s+)?)?(?:ein\s+|das\s+|mein\s+|the\s+|my\s+|a\s+)?"
    r"briefing(?:\s+(?:bitte|please|jetzt|now|(?:für|zum|zur|for)\s+.+))?[.!?]?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPlanned(SubjectOutcome):
    """An event is on the list; the briefing comes at `briefing_at` (UTC), or stands here where it is time already.

    `step_id` is 0 where the event was on the list before; `times` says how often the user was at one of its series.
    """

    event: Event
    step_id: int
    briefing_id: int | None = None
    briefing_at: datetime | None = None
    briefing: Briefing | None = None
    times: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingShown(SubjectOutcome):
    """The briefing for an event."""

    briefing: Briefing


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDropped(SubjectOutcome):
    """There will be no briefing for an event, or the user does not go there after all."""

    event: Event
    step_id: int
    called_off: bool


async def asked(network: Network, heard: Heard, reading: Reading, _reader: Reader) -> Outcome | None:
    """Put an event on the list that a message tells of and nothing else, or call one off."""
    planned = await _planned_events(network, heard.at)
    if planned and _NO_BRIEFING.match(heard.text.strip()):
        return await no_briefing(network, _named(planned, heard.text).id, heard.at, message_id=heard.message_id)
    if planned and _BRIEFING.match(heard.text.strip()):
        return BriefingShown(briefing=await briefing_for(network, _named(planned, heard.text)))
    name = cancelled_event(heard.text, [each.name for each in planned])
    called_off = next((each for each in planned if each.name == name), None)
    if called_off:
        return await call_off(network, called_off.id, heard.at, message_id=heard.message_id)
    if reading.people or len(sentences(heard.text)) > 1:
        return None
    plan = await _plan_in(network, heard.text, heard.said, reading.language)
    return await plan_event(network, plan, heard.said, message_id=heard.message_id) if plan else None


async def observe_plan(
    network: Network, reading: Reading, note: Note, _people: Sequence[Met], encounter: Encounter | None
) -> Sequence[Said]:
    """Put an event on the list that a note about people tells of as well; and take note of those met at one."""
    if encounter:
        await _followed_up(network, encounter)
    plan = await _plan_in(network, note.text, note.noted_at, reading.language)
    if plan is None or await _on_the_list(network, plan):
        return ()
    event, briefing = await _add(network, plan, note.noted_at, note_id=note.id)
    fields = (
        ("event", event.name),
        ("day", event.on.day),
        ("number", event.on.month),
        ("briefing", "yes" if briefing else "no"),
    )
    return (Said(key="event-noted-too", fields=fields),)


async def plan_event(
    network: Network, plan: EventPlan, now: datetime, *, message_id: int | None = None
) -> EventPlanned:
    """Put an event on the list, with a briefing on the evening before and a question on the morning after."""
    event, step_id = await _on_the_list(network, plan), 0
    if event is None:
        async with network.step(StepKind.EVENT, message_id=message_id):
            event, _ = await _add(network, plan, now)
        step_id = await last_step_id(network)
    reminder = await _open_of(network, event.id, FollowUpKind.BRIEFING)
    days = {each.met_on for each in await encounters_of_series(network, event.name)}
    return EventPlanned(
        event=event,
        step_id=step_id,
        briefing_id=reminder.id if reminder else None,
        briefing_at=reminder.remind_at if reminder else None,
        briefing=None if reminder else await briefing_for(network, event),
        times=len(days),
    )


async def no_briefing(network: Network, event_id: int, now: datetime, *, message_id: int | None = None) -> EventDropped:
    """Leave out the briefing for an event. Raises NotFound."""
    event = await get_event(network, event_id)
    async with network.step(StepKind.EVENT, message_id=message_id):
        await _close(network, event_id, (FollowUpKind.BRIEFING,), FollowUpState.DROPPED, today_of(network.profile, now))
    return EventDropped(event=event, step_id=await last_step_id(network), called_off=False)


async def call_off(network: Network, event_id: int, now: datetime, *, message_id: int | None = None) -> EventDropped:
    """Take an event off the list, with its briefing and its question. Raises NotFound."""
    event = await get_event(network, event_id)
    kinds = (FollowUpKind.BRIEFING, FollowUpKind.AFTER_EVENT)
    async with network.step(StepKind.EVENT, message_id=message_id):
        await _close(network, event_id, kinds, FollowUpState.DROPPED, today_of(network.profile, now))
        await network.remove(event)
    return EventDropped(event=event, step_id=await last_step_id(network), called_off=True)


async def get_event(network: Network, event_id: int) -> Event:
    """Return an event. Raises NotFound."""
    event = await network.get(Event, event_id)
    if event is None:
        raise NotFound
    return event


def _named(events: Sequence[Event], text: str) -> Event:
    """Return the event that a text names, the next one where it names none."""
    return next((each for each in events if each.name.casefold() in text.casefold()), events[0])


async def _plan_in(network: Network, text: str, at: datetime, language: str) -> EventPlan | None:
    profile = network.profile
    known = [*await network.events(), *(each.name for each in await network.records(Event))]
    return planned_event(text, at.astimezone(ZoneInfo(profile.zone)), language, profile.region, known)


async def _planned_events(network: Network, now: datetime) -> list[Event]:
    """Return the events to come, the next first."""
    today = today_of(network.profile, now)
    return sorted((each for each in await network.records(Event) if each.on >= today), key=lambda each: each.on)


async def _on_the_list(network: Network, plan: EventPlan) -> Event | None:
    events = await network.records(Event)
    return next((each for each in events if each.on == plan.on and same_series(each.name, plan.name)), None)


async def _add(
    network: Network, plan: EventPlan, now: datetime, *, note_id: int | None = None
) -> tuple[Event, FollowUp | None]:
    event = await network.add(Event(name=plan.name, on=plan.on, place=plan.place, note_id=note_id))
    evening = _evening_before(plan.on, ZoneInfo(network.profile.zone))
    briefing = None
    if evening > now:
        briefing = await network.add(_follow_up(event, FollowUpKind.BRIEFING, event.on, now, remind_at=evening))
    await network.add(_follow_up(event, FollowUpKind.AFTER_EVENT, event.on + ONE_DAY, now))
    return event, briefing


def _evening_before(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day - timedelta(days=1), BRIEFING_AT, tzinfo=zone).astimezone(UTC)


def _follow_up(
    event: Event, kind: FollowUpKind, due: date, now: datetime, *, remind_at: datetime | None = None
) -> FollowUp:
    return FollowUp(
        kind=kind, action="", due=due, remind_at=remind_at, created_at=now, about=event.id, note_id=event.note_id
    )


async def _open_of(network: Network, event_id: int, kind: FollowUpKind) -> FollowUp | None:
    open_ones = await network.open_follow_ups()
    return next((each for each in open_ones if each.about == event_id and each.kind is kind), None)


async def _close(
    network: Network, event_id: int, kinds: Sequence[FollowUpKind], state: FollowUpState, today: date
) -> None:
    for kind in kinds:
        follow_up = await _open_of(network, event_id, kind)
        if follow_up:
            await network.put(replace(follow_up, state=state, closed_on=today))


async def _followed_up(network: Network, encounter: Encounter) -> None:
    """Ask no more whom the user met at an event once he has told."""
    for event in await network.records(Event) if encounter.event else ():
        if event.on == encounter.met_on and same_series(event.name, encounter.event or ""):
            await _close(network, event.id, (FollowUpKind.AFTER_EVENT,), FollowUpState.DONE, encounter.met_on)
