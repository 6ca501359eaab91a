"""What features weigh for each label, added up once for those that come together.

The weights are those of the models that label words, a row for each feature with a column for each label of each model.
They stand in `weights.npz`, written with the models. A token has some fifty features, but most of them come in the same
company again and again, so that a few rows are left to add for each token of a note.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import accumulate, chain
from typing import IO

import numpy as np
from numpy.typing import NDArray

Features = str
"""Features that stand together, with `BETWEEN` between them: one string is less to keep, and to collect, than many."""
Rows = NDArray[np.float32]
"""Weights: a row for each place or token, a column for each label."""
WEIGHTS = "weights.npz"
BETWEEN = " "
"""Stands between features; none has a blank."""
FIRST = "|"
"""Stands before the features of a place; none is called so."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A row for each feature, behind a first one without weight for all other features.

    Their names are kept as hashes of 64 bits only, which is a third of the memory and found in half the time; that any
    other feature has one of them does not happen in years of reading.
    """

    hashes: NDArray[np.int64]
    """In ascending order; the rows of the table follow it."""
    table: Rows

    def rows_of(self, features: Sequence[str]) -> NDArray[np.intp]:
        """Return the row of each feature."""
        wanted = np.fromiter(map(hash, features), np.int64, len(features))
        found = np.searchsorted(self.hashes, wanted).clip(max=len(self.hashes) - 1)
        return np.where(self.hashes[found] == wanted, found + 1, 0)


@cache
def weights() -> Weights:
    """Return the weights of the models that label words."""
    with resources.files("bot.reading").joinpath(WEIGHTS).open("rb") as file:
        return unpacked(file)


def unpacked(file: IO[bytes]) -> Weights:
    """Return the weights of a file."""
    with np.load(file, allow_pickle=False) as stored:
        names = stored["features"].tobytes().decode().split(BETWEEN)
        hashes = np.fromiter(map(hash, names), np.int64, len(names))
        order = np.argsort(hashes)
        row_of = np.argsort(order) + 1
        table = np.zeros((len(names) + 1, int(stored["labels"])), np.float32)
        table[row_of[stored["rows"]], stored["columns"]] = stored["weights"]
    return Weights(hashes[order], table)


UNWEIGHED: Rows = np.empty((0, 0), np.float32)
"""What a group weighs before it is asked for the first time."""


class Group:
    """Features that come together, at one place or at several, and what they weigh: a row for each place."""

    __slots__ = ("count", "features", "weights")

    def __init__(self, *places: Features) -> None:
        self.count = len(places)
        self.features = BETWEEN.join([f"{FIRST}{BETWEEN}{place}" for place in places])
        self.weights = UNWEIGHED

    def by_place(self) -> list[list[str]]:
        """Return the features of each place, one by one."""
        places: list[list[str]] = []
        for feature in self.features.split(BETWEEN):
            if feature == FIRST:
                places.append([])
            elif feature:
                places[-1].append(feature)
        return places


NOTHING = Group("")


def stacked(*groups: Sequence[Group]) -> Iterator[Rows]:
    """Yield for each sequence of groups what these weigh, their rows one below another.

    Groups that are new are weighed all at once, which is quicker than one by one.
    """
    rows = [[group.weights for group in each] for each in groups]
    if not all(map(len, chain.from_iterable(rows))):
        _weigh(list(dict.fromkeys(one for each in groups for one in each if one.weights is UNWEIGHED)))
        rows = [[group.weights for group in each] for each in groups]
    return map(np.concatenate, rows)


def _weigh(groups: Sequence[Group]) -> None:
    known = weights()
    features = BETWEEN.join([group.features for group in groups]).split(BETWEEN)
    first = [number for number, feature in enumerate(features) if feature == FIRST]
    sums = np.add.reduceat(known.table[known.rows_of(features)], first)
    ends = accumulate(group.count for group in groups)
    for group, end in zip(groups, ends, strict=True):
        group.weights = sums[end - group.count : end].copy()
