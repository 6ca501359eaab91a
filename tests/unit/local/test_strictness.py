"""What Telegram refuses is refused here, in the same words and with the same errors of the library."""

import re
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest
from telegram import (
    Bot,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, TelegramError

from bot.clock import MovableClock
from bot.local.api import LocalBotApi
from bot.local.mistake import ChatMistake
from bot.local.person import Person
from bot.local.request import LocalRequest

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x03"


def keyboard(*buttons: InlineKeyboardButton) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[button] for button in buttons])


def refused(why: str) -> AbstractContextManager[object]:
    """The library capitalises what Telegram says, so case does not count."""
    return pytest.raises(BadRequest, match=f"(?i){why}")


@pytest.mark.parametrize("text", ["x" * 4096, "🎉" * 2048, " " * 50 + "x" * 4096, f"<b>{'x' * 4096}</b>"])
async def test_a_text_may_have_4096_characters(bot: Bot, anna: Person, text: str) -> None:
    """The limit counts UTF-16 units after markup was read and white space cut."""
    message = await bot.send_message(anna.id, text, parse_mode=ParseMode.HTML)
    assert message.text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("x" * 4097, "message is too long"),
        ("🎉" * 2049, "message is too long"),
        ("ü" * 16_385, "text is too long"),
        ("", "message text is empty"),
        (" \n ", "message text is empty"),
        ("<b></b>", "message text is empty"),
        ("<b>", "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
    ],
)
async def test_a_bad_text_is_refused(bot: Bot, anna: Person, text: str, why: str) -> None:
    """A text that is too long, empty or can't be parsed is a bad request."""
    with refused(re.escape(why)):
        await bot.send_message(anna.id, text, parse_mode=ParseMode.HTML)


async def test_a_caption_may_have_1024_characters(bot: Bot, anna: Person) -> None:
    """A caption ends at 1024, for photos and documents."""
    message = await bot.send_photo(anna.id, PNG, caption="x" * 1024)
    assert message.photo[0].width == 2
    for send in (bot.send_photo, bot.send_document):
        with refused("caption is too long"):
            await send(anna.id, PNG, caption="x" * 1025)


async def test_a_photo_must_be_a_picture(bot: Bot, anna: Person) -> None:
    """What is no picture can't be sent as one."""
    with refused("IMAGE_PROCESS_FAILED"):
        await bot.send_photo(anna.id, b"no picture")


@pytest.mark.parametrize(
    ("button", "why"),
    [
        (InlineKeyboardButton("x", callback_data="ü" * 33), "BUTTON_DATA_INVALID"),
        (InlineKeyboardButton("x"), "Text buttons are unallowed"),
        (InlineKeyboardButton("", callback_data="x"), "button text must be non-empty"),
        (InlineKeyboardButton("x", callback_data="x", url="https://example.org"), "exactly one action"),
        (InlineKeyboardButton("x", url="tel:+49511"), "URL 'tel:.49511' is invalid"),
        (InlineKeyboardButton("x", copy_text=CopyTextButton("x" * 257)), "BUTTON_COPY_TEXT_INVALID"),
        (InlineKeyboardButton("x", copy_text=CopyTextButton("")), "BUTTON_COPY_TEXT_INVALID"),
    ],
)
async def test_a_bad_button_is_refused(bot: Bot, anna: Person, button: InlineKeyboardButton, why: str) -> None:
    """A button needs a text and exactly one action within its limits."""
    with refused(why):
        await bot.send_message(anna.id, "x", reply_markup=keyboard(button))


async def test_buttons_within_their_limits(bot: Bot, anna: Person) -> None:
    """Data of 64 bytes, a text of 256 to copy and 100 buttons are taken; one more is not."""
    good = [
        InlineKeyboardButton("x", callback_data="x" * 64),
        InlineKeyboardButton("x", copy_text=CopyTextButton("x" * 256)),
        InlineKeyboardButton("x", url="https://example.org"),
    ]
    many = [InlineKeyboardButton("x", callback_data=str(number)) for number in range(97)]
    message = await bot.send_message(anna.id, "x", reply_markup=keyboard(*good, *many))
    assert message.reply_markup
    with refused("reply markup is too long"):
        await bot.send_message(anna.id, "x", reply_markup=keyboard(*good, *many, good[0]))


