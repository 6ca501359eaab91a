"""English follow-ups: "I'll send her …", "need to book …", "he said he'd email me …"."""

import re

from bot.reading import verbs
from bot.reading.clauses import Clause
from bot.reading.lead_words import (
    AGREED_EN,
    HAVING,
    LEADS_EN,
    MORE_EN,
    NOTING_EN,
    OWED_EN,
    PROMISED_EN,
    SECOND_DEED,
    THANKS,
)
from bot.reading.marking import DATE, PERSON
from bot.reading.model import Party
from bot.reading.noun_deeds import thing_task
from bot.reading.story import RELATIVE, WRITER, Story
from bot.reading.tasks import CONDITION, STILL_TO_DO, Task, build_task, due_of, likely, noun_task
from bot.reading.verb_words import CONTACT, DO, GIVE

NEGATION_EN = re.compile(
    r"\b(?:not|never|nothing|nobody|no one|no need|no rush|\w+n't|won't|refused|declined|turned down)\b", re.IGNORECASE
)


CORRECTED_EN = re.compile(rf"\bno\s+not\s+(?:{DATE}|the\s+\w+)", re.IGNORECASE)
PLANNED_EN = re.compile(rf"^(?:and\s+)?{PERSON}\s+to\s+(?P<rest>.+)$", re.IGNORECASE)


NOTING = re.compile(rf"{NOTING_EN}\b", re.IGNORECASE)
STATES_EN = frozenset(
    "be miss like love know hope think say wish owe need want see understand remember mind help have".split()
)


NEEDS_ME = re.compile(r"\b(?:me|us|my|our)\b", re.IGNORECASE)


UNMARKED = re.compile(
    r"\b(?:(?P<they>he|she)(?P<s>s)|(?P<theyre>they)(?P<re>re)|(?P<i>i)(?P<m>m|ve)|(?P<we>we)(?P<ve>ve)|(?P<ill>i)(?P<ll>ll)(?=\s+[a-z]+\b))\b",
    re.IGNORECASE,
)


def with_apostrophes(text: str) -> str:
    """Return a text with the apostrophes that a hasty writer leaves out: "hes gonna", "ill send"."""
    return UNMARKED.sub(lambda found: "'".join(part for part in found.groups() if part), text)


def english_task(story: Story, number: int, clause: Clause) -> Task | None:
    """Return the follow-up that an English clause tells of, None where it tells of none."""
    text = with_apostrophes(CORRECTED_EN.sub("", clause.text))
    if NEGATION_EN.search(CONDITION.sub("", text)) and not STILL_TO_DO.search(text):
        return None
    if RELATIVE.match(text) or re.search(r"\bif i ever\b", text, re.IGNORECASE):
        return None
    if told := _owed(story, number, text) or _led(story, number, text) or thing_task(story, number, text):
        return told
    if WRITER.search(text):
        agreed = AGREED_EN.search(text)
        return _agreed(story, number, text, agreed["what"]) if agreed else None
    return _english_bare(story, number, text)


def deed_base(form: str) -> str | None:
    """Return the base form of a verb of doing, of one that tells of a deed in notes only as well."""
    word = form.lower()
    more = next((base for base in (word, word.removesuffix("s"), word.removesuffix("ing")) if base in MORE_EN), None)
    return verbs.english_base(form) or more


def deed_kind(base: str) -> str | None:
    """Return the kind of deed that a verb tells of."""
    return verbs.english_kinds().get(base) or MORE_EN.get(base)


def _owed(story: Story, number: int, text: str) -> Task | None:
    """Read "he owes me samples", "I promised her the poems"."""
    for by, debt in OWED_EN + PROMISED_EN:
        owed = debt.search(text)
        if owed and not THANKS.match(owed["what"]):
            return build_task(story, number, by, owed["what"], "", sure=False)
    return None


def _led(story: Story, number: int, text: str) -> Task | None:
    """Read what "I'll …", "she promised to …" lead to, or the second deed that the clause before leads to."""
    if (second := SECOND_DEED.match(text)) and (by := _leads(story, number - 1)) and deed_base(second["verb"]):
        return _deed(story, number, by, second["rest"])
    if (planned := PLANNED_EN.match(text)) and (task := _deed(story, number, Party.THEM, planned["rest"])):
        return task
    for by, lead in LEADS_EN:
        found = lead.search(text)
        if found and (task := _deed(story, number, by, found["rest"])):
            return task
    return _plain_present(story, number, text)


I_DO = re.compile(r"^(?:(?:and|so|then|but|also)\s+)*(?:i|we)\s+(?P<rest>[a-z]+\s.+)$", re.IGNORECASE)
THEY_DO = re.compile(
    rf"^(?:(?:and|so|then|but|also|&)\s+)*(?:he|she|they|{PERSON})\s+(?P<rest>[a-z]+s\s.+)$", re.IGNORECASE
)
PRESENT_DEED = 0.4
"""From this share of the tagger's on, what somebody does, said without a day, is a deed."""


