"""Where people stand on the map: circles by a spring layout around the user, and no name on top of another."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

SEED = 7
MOST_IN_SPRINGS = 400
"""People with lines to others who take part in the spring layout: beyond 499 nodes the library needs another one."""

GOLDEN_ANGLE = np.pi * (3 - np.sqrt(5))
CELL = 14
"""The places that a name may take are so many pixels apart."""

ROOM, ROOM_FOR_FEW = 1.5, 12
"""How much more room there is than names need; the second is shared out among all, which matters where they are few."""

WIDER_THAN_HIGH = 1.15


def placed(
    sizes: Points, groups: Sequence[int], ties: Sequence[tuple[int, int]], middle: tuple[float, float]
) -> Points:
    """Return the centre of each person's box in pixels, the user at (0, 0); the same for the same network.

    `sizes` are the widths and heights of the boxes, `groups` the circle of each, `ties` the lines between two people,
    `middle` is the size of the user's own box. No two boxes overlap.
    """
    area = float(np.sum(sizes[:, 0] * sizes[:, 1])) * (ROOM + ROOM_FOR_FEW / len(groups))
    wanted = _wanted(groups, ties) * np.sqrt(area / np.pi) * np.array([WIDER_THAN_HIGH, 1 / WIDER_THAN_HIGH])
    room = 1.6
    while (found := _settled(wanted, sizes, middle, np.sqrt(area) * room + 2 * float(sizes.max()))) is None:
        room *= 1.5
    return found


def _wanted(groups: Sequence[int], ties: Sequence[tuple[int, int]]) -> Points:
    """Return where people belong, about within a circle of radius 1 around the user, without regard to their names."""
    linked = sorted({each for tie in ties for each in tie})[:MOST_IN_SPRINGS]
    around = _sprung(groups, ties, linked)
    circles = sorted(set(groups))
    wanted = np.zeros((len(groups), 2))
    for circle in circles:
        hub = around["circle", circle] * 0.65 if len(circles) > 1 else np.zeros(2)
        members = [person for person, group in enumerate(groups) if group == circle]
        spread = np.sqrt(len(members) / len(groups))
        for turn, person in enumerate(members):
            angle = turn * GOLDEN_ANGLE
            off = np.sqrt((turn + 0.5) / len(members)) * spread
            wanted[person] = hub + off * np.array([np.cos(angle), np.sin(angle)])
    for person in linked:
        wanted[person] = (wanted[person] + around["person", person]) / 2
    return wanted


def _sprung(groups: Sequence[int], ties: Sequence[tuple[int, int]], linked: Sequence[int]) -> dict[Any, Points]:
    """Return places for circles and for people with lines to others, the farthest circle at a distance of 1."""
    graph = nx.Graph()
    circles = sorted(set(groups))
    graph.add_edges_from((("me", ("circle", each)) for each in circles), weight=1.0)
    # Neighbouring circles hold each other at a distance, so that none ends up behind another.
    graph.add_edges_from(((("circle", one), ("circle", other)) for one, other in pairwise(circles)), weight=0.2)
    graph.add_edges_from(((("circle", groups[each]), ("person", each)) for each in linked), weight=1.0)
    own = set(linked)
    between = ((("person", one), ("person", other)) for one, other in ties if {one, other} <= own)
    graph.add_edges_from(between, weight=0.6)
    turns = np.linspace(0, 2 * np.pi, len(graph), endpoint=False)
    start = {node: np.array([np.cos(turn), np.sin(turn)]) for node, turn in zip(graph, turns, strict=True)}
    start["me"] = np.zeros(2)
    around = nx.spring_layout(graph, pos=start, fixed=["me"], seed=SEED, iterations=100)
    far = max(float(np.linalg.norm(around["circle", each])) for each in circles) or 1.0
    return {node: np.asarray(place) / far for node, place in around.items()}


def _settled(wanted: Points, sizes: Points, middle: tuple[float, float], side: float) -> Points | None:
    """Give everybody the free place nearest to where he belongs, from the middle outwards; None where room runs out."""
    cells = int(side / CELL) // 2 * 2 + 1
    taken = np.zeros((cells, cells), dtype=bool)
    origin = cells * CELL / 2
    _take(taken, origin, origin, *middle)
    places = np.zeros_like(wanted)
    for person in np.argsort(np.linalg.norm(wanted, axis=1), kind="stable"):
        width, height = (int(np.ceil(each / CELL)) + 1 for each in sizes[person])
        free = _free(taken, width, height)
        if not free.any():
            return None
        x = (np.arange(free.shape[1]) + width / 2) * CELL - origin
        y = (np.arange(free.shape[0]) + height / 2) * CELL - origin
        far = (x[None, :] - wanted[person, 0]) ** 2 + (y[:, None] - wanted[person, 1]) ** 2
        row, column = divmod(int(np.argmin(np.where(free, far, np.inf))), free.shape[1])
        taken[row : row + height, column : column + width] = True
        places[person] = x[column], y[row]
    return places


def _take(taken: NDArray[np.bool_], x: float, y: float, width: float, height: float) -> None:
    top, left = int((y - height / 2) / CELL), int((x - width / 2) / CELL)
    taken[top : int((y + height / 2) / CELL) + 1, left : int((x + width / 2) / CELL) + 1] = True


def _free(taken: NDArray[np.bool_], width: int, height: int) -> NDArray[np.bool_]:
    """Return for each cell whether a box of so many cells fits there with its upper left corner."""
    sums = np.zeros((taken.shape[0] + 1, taken.shape[1] + 1), dtype=np.int32)
    sums[1:, 1:] = taken.cumsum(axis=0, dtype=np.int32).cumsum(axis=1)
    inside = sums[height:, width:] - sums[:-height, width:] - sums[height:, :-width] + sums[:-height, :-width]
    fits: NDArray[np.bool_] = inside == 0
    return fits
