"""What stands beside a token, two and three at a time: «NN bei NE», «die | person before last»."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.reading.tag_places import Seen
from bot.reading.tag_weights import BETWEEN, NOTHING, Group

NOTHING_THERE = ""
"""The part of speech beyond either end of a note."""
NONE = (NOTHING, NOTHING, NOTHING)


def pairs(own: Sequence[Seen], views: Sequence[str]) -> Iterator[tuple[Group, ...]]:
    """Yield for each token the parts of speech, words and marks around it; for marks and the smallest words nothing."""
    words, classes = [one.identity for one in own], [one.part_of_speech for one in own]
    before, behind = [NOTHING_THERE, NOTHING_THERE, *classes], [*classes[1:], NOTHING_THERE]
    last = len(own) - 1
    for i, (one, second, first, following) in enumerate(zip(own, before, before[1:], behind, strict=False)):
        if one.small:
            yield NONE
            continue
        yield (
            _classes(second, first, one.part_of_speech, following, one.shape),
            _pair("v-2", views[i - 2], words[i - 1]) if i > 1 else NOTHING,
            _pair("v2", words[i + 1], views[i + 2]) if i + 1 < last else NOTHING,
        )


@lru_cache(maxsize=4096)
def _classes(second: str, first: str, own: str, following: str, shape: str) -> Group:
    """Return the features of the parts of speech of two words before a token, its own and the next one's."""
    three = [f"ccc={second}|{first}|{shape}"] if second != NOTHING_THERE else []
    before = [*three, f"cc={first}|{own}"] if first != NOTHING_THERE else []
    behind = [f"cn={own}|{following}"] if following != NOTHING_THERE else []
    return Group(BETWEEN.join(before + behind))


@lru_cache(maxsize=2048)
def _pair(place: str, one: str, other: str) -> Group:
    return Group(f"{place}={one}|{other}")
