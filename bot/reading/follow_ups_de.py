"""German follow-ups, clause by clause: «ich ruf ihn an», «schick ihr …», «sie schickt mir …»."""

import re

from bot.reading.appointments import arranged_task
from bot.reading.clauses import Clause
from bot.reading.deed_signs import CONDITION, NEGATION_DE, STILL_TO_DO
from bot.reading.marking import DATES, PERSON
from bot.reading.noun_deeds import owed_task, promised_task, thing_task
from bot.reading.own_deeds_de import finding_out, own_task, vowed_task
from bot.reading.story import RELATIVE, Story
from bot.reading.tasks import Task
from bot.reading.their_deeds_de import their_task

REPORT_DE = re.compile(
    rf"^(?:.*?\b)?(?:(?:ich|er|sie|{PERSON})\s+)?(?:hab|habe|hat|hatte)?\s*(?:ich|er|sie)?\s*(?:ihm|ihr|ihnen|mir|uns|{PERSON})?\s*(?:auch|schon|ja|noch|gleich|so)?\s*"
    r"(?:gesagt|versprochen|zugesagt|angeboten|ausgemacht|vereinbart|gemeint|vorgenommen|verabredet|abgemacht)\s*(?:,)?\s*(?:dass|daß)?\s+(?=\S)",
    re.IGNORECASE,
)
SAID_BEHIND = re.compile(
    r"\s+(?:hab|habe|hat)\s+(?:ich|er|sie)(?:\s+(?:ihm|ihr|mir|uns|ja|noch|fest))*\s+(?:gesagt|versprochen|gemeint|zugesagt|geschworen)\s*$",
    re.IGNORECASE,
)
"""«… bis Mittwoch hab ich gesagt»."""
SAYING_DE = (
    "gesagt",
    "versprochen",
    "zugesagt",
    "angeboten",
    "ausgemacht",
    "vereinbart",
    "gemeint",
    "geschworen",
    "vorgenommen",
    "verabredet",
    "abgemacht",
)
"""Of these, `REPORT_DE` and `SAID_BEHIND` need one: they are slow, and most clauses have none."""
MAY_CALL = re.compile(r"(?:dann\s+)?(?:soll|kann|darf|könnte)\s+ich\b", re.IGNORECASE)
IF_EVER = re.compile(
    r"\b(?:wenn|falls)\s+(?:(?:ich|wir|unser\w*|mein\w*)\b|(?:\w+\s+)?(?:mal|not\s+am\s+mann)\b)", re.IGNORECASE
)


def german_task(story: Story, number: int, clause: Clause) -> Task | None:
    """Return the follow-up that a German clause tells of, None where it tells of none."""
    text = _freed(story, clause.text)
    said = may_report(text)
    text = SAID_BEHIND.sub("", text) if said else text
    report = REPORT_DE.match(text) if said else None
    if report:
        text = text[report.end() :]
    if NEGATION_DE.search(text) and NEGATION_DE.search(CONDITION.sub("", text)) and not STILL_TO_DO.search(text):
        return None
    if RELATIVE.match(text) or IF_EVER.search(text):
        return None
    if MAY_CALL.match(text) and IF_EVER.search(story.said_in(number - 1)):
        return None
    if told := owed_task(story, number, text) or promised_task(story, number, text) or thing_task(story, number, text):
        return told
    if asking := finding_out(story, number, text):
        return asking
    if said and (arranged := arranged_task(story, number, clause.text)):
        return arranged
    if report and (vowed := vowed_task(story, number, report.group(), text)):
        return vowed
    writer = OWN.search(text) is not None or bool(
        report and re.search(r"\bich\b", report.group(), re.IGNORECASE) and not re.match(r"(?:er|sie)\b", text)
    )
    return own_task(story, number, text, writer) or (None if writer else their_task(story, number, text))


OWN = re.compile(r"(?<!\w)(?:ich|wir|i)(?!\w)", re.IGNORECASE)


def may_report(text: str) -> bool:
    """Tell whether a clause has a word without which neither `REPORT_DE` nor `SAID_BEHIND` can match."""
    lower = text.lower()
    return any(word in lower for word in SAYING_DE)


def _freed(story: Story, text: str) -> str:
    """Return a clause with the «an» of its verb outside its dates («ruft Mittwoch an», «ruf sie an am Dienstag»)."""
    for marker in DATES.findall(text):
        said = story.plain(marker).lower()
        if said.endswith(" an"):
            text = text.replace(marker, f"{marker} an")
        elif said.startswith("an "):
            text = text.replace(marker, f"an {marker}")
    return text
