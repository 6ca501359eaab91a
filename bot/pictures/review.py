"""The picture of a review: five panels on one sheet that fits a phone held upright."""

from bot.domain.picture import Panel, ReviewPicture
from bot.pictures.lettering import shortened, size, writable
from bot.pictures.sheet import Sheet
from bot.pictures.style import BLUE, FAINT, GREEN, ORANGE

WIDTH = 1080
MARGIN = 36
INSIDE = 28
GAP = 24
TITLE = 100
HEADING = 64
ROW = 54
COLUMNS = 230
"""Heights and widths in pixels; a phone shows the sheet at about a third of its size."""

WIDEST_COLUMN = 130

HEADING_POINTS = 21
POINTS = 19


def draw_review(picture: ReviewPicture) -> bytes:
    """Return the picture as PNG."""
    full, half = WIDTH - 2 * MARGIN, (WIDTH - 2 * MARGIN - GAP) / 2
    met, pair = HEADING + COLUMNS + INSIDE, _height(picture.promises, picture.favours)
    close, fading = _height(picture.close), _height(picture.fading)
    sheet = Sheet(WIDTH, round(TITLE + met + pair + close + fading + 4 * GAP + MARGIN / 2))
    sheet.words(MARGIN, TITLE / 2 + 6, picture.title, 30, bold=True)
    y: float = TITLE
    _columns(sheet, picture.met, y, full, met)
    y += met + GAP
    _rows(sheet, picture.promises, (MARGIN, y, half, pair), (GREEN, ORANGE, ORANGE))
    _rows(sheet, picture.favours, (MARGIN + half + GAP, y, half, pair), (BLUE, GREEN))
    y += pair + GAP
    _rows(sheet, picture.close, (MARGIN, y, full, close), (BLUE,))
    y += close + GAP
    _rows(sheet, picture.fading, (MARGIN, y, full, fading), (ORANGE,))
    return sheet.png()


def _height(*panels: Panel) -> float:
    return HEADING + max(max(len(panel.bars), 1) for panel in panels) * ROW + INSIDE / 2


def _head(sheet: Sheet, panel: Panel, box: tuple[float, float, float, float]) -> bool:
    """Draw the frame and the heading of a panel; say whether it has anything to show."""
    x, y, width, height = box
    sheet.card(x, y, width, height)
    heading = shortened(panel.heading, HEADING_POINTS, width - 2 * INSIDE)
    sheet.words(x + INSIDE, y + HEADING / 2 + 4, heading, HEADING_POINTS, bold=True)
    if not panel.bars:
        sheet.words(
            x + INSIDE, y + HEADING + ROW / 2, shortened(panel.empty, POINTS, width - 2 * INSIDE), POINTS, colour=FAINT
        )
    return bool(panel.bars)


def _columns(sheet: Sheet, panel: Panel, y: float, width: float, height: float) -> None:
    if not _head(sheet, panel, (MARGIN, y, width, height)):
        return
    most = max(bar.value for bar in panel.bars) or 1
    step = (width - 2 * INSIDE) / len(panel.bars)
    wide = min(step * 0.64, WIDEST_COLUMN)
    ground = y + HEADING + COLUMNS - 36
    tallest = COLUMNS - 36 - 44
    for number, bar in enumerate(panel.bars):
        middle = MARGIN + INSIDE + step * (number + 0.5)
        tall = tallest * bar.value / most
        last = number == len(panel.bars) - 1
        sheet.bar(middle - wide / 2, ground - max(tall, 3), wide, max(tall, 3), BLUE if last else "#7fb3d5")
        sheet.words(middle, ground - tall - 24, bar.figure, POINTS, side="center", bold=last)
        sheet.words(middle, ground + 30, bar.label, POINTS, side="center", colour=FAINT)


def _rows(sheet: Sheet, panel: Panel, box: tuple[float, float, float, float], colours: tuple[str, ...]) -> None:
    if not _head(sheet, panel, box):
        return
    x, y, width, _ = box
    inside = width - 2 * INSIDE
    labels = [shortened(writable(bar.label), POINTS, inside * 0.42) for bar in panel.bars]
    first = max(size(label, POINTS)[0] for label in labels) + 20
    last = max(size(bar.figure, POINTS)[0] for bar in panel.bars) + 14
    most, room = max(bar.value for bar in panel.bars) or 1, inside - first - last
    for number, bar in enumerate(panel.bars):
        middle = y + HEADING + ROW * (number + 0.5)
        long = max(room * bar.value / most, 3)
        sheet.words(x + INSIDE, middle, labels[number], POINTS)
        sheet.bar(x + INSIDE + first, middle - 15, long, 30, colours[min(number, len(colours) - 1)])
        sheet.words(x + INSIDE + first + long + 12, middle, bar.figure, POINTS, colour=FAINT)
