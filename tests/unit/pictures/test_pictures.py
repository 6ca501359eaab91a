"""Pictures: their size, names in any script, and that no name covers another."""

import io
import random
import warnings
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.domain.picture import (
    Dot,
    NetworkPicture,
    Picture,
    can_be_drawn,
)
from bot.pictures import drawing
from bot.pictures.__main__ import drawn
from bot.pictures.drawing import Easel, NotDrawn
from bot.pictures.layout import Points, placed
from bot.pictures.lettering import shortened, size, writable
from tests.made_up_pictures import looking_back, network

MOST_PIXELS_BOTH_WAYS = 10_000
MOST_BYTES = 10_000_000
"""What Telegram takes as a photo."""


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


@pytest.mark.parametrize("picture", [network(0), network(1), network(5), network(50, ties=9), looking_back()])
def test_pictures_fit_a_message(picture: Picture) -> None:
    """A picture is a PNG that Telegram takes as a photo, and opaque, so that it reads alike in light and dark."""
    content = drawn(picture)
    image = opened(content)
    assert image.format == "PNG"
    assert len(content) <= MOST_BYTES
    assert sum(image.size) <= MOST_PIXELS_BOTH_WAYS
    assert image.width / image.height < 20
    assert image.convert("RGBA").getchannel("A").getextrema() == (255, 255)


def test_a_picture_is_the_same_each_time() -> None:
    """The same network gives the same picture, to the byte."""
    assert drawn(network(20, ties=5)) == drawn(network(20, ties=5))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(20, 240), st.integers(0, 7)), min_size=1, max_size=80),
    st.lists(st.tuples(st.integers(0, 79), st.integers(0, 79)), max_size=40),
)
def test_no_name_covers_another(people: list[tuple[int, int]], pairs: list[tuple[int, int]]) -> None:
    """Whatever the names, the circles and the lines, no two boxes overlap, and none covers the user."""
    sizes = np.array([(width, 40.0) for width, _ in people])
    ties = [(one, other) for one, other in pairs if max(one, other) < len(people) and one != other]
    places = placed(sizes, [group for _, group in people], ties, (100.0, 60.0))
    assert_apart(np.vstack([places, [[0.0, 0.0]]]), np.vstack([sizes, [[100.0, 60.0]]]))


def test_five_hundred_names_stay_apart() -> None:
    """No two of five hundred names overlap, also with hundreds of lines between them."""
    chance = random.Random(5)
    sizes = np.array([(chance.uniform(80, 260), 44.0) for _ in range(500)])
    ties = [(one, other) for one, other in (chance.sample(range(500), 2) for _ in range(500))]
    places = placed(sizes, [min(int(chance.expovariate(0.5)), 7) for _ in range(500)], ties, (150.0, 90.0))
    assert_apart(places, sizes)


def assert_apart(places: Points, sizes: Points) -> None:
    for one, other in combinations(range(len(places)), 2):
        between = np.abs(places[one] - places[other])
        assert np.any(between >= (sizes[one] + sizes[other]) / 2), (one, other)


@pytest.mark.parametrize(
    "name", ["Jörg Żółć", "Дмитрий", "Νίκος", "محمد علي", "שלום כהן", "ქართული", "A$AP $x$", "Jens 🎸", "李小龙", "🎸"]
)
def test_any_name_can_be_drawn(name: str) -> None:
    """Names in any script, with signs or emoji, are drawn without a complaint; what is not there is left out."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        drawn(looking_back(name))
        drawn(NetworkPicture(file="x", title=name, me=name, people=(Dot(name, 0),), groups=(name,)))


def test_letters_that_can_be_drawn_are_in_the_font() -> None:
    """A name that counts as one that can be drawn keeps all its letters; others go by a number."""
    for name in ("Jörg Müller-Łęcki", "Дмитрий", "Νίκος", "محمد علي", "שלום", "Հայկ"):
        assert can_be_drawn(name)
        assert writable(name) == name
    assert not any(can_be_drawn(name) for name in ("李小龙", "नमस्ते", "ไทย", "🎸", ""))


def test_long_words_are_cut_to_their_place() -> None:
    """A text is cut to a width, and shows that it was."""
    cut = shortened("Freifrau von Hohenstein-Lichtenfels", 20, 200)
    assert cut.endswith("…")
    assert size(cut, 20)[0] <= 200
    assert shortened("Jens", 20, 200) == "Jens"


async def test_pictures_are_drawn_in_another_process() -> None:
    """What comes back from the process is the picture."""
    assert opened(await Easel().draw(looking_back())).format == "PNG"


async def test_a_picture_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process is ended, and it is said that there is no picture."""
    monkeypatch.setattr(drawing, "WITHIN_S", 0.01)
    with pytest.raises(NotDrawn):
        await Easel().draw(looking_back())


async def test_a_process_that_fails_gives_no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that ends without a picture, for want of memory say, does no other harm."""
    monkeypatch.setattr(drawing, "_COMMAND", ("false",))
    with pytest.raises(NotDrawn):
        await Easel().draw(looking_back())


async def test_where_too_many_wait_there_is_no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    """On the first morning of a month words go out where the pictures would take too long."""
    monkeypatch.setattr(drawing, "MOST_WAITING", 0)
    with pytest.raises(NotDrawn):
        await Easel().draw(looking_back())