async def test_an_unknown_chat_is_refused(bot: Bot) -> None:
    """Nobody is written to who is not there, by number or by name."""
    for chat in (404, "@nobody"):
        with refused("chat not found"):
            await bot.send_message(chat, "x")


async def test_who_has_blocked_the_bot_is_not_reached(api: LocalBotApi, bot: Bot, anna: Person) -> None:
    """A blocked bot is told so, may not write, and may again when it was let in."""
    anna.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(anna.id, "x")
    with pytest.raises(ChatMistake):
        anna.send("x")
    anna.unblock()
    await bot.send_message(anna.id, "x")
    changes = [update.my_chat_member for update in await bot.get_updates()]
    assert [change.new_chat_member.status for change in changes if change] == ["kicked", "member"]


async def test_who_has_left_or_never_started_is_not_reached(api: LocalBotApi, bot: Bot, anna: Person) -> None:
    """A deleted account is out of reach, and so is a person who has not begun the conversation."""
    anna.delete_account()
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(anna.id, "x")
    stranger = api.person(8, started=False)
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await bot.send_message(8, "x")
    stranger.send("/start")
    await bot.send_message(8, "x")


async def test_a_group_that_moved_says_where(api: LocalBotApi, bot: Bot) -> None:
    """Writing to a group that became a supergroup names the new one."""
    api.group(-5, "Stammtisch", "group").migrated_to = -1005
    with pytest.raises(ChatMigrated) as error:
        await bot.send_message(-5, "x")
    assert error.value.new_chat_id == -1005


async def test_an_unchanged_edit_is_refused(bot: Bot, anna: Person) -> None:
    """An edit must change text, markup or buttons."""
    buttons = keyboard(InlineKeyboardButton("a", callback_data="a"))
    message = await bot.send_message(anna.id, "<b>x</b>", ParseMode.HTML, reply_markup=buttons)
    with refused("message is not modified"):
        await message.edit_text("<b>x</b>", ParseMode.HTML, reply_markup=buttons)
    await message.edit_text("x", reply_markup=buttons)
    with refused("message is not modified"):
        await message.edit_reply_markup(buttons)
    edited = await message.edit_reply_markup(None)
    assert isinstance(edited, Message)
    assert edited.reply_markup is None
    assert edited.edit_date


async def test_only_own_messages_are_edited(bot: Bot, anna: Person) -> None:
    """The bot can't change what a person wrote, what is no text, or what does not exist."""
    sent = anna.send("x")
    with refused("message can't be edited"):
        await bot.edit_message_text("y", anna.id, sent)
    with refused("message to edit not found"):
        await bot.edit_message_text("y", anna.id, 404)
    document = await bot.send_document(anna.id, b"x")
    with refused("there is no text in the message to edit"):
        await bot.edit_message_text("y", anna.id, document.id)


async def test_a_message_is_deleted_once_and_in_time(bot: Bot, anna: Person, clock: MovableClock) -> None:
    """A deleted message is gone, and after 48 hours none is deleted any more."""
    first = await bot.send_message(anna.id, "x")
    second = await bot.send_message(anna.id, "y")
    await first.delete()
    with refused("message to delete not found"):
        await first.delete()
    clock.move_by(timedelta(hours=49))
    with refused("message can't be deleted"):
        await second.delete()


async def test_an_answer_needs_its_message(bot: Bot, anna: Person) -> None:
    """Answering a message that is not there is refused, unless the bot allows for it."""
    with refused("message to be replied not found"):
        await bot.send_message(anna.id, "x", reply_parameters=ReplyParameters(404))
    lenient = ReplyParameters(404, allow_sending_without_reply=True)
    message = await bot.send_message(anna.id, "x", reply_parameters=lenient)
    assert message.reply_to_message is None


