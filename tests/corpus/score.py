"""How right a reader is on a corpus of notes: figures a field, and the share of notes right first time.

A list (people, needs, follow-ups) counts hits, strays and misses and is given as F1; a single value counts as
a list of one. Texts are compared by their words, case and articles left out: a company must agree wholly, an
event to 80 %, a role or a need by half.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.reading import read
from bot.reading.model import Reading

HERE = Path(__file__).parent
NOTES = HERE / "notes.jsonl"
OWN_NOTES = HERE / "own_notes.jsonl"
CORPORA = tuple(HERE / f"notes_{number}.jsonl" for number in (*range(2, 8), *range(10, 49), *range(50, 99)))
"""Notes by other writers, which the models are trained on."""
UNSEEN = (HERE / "notes_8.jsonl", HERE / "notes_9.jsonl", HERE / "notes_49.jsonl")
"""Notes by yet other writers which no model was trained on; nobody looked at the second and third lot."""
Record = dict[str, Any]
SMALL = frozenset(
    re.findall(
        r"\w+",
        "a am an and bei beim bin das"
        " dem den der des die ein eine einem einen einer er for für her him i ich ihm"
        " ihn ihr im in me mir mit of on sie the them to und von with zu zum zur",
    )
)
TITLES = re.compile(r"^(?:(?:herr|frau|mrs?|ms|miss|dr|prof|dipl|ing|mag|med)\b\.?[\s-]*)+", re.IGNORECASE)
SINGLE = ("org", "role", "phone", "email", "birthday")
COUNTED = frozenset({"name", "org", "event", "met_on", "follow_up", "due"})
"""The fields that must all be right for a note to be right first time."""


def notes_in(path: Path) -> list[Record]:
    """Return the notes of a corpus file, in order."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def words(text: str | None) -> Counter[str]:
    """Return the words that count in a comparison, each once."""
    plain = unicodedata.normalize("NFKC", text or "").casefold()
    return Counter(set(re.findall(r"\w+", plain)) - SMALL)


def likeness(one: str | None, other: str | None) -> float:
    """Return how many words two texts share, from 0.0 to 1.0."""
    left, right = words(one), words(other)
    if not left or not right:
        return float((one or "").casefold().strip() == (other or "").casefold().strip())
    return 2 * (left & right).total() / (left.total() + right.total())


@dataclass(slots=True)
class Count:
    """Hits, strays and misses of one field."""

    hits: int = 0
    strays: int = 0
    misses: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1.0 where there was nothing to find."""
        total = 2 * self.hits + self.strays + self.misses
        return 2 * self.hits / total if total else 1.0


@dataclass(slots=True)
class Figures:
    """What a corpus says of the reader."""

    counts: dict[str, Count] = field(default_factory=dict)
    notes: int = 0
    captures: int = 0
    intents: int = 0
    first_time: int = 0
    silent: int = 0
    flagged: int = 0

    def count(self, name: str) -> Count:
        """Return the count of a field."""
        return self.counts.setdefault(name, Count())

    def rows(self) -> dict[str, float]:
        """Return every figure by name, in per cent."""
        captures = self.captures or 1
        shares = {name: count.f1 for name, count in self.counts.items()}
        shares["intent"] = self.intents / (self.notes or 1)
        shares["right first time"] = self.first_time / captures
        shares["silent errors"] = self.silent / captures
        shares["flagged though right"] = self.flagged / captures
        return {name: round(100 * share, 1) for name, share in shares.items()}


def figures(notes: Iterable[Record], reader: Callable[[str, datetime], Reading] = read) -> Figures:
    """Read every note and compare."""
    found = Figures()
    for note in notes:
        reading = reader(note["text"], datetime.fromisoformat(note["ref"]))
        _add(found, note["gold"], reading)
    return found


def _add(found: Figures, gold: Record, reading: Reading) -> None:
    record: Record = reading.as_record()
    wrong = compare(found, gold, record)
    same_intent = gold["intent"] == record["intent"]
    found.notes += 1
    found.intents += same_intent
    if gold["intent"] == "capture":
        right = same_intent and not wrong & COUNTED
        found.captures += 1
        found.first_time += right
        found.silent += not right and not reading.unsure
        found.flagged += right and bool(reading.unsure)


def compare(found: Figures, gold: Record, record: Record) -> set[str]:
    """Count one note's fields; return the names of those that are wrong."""
    wrong: set[str] = set()
    people = _pairs(found, wrong, "name", gold["people"], record["people"], _same_person)
    for expected, person in people:
        for name in SINGLE:
            _single(found, wrong, name, expected[name], person[name])
        for name in ("looks_for", "offers"):
            _pairs(found, wrong, name, expected[name], person[name], _half)
    for name in ("event", "place", "met_on"):
        _single(found, wrong, name, gold[name], record[name])
    deeds = _pairs(found, wrong, "follow_up", gold["follow_ups"], record["follow_ups"], _same_deed)
    for expected, deed in deeds:
        _single(found, wrong, "due", expected["due"], deed["due"])
    return wrong


