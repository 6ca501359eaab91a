"""How many dates are read right, by language and source, and how fast.

The cases are a file of one JSON object a line: id, source, lang, ref, text, gold (a day or null), gold_end
(the last day of a span, any day of which is right) and contested (left out).
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TextIO

from bot.reading.dates import find_dates, named_day

NASTY = {
    "10,000 digits": "7" * 10_000,
    "4,096 brackets": "(" * 4_096,
    "a word of 4,096 letters": "a" * 4_096,
    "am am am": "am " * 1_365,
    "a week before a week …": "a week before " * 290,
    "drei Tage nach drei …": "drei Tage nach " * 270,
    "1.1.1.1.": "1." * 2_048,
    "3 - 3 - 3": "3 - " * 1_024,
    "nein, nein, nein": "Freitag, " + "nein, " * 680,
    "zwei zwei zwei": "zwei " * 819,
    "next next next": "next " * 819,
    "Ende der Ende der": "Ende der " * 455,
}


@dataclass(frozen=True, slots=True)
class Case:
    """A text with the moment it is read from, and the first and last day that are right (None: no date)."""

    source: str
    language: str
    ref: datetime
    text: str
    gold: tuple[date, date] | None

    def is_right(self) -> bool:
        """Whether the reader names a day of the span, or none where there is none."""
        day = named_day(self.text, self.ref, self.language)
        if self.gold is None or day is None:
            return self.gold is None and day is None
        return self.gold[0] <= day <= self.gold[1]


def load(path: Path) -> list[Case]:
    """Read the cases of a file, but for the contested ones."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [_case(row) for row in rows if not row.get("contested")]


def _case(row: dict[str, str]) -> Case:
    gold = row["gold"]
    span = (date.fromisoformat(gold), date.fromisoformat(row.get("gold_end", gold))) if gold else None
    return Case(row["source"], row["lang"], datetime.fromisoformat(row["ref"]), row["text"], span)


def right_by_group(cases: Iterable[Case]) -> dict[str, tuple[int, int]]:
    """Return right and all by language, by source within it, and for the texts without a date."""
    counts: defaultdict[str, list[bool]] = defaultdict(list)
    for case in cases:
        right = case.is_right()
        for group in (case.language, f"{case.language} {case.source}"):
            counts[group].append(right)
        if case.gold is None:
            counts[f"{case.language} no date"].append(right)
    return {group: (sum(marks), len(marks)) for group, marks in sorted(counts.items())}


def milliseconds(text: str, ref: datetime, language: str, repeats: int = 3) -> float:
    """Return the best time of some passes over a text."""
    times = []
    for _ in range(repeats):
        start = perf_counter()
        find_dates(text, ref, language)
        times.append(perf_counter() - start)
    return min(times) * 1000


def report(path: Path, out: TextIO = sys.stdout) -> None:
    """Print the shares of right days for a file of cases, and the times of normal and nasty texts."""
    cases = load(path)
    for group, (right, total) in right_by_group(cases).items():
        print(f"{group:24}{total:6}{100 * right / total:8.1f} %", file=out)
    _report_speed(cases, out)


def _report_speed(cases: Sequence[Case], out: TextIO) -> None:
    times = [milliseconds(case.text, case.ref, case.language) for case in cases]
    print(f"{'median':24}{median(times):12.2f} ms\n{'slowest':24}{max(times):12.2f} ms", file=out)
    ref = datetime(2026, 3, 12, 18, 30)  # noqa: DTZ001 - local wall clock
    for name, text in NASTY.items():
        slowest = max(milliseconds(text, ref, language, 1) for language in ("de", "en"))
        print(f"{name:28}{slowest:8.1f} ms", file=out)


if __name__ == "__main__":
    report(Path(sys.argv[1]))
