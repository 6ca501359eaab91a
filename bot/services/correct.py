"""Correcting what was understood, by words: «nicht Krüger, Kröger», "make it Monday", «Firma heißt Krüger Druck»."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from rapidfuzz import fuzz
from rapidfuzz.utils import default_process

from bot.domain.encounter import Note
from bot.domain.fold import fold, folded_words
from bot.domain.step import Step, StepKind
from bot.ports import Network
from bot.reading.dates import DateMention, find_dates, past_reading
from bot.services.amend import knows, with_correction
from bot.services.capture import note_of_step, recapture
from bot.services.follow_ups import move
from bot.services.outcomes import Outcome
from bot.services.reader import Reader, local_moment

_WORD = r"[\"'«»„“]?([^\"'«»„“,;.]+?)[\"'«»„“]?"
_SORRY = r"^(?:(?:nein|no|sorry|falsch|wrong)[,\s]+)?"

# What is wrong and what is right. Each stands under an example; `wrong` and `right` are its groups.
_REPLACEMENTS = (
    # «nicht Krüger, Kröger» «nicht Krüger sondern Kröger» "not Krüger but Kröger"
    rf"{_SORRY}(?:nicht|not)\s+(?P<wrong>{_WORD})\s*(?:,\s*(?:sondern\s+)?|\s+sondern\s+|\s+but\s+)(?P<right>{_WORD})[.!]?$",
    # «Kröger, nicht Krüger» "Kröger, not Krüger" «Kröger statt Krüger» "Kröger instead of Krüger"
    rf"{_SORRY}(?P<right>{_WORD})\s*(?:,\s*(?:und\s+)?(?:nicht|not)|\s+statt|\s+instead of)\s+(?P<wrong>{_WORD})[.!]?$",
    # «Krüger -> Kröger»
    rf"^(?P<wrong>{_WORD})\s*(?:->|=>|→)\s*(?P<right>{_WORD})$",
)

_IS = r"\s*(?::|\s(?:heißt|heisst|hieß|ist|lautet|war|is|was|is called))\s+(.+?)[.!]?$"

# A field by its name: «Name: Kröger», «er heißt Kröger», «Firma ist Krüger Druck», "company is X", «Event: Barcamp».
_FIELDS = (
    ("name", rf"^(?:(?:der|the|ihr|sein|his|her)\s+)?name{_IS}"),
    ("name", r"^(?:nein,?\s+|no,?\s+)?(?:er|sie|he|she)\s+(?:heißt|heisst|is called)\s+(.+?)[.!]?$"),
    ("org", rf"^(?:(?:die|the|ihre|seine)\s+)?(?:firma|company){_IS}"),
    ("role", rf"^(?:(?:der|the|sein|ihr)\s+)?(?:beruf|rolle|role|job){_IS}"),
    ("event", rf"^(?:(?:das|die|the|der)\s+)?(?:event|veranstaltung|anlass|occasion){_IS}"),
    ("place", rf"^(?:(?:der|the)\s+)?(?:ort|place){_IS}"),
)

_NONE = frozenset({"keine", "keiner", "keins", "kein", "nichts", "niemand", "none", "no", "nothing", "nobody"})

# Words that may stand around a day that is all somebody says: «nein, doch lieber erst am Montag bitte».
_AROUND_A_DAY = frozenset(
    "nein no doch ach sorry moment lieber besser eher erst schon bitte please dann also aber mach mache machs es s das"
    " soll sollte sein ist war wird wurde werden verschieb verschiebe schieb auf zum bis am den der die um im in"
    " make it that move put push to till until by on at for the is was should be rather better only just actually ok"
    " okay ja yes frueher spaeter earlier later statt instead treffen termin date day tag wieder uhr".split()
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


async def correct(network: Network, step_id: int, text: str, reader: Reader, now: datetime) -> Outcome:
    """Correct the note behind a step by what the user says of it.

    Understands a replacement, a field by its name, or a new day; anything else is taken as an addition to the note.
    Raises OutOfDate where the note is gone.
    """
    return await correct_note(network, await note_of_step(network, step_id), text, reader, now)


async def correct_note(network: Network, note: Note, text: str, reader: Reader, now: datetime) -> Outcome:
    """Correct a note by what the user says of it."""
    replacement = _replacement(text)
    if replacement and (better := replaced(note.text, replacement.wrong, replacement.right)):
        return await recapture(network, replace(note, text=better), reader)
    field = _field(text)
    if field:
        return await _set(network, note, *field, reader=reader)
    mention = the_day(text, now, network)
    if mention:
        return await _move_day(network, note, mention, now, reader)
    return await recapture(network, replace(note, text=f"{note.text}\n{text}"), reader)


async def correct_field(
    network: Network, step_id: int, field: str, text: str, reader: Reader, now: datetime
) -> Outcome:
    """Set the one field of a note that the user said was wrong; «keine» empties it.

    What is no single value («nicht Krüger, Kröger», a whole sentence) is taken as any correction.
    """
    note = await note_of_step(network, step_id)
    plain = text.strip().rstrip(".!")
    if field == "met_on" and (mention := the_day(text, now, network)):
        day = past_reading(mention, local_moment(network.profile, note.noted_at))
        return await _set(network, note, field, day.isoformat(), reader=reader)
    is_value = _replacement(text) is None and _field(text) is None and len(plain.split()) <= LONGEST_CORRECTION
    if knows(field) and field != "met_on" and is_value:
        return await _set(network, note, field, None if fold(plain) in _NONE else plain, reader=reader)
    return await correct_note(network, note, text, reader, now)


async def corrects_last_note(network: Network, text: str, now: datetime) -> Note | None:
    """Return the last note if a message that answers nothing still corrects it: «nicht Krüger, Kröger».

    A bare day («doch erst Montag») does so only just after the note.
    """
    note = await network.latest_note() if len(text.split()) <= LONGEST_CORRECTION else None
    if note is None:
        return None
    replacement = _replacement(text)
    if replacement:
        return note if replaced(note.text, replacement.wrong, replacement.right) else None
    just_now = now - note.noted_at <= JUST_NOW
    return note if just_now and (_field(text) or the_day(text, now, network)) else None


async def reword(network: Network, steps: list[Step], text: str, reader: Reader) -> Outcome | None:
    """Take an edited note down in place of its first version; None where its message led to no note."""
    if not steps or steps[-1].kind is not StepKind.CAPTURE:
        return None
    note = await note_of_step(network, steps[-1].id)
    return await recapture(network, replace(note, text=text), reader)


def replaced(text: str, wrong: str, right: str) -> str | None:
    """Return the text with the wrong words replaced wherever they stand, a typo forgiven; None where they don't."""
    exact = re.compile(rf"(?<!\w){re.escape(wrong)}(?!\w)", re.IGNORECASE)
    if exact.search(text):
        return exact.sub(lambda _: right, text)
    near = [
        word for word in re.findall(r"[\w-]+", text) if fuzz.ratio(word, wrong, processor=default_process) >= NEARLY
    ]
    return re.sub(rf"\b{re.escape(near[0])}\b", lambda _: right, text) if near else None


