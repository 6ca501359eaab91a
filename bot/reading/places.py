"""Where a meeting was: the town or venue named behind the event or beside the meeting."""

import re

from bot.reading.lexicon import is_first_name
from bot.reading.marking import EVENT
from bot.reading.role_words import is_trade
from bot.reading.story import Story
from bot.reading.tokens import adjacent, tokens_of

IN_PLACE = {
    "de": re.compile(
        r"^[\s,]*(?:erster tag|heute|gestern|eben|vorgestern|vorhin|abends)?[\s,]*(?:im|in der|in den|in|auf dem"
        r"|auf der|auf|am|bei|beim)\s+",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^[\s,]*(?:tonight|today|yesterday|thing|this evening)?[\s,]*(?:in the|in|at the|at|@|on the)\s+",
        re.IGNORECASE,
    ),
}
MET_AT = {
    "de": re.compile(r"\b(?:im|in der|in den|in|am|auf dem|beim)\s+", re.IGNORECASE),
    "en": re.compile(r"\b(?:in the|in|at the|at|@)\s+", re.IGNORECASE),
}
NO_PLACE = frozenset(
    "zug train bahn ice bus flugzeug rückfahrt nähe ruhe moment urlaub anfang mitte ende gespräch stehtisch stand"
    " netz internet linkedin xing"
    " januar februar märz april mai juni juli august september oktober november dezember sommer winter herbst"
    " frühjahr person session"
    " way end beginning future spring summer autumn weekend mai the a moment touch back evening morning afternoon"
    " team rande abend buffet büffet nachbartisch".split()
)
INNER = frozenset("am an der die zur zum da di de la le of the im".split())


def find_place(story: Story) -> str | None:
    """Return the place of the meeting as written, None where none is named."""
    text = story.marked.text
    event = re.search(EVENT, text)
    if event:
        link = IN_PLACE[story.language].match(text[event.end() :]) or IN_PLACE["de"].match(text[event.end() :])
        if link and (place := _name_at(story, text[event.end() + link.end() :])):
            return place
        before = re.search(
            r"\b(?:im|in der|in)\s+([A-ZÄÖÜ][\w-]+)\s+(?:beim|auf dem|auf der|at the)\s+$",
            text[: event.start()],
        )
        return before[1] if before and before[1].lower() not in NO_PLACE else None
    first = text[:90]
    link = MET_AT[story.language].search(first)
    place = _name_at(story, text[link.end() :]) if link else None
    return place if place and not is_trade(place.split()[0]) else None


def _name_at(story: Story, text: str) -> str | None:
    """Return the place's name at the beginning of a text."""
    end, last = 0, None
    tokens = tokens_of(text[:80])
    for count, token in enumerate(tokens[:6]):
        if last is not None and not adjacent(last, token):
            break
        inner = (
            token.lower in INNER
            and count
            and count + 1 < len(tokens)
            and (tokens[count + 1].is_capital or tokens[count + 1].lower in INNER)
        )
        if not token.is_word or token.lower in NO_PLACE:
            break
        if not (
            token.is_capital
            or inner
            or ((story.casual or story.language == "en") and count <= (0 if story.casual else 2))
        ):
            break
        if token.is_capital and is_first_name(token.text) and end:
            break
        last = token
        if not inner or token.is_capital:
            end = token.end
    name = text[:end].strip()
    if story.casual and story.language == "de" and (more := re.match(r"\s+am\s+\w+", text[end:])):
        name += more.group()
    return story.plain(name) or None
