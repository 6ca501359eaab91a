"""Settings: declared, checked, documented."""

import re
from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.profile import Profile
from bot.errors import SettingsError, UserError
from bot.services.settings import find_zone, read_time
from bot.settings import Settings, load

EXAMPLE = Path(__file__).parents[3] / ".env.example"


def test_every_setting_is_in_the_example_with_a_comment() -> None:
    """`.env.example` has each setting once, none that is not there, each under a comment."""
    text = EXAMPLE.read_text("utf-8")
    named = re.findall(r"^#?\s?([A-Z_]+)=", text, re.MULTILINE)
    assert sorted(named) == sorted(name.upper() for name in Settings.model_fields)
    for name in named:
        assert re.search(rf"^# .+\n(?:#.*\n)*#?\s?{name}=", text, re.MULTILINE), name


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8081", "http://localhost:8081/", "http://[::1]:8081", "https://api.example.org"]
)
def test_plain_http_is_for_this_machine_only(url: str) -> None:
    """An own Bot API server on loopback may speak plain http."""
    assert Settings(_env_file=None, telegram_api_url=url).telegram_api_url == url.rstrip("/")


@pytest.mark.parametrize("url", ["http://10.0.0.1:8081", "http://example.org", "ftp://x", "nonsense", "http://"])
def test_other_addresses_are_refused(url: str) -> None:
    """The token is part of every address, so it must not go out in the clear."""
    with pytest.raises(SettingsError) as raised:
        load(telegram_api_url=url)
    assert raised.value.fields["name"] == "TELEGRAM_API_URL"


def test_a_wrong_token_is_not_repeated() -> None:
    """The complaint about a token does not hold it."""
    with pytest.raises(SettingsError) as raised:
        load(telegram_token="abc-secret")
    assert "abc-secret" not in str(raised.value.fields)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("8", time(8)), ("8:30", time(8, 30)), ("08.30 Uhr", time(8, 30)), ("8:30 pm", time(20, 30)), ("12 am", time(0)),
     ("2130", time(21, 30)), ("0:00", time(0)), ("23:59", time(23, 59))],
)  # fmt: skip
def test_times_as_people_type_them(text: str, expected: time) -> None:
    """German and English ways of writing a time of day."""
    assert read_time(text) == expected


@given(st.text(max_size=12))
def test_any_text_is_a_time_or_refused(text: str) -> None:
    """What is no time is refused with a word, never with a crash."""
    try:
        read_time(text)
    except UserError as error:
        assert error.key == "error-bad-time"


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Berlin", "Europe/Berlin"),
        ("europe/vienna", "Europe/Vienna"),
        ("New York", "America/New_York"),
        ("UTC", "UTC"),
        ("Lissabon", "Europe/Lisbon"),
        ("Zürich", "Europe/Zurich"),
        ("zurich", "Europe/Zurich"),
        ("Wien", "Europe/Vienna"),
        ("Rom", "Europe/Rome"),
        ("Lisbon", "Europe/Lisbon"),
    ],
)
def test_zones_by_city(text: str, zone: str) -> None:
    """A city is enough."""
    assert find_zone(text) == zone


def test_the_defaults_are_the_manners() -> None:
    """Monday to Saturday, half past eight, tips on, not paused."""
    from bot.clock import SystemClock  # noqa: PLC0415

    profile = Profile(user_id=1, created_at=SystemClock().now())
    assert (profile.nudge_time, profile.nudge_days) == (time(8, 30), (0, 1, 2, 3, 4, 5))
