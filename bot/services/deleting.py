"""Deleting a contact by words: «Lösche Kurt Hübner», "Forget about Ted"; it is asked first, as on the card."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.contact import Contact
from bot.ports import Entry, Network
from bot.reading.model import Reading
from bot.services.heard import Heard, as_request
from bot.services.mentions import looks_like_a_person
from bot.services.names import Names, names_in
from bot.services.outcomes import SubjectOutcome
from bot.services.reader import Reader

MOST_TO_CHOOSE = 8

_NAME = r"(?P<name>[\w'’.-]+(?:(?:,\s*|\s+)[\w'’.&-]+){0,6}?)"
_TITLE_DE = r"(?:(?:den|die|der)\s+)?(?:(?:herrn?|frau)\s+)?"
_PLEASE_DE = r"(?:(?:bitte|mal|doch|jetzt|wieder|ganz|komplett|endgültig|sofort)\s+)*"
_THING_DE = (
    r"(?P<contact>(?:(?:den|die|alle|meinen)\s+)?(?:kontakt|eintrag|karte|(?:kontakt)?daten)\s+(?:(?:von|zu|namens)\s+)?"
    r"|alles\s+(?:über|von|zu)\s+)?"
)
_FROM_DE = (
    r"(?:\s+(?:aus|von)\s+(?:(?:meine[nmr]|der|den|dem)\s+)?(?:kontakte?n?|(?:kontakt)?liste|netzwerk|adressbuch))?"
)
_THING_EN = (
    r"(?P<contact>(?:(?:the|my)\s+)?(?:contact|entry|card)\s+(?:(?:of|for|named|called)\s+)?"
    r"|(?:everything|all)\s+(?:about|on|of)\s+)?"
)
_FROM_EN = r"(?:\s+from\s+(?:(?:my|the)\s+)?(?:contacts?|(?:contact\s+)?list|network|address\s+book))?"

# Each pattern stands under its examples, and has to fit the whole message.
_TABLE = (
    # «Lösche Kurt Hübner», «Lösch bitte den Kontakt Petra», «Entferne Petra aus meinen Kontakten»
    rf"(?:bitte\s+)?(?P<verb>lösche?|entferne?|vergiss)\s+{_PLEASE_DE}{_THING_DE}{_TITLE_DE}{_NAME}{_FROM_DE}"
    r"(?:\s+(?:bitte|wieder|ganz|komplett|endgültig|raus))*",
    # «Kannst du Petra löschen?», «Bitte den Kontakt Petra löschen», «Petra aus den Kontakten löschen»
    r"(?:(?:bitte|kannst\s+du|könntest\s+du|ich\s+(?:will|möchte|würde\s+gern))\s+)*"
    rf"{_PLEASE_DE}{_THING_DE}{_TITLE_DE}{_NAME}{_FROM_DE}(?:\s+(?:bitte|wieder|ganz|komplett|endgültig))*"
    r"\s+(?P<verb>löschen|entfernen)",
    # "Delete Ron", "Please remove Ron from my contacts", "Forget about Ted", "Can you delete the contact Ted?"
    r"(?:(?:please|can\s+you|could\s+you|would\s+you|i(?:\s+want|['’]d\s+like|\s+would\s+like)\s+to)\s+)*"
    rf"(?P<verb>delete|remove|erase|forget(?:\s+about)?)\s+{_THING_EN}(?:(?:mr|mrs|ms|miss)\.?\s+)?{_NAME}{_FROM_EN}"
    r"(?:\s+(?:please|again|completely|entirely|for\s+good))*",
)
_PATTERNS = tuple(re.compile(rf"\W*{pattern}\W*", re.IGNORECASE) for pattern in _TABLE)
_BETWEEN_NAMES = re.compile(r",\s*(?:und\s+|and\s+)?|\s+(?:und|and|&)\s+", re.IGNORECASE)
_SAID_LIGHTLY = ("vergiss", "forget")
_WITHIN_NAMES = frozenset({"von", "van", "de", "der", "den", "zu", "du", "la", "le", "al", "bin"})


@dataclass(frozen=True, slots=True, kw_only=True)
class WhomToDelete(SubjectOutcome):
    """The one contact that the user wants to delete, or those that may be meant; none where nobody is called so."""

    name: str
    contacts: tuple[Contact, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whom a message asks to delete; `surely` where it can be meant for a contact only."""

    name: str
    surely: bool


def deletion_asked(text: str) -> Wanted | None:
    """Return whom a message asks to delete, or None where it asks for nothing of the kind."""
    plain = as_request(text)
    for pattern in _PATTERNS:
        if found := pattern.fullmatch(plain):
            name = found["name"].rstrip(".")
            lightly = found["verb"].casefold().startswith(_SAID_LIGHTLY)
            named = looks_like_a_person(name) if lightly else True
            return Wanted(name, bool(found["contact"] or named) and _is_written_as_a_name(name))
    return None


async def asked(network: Network, heard: Heard, _reading: Reading, _reader: Reader) -> WhomToDelete | None:
    """Ask whether a contact is to be deleted; None where a message asks for no contact's deletion."""
    wanted = deletion_asked(heard.text)
    if wanted is None:
        return None
    names = await names_in(network)
    found = names.called(wanted.name) or _all_called(names, wanted.name)
    if not found and wanted.surely:
        found = names.like(wanted.name)
    contacts = [await network.get(Contact, entry.contact_id) for entry in found[:MOST_TO_CHOOSE]]
    if not contacts and not wanted.surely:
        return None
    return WhomToDelete(name=wanted.name, contacts=tuple(each for each in contacts if each))


def _all_called(names: Names, text: str) -> Sequence[Entry]:
    """Return the contacts of several names, where each of them is known."""
    found = [names.called(name) for name in _BETWEEN_NAMES.split(text)]
    return list(dict.fromkeys(entry for entries in found for entry in entries)) if all(found) else []


def _is_written_as_a_name(name: str) -> bool:
    first, *rest = name.split()
    return first[:1].isupper() and all(word[:1].isupper() or word in _WITHIN_NAMES for word in rest)
