"""What stands beside a token, two and three at a time: «NN bei NE», «die | person before last»."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.reading.tag_bundles import Bundle, Features
from bot.reading.tag_places import Seen

NOTHING = ""
"""The part of speech beyond either end of a note."""


def pairs(own: Sequence[Seen], views: Sequence[str], bundle: Bundle) -> Iterator[list[str | bytes]]:
    """Yield for each token the parts of speech, words and marks around it; for marks and the smallest words nothing."""
    words, classes = [one.identity for one in own], [one.part_of_speech for one in own]
    before, behind = [NOTHING, NOTHING, *classes], [*classes[1:], NOTHING]
    last = len(own) - 1
    for i, (one, second, first, following) in enumerate(zip(own, before, before[1:], behind, strict=False)):
        if one.small:
            yield []
            continue
        row: list[str | bytes] = [*_classes(second, first, one.part_of_speech, following, one.shape, bundle)]
        if i > 1:
            row.append(f"v-2={views[i - 2]}|{words[i - 1]}")
        if i + 1 < last:
            row.append(f"v2={words[i + 1]}|{views[i + 2]}")
        yield row


@lru_cache(maxsize=8192)
def _classes(second: str, first: str, own: str, following: str, shape: str, bundle: Bundle) -> Features:
    """Return the features of the parts of speech of two words before a token, its own and the next one's."""
    three = (f"ccc={second}|{first}|{shape}",) if second != NOTHING else ()
    before = (*three, f"cc={first}|{own}") if first != NOTHING else ()
    behind = (f"cn={own}|{following}",) if following != NOTHING else ()
    return (*bundle(tuple(map(str.encode, before))), *bundle(tuple(map(str.encode, behind))))
