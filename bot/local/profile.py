"""The methods about the bot itself: commands, name, descriptions, menu button, webhook; each per language."""

import re
from typing import Any

from bot.local.call import JSON, Call
from bot.local.limits import (
    COMMAND_DESCRIPTION_LENGTH,
    COMMANDS,
    DESCRIPTION_LENGTH,
    NAME_LENGTH,
    SHORT_DESCRIPTION_LENGTH,
    length_of,
)
from bot.local.refusal import bad_request
from bot.local.state import State

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_TEXTS = {
    "name": NAME_LENGTH,
    "description": DESCRIPTION_LENGTH,
    "short_description": SHORT_DESCRIPTION_LENGTH,
}


def get_me(state: State, _: Call) -> JSON:
    """Answer `getMe`."""
    return state.bot | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
    }


def set_my_commands(state: State, call: Call) -> bool:
    """Answer `setMyCommands`."""
    commands = call.structure("commands", "can't parse commands JSON object") or []
    if len(commands) > COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        _check_command(command)
    state.profile["commands", _scope(call), _language(call)] = commands
    return True


def get_my_commands(state: State, call: Call) -> list[JSON]:
    """Answer `getMyCommands`: those of exactly this language and scope."""
    commands: list[JSON] = state.profile.get(("commands", _scope(call), _language(call)), [])
    return commands


def delete_my_commands(state: State, call: Call) -> bool:
    """Answer `deleteMyCommands`."""
    state.profile.pop(("commands", _scope(call), _language(call)), None)
    return True


def set_text(state: State, call: Call) -> bool:
    """Answer `setMyName`, `setMyDescription` and `setMyShortDescription`."""
    field = _field_of(call)
    text = call.text(field)
    if length_of(text) > _TEXTS[field]:
        raise bad_request(f"{'BOT_TITLE' if field == 'name' else 'BOT_DESCRIPTION'}_INVALID")
    state.profile[field, "", _language(call)] = text
    return True


def get_text(state: State, call: Call) -> JSON:
    """Answer `getMyName`, `getMyDescription` and `getMyShortDescription`, with the default where there is no own."""
    field = _field_of(call)
    default = state.profile.get((field, "", ""), state.bot["first_name"] if field == "name" else "")
    return {field: state.profile.get((field, "", _language(call))) or default}


def set_chat_menu_button(state: State, call: Call) -> bool:
    """Answer `setChatMenuButton`."""
    button = call.structure("menu_button", "can't parse menu button JSON object") or {"type": "default"}
    if button.get("type") not in {"default", "commands", "web_app"}:
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    if call.text("chat_id"):
        state.chats.of(call).menu_button = button
    else:
        state.profile["menu_button", "", ""] = button
    return True


def get_chat_menu_button(state: State, call: Call) -> JSON:
    """Answer `getChatMenuButton`."""
    if call.text("chat_id"):
        return state.chats.of(call).menu_button
    button: JSON = state.profile.get(("menu_button", "", ""), {"type": "default"})
    return button


def get_chat(state: State, call: Call) -> JSON:
    """Answer `getChat`."""
    return state.chats.of(call).document() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": _GIFTS,
    }


_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)


def get_file(state: State, call: Call) -> JSON:
    """Answer `getFile`."""
    return state.files.describe(call.text("file_id"))


def set_webhook(state: State, call: Call) -> bool:
    """Answer `setWebhook`; updates are not delivered to it, but `getUpdates` is refused as long as it is set."""
    url = call.text("url")
    if url and not url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    state.webhook = {"url": url} if url else {}
    _drop_pending(state, call)
    return True


def delete_webhook(state: State, call: Call) -> bool:
    """Answer `deleteWebhook`."""
    state.webhook = {}
    _drop_pending(state, call)
    return True


def get_webhook_info(state: State, _: Call) -> JSON:
    """Answer `getWebhookInfo`."""
    return {
        "url": state.webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(state.updates.pending),
    }


def agree(_: State, __: Call) -> bool:
    """Answer `close` and `logOut`."""
    return True


def _drop_pending(state: State, call: Call) -> None:
    if call.flag("drop_pending_updates"):
        state.updates.drop()


def _check_command(command: Any) -> None:
    if not isinstance(command, dict) or not _COMMAND.fullmatch(str(command.get("command", "")).removeprefix("/")):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= length_of(str(command.get("description", ""))) <= COMMAND_DESCRIPTION_LENGTH:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")


def _scope(call: Call) -> str:
    scope = call.structure("scope", "can't parse BotCommandScope JSON object") or {"type": "default"}
    return ":".join(str(value) for _, value in sorted(scope.items()))


def _language(call: Call) -> str:
    code = call.text("language_code")
    if not _LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code


def _field_of(call: Call) -> str:
    """Return the parameter of a method: `setMyShortDescription` is about `short_description`."""
    return {"name": "name", "description": "description", "shortdescription": "short_description"}[
        call.method.lower()[5:]
    ]
