"""Both HTTP clients carry calls, files and faults to Telegram and back in the same way."""

import asyncio
import socket
from collections.abc import AsyncIterator
from io import BytesIO

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.clock import MovableClock
from bot.errors import SettingsError
from bot.local.api import LocalBotApi
from bot.local.faults import Fault
from bot.local.person import Person
from bot.settings import HttpClient
from handlers.connection import bot_name
from handlers.http import AiohttpRequest, requests
from tests.app.conftest import SUNDAY_EVENING
from tests.loopback import TOKEN, serving


@pytest.fixture
async def served() -> AsyncIterator[tuple[LocalBotApi, str]]:
    """A Bot API on loopback."""
    api = LocalBotApi(MovableClock(SUNDAY_EVENING), token=TOKEN)
    async with serving(api) as address:
        yield api, address


@pytest.fixture
def api(served: tuple[LocalBotApi, str]) -> LocalBotApi:
    return served[0]


@pytest.fixture
def anna(api: LocalBotApi) -> Person:
    return api.person(7, "Anna", "de")


def bot_at(address: str, client: HttpClient, token: str = TOKEN, proxy: str | None = None) -> Bot:
    """Return a bot that speaks over one of the clients."""
    ways = requests(client, proxy)
    return Bot(
        token,
        base_url=f"{address}/bot",
        base_file_url=f"{address}/file/bot",
        request=ways.calls,
        get_updates_request=ways.updates,
    )


@pytest.fixture(params=HttpClient)
async def bot(request: pytest.FixtureRequest, served: tuple[LocalBotApi, str]) -> AsyncIterator[Bot]:
    """A bot over each of the clients."""
    async with bot_at(served[1], request.param) as bot:
        yield bot


async def test_texts_and_buttons_arrive_unchanged(bot: Bot, api: LocalBotApi, anna: Person) -> None:
    """Umlauts, emoji, ampersands and line breaks come through, and so does a keyboard."""
    text = "Grüße & Küsse 🎉\n100 % = alles + nichts; «ß»"
    buttons = InlineKeyboardMarkup([[InlineKeyboardButton("Später", callback_data="1:snz:1:7")]])
    sent = await bot.send_message(anna.id, text, reply_markup=buttons)
    assert sent.text == text
    assert anna.messages[-1].buttons[0][0].data == "1:snz:1:7"


@pytest.mark.parametrize("name", ["netz.json", "Übersicht für Jörg.json", 'ein "Name" mit; Zeichen.json', "名前.json"])
async def test_files_arrive_with_content_and_name(bot: Bot, api: LocalBotApi, anna: Person, name: str) -> None:
    """Any bytes under any name come through, from memory and from a file."""
    content = bytes(range(256)) * 500
    for source in (content, BytesIO(content)):
        await bot.send_document(anna.id, source, filename=name, caption="Hier, für dich")
        upload = next(iter(api.calls[-1].uploads.values()))
        assert upload.content == content
        assert upload.name.replace("%22", '"') == name
        assert api.calls[-1].text("caption") == "Hier, für dich"


async def test_files_are_downloaded(bot: Bot, anna: Person) -> None:
    """What a person has sent is read back byte for byte."""
    content = bytes(range(256)) * 1000
    message_id = anna.send_file(content, "dings.bin")
    document = anna.messages[-1].document["document"]
    file = await bot.get_file(document["file_id"])
    assert bytes(await file.download_as_bytearray()) == content
    assert message_id


