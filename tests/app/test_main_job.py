"""The main job: a note goes in, the right follow-up comes out."""

from datetime import date, datetime

from bot.domain.contact import Contact
from bot.domain.follow_up import FollowUp, FollowUpState
from tests.app.conftest import BERLIN, Chat, to_do

NOTE = (
    "Heute beim IHK-Neujahrsempfang Sabine Krüger von der Krüger Druck GmbH getroffen, sucht einen Steuerberater. "
    "Ich schicke ihr bis Freitag die Adresse von Jens."
)


async def test_a_note_is_answered_with_what_was_understood(jens: Chat) -> None:
    """A note is answered with person, company, wish, event and promise, and three buttons."""
    heard = await jens.says(NOTE)

    for words in ("Sabine Krüger", "Krüger Druck GmbH", "IHK-Neujahrsempfang", "Steuerberater", "Adresse von Jens"):
        assert words in heard
    assert "13. März" in heard
    assert jens.labels == ["Korrigieren", "Datum ändern", "Rückgängig"]


async def test_a_note_is_in_the_network(jens: Chat) -> None:
    """Contact, encounter and promise are stored."""
    await jens.says(NOTE)

    async with jens.network() as network:
        (contact,) = await network.contacts()
        (encounter,) = await network.encounters_of(contact.id)
        (promise,) = await to_do(network)
    assert (contact.name, contact.org, contact.looks_for) == ("Sabine Krüger", "Krüger Druck GmbH", ("Steuerberater",))
    assert (encounter.event, encounter.met_on) == ("IHK-Neujahrsempfang", date(2026, 3, 8))
    assert (promise.contact_id, promise.due) == (contact.id, date(2026, 3, 13))


async def test_a_promise_comes_up_on_its_morning_and_is_done(jens: Chat) -> None:
    """On the due morning one message names the promise; done takes it off the list."""
    await jens.says(NOTE)

    assert await jens.waits_until(datetime(2026, 3, 13, 8, 29, tzinfo=BERLIN)) == ""
    heard = await jens.waits_until(datetime(2026, 3, 13, 8, 31, tzinfo=BERLIN))
    assert "Guten Morgen" in heard
    assert "Adresse von Jens schicken" in heard
    assert jens.labels == ["Erledigt", "Später", "Streichen", "Entwurf"]

    assert "✓" in await jens.presses("Erledigt")
    async with jens.network() as network:
        assert [each.action for each in await to_do(network)] == [""]
        (contact,) = await network.contacts()
    assert contact.last_contact_on == date(2026, 3, 13)


async def test_later_puts_a_follow_up_off(jens: Chat) -> None:
    """«Später», «Nächste Woche» brings a promise back a week on, and not before."""
    await jens.says(NOTE)
    await jens.waits_until(datetime(2026, 3, 13, 9, 0, tzinfo=BERLIN))

    await jens.presses("Später")
    assert jens.labels == ["Morgen", "Nächste Woche", "Anderer Tag", "Zurück"]
    assert "20. März" in await jens.presses("Nächste Woche")

    assert await jens.waits_until(datetime(2026, 3, 20, 8, 29, tzinfo=BERLIN)) == ""
    assert "Adresse von Jens" in await jens.waits_until(datetime(2026, 3, 20, 8, 31, tzinfo=BERLIN))


async def test_another_day_can_be_typed(jens: Chat) -> None:
    """«Anderer Tag» asks, and a day in words is taken; what is no day is asked again."""
    await jens.says(NOTE)
    await jens.waits_until(datetime(2026, 3, 13, 9, 0, tzinfo=BERLIN))
    await jens.presses("Später")
    assert "Wann soll ich dich erinnern?" in await jens.presses("Anderer Tag")

    assert "verstehe ich nicht" in await jens.says("hm")
    assert "31. März" in await jens.says("Ende März")
    async with jens.network() as network:
        (follow_up,) = await to_do(network)
    assert follow_up.snoozed_to == date(2026, 3, 31)


async def test_drop_lets_a_follow_up_go(jens: Chat) -> None:
    """«Streichen» closes a follow-up without counting it as done."""
    await jens.says(NOTE)
    await jens.waits_until(datetime(2026, 3, 13, 9, 0, tzinfo=BERLIN))
    await jens.presses("Streichen")

    async with jens.network() as network:
        dropped = await network.get(FollowUp, 1)
    assert dropped is not None
    assert dropped.state is FollowUpState.DROPPED


