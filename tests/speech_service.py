"""A speech service on the loopback, as OpenAI's `/v1/audio/transcriptions` is described; it knows the tests' clips."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from tests.speech import clips


@dataclass(frozen=True, slots=True)
class Request:
    """What the service was asked: path, headers, fields of the form, the name of the file."""

    path: str
    headers: dict[str, str]
    fields: dict[str, str]
    file_name: str


@dataclass(slots=True)
class SpeechService:
    """The service: `requests` are those it got; `status` other than 200 makes it refuse, `body` is then its answer."""

    url: str = ""
    status: int = 200
    body: bytes = b"{}"
    requests: list[Request] = field(default_factory=list)

    def answer(self, path: str, headers: dict[str, str], body: bytes) -> tuple[int, bytes]:
        """Return status and body for a request."""
        head = f"Content-Type: {headers['content-type']}\r\n\r\n".encode()
        parts = {_name(part): part for part in message_from_bytes(head + body).walk() if not part.is_multipart()}
        fields = {name: _content(part).decode() for name, part in parts.items() if name != "file"}
        self.requests.append(Request(path, headers, fields, str(parts["file"].get_filename())))
        if self.status != 200:
            return self.status, self.body
        return _hear(_content(parts["file"]), fields)


@contextmanager
def speech_service() -> Iterator[SpeechService]:
    """Run a service as long as the context lasts."""
    service = SpeechService()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            status, body = service.answer(self.path, headers, self.rfile.read(int(headers["content-length"])))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        service.url = f"http://127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield service
        finally:
            server.shutdown()
            thread.join()


def _hear(audio: bytes, fields: dict[str, str]) -> tuple[int, bytes]:
    if audio.startswith(b"RIFF"):
        return 200, json.dumps({"text": ""}).encode()
    clip = next((clip for clip in clips().values() if clip.audio == audio), None)
    if clip is None:
        return 400, b'{"error": {"message": "Invalid file format."}}'
    # Like a real one it spells a name right once it was hinted at.
    text = clip.text if "Krüger" in fields.get("prompt", "") else clip.text.replace("Krüger", "Krieger")
    return 200, json.dumps({"text": text}).encode()


def _name(part: object) -> str:
    return str(part.get_param("name", header="content-disposition"))  # type: ignore[attr-defined]


def _content(part: object) -> bytes:
    return bytes(part.get_payload(decode=True))  # type: ignore[attr-defined]
