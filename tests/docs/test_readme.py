"""The README says what the program does."""

import re

from bot.settings import Settings
from handlers.commands import LISTED
from tests.docs.demo import COMMAND, README, ROOT, SCRIPT, SHOWN, with_transcript


def test_the_transcript_is_what_the_program_says() -> None:
    """`python -m tests.docs.demo` would change nothing."""
    readme = README.read_text("utf-8")
    assert with_transcript(readme) == readme


def test_the_transcript_can_be_repeated() -> None:
    """The script is shown before it is run, with its path, and every line of it."""
    before = README.read_text("utf-8").partition(f"{COMMAND}\n")[0]
    assert before.endswith(f"{SHOWN}\n{SCRIPT.read_text('utf-8')}")
    assert SHOWN.endswith(SCRIPT.relative_to(ROOT).as_posix())
    assert COMMAND.endswith(SCRIPT.relative_to(ROOT).as_posix())


def test_every_command_and_setting_is_named() -> None:
    """No command and no setting is missing in the README."""
    readme = README.read_text("utf-8")
    assert [name for name in (*LISTED, "invite", "start") if f"/{name}" not in readme] == []
    assert [name for name in Settings.model_fields if f"`{name.upper()}`" not in readme] == []


def test_no_promise_of_files_that_are_not_there() -> None:
    """Every link to a file leads somewhere."""
    links = re.findall(r"\]\(((?!https?://)[^)#]+)\)", README.read_text("utf-8"))
    assert [link for link in links if not (README.parent / link).exists()] == []
