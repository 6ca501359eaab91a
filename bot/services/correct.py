"""Correcting what was understood, by words: «nicht Krüger, Kröger», "make it Monday", «Firma heißt Krüger Druck»."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from rapidfuzz import fuzz
from rapidfuzz.utils import default_process

from bot.domain.contact import Contact
from bot.domain.encounter import Encounter, Note
from bot.domain.fold import fold, folded_words
from bot.domain.follow_up import FollowUp, FollowUpState
from bot.domain.step import StepKind
from bot.errors import OutOfDate
from bot.ports import Network
from bot.reading.dates import find_dates
from bot.services.capture import captured_as_it_stands, note_of_step, recapture
from bot.services.follow_ups import move
from bot.services.outcomes import Captured, NobodyNamed, Outcome
from bot.services.reader import Reader, local_day

_WORD = r"[\"'«»„“]?([^\"'«»„“,;.]+?)[\"'«»„“]?"

# What is wrong and what is right. Each stands under an example; `wrong` and `right` are its groups.
_REPLACEMENTS = (
    # «nicht Krüger, Kröger» «nicht Krüger sondern Kröger» "not Krüger but Kröger"
    rf"\b(?:nicht|not)\s+(?P<wrong>{_WORD})\s*(?:,\s*(?:sondern\s+)?|\s+sondern\s+|\s+but\s+)(?P<right>{_WORD})[.!]?$",
    # «Kröger, nicht Krüger» "Kröger, not Krüger" «Kröger statt Krüger» "Kröger instead of Krüger"
    rf"^(?:(?:nein|no|doch|sorry)[,\s]+)?(?P<right>{_WORD})\s*(?:,?\s*(?:und\s+)?(?:nicht|not)|\s+statt|\s+instead of)"
    rf"\s+(?P<wrong>{_WORD})[.!]?$",
    # «Krüger -> Kröger»
    rf"^(?P<wrong>{_WORD})\s*(?:->|=>|→)\s*(?P<right>{_WORD})$",
)

# A field by its name: «Name: Kröger», «er heißt Kröger», «Firma ist Krüger Druck», "company is X", «Event: Barcamp».
_FIELDS = (
    ("name", r"^(?:(?:der|the|ihr|sein|his|her)\s+)?name(?:\s+(?:ist|is|lautet))?\s*:?\s+(.+?)[.!]?$"),
    ("name", r"^(?:nein,?\s+|no,?\s+)?(?:er|sie|he|she)\s+(?:heißt|heisst|is called)\s+(.+?)[.!]?$"),
    ("org", r"^(?:(?:die|the|ihre|seine)\s+)?(?:firma|company)(?:\s+(?:heißt|heisst|ist|is))?\s*:?\s+(.+?)[.!]?$"),
    ("role", r"^(?:(?:der|the|sein|ihr)\s+)?(?:beruf|rolle|role|job)(?:\s+(?:ist|is))?\s*:?\s+(.+?)[.!]?$"),
    (
        "event",
        r"^(?:(?:das|die|the)\s+)?(?:event|veranstaltung|anlass|occasion)"
        r"(?:\s+(?:heißt|heisst|hieß|war|ist|is|was))?\s*:?\s+(.+?)[.!]?$",
    ),
    ("place", r"^(?:(?:der|the)\s+)?(?:ort|place)(?:\s+(?:war|ist|is|was))?\s*:?\s+(.+?)[.!]?$"),
)

_NONE = frozenset({"keine", "keiner", "keins", "kein", "nichts", "niemand", "none", "no", "nothing", "nobody"})

_CONTACT_FIELDS: dict[str, Callable[[Contact, str | None], Contact]] = {
    "org": lambda contact, value: replace(contact, org=value),
    "role": lambda contact, value: replace(contact, role=value),
}
_ENCOUNTER_FIELDS: dict[str, Callable[[Encounter, str | None], Encounter]] = {
    "event": lambda encounter, value: replace(encounter, event=value),
    "place": lambda encounter, value: replace(encounter, place=value),
}

# Words that may stand around a day that is all somebody says: «nein, doch lieber erst am Montag bitte».
_AROUND_A_DAY = frozenset(
    "nein no doch ach sorry moment lieber besser eher erst schon bitte please dann also aber mach mache machs es s das"
    " soll sollte sein ist war wird wurde werden verschieb verschiebe schieb auf zum bis am den der die um im in"
    " make it that move put push to till until by on at for the is was should be rather better only just actually ok"
    " okay ja yes frueher spaeter earlier later statt instead treffen termin date day tag wieder".split()
)

JUST_NOW = timedelta(minutes=15)
LONGEST_CORRECTION = 8
"""Words up to which a message that answers nothing may still be a correction."""

NEARLY = 80
"""Likeness (0 to 100) at which a word of the note is taken for the one said to be wrong."""


@dataclass(frozen=True, slots=True)
class _Replacement:
    wrong: str
    right: str


async def correct(network: Network, step_id: int | None, text: str, reader: Reader, now: datetime) -> Outcome:
    """Correct the note behind a step by what the user says of it.

    Understands a replacement, a field by its name, or a new day; anything else is taken as an addition to the note.
    Raises OutOfDate where the note is gone.
    """
    note = await note_of_step(network, step_id)
    replacement = _replacement(text)
    if replacement and (better := replaced(note.text, replacement.wrong, replacement.right)):
        return await recapture(network, note, better, reader)
    field = _field(text)
    if field:
        return await _set_field(network, note, *field, reader=reader)
    day = day_only(text, now, network)
    if day:
        return await _move_day(network, note, day, now)
    return await recapture(network, note, f"{note.text}\n{text}", reader)


async def correct_field(
    network: Network, step_id: int | None, field: str, text: str, reader: Reader, now: datetime
) -> Outcome:
    """Set the one field of a note that the user said was wrong; «keine» empties it.

    What is no single value («nicht Krüger, Kröger», a whole sentence) is taken as any correction.
    """
    note = await note_of_step(network, step_id)
    plain = text.strip().rstrip(".!")
    is_value = _replacement(text) is None and _field(text) is None and len(plain.split()) <= LONGEST_CORRECTION
    if field in (*_CONTACT_FIELDS, *_ENCOUNTER_FIELDS, "name") and is_value:
        return await _set_field(network, note, field, None if fold(plain) in _NONE else plain, reader=reader)
    return await correct(network, step_id, text, reader, now)


async def corrects_last_note(network: Network, text: str, now: datetime) -> bool:
    """Say whether a message that answers nothing still corrects the last note: «nicht Krüger, Kröger».

    A bare day («doch erst Montag») does so only just after the note.
    """
    if len(text.split()) > LONGEST_CORRECTION:
        return False
    try:
        note = await note_of_step(network, None)
    except OutOfDate:
        return False
    replacement = _replacement(text)
    if replacement:
        return replaced(note.text, replacement.wrong, replacement.right) is not None
    return _field(text) is not None or (now - note.noted_at <= JUST_NOW and day_only(text, now, network) is not None)


async def reword(network: Network, message_id: int, text: str, reader: Reader) -> Captured | NobodyNamed | None:
    """Take an edited message down in place of its first version; None where it led to nothing."""
    steps = await network.steps_of_message(message_id)
    if not steps:
        return None
    note = await note_of_step(network, steps[0].id)
    return await recapture(network, note, text, reader)


def replaced(text: str, wrong: str, right: str) -> str | None:
    """Return the text with the wrong words replaced wherever they stand, a typo forgiven; None where they don't."""
    exact = re.compile(rf"(?<!\w){re.escape(wrong)}(?!\w)", re.IGNORECASE)
    if exact.search(text):
        return exact.sub(lambda _: right, text)
    near = [
        word for word in re.findall(r"[\w-]+", text) if fuzz.ratio(word, wrong, processor=default_process) >= NEARLY
    ]
    return re.sub(rf"\b{re.escape(near[0])}\b", lambda _: right, text) if near else None


