"""A Bot API server on loopback, and `vitamin-b run` as a real process against it."""

import asyncio
import json
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tornado.web
from telegram.error import TelegramError
from tornado.httpserver import HTTPServer
from tornado.iostream import StreamClosedError
from tornado.netutil import bind_sockets

from bot.clock import Clock, MovableClock
from bot.local.api import LocalBotApi
from bot.local.call import Call, Upload
from bot.local.refusal import Refused
from tests.app.conftest import SUNDAY_EVENING

TOKEN = "987654321:a-token-that-must-never-be-seen"
PATIENCE_S = 40
STOPS_WITHIN_S = 5


class Answer(tornado.web.RequestHandler):
    """Hands a call over HTTP to the in-process Bot API; a fault of the network breaks the connection."""

    def initialize(self, api: LocalBotApi) -> None:
        self._api = api

    async def post(self, token: str, method: str) -> None:
        parameters = {name: values[-1].decode() for name, values in self.request.body_arguments.items()}
        uploads = {
            name: Upload(files[0].filename, files[0].body, files[0].content_type)
            for name, files in self.request.files.items()
        }
        try:
            result = await self._api.answer(token, Call(method, parameters, uploads))
            answer = {"ok": True, "result": result}
        except Refused as refused:
            self.set_status(refused.status)
            answer = refused.answer()
        except TelegramError:
            assert self.request.connection is not None
            self.request.connection.stream.close()  # type: ignore[attr-defined]
            return
        with suppress(StreamClosedError):  # the caller may have been killed while he waited
            await self.finish(json.dumps(answer))


class Download(tornado.web.RequestHandler):
    """Hands out files."""

    def initialize(self, api: LocalBotApi) -> None:
        self._api = api

    async def get(self, token: str, path: str) -> None:
        try:
            await self.finish(self._api.download(token, path))
        except Refused as refused:
            self.set_status(refused.status)
            await self.finish(json.dumps(refused.answer()))


@asynccontextmanager
async def serving(api: LocalBotApi) -> AsyncIterator[str]:
    """Serve an in-process Bot API on loopback; yield its address."""
    sockets = bind_sockets(0, "127.0.0.1", family=socket.AF_INET)
    places = {"api": api}
    server = HTTPServer(
        tornado.web.Application([(r"/bot([^/]+)/(\w+)", Answer, places), (r"/file/bot([^/]+)/(.+)", Download, places)]),
        max_body_size=60_000_000,
    )
    server.add_sockets(sockets)
    try:
        yield f"http://127.0.0.1:{sockets[0].getsockname()[1]}"
    finally:
        api.shutdown()
        server.stop()
        await server.close_all_connections()


@dataclass(slots=True)
class Bot:
    """A running `vitamin-b run`, the Bot API it talks to and what it has logged so far."""

    api: LocalBotApi
    process: asyncio.subprocess.Process
    log: list[str] = field(default_factory=list)

    async def logs(self, words: str) -> str:
        """Wait for a line of the log."""
        assert self.process.stderr is not None
        async with asyncio.timeout(PATIENCE_S):
            while line := (await self.process.stderr.readline()).decode():
                self.log.append(line)
                if words in line:
                    return line
        raise AssertionError("".join(self.log))

    async def stops(self) -> int:
        """Ask the process to stop, and return its exit status."""
        self.process.send_signal(signal.SIGTERM)
        _, rest = await asyncio.wait_for(self.process.communicate(), STOPS_WITHIN_S)
        self.log.append(rest.decode())
        return self.process.returncode or 0


@asynccontextmanager
async def process_of(
    api: LocalBotApi, address: str, folder: Path, settings: Mapping[str, str] | None = None
) -> AsyncIterator[Bot]:
    """Run the program in a process of its own; it is killed at the end unless it has ended."""
    environment = {
        **os.environ,
        "TELEGRAM_TOKEN": api.token,
        "TELEGRAM_API_URL": address,
        "DATA_DIR": str(folder / "data"),
        **(settings or {}),
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env=environment, cwd=folder, stderr=asyncio.subprocess.PIPE
    )
    try:
        yield Bot(api, process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


@asynccontextmanager
async def running(
    folder: Path,
    settings: Mapping[str, str] | None = None,
    *,
    clock: Clock | None = None,
    api: LocalBotApi | None = None,
) -> AsyncIterator[Bot]:
    """Run the program against a Bot API server on loopback, a fresh one unless it is given."""
    api = api or LocalBotApi(clock or MovableClock(SUNDAY_EVENING), token=TOKEN)
    async with serving(api) as address, process_of(api, address, folder, settings) as bot:
        yield bot


def a_message(text: str, **fields: Any) -> dict[str, Any]:
    """Return an update as Telegram posts it."""
    person = {"id": 8, "is_bot": False, "first_name": "Mary", "language_code": "en"}
    chat = {"id": 8, "type": "private", "first_name": "Mary"}
    dated = {"message_id": 70, "date": 1772992800, "chat": chat, "from": person, "text": text}
    return {"update_id": 500, "message": dated | fields}
