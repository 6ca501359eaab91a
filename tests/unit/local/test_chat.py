"""The local chat from its lines to what is printed, with a small bot behind it."""

import asyncio
import io
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from bot.clock import MovableClock
from bot.local.api import LocalBotApi
from bot.local.chat import ChatOptions, converse, run_chat
from bot.local.request import LocalRequest
from bot.local.screen import JsonScreen, PlainScreen, Screen
from bot.local.words import LANGUAGES

BERLIN = ZoneInfo("Europe/Berlin")
START = datetime(2026, 1, 14, 9, 30, tzinfo=UTC)
Context = ContextTypes.DEFAULT_TYPE


async def echo(update: Update, _: Context) -> None:
    message = update.effective_message
    assert message
    rows = [
        [InlineKeyboardButton("✅ Erledigt", callback_data="done"), InlineKeyboardButton("Später", callback_data="l")],
        [InlineKeyboardButton("Seite", url="https://example.org")],
    ]
    word = "geändert" if update.edited_message else "Antwort" if message.reply_to_message else "gehört"
    what = message.text_html if message.text else next(iter(set(message.to_dict()) & {"photo", "contact", "document"}))
    await message.reply_html(f"<b>{word}</b>: {what}", reply_markup=InlineKeyboardMarkup(rows))


async def done(update: Update, _: Context) -> None:
    query = update.callback_query
    assert query
    await query.answer("Gut gemacht")
    await query.edit_message_text(f"fertig: {query.data}")


class EchoProgram:
    """A bot that echoes, and greets at ten o'clock each day (UTC)."""

    def __init__(self, application: Application[Any, Any, Any, Any, Any, Any], api: LocalBotApi, clock: MovableClock):
        self._application = application
        self._api = api
        self.clock = clock

    async def settled(self) -> None:
        await self._api.updates.all_confirmed()
        await self._application.update_queue.join()

    async def run_until(self, moment: datetime) -> None:
        while (due := self._next_greeting()) <= moment:
            self.clock.move_to(due)
            await self._application.bot.send_message(1000, "Guten Morgen")
        self.clock.move_to(moment)

    def _next_greeting(self) -> datetime:
        today = self.clock.now().replace(hour=10, minute=0, second=0)
        return today if today > self.clock.now() else today + timedelta(days=1)


@asynccontextmanager
async def running(api: LocalBotApi, clock: MovableClock) -> AsyncIterator[EchoProgram]:
    request = LocalRequest(api)
    application = Application.builder().token(api.token).request(request).get_updates_request(LocalRequest(api)).build()
    application.add_handler(MessageHandler(filters.ALL, echo))
    application.add_handler(CallbackQueryHandler(done))
    async with application:
        await application.start()
        assert application.updater
        await application.updater.start_polling()
        try:
            yield EchoProgram(application, api, clock)
        finally:
            await application.updater.stop()
            await application.stop()


async def given(*lines: str) -> AsyncIterator[str]:
    for line in lines:
        yield line


async def held(screen: Screen, *lines: str) -> None:
    """Hold a chat of these lines, within ten seconds."""
    clock = MovableClock(START)
    api = LocalBotApi(clock)
    async with asyncio.timeout(10), running(api, clock) as program:
        assert await converse(program, api.person(1000, "Alex"), given(*lines), screen) == 0


async def transcript(*lines: str, language: str = "de") -> list[str]:
    out = io.StringIO()
    await held(PlainScreen(out, BERLIN, language), *lines)
    return out.getvalue().strip().split("\n\n")


BUTTONS = "[1 ✅ Erledigt]  [2 Später]\n[3 Seite ↗]"


async def test_a_conversation_in_plain_text() -> None:
    """Messages, answers, edits and presses are shown one after the other, each with what came of it."""
    assert await transcript("Hallo <du>", ":press später", ":edit Guten Tag", ":reply nein", ":quit", "nie") == [
        "> Hallo <du>",
        f"gehört: Hallo <du>\n{BUTTONS}",
        "> [Später]",
        "* Gut gemacht",
        "(geändert)\nfertig: l",
        "> (geändert)\n> Guten Tag",
        f"geändert: Guten Tag\n{BUTTONS}",
        "> nein",
        f"Antwort: nein\n{BUTTONS}",
    ]


async def test_the_clock_brings_what_falls_due() -> None:
    """Moving the clock runs what falls due on the way, at its own moment."""
    out, err = io.StringIO(), io.StringIO()
    await held(JsonScreen(out, err, BERLIN), ":clock +2d", "Hallo")
    said = [(entry["at"], entry["from"], entry["text"]) for entry in map(json.loads, out.getvalue().splitlines())]
    assert said == [
        ("2026-01-14T11:00:00+01:00", "bot", "Guten Morgen"),
        ("2026-01-15T11:00:00+01:00", "bot", "Guten Morgen"),
        ("2026-01-16T10:30:00+01:00", "user", "Hallo"),
        ("2026-01-16T10:30:00+01:00", "bot", "gehört: Hallo"),
    ]
    assert err.getvalue() == ""


