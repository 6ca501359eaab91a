"""What the tagger sees of each token: its shape, what lists know of it, its neighbours, the rules' view."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import repeat

from bot.reading.event_words import ENGLISH_HEADS, GERMAN_HEAD, NAMED_EVENT, NO_EVENT
from bot.reading.lexicon import class_of, is_first_name, is_last_name, is_ordinary_word, zipf
from bot.reading.marking import kind_of
from bot.reading.name_words import HONORIFICS, PARTICLES, RELATIONS, TITLES, TOWNS
from bot.reading.org_words import FIRM_HEAD
from bot.reading.role_words import is_trade
from bot.reading.tag_bundles import Bundle, bundled
from bot.reading.tag_names import among_names
from bot.reading.tag_pairs import pairs
from bot.reading.tag_places import Seen, pieces, places
from bot.reading.tokens import LONGEST_WORD, Token
from bot.reading.verbs import kind_of_verb

REACH = 3
"""How many words to each side are seen; `features_of` names them one by one, which is quickest."""
NEAR = 2
"""How many words to each side are seen with all that is known of them."""
COMMON = 5.0
SMALL = frozenset(f"c={name}" for name in "PPER PPOSAT KOUS PTKZU PRELS PNP DPS TO0 CJT CJS".split())
"""Parts of speech of the smallest words: pronouns, «ihr», «dass», «zu»."""


def _of_word(word: str, language: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Return a token's identity, its outer form, and what the lists know of it."""
    kind = kind_of(word) if len(word) == 1 else None
    if kind:
        return f"<{kind.name}>", (), (f"k={kind.name}",)
    if not word[0].isalpha():
        return ("<n>" if word[0].isdigit() else word), (), (f"s={_shape(word)}",)
    lower = word.lower()[:LONGEST_WORD]
    common = zipf(word, language)
    form: tuple[str, ...] = ()
    if common < COMMON:
        form = (f"p3={lower[:3]}", *(f"e{length}={lower[-length:]}" for length in (5, 3, 2)))
    shape = f"s={_shape(word)}"
    return (
        lower,
        form,
        (shape, f"z={_commonness(common)}", f"c={class_of(lower, language)}", *_known_of(word, lower, language)),
    )


def _shape(word: str) -> str:
    if word[0].isdigit():
        return "d"
    if not word[0].isalpha():
        return word
    if word.isupper():
        return "XX" if len(word) > 1 else "X"
    if not word[0].isupper():
        return "xx"
    if "-" in word:
        return "Xx-"
    return "XxX" if any(letter.isupper() for letter in word[1:]) else "Xx"


def _commonness(common: float) -> int:
    return sum(common > least for least in (0.0, 3.3, 4.0, 5.0))


def _known_of(word: str, lower: str, language: str) -> Iterator[str]:
    if len(word) > LONGEST_WORD:
        return
    if is_first_name(word):
        yield "fno" if is_ordinary_word(word, language) else "fn"
    if zipf(word, "de") == zipf(word, "en") == 0:
        yield "unk"
    if kind := kind_of_verb(lower, language):
        yield f"v={kind}"
    holds = {
        "ln": is_last_name(word),
        "tr": is_trade(word),
        "town": lower in TOWNS,
        "fh": FIRM_HEAD.match(word),
        "ehd": lower not in NO_EVENT and GERMAN_HEAD.fullmatch(lower),
        "ehe": lower in ENGLISH_HEADS,
        "evn": NAMED_EVENT.fullmatch(word),
        "hon": lower in HONORIFICS,
        "tit": lower in TITLES,
        "rel": lower in RELATIONS,
        "par": lower in PARTICLES,
    }
    yield from (name for name, found in holds.items() if found)


@lru_cache(maxsize=8192)
def _seen(word: str, language: str, casual: bool, bundle: Bundle) -> Seen:
    identity, form, known = _of_word(word, language)
    *sides, in_small_letters = zip(*map(_told, known), strict=True)
    return Seen(
        identity,
        known[0],
        known[2] if len(known) > 2 else identity,
        "tr" in known,
        known[2] in SMALL if len(known) > 2 else not identity.startswith("<"),
        (
            *bundle((f"w={identity}".encode(), *sides[REACH], *(in_small_letters if casual else ()))),
            *bundle(tuple(map(str.encode, form))),
        ),
        tuple(
            bundle((f"w{distance}={identity}".encode(), *(side if -NEAR <= distance <= NEAR else ())))
            if distance
            else ()
            for side, distance in zip(sides, DISTANCES, strict=True)
        ),
    )


def identity_of(word: str, language: str, casual: bool) -> str:
    """Return a token in small letters, or what stands for it: «<n>» for a number, «<DATE>» for a day."""
    return _seen(word, language, casual, bundled).identity


DISTANCES = range(-REACH, REACH + 1)
SIDES = [step for step, distance in enumerate(DISTANCES) if distance]


@lru_cache(maxsize=1024)
def _told(known: str) -> tuple[bytes, ...]:
    """Return the features of what is known of a word: by how far behind that it stands, and of one in small letters.

    Kept, since thousands of words share a few hundred of them.
    """
    beside = (f"{distance or ''}{known}" for distance in DISTANCES)
    return tuple(feature.encode() for feature in (*beside, f"C{known}"))


_END = Seen(
    identity="",
    shape="",
    part_of_speech="",
    trade=False,
    small=True,
    itself=(),
    beside=tuple((f"{distance}=end".encode(),) if distance else () for distance in DISTANCES),
)


def features_of(
    tokens: Sequence[Token], language: str, casual: bool, views: Sequence[str], bundle: Bundle = bundled
) -> Iterator[list[str | bytes]]:
    """Yield the features of each token; `views` are the rules' own marks («BN», «IE», «O») of them.

    Features that come together are given as `bundle` has them.
    """
    own = [_seen(token.text, language, casual, bundle) for token in tokens]
    around = [_END] * REACH + own + [_END] * REACH
    rows = zip(
        own,
        zip(places(own, views, bundle), pieces(own, views, bundle), among_names(own, views, bundle), strict=True),
        map(_views_around, ["", *views[:-1]], views, [*views[1:], ""], repeat(bundle)),
        pairs(own, views, bundle),
        *([other.beside[step] for other in around[step : step + len(own)]] for step in SIDES),
        strict=True,
    )
    for one, (place, piece, among), seen, paired, before3, before2, before1, behind1, behind2, behind3 in rows:
        yield [
            *(*one.itself, *place, *piece, *among, *seen, *paired),
            *(*before3, *before2, *before1, *behind1, *behind2, *behind3),
        ]


@lru_cache(maxsize=1024)
def _views_around(before: str, view: str, after: str, bundle: Bundle) -> tuple[bytes, ...]:
    """Return the features of a token's view and its neighbours', which are empty where there is none."""
    left = (f"r-1={before}", f"rr={before}{view}") if before else ()
    return bundle(tuple(feature.encode() for feature in (f"r={view}", *left, *((f"r1={after}",) if after else ()))))
