"""Names as people list them: a line each or all in one, typed or dictated, with a word on who somebody is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.domain.circle import Circle
from bot.etiquette.surroundings import circle_of
from bot.reading.lexicon import is_first_name, is_last_name, is_ordinary_word, zipf
from bot.reading.role_words import ENGLISH, TRADE_DE

_PARTING = re.compile(r"\n|;|,|•|\s(?:und|and|sowie|&|plus|dann(?: noch)?|außerdem|then)\s", re.IGNORECASE)
_BULLET = re.compile(r"^\s*(?:[-–*·]|\d+[.)])\s+")
_DETAIL = re.compile(r"\s*(?:\(([^)]+)\)|\s[-–]\s(.+)|:\s(.+))\s*$")
_AT = re.compile(r"^(?i:von|vom|bei|beim|aus der|from|at|of)\s+(?i:der|dem|the)?\s*([^\Wa-zäöüß_].*)$")
_HONORIFIC = {"herr": "herr", "hr": "herr", "herrn": "herr", "mr": "herr", "frau": "frau", "fr": "frau", "mrs": "frau"}
_HONORIFIC |= {"ms": "frau"}
_TITLES = frozenset({"dr", "prof"})
_PARTICLES = frozenset({"von", "van", "de", "der", "zu", "la", "le", "al", "el", "bin", "di", "da", "dos"})

_HEAD = re.compile(r"^\s*(?:[-–*·]\s+)?(?P<head>[^\W\d_][^:,;\d]{2,30}):(?:\s+(?P<rest>\S.*)|\s*$)")
_CALLED = (
    (Circle.WORK, frozenset({"arbeit", "beruf", "job", "firma", "work"})),
    (Circle.FAMILY, frozenset({"familie", "verwandte", "verwandtschaft", "relatives"})),
    (Circle.ASSOCIATION, frozenset({"sport", "ehrenamt"})),
)
"""What circles are called in a list beyond the words that tell them in a note."""

LONGEST_NAME = 5

MOST_SMALL_WORDS = 4
"""Words written small beyond which a piece of a list is a sentence: «mein alter Chef aus der Lehre» just passes."""

COMMON = 4.0
"""How common a word (bot/reading/lexicon.py: zipf) may be that is on no list of names and yet taken for one."""

MOST = 100
"""Names taken from one message; whoever sends more pastes an address book, which is not what the list is for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One person of a list, with company and role where they stand beside the name."""

    name: str
    honorific: str | None = None
    org: str | None = None
    role: str | None = None


def listed_names(text: str, language: str) -> tuple[Listed, ...]:
    """Return the people a text lists, in order; empty where it is no list of names."""
    found: list[Listed] = []
    for piece in _pieces(text):
        if sum(word[:1].islower() for word in piece.split()) > MOST_SMALL_WORDS:
            return ()
        person = _person(piece, language)
        if person:
            found.append(person)
        elif found and _is_trade(piece):
            # «Jens Maier, Maler»: what he does, not one more name.
            found[-1] = replace(found[-1], role=found[-1].role or piece)
    return tuple(found[:MOST])


def by_circle(text: str) -> tuple[tuple[Circle | None, str], ...]:
    """Return a list's parts, each with the circle that it begins with: «Schule: Anna Berg, Tom Weiß».

    A circle holds for the lines that follow, too; None where none was named yet.
    """
    parts: list[tuple[Circle | None, str]] = []
    for line in text.splitlines():
        headed = _HEAD.match(line)
        circle = _circle_called(headed["head"]) if headed else None
        if headed and circle:
            parts.append((circle, headed["rest"] or ""))
        elif parts:
            parts[-1] = (parts[-1][0], f"{parts[-1][1]}\n{line}")
        else:
            parts.append((None, line))
    return tuple((circle, part) for circle, part in parts if part.strip())


def _circle_called(head: str) -> Circle | None:
    plain = head.strip().casefold()
    return next((circle for circle, words in _CALLED if plain in words), None) or circle_of(head)


def _pieces(text: str) -> Iterator[str]:
    for piece in _PARTING.split(text):
        bare = _BULLET.sub("", piece or "").strip(" .!?\t")
        if bare:
            yield bare


def _person(piece: str, language: str) -> Listed | None:
    detail = _DETAIL.search(piece)
    words = (piece[: detail.start()] if detail else piece).split()
    start = next((number for number, word in enumerate(words) if _begins_name(word, language)), None)
    if start is None:
        return None
    honorific = _HONORIFIC.get(words[start].casefold().strip("."))
    first = start + 1 if honorific else start
    end = first
    while end < len(words) and not (end - first > 1 and _is_trade(words[end])):
        length = _more(words, end, formal=bool(honorific))
        if not length:
            break
        end += length
    if not 0 < end - first <= LONGEST_NAME:
        return None
    person = Listed(name=" ".join(map(_as_name, words[first:end])), honorific=honorific)
    aside = next((group for group in detail.groups() if group), None) if detail else None
    return _with_detail(_with_detail(person, " ".join(words[end:])), aside or "")


def _begins_name(word: str, language: str) -> bool:
    bare = word.strip(".").casefold()
    if bare in _HONORIFIC or bare in _TITLES:
        return True
    if _is_trade(word) and not is_first_name(word):
        return False
    if word[:1].isupper():
        return is_first_name(word) or (zipf(word, language) < COMMON and not is_ordinary_word(word, language))
    return is_first_name(word) and not is_ordinary_word(word, language)


def _more(words: Sequence[str], at: int, *, formal: bool) -> int:
    """Return how many words from a place on still belong to the name, 0 for none.

    «Anna von der Heide» is a name; behind «Frau Krüger» the bank in «von der Sparkasse» is none.
    """
    ahead = at
    while ahead < len(words) and words[ahead].casefold() in _PARTICLES:
        ahead += 1
    if ahead == len(words) or not (words[ahead][:1].isupper() or _is_listed(words[ahead])):
        return 0
    if ahead > at and (formal or not _is_listed(words[ahead])):
        return 0
    return ahead + 1 - at


def _is_listed(word: str) -> bool:
    return is_first_name(word) or is_last_name(word)


def _as_name(word: str) -> str:
    return word if word[:1].isupper() or word.casefold() in _PARTICLES else word.title()


def _with_detail(person: Listed, detail: str) -> Listed:
    detail = detail.strip()
    company = _AT.match(detail)
    if company:
        return replace(person, org=person.org or company[1])
    return replace(person, role=person.role or detail) if _is_trade(detail) else person


def _is_trade(text: str) -> bool:
    words = text.split()
    return bool(words) and (TRADE_DE.fullmatch(words[-1]) is not None or words[-1].casefold() in ENGLISH)
