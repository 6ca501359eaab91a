"""The command line as a user runs it: the local chat by script, the readers as filters, the doctor."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PATIENCE_S = 60

NOTE = "Heute beim Stammtisch Anna Berg getroffen, sucht einen Drucker. Ich rufe sie bis Freitag an."


def vitamin_b(*arguments: str, stdin: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `vitamin-b` in a folder of its own."""
    return subprocess.run(  # noqa: S603
        [sys.executable, "-m", "bot", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=PATIENCE_S,
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        check=False,
    )


def test_the_local_chat_can_be_scripted(tmp_path: Path) -> None:
    """Lines in, plain text out, the clock moved, buttons pressed; and the next run knows what the last was told."""
    script = f"{NOTE}\n:clock 2026-03-13T09:00\n:press Erledigt\n:quit\n"
    options = ("try", "--now", "2026-03-08T19:00", "--data", "data")
    first = vitamin_b(*options, stdin=script, folder=tmp_path)
    second = vitamin_b(*options, stdin="/contacts\n", folder=tmp_path)

    assert (first.returncode, first.stderr) == (0, "")
    assert "→ Anna Berg: anrufen (bis Fr., 13. März)" in first.stdout
    assert "Korrigieren]" in first.stdout
    assert "Guten Morgen" in first.stdout
    assert "Anna Berg: anrufen ✓" in first.stdout
    assert "Anna Berg" in second.stdout


def test_a_second_session_goes_on(tmp_path: Path) -> None:
    """On the data of earlier sessions a note is stored, its buttons work, and an edit is taken for its own note."""
    options = ("try", "--json", "--now", "2026-03-08T19:00", "--data", "data")
    first = vitamin_b(*options, stdin="Heute Anna Berg getroffen.\nHeute Tom Wolf getroffen.\n", folder=tmp_path)
    script = (
        "Heute Frank Otto getroffen.\n:press Rückgängig\nHeute Ida Lang getroffen.\n:edit Heute Ina Lang getroffen."
    )
    second = vitamin_b(*options, stdin=f"{script}\n", folder=tmp_path)
    third = vitamin_b(*options, stdin="/contacts\n", folder=tmp_path)

    assert "Frank Otto" in json.loads(second.stdout.splitlines()[1])["text"]
    assert "Die Notiz ist wieder weg." in second.stdout
    assert "3 Kontakte" in third.stdout
    assert [name for name in ("Anna Berg", "Tom Wolf", "Ina Lang") if name not in third.stdout] == []
    ids = [{json.loads(line)["id"] for line in run.stdout.splitlines()} for run in (first, second, third)]
    assert not ids[0] & ids[1]
    assert not ids[1] & ids[2]


def test_the_local_chat_speaks_json(tmp_path: Path) -> None:
    """With --json each message, in either direction, is one object with the promised fields."""
    options = ("try", "--json", "--lang", "en", "--now", "2026-03-08T19:00+01:00", "--data", "data")
    run = vitamin_b(*options, stdin="Met Anna Berg today\n:press Undo\n", folder=tmp_path)

    entries = [json.loads(line) for line in run.stdout.splitlines()]
    assert all(set(entry) >= {"at", "from", "kind", "id", "edits", "text", "buttons"} for entry in entries)
    assert [entry["from"] for entry in entries] == ["user", "bot", "bot"]
    assert entries[1]["buttons"][-1][-1] == "Undo"
    assert entries[2]["edits"] == entries[1]["id"]
    assert entries[0]["at"].startswith("2026-03-08T19:00")


def test_zone_and_region_are_taken(tmp_path: Path) -> None:
    """--zone and --region are what the new user starts with."""
    options = ("try", "--zone", "America/New_York", "--region", "US", "--now", "2026-03-08T19:00", "--data", "data")
    run = vitamin_b(*options, stdin="/settings\n", folder=tmp_path)

    assert "America/New_York" in run.stdout
    assert "Feiertage: US" in run.stdout


def test_without_a_token_start_is_the_local_chat(tmp_path: Path) -> None:
    """`vitamin-b start` says in one line how to get a token, and chats."""
    run = vitamin_b("start", stdin="/start\n", folder=tmp_path, TELEGRAM_TOKEN="")

    assert len(run.stderr.splitlines()) == 1
    assert "@BotFather" in run.stderr
    assert "Vitamin B" in run.stdout


def test_a_second_process_on_the_same_data_is_refused(tmp_path: Path) -> None:
    """While one process uses the data folder, another says so in one line and stops."""
    options = [sys.executable, "-m", "bot", "try", "--data", "data"]
    with subprocess.Popen(  # noqa: S603
        options, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=tmp_path, text=True, encoding="utf-8"
    ) as first:
        assert first.stdin is not None
        assert first.stdout is not None
        first.stdin.write("/start\n")
        first.stdin.flush()
        while "Vitamin B" not in first.stdout.readline():
            pass
        second = vitamin_b("try", "--data", "data", stdin="/start\n", folder=tmp_path)
        first.stdin.close()
        first.stdout.read()
    assert second.returncode == 1
    assert len(second.stderr.splitlines()) == 1


def test_notes_are_read_as_a_filter(tmp_path: Path) -> None:
    """`vitamin-b read` reads a note a line; a line that is none is told of with its number, and the others go on."""
    lines = [{"id": "a", "ref": "2026-03-08T19:00:00+01:00", "text": NOTE}, ["no note"]]
    lines.append({"id": "b", "ref": "2026-03-08T19:00:00+01:00", "text": "Wer sucht einen Drucker?"})
    run = vitamin_b("read", stdin="\n".join(map(json.dumps, lines)) + "\n{", folder=tmp_path)

    readings = [json.loads(line) for line in run.stdout.splitlines()]
    assert run.returncode == 1
    assert [each["id"] for each in readings] == ["a", "b"]
    assert readings[0]["read"]["people"][0]["name"] == "Anna Berg"
    assert readings[0]["read"]["follow_ups"][0]["due"] == "2026-03-13"
    assert readings[1]["read"]["intent"] == "query"
    assert [word for word in ("2", "4") if word in run.stderr] == ["2", "4"]


def test_dates_are_read_as_a_filter(tmp_path: Path) -> None:
    """`vitamin-b dates` gives the day a text names, or null."""
    cases = [
        {"id": 1, "lang": "de", "ref": "2026-03-08T19:00:00", "text": "bis nächsten Freitag"},
        {"id": 2, "lang": "en", "ref": "2026-03-08T19:00:00", "text": "no date in here"},
    ]
    run = vitamin_b("dates", stdin="\n".join(map(json.dumps, cases)) + "\n", folder=tmp_path)

    days = [json.loads(line) for line in run.stdout.splitlines()]
    assert run.returncode == 0
    assert days == [{"id": 1, "date": "2026-03-13"}, {"id": 2, "date": None}]


def test_the_doctor_tells_what_is_missing(tmp_path: Path) -> None:
    """`vitamin-b doctor` ticks what is in order and says what to do about the rest."""
    run = vitamin_b("doctor", stdin="", folder=tmp_path, TELEGRAM_TOKEN="")

    assert run.returncode == 1
    assert "✗ token: set TELEGRAM_TOKEN" in run.stdout
    for subject in ("settings", "data folder", "disk", "clock", "language data"):
        assert f"✓ {subject}" in run.stdout


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["try", "--now", "soon"], ["try", "--zone", "Mars"]])
def test_wrong_use_is_told(arguments: list[str], tmp_path: Path) -> None:
    """A wrong option ends with the exit status 2 and a word about it."""
    run = vitamin_b(*arguments, stdin="", folder=tmp_path)

    assert run.returncode == 2
    assert "usage" in run.stderr
