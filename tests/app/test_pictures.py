"""The review and the map, as their users see them."""

import io
import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.circle import Circle
from bot.domain.contact import Closeness, Contact
from bot.domain.encounter import Encounter
from bot.domain.fact import Relation
from bot.domain.favour import Direction, Favour, Referral, ReferralState
from bot.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from bot.domain.message import Message
from bot.local.chat import converse
from bot.local.messages import StoredMessage
from bot.local.screen import PlainScreen
from bot.pictures import drawing
from bot.services.network_map import asks_for_map
from bot.services.review import asks_for_review
from tests.app.conftest import BERLIN, Chat

CORPUS = Path(__file__).parents[1] / "corpus"
FIRST_OF_APRIL = datetime(2026, 4, 1, 9, 0, tzinfo=BERLIN)
EARLIER = datetime(2025, 11, 1, tzinfo=UTC)


def last(chat: Chat) -> StoredMessage:
    """Return the bot's last message."""
    message = chat.person.last_message
    assert message is not None
    return message


async def reviews(chat: Chat) -> list[FollowUp]:
    """Return the reviews on the list."""
    async with chat.network() as network:
        return [each for each in await network.open_follow_ups() if each.kind is FollowUpKind.REVIEW]


async def half_a_year(chat: Chat, *, goal: str | None = None) -> None:
    """Give somebody a network with half a year behind it."""
    await chat.says("/start")
    async with chat.network() as network:
        for number in range(12):
            contact = await network.add(
                Contact(
                    name=f"Contact {number}",
                    role="Architekt" if number % 2 else "Maler",
                    closeness=Closeness.CLOSE if number < 3 else Closeness.LOOSE,
                    circles=((Circle.WORK, Circle.FAIR, Circle.ASSOCIATION)[number % 3],),
                    created_at=EARLIER,
                    last_contact_on=date(2026, 3, 8) - timedelta(days=number * 12),
                )
            )
            met_on = date(2025, 11, 3) + timedelta(days=number * 11)
            await network.add(Encounter(contact_ids=(contact.id,), met_on=met_on, event=f"Treffen {number % 5}"))
            state = FollowUpState.DONE if number < 6 else FollowUpState.DROPPED
            await network.add(
                FollowUp(
                    contact_id=contact.id,
                    action="x",
                    due=date(2026, 2, 2),
                    closed_on=date(2026, 2, 1 + number) if number < 6 else date(2026, 1, 5),
                    state=state,
                    created_at=EARLIER,
                )
            )
        await network.add(Favour(contact_id=1, direction=Direction.GIVEN, what="x", on=date(2026, 2, 2)))
        await network.add(
            Referral(
                recommender_id=1,
                receiver_id=2,
                beneficiary_id=None,
                state=ReferralState.ORDER,
                on=date(2026, 3, 1),
                value=4000,
            )
        )
        await network.add(Relation(contact_id=1, kind="Schwester", other="Contact 3", other_id=4))
        network.profile = replace(network.profile, goal=goal)


async def test_the_review_comes_on_the_first_working_day_of_a_month(jens: Chat) -> None:
    """It is on the list as soon as there is a contact, comes on its day as a picture with words, and is then done."""
    await jens.says("Heute beim Stammtisch Jens Maier getroffen, Architekt")
    assert [each.due for each in await reviews(jens)] == [date(2026, 4, 1)]
    assert "Rückblick" not in await jens.says("/due")
    async with jens.network() as network:
        for each in await network.open_follow_ups():
            if each.kind is not FollowUpKind.REVIEW:
                await network.remove(each)

    said = await jens.waits_until(FIRST_OF_APRIL)

    assert said.startswith("Rückblick auf März 2026")
    assert last(jens).kind == "photo"
    assert jens.labels == ["Netzwerk zeigen"]
    assert [each.due for each in await reviews(jens)] == [date(2026, 5, 4)]


async def test_who_wants_no_reviews_gets_none(jens: Chat) -> None:
    """Turned off in the settings, no review is on the list nor comes; turned on again, the next one is."""
    await jens.says("Heute beim Stammtisch Jens Maier getroffen, Architekt")
    await jens.says("/settings")
    assert "Monatsrückblick: aus" in await jens.presses("Rückblick ausschalten")
    assert await reviews(jens) == []
    assert "Rückblick auf März" not in await jens.waits_until(FIRST_OF_APRIL)

    await jens.says("/settings")
    assert "Monatsrückblick: an" in await jens.presses("Rückblick einschalten")
    assert [each.due for each in await reviews(jens)] == [date(2026, 5, 4)]


