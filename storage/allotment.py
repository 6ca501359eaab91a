"""How much one user may store: so that nobody, by malice or by a script run wild, fills the disk for the others."""

from dataclasses import dataclass

from bot.domain.contact import Contact
from bot.domain.encounter import Note
from bot.domain.step import Record
from bot.errors import TooMuch

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Allotment:
    """The most contacts and megabytes a user, archived contacts and older changes included; 0 for any number."""

    contacts: int = 0
    megabytes: int = 0

    def check(self, record: Record, *, contacts: int, size: int) -> None:
        """Raise TooMuch where there is no room for a new record in a network of so many contacts and bytes.

        Only new contacts and notes are refused: what is there can be read, changed, ticked off, exported and deleted.
        """
        if self.contacts and isinstance(record, Contact) and contacts >= self.contacts:
            raise TooMuch("error-too-many-contacts", most=self.contacts)
        if self.megabytes and isinstance(record, Contact | Note) and size >= self.megabytes * MEGABYTE:
            raise TooMuch("error-too-much-stored", most=self.megabytes)


UNLIMITED = Allotment()
