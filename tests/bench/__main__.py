"""Every figure: `make bench`; one part: `make bench BENCH=capture`; a file of dates: `BENCH="dates CASES.jsonl"`."""

import asyncio
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.bench import capture, craft, craft_match, craft_plan, dates, load, pictures, reading, storage, voice


def main(arguments: Sequence[str]) -> int:
    """Run the parts that are named, all of them where none is."""
    cases = [Path(each) for each in arguments if each.endswith(".jsonl")]
    names = [each for each in arguments if not each.endswith(".jsonl")]
    parts: dict[str, Callable[[], None]] = {
        "capture": capture.main,
        "craft": craft.main,
        "plan": craft_plan.main,
        "match": craft_match.main,
        "load": load.main,
        "storage": lambda: asyncio.run(storage.run()),
        "reading": reading.main,
        "voice": voice.main,
        "pictures": pictures.main,
        "dates": lambda: report_dates(cases),
    }
    unknown = [name for name in names if name not in parts]
    if unknown:
        print(f"no such part: {', '.join(unknown)}; there are {', '.join(parts)}", file=sys.stderr)
        return 2
    for name in names or parts:
        parts[name]()
    return 0


def report_dates(cases: Sequence[Path]) -> None:
    """Print how many dates are read right, for each file of cases."""
    for path in cases:
        dates.report(path)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
