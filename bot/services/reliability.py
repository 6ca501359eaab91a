"""The share of promises kept in time, shown when asked for (K12)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.follow_up import By, FollowUp, FollowUpKind
from bot.domain.planner import order_of_business
from bot.domain.reliability import Reliability, reliability
from bot.ports import Network
from bot.reading.model import Reading
from bot.services.calendar import today_of
from bot.services.follow_ups import concerns_of
from bot.services.heard import Heard
from bot.services.outcomes import Concern, Outcome, SubjectOutcome
from bot.services.reader import Reader

A_YEAR = timedelta(days=365)
"""Promises older than this say little about how reliable somebody is."""

MOST_OVERDUE = 5

_ASKED = re.compile(
    # «Wie zuverlässig bin ich?», «Wie verlässlich war ich?»
    r"^(?:und\s+)?wie\s+(?:zuverlässig|verlässlich|pünktlich)\s+(?:bin|war)\s+ich\b"
    # «Halte ich meine Versprechen?», «Habe ich meine Zusagen gehalten?»
    r"|^(?:halte|hab(?:e)?)\s+ich\s+(?:alle\s+)?(?:meine\s+)?(?:versprechen|zusagen|versprochenes)\b"
    # «Wie viele Versprechen habe ich gehalten?»
    r"|^wie\s*viele\s+(?:meiner\s+)?(?:versprechen|zusagen)\s+hab(?:e)?\s+ich\b"
    # "How reliable am I?", "Do I keep my promises?", "How many promises have I kept?"
    r"|^how\s+(?:reliable|dependable|punctual)\s+(?:am|was|have)\s+I\b"
    r"|^(?:do|did|have)\s+I\s+(?:keep|kept)\s+(?:all\s+)?my\s+(?:promises|word)\b"
    r"|^how\s+many\s+(?:of\s+my\s+)?promises\s+(?:have|did|do)\s+I\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReliabilityShown(SubjectOutcome):
    """How promises were kept in the last year, by the user and towards him; `overdue` are his own, longest first."""

    mine: Reliability
    theirs: Reliability
    overdue: tuple[Concern, ...]
    today: date


async def asked(network: Network, heard: Heard, _reading: Reading, _reader: Reader) -> Outcome | None:
    """Answer «Wie zuverlässig bin ich?»."""
    return await shown(network, today_of(network.profile, heard.at)) if _ASKED.match(heard.text.strip()) else None


async def shown(network: Network, today: date) -> ReliabilityShown:
    """Return how promises were kept in the last year."""
    follow_ups = await network.records(FollowUp)
    since = today - A_YEAR
    overdue = sorted(_overdue(await network.open_follow_ups(), today), key=order_of_business)
    return ReliabilityShown(
        mine=reliability(follow_ups, today, since=since),
        theirs=reliability(follow_ups, today, by=By.THEM, since=since),
        overdue=await concerns_of(network, overdue[:MOST_OVERDUE]),
        today=today,
    )


def _overdue(follow_ups: Sequence[FollowUp], today: date) -> list[FollowUp]:
    mine = [each for each in follow_ups if each.kind is FollowUpKind.PROMISE and each.by is By.ME]
    return [each for each in mine if each.due and each.due < today]
