"""Events: planned in a sentence, a briefing the evening before, one question the morning after."""

from datetime import date, datetime, timedelta

import pytest

from bot.clock import MovableClock
from bot.domain.event import Event
from bot.domain.follow_up import FollowUpKind
from tests.app.conftest import BERLIN, Chat

EVENING_BEFORE = datetime(2026, 5, 3, 18, tzinfo=BERLIN)
MINUTE = timedelta(minutes=1)


async def events(chat: Chat) -> list[Event]:
    """Return the events on the list."""
    async with chat.network() as network:
        return list(await network.records(Event))


async def open_kinds(chat: Chat) -> list[FollowUpKind]:
    """Return the kinds of what is open."""
    async with chat.network() as network:
        return sorted(each.kind for each in await network.open_follow_ups())


async def test_a_year_at_the_barcamp(jens: Chat) -> None:
    """Whom one met last time comes up the evening before, and who is met this time goes in by one sentence."""
    await jens.says(
        "Heute auf dem Barcamp Ruhr 2025 Petra Lang von Lang Druck getroffen, sucht eine Halle. "
        "Ich schicke ihr bis Freitag den Grundriss."
    )
    heard = await jens.says("Am 4.5. gehe ich zum Barcamp Ruhr")
    assert "Notiert: Barcamp Ruhr, am Mo., 4. Mai" in heard
    assert "Da warst du schon einmal." in heard
    assert "am So., 3. Mai um 18:00 Uhr" in heard
    assert jens.labels == ["Kein Briefing", "Rückgängig"]

    await jens.waits_until(EVENING_BEFORE - MINUTE)
    briefing = await jens.waits_until(EVENING_BEFORE + MINUTE)
    assert "Barcamp Ruhr · morgen" in briefing
    assert "Petra Lang, Lang Druck · zuletzt" in briefing
    assert "sucht Halle" in briefing
    assert "Du wolltest: Grundriss schicken" in briefing
    assert briefing.count("💡") == 1
    assert jens.labels == ["Petra Lang"]

    morning = await jens.waits_until(datetime(2026, 5, 5, 8, 31, tzinfo=BERLIN))
    assert "Barcamp Ruhr: Wen hast du getroffen?" in morning
    heard = await jens.says("Tom Wolf von Wolf Bau, sucht einen Drucker, und Petra wieder")
    assert "Tom Wolf" in heard
    assert "Barcamp Ruhr · gestern" in heard

    async with jens.network() as network:
        tom = next(each for each in await network.contacts() if each.name == "Tom Wolf")
        (encounter,) = await network.encounters_of(tom.id)
    assert (encounter.event, encounter.met_on) == ("Barcamp Ruhr", date(2026, 5, 4))
    assert FollowUpKind.AFTER_EVENT not in await open_kinds(jens)


async def test_mary_goes_to_a_meetup(mary: Chat) -> None:
    """The same in English, with the button instead of a typed answer."""
    heard = await mary.says("I'm going to the Founders Meetup on 12 March")
    assert "Noted: Founders Meetup, on Thu" in heard
    assert "briefing the evening before" in heard

    briefing = await mary.waits_until(datetime(2026, 3, 11, 18, 1, tzinfo=BERLIN))
    assert "Founders Meetup · tomorrow" in briefing
    assert "don’t know anybody" in briefing
    await mary.waits_until(datetime(2026, 3, 13, 9, 0, tzinfo=BERLIN))
    assert mary.labels == ["Tell", "Nobody", "Later"]
    assert "Whom did you meet at Founders Meetup?" in await mary.presses("Tell")
    heard = await mary.says("Priya Raman, she’s looking for an illustrator")
    assert "Founders Meetup · yesterday" in heard


