"""Models without what hardly weighs."""

import numpy as np
import pycrfsuite
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.generate.crf_file import OF_STATE, CrfModel, Feature, parsed, written
from bot.reading.generate.trimmed import LEAST_WEIGHT, trimmed
from bot.reading.tag_weights import weights
from bot.reading.tagger import DAYS, KINDS, packed

OF_LABELS = 1
SMALL = LEAST_WEIGHT / 2


def test_what_hardly_weighs_is_left_out_and_the_rest_is_found() -> None:
    """An attribute keeps its large weights under its name; one that has none goes, a weight between labels stays."""
    features = [
        Feature(OF_STATE, 0, 0, SMALL),
        Feature(OF_STATE, 1, 0, -SMALL),
        Feature(OF_STATE, 1, 1, -1.5),
        Feature(OF_LABELS, 0, 1, SMALL),
        Feature(OF_STATE, 2, 1, 0.5),
    ]
    model = CrfModel([b"O", b"B-N"], [b"s=Xx", b"fn", b"w=tom"], features, [[3], []], [[0], [1, 2], [4]])
    tagger = pycrfsuite.Tagger()
    content = written(trimmed(model))
    tagger.open_inmemory(content)
    assert tagger.info().state_features == {("fn", "B-N"): pytest.approx(-1.5), ("w=tom", "B-N"): pytest.approx(0.5)}
    assert tagger.info().transitions == {("O", "B-N"): pytest.approx(SMALL)}
    assert set(tagger.info().attributes) == {"fn", "w=tom"}


@given(st.lists(st.lists(st.floats(-1, 1), min_size=1, max_size=3), max_size=20))
def test_only_weights_from_the_least_on_stay_and_each_with_its_attribute(weights: list[list[float]]) -> None:
    """Whatever a model weighs, of each attribute exactly the large weights are left, and trimming anew keeps all."""
    names = [f"a={number}".encode() for number in range(len(weights))]
    features = [Feature(OF_STATE, at, to, one) for at, row in enumerate(weights) for to, one in enumerate(row)]
    of_attributes = [[at for at, one in enumerate(features) if one.source == number] for number in range(len(weights))]
    found = trimmed(CrfModel([b"O", b"B-N", b"I-N"], names, features, [[], [], []], of_attributes))
    left = {
        name: [(found.features[number].to, found.features[number].weight) for number in numbers]
        for name, numbers in zip(found.attributes, found.of_attributes, strict=True)
    }
    large = {
        name: [(to, one) for to, one in enumerate(row) if abs(one) >= LEAST_WEIGHT]
        for name, row in zip(names, weights, strict=True)
    }
    assert left == {name: row for name, row in large.items() if row}
    assert trimmed(found) == found


@pytest.mark.parametrize("model", [KINDS, DAYS])
def test_no_model_of_the_program_has_what_hardly_weighs(model: str) -> None:
    """Every feature of the models weighs something."""
    assert min(abs(one.weight) for one in parsed(packed(model)).features if one.kind == OF_STATE) >= LEAST_WEIGHT


def test_no_feature_of_a_word_hardly_weighs() -> None:
    """Nor is there anything in the table of weights that hardly counts."""
    table = weights().table
    assert np.abs(table[table != 0]).min() >= np.float32(LEAST_WEIGHT)
