"""Commands in plain words: what is due, hello and help, the language, how to reach somebody."""

from datetime import date, datetime

import pytest

from bot.domain.profile import Profile
from bot.services.outcomes import Days
from bot.services.plain_words import Command, command_in, days_asked
from tests.app.conftest import BERLIN, Chat

EXAMPLES = {
    Command.DUE: (
        "Was steht an?",
        "was steht diese Woche noch an",
        "Was steht am Freitag an?",
        "Was hab ich versprochen?",
        "Was habe ich heute noch zu tun?",
        "Was ist dran?",
        "Was ist heute dran?",
        "Was ist noch offen?",
        "Was gibt's zu tun?",
        "Was muss ich morgen machen?",
        "Wem schulde ich etwas?",
        "Was schulde ich wem?",
        "Zeig mir meine Aufgaben",
        "What is due?",
        "What's due tomorrow?",
        "What’s next?",
        "What did I promise?",
        "What have I promised people?",
        "What do I have to do today?",
        "Who do I owe something?",
        "my tasks",
    ),
    Command.HELLO: (
        "Hallo",
        "hi",
        "Hi there!",
        "Guten Morgen",
        "Moin moin",
        "Good evening",
        "Wer bist du?",
        "who are you",
    ),
    Command.HELP: (
        "Was kannst du?",
        "Was kannst du alles?",
        "Wie funktioniert das?",
        "Hilfe!",
        "what can you do?",
        "help",
    ),
    Command.ENGLISH: (
        "Sprich Englisch mit mir",
        "Antworte bitte auf Englisch",
        "Kannst du auch Englisch?",
        "Stell die Sprache auf Englisch um",
        "Englisch bitte",
        "Speak English",
        "Please switch to English",
    ),
    Command.GERMAN: ("Speak German", "Can you answer in German?", "In German, please", "Sprichst du Deutsch?"),
    Command.REACH: (
        "Welche Telefonnummer hat Frank?",
        "Wie ist die Nummer von Frank?",
        "Wie ist Franks Nummer?",
        "Franks Handynummer",
        "Wie erreiche ich Frau Otto?",
        "What's Frank's number?",
        "What is Frank Otto’s phone number?",
        "How can I reach Frank?",
        "What number does Frank have?",
    ),
}


@pytest.mark.parametrize(("command", "text"), [(command, text) for command in EXAMPLES for text in EXAMPLES[command]])
def test_words_are_understood(command: Command, text: str) -> None:
    """Each of these asks for that command."""
    found = command_in(text)
    assert found is not None
    assert found[0] is command


@pytest.mark.parametrize(
    "text",
    [
        "Hallo, heute Petra getroffen",
        "Hallo Petra",
        "Was habe ich Jens versprochen?",
        "Was steht bei Jens an?",
        "Wem schulde ich einen Gefallen?",
        "Jens spricht Englisch mit mir",
        "Petra will Englisch lernen",
        "Help Tom with his move on Friday",
        "Wer kann mir beim Umbau helfen?",
        "Ich habe Frank die Nummer von Petra gegeben",
    ],
)
def test_other_words_are_left(text: str) -> None:
    """Notes and questions about people are not taken for commands."""
    assert command_in(text) is None


async def test_what_is_due_is_the_list(jens: Chat) -> None:
    """«Was steht an?» gives what /due gives, and stores nothing."""
    assert await jens.says("Was steht an?") == await jens.says("/due")
    await jens.says("Heute Frank Otto getroffen. Ich rufe ihn am Freitag an.")
    heard = await jens.says("Was hab ich versprochen?")
    assert "Frank Otto: anrufen" in heard
    assert heard == await jens.says("/due")


async def test_what_is_due_on_a_day_is_that_days_list(jens: Chat) -> None:
    """Asked about a day or a week, only what is due then is listed; today's list has what is overdue."""
    await jens.says("Heute Frank Otto getroffen. Ich rufe ihn morgen an.")
    await jens.says("Heute Petra Lang getroffen. Ich schicke ihr bis 25. März die Fotos.")

    tomorrow = await jens.says("Was steht morgen an?")
    assert tomorrow.startswith("Eine Sache ist morgen fällig:")
    assert "Frank Otto: anrufen" in tomorrow
    assert "Fotos" not in tomorrow
    assert "Petra Lang: Fotos" in await jens.says("Was ist am 25. März fällig?")
    assert (await jens.says("Was ist heute dran?")).startswith(
        "Heute ist nichts fällig. Offen sind insgesamt 2 Dinge: /due"
    )
    assert (await jens.says("Was steht bis Freitag an?")).startswith("Eine Sache ist bis Fr., 13. März fällig:")
    assert (await jens.says("Was ist überfällig?")).startswith("Nichts ist überfällig.")

    await jens.waits_until(datetime(2026, 3, 15, 12, 0, tzinfo=BERLIN))
    assert (await jens.says("Was ist überfällig?")).startswith("Eine Sache ist überfällig:")
    assert "Frank Otto" in await jens.says("Was ist heute dran?")


