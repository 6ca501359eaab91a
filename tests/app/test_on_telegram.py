"""`vitamin-b run` as a real process against a Bot API server on loopback: polling, webhook, stop, logs."""

import asyncio
import os
import re
import socket
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.clock import SystemClock
from bot.local.faults import Fault
from bot.local.person import Person
from storage.tiny_store import TinyStore
from tests.loopback import PATIENCE_S, TOKEN, Bot, a_message, running

SECRET = "a-secret-of-the-webhook"


async def said(bot: Bot, person: Person, count: int) -> str:
    """Wait for so many answers to what a person did last."""
    return "\n".join(entry.text for entry in await bot.api.said(person, count, within_s=PATIENCE_S))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty working folder with a place for the program to be found from."""
    return tmp_path


async def test_from_the_pairing_link_to_the_export(folder: Path) -> None:
    """On long polling the first start logs a link; who opens it is the owner, writes a note and exports it."""
    async with running(folder) as bot:
        line = await bot.logs("pairing.link")
        code = re.search(r"start=([\w-]+)", line)
        assert code is not None
        olga = bot.api.person(1, "Olga", "de")
        olga.send(f"/start {code[1]}")
        assert "Eigentümer" in await said(bot, olga, 2)
        olga.send("Heute beim Stammtisch Anna Kowalczyk getroffen, sucht einen Tresor.")
        assert "Anna Kowalczyk" in await said(bot, olga, 1)
        olga.send("/export")
        assert "vitamin-b.json" in str([call.uploads for call in bot.api.calls]) or await said(bot, olga, 1)

        assert await bot.stops() == 0
    log = "".join(bot.log)
    for secret in (TOKEN, TOKEN.partition(":")[2], "Kowalczyk", "Tresor", "Stammtisch", "Olga"):
        assert secret not in log


async def test_commands_and_descriptions_are_registered_in_both_languages(folder: Path) -> None:
    """The bot introduces itself in English by default and in German to German accounts."""
    async with running(folder) as bot:
        await bot.logs("started")
        set_calls = [call for call in bot.api.calls if call.method.casefold() == "setmycommands"]
        assert [call.text("language_code") for call in set_calls] == ["", "de"]
        assert "Was offen ist" in set_calls[1].text("commands")
        assert await bot.stops() == 0


async def test_a_webhook_takes_updates_with_the_secret_only(folder: Path) -> None:
    """With WEBHOOK_URL updates come in by POST; without the secret token they are refused."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}/hook"
    settings = {
        "WEBHOOK_URL": "https://bot.example.org/hook",
        "WEBHOOK_PORT": str(port),
        "WEBHOOK_SECRET": SECRET,
        "ACCESS": "open",
    }
    async with running(folder, settings) as bot:
        await bot.logs("started")
        mary = bot.api.person(8, "Mary", "en")
        bot.api.updates.hold()
        mary.send("Met Anna Kowalczyk today.")
        update = a_message("Met Anna Kowalczyk today.")
        assert await post(url, update, "wrong") == 403
        assert await post(url, {**update, "padding": "x" * 2_000_000}, SECRET) == 413
        assert await post(url, {"no": "update"}, SECRET) == 400
        assert await post(f"{url}/elsewhere", update, SECRET) == 404
        assert await got(url) == 405
        assert await post(url, update, SECRET) == 200
        assert "Anna Kowalczyk" in await said(bot, mary, 1)
        # An answer that came too late: Telegram sends the same again, and later once more.
        assert await post(url, update, SECRET) == 200
        assert await post(url, update, SECRET) == 200
        mary_says = {**a_message("Met Tom White today."), "update_id": update["update_id"] + 1}
        assert await post(url, mary_says, SECRET) == 200
        # The note before may be answered once more each time.
        async with asyncio.timeout(PATIENCE_S):
            while not any("Tom White" in message.text for message in mary.messages if message.by_bot):  # noqa: ASYNC110
                await asyncio.sleep(0.05)
        assert await bot.stops() == 0
    assert SECRET not in "".join(bot.log)
    store = await TinyStore.open(folder / "data", clock=SystemClock())
    exported = await store.export(mary.id)
    await store.close()
    assert [note["text"] for note in exported["notes"]] == ["Met Anna Kowalczyk today.", "Met Tom White today."]  # type: ignore[attr-defined]


