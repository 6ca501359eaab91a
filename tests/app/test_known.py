"""What is known of people (K7 to K11): told in passing, shown on the card, asked for, put right."""

from datetime import date, datetime

import pytest

from bot.domain.contact import Closeness, Contact, Stage
from bot.domain.fact import Fact, FactKind, Relation
from bot.domain.follow_up import FollowUpKind
from tests.app.conftest import BERLIN, Chat

MET_THREE = (
    "Heute beim Stammtisch Jens Maier von Maier Bau getroffen, Geschäftsführer, sucht einen Steuerberater.",
    "Heute beim Stammtisch Petra Lang getroffen, Steuerberaterin bei Lang & Partner.",
    "Heute beim Stammtisch Tom Berger getroffen, baut gerade eine Halle um, hat zwei Kinder, seine Frau heißt Inge, "
    "früher bei Bosch.",
)
MET_THREE_EN = (
    "Met Jens Maier of Maier Bau at the fair today, looking for a tax adviser.",
    "Met Petra Lang at the fair today, tax adviser at Lang & Partners.",
    "Met Tom Berger at the fair today. He's renovating a barn, has two kids, his wife is called Inge, "
    "and he used to work at Bosch.",
)


async def known_people(chat: Chat, notes: tuple[str, ...] = MET_THREE) -> None:
    """Let the user know Jens, Petra and Tom."""
    for note in notes:
        await chat.says(note)


async def contact(chat: Chat, name: str) -> Contact:
    """Return a contact by his name."""
    async with chat.network() as network:
        (entry,) = [each for each in await network.directory() if each.name == name]
        found = await network.get(Contact, entry.contact_id)
    assert found is not None
    return found


async def facts(chat: Chat, name: str) -> set[tuple[FactKind, str]]:
    """Return what is known of a contact."""
    someone = await contact(chat, name)
    async with chat.network() as network:
        return {(fact.kind, fact.text) for fact in await network.about(Fact, someone.id)}


async def names(chat: Chat) -> set[str]:
    """Return the names of all contacts."""
    async with chat.network() as network:
        return {entry.name for entry in await network.directory()}


async def test_a_note_tells_more_than_the_meeting(jens: Chat) -> None:
    """Project, family and career are taken down out of one plain note, and nobody new is made of the family."""
    await known_people(jens)
    heard = await jens.says("Was weiß ich über Tom?")

    assert await facts(jens, "Tom Berger") == {
        (FactKind.PROJECT, "eine Halle umbauen"),
        (FactKind.FAMILY, "zwei Kinder"),
        (FactKind.CAREER, "bei Bosch"),
    }
    assert await names(jens) == {"Jens Maier", "Petra Lang", "Tom Berger"}
    lines = heard.splitlines()
    order = [
        "Tom Berger",
        "Projekt: eine Halle umbauen (heute)",
        "Frau: Inge",
        "Früher: bei Bosch",
        "Familie: zwei Kinder",
    ]
    assert lines[: len(order)] == order


async def test_the_same_in_english(mary: Chat) -> None:
    """An English note tells as much."""
    await known_people(mary, MET_THREE_EN)
    heard = await mary.says("What do I know about Tom?")

    assert await names(mary) == {"Jens Maier", "Petra Lang", "Tom Berger"}
    for line in ("Project: renovating a barn (today)", "Wife: Inge", "Before: at Bosch", "Family: two kids"):
        assert line in heard


async def test_nothing_empty_is_shown_or_asked(jens: Chat) -> None:
    """The card of somebody of whom only the name is known has no line for what is not known (K8)."""
    await jens.says("Heute Eva Sommer getroffen.")
    heard = await jens.says("Was weiß ich über Eva?")

    assert heard.splitlines()[:2] == ["Eva Sommer", "Lockerer Kontakt"]


