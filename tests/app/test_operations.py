"""`vitamin-b run` as its host sees it: health, metrics, backups while it runs, and a stop in the middle of the rush."""

import asyncio
import os
import random
import re
import shutil
import socket
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.errors import StoreLocked
from storage.seal import PLAIN, Seal, Sealed, new_key
from storage.tiny_store import TinyStore
from tests.app.conftest import SUNDAY_EVENING
from tests.app.test_command_line import vitamin_b
from tests.app.test_on_telegram import said
from tests.loopback import PATIENCE_S, Answer, Bot, running
from tests.unit.storage.people import files, filled

NAMES = [
    f"{first} {last}" for first in ("Anna", "Bernd", "Clara", "Dieter") for last in ("Berg", "Lang", "Weber", "Koch")
]


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


async def get(port: int, path: str) -> tuple[int, str]:
    """Ask the program on its loopback port."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
    answer = (await asyncio.wait_for(reader.read(), PATIENCE_S)).decode()
    writer.close()
    head, _, body = answer.partition("\r\n\r\n")
    return int(head.split()[1]), body


async def names_of(folder: Path, user_id: int, seal: Seal = PLAIN) -> list[str]:
    """Return the names in somebody's network, as often as they are there."""
    store = await TinyStore.open(folder / "data", clock=MovableClock(SUNDAY_EVENING), seal=seal)
    async with store.network(user_id) as network:
        names = [entry.name for entry in await network.directory()]
    await store.close()
    return sorted(names)


async def test_health_and_metrics(tmp_path: Path) -> None:
    """With METRICS_PORT the program says that it is alive and ready, and counts, without a name in it."""
    port = free_port()
    async with running(tmp_path, {"ACCESS": "open", "METRICS_PORT": str(port)}) as bot:
        await bot.logs("started")
        mary = bot.api.person(8, "Mary", "en")
        mary.send("Met Anna Kowalczyk today.")
        await said(bot, mary, 1)
        assert await get(port, "/health") == (200, '{"live": true, "ready": true}')
        assert (await get(port, "/health/live"))[0] == 200
        assert (await get(port, "/health/ready"))[0] == 200
        assert (await get(port, "/elsewhere"))[0] == 404
        metrics = await measured(port, 'vitamin_b_updates_total{outcome="handled"} 1.0')
        values = dict(line.rsplit(" ", 1) for line in metrics.splitlines() if not line.startswith("#"))
        assert float(values['vitamin_b_updates_total{outcome="failed"}']) == 0
        assert float(values["vitamin_b_update_seconds_count"]) == 1
        assert float(values["vitamin_b_inbox_depth"]) == 0
        assert float(values["vitamin_b_networks"]) == 1
        assert not any(word in metrics for word in ("Kowalczyk", "Mary", "anna"))
        assert await bot.stops() == 0


async def test_a_taken_port_ends_the_start_with_one_line(tmp_path: Path) -> None:
    """Where METRICS_PORT is in use the program says so and does not start."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        run = await asyncio.to_thread(
            vitamin_b, "run", stdin="", folder=tmp_path,
            TELEGRAM_TOKEN="1:x", METRICS_PORT=str(taken.getsockname()[1]), TELEGRAM_API_URL="http://127.0.0.1:9",
        )  # fmt: skip
    assert run.returncode == 1
    assert "METRICS_PORT" in run.stderr
    assert len(run.stderr.splitlines()) == 1


@dataclass(slots=True)
class Silence:
    """Whether Telegram answers what is sent."""

    kept: bool = True
    noticed: asyncio.Event = field(default_factory=asyncio.Event)
    over: asyncio.Event = field(default_factory=asyncio.Event)


def silent(silence: Silence, method_called: str = "sendmessage") -> type[Answer]:
    """Return a Bot API server that takes calls of a method and says nothing."""

    class Silent(Answer):
        async def post(self, token: str, method: str) -> None:
            if silence.kept and method.casefold() == method_called:
                silence.noticed.set()
                await silence.over.wait()
                return
            await super().post(token, method)

    return Silent


async def test_a_stop_in_the_rush_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While notes pour in and Telegram no longer answers a stop takes under five seconds; each note is there once."""
    silence, port = Silence(), free_port()
    monkeypatch.setattr("tests.loopback.Answer", silent(silence))
    async with running(tmp_path, {"ACCESS": "open", "METRICS_PORT": str(port)}) as bot:
        await bot.logs("started")
        people = [bot.api.person(number, f"Person {number}", "de") for number in range(1, 5)]
        for name in NAMES:
            for person in people:
                person.send(f"Heute {name} getroffen.")
        await asyncio.wait_for(silence.noticed.wait(), PATIENCE_S)
        assert await bot.stops() == 0
        silence.over.set()
        log = "".join(bot.log)
        assert "stop.cut_short" in log
        assert "Traceback" not in log
        assert "error" not in log.casefold()
    silence.kept = False
    async with running(tmp_path, {"ACCESS": "open", "METRICS_PORT": str(port)}, api=bot.api) as again:
        await again.logs("started")
        await all_handled(again, port)
        assert await again.stops() == 0
    for person in people:
        assert await names_of(tmp_path, person.id) == sorted(NAMES)


