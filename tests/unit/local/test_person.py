"""What a person does in the chat reaches the bot as Telegram would bring it."""

import struct
from datetime import timedelta
from pathlib import Path

import pytest
from telegram import Bot, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.error import BadRequest

from bot.clock import MovableClock
from bot.local.api import LocalBotApi
from bot.local.mistake import ChatMistake
from bot.local.person import Person

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 640, 480)
JPEG = b"\xff\xd8\xff\xe0\0\x04JF\xff\xc0\0\x11\x08" + struct.pack(">HH", 480, 640) + bytes(10)
OGG = b"OggS\0\x02" + bytes(20) + b"OpusHead" + b"OggS\0\x04" + struct.pack("<Q", 48_000 * 7) + bytes(20)
CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Sabine Kr\xc3\xbcger\r\nTEL;TYPE=CELL:+49 511 123\r\nEND:VCARD\r\n"


class Inbox:
    """What the bot has received so far, newest last."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._offset = 0

    async def update(self) -> Update:
        [update] = await self._bot.get_updates(offset=self._offset)
        self._offset = update.update_id + 1
        return update

    async def message(self) -> Message:
        message = (await self.update()).message
        assert message
        return message


@pytest.fixture
def inbox(bot: Bot) -> Inbox:
    return Inbox(bot)


async def test_a_text_carries_its_sender(api: LocalBotApi, inbox: Inbox, clock: MovableClock) -> None:
    """A message says who wrote it, in which language, and when by the chat's clock."""
    api.person(9, "Ben", "en", "ben").send("Hello")
    message = await inbox.message()
    assert message.from_user
    assert (message.from_user.id, message.from_user.language_code, message.from_user.username) == (9, "en", "ben")
    assert message.date == clock.now()
    assert message.chat.type == "private"


async def test_a_command_is_marked(anna: Person, inbox: Inbox) -> None:
    """A command arrives with its entity, so that command handlers see it."""
    anna.send("/find Krüger")
    message = await inbox.message()
    assert message.parse_entities() == {message.entities[0]: "/find"}
    assert message.entities[0].type == "bot_command"


async def test_a_long_text_is_split(anna: Person, bot: Bot) -> None:
    """An app sends a text of more than 4096 characters as several messages."""
    anna.send("x" * 4095 + "🎉" + "y")
    texts = [update.message.text for update in await bot.get_updates() if update.message]
    assert texts == ["x" * 4095, "🎉y"]


async def test_an_answer_carries_what_it_answers(anna: Person, bot: Bot, inbox: Inbox) -> None:
    """An answer brings the message that it answers, without that one's own."""
    first = await bot.send_message(anna.id, "x")
    second = await first.reply_text("y", do_quote=True)
    anna.send("z", reply_to=second.id)
    message = await inbox.message()
    assert message.reply_to_message
    assert message.reply_to_message.text == "y"
    assert message.reply_to_message.reply_to_message is None
    with pytest.raises(ChatMistake):
        anna.send("z", reply_to=404)


async def test_an_edit_is_marked(anna: Person, inbox: Inbox, clock: MovableClock) -> None:
    """A changed message keeps its number and says when it was changed; for 48 hours and not longer."""
    sent = anna.send("x")
    await inbox.update()
    clock.move_by(timedelta(hours=1))
    anna.edit(sent, "y")
    edited = (await inbox.update()).edited_message
    assert edited
    assert (edited.id, edited.text, edited.edit_date) == (sent, "y", clock.now())
    with pytest.raises(ChatMistake, match="nothing-changed"):
        anna.edit(sent, "y")
    clock.move_by(timedelta(hours=48))
    with pytest.raises(ChatMistake, match="too-old-to-edit"):
        anna.edit(sent, "z")


async def test_only_own_messages_are_edited(anna: Person, bot: Bot) -> None:
    """Nobody changes what the bot wrote."""
    message = await bot.send_message(anna.id, "x")
    with pytest.raises(ChatMistake, match="no-such-message"):
        anna.edit(message.id, "y")


@pytest.fixture
async def question(bot: Bot, anna: Person) -> Message:
    rows = [
        [
            InlineKeyboardButton("✅ Erledigt", callback_data="done"),
            InlineKeyboardButton("Später …", callback_data="l"),
        ],
        [InlineKeyboardButton("Seite", url="https://example.org")],
        [InlineKeyboardButton("Kopieren", copy_text=CopyTextButton("Text"))],
        [InlineKeyboardButton("Später: morgen", callback_data="t")],
    ]
    return await bot.send_message(anna.id, "?", reply_markup=InlineKeyboardMarkup(rows))


