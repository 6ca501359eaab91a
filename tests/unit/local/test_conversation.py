"""A whole application talks with a person through the in-process Bot API."""

from collections.abc import AsyncIterator

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from bot.local.api import LocalBotApi
from bot.local.person import Person
from bot.local.request import LocalRequest

Context = ContextTypes.DEFAULT_TYPE


async def echo(update: Update, _: Context) -> None:
    message = update.effective_message
    assert message
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("✅ Erledigt", callback_data="1|done")]])
    word = "geändert" if update.edited_message else "gehört"
    await message.reply_html(f"<b>{word}</b>: {message.text_html}", reply_markup=keyboard, do_quote=True)


async def done(update: Update, _: Context) -> None:
    assert update.callback_query
    await update.callback_query.answer("Gut gemacht")
    await update.callback_query.edit_message_text("fertig")


@pytest.fixture
async def application(api: LocalBotApi) -> AsyncIterator[None]:
    application = (
        Application.builder().token(api.token).request(LocalRequest(api)).get_updates_request(LocalRequest(api)).build()
    )
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.add_handler(CallbackQueryHandler(done))
    async with application:
        await application.start()
        assert application.updater
        await application.updater.start_polling()
        yield
        await application.updater.stop()
        await application.stop()


@pytest.mark.usefixtures("application")
async def test_a_message_is_answered(api: LocalBotApi, anna: Person) -> None:
    """What a person writes reaches the handler, and the handler's answer reaches the person."""
    sent = anna.send("Hallo <du> & ihr")
    [answer] = await api.said(anna, 1)
    assert answer.text == "gehört: Hallo <du> & ihr"
    assert answer.html == "<b>gehört</b>: Hallo &lt;du&gt; &amp; ihr"
    assert answer.reply_to == sent


@pytest.mark.usefixtures("application")
async def test_a_button_is_pressed(api: LocalBotApi, anna: Person) -> None:
    """A press is answered with a notice, and the message is changed in its place."""
    anna.send("Hallo")
    [answer] = await api.said(anna, 1)
    anna.press("erledigt")
    notice, edit = await api.said(anna, 2)
    assert (notice.kind, notice.text) == ("notice", "Gut gemacht")
    assert (edit.text, edit.id, edit.edits, edit.buttons) == ("fertig", answer.id, answer.id, ())


@pytest.mark.usefixtures("application")
async def test_a_message_is_edited(api: LocalBotApi, anna: Person) -> None:
    """A person's edit arrives as an edited message."""
    sent = anna.send("Hallo")
    await api.said(anna, 1)
    anna.edit(sent, "Guten Tag")
    [answer] = await api.said(anna, 1)
    assert answer.text == "geändert: Guten Tag"
