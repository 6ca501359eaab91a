"""The morning after an event: whom did you meet? The answer is a note of that event."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.encounter import Correction
from bot.domain.event import Event
from bot.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from bot.domain.profile import Question, QuestionKind
from bot.domain.series import same_series
from bot.domain.step import StepKind
from bot.errors import OutOfDate
from bot.ports import Network
from bot.reading.dates import find_dates
from bot.reading.model import Intent, Reading
from bot.services.calendar import today_of
from bot.services.capture import capture
from bot.services.events import get_event
from bot.services.heard import Heard
from bot.services.journal import last_step_id
from bot.services.outcomes import Outcome, SubjectOutcome
from bot.services.reader import Reader, local_moment

AT_ONCE = timedelta(hours=1)
"""So long after the question any note about people is taken for the answer; later it has to speak of a meeting."""

_NOBODY = re.compile(
    # «Niemanden», «keinen», «Ich war nicht da», «ist ausgefallen», "nobody", "I didn't go"
    r"^(?:(?:leider|ich\s+habe|habe)\s+)*(?:niemand\w*|keinen|keine|nobody|no\s+one|none|not\s+a\s+soul)(?:\s+(?:getroffen|kennengelernt|neues?))?$"
    r"|^(?:ich\s+)?(?:war|bin)\s+(?:(?:leider|doch|dann|gar|ich)\s+)*nicht\s+(?:da|dort|hin(?:gegangen)?|gegangen)\b"
    r"|\b(?:ist|wurde)\s+(?:leider\s+)?(?:ausgefallen|abgesagt)\b"
    r"|^(?:sorry,?\s+)?I\s+(?:didn['’]t|did\s+not)\s+(?:go|make\s+it|meet\s+any(?:body|one)(?:\s+new)?)\b|\bwas\s+cancell?ed\b",
    re.IGNORECASE,
)
_SPEAKS_OF_MEETING = re.compile(
    r"\b(?:getroffen|kennengelernt|gesprochen|geredet|dabei|waren\s+da|met|talked|spoke|got\s+to\s+know|ran\s+into)\b",
    re.IGNORECASE,
)
LONGEST_LIST = 8
"""Words up to which an answer may be no more than names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhomMet(SubjectOutcome):
    """The question whom the user met at an event."""

    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyMet(SubjectOutcome):
    """The user met nobody at an event, or was not there."""

    event: Event
    step_id: int


async def ask_whom_met(network: Network, follow_ups: Iterable[FollowUp], now: datetime) -> None:
    """Keep the question of this morning's message open, unless another has just been asked."""
    about = next((each.about for each in follow_ups if each.kind is FollowUpKind.AFTER_EVENT), None)
    open_one = network.profile.question
    if about and not (open_one and now - open_one.asked_at < AT_ONCE):
        _ask(network, about, now)


async def begin_telling(network: Network, follow_up_id: int, now: datetime) -> WhomMet:
    """Ask, after a tap, whom the user met. Raises NotFound, OutOfDate."""
    follow_up = await network.get(FollowUp, follow_up_id)
    if follow_up is None or follow_up.about is None or follow_up.kind is not FollowUpKind.AFTER_EVENT:
        raise OutOfDate
    event = await get_event(network, follow_up.about)
    _ask(network, event.id, now)
    return WhomMet(event=event)


async def asked(network: Network, heard: Heard, reading: Reading, _reader: Reader) -> Outcome | None:
    """Take an answer to the message that asked whom the user met."""
    for follow_up_id in heard.about_follow_ups:
        follow_up = await network.get(FollowUp, follow_up_id)
        if follow_up and follow_up.kind is FollowUpKind.AFTER_EVENT and follow_up.about:
            return await _answer(network, await get_event(network, follow_up.about), heard, reading)
    return None


async def answered(
    network: Network, question: Question, heard: Heard, reading: Reading, _reader: Reader
) -> Outcome | None:
    """Take the answer to the question whom the user met; the question stays open where a text is none.

    Raises NotFound where the event is gone.
    """
    event = await get_event(network, question.subject or 0)
    asked_long_ago = heard.at - question.asked_at > AT_ONCE
    outcome = None
    if not asked_long_ago or _is_plainly_an_answer(heard.text):
        outcome = await _answer(network, event, heard, reading)
    if outcome is None:
        network.profile = replace(network.profile, question=question)
    return outcome


async def _answer(network: Network, event: Event, heard: Heard, reading: Reading) -> Outcome | None:
    if _NOBODY.search(heard.text.strip().rstrip(".! ")) and not reading.people:
        return await _nobody(network, event, heard)
    if not reading.people or reading.intent not in (Intent.CAPTURE, Intent.OTHER, Intent.DONE):
        return None
    if _is_of_another_occasion(network, event, heard, reading):
        return None
    known = [Correction("event", event.name), Correction("met_on", event.on.isoformat())]
    if event.place and not reading.place:
        known.append(Correction("place", event.place))
    return await capture(
        network,
        replace(reading, intent=Intent.CAPTURE),
        heard.text,
        now=heard.said,
        message_id=heard.message_id,
        misheard=heard.misheard,
        corrections=tuple(known),
    )


async def _nobody(network: Network, event: Event, heard: Heard) -> NobodyMet:
    today = today_of(network.profile, heard.at)
    async with network.step(StepKind.EVENT, message_id=heard.message_id):
        for each in await network.open_follow_ups():
            if each.about == event.id and each.kind is FollowUpKind.AFTER_EVENT:
                await network.put(replace(each, state=FollowUpState.DROPPED, closed_on=today))
    return NobodyMet(event=event, step_id=await last_step_id(network))


def _is_plainly_an_answer(text: str) -> bool:
    return (
        _SPEAKS_OF_MEETING.search(text) is not None
        or _NOBODY.search(text) is not None
        or len(text.split()) <= LONGEST_LIST
    )


def _is_of_another_occasion(network: Network, event: Event, heard: Heard, reading: Reading) -> bool:
    """Say whether a note names an occasion or a past day of its own."""
    if reading.event and not same_series(reading.event, event.name) and reading.event not in event.name:
        return True
    at = local_moment(network.profile, heard.said)
    mentions = find_dates(heard.text, at, reading.language, region=network.profile.region)
    days = [mention.first for mention in mentions if mention.past or mention.first <= at.date()]
    return bool(days) and event.on not in days


def _ask(network: Network, event_id: int, now: datetime) -> None:
    question = Question(kind=QuestionKind.WHOM_MET, subject=event_id, asked_at=now)
    network.profile = replace(network.profile, question=question)
