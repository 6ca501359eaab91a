"""What the tagger sees of each token: its shape, what lists know of it, its neighbours, the rules' view."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from bot.reading.event_words import ENGLISH_HEADS, GERMAN_HEAD, NAMED_EVENT, NO_EVENT
from bot.reading.lexicon import class_of, is_first_name, is_last_name, is_ordinary_word, zipf
from bot.reading.marking import kind_of
from bot.reading.name_words import HONORIFICS, PARTICLES, RELATIONS, TITLES, TOWNS
from bot.reading.org_words import FIRM_HEAD
from bot.reading.role_words import is_trade
from bot.reading.tag_names import among_names
from bot.reading.tag_pairs import pairs
from bot.reading.tag_places import Seen, pieces, places
from bot.reading.tag_weights import BETWEEN, NOTHING, UNWEIGHED, Features, Group, Rows, stacked
from bot.reading.tokens import LONGEST_WORD, Token
from bot.reading.verbs import kind_of_verb

REACH = 3
"""How many words to each side are seen; those up to two away with all that is known of them."""
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


@lru_cache(maxsize=4096)
def _seen(word: str, language: str, casual: bool) -> Seen:
    identity, form, known = _of_word(word, language)
    return Seen(
        identity,
        known[0],
        known[2] if len(known) > 2 else identity,
        "tr" in known,
        known[2] in SMALL if len(known) > 2 else not identity.startswith("<"),
        Group(*(f"w{distance or ''}={identity}" for distance in DISTANCES)),
        _known(known, casual),
        Group(BETWEEN.join(form)) if form else NOTHING,
    )


def identity_of(word: str, language: str, casual: bool) -> str:
    """Return a token in small letters, or what stands for it: «<n>» for a number, «<DATE>» for a day."""
    return _seen(word, language, casual).identity


DISTANCES = range(-REACH, REACH + 1)
PLACES = len(DISTANCES)


@lru_cache(maxsize=2048)
def _known(known: tuple[str, ...], casual: bool) -> Group:
    """Return the features of what is known of a word; kept, since thousands of words share a few hundred of them."""
    before2, before1, behind1, behind2 = (_marked(known, str(distance)) for distance in (-2, -1, 1, 2))
    itself = BETWEEN.join((*known, *(f"C{one}" for one in known))) if casual else BETWEEN.join(known)
    return Group("", before2, before1, itself, behind1, behind2, "")


def _marked(known: tuple[str, ...], place: str) -> Features:
    return BETWEEN.join([place + one for one in known])


_END = Seen(
    identity="",
    shape="",
    part_of_speech="",
    trade=False,
    small=True,
    word=Group(*(f"{distance}=end" if distance else "" for distance in DISTANCES)),
    known=Group(*("" for _ in DISTANCES)),
    form=NOTHING,
)


def features_of(tokens: Sequence[Token], language: str, casual: bool, views: Sequence[str]) -> Iterator[list[str]]:
    """Yield the features of each token; `views` are the rules' own marks («BN», «IE», «O») of them."""
    own = [_seen(token.text, language, casual) for token in tokens]
    told = [
        [[*word, *known] for word, known in zip(one.word.by_place(), one.known.by_place(), strict=True)]
        for one in _around(own)
    ]
    for i, groups in enumerate(_groups(own, views)):
        words = [told[i + at][at] for at in range(PLACES)]
        here = [feature for group in groups for place in group.by_place() for feature in place]
        yield list(chain(words[REACH], here, *words[:REACH], *words[REACH + 1 :]))


def weights_of(tokens: Sequence[Token], language: str, casual: bool, views: Sequence[str]) -> Rows:
    """Return what the features of each token weigh together: a row for each token."""
    if not tokens:
        return UNWEIGHED
    own = [_seen(token.text, language, casual) for token in tokens]
    around = _around(own)
    groups = list(chain.from_iterable(_groups(own, views)))
    here, words, known = stacked(groups, [one.word for one in around], [one.known for one in around])
    labels = here.shape[1]
    total: Rows = here.reshape(len(own), -1, labels).sum(axis=1)
    by_place = (words + known).reshape(len(around), PLACES, labels)
    for at in range(PLACES):
        total += by_place[at : at + len(own), at]
    return total


def _around(own: list[Seen]) -> list[Seen]:
    """Return the words with what stands for those beyond either end of the note."""
    return [_END] * REACH + own + [_END] * REACH


def _groups(own: Sequence[Seen], views: Sequence[str]) -> Iterator[tuple[Group, ...]]:
    """Yield for each token what it has beside the words in reach, always as many groups."""
    seen = map(_views_around, ["", *views[:-1]], views, [*views[1:], ""])
    rows = zip(
        own, places(own, views), pieces(own, views), among_names(own, views), seen, pairs(own, views), strict=True
    )
    for one, (preposition, sentence, behind), piece, among, view, (classes, before, following) in rows:
        yield one.form, preposition, sentence, behind, piece, among, view, classes, before, following


@lru_cache(maxsize=1024)
def _views_around(before: str, view: str, after: str) -> Group:
    """Return the features of a token's view and its neighbours', which are empty where there is none."""
    left = f" r-1={before} rr={before}{view}" if before else ""
    right = f" r1={after}" if after else ""
    return Group(f"r={view}{left}{right}")
