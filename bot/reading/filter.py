"""Notes read as a filter: one JSON object a line in, one reading a line out."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import TextIO

from bot.reading.reader import read


def run(lines: Iterable[str], out: TextIO, err: TextIO) -> int:
    """Read notes `{"id", "ref", "text"}`, one a line, and write `{"id", "read", "unsure"}`.

    `ref` is an ISO moment with offset. A line that is no such object is named by its number on `err` and passed
    over. Returns the exit status: 1 if there was such a line, else 0. Blank lines are no lines.
    """
    status = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            identity, ref, text = _note(line)
        except (ValueError, KeyError, TypeError) as error:
            err.write(f"line {number}: {_reason(error)}\n")
            status = 1
            continue
        reading = read(text, ref)
        record = {"id": identity, "read": reading.as_record(), "unsure": list(reading.unsure)}
        out.write(json.dumps(record, ensure_ascii=False) + "\n")
    return status


def _note(line: str) -> tuple[object, datetime, str]:
    """Return id, moment and text of one line; raises ValueError, KeyError or TypeError where it has none."""
    note = json.loads(line)
    if not isinstance(note, dict):
        raise TypeError("not an object")
    text = note["text"]
    if not isinstance(text, str):
        raise TypeError("text is not a string")
    ref = datetime.fromisoformat(note["ref"])
    if ref.tzinfo is None:
        raise ValueError("ref has no offset")
    return note["id"], ref, text


def _reason(error: Exception) -> str:
    """Say what is wrong with a line without repeating any of it."""
    if isinstance(error, KeyError):
        return f"no {error.args[0]!r}"
    return (
        "not JSON"
        if isinstance(error, json.JSONDecodeError)
        else str(error)
        if isinstance(error, TypeError)
        else "ref is no moment with an offset"
    )
