"""Keeping in touch: silence, birthdays, condolences, one suggestion in seven days, a weekly budget, reliability."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise

from bot.domain.contact import Closeness, Contact
from bot.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from bot.services.nudging import reschedule
from tests.app.conftest import BERLIN, SUNDAY_EVENING, Chat


async def contact(chat: Chat) -> Contact:
    """Return the only contact."""
    async with chat.network() as network:
        (found,) = await network.contacts()
    return found


async def open_of(chat: Chat, kind: FollowUpKind) -> list[FollowUp]:
    """Return what is open of a kind."""
    async with chat.network() as network:
        return [each for each in await network.open_follow_ups() if each.kind is kind]


async def quiet(chat: Chat, first: datetime, days: int) -> bool:
    """Say whether nothing but reviews comes for so many days."""
    before = len(chat.person.messages)
    await chat.waits_until(first + timedelta(days=days))
    return all("Rückblick" in message.text for message in chat.person.messages[before:])


async def test_two_tries_unanswered_and_silence_until_he_stirs(jens: Chat) -> None:
    """A year goes by without a word about him; a meeting by chance brings him back."""
    await jens.says("Heute beim Stammtisch Petra Lang kennengelernt, Fotografin.")
    await jens.waits_until(datetime(2026, 3, 10, 9, 0, tzinfo=BERLIN))
    await jens.presses("Erledigt")
    assert "Hat geantwortet" in jens.labels
    assert (await contact(jens)).unanswered == 1

    heard = await jens.waits_until(datetime(2026, 6, 9, 9, 0, tzinfo=BERLIN))
    assert "Petra Lang: mal wieder melden" in heard
    assert "↳ Heute beim Stammtisch Petra Lang" in heard
    assert "Zwei Versuche bei Petra Lang" in await jens.presses("Erledigt")
    assert await quiet(jens, datetime(2026, 6, 9, 9, 0, tzinfo=BERLIN), 365)

    await jens.says("Heute auf der Messe Petra Lang getroffen.")
    assert (await contact(jens)).unanswered == 0
    assert "Petra Lang" in await jens.waits_until(datetime(2027, 9, 15, 9, 0, tzinfo=BERLIN))


async def silent(chat: Chat) -> None:
    """Let Petra leave two tries unanswered."""
    await chat.says("Heute beim Stammtisch Petra Lang kennengelernt, Fotografin.")
    async with chat.network() as network:
        (petra,) = await network.contacts()
        await network.put(replace(petra, unanswered=2))
        await reschedule(network, SUNDAY_EVENING)


async def test_silence_ends_by_a_word(jens: Chat) -> None:
    """«Melde dich wieder zu Petra» is enough."""
    await silent(jens)
    assert await quiet(jens, SUNDAY_EVENING, 200)
    assert "wieder ins Gespräch" in await jens.says("Melde dich wieder zu Petra")
    assert "Petra Lang" in await jens.waits_until(SUNDAY_EVENING + timedelta(days=203))


async def test_silence_ends_by_a_tap_on_the_card(jens: Chat) -> None:
    """The menu of a silent contact begins with «Wieder vorschlagen»."""
    await silent(jens)
    await jens.says("Was weiß ich über Petra Lang?")
    await jens.presses("Ändern")
    assert "wieder ins Gespräch" in await jens.presses("Wieder vorschlagen")
    assert (await contact(jens)).unanswered == 0


async def test_silence_ends_when_an_answer_comes(jens: Chat, mary: Chat) -> None:
    """«Petra hat geantwortet» is a real contact; so is it in English, and undo takes it back."""
    await silent(jens)
    assert "hat sich gerührt" in await jens.says("Petra hat geantwortet")
    petra = await contact(jens)
    assert (petra.unanswered, petra.last_contact_on) == (0, date(2026, 3, 8))
    assert await open_of(jens, FollowUpKind.FIRST_CONTACT) == []
    await jens.presses("Rückgängig")
    assert (await contact(jens)).unanswered == 2

    await silent(mary)
    assert "has been in touch" in await mary.says("Petra Lang has finally replied")
    assert (await contact(mary)).unanswered == 0


async def test_a_promise_of_theirs_is_a_sign_of_life(jens: Chat) -> None:
    """Who promises something is no longer left alone; so is who helps."""
    await silent(jens)
    await jens.says("Petra Lang schickt mir bis Freitag drei Fotos.")
    assert (await contact(jens)).unanswered == 0
    async with jens.network() as network:
        await network.put(replace((await network.contacts())[0], unanswered=2))
    await jens.says("Petra Lang hat mir mit der Steuer geholfen")
    assert (await contact(jens)).unanswered == 0


async def test_a_promise_comes_up_for_a_silent_contact_too(jens: Chat) -> None:
    """Silence holds suggestions back, never what was promised."""
    await silent(jens)
    await jens.says("Ich schicke Petra Lang bis Freitag die Preisliste.")
    assert "Preisliste schicken" in await jens.waits_until(datetime(2026, 3, 13, 9, 0, tzinfo=BERLIN))


async def test_a_talk_is_no_try(jens: Chat) -> None:
    """Whoever reports that the two spoke has an answer already."""
    await jens.says("Heute beim Stammtisch Petra Lang kennengelernt, Fotografin.")
    await jens.says("Habe mit Petra telefoniert")
    assert (await contact(jens)).unanswered == 0


async def test_an_answer_is_told_by_a_tap_in_the_message_of_the_day(jens: Chat) -> None:
    """Other items of the message stay where they are."""
    await jens.says("Heute beim Stammtisch Petra Lang kennengelernt, Fotografin.")
    await jens.says("Heute beim Stammtisch Tom Wolf kennengelernt, Drucker.")
    await jens.waits_until(datetime(2026, 3, 10, 9, 0, tzinfo=BERLIN))
    await jens.presses("1 Erledigt")
    heard = await jens.presses("Hat geantwortet")
    assert "hat sich gerührt" in heard
    assert "Tom Wolf" in next(
        message.text for message in reversed(jens.person.messages) if "Guten Morgen" in message.text
    )


async def test_birthdays_come_every_year(jens: Chat) -> None:
    """On the day itself, with the age where it is known; put off or ignored, next year all the same."""
    await jens.says("Petra Lang hat am 14. April 1986 Geburtstag.")
    async with jens.network() as network:
        (petra,) = await network.contacts()
        for each in await network.follow_ups_of(petra.id):
            if each.kind is not FollowUpKind.BIRTHDAY:
                await network.put(replace(each, state=FollowUpState.DROPPED, closed_on=date(2026, 3, 8)))
        await reschedule(network, SUNDAY_EVENING)
    assert await quiet(jens, SUNDAY_EVENING, 30)
    heard = await jens.waits_until(datetime(2026, 4, 14, 9, 0, tzinfo=BERLIN))
    assert "Petra Lang hat heute Geburtstag und wird 40" in heard
    assert "Geburtstag" in await jens.presses("Entwurf")

    (birthday,) = await open_of(jens, FollowUpKind.BIRTHDAY)
    assert birthday.due == date(2026, 4, 14)
    heard = await jens.waits_until(datetime(2027, 4, 14, 9, 0, tzinfo=BERLIN))
    assert "wird 41" in heard
    await jens.presses("Erledigt")
    (birthday,) = await open_of(jens, FollowUpKind.BIRTHDAY)
    assert birthday.due == date(2028, 4, 14)
    await jens.presses("Rückgängig")
    (birthday,) = await open_of(jens, FollowUpKind.BIRTHDAY)
    assert birthday.due == date(2027, 4, 14)


async def test_a_leap_day_is_kept_when_the_user_wants(mary: Chat) -> None:
    """29 February is kept on the 28th; a setting makes it 1 March."""
    await mary.says("Met Priya Raman today. Her birthday is 29 February 1988.")
    (birthday,) = await open_of(mary, FollowUpKind.BIRTHDAY)
    assert birthday.due == date(2027, 2, 28)
    await mary.says("/settings")
    await mary.presses("29 February")
    assert "On 1 March" in await mary.presses("On 1 March")
    (birthday,) = await open_of(mary, FollowUpKind.BIRTHDAY)
    assert birthday.due == date(2027, 3, 1)


async def test_archiving_ends_birthdays_and_restoring_brings_them_back(jens: Chat) -> None:
    """Archived contacts have no birthdays; once restored they have them again."""
    await jens.says("Petra Lang hat am 14. April Geburtstag.")
    await jens.says("Was weiß ich über Petra Lang?")
    await jens.presses("Ändern")
    await jens.presses("Archivieren")
    assert await open_of(jens, FollowUpKind.BIRTHDAY) == []
    await jens.presses("Ändern")
    await jens.presses("Zurückholen")
    assert [each.due for each in await open_of(jens, FollowUpKind.BIRTHDAY)] == [date(2026, 4, 14)]


async def test_condolences(jens: Chat, mary: Chat) -> None:
    """A loss that a note tells of is on the list the next morning, with a quiet draft."""
    heard = await jens.says("Petra Langs Vater ist gestorben.")
    assert "Ein paar Worte" in heard
    heard = await jens.waits_until(datetime(2026, 3, 9, 9, 0, tzinfo=BERLIN))
    assert "Beileid aussprechen" in heard
    assert "Mein aufrichtiges Beileid" in await jens.presses("Entwurf")

    await mary.says("Petra Lang's father died last week.")
    assert "offer condolences" in await mary.waits_until(datetime(2026, 3, 10, 9, 0, tzinfo=BERLIN))


async def test_no_more_than_one_suggestion_a_contact_in_seven_days(jens: Chat) -> None:
    """Of three occasions about one person within a week each waits for the next week."""
    await jens.says("Heute beim Stammtisch Petra Lang kennengelernt, Fotografin.")
    petra = await contact(jens)
    async with jens.network() as network:
        for kind in (FollowUpKind.CONGRATULATE, FollowUpKind.KEEP_IN_TOUCH):
            await network.add(
                FollowUp(kind=kind, contact_id=petra.id, action="", due=date(2026, 3, 11), created_at=SUNDAY_EVENING)
            )
        await reschedule(network, SUNDAY_EVENING)
    heard = {day: await jens.waits_until(SUNDAY_EVENING + timedelta(days=day)) for day in range(1, 40)}
    days = [day for day, said in heard.items() if "Petra" in said]
    assert len(days) >= 3
    assert all(later - earlier >= 7 for earlier, later in pairwise(days))


async def test_a_spent_budget_means_silence_until_monday(jens: Chat) -> None:
    """«Ich will eine halbe Stunde in der Woche»: used up, only promises come, and on Monday all goes on."""
    heard = await jens.says("Ich will eine halbe Stunde in der Woche")
    assert "30 Min. in der Woche" in heard
    assert "Schätzung" in heard
    await jens.waits_until(datetime(2026, 3, 9, 12, 0, tzinfo=BERLIN))
    await jens.says("Heute Anna Berg getroffen. Ich schicke ihr morgen die Preisliste. Ich rufe sie heute an.")
    await jens.says("Heute Petra Lang kennengelernt, Fotografin.")
    await jens.says("Heute Tom Wolf getroffen. Ich schicke ihm bis Donnerstag den Plan.")
    async with jens.network() as network:
        annas = [
            each
            for each in await network.open_follow_ups()
            if each.action and each.due and each.due < date(2026, 3, 12)
        ]
    assert len(annas) == 2
    await jens.says("Preisliste an Anna geschickt")
    await jens.says("Habe Anna angerufen")

    assert "davon verbraucht etwa 30 Min." in await jens.says("/settings")
    thursday = await jens.waits_until(datetime(2026, 3, 14, 20, 0, tzinfo=BERLIN))
    assert "Plan schicken" in thursday
    assert "Petra" not in thursday
    assert "Petra Lang: nach dem Kennenlernen" in await jens.waits_until(datetime(2026, 3, 16, 9, 0, tzinfo=BERLIN))


async def test_the_budget_is_a_setting_too(mary: Chat) -> None:
    """By tap, by a typed time, and back to none."""
    assert "Time a week: no limit" in await mary.says("/settings")
    await mary.presses("Time budget")
    assert "Time a week: 2 h, about 0 min used" in await mary.presses("2 h")
    await mary.presses("Time budget")
    assert "Time a week: 1 h 30 min" in await mary.says("90 minutes")
    assert "no longer watch" in await mary.says("No time budget please")
    assert "Time a week: no limit" in await mary.says("/settings")
    await mary.presses("Time budget")
    assert "don’t understand that time" in await mary.says("hm")


async def test_how_reliable_am_i(jens: Chat, mary: Chat) -> None:
    """One promise kept in time, one not yet: the share, and what is overdue."""
    assert "Noch war nichts fällig" in await jens.says("Wie zuverlässig bin ich?")
    await jens.says("Heute Anna Berg getroffen. Ich schicke ihr bis Dienstag die Preisliste.")
    await jens.says("Heute Tom Wolf getroffen. Ich schicke ihm bis Mittwoch den Plan.")
    await jens.says("Preisliste an Anna geschickt")
    await jens.waits_until(datetime(2026, 3, 14, 12, 0, tzinfo=BERLIN))
    heard = await jens.says("Wie zuverlässig bin ich?")
    assert "Von 2 Versprechen im letzten Jahr hast du 1 pünktlich gehalten: 50 %." in heard
    assert "Überfällig:" in heard
    assert "Tom Wolf: Plan schicken" in heard
    assert "Nothing was due yet" in await mary.says("How reliable am I?")


async def test_due_keeps_promises_of_both_sides_apart(jens: Chat) -> None:
    """What I promised, what was promised to me, and the rest, under headings of their own."""
    await jens.says("Heute Anna Berg getroffen. Ich schicke ihr bis Dienstag die Preisliste.")
    await jens.says("Tom Wolf schickt mir bis Mittwoch den Plan.")
    await jens.says("Heute Petra Lang kennengelernt, Fotografin.")
    heard = await jens.says("/due")
    assert heard.index("Von dir") < heard.index("Anna Berg: Preisliste") < heard.index("Von anderen")
    assert heard.index("Von anderen") < heard.index("Tom Wolf wollte: ") < heard.index("Außerdem")
    assert heard.index("Außerdem") < heard.index("Petra Lang")


async def test_reconnecting_goes_by_closeness_from_the_last_real_contact(jens: Chat) -> None:
    """A close tie comes up after thirty days, with what he looks for as the point to pick up."""
    await jens.says("Heute Petra Lang getroffen, sucht eine Halle.")
    await jens.says("Habe mit Petra telefoniert")
    await jens.says("Was weiß ich über Petra Lang?")
    await jens.presses("Ändern")
    await jens.presses("Eng")
    assert (await contact(jens)).closeness is Closeness.CLOSE
    assert await quiet(jens, SUNDAY_EVENING, 29)
    heard = await jens.waits_until(datetime(2026, 4, 7, 9, 0, tzinfo=BERLIN))
    assert "Petra Lang: mal wieder melden\n↳ sucht Halle" in heard


async def test_a_draft_can_be_copied_sent_on_or_mailed(jens: Chat) -> None:
    """A link opens Telegram with the text in place, another a mail; the bot itself sends nothing."""
    await jens.says("Heute Anna Berg getroffen, anna@berg.de. Ich schicke ihr bis Dienstag die Preisliste.")
    await jens.says("/due")
    await jens.presses("1")
    heard = await jens.presses("Entwurf")
    assert "Als E-Mail: anna@berg.de" in heard
    last = next(message for message in reversed(jens.person.messages) if message.by_bot)
    copy, share = last.buttons[0]
    assert copy.copy
    assert share.url
    assert share.url.startswith("https://t.me/share/url?url=Hallo%20Anna")
    assert "mailto:anna@berg.de?body=Hallo%20Anna" in last.html


async def test_a_draft_that_advertises_is_doubted(jens: Chat) -> None:
    """What was promised may be advertising all the same; the draft says so."""
    await jens.says("Heute Anna Berg getroffen. Ich schicke ihr bis Dienstag den Newsletter.")
    await jens.says("/due")
    await jens.presses("1")
    assert "klingt nach Werbung" in await jens.presses("Entwurf")
