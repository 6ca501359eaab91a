"""English follow-ups, clause by clause: "I'll send her …", "he owes me samples", "call him tmrw"."""

import re

from bot.reading.any_case import AnyCase
from bot.reading.appointments import agreed_task
from bot.reading.bare_deeds_en import bare_task
from bot.reading.clauses import Clause
from bot.reading.deed_signs import CONDITION, NEGATION_EN, STILL_TO_DO
from bot.reading.lead_words import AGREED_EN, OWED_EN, PROMISED_EN, THANKS
from bot.reading.led_deeds_en import led_task
from bot.reading.marking import DATE
from bot.reading.noun_deeds import thing_task
from bot.reading.story import RELATIVE, WRITER, Story
from bot.reading.tasks import Task, build_task

CORRECTED_EN = re.compile(rf"\bno\s+not\s+(?:{DATE}|the\s+\w+)", re.IGNORECASE)
UNMARKED = re.compile(
    r"\b(?:(?P<they>he|she)(?P<s>s)|(?P<theyre>they)(?P<re>re)|(?P<i>i)(?P<m>m|ve)|(?P<we>we)(?P<ve>ve)|(?P<ill>i)(?P<ll>ll)(?=\s+[a-z]+\b))\b",
    re.IGNORECASE,
)


def with_apostrophes(text: str) -> str:
    """Return a text with the apostrophes that a hasty writer leaves out: "hes gonna", "ill send"."""
    return UNMARKED.sub(lambda found: "'".join(part for part in found.groups() if part), text)


IF_EVER = AnyCase(r"\bif i ever\b")


def english_task(story: Story, number: int, clause: Clause) -> Task | None:
    """Return the follow-up that an English clause tells of, None where it tells of none."""
    text = with_apostrophes(CORRECTED_EN.sub("", clause.text))
    if NEGATION_EN.search(text) and NEGATION_EN.search(CONDITION.sub("", text)) and not STILL_TO_DO.search(text):
        return None
    if RELATIVE.match(text) or IF_EVER.search(text):
        return None
    if told := _owed(story, number, text) or led_task(story, number, text) or thing_task(story, number, text):
        return told
    if WRITER.search(text):
        agreed = AGREED_EN.search(text)
        return agreed_task(story, number, text, agreed["what"]) if agreed else None
    return bare_task(story, number, text)


def _owed(story: Story, number: int, text: str) -> Task | None:
    """Read "he owes me samples", "I promised her the poems"."""
    for by, debt in OWED_EN + PROMISED_EN:
        owed = debt.search(text)
        what = text[slice(*owed.span("what"))] if owed else ""
        if owed and not THANKS.match(what):
            return build_task(story, number, by, what, "", sure=False)
    return None
