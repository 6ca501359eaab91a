"""Just enough of vCard to share one as an app does; reading the cards properly is the import's work."""

import re

from bot.local.call import JSON
from bot.local.limits import VCARD_BYTES

_LINE = re.compile(r"^(?:[\w-]+\.)?(?P<name>FN|TEL)(?:;[^:]*)?:(?P<value>.+?)\s*$", re.IGNORECASE | re.MULTILINE)


def contact_of(content: bytes) -> JSON | None:
    """Return the contact message for a file with exactly one small card that has a name and a number, else nothing."""
    text = content.decode("utf-8-sig", "replace")
    found: dict[str, str] = {}
    for line in _LINE.finditer(text):
        found.setdefault(line["name"].upper(), line["value"])
    if text.upper().count("BEGIN:VCARD") != 1 or len(content) > VCARD_BYTES or found.keys() != {"FN", "TEL"}:
        return None
    first, _, last = found["FN"].partition(" ")
    phone = found["TEL"].removeprefix("tel:")
    return {"phone_number": phone, "first_name": first, "vcard": text} | ({"last_name": last} if last else {})
