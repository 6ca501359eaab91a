"""What the Bot API answers when it refuses a call: a status, a description, now and then parameters."""

from typing import Any


class Refused(Exception):
    """The call is refused; `description` is worded as Telegram words it."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters

    def answer(self) -> dict[str, Any]:
        """Return the body that Telegram would send."""
        body: dict[str, Any] = {"ok": False, "error_code": self.status, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(what: str) -> Refused:
    """Return the refusal of a call that asks for something impossible."""
    return Refused(400, f"Bad Request: {what}")


def forbidden(what: str) -> Refused:
    """Return the refusal of a call that the bot may not make."""
    return Refused(403, f"Forbidden: {what}")


def conflict(what: str) -> Refused:
    """Return the refusal of a call that gets in the way of another."""
    return Refused(409, f"Conflict: {what}")


def too_many_requests(seconds: int) -> Refused:
    """Return the refusal that asks the bot to wait for some seconds."""
    return Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def not_found() -> Refused:
    """Return the refusal of an unknown method or file."""
    return Refused(404, "Not Found")


def unauthorized() -> Refused:
    """Return the refusal of a wrong token."""
    return Refused(401, "Unauthorized")
