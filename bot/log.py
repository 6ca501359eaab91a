"""Logging: ids, counts and durations; never names, note text or a token."""

import logging
import sys
import traceback
from collections.abc import Sequence

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from bot.settings import LogFormat, Settings

# These write addresses with the token in them, or whole updates, at their lower levels.
_TALKATIVE = ("httpx", "httpcore", "telegram", "apscheduler", "tornado", "hpack", "asyncio")


def configure(settings: Settings) -> None:
    """Send all log lines, the libraries' too, to standard error in one form, with every secret struck out."""
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.stdlib.ExtraAdder(),
        _without_exceptions,
        _striker(settings.secrets),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            # What libraries fill into their messages may be a whole update.
            use_get_message=False,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _renderer(settings.log_format)],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(settings.log_level.upper())
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)


def where(error: BaseException) -> list[str]:
    """Return where an error came about, as `file:line function`; its message may hold names, so it is left out."""
    frames = traceback.extract_tb(error.__traceback__)
    return [f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}" for frame in frames]


def _without_exceptions(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    info = event.pop("exc_info", None)
    error = sys.exc_info()[1] if info is True else info[1] if isinstance(info, tuple) else info
    record = event.get("_record")
    if error is None and isinstance(record, logging.LogRecord) and record.exc_info:
        error = record.exc_info[1]
        record.exc_info = None
        record.exc_text = None
    if isinstance(error, BaseException):
        event["error"] = type(error).__name__
        event["where"] = where(error)
    return event


def _striker(secrets: Sequence[str]) -> Processor:
    def strike(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
        return {key: _struck(value, secrets) for key, value in event.items()}

    return strike


def _struck(value: object, secrets: Sequence[str]) -> object:
    if isinstance(value, str):
        for secret in secrets:
            value = value.replace(secret, "•••")
    return value


def _renderer(form: LogFormat) -> Processor:
    if form is LogFormat.JSON:
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
