"""The filter behind `vitamin-b dates`: cases in, one JSON object a line, the day that each text names out."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import TextIO

from bot.reading.dates.named import named_day

_MISTAKES = (ValueError, TypeError, KeyError, RecursionError)


def run(lines: Iterable[str], out: TextIO, err: TextIO) -> int:
    """Read `{"id", "lang", "ref", "text"}` a line, write `{"id", "date"}`; return the exit status.

    `ref` is the moment of writing in ISO form, whose own wall clock counts; `lang` may be missing or null.
    A line that is no such object is named by its number on `err`, the others go on, and the status is 1.
    """
    status = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            answer = _answer(json.loads(line))
        except _MISTAKES:
            print(f"line {number}: not a case with id, ref and text", file=err)
            status = 1
        else:
            print(json.dumps(answer, ensure_ascii=False), file=out)
    return status


def _answer(case: object) -> dict[str, object]:
    if not isinstance(case, dict):
        raise TypeError
    text, language = case["text"], case.get("lang")
    if not isinstance(text, str) or not (language is None or isinstance(language, str)):
        raise TypeError
    day = named_day(text, datetime.fromisoformat(case["ref"]), language)
    return {"id": case["id"], "date": day.isoformat() if day else None}
