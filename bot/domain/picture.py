"""What is to be drawn: pictures as plain data, with every word that stands in them in the user's language."""

import unicodedata
from dataclasses import dataclass

MOST_AT_A_GLANCE = 120
"""People on a map up to which it is sent as a photo, which messengers make smaller."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with what stands beside it and the figure at its end."""

    label: str
    value: int
    figure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One part of a picture: its heading and its bars, or `empty`, the words that stand there while there are none."""

    heading: str
    bars: tuple[Bar, ...] = ()
    empty: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPicture:
    """The picture of a review (K29): people met by month, promises kept, give and take, who is close, who is fading.

    `file` is what the user's device will call it.
    """

    file: str
    title: str
    met: Panel
    promises: Panel
    favours: Panel
    close: Panel
    fading: Panel


@dataclass(frozen=True, slots=True)
class Dot:
    """A person on the map; `group` is his circle's place in the legend, `weight` (1 to 3) is how close he is."""

    name: str
    group: int
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Tie:
    """A line between two persons on the map, by their places; `kind` is its place in the legend of lines."""

    one: int
    other: int
    kind: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkPicture:
    """A map of a network: `me` in the middle, people by circle, and what links them to each other.

    `file` is what the user's device will call it.
    """

    file: str
    title: str
    me: str
    people: tuple[Dot, ...]
    groups: tuple[str, ...]
    ties: tuple[Tie, ...] = ()
    tie_kinds: tuple[str, ...] = ()

    @property
    def to_zoom_into(self) -> bool:
        """Whether there are so many people that their names can be read only in the full size."""
        return len(self.people) > MOST_AT_A_GLANCE


Picture = ReviewPicture | NetworkPicture

_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "GEORGIAN", "HEBREW", "ARABIC")


def can_be_drawn(name: str) -> bool:
    """Say whether a name is written in letters that pictures have; others stand there as numbers."""
    letters = [unicodedata.name(each, "") for each in name if each.isalpha()]
    return bool(letters) and all(each.startswith(_SCRIPTS) for each in letters)
