"""Models without what hardly weighs: smaller files, and less to go through for each word."""

from bot.reading.generate.crf_file import OF_STATE, CrfModel, Feature

LEAST_WEIGHT = 0.05
"""From this weight on, up or down, a feature stays: a quarter of those of the large models are below it, half of those
of the note's kind. Left out, models of half the writers read the other half's notes no worse; from 0.1 on, they do."""


def trimmed(model: CrfModel) -> CrfModel:
    """Return a model without weights below `LEAST_WEIGHT`, and without the attributes that have no other."""
    kept = (number for number, feature in enumerate(model.features) if _counts(feature))
    numbers = {number: place for place, number in enumerate(kept)}
    weights = [[numbers[number] for number in row if number in numbers] for row in model.of_attributes]
    known = [attribute for attribute, row in enumerate(weights) if row]
    places = {attribute: place for place, attribute in enumerate(known)}
    return CrfModel(
        model.labels,
        [model.attributes[attribute] for attribute in known],
        [_moved(model.features[number], places) for number in numbers],
        [[numbers[number] for number in row] for row in model.of_labels],
        [weights[attribute] for attribute in known],
    )


def _counts(feature: Feature) -> bool:
    """Tell a weight that counts; those of one label behind another all do."""
    return feature.kind != OF_STATE or abs(feature.weight) >= LEAST_WEIGHT


def _moved(feature: Feature, places: dict[int, int]) -> Feature:
    """Return a feature by its attribute's new place; one between labels stays as it is."""
    return feature._replace(source=places[feature.source]) if feature.kind == OF_STATE else feature
