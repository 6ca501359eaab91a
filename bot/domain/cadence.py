"""How often to be in touch."""

from datetime import timedelta

from bot.domain.contact import Closeness

FIRST_FOLLOW_UP_AFTER = timedelta(days=2)
"""A new contact hears from the user within two days, while the meeting is fresh (K12)."""

CADENCE = {
    Closeness.CLOSE: timedelta(days=30),
    Closeness.LOOSE: timedelta(days=90),
    Closeness.ACQUAINTANCE: timedelta(days=180),
}
"""The time after the last real contact at which a tie wants tending, by closeness (K9)."""
