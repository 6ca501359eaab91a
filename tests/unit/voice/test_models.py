"""Models are found where they lie, and fetched once."""

import hashlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import StringIO
from pathlib import Path
from threading import Thread

import pytest

from bot.clock import SystemClock
from bot.errors import RecogniserBroken
from bot.ports import Fetching, Memo, Stage
from bot.settings import Settings
from bot.voice import models, shelf
from bot.voice.local import LocalTranscriber, worker_command

FILES = {"config.json": b"{}", "model.bin": bytes(24_000_000), "tokenizer.json": b"{}", "vocabulary.txt": b"a\nb"}
COMMIT = "0" * 40
FETCH = (sys.executable, "-m", "bot", "models", "fetch", "base")
BREAKS_OFF_AT = 15_000_000
NO_MORE_THAN = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({0}, {0}))"
"""Keeps a process from writing larger files: to it the disk is full then."""


def put(folder: Path, *names: str) -> Path:
    """Put files of a model into a folder."""
    folder.mkdir(parents=True)
    for name in names or FILES:
        (folder / name).write_bytes(b"x")
    return folder


@pytest.fixture(autouse=True)
def _no_shared_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("HF_HUB_CACHE", raising=False)


def test_a_model_is_found_in_its_own_folder(tmp_path: Path) -> None:
    """A model that was fetched is found by its short name."""
    put(tmp_path / "models" / "base")
    assert models.locate("base", tmp_path / "models") == tmp_path / "models" / "base"


def test_a_folder_of_ones_own_is_taken(tmp_path: Path) -> None:
    """A setting that is no short name is a folder."""
    assert models.locate(str(put(tmp_path / "mine")), tmp_path / "models") == tmp_path / "mine"


def test_the_cache_that_other_programs_share_is_looked_at(tmp_path: Path) -> None:
    """What another program has fetched need not be fetched again."""
    snapshot = tmp_path / "home" / "hub" / "models--Systran--faster-whisper-small" / "snapshots" / COMMIT
    put(snapshot)
    assert models.locate("small", tmp_path / "models") == snapshot


@pytest.mark.parametrize("missing", sorted(FILES))
def test_half_a_model_is_none(tmp_path: Path, missing: str) -> None:
    """A download that broke off is not taken for a model."""
    put(tmp_path / "models" / "base", *(name for name in FILES if name != missing))
    assert models.locate("base", tmp_path / "models") is None


def test_turbo_needs_its_preprocessor(tmp_path: Path) -> None:
    """The turbo model is complete only with the file that says how it takes sound."""
    put(tmp_path / "models" / "turbo")
    assert models.locate("turbo", tmp_path / "models") is None
    (tmp_path / "models" / "turbo" / "preprocessor_config.json").write_bytes(b"{}")
    assert models.locate("turbo", tmp_path / "models")


def test_models_are_listed_with_what_is_here(tmp_path: Path) -> None:
    """The list marks the model that is set, and says which are here."""
    put(tmp_path / "models" / "base")
    out = StringIO()
    settings = Settings(_env_file=None, voice_model="base", models_dir=tmp_path / "models")
    assert shelf.tell(settings, out) == 0
    base, small, *_ = out.getvalue().splitlines()
    assert base.startswith("* base")
    assert "not here" not in base
    assert small.startswith("  small")
    assert "not here" in small


@dataclass(slots=True)
class Hub:
    """A model hub on the loopback: the files fetched from it, from which byte on, and what goes wrong there."""

    url: str = ""
    fetched: list[tuple[str, int]] = field(default_factory=list)
    model: bytes = FILES["model.bin"]
    halfway: threading.Event | None = None
    """Set once most of the model was sent; nothing follows then."""
    hangs_up: bool = False

    def answer(self, path: str) -> tuple[bytes, dict[str, str]]:
        """Return content and headers, as the real one does for a repository with one large file."""
        if "/tree/" in path:
            tree = [{"type": "file", "path": name, "size": len(FILES[name]), "oid": name} for name in FILES]
            return json.dumps(tree).encode(), {}
        if path.startswith("/api/"):
            siblings = [{"rfilename": name} for name in [*FILES, "README.md"]]
            return json.dumps({"id": "x", "sha": COMMIT, "siblings": siblings}).encode(), {}
        name = path.rpartition("/")[2]
        tag = hashlib.sha256(FILES[name]).hexdigest() if name == "model.bin" else name
        content = self.model if name == "model.bin" else FILES[name]
        return content, {"ETag": f'"{tag}"', "X-Repo-Commit": COMMIT, "Accept-Ranges": "bytes"}


