"""Introductions: seldom proposed, with the reason; both asked first; followed to what came of them (K21)."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from bot.domain.favour import Favour
from bot.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from bot.domain.introduction import Introduction, IntroductionState
from tests.app.conftest import BERLIN, Chat


async def meet(chat: Chat) -> None:
    """Let Jens look for what Petra offers."""
    await chat.says("Heute beim Stammtisch Jens Maier getroffen, sucht eine Lagerhalle.")
    await chat.says("Gestern beim Barcamp Petra Lang kennengelernt, bietet Hallen in Bochum.")


async def introductions(chat: Chat) -> list[Introduction]:
    """Return the introductions, oldest first."""
    async with chat.network() as network:
        return list(await network.records(Introduction))


async def test_a_match_is_seen_when_it_becomes_known(jens: Chat) -> None:
    """The note that completes a pair says so with the reason; the daily message proposes it once."""
    await jens.says("Heute beim Stammtisch Jens Maier getroffen, sucht eine Lagerhalle.")
    heard = await jens.says("Gestern beim Barcamp Petra Lang kennengelernt, bietet Hallen in Bochum.")
    assert "Jens Maier sucht Lagerhalle, Petra Lang bietet Hallen in Bochum" in heard

    heard = await jens.waits_until(datetime(2026, 3, 9, 9, 0, tzinfo=BERLIN))
    assert "Jens Maier sucht Lagerhalle, Petra Lang bietet Hallen in Bochum. Bekannt machen?" in heard
    assert jens.labels == ["Ansehen", "Später", "Streichen"]
    heard = await jens.waits_until(datetime(2026, 4, 8, 9, 0, tzinfo=BERLIN))
    assert "Bekannt machen?" not in heard


async def test_one_proposal_a_week(jens: Chat) -> None:
    """Of many pairs at most one a week comes in the daily message; all are found when asked for."""
    await meet(jens)
    for name, wish, offer in (
        ("Tom Wolf", "einen Fotografen", "Steuerberatung"),
        ("Eva Kern", "eine Steuerberaterin", "Porträtfotos"),
        ("Ali Kaya", "einen Dachdecker", "Übersetzungen"),
        ("Ines Roth", "einen Übersetzer", "Dacharbeiten als Dachdeckerin"),
    ):
        await jens.says(f"Heute {name} getroffen, sucht {wish} und bietet {offer}.")

    days = [
        day
        for day in (datetime(2026, 3, 9, 8, 0, tzinfo=BERLIN) + timedelta(days=number) for number in range(40))
        if "Bekannt machen?" in await jens.waits_until(day + timedelta(hours=1))
    ]
    assert len(days) >= 2
    assert all(later - earlier >= timedelta(days=7) for earlier, later in pairwise(days))
    assert "Ines Roth" in await jens.says("Wen kann ich mit wem bekannt machen?")


async def test_both_are_asked_then_introduced(jens: Chat) -> None:
    """In words and taps: asked, agreed, introduced, given to both, and after three weeks what came of it."""
    await meet(jens)
    heard = await jens.says("Stell Jens und Petra einander vor")
    assert "Frag erst beide" in heard
    assert "Text an Jens Maier" in jens.labels

    assert "Hallo Jens" in await jens.presses("Text an Jens Maier")
    assert "Guten Tag Jens Maier" in await jens.presses("Mit Sie")
    assert "Ihre Suche" in await jens.presses("Andere Fassung")
    await jens.presses("Jens Maier gefragt")
    assert jens.labels[:2] == ["Jens Maier will", "Jens Maier will nicht"]
    assert "Jens Maier möchte" in await jens.says("Jens ist einverstanden")
    assert "Text an beide" not in jens.labels
    await jens.says("Habe Petra gefragt")
    assert "Jetzt kannst du sie einander vorstellen" in await jens.presses("Petra Lang will")
    assert "Guten Tag Jens Maier, guten Tag Petra Lang" in await jens.presses("Text an beide")
    assert "schönes Geschenk" in await jens.presses("Vorgestellt")

    async with jens.network() as network:
        given = await network.records(Favour)
    assert [(each.kind, each.direction) for each in given] == [("introduction", "given")] * 2
    heard = await jens.waits_until(datetime(2026, 3, 30, 9, 0, tzinfo=BERLIN))
    assert "Was ist aus der Vorstellung geworden?" in heard
    assert "etwas geworden" in await jens.says("daraus ist etwas geworden")
    assert [each.state for each in await introductions(jens)] == [IntroductionState.SUCCEEDED]
    async with jens.network() as network:
        assert not [each for each in await network.open_follow_ups() if each.kind is FollowUpKind.INTRODUCTION]


@pytest.mark.parametrize("refusal", ["Nie wieder vorschlagen", "nie wieder vorschlagen", "Petra will nicht"])
async def test_a_pair_declined_never_comes_again(jens: Chat, refusal: str) -> None:
    """Refused by tap or words, a pair is proposed neither in the daily message nor when asked for."""
    await meet(jens)
    await jens.says("Stell Jens und Petra einander vor")
    heard = await (jens.presses(refusal) if refusal in jens.labels else jens.says(refusal))
    assert "nicht mehr" in heard

    await jens.says("Heute Petra Lang getroffen, bietet Lagerhallen.")
    assert "niemanden, der zusammenpasst" in await jens.says("/introduce")
    assert "ekannt machen" not in await jens.waits_until(datetime(2026, 5, 1, 9, 0, tzinfo=BERLIN))
    assert [each.state for each in await introductions(jens)] == [IntroductionState.DECLINED]


async def test_dropped_from_the_list_is_not_proposed_again(jens: Chat) -> None:
    """«Streichen» under the proposal of the day lets it be."""
    await meet(jens)
    await jens.waits_until(datetime(2026, 3, 9, 9, 0, tzinfo=BERLIN))
    await jens.presses("Streichen")

    assert "niemanden, der zusammenpasst" in await jens.says("/introduce")
    async with jens.network() as network:
        (dropped,) = [each for each in await network.records(FollowUp) if each.about]
    assert dropped.state is FollowUpState.DROPPED


async def test_introduced_without_asking_here(jens: Chat) -> None:
    """«Ich habe Jens und Petra einander vorgestellt» counts for both and is followed like any other."""
    await meet(jens)
    assert "bekannt gemacht" in await jens.says("Ich habe Jens und Petra einander vorgestellt")

    assert [each.state for each in await introductions(jens)] == [IntroductionState.INTRODUCED]
    async with jens.network() as network:
        assert len(await network.records(Favour)) == 2
    assert "Was ist aus der Vorstellung geworden?" in await jens.waits_until(datetime(2026, 3, 30, 9, 0, tzinfo=BERLIN))


async def test_undo_takes_a_move_back(jens: Chat) -> None:
    """Undo after «gefragt» and after «vorgestellt» restores what was before."""
    await meet(jens)
    await jens.says("Stell Jens und Petra einander vor")
    await jens.says("Jens und Petra wollen")
    await jens.presses("Vorgestellt")
    await jens.presses("Rückgängig")

    assert [each.state for each in await introductions(jens)] == [IntroductionState.AGREED]
    async with jens.network() as network:
        assert not await network.records(Favour)
    await jens.says("rückgängig")
    assert [each.state for each in await introductions(jens)] == [IntroductionState.PROPOSED]


async def test_who_is_unknown_or_unclear(jens: Chat) -> None:
    """Somebody unknown, two of a name, or one alone: the bot says what is missing."""
    await meet(jens)
    await jens.says("Heute Petra Sommer getroffen.")

    assert "Karl kenne ich noch nicht" in await jens.says("Stell Jens und Karl einander vor")
    assert "mehrere mit dem Namen Petra" in await jens.says("/introduce Jens Petra")
    assert "Wen mit wem?" in await jens.says("/introduce Jens")
    assert "Jens Maier und Petra Lang" in await jens.says("/introduce Jens Maier Petra Lang")


async def test_agreeing_without_an_introduction_is_a_note(jens: Chat) -> None:
    """«Jens ist einverstanden» with nothing under way is a note about Jens."""
    await jens.says("Heute Jens Maier getroffen.")
    assert "Jens Maier" in await jens.says("Jens ist einverstanden")
    assert not await introductions(jens)


async def test_a_deleted_contact_takes_its_introductions_along(jens: Chat) -> None:
    """Once one of the two is deleted, nothing of the introduction is left or comes up."""
    await meet(jens)
    await jens.says("Was weiß ich über Petra Lang?")
    await jens.presses("Ändern")
    await jens.presses("Löschen")
    await jens.presses("Ja, löschen")

    assert not await introductions(jens)
    assert "Petra" not in await jens.waits_until(datetime(2026, 3, 20, 9, 0, tzinfo=BERLIN))


async def test_old_buttons_say_that_they_are_old(jens: Chat) -> None:
    """A button of a state that is past, and a forged one, are answered kindly and change nothing."""
    await meet(jens)
    await jens.says("Stell Jens und Petra einander vor")
    message = jens.person.messages[-1].id
    for data in (
        "1:intro:1:introduce",
        "1:intro:1:draft:nobody",
        "1:intro:99",
        "1:meet:1:1",
        "1:intro:1:fly",
        "1:ref:7",
    ):
        heard = await jens.forges(data, message)
        assert "nicht mehr" in heard
    assert [each.state for each in await introductions(jens)] == [IntroductionState.PROPOSED]


async def test_in_english(mary: Chat) -> None:
    """The whole way in English words."""
    await mary.says("Met Jens Maier at the Barcamp today, he's looking for a tax adviser.")
    await mary.says("Met Petra Lang yesterday, she offers help with tax returns.")
    assert "Petra Lang offers help with tax returns" in await mary.says("who can I introduce to whom?")
    await mary.says("introduce Jens to Petra")
    assert "Somebody came to mind: Petra Lang" in await mary.presses("Text to Jens Maier")
    assert "has been asked" in await mary.says("asked Jens")
    assert "Jens Maier would like to" in await mary.says("Jens is fine with it")
    await mary.says("Petra agreed")
    assert "a fine gift" in await mary.says("I've introduced them")
    assert "something came of it" in await mary.presses("Something came of it")
