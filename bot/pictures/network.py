"""The map of a network: the user in the middle, people by circle, and the lines between them."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from matplotlib import patheffects
from matplotlib.lines import Line2D

from bot.domain.picture import Dot, NetworkPicture
from bot.pictures.layout import Points, placed
from bot.pictures.lettering import shortened, size, writable
from bot.pictures.sheet import Sheet
from bot.pictures.style import BACKGROUND, FAINT, INK, MARKERS, MOST_GROUPS, OTHER, PALETTE, RULE

LEAST_WIDTH = 1080
MARGIN = 48
FEW, SOME = 15, 60
"""Up to so many people names are written large, or fairly large; beyond, the picture is one to zoom into."""

WIDEST_NAME = 11.5
"""The widest name, as a multiple of the height of its letters; longer ones are cut."""

TIE_LOOKS: tuple[tuple[Literal["-", "--", ":"], str], ...] = (("-", INK), ("--", "#7a3e9d"), (":", "#4d4d4d"))


@dataclass(frozen=True, slots=True)
class _Scale:
    """Sizes in a map of so many people: of letters in points, of dots in pixels, of the user's own name in points."""

    points: float
    dot: float
    me: float

    @property
    def pixels(self) -> float:
        return self.points * 100 / 72


def draw_network(picture: NetworkPicture) -> bytes:
    """Return the map as PNG; the more people, the larger it is."""
    scale = _scale(len(picture.people))
    names = [shortened(writable(each.name) or "?", scale.points, scale.pixels * WIDEST_NAME) for each in picture.people]
    sizes = np.array([_box(name, each, scale) for name, each in zip(names, picture.people, strict=True)]).reshape(-1, 2)
    ties = [(each.one, each.other) for each in picture.ties]
    where = (
        placed(sizes, [each.group for each in picture.people], ties, _box_of_me(picture.me, scale))
        if len(sizes)
        else sizes
    )
    return _drawn(picture, names, where, sizes, scale)


def _scale(people: int) -> _Scale:
    if people <= FEW:
        return _Scale(21, 15, 21)
    return _Scale(18, 12, 21) if people <= SOME else _Scale(15, 9, 36)


def _box(name: str, person: Dot, scale: _Scale) -> tuple[float, float]:
    dot = _radius(person, scale) * 2
    return max(size(name, scale.points)[0], dot) + 6, dot + scale.pixels * 1.35


def _box_of_me(name: str, scale: _Scale) -> tuple[float, float]:
    return size(name, scale.me, bold=True)[0] + 1.4 * scale.me, scale.me * 2.6


def _radius(person: Dot, scale: _Scale) -> float:
    return scale.dot * (0.55 + 0.25 * person.weight)


def _drawn(picture: NetworkPicture, names: list[str], where: Points, sizes: Points, scale: _Scale) -> bytes:
    edge = np.array([[LEAST_WIDTH / 2 - MARGIN, LEAST_WIDTH / 3]])
    low = np.min(np.vstack([where - sizes / 2, -edge]), axis=0)
    high = np.max(np.vstack([where + sizes / 2, edge]), axis=0)
    width = float(high[0] - low[0]) + 2 * MARGIN
    # What is read while the whole picture is on the screen grows with it.
    points = 19 * width / LEAST_WIDTH
    title = points * 100 / 72 * 3
    legend = _legend_rows(picture, points, width)
    line = points * 100 / 72 * 1.7
    height = title + float(high[1] - low[1]) + MARGIN + line * (len(legend) + 0.5)
    sheet = Sheet(round(width), round(height))
    at = where - low + np.array([MARGIN, title])
    me = -low + np.array([MARGIN, title])
    sheet.words(MARGIN, title / 2, shortened(picture.title, points * 1.3, width - 2 * MARGIN), points * 1.3, bold=True)
    radii = np.array([_radius(each, scale) for each in picture.people])
    dots = at - np.array([0.0, 1.0]) * (sizes[:, 1:] / 2 - radii.reshape(-1, 1))
    if len(names) <= SOME:
        _spokes(sheet, me, dots, scale)
    _ties(sheet, picture, dots, scale)
    _people(sheet, picture, names, dots, scale)
    _me(sheet, picture.me, me, scale)
    _legend(sheet, legend, points, height - line * (len(legend) + 0.25), line)
    return sheet.png()


