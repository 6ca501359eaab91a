"""Plans to go somewhere: «Am 4.5. gehe ich zum Barcamp Ruhr», "I'm going to the Barcamp Ruhr on 4 May"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.fold import fold
from bot.domain.series import same_series
from bot.reading.dates import DateMention, Grain, find_dates
from bot.reading.event_words import ENGLISH_HEADS, ENGLISH_WEAK, GERMAN_HEAD, NAMED_EVENT, NO_EVENT, WITH_ARTICLE

LONGEST_NAME = 7
"""Words that the name of an event may have."""

LONGEST_DAY = 4
"""Words that its day takes, in most notes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPlan:
    """An event the user means to go to, and its day."""

    name: str
    on: date
    place: str | None = None


# Where the name of an event ends: at a comma, or where the sentence goes on.
_END = (
    r"(?=\s*(?:$|[,;()–—]|:(?:\s|$)|\s(?:mit|um|weil|wo|da|dort|wegen|teil|hin|angemeldet|dabei|eingeladen|gehen|fahren|sein"
    r"|with|where|because|again|wieder|und\s+[a-zäöü]|and\s+[a-z])\b))"
)
_EVENT = rf"(?P<event>[\wÄÖÜäöü:&+'’.\-][^,;()–—]*?){_END}"
_NAMED = rf"(?P<event>[A-ZÄÖÜ0-9][^,;()–—]*?){_END}"
_TO = (
    r"\b(?:zum|zur|zu\s+(?:der|dem|den|einem|einer)|aufs?|auf\s+(?:die|den|das|der|dem|eine[nmr]?)|ins|in\s+(?:die|den)"
    r"|an\s+(?:den|die)|beim|bei\s+(?:der|dem|den|einem|einer)|am|an\s+(?:der|dem))\s+"
)
_I_GO = (
    r"(?:\b(?:ich|wir)\s+(?:\w+\s+)?(?:gehe?n?|fahre?n?|reise?n?|bin|sind|will|wollen|möchten?|werden?|treffen?)\b"
    r"|\b(?:gehe?n?|fahre?n?|reise?n?|bin|sind|will|wollen|möchten?|werden?|treffen?)\s+(?:ich|wir)\b"
    r"|^(?:gehe?|fahre?|bin)\b)"
)
_THE = r"(?:the\s+|an?\s+|our\s+|this\s+year['’]?s\s+)?"
_I_AM = r"\b(?:I|we)\s*(?:['’](?:m|re|ll\s+be)|\s(?:am|are|will\s+be))\b"

# The names that follow are looked at one by one: only an event is taken.
_ANY_EVENT = (
    # «Ich gehe am 4. Mai mit Jens zum Barcamp Ruhr», «Am Freitag bin ich auf der Messe», «treffe ich Jens beim Treff»
    (_I_GO, rf"{_TO}{_EVENT}"),
    # «Am 4.5. besuche ich die Messe Zukunft Handwerk»
    (r"\bbesuchen?\b", rf"\bbesuchen?\s+(?:ich\s+|wir\s+)?(?:mit\s+\S+\s+)?(?:die|den|das|eine[nr]?|ein)?\s*{_EVENT}"),
    # "I'm going to the Barcamp Ruhr with Petra", "I'll be at the chamber breakfast", "We're off to the fair"
    (_I_AM, rf"\b(?:to|at)\s+{_THE}{_EVENT}"),
    # "Going to Barcamp Ruhr", "Off to the trade fair"
    (r"^(?:going|off|heading)\s+to\b", rf"\bto\s+{_THE}{_EVENT}"),
    # "I'm attending the Founders Meetup", "visiting Hannover Messe"
    (r"\b(?:I|we)\b", rf"\b(?:attend(?:ing)?|visit(?:ing)?|join(?:ing)?)\s+{_THE}{_EVENT}"),
    # «Barcamp Ruhr, da gehe ich hin», "Barcamp Ruhr, I'm going"
    (
        r",\s*(?:da|dort)\s+(?:gehe|bin|fahre|will|geh|fahr)\b|,\s*I['’](?:m|ll\s+be)\s+(?:going|there)\b",
        rf"^{_EVENT}",
    ),
)

