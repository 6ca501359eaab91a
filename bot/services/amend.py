"""What the user said of single fields, put over what was read."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bot.domain.encounter import Correction, Note
from bot.reading.model import PersonRead, Reading


def amended(reading: Reading, note: Note) -> Reading:
    """Return a reading with the corrections of its note; a field that was corrected is no longer in doubt."""
    for correction in note.corrections:
        reading = _AMENDMENTS[correction.field](reading, correction.value)
    corrected = {correction.field for correction in note.corrections}
    unsure = tuple(field for field in reading.unsure if field not in corrected)
    if (reading.event or reading.place) and reading.met_on is None and corrected & {"event", "place"}:
        # Who names the occasion says that there was a meeting.
        reading = replace(reading, met_on=note.noted_at.date())
    return replace(reading, unsure=unsure)


def with_correction(note: Note, field: str, value: str | None) -> Note:
    """Return a note with one more correction, in place of an older one of the same field."""
    others = tuple(each for each in note.corrections if each.field != field)
    return replace(note, corrections=(*others, Correction(field, value)))


def knows(field: str) -> bool:
    """Say whether a field can be corrected by its value."""
    return field in _AMENDMENTS


def _first_person(reading: Reading, change: Callable[[PersonRead], PersonRead]) -> Reading:
    if not reading.people:
        return reading
    first, *others = reading.people
    return replace(reading, people=(change(first), *others))


def _name(reading: Reading, value: str | None) -> Reading:
    if not value:
        return reading
    if not reading.people:
        return replace(reading, people=(PersonRead(name=value),))
    old = reading.people[0].name
    follow_ups = tuple(replace(each, person=value) if each.person == old else each for each in reading.follow_ups)
    renamed = _first_person(reading, lambda person: replace(person, name=value, contact_id=None))
    return replace(renamed, follow_ups=follow_ups)


_AMENDMENTS: dict[str, Callable[[Reading, str | None], Reading]] = {
    "name": _name,
    "org": lambda reading, value: _first_person(reading, lambda person: replace(person, org=value)),
    "role": lambda reading, value: _first_person(reading, lambda person: replace(person, role=value)),
    "event": lambda reading, value: replace(reading, event=value),
    "place": lambda reading, value: replace(reading, place=value),
    "met_on": lambda reading, value: replace(reading, met_on=date.fromisoformat(value) if value else None),
}
