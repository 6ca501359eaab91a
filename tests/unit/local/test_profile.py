"""Commands and descriptions are kept for each language."""

import pytest
from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, MenuButtonCommands
from telegram.error import BadRequest

from bot.local.person import Person


async def test_commands_are_kept_per_language_and_scope(bot: Bot) -> None:
    """Each language and scope has its own commands, which can be taken away."""
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand("due", "What is due")])
    await bot.set_my_commands([BotCommand("due", "Was ansteht")], language_code="de")
    await bot.set_my_commands([BotCommand("find", "Suchen")], scope, "de")
    assert (await bot.get_my_commands())[0].description == "What is due"
    assert (await bot.get_my_commands(language_code="de"))[0].description == "Was ansteht"
    assert (await bot.get_my_commands(scope, "de"))[0].command == "find"
    assert await bot.get_my_commands(language_code="fr") == ()
    await bot.delete_my_commands(language_code="de")
    assert await bot.get_my_commands(language_code="de") == ()


@pytest.mark.parametrize("command", [("Due", "x"), ("x" * 33, "x"), ("due", "x" * 257)])
async def test_a_bad_command_is_refused(bot: Bot, command: tuple[str, str]) -> None:
    """Commands are short, in small letters, and described."""
    with pytest.raises(BadRequest, match=r"(?i)BOT_COMMAND"):
        await bot.set_my_commands([command])


async def test_too_many_commands_are_refused(bot: Bot) -> None:
    """A hundred commands are the limit."""
    with pytest.raises(BadRequest, match=r"(?i)too_much"):
        await bot.set_my_commands([(f"c{number}", "x") for number in range(101)])


async def test_texts_are_kept_per_language(bot: Bot) -> None:
    """Name and descriptions fall back to the default where a language has none."""
    await bot.set_my_description("Remembers")
    await bot.set_my_description("Merkt sich", "de")
    await bot.set_my_short_description("Kurz", "de")
    await bot.set_my_name("Vitamin", "en")
    assert (await bot.get_my_description("de")).description == "Merkt sich"
    assert (await bot.get_my_description("fr")).description == "Remembers"
    assert (await bot.get_my_short_description("de")).short_description == "Kurz"
    assert (await bot.get_my_name("en")).name == "Vitamin"
    assert (await bot.get_my_name()).name == "Vitamin B"


async def test_texts_have_their_lengths(bot: Bot) -> None:
    """Name 64, description 512, short description 120 characters; a language has two letters."""
    for refused in (
        bot.set_my_name("x" * 65),
        bot.set_my_description("x" * 513),
        bot.set_my_short_description("x" * 121),
        bot.set_my_description("x", "deutsch"),
    ):
        with pytest.raises(BadRequest):
            await refused


async def test_the_bot_is_described(bot: Bot, anna: Person) -> None:
    """The bot knows itself, its chats and its menu button."""
    me = await bot.get_me()
    assert (me.username, me.is_bot, me.can_read_all_group_messages) == ("vitamin_b_bot", True, False)
    assert (await bot.get_chat(anna.id)).first_name == "Anna"
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert isinstance(await bot.get_chat_menu_button(), MenuButtonCommands)
    await bot.set_chat_menu_button(anna.id, MenuButtonCommands())
    assert isinstance(await bot.get_chat_menu_button(anna.id), MenuButtonCommands)
