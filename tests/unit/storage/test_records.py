"""Records become documents and come back the same."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.access import AccessBook
from bot.domain.contact import Contact
from bot.domain.encounter import Encounter, Note
from bot.domain.favour import Favour, Referral
from bot.domain.follow_up import FollowUp
from bot.domain.message import Attachment, Button, Message
from bot.domain.nudge import Nudge
from bot.domain.profile import Profile
from bot.domain.step import Change, Step, StepKind
from storage.records import (
    from_document,
    in_utc,
    messages_from_documents,
    messages_to_documents,
    moment_from_text,
    moment_to_text,
    step_from_document,
    step_to_document,
    to_document,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
MOMENTS = st.datetimes(min_value=datetime(1900, 1, 2), max_value=datetime(2200, 1, 1), timezones=st.timezones())  # noqa: DTZ001
NUMBERS = st.integers(min_value=0, max_value=2**53)

st.register_type_strategy(str, TEXT)
st.register_type_strategy(datetime, MOMENTS)
st.register_type_strategy(int, NUMBERS)

KINDS = (Contact, Encounter, Note, FollowUp, Favour, Referral, Nudge, Profile, AccessBook)
RECORDS = st.one_of(*(st.from_type(kind) for kind in (Contact, Encounter, Note, FollowUp, Favour, Referral)))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_records_survive_the_round_trip(kind: type, data: st.DataObject) -> None:
    """Every record of every kind is the same after becoming a document, JSON text and a record again."""
    record: Any = data.draw(st.from_type(kind))
    document = orjson.loads(orjson.dumps(to_document(record)))
    assert from_document(kind, document) == in_utc(record)


def in_utc_both(change: Change) -> Change:
    before, after = change.before, change.after
    return Change(before=before and in_utc(before), after=after and in_utc(after))


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_steps_survive_the_round_trip(data: st.DataObject) -> None:
    """A step keeps the kind of each changed record and both its sides."""
    record = data.draw(RECORDS)
    kind = type(record)
    pairs = st.one_of(
        st.builds(Change, before=st.just(record), after=st.none() | st.from_type(kind)),
        st.builds(Change, before=st.none(), after=st.just(record)),
    )
    step = Step(id=3, kind=data.draw(st.sampled_from(StepKind)), at=data.draw(MOMENTS), changes=(data.draw(pairs),))
    back = step_from_document(orjson.loads(orjson.dumps(step_to_document(step))))
    assert back == replace(step, at=step.at.astimezone(UTC), changes=tuple(map(in_utc_both, step.changes)))
    assert [type(change.record) for change in back.changes] == [kind]


@settings(deadline=None)
@given(MOMENTS)
def test_moments_are_stored_in_utc(moment: datetime) -> None:
    """A moment of any zone is written in UTC and read as the same moment, in UTC."""
    text = moment_to_text(moment)
    assert text.endswith("Z")
    assert moment_from_text(text) == moment.astimezone(UTC)
    assert moment_from_text(text).tzinfo is UTC


def test_nested_moments_are_in_utc_too() -> None:
    """A question's moment inside the profile is read in UTC."""
    document = to_document(Profile(user_id=1, created_at=datetime(2026, 1, 1, tzinfo=UTC)))
    document["question"] = {"kind": "correction", "asked_at": "2026-01-01T12:00:00+02:00"}
    question = from_document(Profile, document).question
    assert question is not None
    assert question.asked_at.tzinfo is UTC


def test_a_document_that_does_not_fit_is_refused() -> None:
    """A document without a needed field raises ValueError."""
    with pytest.raises(ValueError, match="noted_at"):
        from_document(Note, {"id": 1, "text": "x"})


def test_answers_are_stored_without_attachments() -> None:
    """Messages come back with text and buttons, but without attached files."""
    message = Message(text="a", buttons=((Button(label="b", url="https://example.org"),),))
    attached = Message(text="c", attachment=Attachment("x.csv", b"\xff"))
    stored = orjson.loads(orjson.dumps(messages_to_documents((message, attached))))
    assert messages_from_documents(stored) == (message, Message(text="c"))