async def test_one_tap_leaves_the_briefing_out(jens: Chat) -> None:
    """Without a briefing the evening is quiet; undo brings it back."""
    await jens.says("Am 4.5. gehe ich zum Barcamp Ruhr")
    assert "kein Briefing" in await jens.presses("Kein Briefing")
    assert await open_kinds(jens) == [FollowUpKind.AFTER_EVENT]
    await jens.presses("Rückgängig")
    assert await open_kinds(jens) == [FollowUpKind.AFTER_EVENT, FollowUpKind.BRIEFING]

    assert "kein Briefing" in await jens.says("Kein Briefing bitte")
    assert await jens.waits_until(EVENING_BEFORE + timedelta(hours=2)) == ""


async def test_undo_takes_the_event_back(jens: Chat) -> None:
    """One tap, and nothing of it is left."""
    await jens.says("Am 4.5. gehe ich zum Barcamp Ruhr")
    await jens.presses("Rückgängig")
    assert await events(jens) == []
    assert await open_kinds(jens) == []


async def test_an_event_is_called_off_in_words(jens: Chat) -> None:
    """«Ich gehe doch nicht» takes it off the list with all that was to come."""
    await jens.says("Am 4.5. gehe ich zum Barcamp Ruhr")
    assert "Barcamp Ruhr ist von der Liste" in await jens.says("Ich gehe doch nicht zum Barcamp Ruhr")
    assert await events(jens) == []
    assert await open_kinds(jens) == []


async def test_a_note_about_people_stays_a_note_and_makes_the_event_too(jens: Chat) -> None:
    """Who goes along is in the note, and in the briefing; taking the note back takes the event along."""
    await jens.says("Heute Jens Maier getroffen, sucht eine Halle.")
    heard = await jens.says("Am 4.5. gehe ich mit Jens Maier zum Barcamp Ruhr")
    assert "Jens Maier" in heard
    assert "Barcamp Ruhr am 4. Mai ist notiert" in heard
    assert [each.name for each in await events(jens)] == ["Barcamp Ruhr"]

    assert "Jens Maier" in await jens.says("Briefing bitte")
    await jens.says("/undo")
    assert await events(jens) == []


async def test_an_edited_note_moves_its_event(jens: Chat) -> None:
    """A corrected day is the event's day; there is never a second one."""
    number = jens.person.send("Am 4.5. gehe ich zum Barcamp Ruhr")
    await jens.heard()
    await jens.edits(number, "Am 5.5. gehe ich zum Barcamp Ruhr")
    assert [each.on for each in await events(jens)] == [date(2026, 5, 5)]
    with_jens = jens.person.send("Am 8.5. gehe ich mit Jens Maier zum Unternehmertreffen")
    await jens.heard()
    await jens.edits(with_jens, "Am 9.5. gehe ich mit Jens Maier zum Unternehmertreffen")
    assert [each.on for each in await events(jens)] == [date(2026, 5, 5), date(2026, 5, 9)]


async def test_told_twice_it_is_one_event(jens: Chat) -> None:
    """The second time the bot says that it knows."""
    await jens.says("Am 4.5. gehe ich zum Barcamp Ruhr")
    assert "steht schon auf der Liste" in await jens.says("4.5. Barcamp Ruhr 2026")
    assert len(await events(jens)) == 1


async def test_what_begins_tonight_is_briefed_at_once(jens: Chat) -> None:
    """For an event of tomorrow, told in the evening, the briefing stands in the reply."""
    await jens.says("Heute beim Gründerstammtisch Petra Lang getroffen, sucht eine Halle.")
    heard = await jens.says("Morgen gehe ich zum Gründerstammtisch")
    assert "Petra Lang" in heard
    assert "Briefing" not in " ".join(jens.labels)


