"""Between the domain's dataclasses and documents of plain JSON values: times in UTC, days as ISO dates."""

import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from typing import Any, TypeVar

from pydantic import TypeAdapter

from bot.domain.access import AccessBook, Invitation
from bot.domain.contact import Contact
from bot.domain.encounter import Encounter, Note
from bot.domain.event import Event
from bot.domain.fact import Fact, Relation
from bot.domain.favour import Favour, Referral
from bot.domain.follow_up import FollowUp
from bot.domain.introduction import Introduction
from bot.domain.message import Message
from bot.domain.nudge import Nudge
from bot.domain.profile import Profile, Question
from bot.domain.step import Change, Record, Step

Document = dict[str, Any]
"""A record as plain JSON values."""

Stored = Record | Nudge | AccessBook
S = TypeVar("S", bound=Stored)
T = TypeVar("T")

TABLES: dict[type, str] = {
    Contact: "contacts",
    Encounter: "encounters",
    Note: "notes",
    FollowUp: "follow_ups",
    Favour: "favours",
    Referral: "referrals",
    Fact: "facts",
    Relation: "relations",
    Event: "events",
    Introduction: "introductions",
    Nudge: "nudges",
    Step: "steps",
}
"""The table of each kind of record."""

_KINDS: dict[str, type[Record]] = {
    "contact": Contact,
    "encounter": Encounter,
    "note": Note,
    "follow_up": FollowUp,
    "favour": Favour,
    "referral": Referral,
    "fact": Fact,
    "relation": Relation,
    "event": Event,
    "introduction": Introduction,
    "profile": Profile,
}
_TAGS = {kind: tag for tag, kind in _KINDS.items()}

_ADAPTERS: dict[type, TypeAdapter[Any]] = {kind: TypeAdapter(kind) for kind in (*TABLES, Profile, AccessBook)}
_moment = TypeAdapter(datetime)
_messages = TypeAdapter(tuple[Message, ...])


def to_document(record: Stored) -> Document:
    """Return the record as plain JSON values."""
    document: Document = _ADAPTERS[type(record)].dump_python(in_utc(record), mode="json")
    return document


def from_document(kind: type[S], document: Mapping[str, Any]) -> S:
    """Return the record that a document stands for. Raises ValueError where it does not fit."""
    record: S = _ADAPTERS[kind].validate_python(document)
    return in_utc(record)


def step_to_document(step: Step) -> Document:
    """Return a step of the journal as plain JSON values; each change names the kind of its record."""
    return {
        "id": step.id,
        "kind": step.kind.value,
        "at": moment_to_text(step.at),
        "message_id": step.message_id,
        "changes": [_change_to_document(change) for change in step.changes],
    }


def step_from_document(document: Mapping[str, Any]) -> Step:
    """Return the step that a document stands for. Raises ValueError where it does not fit."""
    changes = tuple(_change_from_document(change) for change in document["changes"])
    step = _ADAPTERS[Step].validate_python({**document, "changes": ()})
    return typing.cast("Step", replace(in_utc(step), changes=changes))


def _change_to_document(change: Change) -> Document:
    return {
        "kind": _TAGS[type(change.record)],
        "before": to_document(change.before) if change.before else None,
        "after": to_document(change.after) if change.after else None,
    }


def _change_from_document(document: Mapping[str, Any]) -> Change:
    kind = _KINDS[document["kind"]]
    before, after = document["before"], document["after"]
    return Change(
        before=from_document(kind, before) if before else None,
        after=from_document(kind, after) if after else None,
    )


def messages_to_documents(messages: tuple[Message, ...]) -> list[Document]:
    """Return an answer as plain JSON values, without its attachments and pictures."""
    documents: list[Document] = _messages.dump_python(
        tuple(replace(message, attachment=None, picture=None) for message in messages), mode="json"
    )
    return documents


def messages_from_documents(documents: list[Document]) -> tuple[Message, ...]:
    """Return the answer that a list of documents stands for."""
    return _messages.validate_python(documents)


def moment_to_text(moment: datetime) -> str:
    """Return an aware moment as text in UTC."""
    text: str = _moment.dump_python(moment.astimezone(UTC), mode="json")
    return text


def moment_from_text(text: str) -> datetime:
    """Return the moment that a text stands for, in UTC."""
    return _moment.validate_python(text).astimezone(UTC)


def in_utc(value: T) -> T:
    """Return a record with all its moments in UTC."""
    timed = _TIMED.get(type(value))
    if not timed:
        return value
    changed = {name: _moved(getattr(value, name)) for name in timed}
    return replace(value, **changed)  # type: ignore[type-var]


def _moved(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC)
    if isinstance(value, tuple):
        return tuple(in_utc(each) for each in value)
    return in_utc(value)


def _timed_fields(kind: type) -> tuple[str, ...]:
    """Return the fields of a record that hold moments, or records with moments."""
    hints = typing.get_type_hints(kind)
    return tuple(field.name for field in fields(kind) if _holds_time(hints[field.name]))


def _holds_time(hint: Any) -> bool:
    if hint is datetime:
        return True
    if isinstance(hint, type) and is_dataclass(hint):
        return bool(_timed_fields(hint))
    return hint is not Change and any(_holds_time(each) for each in typing.get_args(hint))


_TIMED = {kind: _timed_fields(kind) for kind in (*_ADAPTERS, Question, Invitation)}