def day_only(text: str, now: datetime, network: Network) -> date | None:
    """Return the day a short text names and nothing else («am Montag», "make it Monday"), or None."""
    at = local_day(network.profile, now)
    mentions = find_dates(text, at, network.profile.language, region=network.profile.region)
    if not mentions:
        return None
    mention = mentions[-1]
    rest = folded_words(text[: mention.start] + text[mention.end :])
    return mention.due if _AROUND_A_DAY.issuperset(rest) else None


async def _set_field(network: Network, note: Note, field: str, value: str | None, *, reader: Reader) -> Outcome:
    if field == "name" and value:
        return await _rename(network, note, value, reader)
    async with network.step(StepKind.CORRECT, message_id=note.message_id):
        if field in _ENCOUNTER_FIELDS:
            for encounter in await _encounters(network, note):
                await network.put(_ENCOUNTER_FIELDS[field](encounter, value))
        elif field in _CONTACT_FIELDS and (contact := await _first_contact(network, note)):
            await network.put(_CONTACT_FIELDS[field](contact, value))
    return await captured_as_it_stands(network, note)


async def _rename(network: Network, note: Note, name: str, reader: Reader) -> Outcome:
    contact = await _first_contact(network, note)
    better = replaced(note.text, contact.name, name) if contact else None
    if better:
        return await recapture(network, note, better, reader)
    async with network.step(StepKind.CORRECT, message_id=note.message_id):
        if contact:
            await network.put(replace(contact, name=name))
    return await captured_as_it_stands(network, note)


async def _move_day(network: Network, note: Note, day: date, now: datetime) -> Outcome:
    open_ones = [each for each in await _follow_ups(network, note) if each.state is FollowUpState.OPEN]
    if open_ones:
        return await move(network, open_ones[0].id, day, now)
    async with network.step(StepKind.CORRECT, message_id=note.message_id):
        for encounter in await _encounters(network, note):
            await network.put(replace(encounter, met_on=day))
    return await captured_as_it_stands(network, note)


async def _first_contact(network: Network, note: Note) -> Contact | None:
    return await network.get(Contact, note.contact_ids[0]) if note.contact_ids else None


async def _encounters(network: Network, note: Note) -> list[Encounter]:
    found = [each for contact_id in note.contact_ids[:1] for each in await network.encounters_of(contact_id)]
    return [each for each in found if each.note_id == note.id]


async def _follow_ups(network: Network, note: Note) -> list[FollowUp]:
    return [each for each in await network.open_follow_ups() if each.note_id == note.id]


def _replacement(text: str) -> _Replacement | None:
    for pattern in _REPLACEMENTS:
        match = re.search(pattern, text.strip(), re.IGNORECASE)
        if match:
            return _Replacement(match["wrong"].strip(), match["right"].strip())
    return None


def _field(text: str) -> tuple[str, str] | None:
    for field, pattern in _FIELDS:
        match = re.search(pattern, text.strip(), re.IGNORECASE)
        if match:
            return field, match[1].strip()
    return None