async def test_relations_show_on_both_cards(jens: Chat) -> None:
    """«Petra ist Toms Schwester» stands on both cards, each seen from its own side."""
    await known_people(jens)
    assert "Petra Lang ist Schwester von Tom Berger." in await jens.says("Petra ist Toms Schwester")

    assert "Schwester: Petra Lang" in await jens.says("Was weiß ich über Tom?")
    assert "Schwester von Tom Berger" in await jens.says("Was weiß ich über Petra?")
    assert await names(jens) == {"Jens Maier", "Petra Lang", "Tom Berger"}


async def test_relations_can_be_asked_for(jens: Chat) -> None:
    """Who is related to whom, and who is whose boss, is answered from what was told."""
    await known_people(jens)
    await jens.says("Petra ist Toms Schwester")
    await jens.says("Jens ist der Chef von Petra")

    heard = await jens.says("Wer ist mit Tom verwandt?")
    assert "Inge ist Frau von Tom Berger." in heard
    assert "Petra Lang ist Schwester von Tom Berger." in heard
    assert await jens.says("Wer ist der Chef von Petra?") == "Jens Maier ist Chef von Petra Lang."
    assert await jens.says("Wer ist Petras Chef?") == "Jens Maier ist Chef von Petra Lang."
    assert await jens.says("Wie heißt Toms Frau?") == "Inge ist Frau von Tom Berger."
    assert await jens.says("Wer sind Petras Geschwister?") == "Petra Lang ist Schwester von Tom Berger."
    assert "noch nichts" in await jens.says("Wer ist Toms Chef?")


async def test_relations_in_english(mary: Chat) -> None:
    """Relations are told, shown and asked for in English as well."""
    await known_people(mary, MET_THREE_EN)
    await mary.says("Petra is Tom's sister")
    await mary.says("Jens is Petra's boss")

    assert "Sister of Tom Berger" in await mary.says("What do I know about Petra?")
    assert await mary.says("Who is Petra's boss?") == "Petra Lang’s boss is Jens Maier."
    assert "Tom Berger’s sister is Petra Lang." in await mary.says("Who is related to Tom?")
    assert await mary.says("What is Tom's wife called?") == "Tom Berger’s wife is Inge."


async def test_a_relation_to_somebody_unknown(jens: Chat) -> None:
    """«Petra ist die Schwester von Klaus Schulte» stands on Petra's card, and Klaus becomes no contact."""
    await known_people(jens)
    await jens.says("Petra ist die Schwester von Klaus Schulte")

    assert "Schwester von Klaus Schulte" in await jens.says("Was weiß ich über Petra?")
    assert "Klaus Schulte" not in await names(jens)


async def test_children_by_name_are_nobody_new(jens: Chat) -> None:
    """«Petra hat zwei Kinder, Mia und Ben» stands on her card, and makes no contacts of the children."""
    await known_people(jens)
    assert "Kinder von Petra Lang: Mia und Ben." in await jens.says("Petra hat zwei Kinder, Mia und Ben")

    assert await names(jens) == {"Jens Maier", "Petra Lang", "Tom Berger"}


async def test_typed_in_small_letters(jens: Chat) -> None:
    """Who types without capitals is understood as well."""
    await known_people(jens)
    await jens.says("petra ist toms schwester")

    assert "Petra Lang ist Schwester von Tom Berger." in await jens.says("Wer ist Toms Schwester?")
    assert await names(jens) == {"Jens Maier", "Petra Lang", "Tom Berger"}


async def test_leaving_a_company(jens: Chat) -> None:
    """«Jens ist nicht mehr bei Maier Bau» makes the company his past, without congratulations."""
    await known_people(jens)
    await jens.says("Jens ist nicht mehr bei Maier Bau")

    assert (await contact(jens, "Jens Maier")).org is None
    assert await facts(jens, "Jens Maier") == {(FactKind.CAREER, "Geschäftsführer, Maier Bau")}
    async with jens.network() as network:
        assert not [each for each in await network.open_follow_ups() if each.kind is FollowUpKind.CONGRATULATE]


async def test_who_knows_whom(mary: Chat) -> None:
    """ "Who knows Petra?" names those who stand to her in any way."""
    await known_people(mary, MET_THREE_EN)
    await mary.says("Jens knows Petra")
    assert await mary.says("Who knows Petra?") == "Jens Maier knows Petra Lang."