def _single(found: Figures, wrong: set[str], name: str, expected: str | None, got: str | None) -> None:
    count = found.count(name)
    if expected and got and EQUAL.get(name, _exactly)(expected, got):
        count.hits += 1
        return
    count.misses += bool(expected)
    count.strays += bool(got)
    if expected or got:
        wrong.add(name)


def _pairs(
    found: Figures,
    wrong: set[str],
    name: str,
    expected: Sequence[Any],
    got: Sequence[Any],
    score: Callable[[Any, Any], float],
) -> list[tuple[Any, Any]]:
    """Pair expected and found things, the likest first."""
    ranked = sorted(
        ((score(one, other), i, j) for i, one in enumerate(expected) for j, other in enumerate(got)),
        reverse=True,
    )
    left, right = set(range(len(expected))), set(range(len(got)))
    pairs = []
    for value, i, j in ranked:
        if value > 0 and i in left and j in right:
            left.remove(i)
            right.remove(j)
            pairs.append((expected[i], got[j]))
    count = found.count(name)
    count.hits, count.misses, count.strays = (
        count.hits + len(pairs),
        count.misses + len(left),
        count.strays + len(right),
    )
    if left or right:
        wrong.add(name)
    return pairs


def _same_person(expected: Record, got: Record) -> float:
    one, other = (TITLES.sub("", person["name"]).casefold().strip(" .") for person in (expected, got))
    return float(one == other)


def _same_deed(expected: Record, got: Record) -> float:
    if expected["by"] != got["by"]:
        return 0.0
    said, same_day = likeness(expected["action"], got["action"]), expected["due"] == got["due"]
    return said + same_day / 2 if said >= 0.4 or (same_day and said) else 0.0


def _half(expected: str, got: str) -> float:
    said = likeness(expected, got)
    return said if said >= 0.5 else 0.0


def _exactly(expected: str, got: str) -> bool:
    return expected.casefold() == got.casefold()


EQUAL: dict[str, Callable[[str, str], bool]] = {
    "org": lambda expected, got: likeness(expected, got) >= 0.99,
    "role": lambda expected, got: likeness(expected, got) >= 0.5,
    "phone": lambda expected, got: re.sub(r"\D", "", expected)[-8:] == re.sub(r"\D", "", got)[-8:],
    "event": lambda expected, got: likeness(expected, got) >= 0.8,
    "place": lambda expected, got: likeness(expected, got) >= 0.8,
}


def thirds(notes: Sequence[Record]) -> tuple[list[Record], list[Record]]:
    """Split a corpus into the two thirds the rules were written with and the third never looked at."""
    seen = [note for index, note in enumerate(notes) if index % 3 != 2]
    return seen, [note for index, note in enumerate(notes) if index % 3 == 2]


def unread() -> dict[str, list[Record]]:
    """Return the third of the first corpus that the rules were not written with, and what no model was trained on."""
    return {"third": thirds(notes_in(NOTES))[1], **{path.stem: notes_in(path) for path in UNSEEN}}
