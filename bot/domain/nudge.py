"""What the bot says of its own accord."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class NudgeState(StrEnum):
    """A nudge is noted as sending before it goes out, and as sent after."""

    SENDING = "sending"
    SENT = "sent"


class NudgeKind(StrEnum):
    """The daily message, or a reminder at a moment that the user asked for."""

    DAILY = "daily"
    REMINDER = "reminder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge:
    """One message of the bot's own accord; `day` is the user's calendar day that its budget is counted on."""

    id: int = 0
    kind: NudgeKind = NudgeKind.DAILY
    day: date
    planned_at: datetime
    follow_up_ids: tuple[int, ...] = ()
    tip: str | None = None
    late: bool = False
    state: NudgeState = NudgeState.SENDING
    sent_at: datetime | None = None
