"""How far the name of an event reaches to the left and right of its head word."""

import itertools
import re

from bot.reading.lexicon import is_first_name, zipf
from bot.reading.name_words import HONORIFICS, TITLES, TOWNS, is_strange
from bot.reading.role_words import is_trade
from bot.reading.tokens import Token, adjacent, is_clear_first_name, tokens_of

ARTICLES = frozenset(
    "der die das den dem des ein eine einen einem einer 'm ner nem dieser diese dieses diesem unser unsere"
    " unserem unserer"
    " unseren mein meine meinem meiner meinen so son sone the a an our my this that their".split()
)


PREPOSITIONS = frozenset(
    "beim bei auf aufm auf'm vom von zum zur im in am nach at from to after during for of before über trotz"
    " während".split()
)


JOURNEY = re.compile(r"(?:reise|fahrt|tour|exkursion|ausflug|trip|visit|excursion|outing|journey)$", re.IGNORECASE)


LINKS = {
    "de": re.compile(
        r"\s+(?:der|des|von der|vom|von|zu|zum|zur|mit den|mit der|mit dem|mit|gegen|fürs|ums|unterm|ohne|für"
        r"|rund um|über|unter|nach)\s+",
        re.IGNORECASE,
    ),
    "en": re.compile(r"\s+(?:of the|of|for the|for|on|to the|to)\s+", re.IGNORECASE),
}


SMALL_INSIDE = frozenset(
    "der des von vom und & of the and meiner meinem meinen unserer unserem den für zur zum im".split()
)


VERBISH = frozenset(
    "ist war sucht braucht hat hab getroffen kennengelernt gestern heute morgen hieß heißt gesprochen geredet"
    " wiedergesehen"
    " vorgestern vorhin eben gerade tonight today yesterday with was met just this on in at und and da dabei mit"
    " abends ähm so"
    " where wo i we ich wir lange kurz dort neben sat saß komme komm kommt".split()
)
NO_NAME = ARTICLES | PREPOSITIONS | VERBISH
"""Words that are no part of an event's name, unless inside it."""


DOING = frozenset(
    "talking chatting attending leaving visiting running sitting standing speaking going coming being having"
    " doing meeting during"
    " looking waiting working joining getting seeing finishing following others".split()
)


MORE_EN = frozenset(
    "chapter committee council department union friends neighbours neighbors club society association team group"
    " school".split()
)


MOST_BEFORE = 7


MOST_AFTER = 4


def extend_left(tokens: list[Token], i: int, language: str, casual: bool) -> int:
    """Return the index of the first token that belongs to the event whose head is token `i`."""
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
    if not (token.is_word or token.text[0].isdigit()) or word in NO_NAME:
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


def extend_right(text: str, tokens: list[Token], i: int, language: str, casual: bool) -> int:
    """Return where the event whose head is token `i` ends in the text."""
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
    plain = following.is_word and not following.is_capital and following.lower not in NO_NAME
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