async def test_plain_text_says_when_the_clock_was_moved() -> None:
    """In plain text a line gives the time of what comes after the clock was moved, once."""
    assert await transcript(":block", ":unblock", "Hallo", ":clock +1h", "Tschüss", ":clock 11:31") == [
        "! Du hast den Bot blockiert.",
        "! Der Bot darf dir wieder schreiben.",
        "> Hallo",
        f"gehört: Hallo\n{BUTTONS}",
        "--- Mittwoch, 14. Januar 2026, 11:00 ---",
        "Guten Morgen",
        "--- Mittwoch, 14. Januar 2026, 11:30 ---",
        "> Tschüss",
        f"gehört: Tschüss\n{BUTTONS}",
        "--- Mittwoch, 14. Januar 2026, 11:31 ---",
    ]


async def test_files_and_contacts_are_sent(tmp_path: Path) -> None:
    """A file goes by its kind, a contact by name and number."""
    (tmp_path / "Meine Kontakte.csv").write_text("a,b")
    lines = await transcript(f":file {tmp_path}/Meine Kontakte.csv", ":contact Sabine Krüger +49 511 123456")
    assert lines[0] == "> (Dokument, Meine Kontakte.csv)"
    assert lines[1].startswith("gehört: document")
    assert lines[2] == "> (Kontakt)\n> Sabine Krüger +49 511 123456"
    assert lines[3].startswith("gehört: contact")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (":press Nie", "! Einen Knopf »Nie« gibt es hier nicht. Es gibt: ✅ Erledigt, Später, Seite"),
        (":press Seite", "! Dieser Knopf öffnet https://example.org"),
        (":file /nicht/da.png", "! Die Datei »/nicht/da.png« lässt sich nicht lesen."),
        (":clock gestern", "! »gestern« ist kein Zeitpunkt. Möglich sind etwa +1d, +2h, 08:30 oder 2026-01-15T08:30."),
        (":clock 2026-01-01", "! Die Uhr geht nur vorwärts; es ist schon 2026-01-14 10:30."),
        (":edit #99 x", "! Diese Nachricht gibt es nicht, oder sie ist nicht von dir."),
        (":edit Hallo", "! So steht es schon da."),
        (":sing", "! :sing kenne ich nicht. :help zeigt, was geht."),
    ],
)
async def test_a_mistake_is_told_and_the_chat_goes_on(line: str, said: str) -> None:
    """A line that can't be carried out costs one clear line, and the next is carried out."""
    lines = await transcript("Hallo", line, "weiter")
    assert lines[2:] == [said, "> weiter", f"gehört: weiter\n{BUTTONS}"]


async def test_nothing_to_act_on_yet() -> None:
    """At the beginning there is nothing to press, to change or to answer."""
    said = await transcript(":press 1", ":edit x", ":reply x", ":file .", language="en")
    assert said == [
        "! There is no button to press.",
        "! There is no message for that yet.",
        "! There is no message for that yet.",
        '! The file "." can\'t be read.',
    ]


async def test_the_bot_is_blocked_and_let_in() -> None:
    """Who has blocked the bot can't write until it is let in again."""
    said = await transcript(":block", "Hallo", ":unblock", "Hallo")
    assert said[:4] == [
        "! Du hast den Bot blockiert.",
        "! Du hast den Bot blockiert. :unblock lässt ihn wieder zu.",
        "! Der Bot darf dir wieder schreiben.",
        "> Hallo",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_help_names_every_command(language: str) -> None:
    """The help shows all there is."""
    [shown] = await transcript(":help", language=language)
    for name in ("press", "edit", "reply", "clock", "file", "contact", "block", "unblock", "quit"):
        assert f":{name}" in shown


async def test_several_lines_make_one_message() -> None:
    """A backslash at the end goes on with the message; a second colon sends one."""
    said = await transcript("eins\\", "zwei", "::clock", "")
    assert said[0] == "> eins\n> zwei"
    assert said[2] == "> :clock"


class Input(io.StringIO):
    """Standard input that is no terminal."""


async def test_a_script_runs_from_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a terminal the lines come from standard input, and the clock stands where it was put."""
    monkeypatch.setattr("sys.stdin", Input("Hallo\n:press 1\n"))
    status = await run_chat(ChatOptions(zone=BERLIN, now=START, json=True, language="en"), running)
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert status == 0
    assert [(entry["at"], entry["kind"], entry["edits"] is not None) for entry in said] == [
        ("2026-01-14T10:30:00+01:00", "text", False),
        ("2026-01-14T10:30:00+01:00", "text", False),
        ("2026-01-14T10:30:00+01:00", "notice", False),
        ("2026-01-14T10:30:00+01:00", "text", True),
    ]
