"""Models without what hardly weighs: smaller files, and less to go through for each word."""

from bot.reading.generate.crf_file import OF_STATE, CrfModel, Feature

LEAST_WEIGHT = 0.05
"""From this weight on, up or down, a feature stays: a quarter of those of the large models are below it, half of those
of the note's kind. Left out, models of half the writers read the other half's notes no worse; from 0.1 on, they do."""


def trimmed(model: CrfModel) -> CrfModel:
    """Return a model without weights below `LEAST_WEIGHT`, and without the attributes that have no other."""
    kept = (number for number, feature in enumerate(model.features) if _counts(feature))
    numbers = {number: place for place, number in enumerate(kept)}
    known = [
        (attribute, weights)
        for attribute, all_weights in zip(model.attributes, model.of_attributes, strict=True)
        if (weights := [numbers[number] for number in all_weights if number in numbers])
    ]
    places = {attribute: place for place, (attribute, _) in enumerate(known)}
    return CrfModel(
        model.labels,
        [attribute for attribute, _ in known],
        [_moved(model, places, model.features[number]) for number in numbers],
        [[numbers[number] for number in all_numbers] for all_numbers in model.of_labels],
        [weights for _, weights in known],
    )


def _counts(feature: Feature) -> bool:
    """Tell a weight that counts; those of one label behind another all do."""
    return feature.kind != OF_STATE or abs(feature.weight) >= LEAST_WEIGHT


def _moved(model: CrfModel, places: dict[bytes, int], feature: Feature) -> Feature:
    """Return a feature by its attribute's new place; one between labels stays as it is."""
    return feature._replace(source=places[model.attributes[feature.source]]) if feature.kind == OF_STATE else feature
