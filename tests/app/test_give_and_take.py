"""Give and take told in passing: kinds, values, balances, the word before an ask and after months of one-sidedness."""

from datetime import datetime

from bot.domain.contact import Contact
from bot.domain.favour import Direction, Favour, FavourKind
from bot.domain.follow_up import FollowUpKind
from tests.app.conftest import BERLIN, Chat


async def favours(chat: Chat) -> list[Favour]:
    """Return all favours, oldest first."""
    async with chat.network() as network:
        return list(await network.records(Favour))


async def test_favours_keep_kind_and_value(jens: Chat) -> None:
    """Kind and value of a favour come out of the sentence, in a reply of its own and beside a meeting."""
    await jens.says("Heute beim Stammtisch Petra Lang und Tom Wolf getroffen.")

    assert "ein Auftrag durch Tom Wolf, 3.000\u00a0€" in await jens.says(
        "Tom hat mir einen Auftrag über 3 Tsd. € verschafft"
    )
    assert "etwas gezeigt" in await jens.says("Ich habe Petra erklärt, wie man eine Rechnung schreibt")
    assert "Und das zählt" in await jens.says(
        "Heute Petra Lang im Verein getroffen. Petra hat mir Feedback zu meiner Website gegeben."
    )

    known = await favours(jens)
    assert [(each.direction, each.kind, each.value) for each in known] == [
        (Direction.RECEIVED, FavourKind.ORDER, 3000),
        (Direction.GIVEN, FavourKind.KNOW_HOW, None),
        (Direction.RECEIVED, FavourKind.FEEDBACK, None),
    ]
    async with jens.network() as network:
        thanks = [each for each in await network.open_follow_ups() if each.kind is FollowUpKind.THANKS]
    assert len(thanks) == 2


async def test_only_the_giver_gave(jens: Chat) -> None:
    """«Jens hat mich Petra vorgestellt» is a favour of Jens alone."""
    await jens.says("Heute beim Stammtisch Jens Maier und Petra Lang getroffen.")
    await jens.says("Jens hat mich Petra vorgestellt")

    async with jens.network() as network:
        (giver,) = [await network.get(Contact, each.contact_id) for each in await network.records(Favour)]
    assert giver is not None
    assert giver.name == "Jens Maier"


async def test_the_balance_is_asked_for(jens: Chat, mary: Chat) -> None:
    """With one contact and with everybody, in both languages, with kinds and sums, and what could be given."""
    await jens.says("Heute beim Stammtisch Jens Maier getroffen, sucht eine Lagerhalle.")
    await jens.says("Gestern Petra Lang getroffen, bietet Hallen.")
    assert "ging noch nichts hin und her" in await jens.says("Wie steht es mit Jens?")
    await jens.says("Jens hat mich an Petra empfohlen")
    await jens.says("daraus ist ein Auftrag über 4.000 € geworden")

    heard = await jens.says("Wie steht es mit Jens?")
    assert "gegeben: noch nichts" in heard
    assert "bekommen: 1× (eine Empfehlung, 4.000\u00a0€)" in heard
    assert "Petra Lang bietet Hallen" in heard
    assert "Mehr bekommen als gegeben hast du bei Jens Maier" in await jens.says("Gebe ich genug?")
    assert jens.labels == ["Jens Maier"]

    assert "Nothing noted here yet" in await mary.says("do I give enough?")
    await mary.says("Met Jens Maier at the meetup today.")
    await mary.says("I gave Jens feedback on his site")
    assert "given: 1× (1× feedback)" in await mary.says("how's my balance with Jens?")
    assert "given: 1×" in await mary.says("balance")


async def test_a_question_about_somebody_unknown_is_a_question(jens: Chat) -> None:
    """«Wie steht es mit Karl?» about nobody known is answered like any other question."""
    assert "finde ich niemanden" in await jens.says("Wie steht es mit Karl?")


async def test_before_an_ask_something_to_give_is_named(jens: Chat) -> None:
    """Before an ask the balance comes with what could be given first: an introduction to who has what he looks for."""
    await jens.says("Heute beim Stammtisch Jens Maier getroffen, sucht eine Lagerhalle.")
    await jens.says("Gestern Petra Lang getroffen, bietet Hallen.")

    heard = await jens.says("Ich will Jens um eine Empfehlung bitten")
    assert "ging noch nichts hin und her" in heard
    assert "Petra Lang bietet Hallen" in heard


async def test_months_of_giving_earn_one_kind_word(jens: Chat) -> None:
    """The fourth time in months that only the user gives, the bot says so once, and not again the next time."""
    await jens.says("Heute beim Stammtisch Petra Lang getroffen.")
    said = []
    for month in range(5):
        await jens.waits_until(datetime(2026, 4 + month, 15, 20, 0, tzinfo=BERLIN))
        said.append("ohne dass etwas zurückkam" in await jens.says("Ich habe Petra beim Umzug geholfen"))

    assert said == [False, False, True, False, False]
    assert "ohne dass etwas zurückkam" in await jens.says("Wie steht es mit Petra?")


async def test_favours_can_be_undone(jens: Chat) -> None:
    """Undo takes favour, note, recommendation and thanks back."""
    await jens.says("Heute beim Stammtisch Jens Maier und Petra Lang getroffen.")
    async with jens.network() as network:
        before = await network.open_follow_ups()
    await jens.says("Jens hat mich an Petra empfohlen")
    await jens.presses("Rückgängig")

    async with jens.network() as network:
        assert not await network.records(Favour)
        assert not await network.referrals()
        assert {each.id for each in await network.open_follow_ups()} == {each.id for each in before}


async def test_a_deleted_contact_is_in_no_favour_of_others(jens: Chat) -> None:
    """Who is deleted is not left in the words of a favour with somebody else (K28)."""
    await jens.says("Heute beim Stammtisch Jens Maier und Petra Lang getroffen.")
    await jens.says("Ich habe Jens und Petra geholfen")
    await jens.says("Was weiß ich über Petra Lang?")
    await jens.presses("Ändern")
    await jens.presses("Löschen")
    await jens.presses("Ja, löschen")

    (left,) = await favours(jens)
    assert "Petra" not in left.what


async def test_what_is_open_is_ticked_off_first(jens: Chat) -> None:
    """Where Jens has promised feedback, «Jens hat mir Feedback gegeben» ticks that off instead."""
    await jens.says("Heute Jens Maier getroffen. Er gibt mir bis Freitag Feedback zu meiner Website.")
    heard = await jens.says("Jens hat mir Feedback zu meiner Website gegeben")

    assert "✓" in heard
    assert not await favours(jens)
