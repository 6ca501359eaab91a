"""Reply markup: read and refused as Telegram does, and shown as buttons."""

from typing import Any

from bot.domain.message import Button
from bot.local.call import JSON, Call
from bot.local.limits import CALLBACK_DATA_BYTES, COPY_TEXT_LENGTH, KEYBOARD_BUTTONS, length_of
from bot.local.link import is_link
from bot.local.refusal import bad_request

_ACTIONS = (
    "url",
    "callback_data",
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "login_url",
    "web_app",
    "copy_text",
)

Rows = tuple[tuple[Button, ...], ...]


def read_markup(call: Call) -> JSON | None:
    """Return the reply markup of a call, `None` where there is none or an empty keyboard."""
    markup = call.structure("reply_markup", "can't parse reply keyboard markup JSON object")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if markup.get("keyboard"):
        return {"keyboard": [[_reply_button(button) for button in row] for row in markup["keyboard"]]} | markup
    rows = _inline_rows(markup.get("inline_keyboard") or [])
    if rows:
        return {"inline_keyboard": rows}
    return markup if markup.get("remove_keyboard") or markup.get("force_reply") else None


def buttons_of(markup: JSON | None) -> Rows:
    """Return the buttons as they are shown, row by row."""
    rows = (markup or {}).get("inline_keyboard") or (markup or {}).get("keyboard") or []
    return tuple(tuple(_shown(button) for button in row) for row in rows)


def _shown(button: JSON | str) -> Button:
    if isinstance(button, str):
        return Button(label=button)
    return Button(
        label=button["text"],
        data=button.get("callback_data"),
        url=button.get("url") or (button.get("web_app") or {}).get("url"),
        copy=(button.get("copy_text") or {}).get("text"),
    )


def _reply_button(button: Any) -> JSON:
    if isinstance(button, str):
        return {"text": button}
    if not isinstance(button, dict) or not button.get("text"):
        raise bad_request('can\'t parse keyboard button: Field "text" must be of type String')
    return button


def _inline_rows(rows: Any) -> list[list[JSON]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    checked = [[_inline_button(button) for button in row] for row in rows if row]
    if sum(map(len, checked)) > KEYBOARD_BUTTONS:
        raise bad_request("reply markup is too long")
    return checked


def _inline_button(button: Any) -> JSON:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    if not str(button.get("text") or "").strip():
        raise bad_request("inline keyboard button text must be non-empty")
    actions = [name for name in _ACTIONS if button.get(name) not in (None, "", False)]
    if not actions:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        # The server takes the first silently; the documentation asks for exactly one.
        raise bad_request("can't parse inline keyboard button: exactly one action must be used")
    _check_action(button)
    return button


def _check_action(button: JSON) -> None:
    if len(str(button.get("callback_data") or "").encode()) > CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if (url := button.get("url")) and not is_link(url):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    if "copy_text" in button and not 1 <= length_of(str(button["copy_text"].get("text", ""))) <= COPY_TEXT_LENGTH:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
