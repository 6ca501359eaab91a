"""Where a token stands among the names and the event that the rules see: a company follows a name, not an event."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.reading.tag_places import SENTENCE_ENDS, Seen
from bot.reading.tag_weights import Group

NOWHERE = 99
"""Farther than any name that counts: none in this sentence on that side."""
MOST_NAMES, MOST_TOLD = 3, 2
"""From these many names on in a note, and before a token, it makes no difference how many there are."""
NAME_VIEWS, EVENT_VIEWS = frozenset("Nn"), frozenset("Ee")
"""Marks of a token in a name and in the event, sure or less sure."""
STEPS = (1, 2, 4, 8)
"""Distances in words that are told apart."""
NEAR = [str(sum(distance >= step for step in STEPS)) for distance in range(STEPS[-1] + 1)]
"""What stands for each distance up to the farthest told apart."""


def among_names(own: Sequence[Seen], views: Sequence[str]) -> Iterator[Group]:
    """Yield how far before and behind each token a name stands in its sentence, and whether the event came before."""
    names = min(views.count("BN") + views.count("Bn"), MOST_NAMES)
    note = f"{names}{any(view[-1] in EVENT_VIEWS for view in views):d}"
    before, told, after_event = NOWHERE, 0, "-"
    for one, view, next_name in zip(own, views, _steps_to_a_name(own, views), strict=True):
        if one.identity in SENTENCE_ENDS:
            before, after_event = NOWHERE, "-"
        yield _among(note, told, _near(before), _near(next_name), after_event, one.shape)
        before += 1
        if view == "O":
            continue
        if view[-1] in EVENT_VIEWS:
            after_event = "e"
        elif view[-1] in NAME_VIEWS:
            before, told = 0, min(told + (view[0] == "B"), MOST_TOLD)


def _steps_to_a_name(own: Sequence[Seen], views: Sequence[str]) -> list[int]:
    """Return by token how many words stand between it and the next name of its sentence."""
    steps, count = [], NOWHERE
    for one, view in zip(reversed(own), reversed(views), strict=True):
        if one.identity in SENTENCE_ENDS:
            count = NOWHERE
        steps.append(count)
        count = 0 if view[-1] in NAME_VIEWS else count + 1
    return steps[::-1]


def _near(distance: int) -> str:
    return "-" if distance >= NOWHERE else NEAR[min(distance, STEPS[-1])]


@lru_cache(maxsize=4096)
def _among(note: str, told: int, before: str, behind: str, event: str, shape: str) -> Group:
    return Group(
        f"af={note}{told}|{before}{behind}|{shape} ab={before}|{behind}|{shape}"
        f" an={note}{event}|{shape} ae={event}{before}|{shape} at={note[0]}{told}|{shape}"
    )
