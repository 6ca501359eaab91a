"""How pictures look: opaque, so that they read alike in light and dark, in colours that colour-blind people tell apart.

The colours are those of Okabe and Ito, "Color Universal Design" (2008), without the yellow, which is faint on white.
"""

BACKGROUND = "#fbfaf7"
INK = "#1f2328"
FAINT = "#6a6f76"
RULE = "#dcdad4"
BLUE = "#0072b2"
ORANGE = "#d55e00"
GREEN = "#009e73"

PALETTE = (BLUE, ORANGE, GREEN, "#cc79a7", "#56b4e9", "#e69f00", "#000000")
MARKERS = ("o", "s", "^", "D", "v", "p", "h")
"""Groups differ in their shape too, for whoever sees no colours at all."""

OTHER = "#8c9198"
"""The colour of the group that comes after all the others."""

MOST_GROUPS = len(PALETTE)
FONT = "DejaVu Sans"
DPI = 100
