"""Print how right and how fast the note reader is: `python -m tests.bench.reading [held-out]`.

With `held-out` the tagger is first trained anew without the notes kept unread, and judged on those alone.
"""

import resource
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from unittest.mock import patch

from bot.calm import settled
from bot.reading import read, tag_weights, tagger
from bot.reading.generate.tagger import examples, train
from tests.corpus.score import CORPORA, NOTES, OWN_NOTES, UNSEEN, Record, figures, notes_in, unread

FITTED = (f"~{NOTES}%3!=2", f"~{OWN_NOTES}", *map(str, CORPORA))
"""All notes but those kept unread, as the training script takes them."""


def main() -> None:
    """Print the figures of every corpus with the models as they are, and the speed."""
    notes = notes_in(NOTES)
    started = time.perf_counter()
    read_note(notes[0])
    print(f"first note read after {time.perf_counter() - started:.2f} s")
    for note in notes:
        read_note(note)
    print(f"memory in use after {len(notes)} notes: {_memory():.0f} MB")
    trained = [note for path in CORPORA for note in notes_in(path)]
    print_figures({"notes": notes, "own": notes_in(OWN_NOTES), "others": trained})
    print("notes that no model was trained on")
    print_figures({path.stem: notes_in(path) for path in UNSEEN})
    print_speed(notes)
    print_long_texts(trained)


def held_out() -> None:
    """Print the figures on the unread notes, with models trained without them; nothing may have been read before."""
    with tempfile.TemporaryDirectory() as folder:
        train(examples(FITTED), Path(folder))
        models = {name: Path(folder, name).read_bytes() for name in tagger.MODELS}
        with Path(folder, tag_weights.WEIGHTS).open("rb") as file:
            weights = tag_weights.unpacked(file)
    with patch.object(tagger, "packed", models.__getitem__), patch.object(tag_weights, "weights", lambda: weights):
        print_figures(unread())


def print_figures(columns: dict[str, list[Record]]) -> None:
    """Print a table of figures, a column for each set of notes and one for all."""
    columns = columns | {"all": [note for notes in columns.values() for note in notes]}
    rows = {name: figures(notes).rows() for name, notes in columns.items()}
    print(f"{'field':22}" + "".join(f"{f'{name} ({len(notes)})':>18}" for name, notes in columns.items()))
    for field in rows["all"]:
        print(f"{field:22}" + "".join(f"{rows[name].get(field, 100.0):18.1f}" for name in columns))


@settled()
def print_speed(notes: list[Record]) -> None:
    """Print the time a note takes, and a message of full length, collecting garbage as the program does."""
    median, slow = median_and_p99([seconds(partial(read_note, note)) for note in notes for _ in range(3)])
    print(f"a note: median {1000 * median:.1f} ms, p99 {1000 * slow:.1f} ms of one core")
    ref = datetime.fromisoformat(notes[0]["ref"])
    for language in ("de", "en"):
        text = " ".join(note["text"] for note in notes if note["lang"] == language)[:4096]
        rounds = [_round(partial(read, text, ref)) for _ in range(ROUNDS)]
        tails, fixed = [one[1] for one in rounds], [one[2] for one in rounds]
        print(
            f"4,096 characters ({language}): median {1000 * statistics.median(one[0] for one in rounds):.1f} ms, p99"
            f" {1000 * statistics.median(tails):.1f} ms of one core, {1000 * min(tails):.1f} to {1000 * max(tails):.1f}"
            f" over {ROUNDS} rounds; of fixed work in turns, p99 is {min(fixed):.2f} to {max(fixed):.2f} medians"
        )


ROUNDS = 5
"""How often 200 reads of a long text are timed: one round in which another program is busy says nothing."""


def _round(work: Callable[[], object]) -> tuple[float, float, float]:
    """Return the median and the p99 of 200 runs, and that of fixed work done in turns with it, as a share."""
    spans, fixed_spans = [], []
    for _ in range(20):
        spans += [seconds(work) for _ in range(10)]
        fixed_spans += [seconds(_fixed_work) for _ in range(10)]
    fixed, slow_fixed = median_and_p99(fixed_spans)
    median, slow = median_and_p99(spans)
    return median, slow, slow_fixed / fixed


@settled()
def print_long_texts(notes: list[Record], *, count: int = 100, length: int = 4096) -> None:
    """Print how much longer some texts of full length take than others, each by the quickest of three reads."""
    ref = datetime.fromisoformat(notes[0]["ref"])
    for language in ("de", "en"):
        whole = " ".join(note["text"] for note in reversed(notes) if note["lang"] == language)
        texts = [whole[at * length : (at + 1) * length] for at in range(count)]
        median, slow = median_and_p99([min(seconds(partial(read, text, ref)) for _ in range(3)) for text in texts])
        print(
            f"{count} texts of {length:,} characters ({language}): median {1000 * median:.1f}, p99 {1000 * slow:.1f} ms"
        )


def median_and_p99(times: Sequence[float]) -> tuple[float, float]:
    """Return the median of times, and what one in a hundred of them exceeds."""
    return statistics.median(times), sorted(times)[int(len(times) * 0.99)]


def _fixed_work() -> None:
    """Do what takes about as long as reading a long message, always the same: what varies is the machine."""
    for _ in range(12):
        words = [str(number * number % 1009) for number in range(8_000)]
        sorted(Counter(words).items())


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def read_note(note: Record) -> None:
    """Read one note of a corpus."""
    read(note["text"], datetime.fromisoformat(note["ref"]))


def seconds(work: Callable[[], object]) -> float:
    """Return how much time of a core a call takes."""
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    held_out() if sys.argv[1:] == ["held-out"] else main()
