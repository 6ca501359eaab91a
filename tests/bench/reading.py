"""Print how right and how fast the note reader is: `python -m tests.bench.reading`."""

import resource
import statistics
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial

from bot.reading import read
from tests.corpus.score import NOTES, OWN_NOTES, Record, figures, notes_in, thirds


def main() -> None:
    """Print the tables."""
    started = time.perf_counter()
    notes = notes_in(NOTES)
    read_note(notes[0])
    print(f"first note read after {time.perf_counter() - started:.2f} s")
    seen, unread = thirds(notes)
    own = notes_in(OWN_NOTES)
    columns = {"all": notes, "seen": seen, "unread third": unread, "own notes": own}
    rows = {name: figures(part).rows() for name, part in columns.items()}
    print(f"{'field':22}" + "".join(f"{f'{name} ({len(part)})':>20}" for name, part in columns.items()))
    for field in rows["all"]:
        print(f"{field:22}" + "".join(f"{rows[name].get(field, 100.0):20.1f}" for name in columns))
    print_speed(notes)


def print_speed(notes: list[Record]) -> None:
    """Print the time a note takes, a message of full length, and the memory in use."""
    spans = sorted(seconds(partial(read_note, note)) for note in notes for _ in range(3))
    median, slow = 1000 * statistics.median(spans), 1000 * spans[int(len(spans) * 0.99)]
    print(f"a note: median {median:.1f} ms, p99 {slow:.1f} ms")
    for language in ("de", "en"):
        text = " ".join(note["text"] for note in notes if note["lang"] == language)[:4096]
        ref = datetime.fromisoformat(notes[0]["ref"])
        times = sorted(seconds(partial(read, text, ref)) for _ in range(20))
        median, most = 1000 * statistics.median(times), 1000 * times[-1]
        print(f"4,096 characters ({language}): median {median:.0f} ms, most {most:.0f} ms")
    print(f"memory in use: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def read_note(note: Record) -> None:
    """Read one note of a corpus."""
    read(note["text"], datetime.fromisoformat(note["ref"]))


def seconds(work: Callable[[], object]) -> float:
    """Return how long a call takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