def the_day(text: str, now: datetime, network: Network) -> DateMention | None:
    """Return the day a short text names and nothing else («am Montag», "make it Monday"), or None."""
    at = local_moment(network.profile, now)
    mentions = find_dates(text, at, network.profile.language, region=network.profile.region)
    if not mentions:
        return None
    mention = mentions[-1]
    rest = folded_words(text[: mention.start] + text[mention.end :])
    return mention if _AROUND_A_DAY.issuperset(rest) else None


def day_only(text: str, now: datetime, network: Network) -> date | None:
    """Return the day by which, where a short text names a day and nothing else."""
    mention = the_day(text, now, network)
    return mention.due if mention else None


async def _set(network: Network, note: Note, field: str, value: str | None, *, reader: Reader) -> Outcome:
    return await recapture(network, with_correction(note, field, value), reader)


async def _move_day(network: Network, note: Note, mention: DateMention, now: datetime, reader: Reader) -> Outcome:
    open_ones = [each for each in await network.open_follow_ups() if each.note_id == note.id and each.action]
    if mention.past or not open_ones:
        day = past_reading(mention, local_moment(network.profile, note.noted_at))
        return await _set(network, note, "met_on", day.isoformat(), reader=reader)
    return await move(network, open_ones[0].id, mention.due, now, message_id=note.message_id)


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
