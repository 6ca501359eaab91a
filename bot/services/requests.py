"""What users ask for in plain words beyond notes, questions and reports; each subject has its own module."""

from collections.abc import Awaitable, Callable, Mapping

from bot.domain.profile import Question, QuestionKind
from bot.ports import Network
from bot.reading.model import Reading
from bot.services import (
    after_event,
    balances,
    clean_up,
    deleting,
    events,
    favours,
    goals,
    introduction_talk,
    kept_promises,
    plain_words,
    referrals,
    reliability,
    silence,
    start_walk,
    thanking,
    time_budget,
)
from bot.services.fact_requests import finished_project
from bot.services.forgetting import deny
from bot.services.heard import Heard
from bot.services.network_map import requested_map
from bot.services.outcomes import Outcome
from bot.services.reader import Reader
from bot.services.relations import answer_relation
from bot.services.review import requested_review

Request = Callable[[Network, Heard, Reading, Reader], Awaitable[Outcome | None]]
"""Does what a message asks for, or returns None where the message asks for something else."""

Answer = Callable[[Network, Question, Heard, Reading, Reader], Awaitable[Outcome | None]]
"""Takes the answer to an open question, or returns None where the text is no answer to it."""

REQUESTS: tuple[Request, ...] = (
    start_walk.asked,
    clean_up.asked,
    deleting.asked,
    plain_words.asked,
    goals.asked,
    after_event.asked,
    requested_review,
    requested_map,
    silence.asked,
    thanking.told,
    kept_promises.told,
    time_budget.asked,
    reliability.asked,
    balances.requested,
    referrals.requested,
    introduction_talk.requested,
    favours.requested,
    events.asked,
    answer_relation,
    deny,
    finished_project,
)
"""Asked in this order before a message is taken for a note; the first that knows what is meant decides."""

ANSWERS: Mapping[QuestionKind, Answer] = {
    QuestionKind.START_WALK: start_walk.answered,
    QuestionKind.REFERRAL_VALUE: referrals.value_answered,
    QuestionKind.WHOM_MET: after_event.answered,
}
"""Who takes the answers to the questions of these subjects."""


async def requested(network: Network, heard: Heard, reading: Reading, reader: Reader) -> Outcome | None:
    """Return what came of a request in plain words, or None where there is none in the message."""
    for request in REQUESTS:
        outcome = await request(network, heard, reading, reader)
        if outcome is not None:
            return outcome
    return None
