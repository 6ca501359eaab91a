"""The time a week that the user means to spend on contacts, set in a sentence (K19)."""

from dataclasses import dataclass

from bot.etiquette.time_budgets import budget_said
from bot.ports import Network
from bot.reading.model import Reading
from bot.services import settings
from bot.services.heard import Heard
from bot.services.journal import last_step_id
from bot.services.outcomes import Outcome, SubjectOutcome
from bot.services.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetSet(SubjectOutcome):
    """The weekly budget in minutes, None for none, and what was spent of it this week."""

    minutes: int | None
    spent: int
    step_id: int


async def asked(network: Network, heard: Heard, _reading: Reading, _reader: Reader) -> Outcome | None:
    """Take «Ich will zwei Stunden in der Woche»."""
    minutes = budget_said(heard.text)
    if minutes is None:
        return None
    shown = await settings.change(network, "minutes", str(minutes), heard.at)
    return BudgetSet(
        minutes=network.profile.weekly_minutes, spent=shown.minutes_spent, step_id=await last_step_id(network)
    )