class _Hub(BaseHTTPRequestHandler):
    """Answers for a hub, and for parts of files."""

    protocol_version = "HTTP/1.1"
    here: Hub
    over: threading.Event

    def do_HEAD(self) -> None:
        self._head()

    def do_GET(self) -> None:
        content = self._head()
        if self.here.halfway and len(content) > BREAKS_OFF_AT:
            self.wfile.write(content[:BREAKS_OFF_AT])
            self.here.halfway.set()
            self.over.wait()
        elif self.here.hangs_up and len(content) > BREAKS_OFF_AT:
            self.wfile.write(content[:BREAKS_OFF_AT])
            self.close_connection = True
        else:
            self.wfile.write(content)

    def _head(self) -> bytes:
        content, headers = self.here.answer(self.path)
        first = int(self.headers.get("Range", "bytes=0-").removeprefix("bytes=").partition("-")[0])
        self.send_response(206 if first else 200)
        if first:
            headers["Content-Range"] = f"bytes {first}-{len(content) - 1}/{len(content)}"
        for key, value in {"Content-Length": str(len(content) - first), **headers}.items():
            self.send_header(key, value)
        self.end_headers()
        if self.command == "GET" and "/resolve/" in self.path:
            self.here.fetched.append((self.path.rpartition("/")[2], first))
        return content[first:]

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@contextmanager
def hub() -> Iterator[Hub]:
    """Run a model hub on the loopback."""
    here, over = Hub(), threading.Event()
    handler = type("Handler", (_Hub,), {"here": here, "over": over})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        here.url = f"http://127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield here
        finally:
            over.set()
            server.shutdown()
            thread.join()


def _environment(tmp_path: Path, endpoint: str) -> dict[str, str]:
    settings = {"MODELS_DIR": str(tmp_path / "models"), "HF_ENDPOINT": endpoint, "HF_HOME": str(tmp_path / "home")}
    return {**os.environ, **settings}


