"""The command line: run, try, read, dates, backup, restore, key, doctor, models."""

import argparse
import asyncio
import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.errors import SettingsError, StoreError, TelegramAway
from bot.settings import Settings, load
from bot.text.phrases import phrases

FAILED = 1

# Imports stand inside the commands where they are slow and not every command needs them.


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status; a failing start says why in one line."""
    # Without this the Telegram library warns about each span of seconds it gives.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except SettingsError as error:
        return _failed(f"{error.fields.get('name', 'settings')} {error.fields.get('reason', '')}")
    except TelegramAway as error:
        return _failed(f"Telegram can't be reached ({error.fields['reason']})")
    except StoreError as error:
        return _failed(phrases("en").plain(error.key))
    except KeyboardInterrupt:
        return FAILED


def _failed(reason: str) -> int:
    print(f"vitamin-b: {reason}", file=sys.stderr)  # noqa: T201
    return FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="vitamin-b", description="A Telegram bot for people who live off contacts.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    start = commands.add_parser("start", help="run on Telegram if a token is set, else the local chat")
    start.set_defaults(command=_start)
    run = commands.add_parser("run", help="run on Telegram")
    run.set_defaults(command=_run)
    _add_try(commands.add_parser("try", help="the bot in this terminal, without Telegram"))
    reader = commands.add_parser("read", help="read notes, a JSON object a line, from standard input")
    reader.set_defaults(command=_read)
    dates = commands.add_parser("dates", help="read dates, a JSON object a line, from standard input")
    dates.set_defaults(command=_dates)
    _add_keeping(commands)
    doctor = commands.add_parser("doctor", help="check everything that can go wrong on this machine")
    doctor.set_defaults(command=_doctor)
    models = commands.add_parser("models", help="models for speech recognition: which there are, fetch one")
    models.add_argument(
        "what", nargs="?", choices=("tell", "fetch"), default="tell", help="tell (the default) or fetch"
    )
    models.add_argument("name", nargs="?", help="base, small or turbo; the one set in .env unless given")
    models.set_defaults(command=_models)
    return parser


def _add_keeping(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    backup = commands.add_parser("backup", help="write all data into one file, also while the bot runs")
    backup.add_argument("file", type=Path, help="a zip file, written anew")
    backup.set_defaults(command=_backup)
    restore = commands.add_parser("restore", help="put a backup in the place of all data, while the bot is stopped")
    restore.add_argument("file", type=Path, help="what backup has written, or DATA_DIR/backups/USER/DAY.json")
    restore.add_argument("--replace", action="store_true", help="also where there is data already, which is deleted")
    restore.set_defaults(command=_restore)
    key = commands.add_parser("key", help="encryption of all data with DATA_KEY, while the bot is stopped")
    key.add_argument("what", choices=("new", "on", "off", "change"), help="print one, encrypt, decrypt, change")
    key.set_defaults(command=_key)


def _add_try(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", choices=("de", "en"), default="de", help="language of the account")
    parser.add_argument("--now", type=datetime.fromisoformat, help="start at this moment (ISO); the clock then stands")
    parser.add_argument("--zone", type=_zone, help="time zone, such as Europe/Berlin")
    parser.add_argument("--region", help="region for public holidays, such as DE-NW")
    parser.add_argument("--data", type=Path, help="folder for the data")
    parser.add_argument("--json", action="store_true", help="one JSON object a line for every message")
    parser.set_defaults(command=_try)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise argparse.ArgumentTypeError(f"{name} is no time zone") from None


def _start(_options: argparse.Namespace) -> int:
    if load().telegram_token:
        return _run(_options)
    hint = "No TELEGRAM_TOKEN in .env: this is the local chat. @BotFather on Telegram gives you a token with /newbot."
    print(hint, file=sys.stderr)  # noqa: T201
    return main(["try"])


def _run(_options: argparse.Namespace) -> int:
    from bot.log import configure  # noqa: PLC0415
    from bot.serve import serve  # noqa: PLC0415

    settings = load()
    configure(settings)
    asyncio.run(serve(settings))
    return 0


def _try(options: argparse.Namespace) -> int:
    from bot.local.session import run  # noqa: PLC0415

    return asyncio.run(run(_local_settings(options), options))


def _local_settings(options: argparse.Namespace) -> Settings:
    given = {
        "data_dir": options.data or load().data_dir / "local",
        "default_zone": options.zone.key if options.zone else None,
        "default_region": options.region,
    }
    # The one person at this machine is let in, and warnings are enough beside a chat.
    return load(
        access="open",
        log_level="warning",
        messages_per_minute=0,
        **{name: value for name, value in given.items() if value},
    )


def _read(_options: argparse.Namespace) -> int:
    from bot.reading import filter as notes  # noqa: PLC0415

    return notes.run(sys.stdin, sys.stdout, sys.stderr)


def _dates(_options: argparse.Namespace) -> int:
    from bot.reading.dates import filter as dates  # noqa: PLC0415

    return dates.run(sys.stdin, sys.stdout, sys.stderr)


def _models(options: argparse.Namespace) -> int:
    from bot.voice import shelf  # noqa: PLC0415

    settings = load()
    return (
        shelf.tell(settings, sys.stdout) if options.what == "tell" else shelf.fetch(settings, options.name, sys.stdout)
    )


def _backup(options: argparse.Namespace) -> int:
    from bot.clock import SystemClock  # noqa: PLC0415
    from bot.keeping import make_backup  # noqa: PLC0415

    return make_backup(load(), options.file, SystemClock(), sys.stdout)


def _restore(options: argparse.Namespace) -> int:
    from bot.keeping import bring_back  # noqa: PLC0415

    return bring_back(load(), options.file, sys.stdout, replace=options.replace)


def _key(options: argparse.Namespace) -> int:
    from bot import keeping  # noqa: PLC0415

    if options.what == "new":
        return keeping.print_key(sys.stdout)
    commands = {"on": keeping.encrypt, "off": keeping.decrypt, "change": keeping.change_key}
    return commands[options.what](load(), sys.stdout)


def _doctor(_options: argparse.Namespace) -> int:
    from bot.doctor import examine  # noqa: PLC0415

    return asyncio.run(examine(sys.stdout))
