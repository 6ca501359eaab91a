"""The local chat on a terminal: bubbles left and right, formatted text, numbered buttons."""

from datetime import datetime, tzinfo

from babel.dates import format_date
from rich.align import Align
from rich.box import ROUNDED
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.text import Text

from bot.local.journal import Entry
from bot.local.render import heading, marked, numbered, with_bars
from bot.local.words import word

_STYLES = {
    "bold": "bold",
    "italic": "italic",
    "underline": "underline",
    "strikethrough": "strike",
    "spoiler": "dim",
    "code": "cyan",
    "pre": "cyan",
    "blockquote": "italic bright_black",
    "expandable_blockquote": "italic bright_black",
    "date_time": "underline",
    "bot_command": "blue",
    "url": "blue underline",
    "email": "blue underline",
    "mention": "blue",
    "hashtag": "blue",
}
_BUBBLE_SHARE = 0.78


def bubble(entry: Entry, zone: tzinfo, language: str, width: int) -> RenderableType | None:
    """Return an entry as the terminal shows it, nothing for one that is not shown."""
    match entry.kind:
        case "action":
            return None
        case "press":
            return Align.right(Text(f"[ {entry.text} ]", style="green"))
        case "notice" | "reaction":
            return Align.center(Text(entry.text, style="italic yellow"))
        case "deleted":
            return Align.center(Text(word("deleted", language), style="dim italic"))
    panel = _panel(entry, zone, language, int(width * _BUBBLE_SHARE))
    if entry.sender == "user":
        return Align.right(panel)
    return Group(panel, *(_button_row(row_text) for row_text in _button_rows(entry)))


def header(bot_name: str, language: str) -> RenderableType:
    """Return the bot's name with a one-line hint below it."""
    hint = Text(word("hint", language), style="dim", justify="center")
    return Panel(hint, title=f"[bold]{bot_name}[/bold]", box=ROUNDED, border_style="magenta", padding=(0, 1))


def day(moment: datetime, zone: tzinfo, language: str) -> RenderableType:
    """Return the line that stands between two days."""
    name = format_date(moment.astimezone(zone).date(), "full", locale="de" if language == "de" else "en")
    return Rule(Text(name, style="dim"), style="dim")


def aside(text: str) -> RenderableType:
    """Return something that the chat itself has to say."""
    return Padding(Text(text, style="yellow"), (0, 2))


def styled(html: str) -> Text:
    """Return HTML as text for the terminal: bold, italic, links and so on."""
    read = with_bars(html)
    text = Text(read.plain)
    for entity in read.entities:
        start = _position(read.plain, entity["offset"])
        end = _position(read.plain, entity["offset"] + entity["length"])
        if entity["type"] == "text_link":
            text.stylize(f"blue underline link {entity['url']}", start, end)
        else:
            text.stylize(_STYLES.get(entity["type"], ""), start, end)
    return text


def _position(text: str, units: int) -> int:
    """Turn an offset in UTF-16 units into one in characters."""
    return len(text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore"))


def _panel(entry: Entry, zone: tzinfo, language: str, width: int) -> Panel:
    body = styled(entry.html)
    if above := heading(entry, language):
        body = Text.assemble((above, "dim"), "\n" if body.plain else "", body)
    return Panel(
        body,
        box=ROUNDED,
        border_style="green" if entry.sender == "user" else "magenta",
        subtitle=f"[dim]{entry.at.astimezone(zone):%H:%M}[/dim]",
        subtitle_align="right",
        expand=False,
        width=None if body.cell_len + 4 <= width and "\n" not in body.plain else _fitting(body, width),
    )


def _fitting(body: Text, width: int) -> int:
    longest = max(line.cell_len for line in body.split("\n", allow_blank=True))
    return max(12, min(width, longest + 4))


def _button_rows(entry: Entry) -> list[Text]:
    return [Text("  ").join(_chip(number, marked(button)) for number, button in row) for row in numbered(entry)]


def _chip(number: int, label: str) -> Text:
    return Text.assemble((f" {number} ", "bold black on cyan"), (f" {label} ", "on grey23"))


def _button_row(row: Text) -> RenderableType:
    return Padding(row, (0, 0, 0, 1))