def _fetch(tmp_path: Path, endpoint: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = _environment(tmp_path, endpoint) | more
    return subprocess.run(  # noqa: S603
        FETCH, env=environment, capture_output=True, text=True, timeout=60, check=False
    )


def test_a_model_is_fetched_once(tmp_path: Path) -> None:
    """The command fetches the files of the model, and none twice; after that the model is here."""
    with hub() as here:
        first = _fetch(tmp_path, here.url)
        assert first.returncode == 0, first.stderr
        assert "of 145 MB" in first.stdout
        assert sorted(name for name, _ in here.fetched) == sorted(FILES)
        assert models.locate("base", tmp_path / "models")
        assert "here already" in _fetch(tmp_path, here.url).stdout
        assert len(here.fetched) == len(FILES)


def test_a_fetch_that_broke_off_goes_on_where_it_was(tmp_path: Path) -> None:
    """Killed after most of the model was there: that is no model, and the next try fetches only the rest of it."""
    with hub() as here:
        here.halfway = threading.Event()
        with subprocess.Popen(  # noqa: S603
            FETCH, env=_environment(tmp_path, here.url), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as broken_off:
            assert here.halfway.wait(60)
            while not any(part.stat().st_size for part in tmp_path.rglob("*.part")):
                assert broken_off.poll() is None
            broken_off.kill()
        assert models.locate("base", tmp_path / "models") is None
        here.halfway = None
        here.fetched.clear()
        again = _fetch(tmp_path, here.url)
        assert again.returncode == 0, again.stderr
        ((_, first),) = [each for each in here.fetched if each[0] == "model.bin"]
    assert first > 0
    assert (tmp_path / "models" / "base" / "model.bin").read_bytes() == FILES["model.bin"]
    assert [*tmp_path.rglob("*.part")] == []


def test_a_disk_that_fills_up_is_told_and_loses_nothing(tmp_path: Path) -> None:
    """Where there is no room for all of a model the reason is said; with room again, only the rest is fetched."""
    room = 10_000_000
    with hub() as here:
        full = subprocess.run(  # noqa: S603
            (
                sys.executable,
                "-c",
                f"{NO_MORE_THAN.format(room)}; from bot.cli import main; sys.exit(main())",
                *FETCH[3:],
            ),
            env=_environment(tmp_path, here.url),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert full.returncode == 1
        assert "can't be fetched (File too large)" in full.stdout
        assert models.locate("base", tmp_path / "models") is None

        assert _fetch(tmp_path, here.url).returncode == 0
        assert (tmp_path / "models" / "base" / "model.bin").read_bytes() == FILES["model.bin"]
        (first, again) = [begin for name, begin in here.fetched if name == "model.bin"]
        assert (first, again) == (0, room)


def test_two_that_want_a_model_at_once_fetch_it_once(tmp_path: Path) -> None:
    """The bot and the command at the same time: one fetches, the other waits for it, and the model is whole."""
    with hub() as here:
        environment = _environment(tmp_path, here.url)
        both = [subprocess.Popen(FETCH, env=environment, stdout=subprocess.DEVNULL) for _ in range(2)]  # noqa: S603
        assert [each.wait(60) for each in both] == [0, 0]
        assert len([name for name, _ in here.fetched if name == "model.bin"]) == 1
    assert (tmp_path / "models" / "base" / "model.bin").read_bytes() == FILES["model.bin"]


def test_a_connection_that_breaks_is_taken_up_again(tmp_path: Path) -> None:
    """The hub hangs up after most of the model: the same try fetches the rest."""
    with hub() as here:
        here.hangs_up = True
        done = _fetch(tmp_path, here.url)
        assert done.returncode == 0, done.stderr
        assert [first for name, first in here.fetched if name == "model.bin"] == [0, BREAKS_OFF_AT]
    assert (tmp_path / "models" / "base" / "model.bin").read_bytes() == FILES["model.bin"]


def test_a_model_damaged_on_the_way_is_not_taken(tmp_path: Path) -> None:
    """The right length is not enough: what has another checksum than the hub names is fetched anew."""
    with hub() as here:
        here.model = FILES["model.bin"][:-1] + b"x"
        failed = _fetch(tmp_path, here.url)
        assert failed.returncode == 1
        assert "base can't be fetched" in failed.stdout
        assert models.locate("base", tmp_path / "models") is None
        here.model = FILES["model.bin"]
        assert _fetch(tmp_path, here.url).returncode == 0
    assert models.locate("base", tmp_path / "models")


async def test_who_speaks_first_sees_how_the_model_arrives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that listens fetches a missing model from the hub, and tells how far it is."""
    told: list[Stage] = []
    with hub() as here:
        for name, value in _environment(tmp_path, here.url).items():
            monkeypatch.setenv(name, value)
        command = worker_command("base", tmp_path / "models", threads=1)
        transcriber = LocalTranscriber(command, SystemClock(), idle=timedelta(hours=1), most_minutes=1)

        async def load() -> bytes:
            return b"no sound"

        # The hub's model is none that could be loaded: how it arrives is what counts here.
        with pytest.raises(RecogniserBroken):
            await transcriber.transcribe(Memo(user_id=1, load=load, language="de"), told.append)
        await transcriber.close()
    assert told[0] == Fetching(0, 145)
    assert models.locate("base", tmp_path / "models")


@pytest.mark.parametrize("more", [{}, {"HF_HUB_OFFLINE": "1"}])
def test_a_model_that_cant_be_fetched_is_told(tmp_path: Path, more: dict[str, str]) -> None:
    """Without a network the command says so in one line and fails."""
    failed = _fetch(tmp_path, "http://127.0.0.1:9", **more)
    assert failed.returncode == 1
    assert "base can't be fetched" in failed.stdout
    assert "Traceback" not in failed.stderr
