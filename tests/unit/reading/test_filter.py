"""Notes read as a filter, line by line."""

import io
import json

from bot.reading import filter as reading_filter

GOOD = {"id": "n1", "ref": "2026-03-12T18:30:00+01:00", "text": "Tom Wolf getroffen"}


def run(*lines: str) -> tuple[int, list[dict[str, object]], str]:
    out, err = io.StringIO(), io.StringIO()
    status = reading_filter.run(lines, out, err)
    return status, [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue()


def test_every_note_gives_one_reading() -> None:
    """Id, reading and doubts come out, and the status is 0."""
    status, out, err = run(json.dumps(GOOD), "", json.dumps(GOOD | {"id": 2}))
    assert (status, [record["id"] for record in out], err) == (0, ["n1", 2], "")
    assert set(out[0]) == {"id", "read", "unsure"}


def test_a_bad_line_is_named_by_number_and_the_others_go_on() -> None:
    """A line that is no note is told on standard error without its text, and the status is 1."""
    lines = [
        "[1]",
        "{",
        '{"id": 1}',
        json.dumps(GOOD | {"ref": "2026-03-12"}),
        json.dumps(GOOD | {"text": 3}),
    ]
    status, out, err = run(*lines, json.dumps(GOOD))
    assert (status, len(out)) == (1, 1)
    assert [line.split(":")[0] for line in err.splitlines()] == [f"line {n}" for n in range(1, 6)]
    assert "Tom" not in err
