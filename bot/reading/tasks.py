"""A follow-up in the making: what it consists of, its day, whom it concerns and its action in few words."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import timedelta

from bot.reading.clauses import PRONOUNS, Clause
from bot.reading.dates import DateMention, Grain
from bot.reading.deed_words import AGREED, BESIDE_DATE, BOUND_EN, FIXED, NOUN_DEED
from bot.reading.marking import CONTACT, DATE, EVENT, PERSON
from bot.reading.model import Party
from bot.reading.story import DATES, Person, Story, fits, subject_of
from bot.reading.verb_words import REFLEXIVE_DE

STILL_TO_DO = re.compile(r"nicht\s+vergessen|don'?t\s+forget|no\s+rush|not\s+forget|nicht\s+nur", re.IGNORECASE)
CONDITION = re.compile(r"\b(?:if|unless|falls|wenn|sofern)\b.*$", re.IGNORECASE)
"""«nachhaken falls nichts kommt»: what is denied there is not the deed."""
DROP_DE = frozenset(
    "dahin ich er sie es wir ihm ihr ihnen ihn mich dich dir sich mir uns euch ihrs noch schon mal dann also und aber"
    " ja auch gern gerne bitte vorher danach"
    " einfach wohl eben halt da nun erst wieder jetzt gleich dass daß ob deshalb daher später evtl eventuell"
    " vielleicht unbedingt dringend"
    " sollte soll muss will möchte werde kann könnte würde darf wollte müsste wollen werden so außerdem"
    " zusätzlich spätestens direkt nochmals denen dem's ne mach".split()
)
DROP_EN = frozenset("also then and so but just please still probably maybe anyway again definitely".split())
ARTICLE = re.compile(r"^(?:der|die|das|den|dem|the)\s+", re.IGNORECASE)
SECOND_HAND = re.compile(
    r"\b(?:von|vom|with|of|mit|an|bei|from|zu|to|about|über|für|for|und|and|&)\s+(?:(?:der|dem|den|herrn?|frau|mr|mrs|ms|meinem|meiner|hr\.|fr\.)\s+)*$",
    re.IGNORECASE,
)
PAST_DEED = re.compile(r"\b(?:ge\w+(?:t|en)|\w+gegangen|telefoniert|besucht|had|met|was|were)\b")
LATER_TODAY = re.compile(r"\b(?:noch|später|abend|tonight|later|still)\b", re.IGNORECASE)


OWN = "\uf8ff"
"""What stands for whom a deed concerns while its phrase is made."""
TOWARD_OWN = re.compile(
    rf"\b(?:(?:bei|an|mit)\s+)?(?:(?:der|dem|den|die|herrn?|frau|fr\.|hr\.)\s+)*{OWN}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A follow-up still in marked text: who does it, what, by when, whom it concerns; `clause` is where it stands.

    `told` says that its own words leave no doubt by whom.
    """

    by: Party
    action: str
    due: DateMention | None
    person: Person | None
    clause: int
    sure: bool = True
    told: bool = False


def due_of(story: Story, number: int) -> DateMention | None:
    """Return the day of the deed: in its clause, or alone in the piece before or behind."""
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
            return next((mention for mention in dates if mention.deadline), dates[0])
    if dates := story.dates_in(_beyond(story, number)):
        return next((mention for mention in dates if not mention.past and not mention.onward), None)
    if story.language == "de" and (short := SHORT_DAY.search(clause.text)):
        return _short_day(story, short)
    return _day_before(story, clause) if BY_THEN.search(clause.text) else None


HANGING = re.compile(
    r"(?:sobald|wenn|falls|sofern|nachdem|weil|once|when|if|as\s+soon\s+as|after|because)\b", re.IGNORECASE
)


def _beyond(story: Story, number: int) -> str:
    """Return the lone date behind a clause put in between: «ich schick ihr die Liste, wenn sie will, am Montag»."""
    between = story.clauses[number + 1] if number + 2 < len(story.clauses) else None
    if not between or between.sentence != story.clauses[number].sentence or not HANGING.match(between.text):
        return ""
    return lone_date(story, number + 2) if story.clauses[number + 2].sentence == between.sentence else ""


SHORT_DAY = re.compile(
    r"(?<!\S)(?:(?P<bound>bis|am|spätestens)\s+(?P<day>mo|di|mi|do|fr|sa|so)|(?P<alone>mo|di|mi|fr|Mo|Di|Mi|Do|Fr|Sa))(?!\S)"
)
"""«schick ihr mo mein reel», «bis so»; «so», «do», «sa» are words of their own."""
DAYS_DE = ("mo", "di", "mi", "do", "fr", "sa", "so")


def _short_day(story: Story, found: re.Match[str]) -> DateMention:
    """Return the next such weekday after the day of the note."""
    today = story.ref.date()
    ahead = (DAYS_DE.index((found["day"] or found["alone"]).lower()) - today.weekday() - 1) % 7 + 1
    day = today + timedelta(days=ahead)
    return DateMention(
        start=0, end=0, first=day, last=day, due=day, grain=Grain.DAY, deadline=found["bound"] in {"bis", "spätestens"}
    )


BY_THEN = re.compile(r"\b(?:bis\s+(?:dahin|dann)|by\s+then)\b", re.IGNORECASE)


def _day_before(story: Story, clause: Clause) -> DateMention | None:
    """Return the latest day to come named before a clause, which a «bis dahin» means."""
    named = story.dates_in(story.marked.text[: clause.start])
    return next((mention for mention in reversed(named) if not mention.past), None)


def likely(story: Story, clause: Clause) -> float:
    """Return how likely the tagger holds it that a clause tells of a deed."""
    doing, end = story.recognised.doing, clause.start + len(clause.text) + 1
    first, behind = bisect_left(doing, (clause.start,)), bisect_left(doing, (end,))
    return max((share for _, share in doing[first:behind]), default=0.0)