async def test_beside_other_things_the_review_is_one_tap_away(jens: Chat) -> None:
    """What was promised comes first; the message stays one, and a button shows the picture below it."""
    await jens.says("Heute Petra Schulz getroffen. Ich schicke ihr am 1. April das Angebot.")
    said = await jens.waits_until(FIRST_OF_APRIL)
    assert "Angebot schicken" in said
    assert "Dein Rückblick auf den letzten Monat" in said

    daily = last(jens).id
    shown = await jens.presses("Rückblick zeigen")

    assert shown.startswith("Rückblick auf März 2026")
    assert last(jens).kind == "photo"
    assert [each.due for each in await reviews(jens)] == [date(2026, 5, 4)]
    assert "Rückblick auf März 2026" in await jens.presses("Rückblick zeigen", daily)


async def test_a_review_dropped_leaves_the_next_one(jens: Chat) -> None:
    """Dropped with one tap, this month's is gone; the next month's is on the list."""
    await jens.says("Heute Petra Schulz getroffen. Ich schicke ihr am 1. April das Angebot.")
    await jens.waits_until(FIRST_OF_APRIL)
    row = next(row for row in last(jens).buttons if row[0].label == "Rückblick zeigen")
    assert [button.label for button in row] == ["Rückblick zeigen", "Später", "Streichen"]
    await jens.forges(row[2].data or "", last(jens).id)
    assert [each.due for each in await reviews(jens)] == [date(2026, 5, 4)]


async def test_a_review_put_off_comes_on_its_new_day(jens: Chat) -> None:
    """Put off by a week, it comes a week later, by itself as the picture."""
    await jens.says("Heute Petra Schulz getroffen. Ich schicke ihr am 1. April das Angebot.")
    await jens.waits_until(FIRST_OF_APRIL)
    follow_up = (await reviews(jens))[0]
    await jens.forges(f"1:snz:{follow_up.id}:7", last(jens).id)
    said = await jens.waits_until(datetime(2026, 4, 8, 9, 0, tzinfo=BERLIN))
    assert "ückblick auf" in said


async def test_a_review_is_spoken_of_once(jens: Chat) -> None:
    """Left alone, it is not brought up again: the next is that of the next month."""
    await jens.says("Heute Petra Schulz getroffen. Ich schicke ihr am 1. April das Angebot.")
    await jens.waits_until(FIRST_OF_APRIL)
    said = await jens.waits_until(datetime(2026, 4, 30, 9, 0, tzinfo=BERLIN))
    assert "ückblick" not in said
    assert [each.due for each in await reviews(jens)] == [date(2026, 5, 4)]
    assert "ückblick auf" in await jens.waits_until(datetime(2026, 5, 4, 9, 0, tzinfo=BERLIN))


async def test_a_review_missed_while_the_bot_was_off_is_that_of_the_last_month(jens: Chat) -> None:
    """Nobody is shown two reviews: who was paused over a month's end sees the next one only."""
    await jens.says("Heute Petra Schulz getroffen")
    async with jens.network() as network:
        network.profile = replace(network.profile, paused=True)
    await jens.waits_until(datetime(2026, 5, 20, 9, 0, tzinfo=BERLIN))
    async with jens.network() as network:
        network.profile = replace(network.profile, paused=False)
    await jens.says("Heute Tom Klein getroffen")
    assert [each.due for each in await reviews(jens)] == [date(2026, 5, 4)]
    assert "Rückblick auf" in await jens.waits_until(datetime(2026, 5, 21, 9, 0, tzinfo=BERLIN))


async def test_without_contacts_there_is_no_review(jens: Chat) -> None:
    """Where the only note is undone, nothing comes, and /review says why."""
    await jens.says("Heute Petra Schulz getroffen")
    await jens.says("/undo")
    assert await reviews(jens) == []
    assert "noch zu früh" in await jens.says("/review")
    assert "Netzwerk leer" in await jens.says("/map")


