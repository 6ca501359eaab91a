"""What Telegram takes as the address of a link."""

import re

_APP_LINK = re.compile(r"(?:tg|ton)://\S+", re.IGNORECASE)
_WEB_LINK = re.compile(
    r"(?:https?://)?(?:[^\s/?#@:]+@)?[^\s/?#:@]+\.[^\s/?#:@.]+\.?(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE
)


def is_link(url: str) -> bool:
    """Say whether Telegram takes this as the address of a link: tg, ton, or http(s) with a host that has a dot."""
    return bool(_APP_LINK.fullmatch(url) or _WEB_LINK.fullmatch(url))
