"""How services read a note: the reader is handed in, so that another one can take its place."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.domain.profile import Profile
from bot.ports import Entry, Network
from bot.reading.model import Known, KnownKind, Reading


class Reader(Protocol):
    """Understands a note; `ref` is the moment it was written, in the writer's zone."""

    def __call__(
        self, text: str, ref: datetime, *, language: str | None = None, known: Sequence[Known] = ()
    ) -> Reading:
        """Return what was understood; never fails, whatever the text."""
        ...


async def read_for(network: Network, reader: Reader, text: str, at: datetime) -> Reading:
    """Read a text with the user's language, zone, contacts, companies and events in mind."""
    known = known_names(await network.directory(), await network.events())
    ref = at.astimezone(ZoneInfo(network.profile.zone))
    return reader(text, ref, language=network.profile.language, known=known)


def known_names(entries: Sequence[Entry], events: Sequence[str]) -> tuple[Known, ...]:
    """Return what the reader may recognise."""
    contacts = map(_known_contact, entries)
    companies = [Known(kind=KnownKind.COMPANY, name=org) for org in sorted({e.org for e in entries if e.org})]
    return (*contacts, *companies, *(Known(kind=KnownKind.EVENT, name=event) for event in events))


@lru_cache(maxsize=65_536)
def _known_contact(entry: Entry) -> Known:
    return Known(kind=KnownKind.CONTACT, name=entry.name, id=entry.contact_id, aliases=entry.aliases)


def local_moment(profile: Profile, now: datetime) -> datetime:
    """Return a moment on the user's clock."""
    return now.astimezone(ZoneInfo(profile.zone))
