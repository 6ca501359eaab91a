"""Vitamin B: a Telegram bot that remembers the people you meet and speaks up at the right moment."""