async def test_the_review_reads_like_this_in_german(jens: Chat) -> None:
    """Five lines on reach, reliability, patience, give and take, and results, against the goal; then the picture."""
    await half_a_year(jens, goal="Mehr Architekten kennenlernen")
    said = await jens.says("Wie läuft mein Netzwerk?")
    title, _, *lines, _, picture = said.split("\n")
    assert title == "Rückblick auf März 2026"
    assert [line.partition(":")[0] for line in lines] == [
        "Umfeld",
        "Verlass",
        "Geduld",
        "Geben und nehmen",
        "Was daraus wurde",
    ]
    assert "12 Menschen getroffen: 3 Kreise, 5 Anlässe und 2 Berufe" in said
    assert "Ein Schritt hinaus wäre ein Abend bei Kammer oder Verband." in said
    assert "2 von 6 Zusagen hast du pünktlich gehalten" in said
    assert "eine Empfehlung und ein Auftrag (4.000 €)" in said
    assert "Zu deinem Ziel «Mehr Architekten kennenlernen» passen 6" in said
    assert picture.startswith("Auf dem Bild: getroffene Menschen je Monat (")
    assert "Nah: Contact 0 (heute)" in picture
    assert "Still wird es um" in picture
    assert last(jens).kind == "photo"


async def test_the_review_reads_like_this_in_english(mary: Chat) -> None:
    """The same in English, by the command and by words."""
    await half_a_year(mary)
    for words in ("/review", "How is my network doing?", "review"):
        said = await mary.says(words)
        assert said.startswith("Looking back on ")
        assert "2 of 6 promises kept on time" in said
        assert "one recommendation and one order (€4,000)" in said
        assert "In the picture: people met by month" in said
        assert last(mary).kind == "photo"


@pytest.mark.parametrize(
    ("direction", "word"),
    [
        (Direction.GIVEN, "3-mal gegeben, noch nichts bekommen. Bitte ruhig auch einmal um etwas."),
        (Direction.RECEIVED, "Noch nichts gegeben, 3-mal bekommen. Jetzt wäre ein Geschenk dran"),
    ],
)
async def test_one_sided_giving_is_pointed_out_kindly(jens: Chat, direction: Direction, word: str) -> None:
    """Who has only given, or only received, is told so in the review (K20, K23)."""
    await jens.says("Heute Petra Schulz getroffen")
    async with jens.network() as network:
        for _ in range(3):
            await network.add(Favour(contact_id=1, direction=direction, what="x", on=date(2026, 3, 2)))
    assert word in await jens.says("/review")


async def test_the_map_shows_the_network_and_says_what_it_shows(jens: Chat) -> None:
    """People by circle, the close ones by name, the lines between people."""
    await half_a_year(jens)
    said = await jens.says("Zeig mir mein Netzwerk")
    assert said.startswith("Dein Netzwerk: 12 Menschen")
    assert "Arbeit (4), Messe (4) und Verein (4)" in said
    assert "Groß gezeichnet, wer dir nah ist: Contact 0, Contact 1 und Contact 2." in said
    assert "empfohlen (1) und gehören zusammen (1)" in said
    assert last(jens).kind == "photo"
    await jens.says("/review")
    assert (await jens.presses("Netzwerk zeigen")).startswith("Dein Netzwerk: 12 Menschen")


async def test_in_the_local_chat_a_picture_can_be_saved(mary: Chat, tmp_path: Path) -> None:
    """The chat shows a picture's name and words; `:save` writes it to a file, into a folder under its own name."""
    await half_a_year(mary)
    out = io.StringIO()
    lines = [":save x", "/review", f":save {tmp_path}", f":save {tmp_path}/not/there.png"]

    async def typed() -> AsyncIterator[str]:
        for line in lines:
            yield line

    await converse(mary.program, mary.person, typed(), PlainScreen(out, BERLIN, "en"))

    said = out.getvalue()
    assert "! The bot has sent no file yet." in said
    assert "(photo, review-2026-03.png)" in said
    assert "In the picture: people met by month" in said
    assert f"! Saved: {tmp_path}/review-2026-03.png" in said
    assert (tmp_path / "review-2026-03.png").read_bytes().startswith(b"\x89PNG")
    assert f'Nothing can be saved as "{tmp_path}/not/there.png"' in said


