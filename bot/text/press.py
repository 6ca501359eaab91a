"""What a button carries: a version, an action and its arguments, in at most 64 bytes."""

from dataclasses import dataclass
from enum import StrEnum

from bot.errors import OutOfDate

VERSION = "1"
MOST_BYTES = 64
MOST = 10**12
"""No number in a button is larger; a forged one is cut to this, and leads nowhere."""


class Action(StrEnum):
    """What pressing a button asks for; the values are short, as Telegram allows 64 bytes."""

    UNDO = "undo"
    FIX = "fix"
    MOVE = "move"
    DONE = "done"
    LATER = "later"
    BACK = "back"
    SNOOZE = "snz"
    PICK = "pick"
    DROP = "drop"
    DRAFT = "draft"
    ITEM = "item"
    WHO = "who"
    RIGHT = "right"
    WRONG = "wrong"
    CARD = "card"
    CARD_MENU = "cmenu"
    CONTACT = "set"
    DELETE = "del"
    KNOWN = "known"
    NOT_SO = "notso"
    PAGE = "page"
    SETTINGS = "opts"
    SETTING = "opt"
    ASK_SETTING = "optq"
    WALK = "walk"
    VERIFY = "vrf"
    CHECK = "chk"
    FAKE = "fake"
    CLEAN_UP = "clean"
    NO_BRIEFING = "nobr"
    TELL = "tell"
    ANSWERED = "answ"
    SUGGEST_AGAIN = "again"
    FORGET_ALL = "forget"
    KEEP_ALL = "keep"
    REVIEW = "review"
    MAP = "map"
    REFERRAL = "ref"
    INTRODUCE = "meet"
    INTRODUCTION = "intro"


@dataclass(frozen=True, slots=True)
class Press:
    """A button press: the action and its arguments, numbers or short words."""

    action: Action
    arguments: tuple[str, ...] = ()

    def number(self, position: int, default: int | None = None) -> int:
        """Return an argument as a number. Raises OutOfDate where there is none."""
        if position < len(self.arguments) and self.arguments[position].isdecimal():
            return min(int(self.arguments[position]), MOST)
        if default is None:
            raise OutOfDate
        return default

    def word(self, position: int) -> str:
        """Return an argument as it is. Raises OutOfDate where there is none."""
        if position >= len(self.arguments):
            raise OutOfDate
        return self.arguments[position]


def encode(action: Action, *arguments: int | str) -> str:
    """Return the callback data of a button."""
    data = ":".join([VERSION, action, *map(str, arguments)])
    if len(data.encode()) > MOST_BYTES:
        raise ValueError("callback data is longer than Telegram allows")
    return data


def decode(data: str) -> Press:
    """Return the press behind callback data. Raises OutOfDate for another version or an unknown action."""
    version, _, rest = data.partition(":")
    action, *arguments = rest.split(":")
    if version != VERSION or action not in set(Action):
        raise OutOfDate
    return Press(Action(action), tuple(arguments))
