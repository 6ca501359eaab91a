"""What the features of the models that label words weigh, as one table; the models are left with their labels.

The library adds up the weights of a token's features itself, one by one, which takes a quarter of the time of a long
note. With the table they are added beforehand for features that come together (`tag_weights`), and a model that knows
its labels as its only features, each of which weighs 1, finds the likeliest sequence as the whole model would.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from bot.reading.generate.crf_file import OF_STATE, CrfModel, Feature, written
from bot.reading.tag_weights import BETWEEN, WEIGHTS


def write_weights(models: Mapping[str, CrfModel], folder: Path) -> None:
    """Write the models by their file names, without the features that they weigh, and the table of these beside."""
    rows: dict[bytes, int] = {}
    cells: list[tuple[int, int, float]] = []
    labels = 0
    for name, model in models.items():
        for feature, column, weight in _weights(model):
            cells.append((rows.setdefault(feature, len(rows)), labels + column, weight))
        labels += len(model.labels)
        (folder / name).write_bytes(written(labels_only(model)))
    at, to, weights = zip(*cells, strict=True)
    np.savez_compressed(
        folder / WEIGHTS,
        features=np.frombuffer(BETWEEN.encode().join(rows), np.uint8),
        labels=labels,
        rows=np.array(at, np.uint32),
        columns=np.array(to, np.uint8),
        weights=np.array(weights, np.float32),
    )


def labels_only(model: CrfModel) -> CrfModel:
    """Return a model of the same labels and of what one behind another weighs, with each label as a feature."""
    states = [Feature(OF_STATE, label, label, 1.0) for label in range(len(model.labels))]
    between = [number for numbers in model.of_labels for number in numbers]
    places = {number: len(states) + at for at, number in enumerate(between)}
    return CrfModel(
        model.labels,
        list(model.labels),
        states + [model.features[number] for number in between],
        [[places[number] for number in numbers] for numbers in model.of_labels],
        [[label] for label in range(len(model.labels))],
    )


def _weights(model: CrfModel) -> Iterator[tuple[bytes, int, float]]:
    """Yield each feature of a token with a label's number and what it weighs for that."""
    for attribute, numbers in zip(model.attributes, model.of_attributes, strict=True):
        for number in numbers:
            yield attribute, model.features[number].to, model.features[number].weight
