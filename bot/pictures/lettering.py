"""Words in pictures: how wide they are, and what of them the font can write."""

from functools import cache

from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties, findfont, get_font

from bot.pictures.style import DPI, FONT


def font(points: float, *, bold: bool = False) -> FontProperties:
    """Return the font at a size."""
    return FontProperties(family=FONT, size=points, weight="bold" if bold else "normal")


def writable(text: str) -> str:
    """Return a text without what the font has no letters for, such as emoji."""
    letters = _letters()
    return " ".join("".join(each for each in text if ord(each) in letters).split())


def shortened(text: str, points: float, width: float) -> str:
    """Return a text cut to a width in pixels."""
    if size(text, points)[0] <= width:
        return text
    while text and size(text + "…", points)[0] > width:
        text = text[:-1].rstrip()
    return text + "…"


def size(text: str, points: float, *, bold: bool = False) -> tuple[float, float]:
    """Return width and height in pixels of what can be written of a text."""
    text = writable(text)
    width, height, _ = _renderer().get_text_width_height_descent(text, font(points, bold=bold), ismath=False)
    return width, height


@cache
def _letters() -> frozenset[int]:
    return frozenset(get_font(findfont(font(10))).get_charmap())


@cache
def _renderer() -> RendererAgg:
    return RendererAgg(10, 10, DPI)
