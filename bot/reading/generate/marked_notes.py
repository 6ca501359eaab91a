"""Notes with their spans marked, to train the tagger on: from corpora of gold readings and from written patterns."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.reading.cleaning import cleaned, without_fillers
from bot.reading.generate.deed_places import Span, deeds_in
from bot.reading.language import language_of
from bot.reading.model import Intent
from bot.reading.note_kind import label_of
from bot.reading.tagger import Label

PATTERNS = Path(__file__).with_name("patterns.txt")
DEEDS_FOLLOW, NOT_SAID = "=>", "| ?"
PATTERN = re.compile(r"\{(?P<label>[A-Z]):(?P<text>[^}]*)\}")
HONORIFIC = re.compile(r"(?:Herrn?|Frau|Hrn?\.|Fr\.|Mrs?|Ms)\s+(?=\S)")
REF = datetime(2026, 3, 12, 18, 30, tzinfo=ZoneInfo("Europe/Berlin"))
SHORTEST_PART = 3
TITLES = frozenset({"dr", "prof", "von", "van", "der", "de", "doktor"})


@dataclass(frozen=True, slots=True)
class Days:
    """The day of the meeting that a note tells of, and those by which something is to be done."""

    met_on: date | None
    dues: frozenset[date]


@dataclass(frozen=True, slots=True)
class MarkedNote:
    """A note made ready to read, its language, the moment it was sent, its labelled spans in order, and its deeds.

    `deeds` is None where they are not marked, `kind` where it is not said.
    """

    text: str
    language: str
    ref: datetime
    spans: tuple[Span, ...]
    deeds: tuple[Span, ...] | None
    kind: str | None = None
    """The intent, or that the note tells of no meeting: see `bot.reading.note_kind`."""
    days: Days | None = None
    """None where they are not marked."""


def patterns() -> list[MarkedNote]:
    """Return the written patterns («{N:Anna Berg} hat am 4.5. Geburtstag.»)."""
    lines = PATTERNS.read_text(encoding="utf-8").splitlines()
    return [_pattern(line) for line in lines if line and not line.startswith("#")]


def _pattern(line: str) -> MarkedNote:
    marked, told, said = line.partition(DEEDS_FOLLOW)
    text, spans, at = "", [], 0
    for match in PATTERN.finditer(marked):
        text += marked[at : match.start()]
        start, text, at = len(text), text + match["text"], match.end()
        title = HONORIFIC.match(match["text"]) if match["label"] in {Label.NAME, Label.ASIDE} else None
        spans.append(Span(start + (title.end() if title else 0), len(text), Label(match["label"])))
    text += marked[at:]
    deeds = tuple(deeds_in(text, _follow_ups(said))) if told and NOT_SAID not in said else None
    kind = said.partition("|")[0].strip()
    known = kind if kind.isidentifier() else "capture" if any(span.label is Label.EVENT for span in spans) else None
    return MarkedNote(text.rstrip(), language_of(text), REF, tuple(spans), deeds, known)


def _follow_ups(said: str) -> list[dict[str, str]]:
    """Return the follow-ups of «M: Nummer schicken | T: anrufen», as a corpus has them."""
    parts = [part.strip().partition(":") for part in said.split("|")]
    return [
        {"by": "me" if who == Label.MINE else "them", "action": action.strip()} for who, said, action in parts if said
    ]


def corpus(path: Path) -> list[MarkedNote]:
    """Return the notes of a corpus file, their gold values found in the text."""
    return [_from_gold(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _from_gold(note: dict[str, Any]) -> MarkedNote:
    whole = cleaned(note["text"])
    language = language_of(whole)
    text = without_fillers(whole, language)
    spans: list[Span] = []
    for value, label, everywhere in _values(note["gold"]):
        for start, end in _places(text, value):
            if not any(start < span.end and span.start < end for span in spans):
                spans.append(Span(start, end, label))
                if not everywhere:
                    break
    spans.sort(key=lambda span: span.start)
    deeds = tuple(deeds_in(text, note["gold"]["follow_ups"]))
    kind = label_of(Intent(note["gold"]["intent"]), met=note["gold"]["met_on"] is not None)
    days = _days(note["gold"]) if note["gold"]["intent"] == Intent.CAPTURE else None
    return MarkedNote(text, language, datetime.fromisoformat(note["ref"]), tuple(spans), deeds, kind, days)


def _days(gold: dict[str, Any]) -> Days:
    dues = (follow_up["due"] for follow_up in gold["follow_ups"])
    met_on = gold["met_on"] and date.fromisoformat(gold["met_on"])
    return Days(met_on, frozenset(date.fromisoformat(day) for day in dues if day))


def _values(gold: dict[str, Any]) -> Iterator[tuple[str, Label, bool]]:
    """Yield what a gold reading names, with its label and whether every mention counts; what may hold others first."""
    people = gold["people"]
    names = sorted({person["name"] for person in people}, key=len, reverse=True)
    if gold["event"]:
        yield gold["event"], Label.EVENT, False
    yield from ((person["org"], Label.ORG, False) for person in people if person["org"])
    yield from ((name, Label.NAME, True) for name in names)
    for person in people:
        yield from ((need, Label.NEED, False) for need in person["looks_for"])
        yield from ((offer, Label.OFFER, False) for offer in person["offers"])
        if person["role"]:
            yield person["role"], Label.ROLE, False
    if gold["place"]:
        yield gold["place"], Label.PLACE, False
    yield from ((part, Label.NAME, True) for name in names for part in _name_parts(name))


def _name_parts(name: str) -> Iterator[str]:
    for word in name.split():
        bare = word.strip(".")
        if len(bare) >= SHORTEST_PART and bare[0].isupper() and bare.lower() not in TITLES:
            yield bare


def _places(text: str, value: str) -> Iterator[tuple[int, int]]:
    words = r"\s+".join(re.escape(word) for word in value.split())
    if words:
        yield from (match.span() for match in re.finditer(rf"(?<!\w){words}(?!\w)", text, re.IGNORECASE))
