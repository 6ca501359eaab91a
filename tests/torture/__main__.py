"""`make torture`: 200 kills, printed as counts; `TORTURE="--kills 20 --seed 7"` for other figures."""

import argparse
import asyncio
import logging
import sys
import tempfile
from pathlib import Path

from tests.torture.kills import torture


def main() -> int:
    """Run, print what came of it, and return 1 where anything was lost, doubled or left undone."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    logging.getLogger("tornado").setLevel(logging.CRITICAL)
    print(f"Killing the program {options.kills} times, seed {options.seed}")
    with tempfile.TemporaryDirectory() as folder:
        counts = asyncio.run(torture(Path(folder), options.kills, options.seed, say=True))
    print(counts)
    return 1 if counts.complaints else 0


if __name__ == "__main__":
    sys.exit(main())
