"""What relationships live on (K7): dated facts about a contact, and how contacts are related to other people."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class FactKind(StrEnum):
    """What a fact is about, in the order of use (K7)."""

    PROJECT = "project"
    FINISHED_PROJECT = "finished_project"
    CAREER = "career"
    EDUCATION = "education"
    FAMILY = "family"
    INTEREST = "interest"
    AGREED = "agreed"
    TALKED_ABOUT = "talked_about"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something known about a contact, in the user's own words, since a day of his calendar."""

    id: int = 0
    contact_id: int
    kind: FactKind
    text: str
    on: date
    note_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How somebody stands to a contact: `other` is the `kind` («Schwester», «Chef») of `contact_id`.

    `other_id` is the other's number where he is a contact too, `other` his name as written. `reverse` turns it round:
    the contact is the `kind` of `other`, who is nobody the user knows.
    """

    id: int = 0
    contact_id: int
    kind: str
    other: str
    other_id: int | None = None
    reverse: bool = False
    note_id: int | None = None
