"""Which features the models know as bundles, and what these weigh: the sum of what their features weigh."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from bot.reading.generate.crf_file import OF_STATE, CrfModel, Feature
from bot.reading.tag_bundles import BETWEEN, Features, name_of

LEAST = 500
"""How often features must have come together: with half of it, models are 2.5 MB larger and no faster."""


def joined(features: Features) -> Features:
    """Return features as a bundle, whether the models know it or not."""
    return (BETWEEN.join(features),) if features else ()


def single(row: Iterable[str | bytes]) -> list[str | bytes]:
    """Return the features one by one of which some are `joined`."""
    return [one for each in row for one in (each.split(BETWEEN) if isinstance(each, bytes) else (each,))]


def often_together(counts: Counter[bytes]) -> list[bytes]:
    """Return the bundles to be known of those counted, the most frequent first."""
    return [bundle for bundle, count in counts.most_common() if count >= LEAST]


def parts_of(row: Iterable[str | bytes]) -> Iterator[bytes]:
    """Yield what may be a bundle of a token's features, `joined`: all that come together, and the last of them."""
    for each in row:
        rest = each if isinstance(each, bytes) else b""
        while BETWEEN in rest:
            yield rest
            rest = rest.partition(BETWEEN)[2]


def with_bundles(model: CrfModel, bundles: Sequence[bytes]) -> CrfModel:
    """Return a model that knows these bundles too, by their names."""
    attributes, features, of_attributes = list(model.attributes), list(model.features), list(model.of_attributes)
    weights = {
        attribute: [features[number] for number in numbers]
        for attribute, numbers in zip(attributes, of_attributes, strict=True)
    }
    for place, bundle in enumerate(bundles):
        total: defaultdict[int, float] = defaultdict(float)
        for feature in chain.from_iterable(weights.get(each, ()) for each in bundle.split(BETWEEN)):
            total[feature.to] += feature.weight
        if total:
            of_attributes.append([len(features) + at for at in range(len(total))])
            features += [Feature(OF_STATE, len(attributes), to, weight) for to, weight in sorted(total.items())]
            attributes.append(name_of(place))
    return CrfModel(model.labels, attributes, features, model.of_labels, of_attributes)
