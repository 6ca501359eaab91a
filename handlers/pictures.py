"""Pictures on their way out: drawn, and put into the message they belong to."""

from dataclasses import replace

import structlog

from bot.domain.message import Attachment, Message
from bot.domain.picture import NetworkPicture
from bot.pictures.drawing import Easel, NotDrawn

log = structlog.get_logger(__name__)


async def with_picture(message: Message, easel: Easel) -> Message:
    """Return a message with its picture drawn; where that can't be done, its words have to do."""
    picture = message.picture
    if picture is None:
        return message
    try:
        content = await easel.draw(picture)
    except NotDrawn as error:
        log.warning("picture.not_drawn", reason=type(error.__cause__ or error).__name__, status=error.status)
        return replace(message, picture=None)
    photo = not (isinstance(picture, NetworkPicture) and picture.to_zoom_into)
    return replace(message, picture=None, attachment=Attachment(picture.file, content, photo=photo))
