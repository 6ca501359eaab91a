"""The manual of the craft names tests that exist, and sources for what is said as a fact."""

import re
from pathlib import Path

from bot.etiquette.tips import TIPS

TESTS = Path(__file__).parents[1]
CRAFT = (TESTS.parent / "docs" / "craft.md").read_text("utf-8")
ROWS = {
    row[0]: row for row in (line.strip("| ").split(" | ") for line in CRAFT.splitlines()) if re.match(r"K\d", row[0])
}

ALL = [f"K{number}" for number in range(1, 31)]


def test_every_rule_has_a_row_in_order() -> None:
    """K1 to K30, each once."""
    assert list(ROWS) == ALL


def test_every_row_names_tests_that_exist() -> None:
    """Each row says what the bot does, and names at least one test, which is there under that name."""
    for rule, row in ROWS.items():
        assert len(row) == 4, rule
        named = re.findall(r"`([\w/]+\.py)::(\w+)`", row[3])
        assert named, rule
        for file, test in named:
            source = (TESTS / file).read_text("utf-8")
            assert re.search(rf"^(?:async )?def {test}\(", source, re.MULTILINE), f"{rule}: {file}::{test}"


def test_every_rule_of_a_tip_is_one_of_the_craft() -> None:
    """Tips come from K1 to K30."""
    assert {tip.rule for tip in TIPS} == set(ALL)
