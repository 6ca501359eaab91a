"""A sequence tagger over a note's tokens: names, companies, roles, the event, the place, needs and offers.

It is a conditional random field, trained by `python -m bot.reading.generate.tagger` on marked notes. It learns from
the rules' own marks as well, so it corrects them where they are often wrong and follows them where they are right.
"""

import threading
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import NamedTuple

import pycrfsuite

from bot.reading.tag_weights import Rows
from bot.reading.tokens import Token

THINGS, DEEDS, KINDS, DAYS = "things.crfsuite", "deeds.crfsuite", "kinds.crfsuite", "days.crfsuite"
"""The models: of what is named, of what is to be done, of what a note is meant to do, and of what a day in it is."""
MODELS = (THINGS, DEEDS, KINDS, DAYS)


class Label(StrEnum):
    """What a run of tokens names or tells; `ASIDE` is a person whom the note is not about.

    `MINE` and `THEIRS` are what the writer and what the contact is to do later.
    """

    NAME = "N"
    ASIDE = "X"
    ORG = "O"
    ROLE = "R"
    EVENT = "E"
    PLACE = "P"
    NEED = "L"
    OFFER = "F"
    MINE = "M"
    THEIRS = "T"


_LABELS = {f"{place}-{label}": label for label in Label for place in "BI"}


class Tagged(NamedTuple):
    """A run of tokens with its label; `sureness` is the model's own probability of its least sure token."""

    start: int
    end: int
    label: Label
    sureness: float


@cache
def packed(model: str) -> bytes:
    """Return the model file; kept, since the library goes on reading from it."""
    return resources.files("bot.reading").joinpath(model).read_bytes()


@cache
def model_of(model: str) -> pycrfsuite.Tagger:
    """Return a model ready to use."""
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(packed(model))
    return tagger


_ONE_AT_A_TIME = threading.Lock()
"""The library keeps the sequence it works on in the tagger itself."""


@dataclass(frozen=True, slots=True)
class Tags:
    """The labelled runs of tokens, in order, and how likely each token is to be in one of the labels weighed."""

    runs: list[Tagged]
    shares: dict[Label, list[float]]

    def by_label(self) -> dict[Label, list[Tagged]]:
        """Return the runs of each label."""
        runs: dict[Label, list[Tagged]] = {label: [] for label in Label}
        for one in self.runs:
            runs[one.label].append(one)
        return runs


def tag_all(tokens: Sequence[Token], weights: Rows, weigh: Mapping[Label, Sequence[int]]) -> dict[str, Tags]:
    """Label tokens, by what their features weigh, with each of the models.

    `weigh` says of which tokens, by their numbers, the share of a label of things is asked for; the others have none.
    The deeds come with the share of either side's, as `MINE`.
    """
    split = len(labels_of(THINGS))
    return {THINGS: _tag(tokens, weights[:, :split], THINGS, weigh), DEEDS: _tag(tokens, weights[:, split:], DEEDS, {})}


@cache
def labels_of(model: str) -> tuple[bytes, ...]:
    """Return a model's labels, in the order of the columns of its weights."""
    return tuple(label.encode() for label in model_of(model).labels())


def weighed(model: str, features: Sequence[str]) -> dict[str, float]:
    """Return how likely each kind of note or of day is, by its features."""
    with _ONE_AT_A_TIME:
        tagger = model_of(model)
        tagger.set(pycrfsuite.ItemSequence([features]))
        return {label: tagger.marginal(label, 0) for label in tagger.labels()}


def _tag(tokens: Sequence[Token], weights: Rows, model: str, weigh: Mapping[Label, Sequence[int]]) -> Tags:
    if not tokens:
        return Tags([], {label: [] for label in (*weigh, Label.MINE)})
    names = labels_of(model)
    items = pycrfsuite.ItemSequence([dict(zip(names, row, strict=True)) for row in weights.tolist()])
    with _ONE_AT_A_TIME:
        tagger = model_of(model)
        labels = tagger.tag(items)
        own = [1.0 if label == "O" else tagger.marginal(label, i) for i, label in enumerate(labels)]
        if model == DEEDS:
            shares = {Label.MINE: _anything(tagger, range(len(tokens)))}
        else:
            told = _told(tagger, {i for asked in weigh.values() for i in asked})
            shares = {label: _share(tagger, label, told & set(asked), len(tokens)) for label, asked in weigh.items()}
    return Tags(list(_runs(tokens, labels, own)), shares)


LEAST_SHARE = 0.01
"""Where all labels together have less, none is asked for by itself."""


def _anything(tagger: pycrfsuite.Tagger, asked: Iterable[int]) -> list[float]:
    """Return how likely tokens have any label at all."""
    marginal = tagger.marginal
    return [1.0 - marginal("O", i) for i in asked]


def _told(tagger: pycrfsuite.Tagger, asked: Collection[int]) -> set[int]:
    """Return those of the tokens that are likely enough to have any label at all."""
    return {i for i, share in zip(asked, _anything(tagger, asked), strict=True) if share > LEAST_SHARE}


def _share(tagger: pycrfsuite.Tagger, label: Label, asked: Iterable[int], count: int) -> list[float]:
    """Return by token how likely it is to be in a run of that label; nothing where it is not asked."""
    first, inside, marginal = f"B-{label}", f"I-{label}", tagger.marginal
    shares = [0.0] * count
    for i in asked:
        shares[i] = marginal(first, i) + marginal(inside, i)
    return shares


def _runs(tokens: Sequence[Token], labels: Sequence[str], shares: Sequence[float]) -> list[Tagged]:
    runs: list[Tagged] = []
    first = 0
    for i, label in enumerate(labels):
        if label == "O":
            first = i
            continue
        if label[0] == "B":
            first = i
        following = labels[i + 1] if i + 1 < len(labels) else "O"
        if following[0] != "I":
            runs.append(Tagged(tokens[first].start, tokens[i].end, _LABELS[label], min(shares[first : i + 1])))
    return runs
