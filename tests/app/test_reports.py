"""What the user says he has done, or wants to be reminded of, finds what it is about."""

import pytest

from bot.domain.follow_up import FollowUp, FollowUpKind
from bot.etiquette.thanks import thanks_said
from tests.app.conftest import Chat


async def open_of(chat: Chat, kind: FollowUpKind) -> list[FollowUp]:
    """Return what is open of a kind."""
    async with chat.network() as network:
        return [each for each in await network.open_follow_ups() if each.kind is kind]


@pytest.mark.parametrize(
    "report",
    [
        "Habe mich bei Petra bedankt",
        "Habe Petra gedankt",
        "Ich habe mich gestern bei Petra Lang für das Feedback bedankt",
    ],
)
async def test_thanks_said_are_done(jens: Chat, report: str) -> None:
    """Whoever says that he has thanked somebody has the thanks ticked off."""
    await jens.says("Petra Lang hat mir Feedback zu meiner Website gegeben")
    await jens.says("Klaus Neumann hat mir Feedback zu meinem Flyer gegeben")
    assert "✓ Petra Lang: Danke sagen" in await jens.says(report)
    assert len(await open_of(jens, FollowUpKind.THANKS)) == 1


async def test_thanks_said_in_english_and_with_none_open(mary: Chat) -> None:
    """The same holds in English; thanks again, with none open, are noted as being in touch."""
    await mary.says("Tom Hill gave me feedback on my website")
    assert "✓ Tom Hill" in await mary.says("Thanked Tom")
    assert not await open_of(mary, FollowUpKind.THANKS)
    assert "Tom Hill" in await mary.says("I've just thanked Tom for the cake")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Habe mich bei Petra bedankt", "Petra"),
        ("Bei Frau Krüger bedankt", "Frau Krüger"),
        ("Jens für die Empfehlung gedankt", "Jens"),
        ("Habe mich bedankt", ""),
        ("I said thank you to Tom Hill", "Tom Hill"),
        ("Muss mich bei Petra bedanken", None),
        ("Jens hat sich bei mir bedankt", None),
        ("Habe mich noch nicht bei Petra bedankt", None),
        ("Petra thanked me", None),
        ("Heute Jens getroffen und mich bei ihm bedankt", None),
    ],
)
def test_what_is_a_word_of_thanks_said(text: str, name: str | None) -> None:
    """Only the user's own thanks, already said, are taken for such a report."""
    assert thanks_said(text) == name
