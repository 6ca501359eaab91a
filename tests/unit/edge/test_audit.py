"""The check for known vulnerabilities tells findings, trouble and a missing network apart."""

import subprocess
from pathlib import Path

import pytest

AUDIT = Path(__file__).parents[3] / ".ci" / "audit"

STANDS_IN = """#!/bin/sh
while [ $# -gt 0 ]; do [ "$1" = --output ] && report=$2; shift; done
{acts}
"""


@pytest.mark.parametrize(
    ("acts", "status", "words"),
    [
        ("exit 0", 0, "no known vulnerabilities"),
        ("echo 'tornado 6.0 PYSEC-1' > $report; exit 1", 1, "PYSEC-1"),
        ("echo 'ConnectionError: Max retries exceeded' >&2; exit 1", 0, "can't be reached"),
        ("echo 'usage: wrong option' >&2; exit 2", 1, "wrong option"),
    ],
)
def test_findings_fail_and_a_missing_network_does_not(tmp_path: Path, acts: str, status: int, words: str) -> None:
    """Findings and errors fail; where nobody answers it says so and passes."""
    stand_in = tmp_path / "pip-audit"
    stand_in.write_text(STANDS_IN.format(acts=acts))
    stand_in.chmod(0o755)
    run = subprocess.run([AUDIT, stand_in], capture_output=True, text=True, check=False)  # noqa: S603
    assert run.returncode == status
    assert words in run.stdout