@pytest.mark.parametrize(
    ("choice", "data"),
    [
        ("erledigt", "done"),
        ("✅ Erledigt", "done"),
        ("erl", "done"),
        (1, "done"),
        ("2", "l"),
        ("SPÄTER", "l"),
        (5, "t"),
    ],
)
async def test_a_button_is_found(anna: Person, question: Message, inbox: Inbox, choice: str | int, data: str) -> None:
    """Buttons go by number across the rows, or by label without regard to case and signs."""
    anna.press(choice)
    query = (await inbox.update()).callback_query
    assert query
    assert (query.data, query.from_user.id) == (data, anna.id)
    assert isinstance(query.message, Message)
    assert query.message.id == question.id


@pytest.mark.parametrize("choice", ["Nein", 9, "0", "", "🎉"])
async def test_a_button_that_is_not_there(anna: Person, question: Message, choice: str | int) -> None:
    """A label or number that fits no button says which there are."""
    with pytest.raises(ChatMistake, match="no-such-button") as mistake:
        anna.press(choice)
    assert "✅ Erledigt" in str(mistake.value.fields["buttons"])


@pytest.mark.usefixtures("question")
async def test_a_label_that_fits_several(anna: Person) -> None:
    """A beginning that several labels share presses none."""
    with pytest.raises(ChatMistake, match="several-buttons"):
        anna.press("spät")


@pytest.mark.usefixtures("question")
async def test_pages_and_copies_send_no_query(anna: Person, bot: Bot) -> None:
    """The bot hears nothing of a button that opens a page or copies a text."""
    assert anna.press("Seite").button.url == "https://example.org"
    assert anna.press("Kopieren").button.copy == "Text"
    assert await bot.get_updates() == ()


async def test_the_last_message_with_buttons_is_meant(anna: Person, bot: Bot, question: Message) -> None:
    """A later message without buttons does not hide them; when they are gone there is nothing to press."""
    await bot.send_message(anna.id, "x")
    assert anna.press(1).query_id
    await question.edit_reply_markup(None)
    with pytest.raises(ChatMistake, match="no-buttons"):
        anna.press(1)


async def test_data_can_be_forged(anna: Person, question: Message, inbox: Inbox) -> None:
    """A forged client sends any data with any message that it sees, also one long gone."""
    anna.press_data("forged|data", question.id)
    query = (await inbox.update()).callback_query
    assert query
    assert query.data == "forged|data"
    anna.press_on(question.to_dict(), "old")
    query = (await inbox.update()).callback_query
    assert query
    assert query.data == "old"


@pytest.mark.parametrize(
    ("content", "name", "kind", "mime_type"),
    [
        (PNG, "a.png", "photo", None),
        (JPEG, "a.bin", "photo", None),
        (OGG, "memo.oga", "voice", "audio/ogg"),
        (b"ID3" + bytes(10), "memo.mp3", "audio", "audio/mpeg"),
        (b"\0\0\0\x18ftypM4A " + bytes(8), "memo.m4a", "audio", "audio/mp4"),
        (b"\0\0\0\x18ftypisom" + bytes(8), "clip.mp4", "video", "video/mp4"),
        (b"First Name,Last Name\n", "Connections.csv", "document", "text/csv"),
        (b"%PDF-1.7", "a", "document", "application/pdf"),
        (CARD + CARD, "all.vcf", "document", "text/x-vcard"),
    ],
)
async def test_a_file_is_sent_by_its_kind(
    anna: Person, bot: Bot, inbox: Inbox, content: bytes, name: str, kind: str, mime_type: str | None
) -> None:
    """A file goes as the kind of message that its content asks for, and can be downloaded unchanged."""
    anna.send_file(content, name)
    attachment = (message := await inbox.message()).effective_attachment
    assert getattr(message, kind) == attachment
    described = attachment[-1] if isinstance(attachment, tuple) else attachment
    assert getattr(described, "mime_type", None) == mime_type
    file = await bot.get_file(described.file_id)  # type: ignore[union-attr]
    assert bytes(await file.download_as_bytearray()) == content


async def test_pictures_and_memos_are_measured(anna: Person, inbox: Inbox) -> None:
    """A picture brings its size, a voice memo its length."""
    for picture in (PNG, JPEG):
        anna.send_file(picture, "a")
        photo = (await inbox.message()).photo[-1]
        assert (photo.width, photo.height) == (640, 480)
    anna.send_file(OGG, "memo.oga")
    voice = (await inbox.message()).voice
    assert voice
    assert voice.duration == timedelta(seconds=7)


