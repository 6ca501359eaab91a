"""A sheet to draw on: pixels from the top left corner, and a few things to draw."""

from collections.abc import Sequence
from io import BytesIO
from typing import Literal

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch, Rectangle
from matplotlib.patheffects import AbstractPathEffect

from bot.pictures.lettering import font, writable
from bot.pictures.style import BACKGROUND, DPI, INK, RULE

Side = Literal["left", "center", "right"]


class Sheet:
    """An opaque sheet of a size in pixels."""

    def __init__(self, width: int, height: int) -> None:
        # The object interface: pyplot keeps figures in a global register.
        self._figure = Figure(figsize=(width / DPI, height / DPI), dpi=DPI, facecolor=BACKGROUND)
        self._canvas = FigureCanvasAgg(self._figure)
        self.axes: Axes = self._figure.add_axes((0, 0, 1, 1))
        self.axes.set_xlim(0, width)
        self.axes.set_ylim(height, 0)
        self.axes.axis("off")

    def words(
        self,
        x: float,
        y: float,
        text: str,
        points: float,
        *,
        colour: str = INK,
        side: Side = "left",
        bold: bool = False,
        halo: Sequence[AbstractPathEffect] = (),
    ) -> None:
        """Write a text in one line whose middle is at a height."""
        self.axes.text(
            x,
            y,
            writable(text),
            color=colour,
            ha=side,
            va="center_baseline",
            fontproperties=font(points, bold=bold),
            parse_math=False,
            path_effects=list(halo),
            zorder=5,
        )

    def bar(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Draw a bar from its upper left corner."""
        self.axes.add_patch(Rectangle((x, y), width, height, facecolor=colour, edgecolor="none"))

    def card(self, x: float, y: float, width: float, height: float) -> None:
        """Draw a frame with round corners."""
        shape = "round,pad=0,rounding_size=18"
        self.axes.add_patch(
            FancyBboxPatch((x, y), width, height, boxstyle=shape, facecolor="#ffffff", edgecolor=RULE, linewidth=1.5)
        )

    def pill(self, x: float, y: float, width: float, height: float) -> None:
        """Draw a dark shape with round ends around a middle."""
        shape = f"round,pad=0,rounding_size={height / 2 - 1}"
        corner = (x - width / 2, y - height / 2)
        self.axes.add_patch(
            FancyBboxPatch(corner, width, height, boxstyle=shape, facecolor=INK, edgecolor="none", zorder=4)
        )

    def png(self) -> bytes:
        """Return the sheet as it is now."""
        content = BytesIO()
        self._canvas.print_png(content)
        return content.getvalue()
