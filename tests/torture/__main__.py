"""`make torture`: 200 kills and 20,000 made-up updates; `TORTURE="--kills 20 --updates 0"` for other figures."""

import argparse
import asyncio
import logging
import sys
import tempfile
from pathlib import Path

from tests.torture.fuzz import BATCH, fuzz
from tests.torture.kills import torture


def main() -> int:
    """Run, print what came of it, and return 1 where anything was lost, doubled or left undone."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--updates", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    logging.getLogger("tornado").setLevel(logging.CRITICAL)
    if options.updates:
        print(f"Feeding the program {options.updates} made-up updates, seed {options.seed}")
        with tempfile.TemporaryDirectory() as folder:
            fed = fuzz(Path(folder), options.updates // BATCH, options.seed)
        print(f"{fed} updates, none unhandled, nothing foreign or malformed said")
    if not options.kills:
        return 0
    print(f"Killing the program {options.kills} times, seed {options.seed}")
    with tempfile.TemporaryDirectory() as folder:
        counts = asyncio.run(torture(Path(folder), options.kills, options.seed, say=True))
    print(counts)
    return 1 if counts.complaints else 0


if __name__ == "__main__":
    sys.exit(main())