async def all_handled(bot: Bot, port: int) -> None:
    """Wait until everything sent was handled."""
    await bot.api.updates.all_confirmed()
    await measured(port, "vitamin_b_inbox_depth 0.0")


async def measured(port: int, line: str) -> str:
    """Wait until a line is among the metrics, and return them all."""
    async with asyncio.timeout(PATIENCE_S):
        while line not in (metrics := (await get(port, "/metrics"))[1]):
            pass
    return metrics


async def test_a_stop_while_the_start_waits_for_telegram(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A start that Telegram does not answer ends when it is told to."""
    silence = Silence()
    monkeypatch.setattr("tests.loopback.Answer", silent(silence, "deletewebhook"))
    async with running(tmp_path, {"ACCESS": "open"}) as bot:
        await asyncio.wait_for(silence.noticed.wait(), PATIENCE_S)
        assert await bot.stops() == 0
        silence.over.set()


async def test_backup_while_it_runs_and_the_way_back(tmp_path: Path) -> None:
    """`backup` works beside the running bot, `restore` waits for its end; with the data lost all is back."""
    async with running(tmp_path, {"ACCESS": "open"}) as bot:
        await bot.logs("started")
        mary = bot.api.person(8, "Mary", "en")
        mary.send("Met Anna Kowalczyk today.")
        await said(bot, mary, 1)
        saved = await asyncio.to_thread(vitamin_b, "backup", "all.zip", stdin="", folder=tmp_path)
        assert (saved.returncode, saved.stdout) == (0, "1 networks in all.zip, read again and found whole.\n")
        refused = await asyncio.to_thread(vitamin_b, "restore", "all.zip", "--replace", stdin="", folder=tmp_path)
        assert refused.returncode == 1
        assert "in use" in refused.stderr
        assert await bot.stops() == 0
    refused = await asyncio.to_thread(vitamin_b, "restore", "all.zip", stdin="", folder=tmp_path)
    assert refused.returncode == 1
    assert "--replace" in refused.stderr
    shutil.rmtree(tmp_path / "data")
    back = await asyncio.to_thread(vitamin_b, "restore", "all.zip", stdin="", folder=tmp_path)
    assert back.returncode == 0, back.stderr
    assert await names_of(tmp_path, 8) == ["Anna Kowalczyk"]


async def test_the_owner_is_told_of_damage(tmp_path: Path) -> None:
    """A damaged file that is found at work is set aside, its backup used, and the owner told which file it was."""
    async with running(tmp_path) as bot:
        line = await bot.logs("pairing.link")
        code = re.search(r"start=([\w-]+)", line)
        assert code is not None
        olga = bot.api.person(1, "Olga", "de")
        olga.send(f"/start {code[1]}")
        await said(bot, olga, 2)
        olga.send("Heute Anna Kowalczyk getroffen.")
        await said(bot, olga, 1)
        assert await bot.stops() == 0
    (tmp_path / "data" / "networks" / "1.json").write_bytes(b"{")
    async with running(tmp_path, api=bot.api) as again:
        await again.logs("owner.told")
        assert "1.json.damaged-1" in olga.messages[-1].text
        olga.send("Was weiß ich über Anna?")
        await again.api.updates.all_confirmed()
        assert await again.stops() == 0
    assert await names_of(tmp_path, 1) == ["Anna Kowalczyk"]


async def test_a_full_run_with_a_key_leaves_nothing_to_read(tmp_path: Path) -> None:
    """With DATA_KEY no word of anybody is in any file, also in the backup; without it the start ends with one line."""
    key = new_key()
    async with running(tmp_path, {"ACCESS": "open", "DATA_KEY": key}) as bot:
        await bot.logs("started")
        mary = bot.api.person(8, "Mary", "en")
        mary.send("Met Anna Kowalczyk at the Tresor fair today.")
        await said(bot, mary, 1)
        done = await asyncio.to_thread(vitamin_b, "backup", "all.zip", stdin="", folder=tmp_path, DATA_KEY=key)
        assert done.returncode == 0, done.stderr
        assert await bot.stops() == 0
    assert key not in "".join(bot.log)
    found = files(tmp_path)
    assert len(found) >= 4
    for path, data in found.items():
        assert not any(word in data for word in (b"Kowalczyk", b"Tresor", b'"Mary', b"contacts", key.encode())), path
    for wrong, words in ((new_key(), "not the key"), ("", "is encrypted"), ("short", "is no key")):
        refused = await asyncio.to_thread(
            vitamin_b, "try", "--data", "data", stdin="/start\n", folder=tmp_path, DATA_KEY=wrong
        )
        assert refused.returncode == 1
        assert words in refused.stderr
        assert len(refused.stderr.splitlines()) == 1
    assert await names_of(tmp_path, 8, Sealed(key)) == ["Anna Kowalczyk"]


def test_the_key_commands(tmp_path: Path) -> None:
    """`key new` gives a key, `on` encrypts, `change` takes the new one from standard input, `off` decrypts."""
    options = ("try", "--lang", "en", "--data", "data")
    assert vitamin_b(*options, stdin="Met Anna Kowalczyk today.\n", folder=tmp_path).returncode == 0
    one, two = (vitamin_b("key", "new", stdin="", folder=tmp_path).stdout.strip() for _ in range(2))
    asked = {"stdin": "/contacts\n", "folder": tmp_path}

    assert vitamin_b("key", "on", stdin="", folder=tmp_path).returncode == 1
    assert vitamin_b("key", "on", stdin="", folder=tmp_path, DATA_KEY=one).returncode == 0
    assert "Anna Kowalczyk" in vitamin_b(*options, **asked, DATA_KEY=one).stdout  # type: ignore[arg-type]
    assert vitamin_b("key", "change", stdin="nonsense\n", folder=tmp_path, DATA_KEY=one).returncode == 1
    assert vitamin_b("key", "change", stdin=two + "\n", folder=tmp_path, DATA_KEY=one).returncode == 0
    assert vitamin_b(*options, **asked, DATA_KEY=one).returncode == 1  # type: ignore[arg-type]
    assert "Anna Kowalczyk" in vitamin_b(*options, **asked, DATA_KEY=two).stdout  # type: ignore[arg-type]
    assert not any(b"Kowalczyk" in data for data in files(tmp_path).values())
    assert vitamin_b("key", "off", stdin="", folder=tmp_path, DATA_KEY=two).returncode == 0
    assert "Anna Kowalczyk" in vitamin_b(*options, **asked).stdout  # type: ignore[arg-type]


async def test_changing_the_key_survives_kill_9(tmp_path: Path) -> None:
    """Killed at any moment, the folder opens with the old key or the new one, and everything is there."""
    source = random.Random(20260308)
    keys = [new_key(), new_key()]
    names = [f"Person {number}" for number in range(40)]
    await (await filled(tmp_path / "data", Sealed(keys[0]), *names)).close()
    present, outcomes = 0, []
    for _ in range(6):
        environment = {**os.environ, "DATA_KEY": keys[present], "DATA_DIR": "data"}
        process = subprocess.Popen(  # noqa: ASYNC220
            [sys.executable, "-m", "bot", "key", "change"],
            env=environment, cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert process.stdin is not None
        process.stdin.write(keys[1 - present] + "\n")
        process.stdin.close()
        wait_for_switch(tmp_path / "data", process, source.randrange(4))
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()
        try:
            found = await names_of(tmp_path, 7, Sealed(keys[present]))
        except StoreLocked:
            present = 1 - present
            found = await names_of(tmp_path, 7, Sealed(keys[present]))
            outcomes.append("new")
        else:
            outcomes.append("old")
        assert found == sorted(names)
    assert len(outcomes) == 6


def wait_for_switch(folder: Path, process: "subprocess.Popen[str]", steps: int) -> None:
    """Return once the process has come so many steps far, or ended."""
    wanted = [None, ".switch-building", ".switch-clearing", ".switch-moving"][steps]
    while process.poll() is None and wanted is not None and not (folder / wanted).exists():
        pass