async def test_a_wrong_word_for_a_relation_is_put_right(jens: Chat) -> None:
    """«nicht Schwester, Cousine» puts right what the last note told."""
    await known_people(jens)
    await jens.says("Petra ist Toms Schwester")
    assert "Petra Lang ist Cousine von Tom Berger." in await jens.says("nicht Schwester, Cousine")

    async with jens.network() as network:
        kinds = [each.kind for each in await network.records(Relation) if each.other == "Petra Lang"]
    assert kinds == ["Cousine"]


async def test_facts_without_a_meeting(jens: Chat) -> None:
    """«Jens hat jetzt zwei Kinder» is taken down without a meeting, and a later count takes its place."""
    await known_people(jens)
    assert "Familie: zwei Kinder" in await jens.says("Jens hat jetzt zwei Kinder")
    await jens.says("Jens hat jetzt drei Kinder")

    assert await facts(jens, "Jens Maier") == {(FactKind.FAMILY, "drei Kinder")}
    known = await contact(jens, "Jens Maier")
    async with jens.network() as network:
        encounters = await network.encounters_of(known.id)
    assert len(encounters) == 1


async def test_a_new_job_is_noted_and_calls_for_congratulations(jens: Chat) -> None:
    """«Jens ist jetzt bei Siemens» sets the company, keeps the old one, and congratulations fall due (K14)."""
    await known_people(jens)
    heard = await jens.says("Jens ist jetzt bei Siemens")

    assert heard.splitlines() == ["Jens Maier, Siemens", "→ Ich erinnere dich ans Gratulieren."]
    assert await facts(jens, "Jens Maier") == {(FactKind.CAREER, "Geschäftsführer, Maier Bau")}
    async with jens.network() as network:
        due = [each for each in await network.open_follow_ups() if each.kind is FollowUpKind.CONGRATULATE]
    assert [each.due for each in due] == [date(2026, 3, 9)]


async def test_a_new_job_can_be_undone(mary: Chat) -> None:
    """One tap takes the whole change back."""
    await known_people(mary, MET_THREE_EN)
    await mary.says("Jens now works at Siemens")
    assert (await contact(mary, "Jens Maier")).org == "Siemens"
    await mary.presses("Undo")

    assert (await contact(mary, "Jens Maier")).org == "Maier Bau"
    assert await facts(mary, "Jens Maier") == set()


async def test_a_trade_is_kept_with_a_new_company(jens: Chat) -> None:
    """A tax adviser stays one at another company; a managing director does not."""
    await known_people(jens)
    await jens.says("Petra arbeitet jetzt bei der Sparkasse Celle")

    petra = await contact(jens, "Petra Lang")
    assert (petra.role, petra.org) == ("Steuerberaterin", "Sparkasse Celle")


@pytest.mark.parametrize(
    "words", ["Der Umbau bei Tom ist fertig", "Umbau ist fertig", "Tom hat den Umbau abgeschlossen"]
)
async def test_a_project_is_finished(jens: Chat, words: str) -> None:
    """A project that is known is finished by plain words, with or without the name."""
    await known_people(jens)
    assert "Abgeschlossen: eine Halle umbauen" in await jens.says(words)

    assert (FactKind.FINISHED_PROJECT, "eine Halle umbauen") in await facts(jens, "Tom Berger")
    assert (FactKind.PROJECT, "eine Halle umbauen") not in await facts(jens, "Tom Berger")


async def test_two_projects_of_the_kind_are_not_guessed_at(jens: Chat) -> None:
    """«Umbau ist fertig» changes nothing where it may mean two people's projects."""
    await known_people(jens)
    await jens.says("Petra baut gerade ein Haus um")
    assert "nicht verstanden" in await jens.says("Umbau ist fertig")


