"""What features weigh for each label, added up once for those that come together.

The weights are those of the models that label words, a row for each feature with a column for each label of each model.
They stand in `weights.npz`, written with the models. A token has some fifty features, but most of them come in the same
company again and again, so that a few rows are left to add for each token of a note.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import accumulate, chain
from typing import IO

import numpy as np
from numpy.typing import NDArray

Features = tuple[bytes, ...]
Rows = NDArray[np.float32]
"""Weights: a row for each place or token, a column for each label."""
WEIGHTS = "weights.npz"
BETWEEN = b" "
"""Stands between the names of features in the file; none has a blank."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Which row of the table a feature has; row 0 is that of all other features and has no weight."""

    places: Mapping[bytes, int]
    table: Rows


@cache
def weights() -> Weights:
    """Return the weights of the models that label words."""
    with resources.files("bot.reading").joinpath(WEIGHTS).open("rb") as file:
        return unpacked(file)


def unpacked(file: IO[bytes]) -> Weights:
    """Return the weights of a file."""
    with np.load(file, allow_pickle=False) as stored:
        names = stored["features"].tobytes().split(BETWEEN)
        table = np.zeros((len(names) + 1, int(stored["labels"])), np.float32)
        table[stored["rows"], stored["columns"]] = stored["weights"]
    return Weights({name: row for row, name in enumerate(names, 1)}, table)


UNWEIGHED: Rows = np.empty((0, 0), np.float32)
"""What a group weighs before it is asked for the first time."""


class Group:
    """Features that come together, at one place or at several, and what they weigh: a row for each place."""

    __slots__ = ("features", "weights")

    def __init__(self, *features: Features) -> None:
        self.features = features
        self.weights = UNWEIGHED


NOTHING = Group(())


def weigh(groups: Iterable[Group]) -> list[Rows]:
    """Return what groups weigh; those that are new are weighed all at once, which is quicker than one by one."""
    groups = list(groups)
    rows = [group.weights for group in groups]
    if all(map(len, rows)):
        return rows
    _weigh(list(dict.fromkeys(group for group in groups if group.weights is UNWEIGHED)))
    return [group.weights for group in groups]


def _weigh(groups: Sequence[Group]) -> None:
    known = weights()
    rows = [[0, *(known.places.get(each, 0) for each in place)] for group in groups for place in group.features]
    first = list(accumulate(map(len, rows[:-1]), initial=0))
    sums = np.add.reduceat(known.table.take(list(chain.from_iterable(rows)), axis=0), first)
    ends = accumulate(len(group.features) for group in groups)
    for group, end in zip(groups, ends, strict=True):
        group.weights = sums[end - len(group.features) : end].copy()
