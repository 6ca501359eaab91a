"""What a person in the local chat can't do."""

from bot.errors import VitaminError


class ChatMistake(VitaminError):
    """An action on the chat that is not possible; `key` names the text in `bot/local/words.py`."""

    key = "unforeseen"
