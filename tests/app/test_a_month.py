"""A month in the life of a user who never reads a manual, in German and in English."""

from datetime import datetime

from bot.domain.contact import Stage
from bot.domain.event import Event
from bot.domain.favour import Referral, ReferralState
from bot.domain.introduction import Introduction, IntroductionState
from tests.app.conftest import BERLIN, Chat


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment of the year of these stories, in Berlin."""
    return datetime(2026, month, day, hour, minute, tzinfo=BERLIN)


async def test_a_month_of_jens(jens: Chat) -> None:
    """A list, a fair, a promise kept, two people brought together, an order out of a recommendation, a review."""
    await jens.says("/start")
    await jens.says("Liste")
    await jens.says("Petra Lang, Tom Wolf")
    await jens.says("Genug für heute")
    await jens.says("Mein Ziel: mehr Aufträge für Umbauten")
    await jens.says("Ich will zwei Stunden in der Woche netzwerken")

    await jens.waits_until(at(3, 10, 19))
    await jens.says(
        "Heute beim IHK-Frühling Sabine Krüger von der Krüger Druck GmbH getroffen, sucht eine Lagerhalle. "
        "Ich schicke ihr bis Freitag den Grundriss."
    )
    morning = await jens.waits_until(at(3, 13, 9))
    assert "Sabine Krüger: Grundriss schicken" in morning
    assert "✓" in await jens.says("Habe Sabine den Grundriss geschickt")

    await jens.waits_until(at(3, 17, 20))
    heard = await jens.says("Heute beim Stammtisch Ali Kaya getroffen, bietet Hallen in Bochum.")
    assert "Sabine Krüger sucht Lagerhalle, Ali Kaya bietet Hallen in Bochum" in heard
    await jens.says("Stell Sabine und Ali einander vor")
    await jens.says("Sabine ist einverstanden")
    await jens.says("Ali ist einverstanden")
    async with jens.network() as network:
        (introduction,) = await network.records(Introduction)
    assert introduction.state is IntroductionState.AGREED

    await jens.waits_until(at(3, 20, 18))
    await jens.says("Sabine hat mich an Petra empfohlen")
    heard = await jens.says("Daraus ist ein Auftrag über 4.000 € geworden")
    assert "4.000" in heard
    async with jens.network() as network:
        (referral,) = await network.records(Referral)
        assert referral.state is ReferralState.ORDER
        assert referral.value == 4000
        petra = next(each for each in await network.contacts() if each.name == "Petra Lang")
        assert petra.stage is Stage.BUSINESS

    await jens.says("Am 27.3. gehe ich zum Barcamp Ruhr")
    async with jens.network() as network:
        assert [event.name for event in await network.records(Event)] == ["Barcamp Ruhr"]
    assert "Barcamp Ruhr" in await jens.waits_until(at(3, 26, 18, 5))
    await jens.waits_until(at(3, 28, 9))
    heard = await jens.says("Lena Fuchs, macht Brandschutz")
    assert "Barcamp Ruhr" in heard

    assert "Lena Fuchs" in await jens.says("Wer kann mir beim Brandschutz helfen?")
    first = len(jens.person.messages)
    await jens.waits_until(at(4, 1, 9))
    said = [message for message in jens.person.messages[first:] if message.by_bot]
    assert any("Aufträge" in message.text or "Rückblick" in message.text for message in said)
    assert "Nichts aufzuräumen" in await jens.says("/cleanup")


async def test_a_month_of_mary(mary: Chat) -> None:
    """The same craft in English: a fact that is kept, a birthday, a favour returned, silence that is respected."""
    await mary.says("/start")
    await mary.says("Met Anna Smith from Smith Printing at the trade fair today, she is looking for a photographer.")
    await mary.says("Anna has two kids and studied law.")
    await mary.says("Anna Smith's birthday is 20 March")
    card = await mary.says("What do I know about Anna?")
    assert "two kids" in card
    assert "law" in card

    await mary.waits_until(at(3, 12, 20))
    heard = await mary.says("Met Bob Miller at the choir today. He offers portrait photography.")
    assert "Anna Smith" in heard
    assert "Bob Miller" in heard
    assert "Bob Miller" in await mary.says("Who can help me with portrait photos?")

    await mary.says("Bob got me an order")
    assert "Bob" in await mary.says("How's my balance with Bob?")
    birthday = await mary.waits_until(at(3, 20, 9))
    assert "birthday" in birthday
    assert "Anna Smith" in birthday
    await mary.says("/due")


async def test_there_is_one_message_a_day_however_much_goes_on(jens: Chat) -> None:
    """Promises, birthdays, proposals, online contacts and reviews together never make two messages on one day."""
    await jens.says("Liste")
    await jens.says("Petra Lang, Tom Wolf, Ines Roth, Eva Kern")
    await jens.says("Genug")
    for number, name in enumerate(("Ada Blum", "Ben Groß", "Cem Uslu", "Dora Feld", "Emil Haas", "Frida Lenz")):
        await jens.says(
            f"Heute {name} auf LinkedIn kennengelernt, sucht eine Halle. Ich rufe in {number + 1} Tagen an."
        )
        await jens.says(f"Heute beim Stammtisch Kai{name} getroffen, bietet eine Halle.")
        await jens.says(f"{name} hat am {12 + number}.3. Geburtstag.")

    before = len(jens.program.api.log)
    await jens.waits_until(at(5, 15, 12))
    said = [entry.at for entry in jens.program.api.log[before:] if entry.sender == "bot" and entry.is_message]
    # A long answer to one question may take two messages at the same moment.
    moments = sorted({moment.astimezone(BERLIN) for moment in said})
    days = [moment.date() for moment in moments]
    assert len(days) > 10
    assert len(days) == len(set(days))
    assert all(moment.weekday() < 6 and (moment.hour, moment.minute) == (8, 30) for moment in moments)