async def test_one_card_is_a_contact(anna: Person, inbox: Inbox) -> None:
    """A single vCard goes as a contact with the card in it, or as a document where that is asked for."""
    anna.send_file(CARD, "sabine.vcf")
    contact = (await inbox.message()).contact
    assert contact
    assert (contact.first_name, contact.last_name, contact.phone_number) == ("Sabine", "Krüger", "+49 511 123")
    assert contact.vcard == CARD.decode()
    anna.send_file(CARD, "sabine.vcf", kind="document")
    assert (await inbox.message()).document


async def test_a_file_comes_from_disk_with_a_caption(anna: Person, inbox: Inbox, tmp_path: Path) -> None:
    """A path gives the file its name; a caption may be changed later."""
    path = tmp_path / "Visitenkarte.png"
    path.write_bytes(PNG)
    sent = anna.send_file(path, kind="document", caption="von heute")
    message = await inbox.message()
    assert message.document
    assert (message.document.file_name, message.caption) == ("Visitenkarte.png", "von heute")
    anna.edit(sent, "von gestern")
    edited = (await inbox.update()).edited_message
    assert edited
    assert edited.caption == "von gestern"


async def test_other_things_are_shared(anna: Person, inbox: Inbox) -> None:
    """Contacts, places and anything else arrive as what they are."""
    anna.send_contact("+49511", "Jens", "Kröger", user_id=5)
    contact = (await inbox.message()).contact
    assert contact
    assert contact.user_id == 5
    anna.send_location(52.37, 9.73)
    assert (await inbox.message()).location
    anna.send_content({"dice": {"emoji": "🎲", "value": 3}})
    assert (await inbox.message()).dice


async def test_a_file_that_is_not_there(bot: Bot, api: LocalBotApi, anna: Person) -> None:
    """Unknown files and files over 20 MB can't be fetched."""
    with pytest.raises(BadRequest, match=r"(?i)wrong file_id"):
        await bot.get_file("forged")
    anna.send_file(bytes(20_000_001), "big.bin")
    [update] = await bot.get_updates()
    assert update.message
    assert update.message.document
    with pytest.raises(BadRequest, match=r"(?i)file is too big"):
        await bot.get_file(update.message.document)


async def test_in_a_group_the_bot_hears_what_is_meant_for_it(api: LocalBotApi, bot: Bot, anna: Person) -> None:
    """In groups only commands, the bot's name and answers to its messages reach it."""
    group = api.group(-100, "Stammtisch")
    within = anna.within(group)
    message = await bot.send_message(-100, "Hallo")
    within.send("unter uns")
    within.send("/start")
    within.send("@vitamin_b_bot was geht?")
    within.send("ja", reply_to=message.id)
    updates = await bot.get_updates()
    texts = [update.message.text for update in updates if update.message]
    assert texts == ["/start", "@vitamin_b_bot was geht?", "ja"]
    assert updates[0].effective_chat
    assert updates[0].effective_chat.title == "Stammtisch"


async def test_the_journal_keeps_both_sides(api: LocalBotApi, bot: Bot, anna: Person) -> None:
    """Everything said is in the journal in its order, and listeners hear it."""
    heard: list[str] = []
    api.listen(lambda entry: heard.append(entry.kind))
    sent = anna.send("<x>")
    await bot.send_chat_action(anna.id, "typing")
    message = await bot.send_message(anna.id, "<b>y</b>", "HTML")
    await message.edit_text("z")
    await message.delete()
    assert heard == ["text", "action", "text", "text", "deleted"]
    said = [(entry.sender, entry.id, entry.edits, entry.text, entry.html) for entry in api.log]
    assert said[0] == ("user", sent, None, "<x>", "&lt;x&gt;")
    assert said[2] == ("bot", message.id, None, "y", "<b>y</b>")
    assert said[3] == ("bot", message.id, message.id, "z", "z")
    assert said[4][2] == message.id


async def test_a_second_person_has_a_chat_of_their_own(api: LocalBotApi, bot: Bot, anna: Person) -> None:
    """What is said to one is not heard by another."""
    ben = api.person(8, "Ben")
    await bot.send_message(8, "x")
    assert [entry.text for entry in ben.answers] == ["x"]
    assert anna.answers == []
    assert api.person(8, "Benedikt").chat is ben.chat
