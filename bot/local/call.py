"""One call of the Bot API: its parameters, read as leniently or strictly as Telegram reads them."""

import json
from dataclasses import dataclass, field
from typing import Any

from bot.local.refusal import bad_request

JSON = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    content: bytes
    mime_type: str


@dataclass(frozen=True, slots=True)
class Call:
    """A method with its parameters and uploaded files; parameters may be JSON in a string, as over HTTP."""

    method: str
    parameters: JSON = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return a parameter as text, empty where it is missing."""
        value = self.parameters.get(name)
        return "" if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """Return a parameter as a whole number."""
        try:
            return int(self.text(name) or default)
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        """Return a parameter as yes or no."""
        return self.text(name).lower() in {"true", "yes", "1"}

    def structure(self, name: str, complaint: str) -> Any:
        """Return a parameter that is an object or a list, `None` where it is missing."""
        value = self.parameters.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError:
            raise bad_request(complaint) from None

    def upload(self, name: str) -> Upload | None:
        """Return the file sent for a parameter, whether directly or as `attach://…`."""
        reference = self.text(name)
        return self.uploads.get(reference.removeprefix("attach://") or name)