# Who signs up goes to an event, whatever it is called.
_SIGNED_UP = (
    # «Ich habe mich für die re:publica angemeldet», «bin zum Sommerfest der IHK eingeladen», «Tickets für die DMEXCO»
    (
        r"\b(?:angemeldet|anmeldung|tickets?|eingeladen|einladung)\b",
        rf"\b(?:für|zum|zur)\s+(?:das\s+|die\s+|den\s+)?{_NAMED}",
    ),
    # «Ich nehme am IHK-Forum teil»
    (r"\bnehmen?\b.*\bteil\b", rf"\b(?:am|an\s+(?:der|dem|einem|einer)|beim)\s+{_NAMED}"),
    # "I signed up for the Hannover Messe", "got tickets for re:publica"
    (r"\b(?:signed\s+up|registered|tickets?|invited)\b", rf"\b(?:for|to)\s+{_THE}{_NAMED}"),
)

_GOING = re.compile("|".join(said for said, _ in (*_ANY_EVENT, *_SIGNED_UP)), re.IGNORECASE)
_NO_PLAN = re.compile(
    r"\?|\b(?:nicht|kein\w*|vielleicht|eventuell|evtl|falls|wenn|ob|würde|könnte|sollte|soll|überlege|frage|jede\w*|immer"
    r"|war|waren|not|n['’]t|maybe|perhaps|might|if|whether|would|should|could|every|was|were|may\s+(?:go|be))\b",
    re.IGNORECASE,
)
_CANCELLED = (
    # «Ich gehe doch nicht zum Barcamp Ruhr», «Ich fahre nicht auf die Messe»
    re.compile(rf"{_I_GO}.*?\b(?:doch\s+)?nicht\b.*?{_TO}{_EVENT}", re.IGNORECASE),
    # «Das Barcamp Ruhr fällt aus», «Barcamp Ruhr ist abgesagt»
    re.compile(
        r"^(?:(?:das|der|die)\s+)?(?P<event>.+?)\s+(?:fällt\s+(?:leider\s+)?aus|ist\s+(?:leider\s+)?abgesagt)$",
        re.IGNORECASE,
    ),
    # "I'm not going to the Barcamp Ruhr after all"
    re.compile(rf"{_I_AM}\s+not\b.*?\b(?:to|at)\s+{_THE}(?P<event>.+?)(?:\s+after\s+all)?$", re.IGNORECASE),
    # "The Barcamp Ruhr is cancelled"
    re.compile(r"^(?:the\s+)?(?P<event>.+?)\s+(?:is|has\s+been|was)\s+cancell?ed$", re.IGNORECASE),
)
# No events, or none at which it would be fitting to think of contacts.
_PRIVATE = re.compile(
    r"(?:training|kurs|probe|prüfung|spiel|supermarkt|wochenmarkt|flohmarkt|beerdigung|trauerfeier|gottesdienst|wahl|umzug"
    r"|sprechstunde|elternabend|funeral|rehearsal|class|course|exam|practice|match|game|service|walk|run|ride)$",
    re.IGNORECASE,
)
_VERBS = frozenset("play meet call see visit run walk talk dance train work be".split())
_TITLE_WORDS = frozenset("der des für of for & und and".split())
_SENTENCE_END = re.compile(r"(?<=[^\d\s])[.!](?=\s)|\n|;")
_PLACE = re.compile(r"^(?P<name>.+?)\s+in\s+(?P<place>[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?)$")
_TAIL = re.compile(
    r"\s+(?:abends?|morgens|früh|nachmittags?|mittags?|wieder|hin|evening|morning|afternoon)$", re.IGNORECASE
)


def planned_event(
    text: str, at: datetime, language: str, region: str | None = None, known: Sequence[str] = ()
) -> EventPlan | None:
    """Return the event that a text says the user will go to, or None; `at` is now in his zone, `known` names of events.

    Events of the past, questions, doubts and what others do are no plans.
    """
    for sentence in sentences(text):
        if _may_plan(sentence) and not _NO_PLAN.search(sentence):
            mentions = find_dates(sentence, at, language, region=region)
            day = next((mention.first for mention in mentions if _is_to_come(mention, at.date())), None)
            name = _name(_without(sentence, mentions), known, to_come=day > at.date()) if day else None
            if day and name:
                match = _PLACE.match(name)
                return (
                    EventPlan(name=match["name"], on=day, place=match["place"])
                    if match
                    else EventPlan(name=name, on=day)
                )
    return None


