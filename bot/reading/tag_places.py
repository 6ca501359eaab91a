"""Where a token stands: behind which preposition and cue of its sentence, and in which piece between two marks."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from bot.reading.tag_weights import NOTHING, Group

PREPOSITION_REACH = 4
FEW, FAR = 2, 3
"""From these on, it makes no difference how many sentences or words came before, and how many since a preposition."""
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
SENTENCE_ENDS = frozenset(".!?;")
BOUNDS = SENTENCE_ENDS | frozenset(",():/–—-=|→+[]•")
"""Marks that cut a note into pieces: «Anna Berg – Steuerberaterin, Kanzlei Nord»."""
TELLING = PREPOSITIONS | frozenset(CUES) | SENTENCE_ENDS | frozenset(",:()")
"""Words and marks behind which another place begins."""
LONGEST_PIECE = 6
"""From this many tokens on, the length of a piece says nothing."""


class Seen(NamedTuple):
    """What a word gives to its own features and to those of the words around it."""

    identity: str
    """The word in lower case, or what stands for it."""
    shape: str
    part_of_speech: str
    """Or what else it is."""
    trade: bool
    small: bool
    """A mark, or one of the smallest words: what is around it says nothing of it."""
    word: Group
    """Which word it is, for each word in reach: by how far behind that it stands, the farthest before it first."""
    known: Group
    """What is known of it, likewise."""
    form: Group
    """Its own beginning and ends."""


def places(own: Sequence[Seen], views: Sequence[str]) -> Iterator[tuple[Group, ...]]:
    """Yield where in its sentence each token stands: behind which preposition and cue, in brackets or not."""
    preposition, head, cue, since, sentence, count, inside = "-", "-", "-", 0, 0, 0, False
    for i, one in enumerate(own):
        identity = one.identity
        yield (
            _place(preposition, cue, one.shape),
            _since(sentence, count, inside),
            _behind(preposition, head, one.shape, min(FAR, since)),
        )
        since, count = since + 1, count + (count < FEW)
        if identity not in TELLING:
            if since > PREPOSITION_REACH:
                preposition = "-"
            continue
        if identity in PREPOSITIONS:
            preposition, since = identity, 0
            head = _head(own[i - 1], views[i - 1]) if i else "first"
        elif since > PREPOSITION_REACH or identity in {",", ":"}:
            preposition = "-"
        cue = CUES.get(identity, cue)
        if identity in SENTENCE_ENDS:
            preposition, cue, sentence, count = "-", "-", sentence + (sentence < FEW), 0
        inside = identity == "(" or (inside and identity != ")")


def _head(one: Seen, view: str) -> str:
    """Return what a preposition stands behind: a name, an event, a trade, or a part of speech."""
    if view[-1] in "NnEe":
        return view[-1].upper()
    return "trade" if one.trade else one.part_of_speech


@lru_cache(maxsize=2048)
def _place(preposition: str, cue: str, shape: str) -> Group:
    return Group(f"pp={preposition}|{shape} cue={cue} cs={cue}{preposition}")


@lru_cache(maxsize=32)
def _since(sentence: int, count: int, inside: bool) -> Group:
    return Group(f"sent={sentence} st={count} br={inside}")


@lru_cache(maxsize=2048)
def _behind(preposition: str, head: str, shape: str, since: int) -> Group:
    return Group(f"ph={preposition}|{head}|{shape} phs={preposition}|{head}|{since}")


def pieces(own: Sequence[Seen], views: Sequence[str]) -> Iterator[Group]:
    """Yield for each token how long its piece is, between which marks, and what it and those beside it hold."""
    bounds = [-1, *(i for i, one in enumerate(own) if one.identity in BOUNDS), len(own)]
    spans = [(first + 1, last) for first, last in pairwise(bounds)]
    kinds = ["-", *(_kind_of_piece(own, views, *span) for span in spans), "-"]
    for number, (start, end) in enumerate(spans):
        around = "".join(kinds[number : number + 3])
        marks = _mark(own, start - 1) + _mark(own, end)
        for one in own[start:end]:
            yield _piece(around, marks, min(end - start, LONGEST_PIECE), one.shape)
        if end < len(own):
            yield NOTHING


def _kind_of_piece(own: Sequence[Seen], views: Sequence[str], start: int, end: int) -> str:
    """Return what a piece holds: a name, an event, a trade, a day ahead, other words, or nothing."""
    held = {view[-1] for view in views[start:end]}
    if held & {"N", "n"}:
        return "N"
    if held & {"E", "e"}:
        return "E"
    if any(one.trade for one in own[start:end]):
        return "R"
    if held & {"A", "D"}:
        return "d"
    return "o" if start < end else "-"


def _mark(own: Sequence[Seen], at: int) -> str:
    return own[at].identity if 0 <= at < len(own) else "^"


@lru_cache(maxsize=2048)
def _piece(around: str, marks: str, length: int, shape: str) -> Group:
    return Group(f"sd={marks}|{length}|{shape} sg={around}|{length} sk={around[:2]}|{shape}")
