"""The seam: python-telegram-bot's way out to the network, led to the in-process Bot API instead."""

import json
from typing import Any
from urllib.parse import unquote, urlsplit

from telegram.request import BaseRequest, RequestData

from bot.local.api import LocalBotApi
from bot.local.call import Call, Upload
from bot.local.refusal import Refused, not_found


class LocalRequest(BaseRequest):
    """Give it to `Application.builder()` as `request` and as `get_updates_request`."""

    __slots__ = ("_api",)

    def __init__(self, api: LocalBotApi) -> None:
        self._api = api

    @property
    def read_timeout(self) -> float | None:
        """Nothing is read from a network, so nothing times out by itself."""
        return None

    async def initialize(self) -> None:
        """Nothing to set up: the API is in the process."""

    async def shutdown(self) -> None:
        """Nothing to tear down; the API outlives the requests, so that a bot can be started again on it."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *_: Any,
        **__: Any,
    ) -> tuple[int, bytes]:
        """Return status and body as Telegram's server would."""
        try:
            path = unquote(urlsplit(url).path)
            return 200, self._file(path) if method == "GET" else await self._result(path, request_data)
        except Refused as refused:
            return refused.status, json.dumps(refused.answer()).encode()

    def _file(self, path: str) -> bytes:
        place, _, rest = path.lstrip("/").partition("/")
        token, _, file_path = rest.partition("/")
        if place != "file":
            raise not_found()
        return self._api.download(token.removeprefix("bot"), file_path)

    async def _result(self, path: str, data: RequestData | None) -> bytes:
        bot, _, method = path.lstrip("/").partition("/")
        if not bot.startswith("bot"):
            raise not_found()
        result = await self._api.answer(bot.removeprefix("bot"), _call(method, data))
        return json.dumps({"ok": True, "result": result}).encode()


def _call(method: str, data: RequestData | None) -> Call:
    if data is None:
        return Call(method)
    uploads = {name: _upload(part) for name, part in data.multipart_data.items()} if data.contains_files else {}
    return Call(method, json.loads(json.dumps(data.parameters)), uploads)


def _upload(part: Any) -> Upload:
    name, content, mime_type = part
    return Upload(name, content if isinstance(content, bytes) else content.read(), mime_type)