async def test_a_briefing_that_was_missed_never_comes_at_night(jens: Chat, clock: MovableClock) -> None:
    """Down in the evening and up again at three, the bot waits for the morning."""
    await jens.says("Am 4.5. gehe ich zum Barcamp Ruhr")
    clock.move_to(datetime(2026, 5, 4, 3, 0, tzinfo=BERLIN))
    assert await jens.waits_until(datetime(2026, 5, 4, 6, 59, tzinfo=BERLIN)) == ""
    assert "Barcamp Ruhr · heute" in await jens.waits_until(datetime(2026, 5, 4, 7, 2, tzinfo=BERLIN))


@pytest.mark.parametrize("answer", ["Niemanden", "Ich war leider nicht da", "Ist ausgefallen"])
async def test_nobody_is_an_answer(jens: Chat, answer: str) -> None:
    """Whoever met nobody is asked no more."""
    await jens.says("Am 12.3. gehe ich zum Gründerstammtisch")
    await jens.waits_until(datetime(2026, 3, 13, 9, 0, tzinfo=BERLIN))
    assert "abgehakt" in await jens.says(answer)
    assert FollowUpKind.AFTER_EVENT not in await open_kinds(jens)


async def test_what_was_told_the_same_evening_is_not_asked_again(jens: Chat) -> None:
    """A note from the event itself answers the question before it is asked."""
    await jens.says("Am 12.3. gehe ich zum Gründerstammtisch")
    await jens.waits_until(datetime(2026, 3, 12, 21, 0, tzinfo=BERLIN))
    await jens.says("Heute beim Gründerstammtisch Tom Wolf getroffen.")
    assert "Wen hast du getroffen" not in await jens.waits_until(datetime(2026, 3, 13, 9, 0, tzinfo=BERLIN))


async def test_a_note_about_something_else_is_no_answer(jens: Chat) -> None:
    """A meeting with a day or an occasion of its own keeps them, and the question stays open."""
    await jens.says("Am 12.3. gehe ich zum Gründerstammtisch")
    await jens.waits_until(datetime(2026, 3, 13, 9, 0, tzinfo=BERLIN))
    await jens.says("Heute auf der Messe Anna Berg getroffen.")
    await jens.says("Und gestern Tom Wolf kennengelernt")
    async with jens.network() as network:
        met = {contact.name: (await network.encounters_of(contact.id))[0].event for contact in await network.contacts()}
    assert met["Anna Berg"] != "Gründerstammtisch"
    assert met["Tom Wolf"] == "Gründerstammtisch"


async def test_a_correction_of_the_answer_keeps_the_event(jens: Chat) -> None:
    """Reading the answer again does not lose the event that it was about."""
    await jens.says("Am 12.3. gehe ich zum Gründerstammtisch")
    await jens.waits_until(datetime(2026, 3, 13, 9, 0, tzinfo=BERLIN))
    await jens.says("Tom Wolf, sucht einen Drucker")
    await jens.says("nicht Wolf, Wulf")
    async with jens.network() as network:
        (tom,) = await network.contacts()
        (encounter,) = await network.encounters_of(tom.id)
    assert tom.name == "Tom Wulf"
    assert (encounter.event, encounter.met_on) == ("Gründerstammtisch", date(2026, 3, 12))


async def test_answering_the_message_itself_works_days_later(jens: Chat) -> None:
    """A reply to the morning's message is about its event whenever it comes."""
    await jens.says("Am 12.3. gehe ich zum Gründerstammtisch")
    await jens.waits_until(datetime(2026, 3, 13, 9, 0, tzinfo=BERLIN))
    question = next(message for message in reversed(jens.person.messages) if message.by_bot)
    await jens.waits_until(datetime(2026, 3, 15, 12, 0, tzinfo=BERLIN))
    heard = await jens.says("Tom Wolf von Wolf Bau", reply_to=question.id)
    assert "Gründerstammtisch" in heard


async def test_plans_of_the_past_are_none(jens: Chat) -> None:
    """What was is a note, and no event is planned."""
    await jens.says("Gestern war ich auf dem Barcamp Ruhr und habe Tom Wolf getroffen.")
    assert await events(jens) == []
