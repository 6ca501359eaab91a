"""What features weigh: added up by groups it is what they weigh one by one, and what the whole model weighs."""

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from importlib import resources
from itertools import chain
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pycrfsuite
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.draft import Draft, draft_of
from bot.reading.generate.crf_file import parsed
from bot.reading.generate.weights import write_weights
from bot.reading.known import network_of
from bot.reading.tag_features import features_of, weights_of
from bot.reading.tag_weights import BETWEEN, WEIGHTS, Features, Group, stacked, unpacked, weights
from bot.reading.tagger import DEEDS, THINGS, labels_of

REF = datetime(2026, 3, 12, 18, 30, tzinfo=ZoneInfo("Europe/Berlin"))
NOTES = (
    ("de", "Heute beim IHK-Neujahrsempfang Sabine Krüger von der Krüger Druck GmbH getroffen, schicke ihr bis Freitag"),
    ("de", "hab grad mit dem tom von der bäckerei geredet, der sucht jemand für die steuer"),
    ("en", "Met Hanna Okafor at the spring fair, she'll send me the figures by Tuesday. Coffee with her next week?"),
    ("en", "Tom"),
)


def draft(language: str, text: str) -> Draft:
    return draft_of(text, REF, language, network_of(()))


@cache
def stored() -> dict[str, list[tuple[int, float]]]:
    """Return what the file holds of each feature: columns and weights."""
    with resources.files("bot.reading").joinpath(WEIGHTS).open("rb") as file, np.load(file) as content:
        names = content["features"].tobytes().decode().split(BETWEEN)
        found: dict[str, list[tuple[int, float]]] = {name: [] for name in names}
        for row, column, weight in zip(content["rows"], content["columns"], content["weights"], strict=True):
            found[names[row]].append((int(column), float(weight)))
    return found


def weight_of(features: Iterable[str]) -> list[float]:
    """Return what features weigh, looked up one by one."""
    total = [0.0] * weights().table.shape[1]
    for feature in features:
        for column, weight in stored().get(feature, ()):
            total[column] += weight
    return total


@pytest.mark.parametrize(("language", "text"), NOTES)
def test_a_token_weighs_what_its_features_do(language: str, text: str) -> None:
    """Summed up by groups and by place, each token of a note weighs for each label what its features weigh singly."""
    found = draft(language, text)
    rows = weights_of(found.tokens, language, found.casual, found.views())
    features = list(features_of(found.tokens, language, found.casual, found.views()))
    assert len(rows) == len(features) == len(found.tokens)
    for row, each in zip(rows.tolist(), features, strict=True):
        assert row == pytest.approx(weight_of(each), abs=1e-4)


def test_a_note_without_words_weighs_nothing() -> None:
    """No token, no row."""
    assert len(weights_of([], "de", False, [])) == 0


def test_the_table_has_a_column_for_each_label() -> None:
    """The labels of the things, then those of the deeds; what no feature is has a row without weight."""
    known = weights()
    assert known.table.shape == (len(stored()) + 1, len(labels_of(THINGS)) + len(labels_of(DEEDS)))
    assert not known.table[0].any()
    assert known.table[1:].any(axis=1).all()


some_features = st.lists(st.sampled_from(sorted(stored())) | st.just("w=quastelig"), max_size=4).map(BETWEEN.join)


@given(st.lists(st.lists(some_features, min_size=1, max_size=3), min_size=1, max_size=5))
def test_groups_weigh_the_same_alone_and_together(places: list[list[Features]]) -> None:
    """A group weighs a row for each of its places, whichever others are weighed with it, and so does it again."""
    together = [Group(*features) for features in places]
    singly = np.array([weight_of(features.split(BETWEEN)) for features in chain.from_iterable(places)])
    alone = np.concatenate([rows for features in places for rows in stacked([Group(*features)])])
    first, twice = stacked(together, [*together, *together])
    (again,) = stacked(together)
    assert alone == pytest.approx(singly, abs=1e-4)
    assert np.array_equal(first, alone)
    assert np.array_equal(again, alone)
    assert np.array_equal(twice, np.concatenate([alone, alone]))


def test_a_model_of_labels_alone_finds_what_the_whole_model_does(tmp_path: Path) -> None:
    """Fed with what the features weigh together, it holds every label of every token as likely as with the features."""
    tokens = [["w=met", "z=4"], ["w=tom", "s=Xx", "fn"], ["w=berg", "s=Xx"], ["w=today", "z=4"], ["w=new"]]
    trainer = pycrfsuite.Trainer(verbose=False)
    for first in range(4):
        trainer.append(pycrfsuite.ItemSequence(tokens[first:]), ["O", "B-N", "I-N", "O", "O"][first:])
    trainer.set_params({"c1": 0.01, "c2": 0.01, "max_iterations": 50})
    trainer.train(str(tmp_path / "whole"))
    content = (tmp_path / "whole").read_bytes()
    write_weights({"first": parsed(content), "second": parsed(content)}, tmp_path)
    with (tmp_path / WEIGHTS).open("rb") as file:
        known = unpacked(file)
    whole, small = pycrfsuite.Tagger(), pycrfsuite.Tagger()
    whole.open_inmemory(content)
    second = (tmp_path / "second").read_bytes()
    small.open_inmemory(second)
    names = small.labels()
    rows = [known.table[known.rows_of(features)].sum(axis=0) for features in tokens]
    assert whole.tag(tokens) == small.tag([dict(zip(names, row[3:].tolist(), strict=True)) for row in rows])
    for at in range(len(tokens)):
        for label in names:
            assert small.marginal(label, at) == pytest.approx(whole.marginal(label, at), abs=1e-6)
    assert small.info().transitions == pytest.approx(whole.info().transitions)


def test_the_same_models_give_the_same_file(tmp_path: Path) -> None:
    """The table of weights holds no moment of its making."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.append([["a"], ["b"]], ["O", "B-N"])
    trainer.train(str(tmp_path / "model"))
    model = parsed((tmp_path / "model").read_bytes())
    written = []
    for _ in range(2):
        write_weights({"model": model}, tmp_path)
        written.append((tmp_path / WEIGHTS).read_bytes())
    assert written[0] == written[1]
