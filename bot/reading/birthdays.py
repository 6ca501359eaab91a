"""A person's birthday in a note: an ISO day, or `--MM-DD` where no year is told."""

import re
from datetime import date

from bot.reading.any_case import AnyCase
from bot.reading.dates import DateMention
from bot.reading.marking import DATE
from bot.reading.story import Story, topic_of

CUE = AnyCase(
    r"\b(?:geburtstag|geb\.?|geboren|bday|birthday|born|gb\.?|turns|turned|wird|turning)(?!\w)",
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b|(?<=\.)\d\d$")
TURNS = re.compile(
    r"\b(?:wird|turns|turning)\b.*?\b(?P<age>\d{2}|[a-zäöüß]+zig|dreißig|thirty|forty|fifty|sixty|seventy|eighty|ninety|twenty)\b",
    re.IGNORECASE,
)
AGES = {
    "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip


def find_birthdays(story: Story) -> set[int]:
    """Set the birthdays and return the numbers of the clauses that tell them, which tell no other day."""
    used = set()
    for number, clause in enumerate(story.clauses):
        dates = story.dates_in(clause.text)
        cue = CUE.search(clause.text) if dates else None
        if not cue or not _is_day(cue.group(), clause.text, dates[0]):
            continue
        person = topic_of(story, clause)
        if person is None:
            continue
        marker = re.findall(DATE, clause.text)[0]
        person.birthday = _as_written(story.plain(marker), dates[0], clause.text)
        used.add(number)
    return used


def _is_day(cue: str, text: str, mention: DateMention) -> bool:
    if cue.lower() in {"wird", "turns", "turning", "turned"} and not TURNS.search(text):
        return False
    return mention.first == mention.last


def _as_written(written: str, mention: DateMention, text: str) -> str:
    day = mention.first
    if year := YEAR.search(written):
        return date(_full(int(year.group()), day), day.month, day.day).isoformat()
    if (turns := TURNS.search(text)) and (
        age := AGES.get(turns["age"].lower()) or (int(turns["age"]) if turns["age"].isdigit() else 0)
    ):
        return date(day.year - age, day.month, day.day).isoformat()
    return f"--{day:%m-%d}"


def _full(year: int, day: date) -> int:
    if year > 99:
        return year
    return 2000 + year if 2000 + year <= day.year else 1900 + year