@pytest.mark.parametrize(
    ("words", "closeness"),
    [
        ("Jens ist ein enger Kontakt", Closeness.CLOSE),
        ("Jens ist nur eine Bekanntschaft", Closeness.ACQUAINTANCE),
        ("Jens kenne ich nur flüchtig", Closeness.ACQUAINTANCE),
        ("Jens ist ein guter Freund von mir", Closeness.CLOSE),
    ],
)
async def test_closeness_by_words(jens: Chat, words: str, closeness: Closeness) -> None:
    """How close somebody is can be said in a sentence (K9)."""
    await known_people(jens)
    await jens.says(words)

    assert (await contact(jens, "Jens Maier")).closeness is closeness


async def test_closeness_in_english(mary: Chat) -> None:
    """ "Jens is more of an acquaintance" does the same."""
    await known_people(mary, MET_THREE_EN)
    assert "Acquaintance" in await mary.says("Jens is more of an acquaintance")
    assert (await contact(mary, "Jens Maier")).closeness is Closeness.ACQUAINTANCE


async def test_stage_by_words_and_by_tap(jens: Chat) -> None:
    """«mit Petra mache ich jetzt Geschäfte» sets the stage; a tap on the card sets it right again (K10)."""
    await known_people(jens)
    assert "Stufe: Geschäfte" in await jens.says("mit Petra mache ich jetzt Geschäfte")
    assert (await contact(jens, "Petra Lang")).stage is Stage.BUSINESS

    assert "Lockerer Kontakt, Geschäfte" in await jens.says("Was weiß ich über Petra?")
    await jens.presses("Ändern")
    await jens.presses("In Kontakt")
    assert (await contact(jens, "Petra Lang")).stage is Stage.IN_TOUCH


async def test_stage_grows_with_what_happens(jens: Chat) -> None:
    """A second meeting makes it a contact, favours either way make it trust, an order makes it business (K10)."""
    await known_people(jens)
    assert (await contact(jens, "Jens Maier")).stage is Stage.MET
    await jens.waits_until(datetime(2026, 3, 20, 12, 0, tzinfo=BERLIN))
    await jens.says("Heute Jens Maier getroffen.")
    assert (await contact(jens, "Jens Maier")).stage is Stage.IN_TOUCH
    await jens.says("Ich habe Jens Maier beim Umzug geholfen")
    await jens.says("Jens Maier hat mir bei der Steuer geholfen")
    assert (await contact(jens, "Jens Maier")).stage is Stage.TRUSTED
    await jens.says("Jens Maier hat mir einen Auftrag verschafft")
    assert (await contact(jens, "Jens Maier")).stage is Stage.BUSINESS


async def test_a_stage_set_by_the_user_stays(jens: Chat) -> None:
    """What happened up to the day on which the user set the stage moves it no more."""
    await known_people(jens)
    await jens.says("Ich habe Jens Maier beim Umzug geholfen")
    await jens.says("Jens Maier hat mir bei der Steuer geholfen")
    await jens.says("Was weiß ich über Jens?")
    await jens.presses("Ändern")
    await jens.presses("Kennengelernt")
    await jens.says("Heute Jens Maier getroffen.")

    assert (await contact(jens, "Jens Maier")).stage is Stage.MET


async def test_a_wrong_move_is_undone(jens: Chat) -> None:
    """Undoing what moved a stage moves it back."""
    await known_people(jens)
    await jens.says("Jens Maier hat mir einen Auftrag verschafft")
    assert (await contact(jens, "Jens Maier")).stage is Stage.BUSINESS
    await jens.presses("Rückgängig")

    assert (await contact(jens, "Jens Maier")).stage is Stage.MET


async def test_a_single_thing_is_taken_out_on_the_card(jens: Chat) -> None:
    """Each thing known can be taken out by a tap, undone by another, and stays out when its note is read again."""
    await known_people(jens)
    await jens.says("Was weiß ich über Tom?")
    await jens.presses("Ändern")
    heard = await jens.presses("Einzelnes streichen")
    assert "2. Familie: zwei Kinder" in heard
    await jens.presses("2 streichen")
    assert (FactKind.FAMILY, "zwei Kinder") not in await facts(jens, "Tom Berger")

    await jens.presses("Rückgängig")
    assert (FactKind.FAMILY, "zwei Kinder") in await facts(jens, "Tom Berger")


