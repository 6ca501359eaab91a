"""Making many objects at once without Python's garbage collector going through all of them again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def many_objects() -> Iterator[None]:
    """Keep what is made inside out of the collector's sight; it is freed all the same once nothing refers to it.

    A collection over a large network stops every thread for up to half a second. Cyclic garbage that other threads
    make meanwhile stays in memory; what there was before is collected first.
    """
    if not gc.isenabled():
        yield
        return
    gc.collect(1)
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
