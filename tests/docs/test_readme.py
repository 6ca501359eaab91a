"""The README says what the program does."""

import re

from bot.settings import Settings
from handlers.commands import LISTED
from tests.docs.demo import README, with_transcript


def test_the_transcript_is_what_the_program_says() -> None:
    """`python -m tests.docs.demo` would change nothing."""
    readme = README.read_text("utf-8")
    assert with_transcript(readme) == readme


def test_every_command_and_setting_is_named() -> None:
    """No command and no setting is missing in the README."""
    readme = README.read_text("utf-8")
    assert [name for name in (*LISTED, "invite", "start") if f"/{name}" not in readme] == []
    assert [name for name in Settings.model_fields if f"`{name.upper()}`" not in readme] == []


def test_no_promise_of_files_that_are_not_there() -> None:
    """Every link to a file leads somewhere."""
    links = re.findall(r"\]\(((?!https?://)[^)#]+)\)", README.read_text("utf-8"))
    assert [link for link in links if not (README.parent / link).exists()] == []
