"""The guided start: who one knows already, circle by circle; and goals (K1, K3)."""

from datetime import timedelta

from bot.domain.circle import Circle
from bot.domain.contact import Contact
from tests.app.conftest import SUNDAY_EVENING, Chat


async def circles(chat: Chat) -> dict[str, tuple[Circle, ...]]:
    """Return everybody's circles by name."""
    async with chat.network() as network:
        return {contact.name: contact.circles for contact in await network.contacts(limit=100)}


async def test_names_are_taken_circle_by_circle(jens: Chat) -> None:
    """«Liste» asks for one circle after the other; several names in one message are as many contacts."""
    assert "aus der Arbeit" in await jens.says("Liste")
    heard = await jens.says("Petra Schulz, Klaus Weber (Maler) und mein alter Chef Mehmet Özdemir")
    assert "Petra Schulz, Klaus Weber und Mehmet Özdemir" in heard
    await jens.says("weiter")
    await jens.says("hans meier")

    assert await circles(jens) == {
        "Petra Schulz": (Circle.WORK,),
        "Klaus Weber": (Circle.WORK,),
        "Mehmet Özdemir": (Circle.WORK,),
        "Hans Meier": (Circle.TRADE_BODY,),
    }


async def test_names_may_come_under_the_name_of_their_circle(jens: Chat) -> None:
    """«Schule: …» puts those names into that circle, none of them lost; others go to the circle asked for."""
    await jens.says("Liste")
    heard = await jens.says("Schule: Anna Berg, Tom Weiß\nFamilie:\nOle Berg")
    assert "Anna Berg, Tom Weiß und Ole Berg" in heard
    await jens.says("Petra Schulz: Steuerberaterin")

    assert await circles(jens) == {
        "Anna Berg": (Circle.SCHOOL,),
        "Tom Weiß": (Circle.SCHOOL,),
        "Ole Berg": (Circle.FAMILY,),
        "Petra Schulz": (Circle.WORK,),
    }


async def test_the_walk_may_be_left_and_taken_up_again(mary: Chat) -> None:
    """Stopped after the first circle, "list" goes on where it was left, days later."""
    await mary.says("/start")
    await mary.presses("Start my list")
    await mary.says("Anna Smith and Bob Miller")
    await mary.presses("Next")
    assert "2 names are down already" in await mary.says("enough for today")
    await mary.waits_until(SUNDAY_EVENING + timedelta(days=3))

    assert "trade body" in await mary.says("list")


async def test_whoever_is_known_is_not_listed_twice(jens: Chat) -> None:
    """A name that is a contact already gets the circle, and no second card."""
    await jens.says("Heute beim Stammtisch Petra Schulz von Schulz Druck getroffen.")
    await jens.says("/list")
    await jens.says("Petra Schulz, Klaus Weber")

    assert set(await circles(jens)) == {"Petra Schulz", "Klaus Weber"}
    assert Circle.WORK in (await circles(jens))["Petra Schulz"]


async def test_a_listing_can_be_taken_back(jens: Chat) -> None:
    """One tap takes back who was listed by one message, with what was put on the list for them."""
    await jens.says("Liste")
    await jens.says("Petra Schulz, Klaus Weber")
    await jens.presses("Rückgängig")

    assert await circles(jens) == {}
    async with jens.network() as network:
        assert [each for each in await network.open_follow_ups() if each.contact_id] == []


async def test_a_note_in_between_stays_a_note(jens: Chat) -> None:
    """A sentence about a meeting is taken down as such, also while names are asked for."""
    await jens.says("Liste")
    await jens.says("Heute auf der Messe Sabine Krüger getroffen, sucht eine Halle. Schicke ihr bis Freitag Adressen.")

    async with jens.network() as network:
        (contact,) = await network.contacts()
        assert contact.looks_for == ("Halle",)
        assert any(each.action for each in await network.open_follow_ups())


async def test_those_listed_come_up_one_after_the_other(jens: Chat) -> None:
    """Forty names do not lead to forty reminders on one morning."""
    await jens.says("Liste")
    await jens.says("\n".join(f"Petra Schulz{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"))

    async with jens.network() as network:
        days = [each.due for each in await network.open_follow_ups() if each.contact_id]
    assert len(days) == 26
    assert len(set(days)) == 26


async def test_the_last_circle_ends_the_walk(mary: Chat) -> None:
    """Skipping through all circles comes to an end, and the next "list" begins anew."""
    heard = await mary.says("list")
    stops = 0
    while "That was the round" not in heard:
        heard = await mary.says("next")
        stops += 1
    assert stops == 10
    assert "from work" in await mary.says("list")


async def test_a_goal_is_kept_and_shown(jens: Chat) -> None:
    """«Mein Ziel: …» is kept, asked for by words, and can be taken back."""
    await jens.says("Mein Ziel: mehr Kunden aus der Region")
    assert "mehr Kunden aus der Region" in await jens.says("Was ist mein Ziel?")
    await jens.says("/undo")
    assert "noch keins" in await jens.says("Was ist mein Ziel?")


async def test_a_goal_with_a_contact_is_on_his_card(jens: Chat) -> None:
    """«Mit Jens will ich gemeinsam anbieten» is a goal with that contact, not a promise."""
    await jens.says("Heute beim Stammtisch Klaus Weber getroffen.")
    heard = await jens.says("Mit Klaus will ich gemeinsam anbieten")
    assert "Dein Ziel mit Klaus Weber: gemeinsam anbieten" in heard

    async with jens.network() as network:
        (contact,) = await network.contacts()
    assert contact.goal == "gemeinsam anbieten"
    assert "gemeinsam anbieten" in await jens.says("Was weiß ich über Klaus Weber?")


async def test_a_plan_with_a_day_is_a_promise_and_no_goal(jens: Chat) -> None:
    """«Mit Klaus will ich am Freitag telefonieren» goes on the list with its day."""
    await jens.says("Heute beim Stammtisch Klaus Weber getroffen.")
    await jens.says("Mit Klaus will ich am Freitag telefonieren")

    async with jens.network() as network:
        contact = await network.get(Contact, 1)
        assert contact
        assert contact.goal is None
        assert [each.due.isoformat() for each in await network.open_follow_ups() if each.action and each.due] == [
            "2026-03-13"
        ]