async def test_what_was_taken_out_stays_out(jens: Chat) -> None:
    """A correction reads a note again, but not what the user took out of it."""
    await known_people(jens)
    await jens.says("das mit den Kindern stimmt nicht")
    await jens.says("nicht Bosch, Siemens")

    assert await facts(jens, "Tom Berger") == {
        (FactKind.PROJECT, "eine Halle umbauen"),
        (FactKind.CAREER, "bei Siemens"),
    }


async def test_a_denial_that_fits_several_is_asked_about(jens: Chat) -> None:
    """«das mit den Kindern stimmt nicht» asks which, where the last note does not say, and takes out the one named."""
    await known_people(jens)
    await jens.says("Jens hat drei Kinder")
    await jens.says("Heute Eva Sommer getroffen.")
    heard = await jens.says("das mit den Kindern stimmt nicht")
    assert "Jens Maier" in heard
    assert "Tom Berger" in heard

    assert await jens.says("das mit den Kindern von Jens stimmt nicht") == "Gestrichen: drei Kinder"
    assert await facts(jens, "Jens Maier") == set()


async def test_a_denial_in_english(mary: Chat) -> None:
    """ "that about Tom's kids is wrong" does the same."""
    await known_people(mary, MET_THREE_EN)
    assert await mary.says("that about Tom's kids is wrong") == "Taken out: two kids"


@pytest.mark.parametrize(
    ("question", "who", "why"),
    [
        ("Wer kann mir bei der Lagerhalle helfen?", "Tom Berger", "eine Halle umbauen"),
        ("Wer kann mir beim Umbau helfen?", "Tom Berger", "eine Halle umbauen"),
        ("Wer kann mir bei der Steuererklärung helfen?", "Petra Lang", "Steuerberaterin"),
        ("Kenne ich einen Steuerberater?", "Petra Lang", "Steuerberaterin"),
        ("Wer kennt sich mit Statik aus?", "Jens Maier", "hat mir die Statik erklärt"),
    ],
)
async def test_who_can_help(jens: Chat, question: str, who: str, why: str) -> None:
    """Role, offers, projects and notes are looked through, by forms and compounds; the answer says why (K11)."""
    await known_people(jens)
    await jens.says("Jens Maier hat mir die Statik erklärt")
    heard = await jens.says(question)

    assert f"{who}" in heard
    assert why in heard
    assert len(heard.splitlines()) == 3, "nobody else is named"


@pytest.mark.parametrize(
    ("question", "who"),
    [("Who can help me with taxes?", "Petra Lang"), ("Who can help me with a renovation?", "Tom Berger")],
)
async def test_who_can_help_in_english(mary: Chat, question: str, who: str) -> None:
    """The same in English; who looks for a tax adviser is not named as one."""
    await known_people(mary, MET_THREE_EN)
    heard = await mary.says(question)

    assert who in heard
    assert "Jens Maier" not in heard


async def test_who_does_it_goes_before_who_was_noted(jens: Chat) -> None:
    """What somebody does and offers goes before projects, those before notes."""
    await jens.says("Heute Eva Sommer getroffen. Sie hat mir etwas über Webseiten erklärt.")
    await jens.says("Heute Uwe Kranz getroffen, entwickelt gerade eine Webseite.")
    await jens.says("Heute Ina Roth getroffen, bietet Webseiten an.")
    heard = await jens.says("Wer kann mir bei einer Webseite helfen?")

    assert heard.index("Ina Roth") < heard.index("Uwe Kranz") < heard.index("Eva Sommer")


async def test_deleting_a_contact_takes_what_is_known_along(jens: Chat) -> None:
    """A deleted person leaves no fact and no relation behind (K28)."""
    await known_people(jens)
    await jens.says("Petra ist Toms Schwester")
    await jens.says("Was weiß ich über Tom?")
    await jens.presses("Ändern")
    await jens.presses("Löschen")
    await jens.presses("Ja, löschen")

    async with jens.network() as network:
        assert not await network.records(Relation)
        assert not await network.records(Fact)