async def test_updates_are_waited_for(bot: Bot, anna: Person) -> None:
    """A long poll returns with the update that comes while it waits."""
    poll = asyncio.create_task(bot.get_updates(timeout=10))
    await asyncio.sleep(0)
    anna.send("Hallo")
    assert [update.message.text for update in await poll if update.message] == ["Hallo"]


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault.too_many_requests(3), RetryAfter),
        (Fault.server_error(), NetworkError),
        (Fault.bad_gateway(), NetworkError),
        (Fault.network_error(), NetworkError),
        (Fault.refused(403, "Forbidden: bot was blocked by the user"), Forbidden),
        (Fault.refused(400, "Bad Request: chat not found"), BadRequest),
    ],
)
async def test_faults_are_told_apart(
    bot: Bot, api: LocalBotApi, anna: Person, fault: Fault, error: type[TelegramError]
) -> None:
    """Each failure is the library's own error for it, and the next call goes through."""
    api.faults.next("sendMessage", fault)
    with pytest.raises(error) as raised:
        await bot.send_message(anna.id, "x")
    assert type(raised.value) is error
    assert (await bot.send_message(anna.id, "y")).text == "y"


async def test_an_answer_that_does_not_come_is_a_time_out(bot: Bot) -> None:
    """A call gives up after its read time-out, with TimedOut."""
    with pytest.raises(TimedOut):
        await bot.get_updates(timeout=10, read_timeout=-9.95)


async def test_many_calls_share_the_connections(bot: Bot, api: LocalBotApi) -> None:
    """More calls than there are connections wait for one, and all arrive."""
    people = [api.person(100 + number) for number in range(150)]
    await asyncio.gather(*(bot.send_message(person.id, f"Nummer {person.id}") for person in people))
    assert all(person.messages[-1].text == f"Nummer {person.id}" for person in people)


@pytest.mark.parametrize("client", HttpClient)
async def test_a_wrong_token_ends_the_start_without_being_shown(
    client: HttpClient, served: tuple[LocalBotApi, str]
) -> None:
    """A token that Telegram does not know is a wrong setting, and the complaint does not hold it."""
    wrong = "111111:of-nobody-at-all-aaaaaaaaaaaaaaaaaaaaaa"
    with pytest.raises(SettingsError) as raised:
        await bot_name(wrong, served[1], requests(client).calls)
    assert wrong not in f"{raised.value}{raised.value.fields}"


@pytest.mark.parametrize("client", HttpClient)
async def test_the_name_is_asked_for_over_either(client: HttpClient, served: tuple[LocalBotApi, str]) -> None:
    """The start learns who the bot is over the client that is set."""
    assert await bot_name(TOKEN, served[1], requests(client).calls) == "vitamin_b_bot"


@pytest.mark.parametrize("client", HttpClient)
async def test_where_nobody_listens_is_a_network_error_without_the_token(client: HttpClient) -> None:
    """A refused connection is NetworkError, and its words hold no token."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}"
        async with requests(client).calls as request:
            with pytest.raises(NetworkError) as raised:
                await request.post(f"{address}/bot{TOKEN}/getMe")
    assert TOKEN not in str(raised.value)


@pytest.mark.parametrize("client", HttpClient)
async def test_a_proxy_is_used(client: HttpClient, served: tuple[LocalBotApi, str]) -> None:
    """With a proxy set every call goes to it, with the whole address of Telegram's in its first line."""
    lines: list[bytes] = []

    async def proxy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        lines.append(await reader.readline())
        writer.write(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(proxy, "127.0.0.1", 0)
    address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    request = requests(client, address).calls
    async with request:
        with pytest.raises(NetworkError):
            await request.post("http://telegram.example.org/botX/getMe")
    server.close()
    await server.wait_closed()
    assert lines[0].startswith(b"POST http://telegram.example.org/botX/getMe")


async def test_too_long_an_answer_is_refused(api: LocalBotApi, served: tuple[LocalBotApi, str]) -> None:
    """A file larger than any that Telegram hands out is not read to its end."""
    stored = api._state.files.add(b"x" * 26 * 1024 * 1024, "groß.bin", "application/octet-stream")
    async with AiohttpRequest() as request:
        with pytest.raises(TelegramError, match="too long"):
            await request.retrieve(f"{served[1]}/file/bot{TOKEN}/{stored.path}")
