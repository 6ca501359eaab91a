"""The bot without Telegram: an in-process Bot API and the terminal chat on it."""