async def test_a_press_is_answered_once_and_in_time(bot: Bot, anna: Person, clock: MovableClock) -> None:
    """A query is answered once, within its time, with at most 200 characters."""
    await bot.send_message(anna.id, "x", reply_markup=keyboard(InlineKeyboardButton("a", callback_data="a")))
    first, second = anna.press(1).query_id, anna.press(1).query_id
    assert first
    assert second
    with refused("MESSAGE_TOO_LONG"):
        await bot.answer_callback_query(first, "x" * 201)
    await bot.answer_callback_query(first, "x" * 200)
    with refused("query is too old"):
        await bot.answer_callback_query(first)
    clock.move_by(timedelta(minutes=2))
    with refused("query is too old"):
        await bot.answer_callback_query(second)
    with refused("query is too old"):
        await bot.answer_callback_query("forged")


async def test_entities_arrive_in_the_message(bot: Bot, anna: Person) -> None:
    """The message that comes back carries the entities, also those that Telegram found by itself."""
    message = await bot.send_message(anna.id, "<b>Anna</b> a@example.org", ParseMode.HTML)
    assert [entity.type for entity in message.entities] == ["bold", "email"]
    given = await bot.send_message(anna.id, "Anna", entities=[MessageEntity("italic", 0, 4)])
    assert given.text_html == "<i>Anna</i>"
    assert anna.answers[-1].html == "<i>Anna</i>"


async def test_other_markup_is_refused(bot: Bot, anna: Person) -> None:
    """Only HTML is played here."""
    with refused("unsupported parse_mode"):
        await bot.send_message(anna.id, "*x*", ParseMode.MARKDOWN_V2)


async def test_an_unknown_method_is_not_found(bot: Bot) -> None:
    """A method that is not played here is answered with 404, as Telegram answers one that it does not have."""
    with pytest.raises(TelegramError, match="not found"):
        await bot.do_api_request("sendTelepathy")


async def test_a_wrong_token_is_refused(api: LocalBotApi) -> None:
    """Another token than the bot's opens nothing."""
    with pytest.raises(InvalidToken):
        await Bot("1:" + "x" * 35, request=LocalRequest(api), get_updates_request=LocalRequest(api)).get_me()


async def test_a_reaction_is_one(bot: Bot, anna: Person) -> None:
    """A bot sets one reaction on a message that exists."""
    sent = anna.send("x")
    await bot.set_message_reaction(anna.id, sent, "👍")
    with refused("REACTIONS_TOO_MANY"):
        await bot.set_message_reaction(anna.id, sent, ["👍", "👎"])
    with refused("REACTION_INVALID"):
        await bot.set_message_reaction(anna.id, sent, "📇")
    with refused("message to react not found"):
        await bot.set_message_reaction(anna.id, 404, "👍")


async def test_a_reply_keyboard_writes_its_label(api: LocalBotApi, bot: Bot, anna: Person) -> None:
    """A button of a reply keyboard sends its label as a message."""
    await bot.send_message(anna.id, "x", reply_markup=ReplyKeyboardMarkup([["Ja", "Nein"]]))
    anna.press("nein")
    [update] = await bot.get_updates()
    assert update.message
    assert update.message.text == "Nein"


async def test_a_contact_needs_name_and_number(bot: Bot, anna: Person) -> None:
    """A contact goes out with both, and a card of at most 2048 bytes."""
    message = await bot.send_contact(anna.id, "+49511", "Jens", vcard="x" * 2048)
    assert message.contact
    with refused("vCard is too long"):
        await bot.send_contact(anna.id, "+49511", "Jens", vcard="x" * 2049)


async def test_actions_are_known_ones(bot: Bot, anna: Person) -> None:
    """Typing is shown; an action that does not exist is refused."""
    await bot.send_chat_action(anna.id, "typing")
    with refused("wrong parameter action"):
        await bot.send_chat_action(anna.id, "thinking")
