"""`vitamin-b doctor` against a Bot API on loopback and a data folder in which something is wrong."""

import asyncio
import os
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from io import StringIO
from pathlib import Path

import pytest
import tornado.web
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from bot.checks import data, host, messenger
from bot.checks.finding import Finding
from bot.doctor import examine
from bot.settings import Settings
from storage.seal import Sealed, new_key, seal_of
from tests.unit.storage.people import filled, opened

TOKEN = "987654321:a-token-that-must-never-be-seen"
KEY = new_key()


def settings_of(folder: Path, **values: object) -> Settings:
    return Settings(_env_file=None, data_dir=folder / "data", **values)  # type: ignore[arg-type]


async def findings(settings: Settings) -> dict[str, Finding]:
    found = [await check(settings) for check in (*data.CHECKS, *host.CHECKS)]
    return {each.subject: each for each in found if each}


async def wrong(settings: Settings) -> dict[str, str]:
    return {each.subject: each.remedy for each in (await findings(settings)).values() if not each.in_order}


async def test_a_sound_folder_is_in_order(tmp_path: Path) -> None:
    """Where nothing is wrong every check has its tick, in use or not, encrypted or not."""
    keys: dict[str, str | None] = {"plain": None, "sealed": KEY}
    for name, key in keys.items():
        folder = tmp_path / name
        store = await filled(folder / "data", seal_of(key))
        (folder / "data" / "set-aside.jsonl").unlink()
        settings = settings_of(folder, data_key=key)
        assert await store.back_up(date(2026, 3, 2)) == 2
        assert await wrong(settings) == {}
        assert f"in use by process {os.getpid()}" in (await findings(settings))["data folder"].remedy
        await store.close()
        assert await wrong(settings) == {}
        assert set(await findings(settings)) >= {
            "data folder",
            "file modes",
            "encryption",
            "damaged files",
            "data version",
        }


def put_a_damaged_copy(folder: Path) -> None:
    (folder / "networks" / "7.json.damaged-1").touch(mode=0o600)


def open_a_file(folder: Path) -> None:
    (folder / "access.json").chmod(0o644)


def age_a_network(folder: Path) -> None:
    for path in (folder / "networks").iterdir():
        os.utime(path, (0, 0))


def write_newer(folder: Path) -> None:
    path = folder / "networks" / "7.json"
    path.write_bytes(path.read_bytes().replace(b'"schema":0', b'"schema":9'))


def nothing(_folder: Path) -> None:
    """Leave the folder as it is: two updates were set aside in it."""


@pytest.mark.parametrize(
    ("damage", "subject", "words"),
    [
        (put_a_damaged_copy, "damaged files", "7.json.damaged-1"),
        (open_a_file, "file modes", "access.json"),
        (age_a_network, "daily copies", "2 networks"),
        (write_newer, "data version", "1 networks are newer"),
        (nothing, "set aside", "1 updates"),
    ],
)
async def test_what_is_wrong_is_told(tmp_path: Path, damage: Callable[[Path], None], subject: str, words: str) -> None:
    """Each thing that is wrong in a data folder has its line."""
    await (await filled(tmp_path / "data")).close()
    store = await opened(tmp_path / "data")
    await store.settle(7)
    await store.close()
    damage(tmp_path / "data")
    assert words in (await wrong(settings_of(tmp_path)))[subject]


async def test_a_key_that_does_not_fit_is_told(tmp_path: Path) -> None:
    """The doctor says whether DATA_KEY is missing, wrong or too much, and changes nothing."""
    await (await filled(tmp_path / "data", Sealed(KEY))).close()
    assert "is encrypted" in (await wrong(settings_of(tmp_path)))["encryption"]
    assert "not the key" in (await wrong(settings_of(tmp_path, data_key=new_key())))["encryption"]
    await (await filled(tmp_path / "more" / "data")).close()
    assert "not encrypted" in (await wrong(settings_of(tmp_path / "more", data_key=KEY)))["encryption"]


class Telegram(tornado.web.RequestHandler):
    """Answers two questions, with the time that it takes for the right one."""

    def initialize(self, now: datetime, webhook: dict[str, object]) -> None:
        self._now, self._webhook = now, webhook

    def prepare(self) -> None:
        self.set_header("Date", format_datetime(self._now, usegmt=True))

    def get(self) -> None:
        """Say nothing but the time."""

    def post(self) -> None:
        bot = {"id": 987654321, "is_bot": True, "first_name": "B", "username": "vitamin_b_bot"}
        asks_webhook = self.request.path.casefold().endswith("getwebhookinfo")
        self.write({"ok": True, "result": self._webhook if asks_webhook else bot})


async def asked(tmp_path: Path, now: datetime, webhook: dict[str, object], url: str | None) -> dict[str, Finding]:
    sockets = bind_sockets(0, "127.0.0.1")
    server = HTTPServer(tornado.web.Application([(r"/.*", Telegram, {"now": now, "webhook": webhook})]))
    server.add_sockets(sockets)
    try:
        address = f"http://127.0.0.1:{sockets[0].getsockname()[1]}"
        settings = settings_of(tmp_path, telegram_token=TOKEN, telegram_api_url=address, webhook_url=url)
        found = [await check(settings) for check in messenger.CHECKS]
    finally:
        server.stop()
        await server.close_all_connections()
    return {each.subject: each for each in found if each}


async def test_clock_and_webhook_are_compared_with_telegram(tmp_path: Path) -> None:
    """A clock that is off and a webhook that Telegram can't reach are told of; others have their tick."""
    now, url = datetime.now(UTC), "https://bot.example.org/hook"
    state = {"url": url, "has_custom_certificate": False, "pending_update_count": 0}
    good = await asked(tmp_path, now, state, url)
    assert {subject: each.in_order for subject, each in good.items()} == {"token": True, "time": True, "webhook": True}

    failed = {"last_error_date": int(now.timestamp()) - 60, "last_error_message": "Connection refused"}
    bad = await asked(tmp_path, now - timedelta(minutes=5), {**state, **failed, "pending_update_count": 3}, url)
    assert not bad["time"].in_order
    assert "ahead of" in bad["time"].remedy
    assert not bad["webhook"].in_order
    assert "Connection refused" in bad["webhook"].remedy
    assert "3 updates wait" in bad["webhook"].remedy
    assert TOKEN not in str(bad)

    old = {**failed, "last_error_date": int(now.timestamp()) - 3 * 86400}
    assert (await asked(tmp_path, now, {**state, **old}, url))["webhook"].in_order
    assert "the next start" in (await asked(tmp_path, now, state, None))["webhook"].remedy


async def test_without_telegram_the_rest_is_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Telegram can't be reached one line says so, and clock and webhook are left out."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:9")
    out = StringIO()
    assert await asyncio.wait_for(examine(out), 60) == 1
    assert "✗ token: Telegram can't be reached" in out.getvalue()
    assert "✓ data folder" in out.getvalue()
    assert "webhook" not in out.getvalue()
    assert "time:" not in out.getvalue()
