"""Model files of CRFsuite, read and written: the library trains and applies them but cannot change one.

The layout is that of CRFsuite's `crf1d_model.c` and `cqdb.c`: little-endian throughout, places counted from the
beginning of the file, within a dictionary from its own beginning.
"""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

HEADER = struct.Struct("<4sI4sIIIIIIIII")
FEATURES = struct.Struct("<4sII")
FEATURE = struct.Struct("<IIId")
REFERENCES = struct.Struct("<4sII")
DICTIONARY = struct.Struct("<4sIIIII")
NUMBER, PAIR = struct.Struct("<I"), struct.Struct("<II")
MAGIC, KIND, VERSION, BYTE_ORDER = b"lCRF", b"FOMC", 100, 0x62445371
TABLES = 256
OF_STATE = 0
"""The kind of a feature that weighs an attribute; the other kind weighs one label behind another."""
EDGES = 2
"""The beginning and the end of a sequence have a place among the labels' references, which stays empty."""


class Feature(NamedTuple):
    """A weight: for a label (`to`) where an attribute stands, or for a label behind another (`source`)."""

    kind: int
    source: int
    to: int
    weight: float


@dataclass(frozen=True, slots=True)
class CrfModel:
    """A model: names of labels and attributes, its features, and which of these each label and attribute has."""

    labels: list[bytes]
    attributes: list[bytes]
    features: list[Feature]
    of_labels: list[list[int]]
    of_attributes: list[list[int]]


def parsed(content: bytes) -> CrfModel:
    """Read a model file."""
    magic, _, kind, version, _, _, _, features, labels, attributes, of_labels, of_attributes = HEADER.unpack_from(
        content
    )
    if (magic, kind, version) != (MAGIC, KIND, VERSION):
        raise ValueError("no model file of this version")
    names = _dictionary(content, labels)
    references = _references(content, of_labels)
    return CrfModel(
        names,
        _dictionary(content, attributes),
        list(_features(content, features)),
        references[: len(names)],
        _references(content, of_attributes),
    )


def _features(content: bytes, at: int) -> Iterator[Feature]:
    _, size, _ = FEATURES.unpack_from(content, at)
    return (Feature(*each) for each in FEATURE.iter_unpack(content[at + FEATURES.size : at + size]))


def _references(content: bytes, at: int) -> list[list[int]]:
    _, _, count = REFERENCES.unpack_from(content, at)
    places = struct.unpack_from(f"<{count}I", content, at + REFERENCES.size)
    return [_listed(content, place) if place else [] for place in places]


def _listed(content: bytes, at: int) -> list[int]:
    (count,) = NUMBER.unpack_from(content, at)
    return list(struct.unpack_from(f"<{count}I", content, at + NUMBER.size))


def _dictionary(content: bytes, at: int) -> list[bytes]:
    _, _, _, _, count, places = DICTIONARY.unpack_from(content, at)
    return [_key(content, at + place) for place in struct.unpack_from(f"<{count}I", content, at + places)]


def _key(content: bytes, at: int) -> bytes:
    _, size = PAIR.unpack_from(content, at)
    start = at + PAIR.size
    return content[start : start + size - 1]


def written(model: CrfModel) -> bytes:
    """Return the file of a model."""
    content, places = bytearray(HEADER.size), []
    for part in (_packed_features(model.features), *map(_packed_dictionary, (model.labels, model.attributes))):
        places.append(len(content))
        content += part
    for chunk, references, empty in ((b"LFRF", model.of_labels, EDGES), (b"AFRF", model.of_attributes, 0)):
        content += bytes(-len(content) % NUMBER.size)
        places.append(len(content))
        content += _packed_references(chunk, references, empty, len(content))
    counts = (len(model.labels), len(model.attributes))
    content[: HEADER.size] = HEADER.pack(MAGIC, len(content), KIND, VERSION, 0, *counts, *places)
    return bytes(content)


def _packed_features(features: Sequence[Feature]) -> bytes:
    rows = b"".join(FEATURE.pack(*feature) for feature in features)
    return FEATURES.pack(b"FEAT", FEATURES.size + len(rows), len(features)) + rows


def _packed_references(chunk: bytes, references: Sequence[Sequence[int]], empty: int, at: int) -> bytes:
    """Return references as they stand at a place of the file."""
    count = len(references) + empty
    place = first = at + REFERENCES.size + count * NUMBER.size
    places, rows = [], []
    for numbers in references:
        places.append(place)
        rows.append(struct.pack(f"<{len(numbers) + 1}I", len(numbers), *numbers))
        place += len(rows[-1])
    places += [0] * empty
    size = place - first + REFERENCES.size + count * NUMBER.size
    return REFERENCES.pack(chunk, size, count) + struct.pack(f"<{count}I", *places) + b"".join(rows)


def _packed_dictionary(names: Sequence[bytes]) -> bytes:
    """Return a dictionary from names to their numbers: the names, hash tables half filled, and where each name is."""
    place = DICTIONARY.size + TABLES * PAIR.size
    places, rows = [], []
    tables: list[list[tuple[int, int]]] = [[] for _ in range(TABLES)]
    for number, name in enumerate(names):
        key = name + b"\0"
        hashed = hash_of(key)
        tables[hashed % TABLES].append((hashed, place))
        places.append(place)
        rows.append(PAIR.pack(number, len(key)) + key)
        place += len(rows[-1])
    heads, packed = [], []
    for table in tables:
        heads.append(PAIR.pack(place if table else 0, 2 * len(table)))
        packed.append(b"".join(PAIR.pack(*slot) for slot in _slots(table)))
        place += len(packed[-1])
    size = place + len(places) * NUMBER.size
    head = DICTIONARY.pack(b"CQDB", size, 0, BYTE_ORDER, len(places), place)
    return head + b"".join((*heads, *rows, *packed)) + struct.pack(f"<{len(places)}I", *places)


def _slots(table: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return a table twice as long in which each entry has the first free slot from its own on."""
    slots = [(0, 0)] * (2 * len(table))
    for entry in table:
        at = (entry[0] >> 8) % len(slots)
        while slots[at][1]:
            at = (at + 1) % len(slots)
        slots[at] = entry
    return slots


ALL = 0xFFFFFFFF
MIXED = ((0, 2, 4), (1, 0, 6), (2, 1, 8), (0, 2, 16), (1, 0, 19), (2, 1, 4))
ENDED = ((2, 1, 14), (0, 2, 11), (1, 0, 25), (2, 1, 16), (0, 2, 4), (1, 0, 14), (2, 1, 24))
"""How Bob Jenkins' lookup3 stirs its three numbers: which one, with which other, turned by how many bits."""


def hash_of(key: bytes) -> int:
    """Return the hash of a key: `hashlittle` of Bob Jenkins' lookup3, from 0."""
    state = [(0xDEADBEEF + len(key)) & ALL] * 3
    blocks = [key[at : at + 12] for at in range(0, len(key), 12)]
    for block in blocks:
        for place, number in enumerate(struct.unpack("<3I", block.ljust(12, b"\0"))):
            state[place] = (state[place] + number) & ALL
        if block is not blocks[-1]:
            _mix(state)
    for place, other, bits in ENDED:
        state[place] = ((state[place] ^ state[other]) - _turned(state[other], bits)) & ALL
    return state[2]


def _mix(state: list[int]) -> None:
    for place, other, bits in MIXED:
        state[place] = ((state[place] - state[other]) & ALL) ^ _turned(state[other], bits)
        state[other] = (state[other] + state[3 - place - other]) & ALL


def _turned(number: int, bits: int) -> int:
    return ((number << bits) | (number >> (32 - bits))) & ALL
