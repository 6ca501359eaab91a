"""By which day a deed is to be done: named in its clause, beside it, or before it."""

import re
from collections.abc import Sequence

from bot.reading.clauses import Clause
from bot.reading.dates import DateMention, Grain, next_weekday, weekday_of
from bot.reading.day_kind import DayKind
from bot.reading.deed_words import BESIDE_DATE
from bot.reading.marking import DATE, DATES
from bot.reading.story import Story


def due_of(story: Story, number: int) -> DateMention | None:
    """Return the day of the deed: in its clause, or alone in the piece before or behind; None behind the last one."""
    if number >= len(story.clauses):
        return None
    if number not in story.dues:
        story.dues[number] = _due_of(story, number)
    return story.dues[number]


def _due_of(story: Story, number: int) -> DateMention | None:
    clause = story.clauses[number]
    for text in (clause.text, lone_date(story, number + 1), lone_date(story, number - 1)):
        dates = [mention for mention in story.dates_in(text) if not mention.past and not mention.onward]
        if dates:
            if len(dates) > 1 and CORRECTED.search(text):
                return dates[-1]
            return _likeliest(story, text, dates)
    if beyond := story.dates_in(_beyond(story, number)):
        return next((mention for mention in beyond if not mention.past and not mention.onward), None)
    if story.language == "de" and (short := SHORT_DAY.search(clause.text)):
        return _short_day(story, short)
    return _day_before(story, clause) if BY_THEN.search(clause.text) else None


def _likeliest(story: Story, text: str, dates: Sequence[DateMention]) -> DateMention:
    """Return the day, of those given, that is likeliest one by which something is to be done; if alike, a «bis …»."""
    shares = {story.marked.values.get(marker): story.likely(DayKind.DUE, marker) for marker in DATES.findall(text)}
    return max(dates, key=lambda mention: (shares[mention], mention.deadline))


CORRECTED = re.compile(
    rf"{DATE}\W{{1,4}}(?:äh\W{{1,4}})?(?:nee|nein|quatsch|ach|sorry|no|not|well\s+(?:no|say)|make\s+that|i\s+mean|or\s+rather|ok\s+eher|ne\s)\b"
    rf".{{0,80}}?{DATE}|{DATE}\W{{1,4}}{DATE}\W{{1,4}}sorry\b",
    re.IGNORECASE,
)
"""«bis Pfingsten nee bis Ende Mai», "Thursday make that Friday": the last day counts."""
HANGING = re.compile(
    r"(?:sobald|wenn|falls|sofern|nachdem|weil|once|when|if|as\s+soon\s+as|after|because)\b", re.IGNORECASE
)


def _beyond(story: Story, number: int) -> str:
    """Return the lone date behind a clause put in between: «ich schick ihr die Liste, wenn sie will, am Montag»."""
    between = story.behind(number)
    if not between or not HANGING.match(between.text):
        return ""
    return lone_date(story, number + 2) if story.behind(number + 1) else ""


SHORT_DAY = re.compile(
    r"(?<!\S)(?:(?P<bound>bis|am|spätestens)\s+(?P<day>mo|di|mi|do|fr|sa|so)|(?P<alone>mo|di|mi|fr|Mo|Di|Mi|Do|Fr|Sa))(?!\S)"
)
"""«schick ihr mo mein reel», «bis so»; «so», «do», «sa» are words of their own."""


def _short_day(story: Story, found: re.Match[str]) -> DateMention:
    """Return the next such weekday after the day of the note."""
    day = next_weekday(story.ref.date(), weekday_of((found["day"] or found["alone"]).lower(), "de"))
    return DateMention(
        start=0, end=0, first=day, last=day, due=day, grain=Grain.DAY, deadline=found["bound"] in {"bis", "spätestens"}
    )


BY_THEN = re.compile(r"\b(?:bis\s+(?:dahin|dann)|by\s+then)\b", re.IGNORECASE)


def _day_before(story: Story, clause: Clause) -> DateMention | None:
    """Return the latest day to come named before a clause, which a «bis dahin» means."""
    named = story.dates_in(story.marked.text[: clause.start])
    return next((mention for mention in reversed(named) if not mention.past), None)


def likely_due(story: Story, text: str) -> float:
    """Return how likely a piece of the text names a day by which something is to be done."""
    return max((story.likely(DayKind.DUE, marker) for marker in DATES.findall(text)), default=0.0)


def lone_date(story: Story, number: int) -> str:
    """Return the text of a clause that holds little but a date, else nothing."""
    if not 0 <= number < len(story.clauses):
        return ""
    if number not in story.lone_dates:
        text = story.clauses[number].text
        story.lone_dates[number] = text if DATES.search(text) and _is_bare(text) else ""
    return story.lone_dates[number]


def _is_bare(text: str) -> bool:
    """Tell whether nothing but a date and the small words beside it stands there, from the first other word on not."""
    at = 0
    while found := BESIDE_DATE.match(text, at):
        at = found.end()
    return at == len(text)


def is_ahead(story: Story, number: int) -> bool:
    """Tell whether a clause names a day to come."""
    due = due_of(story, number)
    return due is not None and due.due > story.ref.date()
