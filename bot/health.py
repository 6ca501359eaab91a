"""A small server on this machine for whoever watches the program: is it alive, is it ready, how is it doing."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus

from prometheus_client import CONTENT_TYPE_LATEST
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from bot.errors import SettingsError
from bot.metrics import Metrics

LOOPBACK = "127.0.0.1"


@asynccontextmanager
async def watched(port: int | None, metrics: Metrics) -> AsyncIterator[None]:
    """Answer on a port of the loopback interface, or nowhere. Raises SettingsError where the port is taken.

    /health/live    200 while the program does its rounds, else 503: start it anew
    /health/ready   200 while updates are received and handled, else 503
    /health         both
    /metrics        the text format of Prometheus
    """
    if port is None:
        yield
        return
    try:
        sockets = bind_sockets(port, LOOPBACK)
    except OSError as error:
        raise SettingsError(name="METRICS_PORT", reason=f"can't be used ({error.strerror})") from None
    given = {"metrics": metrics}
    server = HTTPServer(Application([(r"/health(|/live|/ready)", _Health, given), (r"/metrics", _Metrics, given)]))
    server.add_sockets(sockets)
    try:
        yield
    finally:
        server.stop()
        await server.close_all_connections()


class _Handler(RequestHandler):
    def initialize(self, metrics: Metrics) -> None:
        self._metrics = metrics

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.clear_header("Server")


class _Health(_Handler):
    def get(self, which: str) -> None:
        states = {"live": self._metrics.alive, "ready": self._metrics.ready}
        wanted = [states[which[1:]]] if which else states.values()
        self.set_status(HTTPStatus.OK if all(wanted) else HTTPStatus.SERVICE_UNAVAILABLE)
        self.set_header("Content-Type", "application/json")
        self.write(json.dumps(states))


class _Metrics(_Handler):
    def get(self) -> None:
        self.set_header("Content-Type", CONTENT_TYPE_LATEST)
        self.write(self._metrics.exposition())
