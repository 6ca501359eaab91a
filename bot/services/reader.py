"""How services read a note: the reader is handed in, so that another one can take its place."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.domain.profile import Profile
from bot.ports import Network
from bot.reading.model import Known, Reading
from bot.services.names import names_in
from bot.services.reminders import with_reminder
from bot.services.sense import made_sense_of


class Reader(Protocol):
    """Understands a note; `ref` is the moment it was written, in the writer's zone."""

    def __call__(
        self, text: str, ref: datetime, *, language: str | None = None, known: Sequence[Known] = ()
    ) -> Reading:
        """Return what was understood; never fails, whatever the text."""
        ...


async def read_for(network: Network, reader: Reader, text: str, at: datetime) -> Reading:
    """Read a text with the user's language, zone, contacts, companies and events in mind."""
    names = await names_in(network)
    ref = at.astimezone(ZoneInfo(network.profile.zone))
    reading = reader(text, ref, language=network.profile.language, known=names.known)
    return with_reminder(made_sense_of(reading, text, names.like), text, at, network.profile)


def local_moment(profile: Profile, now: datetime) -> datetime:
    """Return a moment on the user's clock."""
    return now.astimezone(ZoneInfo(profile.zone))
