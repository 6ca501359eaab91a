"""What a day named in a note is: that of the meeting, one by which something is to be done, or neither.

«Mit Zeliha Kaffee am Do.» and «am Do. mit Zeliha Kaffee getrunken» name a day alike; which it is, the words around
it tell. A log-linear classifier like that of `note_kind`, trained by `python -m bot.reading.generate.tagger`.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime
from enum import StrEnum

from bot.reading.dates import DateMention, past_reading
from bot.reading.draft import Draft
from bot.reading.tag_features import identity_of
from bot.reading.tag_places import SENTENCE_ENDS

REACH, NEAR = 12, 8
"""How many words of its sentence are seen on each side of a day: with the side, and with what the day is like."""
DISTANCES = (0, 1, 3, 7, 14, 60, 200)
"""Steps in which the days between the note and a day named are told apart."""


class DayKind(StrEnum):
    """What a day is in its note."""

    MET = "met"
    DUE = "due"
    OTHER = "other"


def kind_of_day(mention: DateMention, ref: datetime, met_on: date | None, dues: Collection[date]) -> DayKind:
    """Return what a day is in a note with that day of the meeting and those by which something is to be done."""
    past = past_reading(mention, ref)
    may_be_past = mention.past or mention.weekday_only or mention.earlier is not None or past == mention.due
    in_span = mention.past and met_on is not None and mention.first <= met_on <= mention.last
    met = in_span or (may_be_past and past == met_on)
    if mention.due in dues and (mention.deadline or not met):
        return DayKind.DUE
    return DayKind.MET if met else DayKind.OTHER


def features_of_days(draft: Draft) -> Iterator[tuple[str, DateMention, list[str]]]:
    """Yield the mark of each day of a note, the day, and what the classifier sees of it."""
    words = [identity_of(token.text, draft.language, draft.casual) for token in draft.tokens]
    days = list(draft.days())
    for before, (at, mention) in enumerate(days):
        which = f"{min(len(days), 3)}{min(before, 2)}"
        yield draft.tokens[at].text, mention, [*_of_day(mention, draft.ref), *_beside(mention, at, words, which)]


def _of_day(mention: DateMention, ref: datetime) -> Iterator[str]:
    """Yield how wide the day is, how it is introduced, and how far off it is, looking back and ahead."""
    ago = _step((ref.date() - past_reading(mention, ref)).days)
    ahead = _step((mention.due - ref.date()).days)
    kind = f"{mention.grain.value}{mention.past:d}{mention.deadline:d}{mention.onward:d}{mention.weekday_only:d}"
    yield f"dk={kind}"
    yield f"dt={mention.time is not None:d}{mention.past:d}"
    yield f"da={ago}"
    yield f"df={ahead}"
    yield f"dd={kind}{ago}{ahead}"


def _step(days: int) -> str:
    return "<" if days < 0 else str(sum(days > least for least in DISTANCES))


def _beside(mention: DateMention, at: int, words: Sequence[str], which: str) -> list[str]:
    """Return the words of the day's sentence, and which of the note's days it is."""
    kind = f"{mention.past:d}{mention.weekday_only:d}{mention.deadline:d}"
    first, last = _sentence_around(at, words)
    return [
        f"sp={min(at - first, 6)}",
        *[f"sb={word}" for word in dict.fromkeys(words[max(first, at - REACH) : at])],
        *[f"sa={word}" for word in dict.fromkeys(words[at + 1 : min(last, at + 1 + REACH)])],
        *[f"sw={word}|{kind}" for word in dict.fromkeys(words[max(first, at - NEAR) : min(last, at + 1 + NEAR)])],
        f"s0={words[first]}|{kind}",
        f"dn={which}|{kind}",
    ]


def _sentence_around(at: int, words: Sequence[str]) -> tuple[int, int]:
    """Return where the sentence around a word begins and ends, among the words within reach."""
    first, last = at, at + 1
    while first > max(0, at - REACH) and words[first - 1] not in SENTENCE_ENDS:
        first -= 1
    while last < min(len(words), at + 1 + REACH) and words[last] not in SENTENCE_ENDS:
        last += 1
    return first, last
