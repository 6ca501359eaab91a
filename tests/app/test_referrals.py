"""Recommendations: three roles, what came of them, and thanks to the one who recommended (K22, K24)."""

from datetime import datetime

from bot.domain.contact import Contact
from bot.domain.favour import Favour, Referral, ReferralState
from bot.domain.follow_up import FollowUpKind
from tests.app.conftest import BERLIN, Chat


async def referrals(chat: Chat) -> list[Referral]:
    """Return the recommendations, oldest first."""
    async with chat.network() as network:
        return list(await network.records(Referral))


async def meet(chat: Chat) -> None:
    """Let Jens and Petra be known."""
    await chat.says("Heute beim Stammtisch Jens Maier und Petra Lang getroffen.")


async def test_from_a_recommendation_to_an_order(jens: Chat) -> None:
    """Recommended, thanked, an order with its value, and thanks are due once more."""
    await meet(jens)
    heard = await jens.says("Jens hat mich an Petra empfohlen")
    assert "Jens Maier hat dich an Petra Lang empfohlen" in heard
    assert "Danke zu sagen" in heard
    assert "Jens Maier: Danke sagen" in await jens.waits_until(datetime(2026, 3, 9, 9, 0, tzinfo=BERLIN))
    await jens.presses("Erledigt")

    heard = await jens.says("daraus ist ein Auftrag über 4.000 € geworden")
    assert "Auftrag, 4.000\u00a0€" in heard
    assert "Danke zu sagen" in heard
    (referral,) = await referrals(jens)
    assert (referral.state, referral.value, referral.recommender_id is None) == (ReferralState.ORDER, 4000, False)
    async with jens.network() as network:
        (thanks,) = [each for each in await network.open_follow_ups() if each.kind is FollowUpKind.THANKS]
        (favour,) = await network.records(Favour)
        recommender = await network.get(Contact, thanks.contact_id or 0)
    assert recommender is not None
    assert recommender.name == "Jens Maier"
    assert favour.value == 4000


async def test_the_user_recommends(jens: Chat) -> None:
    """«Ich habe Jens an Petra empfohlen» gives to both; the order that comes of it is told in words too."""
    await meet(jens)
    assert "Du hast Jens Maier an Petra Lang empfohlen" in await jens.says("Ich habe Jens an Petra empfohlen")
    assert "→ Auftrag" in await jens.says("Petra hat Jens auf meine Empfehlung hin beauftragt")

    (referral,) = await referrals(jens)
    assert referral.state is ReferralState.ORDER
    async with jens.network() as network:
        assert [each.direction for each in await network.records(Favour)] == ["given", "given"]


async def test_the_list_and_its_buttons(jens: Chat) -> None:
    """/referrals lists them; taps set the state, the value is asked for once and may be left."""
    assert "Noch keine Empfehlung" in await jens.says("/referrals")
    await meet(jens)
    await jens.says("Jens hat mich an Petra empfohlen")
    await jens.says("Petra hat mich weiterempfohlen")

    heard = await jens.says("/referrals")
    assert "Petra Lang hat dich weiterempfohlen" in heard
    assert jens.labels == ["1", "2"]
    await jens.presses("2")
    assert "Kontakt ist da" in await jens.presses("Kontakt ist da")
    assert "wie groß er ist" in await jens.presses("Auftrag")
    assert "1.500\u00a0€" in await jens.says("so 1.500 €")
    await jens.says("/referrals")
    await jens.presses("2")
    assert jens.labels == []
    await jens.says("/referrals")
    await jens.presses("1")
    assert "Macht nichts" in await jens.presses("Wurde nichts")

    states = {each.state for each in await referrals(jens)}
    assert states == {ReferralState.ORDER, ReferralState.DECLINED}


async def test_a_question_for_the_value_may_be_left(jens: Chat) -> None:
    """After an order by tap, the next note is a note."""
    await meet(jens)
    await jens.says("Jens hat mich an Petra empfohlen")
    await jens.says("/referrals")
    await jens.presses("1")
    await jens.presses("Auftrag")

    assert "Tom Wolf (neu)" in await jens.says("Heute Tom Wolf getroffen")
    (referral,) = await referrals(jens)
    assert referral.value is None


async def test_what_came_of_it_can_be_undone(jens: Chat) -> None:
    """Undo after «daraus wurde nichts» opens the recommendation again."""
    await meet(jens)
    await jens.says("Jens hat mich an Petra empfohlen")
    await jens.says("daraus wurde nichts")
    assert "alles wie vorher" in await jens.says("rückgängig")

    (referral,) = await referrals(jens)
    assert referral.state is ReferralState.MADE


async def test_a_recommendation_beside_a_meeting(jens: Chat) -> None:
    """Told in a note about a meeting, a recommendation is taken down with it, and is undone with it."""
    await meet(jens)
    heard = await jens.says("Heute Petra Lang beim Frühstück getroffen, Jens hat mich an Petra empfohlen.")

    assert "Die Empfehlung ist notiert" in heard
    assert len(await referrals(jens)) == 1
    await jens.presses("Rückgängig")
    assert not await referrals(jens)


async def test_news_without_a_recommendation_is_no_news(jens: Chat) -> None:
    """«daraus wurde nichts» with nothing recommended is not understood rather than made up."""
    assert "nicht verstanden" in await jens.says("daraus wurde nichts")


async def test_in_english(mary: Chat) -> None:
    """The same in English, in pounds."""
    await mary.says("Met Jens Maier and Petra Lang at the meetup today.")
    assert "Jens Maier recommended you to Petra Lang" in await mary.says("Jens recommended me to Petra")
    assert "an order, £2,000" in await mary.says("that turned into an order worth £2k")
    assert "You recommended Jens Maier to Petra Lang" in await mary.says("I recommended Jens to Petra")
    assert "nothing came of it" in await mary.says("nothing came of it")
    heard = await mary.says("/referrals")
    assert "Jens Maier recommended you to Petra Lang → an order, £2,000" in heard

    assert [each.state for each in await referrals(mary)] == [ReferralState.ORDER, ReferralState.DECLINED]
