# ruff: noqa: E501
"""The event that a note tells of, as written: its head word, what stands before it and what belongs to it after."""

import itertools
import re
from dataclasses import dataclass

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
from bot.reading.name_words import HONORIFICS, TITLES, TOWNS, is_strange
from bot.reading.occasions import find_occasion
from bot.reading.role_words import is_trade
from bot.reading.tokens import LONGEST_WORD, Token, adjacent, is_clear_first_name, is_lower_case, tokens_of

ARTICLES = frozenset(
    "der die das den dem des ein eine einen einem einer 'm ner nem dieser diese dieses diesem unser unsere unserem unserer"
    " unseren mein meine meinem meiner meinen so son sone the a an our my this that their".split()
)
PREPOSITIONS = frozenset(
    "beim bei auf aufm auf'm vom von zum zur im in am nach at from to after during for of before über trotz während".split()
)
FUTURE_BEFORE = re.compile(
    r"(?:\b(?:zum|zur|zu|für|vor|bis|until|before|for|to|ins|into|nächst\w+|next|kommend\w+|einladung|eingeladen|planen|plant|organisiert"
    r"|braucht|sucht|macht|gibt|bietet|offers|offer|sells|gives|kann|could|can|does|hält|plans|planning|organisieren|organises|runs|veranstaltet|leitet|founded|the next))\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
AT_BEFORE = re.compile(
    r"\b(?:beim|bei|auf|aufm|auf'm|at|from|left|aus|vom|von|im|in|after|nach|during|am|attended|hatte|hatten|had|war|gehe|bin|heute|gerade|eben|of)"
    rf"(?:\s+(?:der|dem|den|einer|einem|'ner|ner|nem|unserer|unserem|dieser|diesem|the|a|an|our|my|this|meinem|meiner|ja|so|dieser|n|ein|eine|heute|vorhin|eben|gerade|just|mal|neulich|schon|wieder|{DATE}(?:['’]s)?))*\s*$",
    re.IGNORECASE,
)
JOURNEY = re.compile(r"(?:reise|fahrt|tour|exkursion|ausflug|trip|visit|excursion|outing|journey)$", re.IGNORECASE)
COUNTED = re.compile(
    r"(?:day|tag|night|session|abend)\s+(?:\d|one\b|two\b|three\b|eins\b|zwei\b|drei\b)", re.IGNORECASE
)
THEME = re.compile(r"^(?:thema|stichwort|projekt|fair play|fair enough)\b", re.IGNORECASE)
TODAY_AFTER = re.compile(
    rf"\s*,?\s*(?:ja\s+)?(?:{DATE}|heute|gestern|eben|vorhin|tonight|today|yesterday|this|war|was)",
    re.IGNORECASE,
)
LINKS = {
    "de": re.compile(
        r"\s+(?:der|des|von der|vom|von|zu|zum|zur|mit den|mit der|mit dem|mit|gegen|fürs|ums|unterm|ohne|für|rund um|über|unter|nach)\s+",
        re.IGNORECASE,
    ),
    "en": re.compile(r"\s+(?:of the|of|for the|for|on|to the|to)\s+", re.IGNORECASE),
}
SMALL_INSIDE = frozenset(
    "der des von vom und & of the and meiner meinem meinen unserer unserem den für zur zum im".split()
)
VERBISH = frozenset(
    "ist war sucht braucht hat hab getroffen kennengelernt gestern heute morgen hieß heißt gesprochen geredet wiedergesehen"
    " vorgestern vorhin eben gerade tonight today yesterday with was met just this on in at und and da dabei mit abends ähm so"
    " where wo i we ich wir lange kurz dort neben sat saß komme komm kommt".split()
)
DOING = frozenset(
    "talking chatting attending leaving visiting running sitting standing speaking going coming being having doing meeting during"
    " looking waiting working joining getting seeing finishing following others".split()
)
MORE_EN = frozenset(
    "chapter committee council department union friends neighbours neighbors club society association team group school".split()
)
LEAST = 0.9
MOST_BEFORE = 7
MOST_AFTER = 4


@dataclass(frozen=True, slots=True)
class EventSpan:
    """Where an event is named, and how surely it is the one the note tells of (higher is surer)."""

    start: int
    end: int
    score: float


def find_event(text: str, language: str) -> EventSpan | None:
    """Return the event most surely told of in a text with dates marked, None where none is named."""
    tokens = tokens_of(text)
    casual = is_lower_case(tokens)
    spans = [span for i, token in enumerate(tokens) if (span := _event_at(text, tokens, i, token, language, casual))]
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
    if len(token.text) > LONGEST_WORD or not _is_head(token, language, casual) or COUNTED.match(text[token.start :]):
        return None
    following = tokens[i + 1] if i + 1 < len(tokens) and adjacent(token, tokens[i + 1]) else None
    if language == "en" and following and _is_head(following, language, casual) and following.lower != "do":
        return None
    first = _extend_left(tokens, i, language, casual)
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
    end = _extend_right(text, tokens, i, language, casual)
    if standing < 0 or THEME.search(text[start:end]):
        return None
    today = 1.0 if TODAY_AFTER.match(text[end:]) else 0.0
    return EventSpan(start, end, standing + today + (0.3 if not bare or end > token.end else 0.0))


def _is_head(token: Token, language: str, casual: bool) -> bool:
    word = token.lower
    if word in ENGLISH_HEADS and (language == "en" or token.is_capital):
        return True
    if language == "en" and not token.is_capital:
        return False
    if not (token.is_capital or casual) or ({word, word.removesuffix("s")} & NO_EVENT and word not in WITH_ARTICLE):
        return False
    if language == "en" and (zipf(word, "en") > 0 or not LONG_GERMAN_HEAD.fullmatch(word)):
        return False
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
    heading = re.search(
        rf"(?:^|[.!?;:\n])\s*(?:(?:also|so|ja|hallo|{DATE}|['’]s|heute|gerade|okay|ok|the|our|der|das|die|unser|unsere|then|right|well|hi|hey|moin)[\s,:]*)*$",
        before,
    )
    return 1.5 if heading else 0.2


def _extend_left(tokens: list[Token], i: int, language: str, casual: bool) -> int:
    first = i
    while first > 0 and i - first < MOST_BEFORE and adjacent(tokens[first - 1], tokens[first]):
        if not _may_qualify(tokens, first - 1, language, casual):
            break
        first -= 1
    while first < i and (tokens[first].text in {"'", "’"} or tokens[first].lower in {"s", "and", "of", "und"}):
        first += 1
    return first


def _may_qualify(tokens: list[Token], j: int, language: str, casual: bool) -> bool:
    token = tokens[j]
    word = token.lower
    if token.text in {"'", "’"} or (word == "s" and j and tokens[j - 1].text in {"'", "’"}):
        return True
    if not (token.is_word or token.text[0].isdigit()) or word in ARTICLES | PREPOSITIONS | VERBISH:
        return word in {"and", "of"} and j > 0 and (tokens[j - 1].is_capital or _is_pair(tokens, j))
    if language == "en":
        if word.endswith("day") and word[:3] in {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}:
            return False
        return (zipf(word, "en") < 6.0 and word not in DOING) or (token.is_capital and not _is_pronoun(word))
    if token.is_capital:
        return not is_clear_first_name(token.text, language) or word.endswith("s")
    return not casual and word.endswith(("er", "e", "es", "en")) and zipf(word, "de") < 5.3 and j > 0


def _is_pair(tokens: list[Token], j: int) -> bool:
    """Tell the «and» of "the wine and cheese tasting" from that of two clauses."""
    opener = tokens[j - 2].lower if j > 1 else ""
    return tokens[j].lower == "and" and (j == 1 or opener in ARTICLES)


def _is_pronoun(word: str) -> bool:
    return word in {"he", "she", "i", "it", "we", "they", "you", "his", "her"}


def _extend_right(text: str, tokens: list[Token], i: int, language: str, casual: bool) -> int:
    end = tokens[i].end
    end = _apposition(tokens, i, end, casual)
    for _ in range(2):
        link = LINKS[language].match(text, end)
        away = link is not None and link.group().split()[0].lower() in {"nach", "to"}
        if not link or (away and not JOURNEY.search(text[max(0, end - 40) : end])):
            break
        more = _noun_phrase(text, link.end(), language, casual)
        if more is None:
            break
        end = more
    return end


def _apposition(tokens: list[Token], i: int, end: int, casual: bool) -> int:
    for taken, (left, token) in enumerate(itertools.pairwise(tokens[i : i + MOST_AFTER + 1])):
        wanted = token.is_capital or (token.lower in {"und", "&", "and", "für"} and taken)
        person = is_first_name(token.text) and token.lower not in TOWNS
        other = (
            person
            or is_trade(token.text)
            or token.lower in VERBISH
            or token.lower in HONORIFICS
            or token.lower in TITLES
        )
        if casual or not adjacent(left, token) or not wanted or other:
            break
        if token.is_capital:
            end = token.end
    return end


def _small_goes_on(words: list[Token], i: int) -> bool:
    """Tell whether small words go on: "conference on rural mobility"."""
    if i + 1 >= len(words) or not adjacent(words[i], words[i + 1]) or i > 2:
        return False
    following = words[i + 1]
    plain = following.is_word and not following.is_capital and following.lower not in VERBISH | PREPOSITIONS | ARTICLES
    return plain and not words[i].is_capital and zipf(following.text, "en") < 5.3


def _goes_on_en(words: list[Token], i: int) -> bool:
    """Tell whether an English name goes on: "of the museum friends", "of the Rotary Club"."""
    if i + 1 >= len(words) or not adjacent(words[i], words[i + 1]):
        return False
    return words[i + 1].lower in MORE_EN or (
        words[i].is_capital and words[i + 1].is_capital and not is_first_name(words[i + 1].text)
    )


def _begins_name(words: list[Token], i: int, language: str) -> bool:
    """Tell whether a person's name begins here: a first name, or two words unknown to the language."""
    if is_first_name(words[i].text):
        return words[i].lower not in TOWNS
    two = i + 1 < len(words) and words[i + 1].is_capital and adjacent(words[i], words[i + 1])
    return two and all(is_strange(word.text, language) for word in words[i : i + 2])


def _noun_phrase(text: str, start: int, language: str, casual: bool) -> int | None:
    """Return where the noun phrase at `start` ends, None where there is none."""
    end = None
    words = tokens_of(text[start : start + 80])
    for count, token in enumerate(words[:5]):
        if count and not adjacent(words[count - 1], token):
            break
        small = token.lower in SMALL_INSIDE
        if not (
            small or token.is_capital or token.text[0].isdigit() or ((casual or language == "en") and token.is_word)
        ):
            if (
                token.is_word
                and end is None
                and token.lower.endswith(("en", "er", "em"))
                and token.lower not in VERBISH
            ):
                continue
            break
        if token.lower in VERBISH - {"und", "and"} or token.lower in HONORIFICS:
            break
        before = words[count - 1] if count else None
        if (
            end is not None
            and before
            and before.is_capital
            and token.is_capital
            and _begins_name(words, count, language)
        ):
            break
        if not small:
            end = start + token.end
            if (
                casual
                and language == "de"
                and not (count + 1 < len(words) and words[count + 1].lower in {"vom", "von", "der", "des"})
            ):
                break
            if (
                language == "en"
                and not (
                    count + 1 < len(words)
                    and words[count + 1].lower in MORE_EN | {"of"}
                    and adjacent(token, words[count + 1])
                )
                and not _goes_on_en(words, count)
                and not _small_goes_on(words, count)
            ):
                break
    return end