def cancelled_event(text: str, known: Sequence[str]) -> str | None:
    """Return which of the planned events a text calls off, or None."""
    plain = text.strip().rstrip(".! ")
    for pattern in _CANCELLED:
        match = pattern.search(plain)
        if match:
            named = match["event"].strip()
            return next((name for name in known if same_series(name, named) or fold(name) in fold(named)), None)
    return None


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; the full stop of «4.5.» ends none."""
    return [each.strip().rstrip(".! ") for each in _SENTENCE_END.split(text) if each.strip(" .!")]


def _may_plan(sentence: str) -> bool:
    """Say whether a sentence has a word of going somewhere, or is short enough for an event's name and day alone."""
    return len(sentence.split()) <= LONGEST_NAME + LONGEST_DAY or _GOING.search(sentence) is not None


def _is_to_come(mention: DateMention, today: date) -> bool:
    return mention.grain in (Grain.DAY, Grain.WEEKEND, Grain.RANGE) and not mention.past and mention.first >= today


def _without(sentence: str, mentions: Sequence[DateMention]) -> str:
    """Return a sentence without its dates."""
    for mention in sorted(mentions, key=lambda each: each.start, reverse=True):
        sentence = f"{sentence[: mention.start]} {sentence[mention.end :]}"
    return re.sub(r"\s+", " ", re.sub(r"^\s*(?:am|on)\b|\b(?:am|on)\s*$", " ", sentence, flags=re.IGNORECASE)).strip(
        " :–-,"
    )


def _name(sentence: str, known: Sequence[str], *, to_come: bool) -> str | None:
    for said, pattern in _ANY_EVENT:
        if re.search(said, sentence, re.IGNORECASE):
            for match in re.finditer(rf"(?={pattern})", sentence, re.IGNORECASE):
                name = _cleaned(match["event"])
                if _is_event(name, known):
                    return name
    for said, pattern in _SIGNED_UP:
        if re.search(said, sentence, re.IGNORECASE):
            found = re.search(pattern, sentence)
            famous = NAMED_EVENT.search(sentence)
            name = _cleaned(found["event"]) if found else famous[0] if famous else ""
            if _fits(name):
                return name
    # «Barcamp Ruhr am 4.5.», «Morgen Abend: Stammtisch der Gründer»: nothing but the event and its day. Of today it
    # would rather be the beginning of a note.
    name = _cleaned(sentence)
    return name if to_come and _is_event(name, known, alone=True) else None


def _cleaned(name: str) -> str:
    name = re.sub(r"^(?:the|das|die|der|den|dem)\s+", "", name.strip(), flags=re.IGNORECASE)
    return _TAIL.sub("", name).strip()


def _fits(name: str) -> bool:
    words = name.split()
    return 0 < len(words) <= LONGEST_NAME and not _PRIVATE.search(words[0]) and not _PRIVATE.search(name)


def _is_event(name: str, known: Sequence[str], *, alone: bool = False) -> bool:
    if not _fits(name) or re.search(_TO, name):
        return False
    words = [word.strip(".,'’\"«»") for word in name.split()]
    if words[0].casefold() in _VERBS or (alone and not all(_stands_in_a_title(word) for word in words)):
        return False
    if NAMED_EVENT.search(name) or any(same_series(name, each) for each in known):
        return True
    return any(_is_head(word, len(words) > 1, alone=alone) for word in words)


def _stands_in_a_title(word: str) -> bool:
    if word in _TITLE_WORDS or NAMED_EVENT.fullmatch(word):
        return True
    return (word[:1].isupper() or word[:1].isdigit()) and "'" not in word and "’" not in word


def _is_head(word: str, qualified: bool, *, alone: bool) -> bool:
    plain = word.casefold()
    if plain in ENGLISH_HEADS:
        return qualified or plain not in ENGLISH_WEAK
    weak = plain in NO_EVENT
    if weak and (alone or plain not in WITH_ARTICLE):
        return False
    return word[:1].isupper() and GERMAN_HEAD.fullmatch(word) is not None