CORRECTED = re.compile(
    rf"{DATE}\W+(?:äh\W+)?(?:nee|nein|quatsch|ach|sorry|no|not|make\s+that|i\s+mean|or\s+rather|ok\s+eher|ne\s)\b.*{DATE}|{DATE}\W+{DATE}\W+sorry\b",
    re.IGNORECASE,
)
"""«bis Pfingsten nee bis Ende Mai», "Thursday make that Friday": the last day counts."""


def lone_date(story: Story, number: int) -> str:
    """Return the text of a clause that holds little but a date, else nothing."""
    if not 0 <= number < len(story.clauses):
        return ""
    if number not in story.lone_dates:
        text = story.clauses[number].text
        story.lone_dates[number] = text if DATES.search(text) and not BESIDE_DATE.sub("", text) else ""
    return story.lone_dates[number]


def noun_task(story: Story, number: int, text: str) -> Task | None:
    """Read «Rückruf von ihr dann im März», «Termin am 3.5.»: a noun and a day to come."""
    due = due_of(story, number)
    if (
        not due
        or len(text.split()) > 9
        or not (NOUN_DEED.search(text) or FIXED.search(text))
        or re.search(rf"\b(?:hat|war|sucht|braucht|von der|gestern|zum)\b|{EVENT}", text, re.IGNORECASE)
        or not (AGREED.search(text) or (re.search(DATE, text) and not re.search(r"\bist\b", text)))
    ):
        return None
    if PAST_DEED.search(text) or (due.due <= story.ref.date() and not LATER_TODAY.search(text)):
        return None
    theirs = bool(re.search(r"\b(?:von (?:ihm|ihr|ihnen)|from (?:him|her|them)|by (?:him|her))\b", text, re.IGNORECASE))
    return build_task(story, number, Party.THEM if theirs else Party.ME, text, "", sure=False)


REACHED_AT = re.compile(
    rf"\W*(?:e-?mail|mail|phone|tel|call|ring|text|whatsapp|mobile|handy)\W+{CONTACT}\W*", re.IGNORECASE
)
"""«Mail: …», "Email …": where somebody is reached is no deed."""


def build_task(
    story: Story, number: int, by: Party, text: str, infinitive: str, *, sure: bool = True, told: bool = False
) -> Task | None:
    """Return the follow-up of a clause from its text without the verb; None where no deed is left of it."""
    clause = story.clauses[number]
    if REACHED_AT.fullmatch(clause.text):
        return None
    if story.language == "de" and not story.dates_in(clause.text):
        text = SHORT_DAY.sub(" ", text)
    person = _concerned(story, clause, text, by)
    action = _action(story, text, infinitive, person)
    if not action:
        return None
    if infinitive in REFLEXIVE_DE and by is Party.THEM and re.search(r"\bsich\b", clause.text, re.IGNORECASE):
        action = f"{action.removesuffix(infinitive)}sich {infinitive}"
    return Task(by=by, action=action, due=due_of(story, number), person=person, clause=number, sure=sure, told=told)


def _concerned(story: Story, clause: Clause, text: str, by: Party) -> Person | None:
    """Return whom a deed concerns: one named in it and no mere part of the thing, else whom the pronoun means."""
    if by is Party.THEM:
        subject = subject_of(story, clause)
        if isinstance(subject, Person):
            return subject
    for match in re.finditer(PERSON, text):
        person = story.person_of(match.group())
        elsewhere = person and any(marker not in clause.text for marker in person.markers)
        if person and (elsewhere or (not SECOND_HAND.search(text[: match.start()]) and story.people[0] is person)):
            return person
    sex = next(
        (
            PRONOUNS[word]
            for word in re.findall(r"\w+", text.lower())
            if word in PRONOUNS and word not in {"der", "die", "den", "dem", "sein", "seine", "ihre", "his"}
        ),
        None,
    )
    return _before_with(story, clause.start, sex)


def _before_with(story: Story, position: int, sex: str | None) -> Person | None:
    return (
        story.latest_before(position, sex)
        or story.latest_before(position)
        or next((person for person in story.people if fits(person, sex)), None)
    )


def _action(story: Story, text: str, infinitive: str, person: Person | None) -> str:
    """Return the deed as a short phrase: dates, pronouns and small words left out, the infinitive at the end."""
    own = "".join(person.markers) if person else ""
    german = story.language == "de"
    if not german:
        text = BOUND_EN.sub("", text)
    text = re.sub(rf"\s*{CONTACT}\s*", " ", text)
    if own and german:
        text = text.translate(dict.fromkeys(map(ord, own), OWN))
        text = TOWARD_OWN.sub(" ", text).replace(OWN, " ")
    if german:
        text = re.sub(
            r"\b(?:bei|an|mit|von)\s+(?:ihm|ihr|ihnen|sie|ihn|mir|mich|uns)\b", " ", text, flags=re.IGNORECASE
        )
    text = re.sub(
        rf"(?:\b(?:on|by|until|till|bis|am|spätestens|am besten|zum|im)\s+)?{DATE}(?:['’]s)?",
        " ",
        text,
        flags=re.IGNORECASE,
    )
    drop = DROP_DE if german else DROP_EN
    words = [word for word in text.split() if word.lower().strip(".,!") not in drop]
    phrase = story.plain(" ".join(words)).strip(" ,.;:!-–—&+()")
    phrase = ARTICLE.sub("", phrase) if german else phrase
    phrase = re.sub(r"(?:\s+(?:und|and|on|by|at|bis|am|dann|is|ist)|['’]s)$", "", phrase)
    return f"{phrase} {infinitive}".strip()