def _plain_present(story: Story, number: int, text: str) -> Task | None:
    """Read "I send him my offer by Tuesday", "she forwards the chart by Thursday"."""
    due = due_of(story, number)
    ahead = due is not None and due.due > story.ref.date()
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


PAST_EN = re.compile(
    r"\b(?:was|were|had|did|met|went|put|read|set|let|last|yesterday|ago|always|usually|every|often)\b", re.IGNORECASE
)


WE_AGREED = re.compile(r"\bwe(?:['’](?:re|ve))?\s", re.IGNORECASE)


def _agreed(story: Story, number: int, text: str, what: str) -> Task | None:
    """Read "we said tea on Thursday", "we're on for the 22nd"."""
    due = due_of(story, number)
    if due and due.due > story.ref.date() and WE_AGREED.search(text) and len(what.split()) <= MOST_AGREED:
        return build_task(story, number, Party.ME, what, "", sure=False)
    return noun_task(story, number, what)


MOST_AGREED = 7


def _leads(story: Story, number: int) -> Party | None:
    """Return whose deed a clause leads to with "I'll …", "she promised to …", None where it does not."""
    text = story.clauses[number].text if number >= 0 else ""
    return next((by for by, lead in LEADS_EN if lead.search(text)), None)


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


def _is_promise(story: Story, number: int, base: str, rest: str) -> bool:
    kind = deed_kind(base)
    toward_me = bool(NEEDS_ME.search(rest))
    whole = story.clauses[number].text
    if OFFERED_EN.search(whole) and not _is_reported(story, number):
        return False
    if re.search(r"\b(?:wants to|needs to|has to)\b", whole, re.IGNORECASE):
        return toward_me and kind in {GIVE, CONTACT} and bool(due_of(story, number) or re.search(r"wants to", whole))
    return (toward_me and kind is not None) or (
        kind in {GIVE, CONTACT} and (bool(due_of(story, number)) or base in PROMISES_EN)
    )


OFFERED_EN = re.compile(rf"\b(?:could|can|would)\b|(?:\b(?:he|she|they)|{PERSON})['’]d\b", re.IGNORECASE)
"""A mere offer, unless it is reported as promised: "he said he'd …"."""
REPORTED_EN = re.compile(r"\b(?:said|promised|swore|told\s+me|agreed)\b", re.IGNORECASE)
PROMISES_EN = frozenset(
    "send share forward introduce call email mail recommend refer ring text loop dm connect write ping reply message"
    " whatsapp shoot circle".split()
)


def _is_reported(story: Story, number: int) -> bool:
    """Tell «she said she'd check», «he said | he'd send», unless it hangs on an «if»."""
    before = story.clauses[number - 1].text if number else ""
    text = story.clauses[number].text
    return bool(REPORTED_EN.search(text) or re.search(r"\b(?:said|promised|swore)$", before, re.IGNORECASE)) and not (
        re.search(r"\bif\b|\bcan\b|\bcould\b", text, re.IGNORECASE)
    )


BARE_ORDER = re.compile(
    r"(?:draft|prepare|proofread|book|order|update|confirm|print|compile|sign|arrange|organi[sz]e|schedule|review|collect|pick\s+up|look\s+(?:up|into)|set\s+up"
    r"|check|buy|finish|submit)\s+(?:the|an?|my|our|his|her|their|some|two|three|whether|if|with)\b",
    re.IGNORECASE,
)
"""A note to oneself without a day: "Draft the contract"."""


def _english_bare(story: Story, number: int, text: str) -> Task | None:
    """Read a note to oneself: "ask him about photo rights tmrw", "sending her my rates on Friday"."""
    stripped = re.sub(rf"^(?:(?:{DATE}|and|then|please|also|so|to\s*do)[\s,:]*)+", "", text, flags=re.IGNORECASE)
    first = re.match(r"[\w'-]+", stripped)
    if first and (base := deed_base(first.group())):
        form = first.group().lower()
        plain = form == base or form.endswith("ing")
        kind = deed_kind(base)
        noun = re.match(r"[\w'-]+\s+(?:of|is|was|at|from|in)\b", stripped) or len(stripped.split()) < 2
        told = kind in {CONTACT, GIVE} or due_of(story, number) or BARE_ORDER.match(stripped)
        if (
            plain
            and told
            and not noun
            and (first.group()[0].islower() or number > 0 or due_of(story, number))
            and base
            not in {
                "meet",
                "get",
                "have",
                "talk",
                "come",
                "find",
                "design",
                "show",
                "plan",
                "build",
                "test",
                "work",
                "go",
            }
            | (
                set()
                if re.search(r"\b(?:him|her|them)\b", stripped)
                else {"call"}
                if not due_of(story, number)
                else set()
            )
        ):
            return build_task(story, number, Party.ME, base + stripped[first.end() :], "")
    return noun_task(story, number, text)
