"""The Telegram edge: update in, service called, rendered reply out."""
