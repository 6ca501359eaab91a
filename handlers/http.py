"""HTTP towards Telegram: a client over aiohttp, which costs a fraction of the library's own, or that one."""

from dataclasses import dataclass

import aiohttp
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, HTTPXRequest, RequestData

from bot.settings import HttpClient, Settings

CONNECTIONS = 64
"""Connections open at once for everything but waiting for updates; as many updates are handled side by side."""

CONNECT_S = 5.0
READ_S = 10.0
WRITE_S = 5.0
UPLOAD_S = 60.0
"""For a call with files, which may be fifty megabytes."""

POOL_S = 10.0
"""How long a call waits for a free connection."""

MOST_BYTES = 25 * 1024 * 1024
"""The largest answer that is read. Telegram hands out files of up to 20 MB."""

CHUNK = 64 * 1024

_DEFAULT = BaseRequest.DEFAULT_NONE


@dataclass(frozen=True, slots=True)
class Requests:
    """The two ways to Telegram that a bot has: one for updates, on which it waits, one for all else."""

    updates: BaseRequest
    calls: BaseRequest


def requests(client: HttpClient = HttpClient.AIOHTTP, proxy: str | None = None) -> Requests:
    """Return new requests, through an HTTP proxy where one is given; proxies of the environment are not used."""
    make = {HttpClient.AIOHTTP: AiohttpRequest, HttpClient.HTTPX: _stock}[client]
    return Requests(updates=make(1, proxy), calls=make(CONNECTIONS, proxy))


def requests_for(settings: Settings) -> Requests:
    """Return new requests as the settings want them."""
    proxy = settings.telegram_proxy
    return requests(settings.http_client, proxy.get_secret_value() if proxy else None)


def _stock(connections: int, proxy: str | None) -> BaseRequest:
    return HTTPXRequest(
        connection_pool_size=connections,
        read_timeout=READ_S,
        write_timeout=WRITE_S,
        connect_timeout=CONNECT_S,
        pool_timeout=POOL_S,
        media_write_timeout=UPLOAD_S,
        proxy=proxy,
        httpx_kwargs={"trust_env": False},
    )


class AiohttpRequest(BaseRequest):
    """Carries calls over aiohttp. Its errors never hold an address, as the token is part of every one."""

    __slots__ = ("_connections", "_proxy", "_read_timeout", "_session")

    def __init__(self, connections: int = CONNECTIONS, proxy: str | None = None, read_timeout: float = READ_S) -> None:
        self._connections = connections
        self._proxy = proxy
        self._read_timeout = read_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds that an answer may take unless the call says otherwise."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the pool of connections."""
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=self._connections)
            self._session = aiohttp.ClientSession(connector=connector, headers={"User-Agent": self.USER_AGENT})

    async def shutdown(self) -> None:
        """Close all connections."""
        if self._session:
            await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = _DEFAULT,
        write_timeout: object = _DEFAULT,
        connect_timeout: object = _DEFAULT,
        pool_timeout: object = _DEFAULT,
    ) -> tuple[int, bytes]:
        """Make a call and return status and body. Raises TimedOut, NetworkError, TelegramError for too long a body."""
        if self._session is None or self._session.closed:
            raise RuntimeError("the request is not initialized")
        uploads = request_data is not None and request_data.contains_files
        timeout = _timeout(
            read=_given(read_timeout, self._read_timeout),
            write=_given(write_timeout, UPLOAD_S if uploads else WRITE_S),
            connect=_given(connect_timeout, CONNECT_S),
            pool=_given(pool_timeout, POOL_S),
        )
        body = _body(request_data) if request_data else None
        try:
            async with self._session.request(method, url, data=body, timeout=timeout, proxy=self._proxy) as answer:
                return answer.status, await _content(answer)
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"aiohttp.{type(error).__name__}") from None


def _given(value: object, default: float) -> float | None:
    """Return a time-out in seconds as the caller wants it; None stands for no limit."""
    if value is None:
        return None
    return float(value) if isinstance(value, int | float) else default


def _timeout(
    *, read: float | None, write: float | None, connect: float | None, pool: float | None
) -> aiohttp.ClientTimeout:
    # aiohttp has no limit for writing alone: what is written must be through before the whole is out of time.
    total = None if None in (read, write, connect, pool) else sum(filter(None, (read, write, connect, pool)))
    waiting = None if connect is None or pool is None else connect + pool
    return aiohttp.ClientTimeout(total=total, connect=waiting, sock_connect=connect, sock_read=read)


def _body(data: RequestData) -> aiohttp.FormData | dict[str, str]:
    if not data.contains_files:
        return data.json_parameters
    # Names of files go out as they are, in UTF-8: Telegram does not undo percent-encoding.
    form = aiohttp.FormData(quote_fields=False, default_to_multipart=True)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (file_name, content, mime_type) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=_on_one_line(file_name), content_type=mime_type)
    return form


def _on_one_line(name: str) -> str:
    return "".join(character if character.isprintable() else "_" for character in name)


async def _content(answer: aiohttp.ClientResponse) -> bytes:
    if (answer.content_length or 0) > MOST_BYTES:
        raise TelegramError("the answer is too long")
    content = bytearray()
    async for chunk in answer.content.iter_chunked(CHUNK):
        content += chunk
        if len(content) > MOST_BYTES:
            raise TelegramError("the answer is too long")
    return bytes(content)