def _spokes(sheet: Sheet, me: Points, dots: Points, scale: _Scale) -> None:
    width = scale.dot / 9
    for x, y in dots:
        sheet.axes.add_line(Line2D([me[0], x], [me[1], y], color=RULE, linewidth=width, zorder=1))


def _ties(sheet: Sheet, picture: NetworkPicture, dots: Points, scale: _Scale) -> None:
    for tie in picture.ties:
        style, colour = TIE_LOOKS[tie.kind % len(TIE_LOOKS)]
        (x, y), (u, v) = dots[tie.one], dots[tie.other]
        sheet.axes.add_line(
            Line2D([x, u], [y, v], color=colour, linewidth=scale.dot / 4.5, linestyle=style, zorder=2, alpha=0.75)
        )


def _people(sheet: Sheet, picture: NetworkPicture, names: list[str], dots: Points, scale: _Scale) -> None:
    halo = [patheffects.withStroke(linewidth=scale.points / 5, foreground=BACKGROUND)]
    for person, name, (x, y) in zip(picture.people, names, dots, strict=True):
        radius = _radius(person, scale)
        _mark(sheet, x, y, radius, person.group)
        sheet.words(x, y + radius + scale.pixels * 0.75, name, scale.points, side="center", halo=halo)


def _mark(sheet: Sheet, x: float, y: float, radius: float, group: int) -> None:
    colour, marker = (PALETTE[group], MARKERS[group]) if group < MOST_GROUPS else (OTHER, "o")
    sheet.axes.add_line(
        Line2D([x], [y], color=colour, marker=marker, markersize=radius * 2 * 72 / 100, linestyle="none", zorder=4)
    )


def _me(sheet: Sheet, name: str, at: Points, scale: _Scale) -> None:
    sheet.pill(at[0], at[1], *_box_of_me(name, scale))
    sheet.words(at[0], at[1], name, scale.me, side="center", bold=True, colour=BACKGROUND)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A sign of the legend and its words; `group` is -1 for a line."""

    words: str
    group: int = -1
    tie: int = -1


def _legend_rows(picture: NetworkPicture, points: float, width: float) -> list[list[tuple[float, _Entry]]]:
    """Return the legend in rows, each entry with the place where it begins."""
    entries = [_Entry(words, group=number) for number, words in enumerate(picture.groups)]
    entries += [_Entry(words, tie=number) for number, words in enumerate(picture.tie_kinds)]
    rows: list[list[tuple[float, _Entry]]] = []
    x = width
    for entry in entries:
        needed = size(entry.words, points * 0.85)[0] + points * 4.5
        if x + needed > width - MARGIN:
            rows.append([])
            x = MARGIN
        rows[-1].append((x, entry))
        x += needed
    return rows


def _legend(sheet: Sheet, rows: list[list[tuple[float, _Entry]]], points: float, top: float, line: float) -> None:
    for number, row in enumerate(rows):
        y = top + line * (number + 0.5)
        for x, entry in row:
            if entry.tie >= 0:
                style, colour = TIE_LOOKS[entry.tie % len(TIE_LOOKS)]
                ends = [x, x + points * 2]
                sheet.axes.add_line(Line2D(ends, [y, y], color=colour, linestyle=style, linewidth=points / 6))
            else:
                _mark(sheet, x + points, y, points * 0.5, entry.group)
            sheet.words(x + points * 2.4, y, entry.words, points * 0.85, colour=FAINT)