async def test_words_too_long_for_a_caption_follow_the_picture(mary: Chat) -> None:
    """Names as long as may be still leave every word: where they don't fit below the picture, they come after it."""
    await mary.says("/start")
    async with mary.network() as network:
        for number in range(40):
            name = f"{number} {'Anneliese-Wilhelmine ' * 4}"
            closeness = Closeness.CLOSE
            relation = Relation(contact_id=number + 1, kind="x", other="x", other_id=1)
            await network.add(Contact(name=name + "李" * 30, closeness=closeness, created_at=EARLIER))
            await network.add(relation)
    said = await mary.says("/map")
    assert [message.kind for message in mary.person.messages[-2:]] == ["photo", "text"]
    assert "Shown as a number: #1 0 Anneliese" in said


async def test_names_that_can_not_be_drawn_are_explained(mary: Chat) -> None:
    """A name in letters that pictures don't have stands there as a number, and the words say whose it is."""
    await mary.says("/start")
    async with mary.network() as network:
        for name in ("李小龙", "Jens Maier", "नरेन्द्र"):
            await network.add(Contact(name=name, created_at=EARLIER))
    said = await mary.says("show my network")
    assert "Shown as a number: #1 李小龙 and #2 नरेन्द्र." in said


async def test_a_large_network_comes_as_a_file(mary: Chat) -> None:
    """More than 500 people are cut to the closest, and come in full size, which is said."""
    await mary.says("/start")
    async with mary.network() as network:
        for number in range(130):
            await network.add(Contact(name=f"Contact {number}", created_at=EARLIER))
    said = await mary.says("/map")
    assert "the picture comes as a file" in said
    assert (last(mary).kind, last(mary).document["document"]["file_name"]) == ("document", "network.png")


async def test_without_a_picture_the_words_have_to_do(jens: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be drawn, the words say all of it, with their button."""
    monkeypatch.setattr(drawing, "_COMMAND", ("false",))
    await half_a_year(jens)
    assert "2 von 6 Zusagen" in await jens.says("/review")
    assert (last(jens).kind, jens.labels) == ("text", ["Netzwerk zeigen"])


REVIEW_WORDS = (
    "Rückblick",
    "Monatsrückblick bitte",
    "Zeig mir meinen Rückblick.",
    "Rückblick auf den letzten Monat",
    "Wie läuft mein Netzwerk?",
    "wie läuft’s mit meinem Netzwerk",
    "Wie steht es um mein Netzwerk?",
    "Was hat mein Netzwerk gebracht?",
    "Wie war mein Monat?",
    "review",
    "Show me my monthly review, please",
    "How's my network doing?",
    "how was my month",
    "What has my network done for me so far?",
)
MAP_WORDS = (
    "Zeig mir mein Netzwerk",
    "zeig mein Netzwerk als Bild",
    "Mal mir mein Netzwerk!",
    "Netzwerkkarte",
    "Mein Netzwerk",
    "Wie sieht mein Netzwerk aus?",
    "show my network",
    "Show me my network as a map",
    "Draw my network",
    "map",
    "my network please",
    "What does my network look like?",
)
NEITHER = (
    "Rückblick auf die Messe: Jens Maier getroffen",
    "Petra schreibt eine Review über unser Buch",
    "Review mit Jens am Montag",
    "Jens zeigt mir sein Netzwerk",
    "Zeig mir Jens",
    "Karte",
    "Habe Petra meine Karte gegeben",
    "Met Anna at the network evening",
    "Tom made a map of the fair",
    "Wie läuft es bei Jens?",
    "How is Anna doing?",
    "Code review with Tom tomorrow",
)


def test_what_is_asked_for_in_words_is_understood() -> None:
    """Many ways to ask for the review and the map, in both languages."""
    assert [text for text in REVIEW_WORDS if not asks_for_review(text) or asks_for_map(text)] == []
    assert [text for text in MAP_WORDS if not asks_for_map(text) or asks_for_review(text)] == []


def test_no_note_is_taken_for_a_request() -> None:
    """Neither what only sounds like it nor any note of the corpus asks for a picture."""
    texts = [*NEITHER, *_notes()]
    assert len(texts) > 500
    assert [text for text in texts if asks_for_review(text) or asks_for_map(text)] == []


def _notes() -> Iterator[str]:
    for path in CORPUS.glob("*.jsonl"):
        for line in path.read_text("utf-8").splitlines():
            if line.strip():
                yield json.loads(line)["text"]


def test_a_message_has_no_picture_unless_it_says_so() -> None:
    """Messages are plain text by default."""
    assert Message(text="x").picture is None