async def test_a_draft_is_ready_to_copy(jens: Chat) -> None:
    """A draft greets by first name with du and by surname with Sie, and never goes to the contact."""
    await jens.says("Heute Frau Sabine Krüger getroffen. Ich schicke ihr bis Freitag die Preisliste.")
    await jens.waits_until(datetime(2026, 3, 13, 9, 0, tzinfo=BERLIN))

    heard = await jens.presses("Entwurf")
    assert "Hallo Sabine" in heard
    assert "Preisliste" in heard
    assert "Guten Tag Frau Krüger" in await jens.presses("Mit Sie")
    async with jens.network() as network:
        (contact,) = await network.contacts()
    assert contact.address == "sie"


async def test_a_contact_without_promise_comes_up_after_two_days(jens: Chat) -> None:
    """A new contact with nothing promised is brought up two days later."""
    await jens.says("Heute beim Stammtisch Petra Lang kennengelernt, Fotografin.")

    assert await jens.waits_until(datetime(2026, 3, 10, 8, 0, tzinfo=BERLIN)) == ""
    heard = await jens.waits_until(datetime(2026, 3, 10, 9, 0, tzinfo=BERLIN))
    assert "Petra Lang: nach dem Kennenlernen kurz melden" in heard


async def test_english_throughout(mary: Chat) -> None:
    """An English account is answered in English, from the note to the nudge and the draft."""
    heard = await mary.says(
        "Met Priya Raman at the Startup Grind meetup today, she's looking for an illustrator. "
        "I'll send her my portfolio on Tuesday."
    )
    assert "looking for illustrator" in heard
    assert mary.labels == ["Correct", "Change date", "Undo"]
    heard = await mary.waits_until(datetime(2026, 3, 10, 9, 0, tzinfo=BERLIN))
    assert "Good morning. One thing for today:" in heard
    assert "as promised: my portfolio" in await mary.presses("Draft")


async def test_several_people_become_several_contacts(jens: Chat) -> None:
    """A note about several people stores each of them, with the promise at the right one."""
    await jens.says(
        "Barcamp heute: Anna Berg (Grafikerin) und Tom Weiß (Drucker) getroffen. Ich rufe Tom am Dienstag an."
    )

    async with jens.network() as network:
        contacts = {contact.name: contact for contact in await network.contacts()}
        promises = [each for each in await network.open_follow_ups() if each.action]
    assert set(contacts) == {"Anna Berg", "Tom Weiß"}
    assert [(each.contact_id, each.due) for each in promises] == [(contacts["Tom Weiß"].id, date(2026, 3, 10))]


async def test_a_button_of_yesterday_pressed_twice_changes_nothing_twice(jens: Chat) -> None:
    """Pressing «Erledigt» again later neither fails nor counts again."""
    await jens.says(NOTE)
    await jens.waits_until(datetime(2026, 3, 13, 9, 0, tzinfo=BERLIN))
    nudge = jens.person.messages[-1]
    data = nudge.buttons[0][0].data
    assert data is not None
    await jens.presses("Erledigt")
    await jens.waits_until(datetime(2026, 3, 14, 7, 0, tzinfo=BERLIN))

    await jens.forges(data, nudge.id)
    async with jens.network() as network:
        (contact,) = await network.contacts()
    assert contact.last_contact_on == date(2026, 3, 13)


async def test_an_exact_reminder_is_kept_to_the_minute(jens: Chat) -> None:
    """A time that the user asked for outright is kept, on a Sunday evening too."""
    await jens.says("Erinnere mich am Sonntag um 20:15 Uhr an den Anruf bei Petra Lang")

    assert await jens.waits_until(datetime(2026, 3, 15, 20, 14, tzinfo=BERLIN)) == ""
    assert "erinnert werden" in await jens.waits_until(datetime(2026, 3, 15, 20, 15, tzinfo=BERLIN))


async def test_a_contact_card_becomes_a_contact(jens: Chat) -> None:
    """A shared contact card is a contact with its number."""
    jens.person.send_contact("+49 511 123456", "Petra", "Lang")
    assert "Petra Lang" in await jens.heard()

    async with jens.network() as network:
        (contact,) = await network.contacts()
    assert isinstance(contact, Contact)
    assert contact.phones == ("+49 511 123456",)


async def test_what_was_dictated_can_be_dialled_and_typed(jens: Chat) -> None:
    """Number and address in words, as a voice memo has them, are shown and kept in digits and marks."""
    heard = await jens.says(
        "heute Petra Lang getroffen ihre Nummer ist null eins sieben eins vierundvierzig zwo drei acht und die Mail"
        " petra punkt lang at web punkt de"
    )
    assert "017144238" in heard
    assert "petra.lang@web.de" in heard

    async with jens.network() as network:
        (contact,) = await network.contacts()
    assert isinstance(contact, Contact)
    assert (contact.phones, contact.emails) == (("017144238",), ("petra.lang@web.de",))
