"""The event that a note tells of, as written: its head word, what stands before it and what belongs to it after."""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.reading.any_case import AnyCase
from bot.reading.event_extent import extend_left, extend_right
from bot.reading.event_words import (
    ENGLISH_HEADS,
    ENGLISH_WEAK,
    GERMAN_HEAD,
    LONG_GERMAN_HEAD,
    NAMED_EVENT,
    NO_EVENT,
    WITH_ARTICLE,
)
from bot.reading.lexicon import is_first_name, zipf
from bot.reading.marking import DATE
from bot.reading.occasions import find_occasion
from bot.reading.tokens import LONGEST_WORD, Token, adjacent, tokens_of

FUTURE_BEFORE = AnyCase(
    r"(?:\b(?:zum|zur|zu|für|vor|bis|until|before|for|to|ins|into|nächst\w+|next|kommend\w+|einladung|eingeladen|planen|plant|organisiert"
    r"|braucht|sucht|macht|gibt|bietet|offers|offer|sells|gives|kann|could|can|does|hält|plans|planning"
    r"|organisieren|organises|runs|veranstaltet|leitet|founded|the next))\s+(?:\w+\s+){0,2}$",
)


AT_BEFORE = AnyCase(
    r"\b(?:beim|bei|auf|aufm|auf'm|at|from|left|aus|vom|von|im|in|after|nach|during|am|attended|hatte|hatten|had|war|gehe|bin|heute|gerade|eben|of)"
    rf"(?:\s+(?:der|dem|den|einer|einem|'ner|ner|nem|unserer|unserem|dieser|diesem|the|a|an|our|my|this|meinem|meiner|ja|so|dieser|n|ein|eine|heute|vorhin|eben|gerade|just|mal|neulich|schon|wieder|{DATE}(?:['’]s)?))*\s*$",
)


COUNTED = re.compile(
    r"(?:day|tag|night|session|abend)\s+(?:\d|one\b|two\b|three\b|eins\b|zwei\b|drei\b)", re.IGNORECASE
)


THEME = re.compile(r"^(?:thema|stichwort|projekt|fair play|fair enough)\b", re.IGNORECASE)


TODAY_AFTER = AnyCase(
    rf"\s*,?\s*(?:ja\s+)?(?:{DATE}|heute|gestern|eben|vorhin|tonight|today|yesterday|this|war|was)",
)


LEAST = 0.9


@dataclass(frozen=True, slots=True)
class EventSpan:
    """Where an event is named, and how surely it is the one the note tells of (higher is surer)."""

    start: int
    end: int
    score: float


def find_event(text: str, language: str, *, casual: bool) -> EventSpan | None:
    """Return the event most surely told of in a text with dates marked, None where none is named."""
    tokens = tokens_of(text)
    small = ENGLISH_HEADS if language == "en" else frozenset()
    likely = (i for i, token in enumerate(tokens) if token.is_capital or token.lower in small or casual)
    heads = [i for i in likely if len(tokens[i].text) <= LONGEST_WORD and _is_head(tokens[i], language, casual)]
    spans = [span for i in heads if (span := _event_at(text, tokens, i, tokens[i], language, casual))]
    named = [_named(text, match) for match in NAMED_EVENT.finditer(text)]
    spans += [one for one in named if not any(span.start <= one.start and one.end <= span.end for span in spans)]
    best = max(spans, key=lambda span: (span.score - span.start / 200, -span.start), default=None)
    if best and best.score >= LEAST:
        return best
    occasion = find_occasion(text, language, casual=casual)
    return EventSpan(*occasion, 0.0) if occasion else None


def _named(text: str, match: re.Match[str]) -> EventSpan:
    end = match.end()
    more = re.match(
        r"(?:\s+(?:meetup|meeting|conference|regionaltreffen|treffen|lunch|breakfast|dinner|evening|night|fair|event|club|abend|stammtisch|frühstück|sommerfest|[A-ZÄÖÜ][a-zäöü]{3,}))",
        text[end:],
    )
    if more and not is_first_name(more.group().strip()):
        end += more.end()
    return EventSpan(match.start(), end, 0.8 + _standing(text, match.start()))


def _event_at(text: str, tokens: list[Token], i: int, token: Token, language: str, casual: bool) -> EventSpan | None:
    if COUNTED.match(text, token.start):
        return None
    following = tokens[i + 1] if i + 1 < len(tokens) and adjacent(token, tokens[i + 1]) else None
    if language == "en" and following and _is_head(following, language, casual) and following.lower != "do":
        return None
    first = extend_left(tokens, i, language, casual)
    start = tokens[first].start
    standing = _standing(text, start)
    bare = first == i
    if bare and _is_weak(token.lower, language) and standing < 1:
        return None
    if bare and language == "en" and token.lower in ENGLISH_WEAK:
        return None
    if token.lower in {"club", "service"} and re.search(
        r"\b(?:from|of|with) (?:the |a )?$", text[max(0, start - 12) : start]
    ):
        return None
    end = extend_right(text, tokens, i, language, casual)
    if standing < 0 or THEME.search(text[start:end]):
        return None
    today = 1.0 if TODAY_AFTER.match(text[end:]) else 0.0
    return EventSpan(start, end, standing + today + (0.3 if not bare or end > token.end else 0.0))


def _is_head(token: Token, language: str, casual: bool) -> bool:
    word = token.lower
    if not token.is_capital and (language == "en" or not casual):
        return language == "en" and word in ENGLISH_HEADS
    if word in ENGLISH_HEADS and (language == "en" or token.is_capital):
        return True
    if (word in NO_EVENT or word.removesuffix("s") in NO_EVENT) and word not in WITH_ARTICLE:
        return False
    if language == "en" and (zipf(word, "en") > 0 or not LONG_GERMAN_HEAD.fullmatch(word)):
        return False
    return _is_german_head(word)


@lru_cache(maxsize=8192)
def _is_german_head(word: str) -> bool:
    return bool(GERMAN_HEAD.fullmatch(word)) and not any(word.removesuffix("s").endswith(no) for no in NO_ENDINGS)


NO_ENDINGS = (
    "supermarkt",
    "baumarkt",
    "vertrag",
    "auftrag",
    "antrag",
    "beitrag",
    "eintrag",
    "mittag",
    "sonntag",
    "samstag",
    "montag",
    "dienstag",
    "donnerstag",
    "freitag",
    "verlauf",
    "ablauf",
    "fußball",
    "ausführung",
    "führung",
    "bundestag",
)


def _is_weak(word: str, language: str) -> bool:
    return word in WITH_ARTICLE if language == "de" else word in ENGLISH_WEAK


def _standing(text: str, start: int) -> float:
    """Return how the words before an event speak for its being the occasion of the note."""
    before = text[max(0, start - 60) : start]
    if FUTURE_BEFORE.search(before):
        return -1.0
    if AT_BEFORE.search(before):
        return 2.0
    begins = (0, *(end.end() for end in BEGINNING.finditer(before)))
    return 1.5 if any(OPENING.fullmatch(before, at) for at in begins) else 0.2


BEGINNING = re.compile(r"[.!?;:\n]")
OPENING = re.compile(
    rf"\s*(?:(?:also|so|ja|hallo|{DATE}|['’]s|heute|gerade|okay|ok|the|our|der|das|die|unser|unsere|then|right|well|hi|hey|moin)[\s,:]*)*"
)
"""What an event may stand behind that heads its sentence."""
