"""What the tagger sees of each token: its shape, what lists know of it, its neighbours, the rules' view."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.reading.event_words import ENGLISH_HEADS, GERMAN_HEAD, NAMED_EVENT, NO_EVENT
from bot.reading.lexicon import class_of, is_first_name, is_last_name, is_ordinary_word, zipf
from bot.reading.marking import kind_of
from bot.reading.name_words import HONORIFICS, PARTICLES, RELATIONS, TITLES, TOWNS
from bot.reading.org_words import FIRM_HEAD
from bot.reading.role_words import is_trade
from bot.reading.tokens import LONGEST_WORD, Token

REACH = 3
"""How many words to each side are seen."""
NEAR = 2
"""How many words to each side are seen with all that is known of them."""
PREPOSITION_REACH = 4
COMMON = 5.0
PREPOSITIONS = frozenset(
    "bei beim von vom mit im in am an auf aufm zum zur zu für aus nach neben vor über um at from of for with by"
    " to on after"
    " during und and namens called".split()
)
CUES = {
    "sucht": "need", "suchen": "need", "braucht": "need", "benötigt": "need", "needs": "need", "looking": "need",
    "wants": "need", "bietet": "offer", "offers": "offer", "kann": "offer", "could": "offer", "can": "offer",
    "hilft": "offer", "getroffen": "met", "met": "met", "kennengelernt": "met", "arbeitet": "works", "works": "works",
    "leitet": "leads", "runs": "leads", "ist": "is", "is": "is", "schicke": "me", "schick": "me", "will": "me",
    "ich": "me", "i": "me", "she": "them", "he": "them", "er": "them", "sie": "them",
}  # fmt: skip
"""Words that say what the next noun of the sentence is likely to be."""


@lru_cache(maxsize=8192)
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
        form = (f"p3={lower[:3]}", *(f"e{length}={lower[-length:]}" for length in (2, 3, 4, 5)))
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


@lru_cache(maxsize=16384)
def _as_neighbour(word: str, language: str, distance: int) -> tuple[str, ...]:
    identity, _, known = _of_word(word, language)
    seen = (f"w{distance}={identity}",)
    return (*seen, *(f"{distance}{each}" for each in known)) if abs(distance) <= NEAR else seen


@lru_cache(maxsize=8192)
def _as_itself(word: str, language: str, casual: bool) -> tuple[str, ...]:
    identity, form, known = _of_word(word, language)
    lower_case = tuple(f"C{each}" for each in known) if casual else ()
    return (f"w={identity}", *form, *known, *lower_case)


def features_of(tokens: Sequence[Token], language: str, casual: bool, views: Sequence[str]) -> list[list[str]]:
    """Return the features of each token; `views` are the rules' own marks («BN», «IE», «O») of them."""
    words = [token.text for token in tokens]
    own = [_of_word(word, language) for word in words]
    found = []
    for i, (place, word) in enumerate(zip(_places(own), words, strict=True)):
        features = ["b", f"L={language}{'c' if casual else ''}", *_as_itself(word, language, casual), *place]
        for distance in range(-REACH, REACH + 1):
            if distance and 0 <= i + distance < len(words):
                features += _as_neighbour(words[i + distance], language, distance)
            elif distance:
                features.append(f"{distance}=end")
        features += _views_around(views, i)
        shape = own[i][2][0]
        if i:
            features.append(f"ww={own[i - 1][0]}|{shape}")
        if i + 1 < len(own):
            features.append(f"wn={shape}|{own[i + 1][0]}")
            features.append(f"cn={_class(own[i])}|{_class(own[i + 1])}")
        if i:
            features.append(f"cc={_class(own[i - 1])}|{_class(own[i])}")
        if i > 1:
            features.append(f"ccc={_class(own[i - 2])}|{_class(own[i - 1])}|{shape}")
            features.append(f"w-2-1={own[i - 2][0]}_{own[i - 1][0]}")
        found.append(features)
    return found


def _class(seen: tuple[str, tuple[str, ...], tuple[str, ...]]) -> str:
    """Return a token's part of speech, or what else it is."""
    return seen[2][2] if len(seen[2]) > 2 else seen[0]


def _views_around(views: Sequence[str], i: int) -> list[str]:
    around = [f"r={views[i]}"]
    if i:
        around += [f"r-1={views[i - 1]}", f"rr={views[i - 1]}{views[i]}"]
    if i + 1 < len(views):
        around.append(f"r1={views[i + 1]}")
    return around


def _places(own: Sequence[tuple[str, tuple[str, ...], tuple[str, ...]]]) -> Iterator[tuple[str, ...]]:
    """Yield where in its sentence each token stands: behind which preposition and cue, in brackets or not."""
    preposition, cue, since, sentence, count, inside = "-", "-", 0, 0, 0, False
    for identity, _, known in own:
        yield (
            f"pp={preposition}|{known[0]}",
            f"cue={cue}",
            f"cs={cue}{preposition}",
            f"sent={min(sentence, 2)}",
            f"st={min(count, 2)}",
            f"br={inside}",
        )
        since, count = since + 1, count + 1
        if identity in PREPOSITIONS:
            preposition, since = identity, 0
        elif since > PREPOSITION_REACH or identity in {",", ":"}:
            preposition = "-"
        cue = CUES.get(identity, cue)
        if identity in {".", "!", "?", ";"}:
            preposition, cue, sentence, count = "-", "-", sentence + 1, 0
        inside = identity == "(" or (inside and identity != ")")
