"""Log lines: no secret, no word of an error's message."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog
from pydantic import SecretStr

from bot.log import configure
from bot.settings import LogFormat, Settings

TOKEN = "123456:not-for-anybody-else"


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    """Leave logging as it was found."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


def log_as_the_program_does() -> None:
    """Configure logging as JSON; called in the test itself, which is when its standard error is in place."""
    configure(Settings(_env_file=None, telegram_token=SecretStr(TOKEN), log_format=LogFormat.JSON))


def last_line(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    """Return the last line logged."""
    line: dict[str, object] = json.loads(capsys.readouterr().err.splitlines()[-1])
    return line


def test_a_secret_is_struck_out_wherever_it_stands(capsys: pytest.CaptureFixture[str]) -> None:
    """The token is not in a line, whether the program or a library logs it."""
    log_as_the_program_does()
    structlog.get_logger("bot").info("called", url=f"https://host/bot{TOKEN}/getMe")
    assert TOKEN not in str(last_line(capsys))
    logging.getLogger("some.library").warning("calling %s", f"https://host/bot{TOKEN}/getMe")
    assert TOKEN not in str(last_line(capsys))


def test_an_error_is_logged_by_kind_and_place_only(capsys: pytest.CaptureFixture[str]) -> None:
    """What an error says may hold names: only its kind and where it came about are logged."""
    log_as_the_program_does()
    try:
        raise KeyError("Sabine Krüger")
    except KeyError:
        logging.getLogger("some.library").exception("failed")
    line = last_line(capsys)

    assert "Sabine" not in str(line)
    assert line["error"] == "KeyError"
    assert "test_log.py" in str(line["where"])


def test_what_libraries_fill_in_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    """The Telegram library logs whole updates that it can't read: of such lines only the words are kept."""
    log_as_the_program_does()
    logging.getLogger("telegram.Bot").critical("Received data was %r", {"text": "Sabine Krüger"})
    assert last_line(capsys)["event"] == "Received data was %r"


def test_libraries_that_log_addresses_are_kept_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    """httpx logs each address it calls at INFO; that is not passed on."""
    log_as_the_program_does()
    logging.getLogger("httpx").info("HTTP Request: POST https://host/bot1:x/getMe")
    assert capsys.readouterr().err == ""
