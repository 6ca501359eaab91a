"""The name of a company or institution where it begins in a text, and whether a name looks like a firm's."""

import re

from bot.reading.lexicon import is_first_name, zipf
from bot.reading.marking import ORG
from bot.reading.name_words import HONORIFICS, TOWNS
from bot.reading.org_words import FIRM_HEAD, INNER, LOWER_ORG_EN, NEVER
from bot.reading.role_words import is_trade
from bot.reading.story import Story
from bot.reading.tokens import Token, adjacent, tokens_of

MOST_WORDS = 6


LOOK_AHEAD = 90


def organisation_after(text: str, language: str, casual: bool) -> str | None:
    """Return the organisation's name at the beginning of `text`, None where there is none."""
    if re.match(ORG, text):
        return text[0]
    end, last, count = 0, None, 0
    tokens = tokens_of(text[:LOOK_AHEAD])
    for at, token in enumerate(tokens[: MOST_WORDS + 3]):
        if last is not None and not (adjacent(last, token) or token.text == "&"):
            break
        saint = token.text == "." and last is not None and last.lower == "st"
        if count and (saint or (token.lower in INNER and _goes_on(tokens, at))):
            last = token
            continue
        if count and language == "en" and LOWER_ORG_EN.fullmatch(token.text):
            end = token.end
            break
        if not _is_name_word(token, casual, language, count):
            break
        end, last, count = token.end, token, count + 1
        if (casual and count >= 2) or (not token.is_capital and not casual and language == "de"):
            break
    return text[:end].strip() or None


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Tell whether a small word inside belongs to the name: «Sanitätshaus am Kröpcke», "Chamber of Agriculture"."""
    rest = tokens[at + 1 : at + 4]
    if tokens[at].text in {"'", "’"}:
        return bool(rest) and rest[0].lower == "s"
    if tokens[at].lower == "s":
        return bool(rest) and rest[0].is_word
    for token in rest:
        if token.lower in INNER:
            continue
        person = tokens[at].lower in {"und", "and", "u."} and is_first_name(token.text)
        return (
            token.is_capital
            and not person
            and token.lower not in NEVER
            and not (tokens[at].lower in {"und", "and"} and is_trade(token.text) and not FIRM_HEAD.match(token.text))
        )
    return False


def _is_name_word(token: Token, casual: bool, language: str, count: int) -> bool:
    if token.text[0].isdigit():
        return count > 0
    if not token.is_word or token.lower in NEVER or token.lower in HONORIFICS:
        return False
    if token.is_capital:
        return not (
            count and is_trade(token.text) and zipf(token.text, language) > 3 and not FIRM_HEAD.match(token.text)
        )
    if casual:
        return not (count and zipf(token.text, language) > 4.5)
    return count == 0 and (language == "de" or zipf(token.text, "en") < 2)


def is_unknown(name: str) -> bool:
    """Tell a single word that neither language knows, as firms are called."""
    return " " not in name and zipf(name, "en") == zipf(name, "de") == 0 and name.lower() not in TOWNS


def looks_like_firm(story: Story, name: str) -> bool:
    """Tell a firm's name by its head («Geburtshaus …», "… Club"), its mark, capitals or several words."""
    plain = story.plain(name)
    words = plain.split()
    if re.match(ORG, name) or any(FIRM_HEAD.match(word) for word in (words[0], words[-1])):
        return True
    return (plain.isupper() and len(plain) > 1) or (
        len(words) > 1 and all(word[0].isupper() for word in (words[0], words[-1]))
    )