SECRETS = {
    "WEBHOOK_SECRET": SECRET,
    "DATA_KEY": "c2VjcmV0LWtleS10aGF0LW11c3Qtbm90LWJlLXNlZW4=",
    "VOICE_KEY": "key-of-a-speech-service-5523",
    "METRICS_PORT": "",
}
NAMES = ("Kowalczyk", "Tresor", "Stammtisch", "Olga", "Weißenfels", "Krümel", "geheime.adresse", "Lindwurm")


async def test_no_secret_and_no_name_is_ever_logged(folder: Path) -> None:
    """At the most talkative level a full run with notes, files, searches, mistakes and failures logs neither."""
    settings = {**SECRETS, "LOG_LEVEL": "debug", "LOG_FORMAT": "json", "ACCESS": "open"}
    async with running(folder, settings) as bot:
        await bot.logs("started")
        olga = bot.api.person(1, "Olga", "de", "olga_lindwurm")
        for text in (
            "/start",
            "Heute beim Stammtisch Anna Kowalczyk getroffen, sucht einen Tresor. Ich rufe sie am Freitag an.",
            "/find Kowalczyk",
            "/export",
            "Was weiß ich über Weißenfels?",
            "/nonsense Krümel",
        ):
            olga.send(text)
            await said(bot, olga, 1)
        card = "BEGIN:VCARD\r\nVERSION:3.0\r\n{}\r\nEND:VCARD\r\n"
        cards = card.format("FN:Tom Weißenfels\r\nEMAIL:geheime.adresse@x.example")
        cards += card.format('FN:A\r\nTEL;A="Krümel')
        olga.send_file(cards.encode(), "Kowalczyk.vcf", kind="document")
        await said(bot, olga, 1)
        olga.send_file("Krümel".encode(), "Krümel.vcf", kind="document")
        await said(bot, olga, 1)
        olga.press_data("1:undo:Krümel", olga.messages[-1].id)
        bot.api.faults.next("sendMessage", Fault.refused(400, "Bad Request: Krümel"), Fault.server_error(500, "Krümel"))
        olga.send("Heute Tom Weißenfels getroffen")
        bot.api.deliver({"message": {"from": {"id": 1}, "text": "Krümel"}})
        olga.send("Heute Petra Kowalczyk getroffen")
        await said(bot, olga, 1)
        await asyncio.sleep(0.5)
        assert await bot.stops() == 0
    log = "".join(bot.log)
    assert "handler_failed" in log
    for word in (TOKEN, TOKEN.partition(":")[2], *filter(None, SECRETS.values()), *NAMES):
        assert word not in log


async def got(url: str) -> int:
    """Return the status of a GET."""
    import httpx  # noqa: PLC0415 - comes with python-telegram-bot

    async with httpx.AsyncClient(trust_env=False) as client:
        return (await client.get(url)).status_code


async def post(url: str, update: dict[str, Any], secret: str) -> int:
    """Post an update as Telegram does, and return the status of the answer."""
    import httpx  # noqa: PLC0415 - comes with python-telegram-bot

    async with httpx.AsyncClient(trust_env=False) as client:
        answer = await client.post(url, json=update, headers={"X-Telegram-Bot-Api-Secret-Token": secret})
    return answer.status_code


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        ({"TELEGRAM_TOKEN": "nonsense"}, "TELEGRAM_TOKEN does not look like a token"),
        ({"TELEGRAM_API_URL": "http://example.org"}, "TELEGRAM_API_URL plain http is only allowed on this machine"),
        ({"DEFAULT_ZONE": "Mars/Base"}, "DEFAULT_ZONE is no time zone"),
        ({"WEBHOOK_PORT": "eighty"}, "WEBHOOK_PORT"),
        ({"ACCESS": "everyone"}, "ACCESS"),
    ],
)
async def test_a_wrong_setting_ends_the_start_with_one_line(
    folder: Path, settings: dict[str, str], complaint: str
) -> None:
    """A start that fails says why in one readable line, without the value of a secret."""
    environment = {**os.environ, "TELEGRAM_TOKEN": TOKEN, "DATA_DIR": str(folder), **settings}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env=environment, cwd=folder, stderr=asyncio.subprocess.PIPE
    )
    _, errors = await asyncio.wait_for(process.communicate(), PATIENCE_S)
    lines = errors.decode().splitlines()
    assert process.returncode == 1
    assert len(lines) == 1
    assert complaint in lines[0]
    assert TOKEN not in lines[0]
