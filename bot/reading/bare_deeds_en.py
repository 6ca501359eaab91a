"""English notes to oneself: "Draft the contract", "ask him about photo rights tmrw"."""

import re

from bot.reading.appointments import noun_task
from bot.reading.deed_signs import is_denied
from bot.reading.due_days import due_of
from bot.reading.led_deeds_en import deed_base, deed_kind
from bot.reading.marking import DATE, PERSON
from bot.reading.model import Party
from bot.reading.story import Story
from bot.reading.tasks import Task, build_task
from bot.reading.verb_words import CONTACT, GIVE

BARE_ORDER = re.compile(
    r"(?:draft|prepare|proofread|book|order|update|confirm|print|compile|sign|arrange|organi[sz]e|schedule|review|collect|pick\s+up|look\s+(?:up|into)|set\s+up"
    r"|check|buy|finish|submit)\s+(?:the|an?|my|our|his|her|their|some|two|three|whether|if|with)\b",
    re.IGNORECASE,
)
"""A note to oneself without a day: "Draft the contract"."""
TO_SOMEBODY = re.compile(
    rf"(?:ask|ring|call|phone|e-?mail|text|message|remind|chase|thank|invite|tell|send|give)\s+"
    rf"(?:him|her|them|(?:(?:mrs?|ms|dr)\.?\s+)?{PERSON})(?!\w)(?!\s+(?:said|says|is|was|has)\b)",
    re.IGNORECASE,
)
"""A note to oneself to reach somebody: "Ask Helen if …", "ring her after Easter"."""
NO_ORDERS = frozenset("meet get have talk come find design show plan build test work go".split())
"""Verbs that tell of no deed by themselves, or are nouns as well."""


LEADING = re.compile(rf"^(?:(?:{DATE}|and|then|please|also|so|to\s*do)[\s,:]*)+", re.IGNORECASE)
WORD = re.compile(r"[\w'-]+")


def is_order_to_reach(story: Story, number: int) -> bool:
    """Tell a note to oneself to ask, ring or write to somebody; of notes it was never anything else."""
    text = LEADING.sub("", story.clauses[number].text)
    return TO_SOMEBODY.match(text) is not None and not is_denied(text)


def bare_task(story: Story, number: int, text: str) -> Task | None:
    """Read a note to oneself: "ask him about photo rights tmrw", "sending her my rates on Friday"."""
    stripped = LEADING.sub("", text)
    first = WORD.match(stripped)
    if first and (base := deed_base(first.group())):
        form = first.group().lower()
        plain = form == base or form.endswith("ing")
        kind = deed_kind(base)
        noun = re.match(r"[\w'-]+\s+(?:of|is|was|at|from|in)\b", stripped) or len(stripped.split()) < 2
        reaching = TO_SOMEBODY.match(stripped)
        told = kind in {CONTACT, GIVE} or due_of(story, number) or BARE_ORDER.match(stripped) or reaching
        sure_of_it = first.group()[0].islower() or number > 0 or due_of(story, number) or reaching
        if plain and told and not noun and sure_of_it and not _is_no_order(story, number, base, stripped):
            return build_task(story, number, Party.ME, base + stripped[first.end() :], "")
    return noun_task(story, number, text)


def _is_no_order(story: Story, number: int, base: str, text: str) -> bool:
    """Tell verbs that order nothing by themselves; a "call" is a noun but for "call her", and with a day."""
    to_somebody = re.search(r"\b(?:him|her|them)\b", text)
    return base in NO_ORDERS or (base == "call" and not to_somebody and not due_of(story, number))
