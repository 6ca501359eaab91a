"""The guided start: who the user knows already, circle by circle, minutes and not hours (K3)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.domain.circle import Circle
from bot.domain.contact import Contact, Honorific
from bot.domain.follow_up import FollowUp, FollowUpKind
from bot.domain.profile import Question, QuestionKind, StartWalk
from bot.domain.step import StepKind
from bot.etiquette.verifying import with_circle
from bot.ports import Network
from bot.reading.model import Intent, PersonRead, Reading
from bot.services.calendar import today_of
from bot.services.heard import Heard
from bot.services.journal import last_step_id
from bot.services.listed_names import Listed, by_circle, listed_names
from bot.services.outcomes import SubjectOutcome
from bot.services.people import new_contact, resolve
from bot.services.reader import Reader

WAY = (
    Circle.WORK,
    Circle.TRADE_BODY,
    Circle.SCHOOL,
    Circle.STUDIES,
    Circle.COURSES,
    Circle.ASSOCIATION,
    Circle.FRIENDS,
    Circle.FAMILY,
    Circle.NEIGHBOURHOOD,
    Circle.ONLINE,
)
"""The circles in the order in which people come to mind: work first, then school, studies, courses (K3)."""

FIRST_TOUCH = timedelta(days=14)
APART = timedelta(days=2)
"""Whoever is listed comes up one after the other from the third week on, not all on one morning."""

_ASKED = re.compile(
    r"\W*(?:(?:neue|meine|zur|die|my|the)\s+)?(?:liste|kontaktliste|list)"
    r"(?:\s+(?:weiter|machen|anlegen|fortsetzen|starten|go on))?\W*",
    re.IGNORECASE,
)
_ON = re.compile(
    r"\W*(?:weiter|nächste[rs]?|nächster kreis|keine[rn]?(?: mehr)?|niemand(?: mehr)?|das war(?:'?s| es)|nein"
    r"|überspringen|next|skip|nobody|no ?one|none|no|that's (?:it|all))\W*",
    re.IGNORECASE,
)
_ENOUGH = re.compile(
    r"\W*(?:stopp?|fertig|genug(?: für heute)?|reicht|später(?: weiter)?|schluss|ende|pause"
    r"|done|enough(?: for (?:today|now))?|later|finish(?:ed)?)\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkStop(SubjectOutcome):
    """A stop on the way: who was just listed, and the circle that is asked for; None where the walk is over for now.

    `named` counts everybody since the walk began; `finished` holds where every circle has been asked for.
    """

    circle: Circle | None
    listed: tuple[Contact, ...] = ()
    named: int = 0
    finished: bool = False
    step_id: int = 0


async def asked(network: Network, heard: Heard, _reading: Reading, _reader: Reader) -> WalkStop | None:
    """Begin, or take up again, where somebody says «Liste»."""
    return begin(network, heard.at) if _ASKED.fullmatch(heard.text) else None


def begin(network: Network, now: datetime) -> WalkStop:
    """Ask for the first circle, or for the one at which the walk was left."""
    walk = network.profile.start_walk or StartWalk(circle=WAY[0])
    return _ask(network, walk, now)


def go_on(network: Network, now: datetime) -> WalkStop:
    """Ask for the next circle, or end after the last one."""
    walk = network.profile.start_walk
    if walk is None:
        return begin(network, now)
    seen = (*walk.seen, walk.circle)
    rest = [circle for circle in WAY if circle not in seen]
    if not rest:
        network.profile = replace(network.profile, start_walk=None)
        return WalkStop(circle=None, named=walk.named, finished=True)
    return _ask(network, replace(walk, circle=rest[0], seen=seen), now)


def leave(network: Network) -> WalkStop:
    """Leave the walk where it is; «Liste» takes it up again."""
    walk = network.profile.start_walk
    return WalkStop(circle=None, named=walk.named if walk else 0)


async def answered(
    network: Network, _question: Question, heard: Heard, reading: Reading, _reader: Reader
) -> WalkStop | None:
    """Take names down for the circle asked for, or go on, or stop; None for anything else."""
    walk = network.profile.start_walk
    if walk is None:
        return None
    if _ENOUGH.fullmatch(heard.text):
        return leave(network)
    if _ON.fullmatch(heard.text):
        return go_on(network, heard.at)
    if reading.intent not in (Intent.CAPTURE, Intent.OTHER) or _is_note(reading):
        return None
    parts = [(circle, listed_names(part, reading.language)) for circle, part in by_circle(heard.text)]
    listed = [(circle or walk.circle, person) for circle, people in parts for person in people]
    return await _take_down(network, walk, listed, heard) if all(people for _, people in parts) and listed else None


def _is_note(reading: Reading) -> bool:
    wants = any(person.looks_for or person.offers for person in reading.people)
    return bool(reading.met_on or reading.follow_ups or wants)


def _ask(network: Network, walk: StartWalk, now: datetime) -> WalkStop:
    question = Question(kind=QuestionKind.START_WALK, asked_at=now)
    network.profile = replace(network.profile, start_walk=walk, question=question)
    return WalkStop(circle=walk.circle, named=walk.named)


async def _take_down(
    network: Network, walk: StartWalk, listed: Sequence[tuple[Circle, Listed]], heard: Heard
) -> WalkStop:
    today = today_of(network.profile, heard.at)
    contacts: dict[int, Contact] = {}
    async with network.step(StepKind.CONTACT, message_id=heard.message_id):
        for circle, person in listed:
            contact = await _known_or_new(network, person, circle, today, heard.at)
            contacts[contact.id] = contact
    step_id = await last_step_id(network)
    stop = _ask(network, replace(walk, named=walk.named + len(contacts)), heard.at)
    return replace(stop, listed=tuple(contacts.values()), step_id=step_id)


async def _known_or_new(network: Network, person: Listed, circle: Circle, today: date, now: datetime) -> Contact:
    entries = await network.directory()
    read = PersonRead(name=person.name, org=person.org, role=person.role)
    resolution = resolve(read, entries)
    known = await network.get(Contact, resolution.contact_id) if resolution.contact_id else None
    if known:
        changed = with_circle(known, circle)
        await network.put(changed)
        return changed
    fresh = replace(with_circle(new_contact(read, now), circle), met_online=circle is Circle.ONLINE)
    if person.honorific:
        fresh = replace(fresh, honorific=Honorific(person.honorific))
    contact = await network.add(fresh)
    await network.add(
        FollowUp(
            contact_id=contact.id,
            kind=FollowUpKind.KEEP_IN_TOUCH,
            action="",
            due=await _next_free_day(network, today),
            created_at=now,
        )
    )
    return contact


async def _next_free_day(network: Network, today: date) -> date:
    waiting = [each.due for each in await network.open_follow_ups() if each.kind is FollowUpKind.KEEP_IN_TOUCH]
    return max([today + FIRST_TOUCH, *(day + APART for day in waiting if day)])
