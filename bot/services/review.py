"""The monthly review (K29): always on the list for the next month, done when shown, and to be had at any time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.calendar import NudgeCalendar
from bot.domain.contact import Contact
from bot.domain.encounter import Encounter
from bot.domain.favour import Favour, Referral
from bot.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from bot.domain.introduction import Introduction
from bot.etiquette.review import Material, Review, before, month_to_review, review
from bot.ports import Network
from bot.reading.model import Reading
from bot.services.calendar import calendar_of, today_of
from bot.services.heard import Heard
from bot.services.outcomes import Outcome, Said, SubjectOutcome
from bot.services.reader import Reader

WORKING_DAYS = range(5)
"""Monday to Friday, where they are no public holidays."""

# Each stands under its examples; the whole message must be meant, so that no note is swallowed.
_ASKED = (
    # «Rückblick», «Zeig mir bitte meinen Monatsrückblick», «Mein Rückblick auf den Monat»
    r"(?:zeig(?:e)?\s+(?:mir\s+)?)?(?:bitte\s+)?(?:(?:de[nr]|mein(?:en)?|einen?)\s+)?(?:monats)?rückblick"
    r"(?:\s+(?:auf\s+(?:den\s+)?(?:letzten\s+)?monat))?",
    # «Wie läuft mein Netzwerk?», «Wie läuft’s mit meinem Netzwerk?», «Wie steht es um mein Netzwerk?»
    r"wie\s+(?:läuft|geht|steht)\s*(?:’s|'s|s|es)?\s*(?:gerade\s+)?(?:mit\s+|um\s+)?mein(?:em)?\s+(?:netzwerk|kontakten)",
    # «Was hat mein Netzwerk gebracht?», «Was haben mir meine Kontakte gebracht?»
    r"was\s+ha(?:t|ben)\s+(?:mir\s+)?meine?\s+(?:netzwerk|kontakte)\s+(?:bisher\s+)?gebracht",
    # «Wie war mein Monat?»
    r"wie\s+war\s+(?:mein|der)\s+(?:letzter\s+|letzte\s+)?monat",
    # "review", "show me my monthly review", "my review please"
    r"(?:(?:show|give)\s+(?:me\s+)?)?(?:(?:my|the|a)\s+)?(?:monthly\s+|network\s+)?review(?:\s+of\s+(?:the|last|my)\s+month)?",
    # "How is my network doing?", "how's my network going"
    r"how(?:\s+is|['’]s|\s+are)\s+my\s+(?:network|contacts)\s+(?:doing|going|coming along)",
    # "What has my network brought me?"
    r"what\s+(?:has|have)\s+my\s+(?:network|contacts)\s+(?:brought|done\s+for)\s*(?:me)?(?:\s+so\s+far)?",
    # "How was my month?"
    r"how\s+was\s+my\s+(?:last\s+)?month",
)
_ASKS = re.compile(rf"(?:{'|'.join(_ASKED)})(?:[,\s]+(?:bitte|please))?\s*[.?!]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewShown(SubjectOutcome):
    """The review that was asked for."""

    review: Review


def asks_for_review(text: str) -> bool:
    """Say whether a message asks for the review, and for nothing else."""
    return _ASKS.fullmatch(text.strip()) is not None


async def requested_review(network: Network, heard: Heard, _reading: Reading, _reader: Reader) -> Outcome | None:
    """Show the review where a message asks for it."""
    return await show_review(network, heard.at) if asks_for_review(heard.text) else None


async def show_review(network: Network, now: datetime) -> ReviewShown | Said:
    """Return the review as of today; one that is due is done with it."""
    if not await network.count_contacts():
        return Said(key="review-too-early")
    today = today_of(network.profile, now)
    there = await _next_review(network)
    if there and there.due and there.due <= today:
        await network.put(_done(there, today))
    return ReviewShown(review=await _review(network, month_to_review(today), today))


async def show_due_review(network: Network, follow_up_id: int, now: datetime) -> ReviewShown | Said:
    """Return the review that a message brought up: that of the month before it fell due. Raises nothing where gone."""
    follow_up = await network.get(FollowUp, follow_up_id)
    if follow_up is None or follow_up.due is None or follow_up.kind is not FollowUpKind.REVIEW:
        return await show_review(network, now)
    today = today_of(network.profile, now)
    if follow_up.state is FollowUpState.OPEN:
        await network.put(_done(follow_up, today))
    return ReviewShown(review=await _review(network, before(follow_up.due.replace(day=1)), today))


async def keep_next_review(network: Network, now: datetime) -> None:
    """See to it that the next review is among the open follow-ups once there are contacts, if the user wants reviews.

    One that was spoken of and left alone is not spoken of again: it makes room for the next, as does one whose month is
    over.
    """
    there = await _next_review(network)
    today = today_of(network.profile, now)
    wanted = network.profile.reviews and bool(await network.count_contacts())
    if there and wanted and not _is_over(there, today):
        return
    if there and wanted:
        await network.put(replace(there, state=FollowUpState.DROPPED, closed_on=today))
    elif there:
        await network.remove(there)
    if wanted:
        missed = there is not None and not there.nudged
        due = first_working_day(before(today.replace(day=1), 0 if missed else -1), calendar_of(network.profile))
        kept = await network.add(FollowUp(kind=FollowUpKind.REVIEW, action="", due=due, created_at=now))
        network.profile = replace(network.profile, next_review=kept.id)


async def _next_review(network: Network) -> FollowUp | None:
    number = network.profile.next_review
    there = await network.get(FollowUp, number) if number else None
    return there if there and there.state is FollowUpState.OPEN else None


def first_working_day(month: date, calendar: NudgeCalendar) -> date:
    """Return the first working day of a month that is one for nudges, or the first day for nudges where none is."""
    days = (month.replace(day=number) for number in range(1, 15))
    working = (day for day in days if day.weekday() in WORKING_DAYS and calendar.allows(day))
    return next(working, calendar.at_or_after(month))


async def review_alone(network: Network, follow_ups: Sequence[FollowUp], now: datetime) -> Review | None:
    """Return the review where it is all that a message is about."""
    due = follow_ups[0].due if len(follow_ups) == 1 and follow_ups[0].kind is FollowUpKind.REVIEW else None
    if due is None or not await network.count_contacts():
        return None
    return await _review(network, before(due.replace(day=1)), today_of(network.profile, now))


async def shown_alone(network: Network, follow_up_ids: Sequence[int], now: datetime) -> None:
    """Note a review as shown, where it was all that a message was about."""
    follow_up = await network.get(FollowUp, follow_up_ids[0]) if len(follow_up_ids) == 1 else None
    if follow_up and follow_up.kind is FollowUpKind.REVIEW and follow_up.state is FollowUpState.OPEN:
        await network.put(_done(follow_up, today_of(network.profile, now)))


async def _review(network: Network, month: date, today: date) -> Review:
    material = Material(
        contacts=await network.records(Contact),
        encounters=await network.records(Encounter),
        follow_ups=await network.records(FollowUp),
        favours=await network.records(Favour),
        referrals=await network.records(Referral),
        introductions=await network.records(Introduction),
        goal=network.profile.goal,
    )
    return review(material, month, today)


def _is_over(follow_up: FollowUp, today: date) -> bool:
    was_said = follow_up.last_nudged_on is not None and follow_up.last_nudged_on < today
    return was_said or (follow_up.due is not None and follow_up.due < today.replace(day=1))


def _done(follow_up: FollowUp, today: date) -> FollowUp:
    return replace(follow_up, state=FollowUpState.DONE, closed_on=today)
