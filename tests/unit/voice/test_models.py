"""Models are found where they lie, and fetched once."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import StringIO
from pathlib import Path
from threading import Thread

import pytest

from bot.settings import Settings
from bot.voice import models, shelf

FILES = {"config.json": b"{}", "model.bin": bytes(3_000_000), "tokenizer.json": b"{}", "vocabulary.txt": b"a\nb"}
COMMIT = "0" * 40


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


def _reply(path: str) -> tuple[bytes, dict[str, str]]:
    if "/tree/" in path:
        tree = [{"type": "file", "path": name, "size": len(FILES[name]), "oid": name} for name in FILES]
        return json.dumps(tree).encode(), {}
    if path.startswith("/api/"):
        siblings = [{"rfilename": name} for name in [*FILES, "README.md"]]
        return json.dumps({"id": "x", "sha": COMMIT, "siblings": siblings}).encode(), {}
    name = path.rpartition("/")[2]
    return FILES[name], {"ETag": f'"{name}"', "X-Repo-Commit": COMMIT}


@contextmanager
def hub() -> Iterator[tuple[str, list[str]]]:
    """Run a model hub on the loopback; the list is of the files that were fetched from it."""
    fetched: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_HEAD(self) -> None:
            self._answer(body=False)

        def do_GET(self) -> None:
            self._answer(body=True)

        def _answer(self, *, body: bool) -> None:
            content, headers = _reply(self.path)
            self.send_response(200)
            for key, value in {"Content-Length": str(len(content)), **headers}.items():
                self.send_header(key, value)
            self.end_headers()
            if body and "/resolve/" in self.path:
                fetched.append(self.path.rpartition("/")[2])
            if body:
                self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", fetched
        finally:
            server.shutdown()
            thread.join()


def _fetch(tmp_path: Path, endpoint: str, **more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot", "models", "fetch", "base"]
    settings = {"MODELS_DIR": str(tmp_path / "models"), "HF_ENDPOINT": endpoint, "HF_HOME": str(tmp_path / "home")}
    environment = {**os.environ, **settings, **more}
    return subprocess.run(  # noqa: S603
        command, env=environment, capture_output=True, text=True, timeout=60, check=False
    )


def test_a_model_is_fetched_once(tmp_path: Path) -> None:
    """The command fetches the files of the model, and none twice; after that the model is here."""
    with hub() as (endpoint, fetched):
        first = _fetch(tmp_path, endpoint)
        assert first.returncode == 0, first.stderr
        assert "of 145 MB" in first.stdout
        assert sorted(fetched) == sorted(FILES)
        assert models.locate("base", tmp_path / "models")
        assert "here already" in _fetch(tmp_path, endpoint).stdout
        assert len(fetched) == len(FILES)


@pytest.mark.parametrize("more", [{}, {"HF_HUB_OFFLINE": "1"}])
def test_a_model_that_cant_be_fetched_is_told(tmp_path: Path, more: dict[str, str]) -> None:
    """Without a network the command says so in one line and fails."""
    failed = _fetch(tmp_path, "http://127.0.0.1:9", **more)
    assert failed.returncode == 1
    assert "base can't be fetched" in failed.stdout
    assert "Traceback" not in failed.stderr
