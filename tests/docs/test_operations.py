"""The manual for whoever runs the program says what there is."""

import re
from pathlib import Path

from bot.cli import main
from bot.metrics import Metrics

ROOT = Path(__file__).parents[2]
MANUAL = (ROOT / "docs" / "operations.md").read_text("utf-8")


def test_every_metric_is_explained_and_no_other() -> None:
    """Each metric has its row in the table, and each row its metric."""
    metrics = Metrics()
    metrics.follow(inbox=lambda: 0, due=lambda: 0, networks=lambda: 0)
    there = {f"{each.name}_total" if each.type == "counter" else each.name for each in metrics.registry.collect()}
    assert set(re.findall(r"^\| `(vitamin_b_\w+)", MANUAL, re.MULTILINE)) == there


def test_every_command_is_one() -> None:
    """Each `vitamin-b` command in the manual is known to the command line."""
    commands = set(re.findall(r"(?:^|`|bin/)vitamin-b ([a-z]+)", MANUAL, re.MULTILINE))
    assert {"backup", "restore", "key", "doctor"} <= commands
    for command in commands:
        try:
            main([command, "--help"])
        except SystemExit as ended:
            assert ended.code == 0, command


def test_every_link_leads_somewhere() -> None:
    """The contents at the top point at headings that are there."""
    headings = re.findall(r"^## (.+)", MANUAL, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", each).strip().lower().replace(" ", "-") for each in headings}
    assert set(re.findall(r"\]\(#([\w-]+)\)", MANUAL)) <= anchors
