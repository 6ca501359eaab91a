"""Features that often come together, each such bundle under one name: what it weighs is summed up beforehand.

A model knows a bundle as well as each of its features, so that a bundle says the same as they do with one look-up
instead of three or four. Which there are is in `bundles.txt.gz`, written with the models.
"""

import gzip
from collections.abc import Callable
from functools import cache
from importlib import resources

Features = tuple[bytes, ...]
Bundle = Callable[[Features], Features]
"""Turns features that come together into what stands for them."""
BUNDLES = "bundles.txt.gz"
BETWEEN = b" "
"""Stands between the features of a bundle; none has a blank."""
SIGN = b"#"
"""What the name of a bundle begins with; no feature does."""


@cache
def bundles() -> tuple[bytes, ...]:
    """Return the bundles that the models know, each as its features one after another."""
    packed = resources.files("bot.reading").joinpath(BUNDLES).read_bytes()
    return tuple(gzip.decompress(packed).splitlines())


def name_of(number: int) -> bytes:
    """Return what the models call a bundle, by its place among `bundles`."""
    return SIGN + str(number).encode()


@cache
def _names() -> dict[bytes, Features]:
    return {bundle: (name_of(number),) for number, bundle in enumerate(bundles())}


def bundled(features: Features) -> Features:
    """Return the features, the longest run at their end that is a bundle under its name.

    So the rarest stand first: a word may be rare while what is known of it is not.
    """
    names = _names()
    for first in range(len(features) - 1):
        if found := names.get(BETWEEN.join(features[first:])):
            return features[:first] + found
    return features
