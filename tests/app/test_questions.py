"""Asking and reporting in plain words."""

from datetime import date, datetime

from tests.app.conftest import BERLIN, Chat, to_do


async def some_contacts(chat: Chat) -> None:
    """Let the user know a few people."""
    await chat.says("Heute auf der Hannover Messe Sabine Krüger von Krüger Druck getroffen, sucht einen Steuerberater.")
    await chat.says("Heute auf der Hannover Messe Jens Maier kennengelernt, Steuerberater bei Maier & Partner.")
    await chat.says("Heute beim Barcamp Ayşe Yılmaz getroffen, bietet Lektorat an. Ich rufe sie am Mittwoch an.")


async def test_what_do_i_know(jens: Chat) -> None:
    """«Was weiß ich über Sabine?» gives her card with its history."""
    await some_contacts(jens)
    heard = await jens.says("Was weiß ich über Sabine?")

    assert "Sabine Krüger" in heard
    assert "Hannover Messe" in heard
    assert "Sucht: Steuerberater" in heard


async def test_who_looks_for(jens: Chat) -> None:
    """«Wer sucht einen Steuerberater?» finds the one who looks for one, not the one who is one."""
    await some_contacts(jens)
    heard = await jens.says("Wer sucht einen Steuerberater?")

    assert "Sabine Krüger" in heard
    assert "Maier" not in heard


async def test_whom_did_i_meet(mary: Chat) -> None:
    """ "Who did I meet at the Hannover Messe?" names all of them."""
    await mary.says("Met Sabine Krüger at the Hannover Messe today.")
    await mary.says("Met Tom Baker at the book fair today.")
    heard = await mary.says("Who did I meet at the Hannover Messe?")

    assert "Sabine Krüger" in heard
    assert "Tom Baker" not in heard


async def test_umlauts_case_and_typos_are_forgiven(jens: Chat) -> None:
    """/find finds «Krüger» by «krueger» and «Krügr», «Yılmaz» by «yilmaz»."""
    await some_contacts(jens)

    assert "Sabine Krüger" in await jens.says("/find krueger")
    assert "Sabine Krüger" in await jens.says("/find Krügr")
    assert "Ayşe Yılmaz" in await jens.says("/find yilmaz")
    assert "niemanden" in await jens.says("/find Quantenphysik")


async def test_contacts_and_cards(jens: Chat) -> None:
    """/contacts lists everybody, a tap shows the card, «Ändern» sets closeness."""
    await some_contacts(jens)
    assert "3 Kontakte" in await jens.says("/contacts")
    assert "Lektorat" in await jens.presses("Ayşe Yılmaz")
    await jens.presses("Ändern")
    assert "Enger Kontakt" in await jens.presses("Eng")


async def test_due_lists_what_is_open(jens: Chat) -> None:
    """/due lists promises first, and a tap offers what can be done."""
    assert "Nichts offen" in await jens.says("/due")
    await some_contacts(jens)
    heard = await jens.says("/due")

    assert heard.index("Ayşe Yılmaz") < heard.index("Sabine Krüger")
    await jens.presses("1")
    assert jens.labels == ["Erledigt", "Später", "Streichen", "Entwurf"]
    assert "✓" in await jens.presses("Erledigt")


async def test_done_by_plain_words(jens: Chat) -> None:
    """«Habe Frau Krüger angerufen» ticks the call off."""
    await jens.says("Heute Frau Krüger getroffen. Ich rufe sie am Mittwoch an.")
    assert "✓" in await jens.says("Habe Frau Krüger angerufen")

    async with jens.network() as network:
        assert [each.action for each in await to_do(network)] == [""]


async def test_several_open_ones_are_asked_about(jens: Chat) -> None:
    """Where a report fits more than one promise, the user chooses."""
    await jens.says("Heute Frau Krüger getroffen. Ich rufe sie am Mittwoch an.")
    await jens.says("Ich schicke Frau Krüger bis Freitag die Preisliste.")
    heard = await jens.says("Frau Krüger ist erledigt")

    assert "Was davon ist erledigt?" in heard
    await jens.presses(1)
    async with jens.network() as network:
        assert len([each for each in await network.open_follow_ups() if each.action]) == 1


async def test_put_off_by_plain_words(jens: Chat) -> None:
    """«Erinner mich erst nächste Woche an Jens» moves what is open with him."""
    await jens.says("Heute Jens Maier getroffen. Ich rufe ihn am Mittwoch an.")
    await jens.says("Erinner mich erst nächste Woche an Jens")

    async with jens.network() as network:
        (follow_up,) = await to_do(network)
    assert follow_up.snoozed_to == date(2026, 3, 13)
    assert await jens.waits_until(datetime(2026, 3, 12, 12, 0, tzinfo=BERLIN)) == ""


async def test_advertising_is_answered_with_the_rule(jens: Chat) -> None:
    """A plan to advertise to all is answered with the rule and the better way (K16), and nothing is stored."""
    await some_contacts(jens)
    heard = await jens.says("Schick allen neuen Kontakten mein Angebot")

    assert "Spam" in heard
    assert "Sabine Krüger sucht" in heard
    async with jens.network() as network:
        assert await network.count_contacts() == 3


async def test_before_an_ask_the_balance_is_shown(jens: Chat) -> None:
    """Planning to ask somebody for something shows the balance with him (K20)."""
    await jens.says("Heute Jens Maier getroffen, sucht eine Halle.")
    await jens.says("Jens Maier hat mir einen Auftrag vermittelt")
    heard = await jens.says("Ich will Jens Maier um eine Empfehlung bitten")

    assert "0× gegeben und 1× bekommen" in heard


async def test_favours_are_noted_and_thanks_fall_due(jens: Chat) -> None:
    """Help received puts a thank-you on the list for the next day (K24)."""
    await jens.says("Petra Lang hat mir einen Auftrag vermittelt")
    heard = await jens.waits_until(datetime(2026, 3, 9, 9, 0, tzinfo=BERLIN))

    assert "Petra Lang: Danke sagen" in heard


async def test_an_answer_to_a_nudge_counts(jens: Chat) -> None:
    """«ja, hab ich gestern erledigt» in answer to a nudge ticks it off."""
    await jens.says("Heute Jens Maier getroffen. Ich rufe ihn am Mittwoch an.")
    await jens.waits_until(datetime(2026, 3, 11, 9, 0, tzinfo=BERLIN))
    assert "✓" in await jens.answers_last("ja hab ich gestern erledigt")


async def test_thanks_are_answered_and_nonsense_is_not_stored(jens: Chat) -> None:
    """Small talk gets a word, and makes no contact."""
    assert await jens.says("danke dir!") == "Gern."
    assert "nicht verstanden" in await jens.says("asdf")
    async with jens.network() as network:
        assert await network.count_contacts() == 0
