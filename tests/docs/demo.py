"""The transcript and the picture in the README, made by the program itself.

`python -m tests.docs.demo` writes both anew; a test holds the transcript against what the program says.
"""

import asyncio
import os
import re
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from rich.console import Console

from bot.clock import MovableClock
from bot.local.api import LocalBotApi
from bot.local.chat import converse
from bot.local.launch import local_program
from bot.local.screen import PlainScreen, Screen, TerminalScreen
from bot.reading import read
from bot.settings import Access, Settings

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
PICTURE = ROOT / "docs" / "local-chat.svg"
SCRIPT = Path(__file__).with_name("demo.txt")
BERLIN = ZoneInfo("Europe/Berlin")
START = datetime(2026, 1, 12, 21, 0, tzinfo=BERLIN)
SHOWN = "$ cat tests/docs/demo.txt"
COMMAND = "$ vitamin-b try --now 2026-01-12T21:00 --data /tmp/vitamin-b-demo < tests/docs/demo.txt"
BETWEEN = re.compile(r"(<!-- transcript -->\n```console\n).*?(```\n<!-- /transcript -->)", re.DOTALL)


async def hold(screen: Screen) -> None:
    """Hold the chat of the script on a screen."""

    async def lines() -> AsyncIterator[str]:
        for line in SCRIPT.read_text("utf-8").splitlines():
            yield line

    with TemporaryDirectory() as folder:
        clock = MovableClock(START)
        api = LocalBotApi(clock)
        settings = Settings(_env_file=None, data_dir=Path(folder), access=Access.OPEN)
        async with local_program(settings, api, clock, read) as program:
            await converse(program, api.person(1000, "Alex", "de"), lines(), screen)


def transcript() -> str:
    """Return the script, and what the local chat prints for it."""
    out = StringIO()
    asyncio.run(hold(PlainScreen(out, BERLIN, "de")))
    return f"{SHOWN}\n{SCRIPT.read_text('utf-8')}{COMMAND}\n{out.getvalue().strip()}\n"


def picture() -> str:
    """Return the same chat as it looks on a terminal, as SVG without fonts from elsewhere."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=84, file=nowhere, force_terminal=True, color_system="truecolor")
        asyncio.run(hold(TerminalScreen(console, BERLIN, "de")))
        svg = console.export_svg(title="vitamin-b try", unique_id="chat")
    return re.sub(r"@font-face\s*\{.*?\}\s*", "", svg, flags=re.DOTALL).replace("Fira Code", "ui-monospace")


def with_transcript(readme: str, said: Callable[[], str] = transcript) -> str:
    """Return the README with the transcript as the program gives it now."""
    return BETWEEN.sub(lambda match: f"{match[1]}{said()}{match[2]}", readme)


if __name__ == "__main__":
    README.write_text(with_transcript(README.read_text("utf-8")), "utf-8")
    PICTURE.write_text(picture(), "utf-8")
