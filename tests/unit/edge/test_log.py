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


@pytest.fixture
def configured(capsys: pytest.CaptureFixture[str]) -> Iterator[None]:
    """Log as the program does, as JSON; `capsys` comes first, so that its stream is the one written to."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    configure(Settings(_env_file=None, telegram_token=SecretStr(TOKEN), log_format=LogFormat.JSON))
    yield
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


def last_line(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    """Return the last line logged."""
    line: dict[str, object] = json.loads(capsys.readouterr().err.splitlines()[-1])
    return line


@pytest.mark.usefixtures("configured")
def test_a_secret_is_struck_out_wherever_it_stands(capsys: pytest.CaptureFixture[str]) -> None:
    """The token is not in a line, whether the program or a library logs it."""
    structlog.get_logger("bot").info("called", url=f"https://host/bot{TOKEN}/getMe")
    assert TOKEN not in str(last_line(capsys))
    logging.getLogger("some.library").warning("calling %s", f"https://host/bot{TOKEN}/getMe")
    assert TOKEN not in str(last_line(capsys))


@pytest.mark.usefixtures("configured")
def test_an_error_is_logged_by_kind_and_place_only(capsys: pytest.CaptureFixture[str]) -> None:
    """What an error says may hold names: only its kind and where it came about are logged."""
    try:
        raise KeyError("Sabine Krüger")
    except KeyError:
        logging.getLogger("some.library").exception("failed")
    line = last_line(capsys)

    assert "Sabine" not in str(line)
    assert line["error"] == "KeyError"
    assert "test_log.py" in str(line["where"])


@pytest.mark.usefixtures("configured")
def test_libraries_that_log_addresses_are_kept_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    """httpx logs each address it calls at INFO; that is not passed on."""
    logging.getLogger("httpx").info("HTTP Request: POST https://host/bot1:x/getMe")
    assert capsys.readouterr().err == ""
