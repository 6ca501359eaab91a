"""English deeds told by what leads to them: "I'll send her …", "he said he'd email me …", "she forwards …"."""

import re

from bot.reading import verbs
from bot.reading.due_days import due_of, is_ahead
from bot.reading.lead_words import HAVING, LEADS_EN, MORE_EN, NOTING_EN, SECOND_DEED
from bot.reading.marking import PERSON
from bot.reading.model import Party
from bot.reading.story import Story
from bot.reading.tagged_deeds import likely
from bot.reading.tasks import Task, build_task
from bot.reading.verb_words import CONTACT, DO, GIVE

PLANNED_EN = re.compile(rf"^(?:and\s+)?{PERSON}\s+to\s+(?P<rest>.+)$", re.IGNORECASE)


def led_task(story: Story, number: int, text: str) -> Task | None:
    """Read what "I'll …", "she promised to …" lead to, or the second deed that the clause before leads to."""
    if (second := SECOND_DEED.match(text)) and (by := _leads(story, number - 1)) and deed_base(second["verb"]):
        return _deed(story, number, by, second["rest"])
    if (planned := PLANNED_EN.match(text)) and (task := _deed(story, number, Party.THEM, planned["rest"])):
        return task
    for by, lead in LEADS_EN:
        found = lead.search(text)
        if found and (task := _deed(story, number, by, text[slice(*found.span("rest"))])):
            return task
    return _plain_present(story, number, text)


def _leads(story: Story, number: int) -> Party | None:
    """Return whose deed a clause leads to with "I'll …", "she promised to …", None where it does not."""
    text = story.said_in(number)
    return next((by for by, lead in LEADS_EN if lead.search(text)), None)


def deed_base(form: str) -> str | None:
    """Return the base form of a verb of doing, of one that tells of a deed in notes only as well."""
    word = form.lower()
    more = next((base for base in (word, word.removesuffix("s"), word.removesuffix("ing")) if base in MORE_EN), None)
    return verbs.english_base(form) or more


def deed_kind(base: str) -> str | None:
    """Return the kind of deed that a verb tells of."""
    return verbs.english_kinds().get(base) or MORE_EN.get(base)


NOTING = re.compile(rf"{NOTING_EN}\b", re.IGNORECASE)
STATES_EN = frozenset(
    "be miss like love know hope think say wish owe need want see understand remember mind help have".split()
)


def _deed(story: Story, number: int, by: Party, rest: str) -> Task | None:
    if NOTING.match(rest):
        return None
    first = re.sub(r"\W", "", next(iter(rest.split()), ""))
    base = deed_base(first)
    if base is None and (
        by is Party.THEM
        or not first.islower()
        or first.lower()
        in STATES_EN | {"been", "just", "in", "at", "so", "looking", "glad", "happy", "sure", "not", "a", "the"}
    ):
        return None
    if first.endswith("ing") and not (base and (deed_kind(base) in {CONTACT, GIVE} or due_of(story, number))):
        return None
    if base == "have" and not HAVING.search(rest):
        return None
    if base == "see" and not re.match(r"see\s+(?:him|her|them|if|whether)", rest):
        return None
    if base == "think" and re.match(r"think\s+about\s+it\b", rest):
        return None
    if by is Party.THEM and not _is_promise(story, number, base or "", rest):
        return None
    return build_task(story, number, by, _begun_with(base or first, rest, first), "")


def _begun_with(base: str, text: str, form: str) -> str:
    """Return a deed that begins with a form of a verb with the verb's base in its place."""
    begins = text.startswith(form) and not re.match(r"\w", text[len(form) : len(form) + 1])
    return base + text[len(form) :] if begins else text


TOWARD_US = re.compile(r"\b(?:me|us|my|our)\b", re.IGNORECASE)
OFFERED_EN = re.compile(rf"\b(?:could|can|would)\b|(?:\b(?:he|she|they)|{PERSON})['’]d\b", re.IGNORECASE)
"""A mere offer, unless it is reported as promised: "he said he'd …"."""
REPORTED_EN = re.compile(r"\b(?:said|promised|swore|told\s+me|agreed)\b", re.IGNORECASE)
PROMISES_EN = frozenset(
    "send share forward introduce call email mail recommend refer ring text loop dm connect write ping reply message"
    " whatsapp shoot circle".split()
)


def _is_promise(story: Story, number: int, base: str, rest: str) -> bool:
    kind = deed_kind(base)
    toward_me = bool(TOWARD_US.search(rest))
    whole = story.clauses[number].text
    if OFFERED_EN.search(whole) and not _is_reported(story, number):
        return False
    if re.search(r"\b(?:wants to|needs to|has to)\b", whole, re.IGNORECASE):
        return toward_me and kind in {GIVE, CONTACT} and bool(due_of(story, number) or re.search(r"wants to", whole))
    return (toward_me and kind is not None) or (
        kind in {GIVE, CONTACT} and (bool(due_of(story, number)) or base in PROMISES_EN)
    )


def _is_reported(story: Story, number: int) -> bool:
    """Tell «she said she'd check», «he said | he'd send», unless it hangs on an «if»."""
    before = story.said_in(number - 1)
    text = story.clauses[number].text
    return bool(REPORTED_EN.search(text) or re.search(r"\b(?:said|promised|swore)$", before, re.IGNORECASE)) and not (
        re.search(r"\bif\b|\bcan\b|\bcould\b", text, re.IGNORECASE)
    )


I_DO = re.compile(r"^(?:(?:and|so|then|but|also)\s+)*(?:i|we)\s+(?P<rest>[a-z]+\s.+)$", re.IGNORECASE)
THEY_DO = re.compile(
    rf"^(?:(?:and|so|then|but|also|&)\s+)*(?:he|she|they|{PERSON})\s+(?P<rest>[a-z]+s\s.+)$", re.IGNORECASE
)
PAST_EN = re.compile(
    r"\b(?:was|were|had|did|met|went|put|read|set|let|last|yesterday|ago|always|usually|every|often)\b", re.IGNORECASE
)
PRESENT_DEED = 0.4
"""From this share of the tagger's on, what somebody does, said without a day, is a deed."""


def _plain_present(story: Story, number: int, text: str) -> Task | None:
    """Read "I send him my offer by Tuesday", "she forwards the chart by Thursday"."""
    due, ahead = due_of(story, number), is_ahead(story, number)
    mine, theirs = I_DO.match(text), THEY_DO.match(text)
    found = mine or theirs
    if (
        not found
        or PAST_EN.search(text)
        or not (ahead or (theirs and likely(story, story.clauses[number]) >= PRESENT_DEED))
    ):
        return None
    base = deed_base(found["rest"].split()[0])
    if (
        not base
        or deed_kind(base) not in {CONTACT, GIVE} | ({DO} if mine or (due and due.deadline) else set())
        or base in STATES_EN
    ):
        return None
    said = _begun_with(base, found["rest"], found["rest"].split()[0])
    return build_task(story, number, Party.ME if mine else Party.THEM, said, "", sure=False)
