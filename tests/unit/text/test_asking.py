"""What the reader is not sure of is asked with answers that fit the question."""

from datetime import UTC, date, datetime

import pytest

from bot.domain.contact import Contact
from bot.domain.encounter import Encounter
from bot.services.outcomes import Captured, Met
from bot.text.notes import captured
from bot.text.phrases import phrases

NOW = datetime(2026, 3, 8, 19, tzinfo=UTC)
FAIR = Encounter(contact_ids=(1,), event="Hannover Messe", met_on=date(2026, 3, 8))


@pytest.mark.parametrize(
    ("encounter", "asked", "answers"),
    [
        (FAIR, "Habe ich den Anlass richtig: Hannover Messe?", ["Passt", "Stimmt nicht"]),
        (None, "Gab es einen Anlass?", ["Nein, passt so", "Ja"]),
    ],
)
def test_the_answers_fit_the_question(encounter: Encounter | None, asked: str, answers: list[str]) -> None:
    """What was read is confirmed or not; what may be missing is missing or not."""
    anna = Met(contact=Contact(id=1, name="Anna Berg", created_at=NOW), new=True)
    outcome = Captured(step_id=1, people=(anna,), encounter=encounter, follow_ups=(), unsure=("event",))

    message = captured(phrases("de"), outcome, date(2026, 3, 8))

    assert asked in message.text
    assert [button.label for button in message.buttons[0]] == answers