async def test_what_is_due_on_a_day_in_english(mary: Chat) -> None:
    """ "What's due tomorrow?" leaves out what is due later, which is told of when asked about."""
    await mary.says("Met Tom Baker today. I'll call him tomorrow.")
    await mary.says("Met Ann Hill today. I'll send her the photos by 25 March.")

    assert (await mary.says("What's due tomorrow?")).startswith("One thing is due tomorrow:")
    later = await mary.says("What's due on 25 March?")
    assert "Ann Hill" in later
    assert "Tom Baker" not in later
    assert (await mary.says("What's due by March 25?")).startswith("2 things are due by Wed")
    assert (await mary.says("What's overdue?")).startswith("Nothing is overdue. 2 things are open in all: /due")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Was steht am Wochenende an?", date(2026, 3, 14), date(2026, 3, 15)),
        ("Was ist bis Freitag fällig?", None, date(2026, 3, 13)),
        ("Was steht im April an?", date(2026, 4, 1), date(2026, 4, 30)),
        ("Was steht an?", None, None),
        ("Was habe ich diese Woche versprochen?", None, None),
        ("What do I have to do today?", None, date(2026, 3, 12)),
        ("Was ist überfällig?", None, date(2026, 3, 11)),
    ],
)
def test_a_question_names_its_days(text: str, first: date | None, last: date | None) -> None:
    """Days ahead are those named; up to today or this week, all before counts too."""
    at = datetime(2026, 3, 12, 18, 30, tzinfo=BERLIN)
    assert days_asked(text, at, Profile(user_id=1, created_at=at)) == (Days(first, last) if last else None)


async def test_hello_and_help(jens: Chat, mary: Chat) -> None:
    """A greeting is answered with who the bot is; the question what it can do with the help."""
    assert (await jens.says("Hallo")).startswith("Hallo, ich bin Vitamin B")
    assert (await mary.says("who are you?")).startswith("Hello, I’m Vitamin B")
    assert await mary.says("what can you do?") == await mary.says("/help")


async def test_the_language_is_changed_by_words(jens: Chat) -> None:
    """Asked for another language the bot answers in it from then on; /undo takes that back."""
    assert await jens.says("Sprich Englisch mit mir") == "Fine, I’ll speak English from now on."
    assert (await jens.says("hi")).startswith("Hello")
    assert await jens.says("Speak German") == "Gut, ab jetzt spreche ich Deutsch."
    await jens.says("/undo")
    assert (await jens.says("hi")).startswith("Hello")


@pytest.mark.parametrize("text", EXAMPLES[Command.REACH])
async def test_a_number_is_on_the_card(jens: Chat, text: str) -> None:
    """Asked for somebody's number the bot shows the card."""
    await jens.says("Heute Frank Otto getroffen, Tel. 0171 2345678.")
    assert "0171 2345678" in await jens.says(text)


async def test_a_name_that_ends_in_s_is_found(jens: Chat) -> None:
    """«Jens' Nummer» and «Jens Nummer» are that of Jens."""
    await jens.says("Heute Jens Maier getroffen, Tel. 0171 2345678.")
    assert "0171 2345678" in await jens.says("Wie ist Jens' Nummer?")
    assert "0171 2345678" in await jens.says("Wie ist Jens Nummer?")


async def test_news_about_a_number_is_a_note(jens: Chat) -> None:
    """«Frank hat eine neue Nummer» is a note about Frank, no question for it."""
    await jens.says("Heute Frank Otto getroffen.")
    await jens.says("Frank hat eine neue Nummer")
    async with jens.network() as network:
        note = await network.latest_note()
    assert note is not None
    assert note.text == "Frank hat eine neue Nummer"


@pytest.mark.parametrize(("text", "answer"), [("Was steht an?", "Nichts offen"), ("Lösche Petra", "lösche ich nichts")])
async def test_a_command_is_no_name(jens: Chat, text: str, answer: str) -> None:
    """While the bot asks whom a note is about, a command is carried out and not taken for the name."""
    assert "Um wen geht es?" in await jens.says("Heute auf der Messe jemanden getroffen, der eine Halle sucht")
    assert answer in await jens.says(text)
    async with jens.network() as network:
        assert await network.count_contacts() == 0
